import threading

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.people_filter import PAUSE_MS
from netralitas_desktop.ui.people_screen import PeopleScreen
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def stage(empty_stage: Stage) -> Stage:
    return empty_stage


@pytest.fixture
def screen(stage: Stage) -> PeopleScreen:
    stage.open_event(("Jetis",), ("Pacet",))
    stage.import_roster(teacher(1), teacher(2), teacher(3, "Pacet"), ("Tanpa Nomor", None, "Pacet", "SDN 4"))
    return stage.show(PeopleScreen(stage.context))


def test_without_an_event_the_screen_says_where_to_open_one(stage: Stage) -> None:
    screen = stage.show(PeopleScreen(stage.context))
    assert screen.pages.currentWidget() is screen.no_event


def test_an_event_without_people_invites_to_import(stage: Stage) -> None:
    stage.open_event()
    screen = stage.show(PeopleScreen(stage.context))
    assert screen.pages.currentWidget() is screen.empty


def test_the_roster_is_listed_and_counted(screen: PeopleScreen) -> None:
    assert (len(screen.table.rows), screen.counts.text()) == (4, "4 peserta · 3 bernomor")


def test_typing_narrows_the_list(screen: PeopleScreen, qtbot: QtBot) -> None:
    screen.search.setText(f"orang {a_nip(2)}")
    qtbot.waitUntil(lambda: [row.cells[0] for row in screen.table.rows] == ["Orang 2"])


def test_only_the_last_that_was_typed_is_shown(stage: Stage, screen: PeopleScreen, qtbot: QtBot) -> None:
    gate = threading.Event()
    stage.jobs.run(screen, lambda _program: gate.wait(5), lambda _: None, lambda _: None)
    screen.search.setText("orang 1")
    qtbot.wait(2 * PAUSE_MS)
    screen.search.setText("nomor")
    qtbot.wait(2 * PAUSE_MS)
    shown: list[int] = []
    screen.table.model().modelReset.connect(lambda: shown.append(len(screen.table.rows)))
    gate.set()
    qtbot.waitUntil(lambda: [row.cells[0] for row in screen.table.rows] == ["Tanpa Nomor"])
    assert shown == [1]


def test_an_unchanged_roster_is_not_read_again(stage: Stage, screen: PeopleScreen) -> None:
    before = screen.table.rows
    screen.refresh()
    stage.settle()
    assert screen.table.rows is before


def test_after_an_import_the_search_has_the_focus(stage: Stage) -> None:
    stage.open_event(("Jetis",), ("Pacet",))
    screen = stage.show_beside_rail(PeopleScreen(stage.context))
    screen.begin_import([stage.roster_file(teacher(5))])
    stage.settle()
    screen.importing.next.click()
    screen.importing.next.click()
    stage.settle()
    screen.importing.next.click()
    stage.settle()
    assert screen.search.hasFocus()


def test_a_group_narrows_the_list(screen: PeopleScreen, qtbot: QtBot) -> None:
    screen.groups.setCurrentIndex(screen.groups.findText("Pacet"))
    qtbot.waitUntil(lambda: [row.cells[0] for row in screen.table.rows] == ["Orang 3", "Tanpa Nomor"])


def test_a_search_that_finds_nobody_says_so(screen: PeopleScreen, qtbot: QtBot) -> None:
    screen.search.setText("zzz")
    qtbot.waitUntil(screen.none_found.isVisible)


def test_a_changed_roster_is_read_again(stage: Stage, screen: PeopleScreen) -> None:
    stage.import_roster(*(teacher(n) for n in range(1, 10)))
    stage.current.roster_changed.emit()
    stage.settle()
    assert "9 bernomor" in screen.counts.text()


def test_another_event_shows_its_own_people(stage: Stage, screen: PeopleScreen) -> None:
    stage.open_event(("Ngoro",))
    stage.settle()
    assert screen.pages.currentWidget() is screen.empty


def test_an_event_that_was_left_before_its_people_came_shows_its_own_when_it_is_opened_again(
    stage: Stage, screen: PeopleScreen
) -> None:
    first, its_schedule = stage.current.opened, stage.current.schedule
    second = stage.open_event(("Ngoro",))
    stage.current.open_event(first, its_schedule)
    stage.settle()
    stage.current.open_event(second.event, second.schedule)
    stage.current.open_event(first, its_schedule)
    stage.settle()
    stage.current.open_event(second.event, second.schedule)
    stage.settle()
    assert (screen.pages.currentWidget() is screen.empty, len(screen.table.rows)) == (True, 0)


def test_the_import_opens_inside_the_screen_and_leads_back(stage: Stage, screen: PeopleScreen) -> None:
    screen.begin_import()
    screen.importing.back.click()
    stage.settle()
    assert screen.pages.currentWidget() is screen.filled


def test_the_last_import_is_taken_back_after_a_question(stage: Stage, screen: PeopleScreen) -> None:
    screen.undo.click()
    asked = screen.undoing.question
    screen.undoing.yes.click()
    stage.settle()
    assert asked == (
        "Batalkan impor guru.xlsx? 4 peserta baru dihapus, 0 kembali seperti sebelumnya, 0 terdaftar lagi."
    )
    assert screen.pages.currentWidget() is screen.empty
    assert screen.banner.text == "Impor guru.xlsx dibatalkan. Daftar berisi 0 peserta."


def test_nothing_is_taken_back_without_a_yes(stage: Stage, screen: PeopleScreen) -> None:
    screen.undo.click()
    screen.undoing.no.click()
    screen.refresh()
    stage.settle()
    assert (screen.undoing.isVisible(), len(screen.table.rows)) == (False, 4)


def test_an_import_that_records_followed_stays_and_says_so(stage: Stage, screen: PeopleScreen) -> None:
    session = stage.current.schedule.sessions[0]

    def scan(program: Program) -> object:
        officer = program.set_up_desk.officer()
        desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        return program.record_scan(a_nip(1), desk)

    stage.run(scan)
    screen.undo.click()
    screen.undoing.yes.click()
    stage.settle()
    assert (screen.undoing.problem.startswith("Sudah ada 1 catatan"), len(screen.table.rows)) == (True, 4)


def test_without_an_import_there_is_nothing_to_take_back(stage: Stage, screen: PeopleScreen) -> None:
    screen.undo.click()
    screen.undoing.yes.click()
    stage.settle()
    assert screen.undo.isHidden()


def test_printing_is_asked_for_those_who_are_shown(stage: Stage, screen: PeopleScreen, qtbot: QtBot) -> None:
    screen.groups.setCurrentIndex(1)
    screen.search.setText("Orang 1")
    asked: list[tuple[str, str]] = []
    screen.print_wanted.connect(lambda group, words: asked.append((group, words)))
    next(b for b in screen.findChildren(QPushButton) if b.accessibleName() == "Cetak…").click()
    assert asked == [(str(screen.groups.currentData()), "Orang 1")]
