"""Whatever an office put into its workbook comes back with it, or is told before the export; never lost in silence."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.reports.opened_roster import left_out
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.rosters.workbook import read_sheets
from tests.reports.dressed_package import DRESSES, Dress, Found, dressed
from tests.reports.office_package import NIP
from tests.reports.report_builder import EVENT, ReportBuilder, roster_file


def came_back(dress: Dress) -> Found:
    person = Participant("p1", EVENT, Entry("Lala", number=NIP, group="Pacet"), Place("f1", "Daftar", 2))
    builder = ReportBuilder([person], [["Pacet"]])
    builder.scan(person)
    report = builder.report()
    file = roster_file(dressed(dress.put_on), f"daftar{dress.suffix}")
    written = workbook_returned(file, report, row_statuses(report), read_sheets)
    with ZipFile(BytesIO(written.content)) as package:
        return Found({name: package.read(name) for name in package.namelist()}, left_out(file))


@pytest.mark.parametrize("dress", DRESSES, ids=lambda dress: dress.name)
def test_it_comes_back_or_is_told(dress):
    found = came_back(dress)
    assert [text for text in dress.kept_as if not found.has(text)] == []
    assert dress.told_as in found.told
    assert bool(found.told) == bool(dress.told_as)
    assert found.has("Kehadiran")
