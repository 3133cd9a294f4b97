"""A desk starts the right session on a clock that can be believed."""

from contextlib import closing
from datetime import timedelta

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.clock_watch import ClockFault
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import RecordKind, Verdict
from netralitas_desktop.domain.session_start import StartWarning
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.create_event import EventDetails
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED


@pytest.fixture
def ran():
    """Seconds that the program runs; a test lets them pass."""
    return [0.0]


@pytest.fixture
def watched(ceremony, ran):
    """A second program on the ceremony's database whose counter the test turns, and its desk."""
    with closing(open_program(ceremony.folder, ceremony.clock, lambda: ran[0])) as program:
        desk = program.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, ceremony.officer.device, "Rina")
        yield program, desk


def later(ceremony, ran, clock_s: float, ran_s: float) -> None:
    ceremony.clock.now += timedelta(seconds=clock_s)
    ran[0] += ran_s


def test_the_session_of_the_day_is_proposed_until_it_is_closed(ceremony):
    first = ceremony.program.start_session.proposed(ceremony.event)
    ceremony.close()
    assert (first, ceremony.program.start_session.proposed(ceremony.event)) == ceremony.sessions


def test_another_day_is_told_before_it_is_started(ceremony):
    advice = ceremony.program.start_session.advice(ceremony.event, ceremony.sessions[1], ceremony.officer.device)
    assert (advice.warnings, advice.proposed) == ((StartWarning.OTHER_DAY,), ceremony.sessions[0])


def test_yesterdays_place_is_forgotten(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.clock.set("08:00", day=2)
    advice = ceremony.program.start_session.advice(ceremony.event, ceremony.sessions[1], ceremony.officer.device)
    assert advice.warnings == ()


def test_a_clock_that_goes_on_writes_nothing(ceremony, watched, ran):
    program, desk = watched
    program.watch_clock(desk)
    later(ceremony, ran, 600, 600)
    assert (program.watch_clock(desk), ceremony.records()) == (None, ())


def test_a_clock_that_was_set_is_recorded_once(ceremony, watched, ran):
    program, desk = watched
    program.watch_clock(desk)
    later(ceremony, ran, -1800, 10)
    warning = program.watch_clock(desk)
    assert warning is not None
    [note] = ceremony.records()
    assert (warning.fault, note.kind, note.reason) == (ClockFault.JUMPED_BACK, RecordKind.NOTE, warning.sentence)
    assert (program.watch_clock(desk), len(ceremony.records()), ceremony.verify()) == (None, 1, ())


def test_a_clock_behind_the_last_record_is_recorded_at_the_start(ceremony, watched):
    program, desk = watched
    ceremony.scan(a_nip(1))
    ceremony.clock.set("07:00")
    warning = program.watch_clock(desk)
    assert warning is not None
    assert (warning.fault, program.watch_clock(desk)) == (ClockFault.BEHIND_LAST_RECORD, None)


def test_a_note_about_the_clock_counts_nobody(ceremony, watched):
    program, desk = watched
    ceremony.scan(a_nip(1))
    ceremony.clock.set("07:00")
    program.watch_clock(desk)
    assert (ceremony.totals(1), ceremony.scan(a_nip(1)).decision.verdict) == (
        {"present": 1, "pending": 4},
        Verdict.ALREADY_PRESENT,
    )


def test_closing_shows_who_is_pending_and_what_nobody_decided(ceremony):
    ceremony.scan(a_nip(1))
    visitor = ceremony.scan(a_nip(5)).record
    doubtful = ceremony.scan(a_nip(DAMAGED)).record
    before = len(ceremony.records())
    shown = ceremony.program.close_session.preview(ceremony.event, ceremony.sessions[0])
    assert [p.name for p in shown.pending] == ["Orang 2", "Orang 3", "Orang 4", "Orang 8"]
    assert (shown.undecided, visitor in shown.undecided, len(ceremony.records())) == ((doubtful,), False, before)


def test_a_decided_scan_is_not_shown_at_the_closing(ceremony):
    doubtful = ceremony.scan(a_nip(DAMAGED)).record
    ceremony.program.correct_record.accept(doubtful.id, "KTP cocok", ceremony.officer)
    assert ceremony.program.close_session.preview(ceremony.event, ceremony.sessions[0]).undecided == ()


def test_an_event_has_its_own_tolerance(ceremony):
    details = EventDetails("Apel", tolerance_minutes=0)
    made = ceremony.program.create_event(details, ceremony.folder / "jadwal.xlsx")
    ceremony.clock.set("08:00:01")
    assert made.event.is_late(made.schedule.sessions[0], ceremony.clock())


@pytest.mark.parametrize("minutes", [-1, 241])
def test_a_tolerance_of_days_is_a_slip(ceremony, minutes):
    with pytest.raises(OperatorProblem, match="Toleransi"):
        ceremony.program.create_event(EventDetails("X", tolerance_minutes=minutes), ceremony.folder / "jadwal.xlsx")
