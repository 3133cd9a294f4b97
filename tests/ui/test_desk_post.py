"""Where the desk stands when it is opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import RecordKind
from netralitas_desktop.domain.sessions import Schedule, Session
from netralitas_desktop.ui.desk_post import DeskPost
from netralitas_desktop.ui.desk_screen import DeskScreen
from tests.fakes import a_nip, event
from tests.ui.rig import DUE, FakeCameras, Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def desk(rig: Rig, qtbot: QtBot) -> Iterator[DeskScreen]:
    made = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.shut()


def sessions(rig: Rig) -> tuple[Session, ...]:
    return rig.context.current.schedule.sessions


def close(rig: Rig, session: Session) -> None:
    rig.ask(lambda p: p.close_session(event(), session, p.set_up_desk.officer()))


def opened_at(desk: DeskScreen, qtbot: QtBot, session: Session | None = None) -> Session | None:
    with qtbot.waitSignal(desk.posted):
        desk.open(session)
    return desk.bar.session


def test_a_closed_session_is_not_proposed(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    close(rig, sessions(rig)[0])
    assert opened_at(desk, qtbot) == sessions(rig)[1]


def test_a_session_that_is_named_is_opened_although_it_is_closed(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    close(rig, sessions(rig)[0])
    assert opened_at(desk, qtbot, sessions(rig)[0]) == sessions(rig)[0]


def test_the_desk_comes_back_to_where_it_stood(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    opened_at(desk, qtbot, sessions(rig)[1])
    desk.rest()
    assert opened_at(desk, qtbot) == sessions(rig)[1]


def test_a_desk_of_yesterday_opens_todays_session(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    opened_at(desk, qtbot)
    desk.rest()
    rig.clock.set("07:50", day=2)
    assert opened_at(desk, qtbot) == sessions(rig)[1]


def test_a_code_that_comes_while_the_session_is_looked_for_is_recorded(
    desk: DeskScreen, rig: Rig, qtbot: QtBot
) -> None:
    desk.open()
    desk.submit(a_nip(DUE))
    qtbot.waitUntil(lambda: desk.verdict.card.word == "HADIR")
    assert [r.number for r in rig.records()] == [a_nip(DUE)]


def test_a_desk_that_is_left_while_it_opens_stays_left(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    posted: list[object] = []
    desk.posted.connect(posted.append)
    desk.open()
    desk.submit(a_nip(DUE))
    desk.rest()
    rig.ask(lambda _: True)  # by then the proposed session has come, and what would follow it is asked for
    assert (posted, rig.records()) == ([], ())


def test_a_session_that_can_not_be_looked_for_is_told(
    desk: DeskScreen, rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise OperatorProblem("Basis data terkunci.")

    monkeypatch.setattr("netralitas_desktop.services.start_session.StartSession.proposed", refuse)
    desk.open()
    qtbot.waitUntil(lambda: "Basis data terkunci." in [label.text() for label in desk.findChildren(QLabel)])
    assert desk.bar.session is None


def unfindable(monkeypatch: pytest.MonkeyPatch, problem: Exception) -> None:
    def refuse(*_asked: object) -> None:
        raise problem

    monkeypatch.setattr("netralitas_desktop.services.start_session.StartSession.proposed", refuse)


def wait_for(desk: DeskScreen, qtbot: QtBot, word: str) -> None:
    qtbot.waitUntil(lambda: desk.verdict.card.word == word)


def choose_session(desk: DeskScreen, place: int) -> None:
    desk.bar.findChildren(QComboBox)[0].setCurrentIndex(place)


def test_a_session_chosen_while_another_is_looked_for_stays_chosen(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    opened_at(desk, qtbot, sessions(rig)[0])
    desk.rest()
    desk.open()
    choose_session(desk, 1)
    rig.ask(lambda _: [])
    assert desk.bar.session == sessions(rig)[1]


def test_codes_go_to_the_session_chosen_while_another_was_looked_for(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    opened_at(desk, qtbot, sessions(rig)[0])
    desk.rest()
    desk.open()
    choose_session(desk, 1)
    rig.ask(lambda _: [])
    with qtbot.waitSignal(desk.answered):
        desk.submit(a_nip(DUE))
    assert [r.session for r in rig.records()] == [sessions(rig)[1].id]


def test_the_bar_offers_no_session_of_another_event(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    opened_at(desk, qtbot)
    desk.rest()
    rig.context.current.schedule = Schedule(())
    desk.open()
    assert desk.bar.session is None


def test_a_late_refusal_leaves_a_desk_alone_that_stands_by_then(
    desk: DeskScreen, rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    unfindable(monkeypatch, OperatorProblem("Basis data terkunci."))
    post = desk.findChild(DeskPost)
    assert post is not None
    with qtbot.assertNotEmitted(post.unopened):
        desk.open()
        desk.open(sessions(rig)[0])
        rig.ask(lambda _: [])


@pytest.mark.parametrize("problem", [OperatorProblem("Basis data terkunci."), ZeroDivisionError()])
def test_a_code_scanned_at_a_desk_without_a_session_is_told_and_recorded_once_it_opens(
    desk: DeskScreen, rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, problem: Exception
) -> None:
    with monkeypatch.context() as broken:
        unfindable(broken, problem)
        desk.open()
        wait_for(desk, qtbot, "MEJA BELUM TERBUKA")
    with qtbot.waitSignal(desk.stalled):
        desk.submit(a_nip(DUE))
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    wait_for(desk, qtbot, "HADIR")
    assert [r.number for r in rig.records()] == [a_nip(DUE)]


def test_a_desk_left_with_codes_that_waited_for_its_session_says_so(desk: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    desk.open()
    desk.submit(a_nip(DUE))
    with qtbot.waitSignal(desk.dropped):
        desk.rest()


@pytest.fixture
def watchful(rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskScreen]:
    """An open desk that looks at its clock every few milliseconds, and has looked once."""
    monkeypatch.setattr("netralitas_desktop.ui.desk_state._CLOCK_MS", 20)
    made = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(made)
    made.show()
    opened_at(made, qtbot)
    rig.ask(lambda _: [])
    yield made
    made.shut()


def notes(rig: Rig) -> list[str]:
    return [r.reason for r in rig.records() if r.kind is RecordKind.NOTE]


@pytest.mark.parametrize(
    ("clock", "told", "recorded"),
    [
        ("07:40", "Jam laptop melompat: 07.40.", "jam mundur"),
        ("08:30", "Jam laptop melompat: 08.30.", "jam maju"),
    ],
)
def test_a_clock_that_jumps_while_the_desk_is_open_is_told_and_recorded_once(
    watchful: DeskScreen, rig: Rig, qtbot: QtBot, clock: str, told: str, recorded: str
) -> None:
    rig.clock.set(clock)
    qtbot.waitUntil(lambda: watchful.notice.text.startswith(told))
    qtbot.wait(100)
    assert [note.startswith(recorded) for note in notes(rig)] == [True]


def test_a_minute_ahead_is_no_jump(watchful: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    rig.clock.set("08:05:55")
    qtbot.wait(100)
    assert (watchful.notice.text, notes(rig)) == ("", [])


def test_scanning_goes_on_under_a_warning_of_the_clock(watchful: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    rig.clock.set("08:30")
    qtbot.waitUntil(lambda: bool(watchful.notice.text))
    watchful.submit(a_nip(DUE))
    qtbot.waitUntil(lambda: watchful.verdict.card.word == "HADIR")
    assert watchful.notice.text.startswith("Jam laptop")


def test_a_warning_of_the_clock_goes_when_it_was_read(watchful: DeskScreen, rig: Rig, qtbot: QtBot) -> None:
    rig.clock.set("08:30")
    qtbot.waitUntil(lambda: bool(watchful.notice.text))
    watchful.notice.read.click()
    assert watchful.notice.text == ""
