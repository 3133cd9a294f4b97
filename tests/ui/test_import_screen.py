from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.check_page import CheckPage
from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.import_steps import Step
from netralitas_desktop.ui.import_view import Figure
from netralitas_desktop.ui.theme import LIGHT
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def screen(stage: Stage) -> ImportScreen:
    return stage.show(ImportScreen(stage.context))


def _listed(stage: Stage) -> list[str]:
    event = stage.current.opened
    assert event is not None
    return [person.name for person in stage.run(lambda p: p.catalogue.listed(event))]


def test_files_that_were_read_are_shown_for_checking(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1), teacher(2))])
    stage.settle()
    assert (screen.step, [row.cells[1] for row in screen.check.rows.table.rows]) == (Step.CHECK, ["Orang 1", "Orang 2"])


def test_nothing_is_saved_before_the_plan_is_applied(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1))])
    stage.settle()
    screen.next.click()
    stage.settle()
    assert (screen.step, _listed(stage)) == (Step.PLAN, [])


def test_applying_the_plan_saves_and_tells_the_other_screens(stage: Stage, screen: ImportScreen, qtbot: QtBot) -> None:
    screen.begin([stage.roster_file(teacher(1))])
    stage.settle()
    screen.next.click()
    with qtbot.waitSignal(stage.current.roster_changed):
        screen.next.click()
    assert (screen.step, _listed(stage)) == (Step.DONE, ["Orang 1"])


def test_after_applying_the_focus_is_on_the_way_to_the_roster(stage: Stage) -> None:
    screen = stage.show_beside_rail(ImportScreen(stage.context))
    screen.begin([stage.roster_file(teacher(1))])
    stage.settle()
    screen.next.click()
    screen.next.setFocus()
    screen.next.click()
    stage.settle()
    assert (screen.step, screen.next.hasFocus()) == (Step.DONE, True)


def test_the_chosen_rows_note_is_told_in_full(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1), ("Bulan Salah", "198313132005031366", "Antah", "SDN 1"))])
    stage.settle()
    screen.check.rows.table.selectRow(1)
    said = screen.check.rows.note.text()
    assert ("bulan lahirnya mustahil" in said, "“Antah” tidak ada di jadwal" in said) == (True, True)


def test_names_of_22_letters_and_long_notes_have_room(dressed: None, stage: Stage, screen: ImportScreen) -> None:
    screen.resize(1122, 640)  # what 1366 leaves beside the rail and the margins
    screen.begin([stage.roster_file(teacher(1, "Antah"))])
    stage.settle()
    table = screen.check.rows.table
    name = QFontMetrics(_cell_font(screen)).horizontalAdvance("Siti Nurhaliza Rahmawa")
    assert (table.columnWidth(1) >= name + 16, table.columnWidth(6) >= 176) == (True, True)


def test_a_figure_of_ten_thousands_is_shown_whole(dressed: None, qtbot: QtBot) -> None:
    page = CheckPage(Wording(), lambda: LIGHT)
    qtbot.addWidget(page)
    page.show_figures((Figure("100.000", "peserta", ""), Figure("0", "perlu diperiksa", ""), Figure("8", "ganda", "")))
    page.resize(1122, 560)
    page.show()
    whole, shown = page.figures[0].figure_width, [line.shown_width for line in page.figures]
    assert shown == [whole] * 3


def test_a_new_import_begins_where_files_are_chosen(stage: Stage) -> None:
    screen = stage.show_beside_rail(ImportScreen(stage.context))
    screen.begin()
    assert screen.files.drop.button.hasFocus()


def test_enter_presses_the_button_that_has_the_focus(stage: Stage, screen: ImportScreen, qtbot: QtBot) -> None:
    screen.begin([stage.roster_file(teacher(1))])
    stage.settle()
    qtbot.keyClick(screen.next, Qt.Key.Key_Return)
    assert screen.step is Step.PLAN


def _cell_font(screen: ImportScreen) -> QFont:
    font = QFont(screen.check.rows.table.font())
    font.setPixelSize(13)
    return font


def test_a_file_that_is_no_roster_is_refused_in_place(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.schedule_file(name="bukan-daftar.xlsx")])
    stage.settle()
    assert (screen.step, "bukan-daftar.xlsx" in screen.banner.text) == (Step.FILES, True)


def test_after_a_refusal_another_file_can_be_read(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.schedule_file(name="bukan-daftar.xlsx")])
    stage.settle()
    screen.begin([stage.roster_file(teacher(1))])
    stage.settle()
    assert (screen.step, screen.banner.text) == (Step.CHECK, "")


def test_the_filter_shows_only_rows_worth_a_look(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1), ("Bulan Salah", "198313132005031366", "Jetis", "SDN 1"))])
    stage.settle()
    screen.check.filter.choose(1)
    assert [row.cells[-1] for row in screen.check.rows.table.rows] == ["bulan lahir 13"]


def test_the_same_file_again_leaves_nothing_to_apply(stage: Stage, screen: ImportScreen, tmp_path: Path) -> None:
    stage.import_roster(teacher(1))
    screen.begin([tmp_path / "guru.xlsx"])  # saved a second later it would be another file
    stage.settle()
    screen.next.click()
    assert not screen.next.isEnabled()


def test_the_plan_shows_the_old_and_the_new_value_of_a_change(stage: Stage, screen: ImportScreen) -> None:
    stage.import_roster(teacher(1))
    screen.begin([stage.roster_file(("Orang 1", a_nip(1), "Jetis", "SMPN 9"))])
    stage.settle()
    screen.next.click()
    assert screen.plan.table.rows[0].cells[-1] == "Unit kerja: SDN Jetis 1 → SMPN 9"


def test_a_roster_that_changed_meanwhile_is_not_applied(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1), name="lama.xlsx")])
    stage.settle()
    screen.next.click()
    stage.import_roster(teacher(2))
    screen.next.click()
    stage.settle()
    assert ("berubah sejak diperiksa" in screen.banner.text, _listed(stage)) == (True, ["Orang 2"])


def test_a_cancelled_reading_shows_nothing_afterwards(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1))])
    screen.back.click()
    stage.settle()
    assert screen.step is Step.FILES


def test_a_sheet_without_people_is_told_with_why(stage: Stage, screen: ImportScreen) -> None:
    path = stage.roster_file(teacher(1))
    book = load_workbook(path)
    book.create_sheet("Kosong")
    book.save(path)
    screen.begin([path])
    stage.settle()
    assert screen.check.ignored.text() == "Lembar yang tidak dipakai: “Kosong” (lembar kosong)."


def test_every_row_of_a_damaged_sample_is_accounted_for(stage: Stage, screen: ImportScreen, data: Path) -> None:
    stage.open_event(("Jetis", "Mojosari"), ("Ngoro", "Pacet"))
    screen.begin([data / "spanduk.xlsx"])
    stage.settle()
    assert [figure.text() for figure in screen.check.figures] == ["232", "10", "8"]
