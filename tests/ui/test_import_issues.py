"""The list of issues: filtered, read in full, and given back as marked copies."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.services.mark_issues import MarkIssues
from netralitas_desktop.ui.check_page import Shown
from netralitas_desktop.ui.import_screen import ImportScreen
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of windows and menus

WRONG_MONTH = ("Bulan Salah", "198313132005031366", "Jetis", "SDN 1")


@pytest.fixture
def screen(stage: Stage) -> ImportScreen:
    """Two sheets: an impossible number and a repeated person in the first, an unknown group in the second."""
    screen = stage.show_beside_rail(ImportScreen(stage.context))
    path = stage.roster_file(teacher(1), WRONG_MONTH, teacher(1))
    book = load_workbook(path)
    other = book.copy_worksheet(book.worksheets[0])
    other.title = "Lain"
    other.delete_rows(2, 3)
    other.append((1, "Orang 5", a_nip(5), "Antah", "SDN 5"))
    book.save(path)
    screen.begin([path])
    stage.settle()
    screen.check.look_from(Shown.ISSUES)
    return screen


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the admin chooses."""
    chosen = tmp_path / "masalah"
    chosen.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(chosen))
    return chosen


def _shown(screen: ImportScreen) -> list[tuple[str, str]]:
    return [(row.cells[0], row.cells[1]) for row in screen.check.issues.table.rows]


def test_every_issue_stands_with_its_sheet_and_row(screen: ImportScreen) -> None:
    assert _shown(screen) == [("Sheet", "3"), ("Sheet", "4"), ("Lain", "2")]


def test_an_issue_can_be_read_in_full(screen: ImportScreen) -> None:
    screen.check.issues.table.selectRow(0)
    assert screen.check.issues.note.text().startswith("Nomor tidak sah: bulan lahirnya mustahil.")


def test_issues_of_one_kind_can_be_shown_alone(screen: ImportScreen) -> None:
    kinds = screen.check.issues.kinds
    kinds.setCurrentIndex(kinds.findText("Ganda, dihitung sekali (1)"))
    assert _shown(screen) == [("Sheet", "4")]


def test_issues_of_one_sheet_can_be_shown_alone(screen: ImportScreen) -> None:
    sheets = screen.check.issues.sheets
    sheets.setCurrentIndex(sheets.findText("Lain (1)"))
    assert _shown(screen) == [("Lain", "2")]


def test_the_kinds_that_are_found_can_be_chosen(screen: ImportScreen) -> None:
    kinds = screen.check.issues.kinds
    assert [kinds.itemText(n) for n in range(kinds.count())] == [
        "Semua jenis masalah (3)",
        "Nomor tidak wajar (1)",
        "Ganda, dihitung sekali (1)",
        "Kelompok tidak dikenal (1)",
    ]


def test_a_filter_outlives_another_reading(stage: Stage, screen: ImportScreen) -> None:
    kinds = screen.check.issues.kinds
    kinds.setCurrentIndex(kinds.findText("Nomor tidak wajar (1)"))
    screen.reader.say_groups({"Antah": "Jetis"})
    stage.settle()
    assert (kinds.currentData() == IssueCode.NIP_INVALID, _shown(screen)) == (True, [("Sheet", "3")])


def test_the_issues_are_saved_as_copies_of_the_files(stage: Stage, screen: ImportScreen, folder: Path) -> None:
    screen.check.issues.save.click()
    stage.settle()
    assert [path.name for path in folder.iterdir()] == ["Ikrar Netralitas - guru - Masalah.xlsx"]
    assert screen.banner.text == f"1 berkas ditulis di {folder}."


def test_the_copies_can_be_looked_at(
    stage: Stage, screen: ImportScreen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    before = screen.check.issues.open_folder.isVisible()
    screen.check.issues.save.click()
    stage.settle()
    screen.check.issues.open_folder.click()
    assert (before, opened) == (False, [str(folder)])


def test_copies_that_cannot_be_written_are_refused_in_place(stage: Stage, screen: ImportScreen, folder: Path) -> None:
    folder.rmdir()
    folder.touch()
    screen.check.issues.save.click()
    stage.settle()
    assert (screen.banner.text, screen.check.issues.isVisible()) == (
        f"“{folder}” bukan folder. Pilih folder lain.",
        True,
    )


def test_another_import_offers_no_older_copies(stage: Stage, screen: ImportScreen, folder: Path) -> None:
    screen.check.issues.save.click()
    stage.settle()
    screen.begin([stage.roster_file(WRONG_MONTH)])
    stage.settle()
    screen.check.look_from(Shown.ISSUES)
    assert not screen.check.issues.open_folder.isVisible()


def test_after_a_bug_nobody_waits_for_copies(
    stage: Stage, screen: ImportScreen, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> tuple[Path, ...]:
        raise KeyError("a bug")

    monkeypatch.setattr(MarkIssues, "write", broken)
    screen.check.issues.save.click()
    stage.settle()
    assert (screen.banner.text, stage.bugs) == ("", ["KeyError"])
    stage.bugs.clear()


def test_a_file_without_issues_says_so_and_has_nothing_to_save(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1), name="bersih.xlsx")])
    stage.settle()
    screen.check.look_from(Shown.ISSUES)
    issues = screen.check.issues
    assert (issues.none.isVisible(), issues.save.isVisible(), issues.kinds.isVisible()) == (True, False, False)


def test_a_repeated_person_is_told_by_name(screen: ImportScreen) -> None:
    said = [row.tip for row in screen.check.issues.table.rows]
    assert "Orang 1 sudah ada di lembar Sheet baris 2; yang pertama yang dipakai." in said


def test_in_a_training_no_copies_are_saved_and_the_reason_stands_there(stage: Stage) -> None:
    screen = stage.show_beside_rail(ImportScreen(replace(stage.context, is_training=True)))
    screen.begin([stage.roster_file(teacher(1), WRONG_MONTH)])
    stage.settle()
    screen.check.look_from(Shown.ISSUES)
    assert (screen.check.issues.save.isEnabled(), screen.check.issues.why_not.isVisible()) == (False, True)
