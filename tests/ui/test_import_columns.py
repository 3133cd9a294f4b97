"""What an admin says of a file's columns, and what comes of it."""

from io import BytesIO
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from netralitas_desktop.ui.check_page import Shown
from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.import_steps import Step
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of windows and menus

STRANGE = ("Urutan", "Peserta Kegiatan", "Kode Diri", "Asal")


@pytest.fixture
def screen(stage: Stage) -> ImportScreen:
    return stage.show_beside_rail(ImportScreen(stage.context))


@pytest.fixture
def cards(stage: Stage) -> Path:
    """A roster with a second column of numbers that nobody would take for one."""
    path = stage.roster_file(
        ("Orang 1", a_nip(1), "Jetis", "SDN 1", a_nip(2)), ("Orang 3", a_nip(3), "Jetis", "SDN", a_nip(4))
    )
    book = load_workbook(path)
    book.worksheets[0].cell(1, 6, "Kode Kartu")
    book.save(path)
    return path


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    """A roster under headings that nobody knows."""
    book = Workbook()
    for line in (STRANGE, (1, "Ani Lestari", a_nip(1), "Jetis")):
        book.worksheets[0].append(line)
    path = tmp_path / "undangan.xlsx"
    book.save(path)
    return path


def _begin(stage: Stage, screen: ImportScreen, *paths: Path) -> None:
    screen.begin(paths)
    stage.settle()


def _say(stage: Stage, screen: ImportScreen, column: int, words: str) -> None:
    screen.check.columns.ask(column)
    next(action for action in screen.check.columns.menu.actions() if action.text().startswith(words)).trigger()
    stage.settle()


def _fields(screen: ImportScreen) -> tuple[str, ...]:
    shown = screen.check.columns.shown
    assert shown is not None
    return shown.fields


def _numbers(screen: ImportScreen) -> list[str]:
    return [row.cells[2].replace(" ", "") for row in screen.check.rows.table.rows]


def test_the_columns_are_shown_as_they_stand_in_the_file(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    assert (screen.check.columns.isVisible(), _fields(screen)) == (
        True,
        ("row_number", "name", "number", "group", "unit", ""),
    )


def test_a_column_is_read_as_what_it_is_said_to_hold(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    assert (_fields(screen)[2], _fields(screen)[5], _numbers(screen)) == ("", "number", [a_nip(2), a_nip(4)])


def test_after_a_correction_one_still_looks_at_the_columns(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    assert (screen.step, screen.check.side, screen.check.columns.table.hasFocus()) == (Step.CHECK, Shown.COLUMNS, True)


def test_a_correction_can_be_taken_back(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    screen.check.columns.restore.click()
    stage.settle()
    assert (_numbers(screen), screen.check.columns.restore.isVisible()) == ([a_nip(1), a_nip(3)], False)


def test_the_menu_says_what_a_column_is_taken_for(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    screen.check.columns.ask(1)
    assert [action.text() for action in screen.check.columns.menu.actions() if action.isChecked()] == ["Nama"]


def test_a_click_on_a_heading_opens_its_menu(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    header = screen.check.columns.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(1) + 20, 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert screen.check.columns.menu.isVisible()


def test_the_keyboard_opens_the_menu_of_the_chosen_column(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    table = screen.check.columns.table
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [action.text() for action in screen.check.columns.menu.actions() if action.isChecked()] == ["Nama"]


def test_a_heading_of_the_rows_leads_to_its_column(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.rows.table.heading_chosen.emit(2)
    assert (screen.check.side, screen.check.columns.table.currentIndex().column()) == (Shown.COLUMNS, 2)


def test_sheets_of_one_shape_share_a_correction(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    book = load_workbook(cards)
    book.copy_worksheet(book.worksheets[0]).cell(2, 6, a_nip(9))
    book.save(cards)
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    screen.check.look_from(Shown.ROWS)
    numbers = {row.cells[3].replace(" ", "") for row in screen.check.rows.table.rows if len(row.cells) > 3}
    assert numbers == {a_nip(2), a_nip(4), a_nip(9)}


def test_a_correction_is_remembered_once_it_was_applied(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    screen.next.click()
    screen.apply()
    stage.settle()
    _begin(stage, screen, cards)
    assert _numbers(screen) == [a_nip(2), a_nip(4)]


def test_a_correction_that_was_not_applied_is_forgotten(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    _begin(stage, screen, cards)
    assert _numbers(screen) == [a_nip(1), a_nip(3)]


def test_a_locked_file_is_not_asked_for_its_password_twice(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    stream = BytesIO()
    OOXMLFile(BytesIO(cards.read_bytes())).encrypt("rahasia", stream)
    cards.write_bytes(stream.getvalue())
    _begin(stage, screen, cards)
    screen.password.field.setText("rahasia")
    screen.password.open.click()
    stage.settle()
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 5, "NIP")
    assert (screen.step, _numbers(screen)) == (Step.CHECK, [a_nip(2), a_nip(4)])


def test_a_file_of_which_nothing_is_known_offers_its_columns(stage: Stage, screen: ImportScreen, strange: Path) -> None:
    _begin(stage, screen, strange)
    was_offered = screen.files.columns.isVisible()
    screen.files.columns.click()
    assert (was_offered, screen.check.columns.isVisible(), screen.next.isEnabled()) == (True, True, False)


def test_a_file_without_any_heading_offers_none(stage: Stage, screen: ImportScreen, tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(("Surat pengantar",))
    book.save(tmp_path / "surat.xlsx")
    _begin(stage, screen, tmp_path / "surat.xlsx")
    assert (screen.step, screen.files.columns.isVisible()) == (Step.FILES, False)


def test_columns_can_be_explained_one_after_the_other(stage: Stage, screen: ImportScreen, strange: Path) -> None:
    _begin(stage, screen, strange)
    screen.files.columns.click()
    _say(stage, screen, 1, "Nama")
    after_one = (_fields(screen), screen.next.isEnabled())
    _say(stage, screen, 2, "NIP")
    assert after_one == (("", "name", "", ""), False)
    assert ([row.cells[1] for row in screen.check.rows.table.rows], screen.next.isEnabled()) == (["Ani Lestari"], True)


def test_a_correction_that_leaves_nobody_can_be_taken_back(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    _say(stage, screen, 1, "Tidak dipakai")
    told = (screen.banner.text, screen.next.isEnabled())
    screen.check.columns.restore.click()
    stage.settle()
    assert told == (
        "Belum ada peserta yang terbaca. Klik judul kolom yang berisi nama, lalu yang berisi NIP.",
        False,
    )
    assert (screen.banner.text, screen.next.isEnabled(), len(_numbers(screen))) == ("", True, 2)


def test_a_stopped_correction_leaves_what_was_checked(stage: Stage, screen: ImportScreen, cards: Path) -> None:
    _begin(stage, screen, cards)
    screen.check.look_from(Shown.COLUMNS)
    screen.check.columns.ask(5)
    shown = screen.check.columns.shown
    assert shown is not None
    screen.check.columns.said.emit(shown.shape, 5, "number")
    screen.back.click()
    stage.settle()
    assert (screen.step, _numbers(screen)) == (Step.CHECK, [a_nip(1), a_nip(3)])


def test_the_sums_stand_above_the_rows_where_the_window_is_narrow(
    dressed: None, stage: Stage, screen: ImportScreen
) -> None:
    screen.window().resize(1100 - 196 - 48, 640)
    _begin(stage, screen, stage.roster_file(teacher(1), ("Orang 2", a_nip(2), "Antah", "SDN 2")))
    table = screen.check.rows.table
    beside = screen.check.figures[0].mapTo(screen, QPoint(0, 0)).y() > table.mapTo(screen, QPoint(0, 0)).y()
    assert (beside, table.horizontalScrollBar().maximum()) == (False, 0)


def test_where_the_window_is_narrow_the_groups_have_their_own_side(stage: Stage, screen: ImportScreen) -> None:
    screen.window().resize(856, 640)
    _begin(stage, screen, stage.roster_file(teacher(1)))
    hidden = screen.check.groups.isVisible()
    screen.check.look_from(Shown.GROUPS)
    assert (hidden, screen.check.groups.isVisible()) == (False, True)
