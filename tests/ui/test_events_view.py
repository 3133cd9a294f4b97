from datetime import date, time
from itertools import pairwise

from netralitas_desktop.domain.sessions import Event, GroupBy, Policy, Schedule, Session
from netralitas_desktop.services.create_event import EventCreated
from netralitas_desktop.ui.events_view import KnownEvent, days, event_line, event_rules, told_of_creation
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import event, schedule

WORDING = Wording()


def _on(*dates: date) -> Schedule:
    return Schedule(tuple(Session(str(d), "e1", str(d), d, time(8), time(11), "GOR", (str(d),)) for d in dates))


def test_an_event_of_one_day_names_that_day() -> None:
    assert days(_on(date(2024, 9, 24)), WORDING) == "24 Sep 2024"


def test_an_event_of_several_days_names_the_first_and_the_last() -> None:
    assert days(_on(date(2023, 10, 30), date(2023, 11, 3)), WORDING) == "30 Okt – 3 Nov 2023"


def test_an_event_over_new_year_names_both_years() -> None:
    assert days(_on(date(2023, 12, 30), date(2024, 1, 2)), WORDING) == "30 Des 2023 – 2 Jan 2024"


def test_only_an_example_has_a_badge() -> None:
    example = Event("e1", "Contoh", is_demo=True)
    badges = [event_line(KnownEvent(e, schedule(), 4731), WORDING).badge for e in (event(), example)]
    assert badges == ["", "Contoh"]


def test_the_list_counts_people_as_they_are_written_in_indonesia() -> None:
    assert event_line(KnownEvent(event(), schedule(), 4731), WORDING).size == "2 sesi · 4.731 peserta"


def test_the_rules_name_grouping_policy_and_clock() -> None:
    made = Event("e1", "Apel", "Pendapa", timezone="Asia/Makassar", group_by=GroupBy.UNIT, policy=Policy.REFUSE)
    assert event_rules(made, WORDING) == "Pendapa · Kelompok: unit kerja · Salah jadwal: ditolak · WITA"


def test_every_policy_is_said_differently() -> None:
    said = sorted(event_rules(event(policy=p), WORDING) for p in Policy)
    assert all(a != b for a, b in pairwise(said))


def test_a_new_event_in_the_future_is_simply_told() -> None:
    said, tone = told_of_creation(EventCreated(event(), schedule(), ()), WORDING)
    assert (tone, "lewat" in said) == (Tone.PRESENT, False)


def test_a_new_event_in_the_past_warns_and_names_the_sessions() -> None:
    past = schedule().sessions[:1]
    said, tone = told_of_creation(EventCreated(event(), schedule(), past), WORDING)
    assert (tone, "Hari 1." in said) == (Tone.REVIEW, True)
