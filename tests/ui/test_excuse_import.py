"""A list of excuses on the people's screen: previewed, then recorded as previewed."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.ui.people_screen import PeopleScreen
from tests.fakes import a_nip
from tests.rosters.locked_books import locked
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def screen(stage: Stage) -> PeopleScreen:
    stage.import_roster(teacher(1), teacher(2), teacher(3, "Pacet"))
    return stage.show(PeopleScreen(stage.context))


def excuse_file(folder: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    for row in (("Nama", "NIP", "Jenis Izin", "Keterangan"), *rows):
        book.worksheets[0].append(row)
    path = folder / "izin.xlsx"
    book.save(path)
    return path


def read(screen: PeopleScreen, stage: Stage, path: Path) -> None:
    screen.begin_list(screen.excusing, [path])
    stage.settle()


def test_the_preview_counts_and_records_nothing(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Orang 1", a_nip(1), "Sakit", ""), ("Siapa", "", "Cuti", "")))
    event = stage.current.opened
    assert event is not None
    counts = [figure.text() for figure in screen.excusing.page.figures]
    assert (counts, stage.run(lambda p: p.list_records(event))) == (["1", "1", "0"], ())


def test_what_was_previewed_is_recorded(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Orang 1", a_nip(1), "Sakit", ""), ("Orang 3", a_nip(3), "DL", "rapat")))
    screen.excusing.record.click()
    stage.settle()
    event = stage.current.opened
    assert event is not None
    recorded = stage.run(lambda p: p.list_records(event))
    assert {(r.kind, r.excuse, r.reason) for r in recorded} == {
        (RecordKind.EXCUSE, Excuse.SICK, ""),
        (RecordKind.EXCUSE, Excuse.OFFICIAL_DUTY, "rapat"),
    }


def test_afterwards_the_roster_says_how_many(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Orang 1", a_nip(1), "Izin", "")))
    screen.excusing.record.click()
    stage.settle()
    assert (screen.pages.currentWidget() is screen.filled, screen.banner.text) == (True, "1 izin dicatat.")


def test_a_row_that_means_nobody_says_why(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Siapa", "", "Cuti", "")))
    assert (screen.excusing.page.lines[0].row.cells[-1], screen.excusing.record.isEnabled()) == (
        "tidak ada di daftar peserta",
        False,
    )


def test_who_a_row_means_can_be_said(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Orang 2", a_nip(1), "Cuti", "")))
    chooser = screen.excusing.page.chooser
    chooser.candidates.setCurrentRow(0)
    chooser.take.click()
    stage.settle()
    assert screen.excusing.record.text() == "Catat 1 izin"


def test_a_file_without_such_a_list_is_told_in_place(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, stage.roster_file())
    assert screen.excusing.banner.text != ""


def test_a_locked_list_asks_for_its_password(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, locked(excuse_file(tmp_path, ("Orang 1", a_nip(1), "Izin", "")), "rahasia"))
    assert "izin.xlsx terkunci" in screen.excusing.password.problem.text
    screen.excusing.password.field.setText("rahasia")
    screen.excusing.password.open.click()
    stage.settle()
    assert screen.excusing.record.text() == "Catat 1 izin"


def test_going_back_leads_to_the_roster(screen: PeopleScreen, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, excuse_file(tmp_path, ("Orang 1", a_nip(1), "Izin", "")))
    screen.excusing.back.click()
    assert screen.pages.currentWidget() is screen.filled
