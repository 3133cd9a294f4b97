"""Pemantauan on a real database."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QScrollArea

from netralitas_desktop.domain.sessions import Checkpoint, Schedule
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.live_screen import LiveScreen
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


def record(stage: Stage, number: str) -> None:
    session = stage.current.schedule.sessions[0]

    def scan(program: Program) -> None:
        officer = program.set_up_desk.officer("Sari")
        desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        program.record_scan(number, desk)

    stage.run(scan)
    stage.current.records_changed.emit()
    stage.settle()


@pytest.fixture
def screen(stage: Stage) -> LiveScreen:
    stage.import_roster(("Orang 1", a_nip(1), "Jetis", "SDN 1"), ("Orang 2", a_nip(2), "Jetis", "SDN 2"))
    return stage.show(LiveScreen(stage.context))


def test_without_an_event_it_says_what_to_do(stage: Stage) -> None:
    stage.current.open_event(None, Schedule(()))
    screen = stage.show(LiveScreen(stage.context))
    assert screen.pages.currentWidget() is screen.no_event


def test_without_a_roster_it_is_empty(stage: Stage) -> None:
    screen = stage.show(LiveScreen(stage.context))
    assert screen.pages.currentWidget() is screen.empty


def test_an_arrival_is_there_at_once(stage: Stage, screen: LiveScreen) -> None:
    record(stage, a_nip(1))
    assert (screen.figures[0].shown.figure, screen.figures[2].shown.figure) == ("1", "1")
    assert [(bar.label, bar.figures) for bar in screen.units.bars] == [("SDN 2", "0 / 1"), ("SDN 1", "1 / 1")]


def test_another_session_can_be_watched(stage: Stage, screen: LiveScreen) -> None:
    screen.sessions.setCurrentIndex(1)
    stage.settle()
    assert [bar.label for bar in screen.groups.bars] == ["Pacet"]


def test_a_hidden_board_reads_nothing(stage: Stage, screen: LiveScreen) -> None:
    screen.hide()
    record(stage, a_nip(1))
    assert screen.figures[0].shown.figure == "0"


def test_it_catches_up_when_it_is_seen_again(stage: Stage, screen: LiveScreen) -> None:
    screen.hide()
    record(stage, a_nip(1))
    screen.show()
    stage.settle()
    assert screen.figures[0].shown.figure == "1"


GROUPS = tuple(f"Kecamatan {n}" for n in range(1, 31))
DESKS = 14


@pytest.fixture
def overfull(dressed: None, stage: Stage) -> LiveScreen:
    """Thirty groups of two, each person of a unit of their own with a long name, and fourteen desks."""
    stage.open_event(GROUPS, ("Pacet",))
    unit = "Sekolah Menengah Pertama Negeri {} Satu Atap Kabupaten Mojokerto"
    people = range(1, 2 * len(GROUPS) + 1)
    stage.import_roster(*((f"Orang {n}", a_nip(n), GROUPS[n % len(GROUPS)], unit.format(n)) for n in people))
    session = stage.current.schedule.sessions[0]

    def come(program: Program) -> None:
        for n in range(1, DESKS + 1):
            program.set_up_desk(device=f"laptop {n}", desk_name=f"Meja {n} di pintu timur")
            officer = program.set_up_desk.officer()
            desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
            program.record_scan(a_nip(n), desk)

    stage.run(lambda program: [come(program)])
    return stage.show(LiveScreen(stage.context))


def lists(screen: LiveScreen) -> dict[str, QScrollArea]:
    """The scrolled lists by what they show."""
    inside = {screen.groups: "groups", screen.units: "units", screen.desks: "desks"}
    areas = screen.findChildren(QScrollArea)
    return {inside[shown]: area for area in areas if (shown := area.widget()) in inside}


def test_an_overfull_board_shows_every_group_unit_and_desk(overfull: LiveScreen) -> None:
    counted = tuple(len(shown.bars) for shown in (overfull.groups, overfull.units, overfull.desks))
    assert counted == (len(GROUPS), 2 * len(GROUPS), DESKS)


@pytest.mark.parametrize("size", [(1170, 768), (1724, 1080)])
def test_an_overfull_board_stays_within_its_screen(stage: Stage, overfull: LiveScreen, size: tuple[int, int]) -> None:
    overfull.resize(*size)
    stage.settle()
    needed = overfull.minimumSizeHint()
    assert (needed.width() <= size[0], needed.height() <= size[1]) == (True, True)


def test_what_an_overfull_board_has_no_room_for_is_scrolled_to(overfull: LiveScreen) -> None:
    below = {name: area.verticalScrollBar().maximum() > 0 for name, area in lists(overfull).items()}
    aside = {name: area.widget().width() <= area.viewport().width() for name, area in lists(overfull).items()}
    assert (below, aside) == (dict.fromkeys(("groups", "units", "desks"), True),) * 2


def test_everything_is_painted(stage: Stage, screen: LiveScreen, tmp_path: Path) -> None:
    empty = screen.grab().toImage()
    record(stage, a_nip(1))
    picture: QPixmap = screen.grab()
    assert picture.toImage() != empty
