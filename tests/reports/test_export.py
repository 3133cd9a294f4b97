"""The whole export of a report."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.reports.export import ExportRefused, WriteReports
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.export_reports import ExportStopped
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Step
from tests.reports.report_builder import EVENT, ReportBuilder, people_in, roster_file

NIP = "198001012005011001"

write_reports = WriteReports(read_sheets)


@pytest.fixture
def banners(data: Path) -> RosterFile:
    return roster_file((data / "spanduk.xlsx").read_bytes(), "spanduk.xlsx")


@pytest.fixture
def builder(banners: RosterFile) -> ReportBuilder:
    builder = ReportBuilder(people_in(banners, 6, 2, 3, lambda _: "Mojosari"), [["Mojosari"]])
    builder.scan(builder.people[0])
    return builder


def test_each_roster_comes_back_and_the_recap_with_it(builder, banners, tmp_path):
    paths = write_reports([builder.report("s1")], [banners], tmp_path)
    assert [path.name for path in paths] == [
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - spanduk.xlsx",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Rekap.xlsx",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Log.csv",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Berita acara.pdf",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Daftar hadir.pdf",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Daftar tidak hadir.pdf",
        "Ikrar Netralitas ASN 2023 - Hari 1 - 2023-10-30 - Rekapitulasi.pdf",
    ]
    assert [load_workbook(path).sheetnames[-1] for path in paths[:2]] == ["Rekap", "Tidak terdaftar"]


def test_a_second_export_stands_beside_the_first(builder, banners, tmp_path):
    first = write_reports([builder.report()], [banners], tmp_path)
    kept = [path.read_bytes() for path in first]
    second = write_reports([builder.report()], [banners], tmp_path)
    assert [path.read_bytes() for path in first] == kept
    assert {path.stem[-4:] for path in second} == {" (2)"}


def test_a_roster_that_is_no_workbook_comes_back_as_one(tmp_path):
    people = [Participant("p1", EVENT, Entry("Lala", number=NIP, group="Pacet"), Place("f1", "daftar", 2))]
    file = roster_file(f"No;Nama;NIP\n1;Lala;{NIP}\n".encode(), "daftar.csv")
    returned, *_ = write_reports([ReportBuilder(people, [["Pacet"]]).report()], [file], tmp_path)
    assert returned.name == "Ikrar Netralitas ASN 2023 - 2023-10-30 - daftar.xlsx"
    assert [cell.value for cell in load_workbook(returned)["daftar"][2]][1:4] == ["Lala", NIP, "Belum hadir"]


def test_a_macro_workbook_keeps_its_ending_and_a_copy_of_its_cells_has_none(builder, banners, tmp_path):
    names = [write_reports([builder.report()], [f], tmp_path)[0].suffix for f in _named_as_macros(banners)]
    assert names == [".xlsm", ".xlsx"]


def _named_as_macros(banners: RosterFile) -> list[RosterFile]:
    return [roster_file(banners.content, "a.xlsm"), roster_file(b"No;Nama\n", "b.xlsm")]


def test_a_refused_export_leaves_nothing_behind(builder, banners, tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused):
        write_reports([builder.report()], [banners], tmp_path / "berkas" / "laporan")
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]


def test_the_papers_of_other_reports_stand_beside_the_first(builder, banners, tmp_path):
    paths = write_reports([builder.report(), builder.report("s1")], [banners], tmp_path)
    assert [path.name.rsplit(" - ", 2)[1:] for path in paths if "Hari 1" in path.name] == [
        ["2023-10-30", "Berita acara.pdf"],
        ["2023-10-30", "Daftar hadir.pdf"],
        ["2023-10-30", "Daftar tidak hadir.pdf"],
        ["2023-10-30", "Rekapitulasi.pdf"],
    ]


def test_each_step_is_told_before_it_is_done(builder, banners, tmp_path):
    steps: list[Step] = []
    write_reports([builder.report("s1")], [banners], tmp_path, steps.append)
    assert [(step.what, step.number) for step in steps[:3]] == [
        ("spanduk.xlsx", 1),
        ("Rekap", 2),
        ("Log", 3),
    ]
    assert {step.of for step in steps} == {7}


def test_an_export_that_is_stopped_leaves_nothing_behind(builder, banners, tmp_path):
    def stop(step: Step) -> None:
        if step.number == 4:
            raise ExportStopped

    with pytest.raises(ExportStopped):
        write_reports([builder.report("s1")], [banners], tmp_path / "laporan", stop)
    assert not (tmp_path / "laporan").exists()
