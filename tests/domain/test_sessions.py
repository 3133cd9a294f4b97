"""Sessions and how they are named."""

from dataclasses import replace
from datetime import time

from netralitas_desktop.domain.sessions import Schedule
from tests.fakes import schedule

FIRST, SECOND = (replace(session, name="Pagi") for session in schedule().sessions)


def test_a_name_of_its_own_needs_no_day():
    assert schedule().name_of("s2") == "Hari 2"


def test_sessions_of_one_name_are_told_apart_by_their_day():
    plan = Schedule((FIRST, SECOND))
    assert [plan.name_of(s) for s in ("s1", "s2")] == ["Pagi 30/10/2023", "Pagi 31/10/2023"]


def test_sessions_of_one_name_and_day_are_told_apart_by_their_hour():
    plan = Schedule((FIRST, replace(FIRST, id="s3", starts=time(13))))
    assert [plan.name_of(s) for s in ("s1", "s3")] == ["Pagi 30/10/2023 08.00", "Pagi 30/10/2023 13.00"]


def test_a_session_of_another_event_has_no_name_here():
    assert schedule().name_of("x") == ""
