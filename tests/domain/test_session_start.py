"""Which session a desk should start, and what speaks against another."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from netralitas_desktop.domain.session_start import StartWarning, advise, opening
from netralitas_desktop.domain.sessions import Schedule
from tests.fakes import at, schedule

FIRST, SECOND = schedule().sessions
NOON = replace(FIRST, id="s3", name="Siang", starts=time(13), ends=time(15))
HALL = replace(FIRST, id="s4", name="Pendapa", place="Pendapa")
EVERY = Schedule((FIRST, HALL, NOON, SECOND))


def warnings(session, clock="08:05", day=1, **said):
    return advise(session, EVERY, at(clock, day), **said).warnings


@pytest.mark.parametrize(
    ("clock", "day", "closed", "proposed"),
    [
        ("06:00", 1, (), FIRST),
        ("08:05", 1, (), FIRST),
        ("08:05", 1, ("s1",), HALL),
        ("12:00", 1, (), NOON),
        ("23:00", 1, ("s1", "s4", "s3"), SECOND),
        ("08:05", 2, (), SECOND),
        ("08:05", 2, ("s2",), SECOND),
        ("08:05", 9, (), SECOND),
    ],
)
def test_clock_and_schedule_propose_a_session(clock, day, closed, proposed):
    assert EVERY.proposed(at(clock, day), closed) == proposed


def test_the_session_that_is_on_is_no_surprise():
    assert warnings(FIRST) == ()


def test_two_at_once_are_both_no_surprise():
    assert warnings(HALL) == ()


def test_another_day_is_told():
    assert warnings(SECOND) == (StartWarning.OTHER_DAY,)


def test_a_session_of_other_hours_is_told():
    assert warnings(NOON) == (StartWarning.ANOTHER_IS_ON,)


def test_another_place_than_this_morning_is_told_with_its_name():
    advice = advise(HALL, EVERY, at("08:05"), last=FIRST)
    assert (advice.warnings, advice.earlier_place) == ((StartWarning.OTHER_PLACE,), "GOR")


def test_the_same_place_is_no_surprise():
    assert warnings(HALL, last=replace(HALL, place="PENDAPA")) == ()


def test_a_closed_session_is_told():
    assert StartWarning.CLOSED in warnings(FIRST, closed=("s1", "s4"))


@pytest.mark.parametrize(
    ("clock", "day", "begun"),
    [("07:00", 1, FIRST), ("08:00", 1, FIRST), ("13:00", 1, NOON), ("07:59", 2, NOON), ("08:00", 2, SECOND)],
)
def test_a_list_tells_of_the_session_that_began_last(clock, day, begun):
    assert EVERY.begun(at(clock, day)) == begun


def test_days_later_a_list_tells_of_the_last_session():
    assert EVERY.begun(at("07:00") + timedelta(days=30)) == SECOND


def test_without_sessions_a_list_tells_of_none():
    assert Schedule(()).begun(at("09:00")) is None


@pytest.mark.parametrize(
    ("stood", "day", "closed", "opens"),
    [
        (None, 1, ("s1",), HALL),
        (NOON, 1, (), NOON),
        (FIRST, 1, ("s1",), HALL),
        (SECOND, 1, (), SECOND),
        (FIRST, 2, (), SECOND),
        (FIRST, 9, (), FIRST),
        (SECOND, 2, ("s2",), SECOND),
        (replace(FIRST, id="another event's"), 1, (), FIRST),
    ],
)
def test_a_desk_stays_where_it_stood_unless_that_is_over_and_another_goes_on(stood, day, closed, opens):
    assert opening(EVERY, at("08:05", day), closed, stood) == opens
