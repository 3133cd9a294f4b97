"""The whole export of a report."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from netralitas_desktop.reports.export import ExportRefused, write_reports
from netralitas_desktop.services.ports import RosterFile
from tests.reports.report_builder import ReportBuilder, people_in, roster_file


@pytest.fixture
def banners(data: Path) -> RosterFile:
    return roster_file((data / "spanduk.xlsx").read_bytes(), "spanduk.xlsx")


@pytest.fixture
def builder(banners: RosterFile) -> ReportBuilder:
    builder = ReportBuilder(people_in(banners, 6, 2, 3, lambda _: "Mojosari"), [["Mojosari"]])
    builder.scan(builder.people[0])
    return builder


def test_each_roster_comes_back_and_the_recap_with_it(builder, banners, tmp_path):
    paths = write_reports(builder.report("s1"), [banners], tmp_path)
    assert [path.name for path in paths] == [
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - spanduk.xlsx",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Rekap.xlsx",
    ]
    assert [load_workbook(path).sheetnames[-1] for path in paths] == ["Rekap", "Tidak terdaftar"]


def test_a_second_export_stands_beside_the_first(builder, banners, tmp_path):
    first = write_reports(builder.report(), [banners], tmp_path)
    kept = [path.read_bytes() for path in first]
    second = write_reports(builder.report(), [banners], tmp_path)
    assert [path.read_bytes() for path in first] == kept
    assert [path.stem[-4:] for path in second] == [" (2)", " (2)"]


def test_a_roster_that_is_no_workbook_is_not_given_back(builder, tmp_path):
    paths = write_reports(builder.report(), [roster_file(b"No;Nama\n", "daftar.csv")], tmp_path)
    assert [path.stem[-5:] for path in paths] == ["Rekap"]


def test_a_refused_export_leaves_nothing_behind(builder, banners, tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused):
        write_reports(builder.report(), [banners], tmp_path / "berkas" / "laporan")
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]
