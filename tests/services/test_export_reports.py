"""What is told before an export is written."""

from __future__ import annotations

from netralitas_desktop.services.export_reports import ReadyToWrite
from tests.reports.office_package import office_package
from tests.reports.report_builder import ReportBuilder, roster_file


def test_each_file_that_loses_something_is_told_by_name(ceremony):
    files = (roster_file(office_package(), "utuh.xlsx"), roster_file(office_package(has_slicer=True), "dinas.xlsx"))
    ready = ReadyToWrite(ReportBuilder([], []).report(), files)
    [warning] = ceremony.program.export_reports.warnings(ready)
    assert warning.startswith("dinas.xlsx: ")
