"""Who attended online by a meeting's list, and what is told instead of guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.domain.online_plan import OnlineFault, OnlineRow, plan_online
from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.domain.sessions import Policy
from tests.fakes import FakeHistories, a_nip, at, event, online_without_time, person, record, schedule

SCHEDULE = schedule()
FIRST = SCHEDULE.sessions[0]
ANI, BUDI, PACET = person(1, name="Ani Rahayu"), person(2, name="Budi Santoso"), person(3, group="Pacet")


def a_row(
    row: int = 2, name: str = "", number: object = None, unit: str = "", when: object = None, said: str = ""
) -> OnlineRow:
    return OnlineRow("Sheet1", row, name, read_number(number), unit, when, said=said)


def plan(*rows, people=(ANI, BUDI, PACET), records=(), policy=Policy.ASK, chosen=None, session=FIRST):
    return plan_online(rows, people, event(policy), SCHEDULE, session, FakeHistories(records), chosen or {})


def who(*rows, **said):
    return [p.person.id for p in plan(*rows, **said).planned]


def faults(*rows, **said):
    return [i.fault for i in plan(*rows, **said).issues]


def test_a_number_means_its_owner():
    assert who(a_row(number=ANI.number)) == [ANI.id]


def test_a_name_means_the_only_person_of_that_name():
    assert who(a_row(name="BUDI SANTOSO, S.Pd.")) == [BUDI.id]


@pytest.mark.parametrize(
    "shown", ["{unit}_Ani Rahayu", "Ani Rahayu - {unit}", "Ani Rahayu ({unit})", "{unit} | Ani Rahayu"]
)
def test_a_displayed_name_beside_its_unit_means_the_person(shown):
    assert who(a_row(name=shown.format(unit=ANI.unit))) == [ANI.id]


def test_a_displayed_name_with_another_unit_is_told():
    assert faults(a_row(name="Ani Rahayu_SMP 9 Entah")) == [OnlineFault.UNIT_DIFFERS]


def test_two_people_in_one_displayed_name_are_told():
    people = [person(1, name="Ani Rahayu", unit=""), person(2, name="Budi Santoso", unit="")]
    assert faults(a_row(name="Ani Rahayu / Budi Santoso"), people=people) == [OnlineFault.SEVERAL]


def test_two_people_of_one_name_are_told_with_both():
    twin = person(4, name="Ani Rahayu")
    [issue] = plan(a_row(name="Ani Rahayu"), people=[ANI, twin]).issues
    assert (issue.fault, set(issue.people)) == (OnlineFault.SEVERAL, {ANI, twin})


def test_of_several_of_one_name_the_displayed_unit_tells_who():
    twin = person(4, name="Ani Rahayu", unit="SMPN 4 Pacet")
    assert who(a_row(name="Ani Rahayu, S.Pd. - SMPN 4 Pacet"), people=[ANI, twin]) == [twin.id]


def test_a_device_is_nobody():
    assert faults(a_row(name="Samsung SM-A515F")) == [OnlineFault.NOBODY]


def test_somebody_elses_number_is_told():
    assert faults(a_row(name="Budi Santoso", number=ANI.number)) == [OnlineFault.NAME_DIFFERS]


def test_a_number_beside_its_owners_unit_is_enough():
    assert who(a_row(name=f"{ANI.unit} Klaten", number=ANI.number)) == [ANI.id]


def test_who_is_present_already_is_not_counted_twice():
    there = record(1, participant=ANI.id)
    found = plan(a_row(number=ANI.number), records=[there])
    assert (found.planned, [p.record for p in found.present]) == ((), [there])


def test_of_several_rows_of_one_person_the_earliest_time_counts():
    found = plan(*(a_row(n, number=ANI.number, when=when) for n, when in ((2, "08.30"), (3, "07.55"), (4, None))))
    assert ([p.at for p in found.planned], len(found.repeated)) == ([at("07:55")], 2)


def test_a_row_at_another_time_of_somebody_who_joined_is_a_repeat():
    found = plan(a_row(2, number=ANI.number, when="07.55"), a_row(3, number=ANI.number, when="12.10"))
    assert ([p.at for p in found.planned], len(found.repeated), found.issues) == ([at("07:55")], 1, ())


def test_who_joined_online_before_a_desk_scanned_them_is_recorded_too():
    scanned = record(1, participant=ANI.id, at=at("08:30"), late=True)
    found = plan(a_row(number=ANI.number, when="07.51"), records=[scanned])
    assert ([(p.at, p.later) for p in found.planned], found.present) == ([(at("07:51"), scanned)], ())


def test_what_was_recorded_of_them_is_not_recorded_again():
    both = record(1, participant=ANI.id, at=at("08:30")), record(2, participant=ANI.id, at=at("07:51"))
    found = plan(a_row(number=ANI.number, when="07.51"), records=both)
    assert (found.planned, [p.record for p in found.present]) == ((), [both[1]])


@pytest.mark.parametrize("when", ["08.40", None])
def test_who_was_scanned_before_they_joined_is_present_already(when):
    found = plan(a_row(number=ANI.number, when=when), records=[record(1, participant=ANI.id, at=at("08:30"))])
    assert (found.planned, len(found.present)) == ((), 1)


def test_of_several_rows_the_earliest_is_held_against_the_desk():
    scanned = record(1, participant=ANI.id, at=at("08:30"))
    rows = [a_row(n, number=ANI.number, when=when) for n, when in ((2, "08.40"), (3, "07.51"))]
    found = plan(*rows, records=[scanned])
    assert ([p.at for p in found.planned], len(found.repeated), found.present) == ([at("07:51")], 1, ())


def test_a_time_replaces_what_a_list_without_times_had():
    before = online_without_time(participant=ANI.id, at=at("12:00"))
    [found] = plan(a_row(number=ANI.number, when="07.51"), records=[before]).planned
    assert (found.at, found.later) == (at("07:51"), before)


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("Tidak hadir", OnlineFault.SAID_ABSENT),
        ("Sakit", OnlineFault.SAID_ABSENT),
        ("Luring", OnlineFault.SAID_ONSITE),
        ("x", OnlineFault.SAID_UNKNOWN),
        ("Absen jam 08.00", OnlineFault.SAID_UNKNOWN),
    ],
)
def test_whom_the_list_does_not_call_present_is_told_with_its_word(said, fault):
    [issue] = plan(a_row(number=ANI.number, when="07.55", said=said)).issues
    assert (issue.fault, issue.row.said, issue.people) == (fault, said, (ANI,))


def test_whom_the_list_calls_present_is():
    assert who(a_row(number=ANI.number, said="Hadir")) == [ANI.id]


def test_an_absent_stranger_is_no_question():
    assert faults(a_row(name="Entah Siapa", said="Izin")) == [OnlineFault.SAID_ABSENT]


def test_who_is_excused_is_told_with_the_excuse():
    sick = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    [issue] = plan(a_row(number=ANI.number), records=[sick]).issues
    assert (issue.fault, issue.excuse) == (OnlineFault.EXCUSED, Excuse.SICK)


@pytest.mark.parametrize(("policy", "told"), [(Policy.ASK, 1), (Policy.REFUSE, 1), (Policy.ACCEPT, 0)])
def test_another_sessions_people_are_told_unless_the_event_accepts_them(policy, told):
    assert len(faults(a_row(number=PACET.number), policy=policy)) == told


@pytest.mark.parametrize(
    ("when", "fault"), [("kemarin", OnlineFault.TIME_UNREADABLE), ("19.00", OnlineFault.OTHER_TIME)]
)
def test_a_time_that_is_none_of_the_session_is_told(when, fault):
    assert faults(a_row(number=ANI.number, when=when)) == [fault]


@pytest.mark.parametrize("year", ["2023", "23"])
@pytest.mark.parametrize(
    "order", ["30/10/{y} 7:55:10", "10/30/{y} 07:55:10 AM", "30-10-{y} 07.55.10", "30.10.{y}, 07:55:10"]
)
def test_days_are_read_in_both_orders(order, year):
    [found] = plan(a_row(number=ANI.number, when=order.format(y=year))).planned
    assert found.at == at("07:55").replace(second=10)


@pytest.mark.parametrize("year", ["2023", "23"])
def test_the_whole_column_tells_the_order_of_its_days(year):
    rows = [
        a_row(2, number=ANI.number, when=f"10/11/{year} 07:55"),
        a_row(3, number=BUDI.number, when=f"30/10/{year} 07:55"),
    ]
    found = plan(*rows, session=replace(FIRST, day=date(2023, 10, 11)))
    assert [i.fault for i in found.issues] == [OnlineFault.OTHER_TIME] * 2


def test_of_a_column_in_doubt_the_sessions_day_is_taken():
    found = plan(a_row(number=ANI.number, when="10/11/2023 07:55"), session=replace(FIRST, day=date(2023, 10, 11)))
    assert [p.at.date() for p in found.planned] == [date(2023, 10, 11)]


def test_a_day_alone_is_a_presence_without_a_time():
    assert [p.at for p in plan(a_row(number=ANI.number, when="30/10/2023")).planned] == [None]


def test_another_day_alone_is_told():
    assert faults(a_row(number=ANI.number, when="31/10/2023")) == [OnlineFault.OTHER_TIME]


@pytest.mark.parametrize(
    "when", ["2023-10-30 07:55:00", "2023-10-30T00:55:00+00:00", "2023/10/30 07:55", "7:55 AM", "08.55 WITA"]
)
def test_a_moment_is_on_the_events_clock(when):
    assert plan(a_row(number=ANI.number, when=when)).planned[0].at == at("07:55")


@pytest.mark.parametrize(
    "when", [time(7, 55), datetime(2023, 10, 30, 7, 55), datetime(2023, 10, 30, 0, 55, tzinfo=UTC)]
)
def test_a_workbooks_own_times_are_understood(when):
    assert plan(a_row(number=ANI.number, when=when)).planned[0].at == at("07:55")


def test_an_unknown_number_without_a_name_is_nobody():
    assert faults(a_row(number=a_nip(77))) == [OnlineFault.NOBODY]


def test_whom_somebody_chose_is_meant():
    twin, row = person(4, name="Ani Rahayu"), a_row(name="Ani Rahayu")
    [found] = plan(row, people=[ANI, twin], chosen={row.place: twin.id}).planned
    assert (found.person, found.is_chosen) == (twin, True)


def test_a_choice_is_of_one_row_only():
    row, other = a_row(2, "Samsung"), a_row(3, "Samsung")
    found = plan(row, other, chosen={row.place: ANI.id})
    assert ([p.person for p in found.planned], [i.row for i in found.issues]) == ([ANI], [other])


@pytest.mark.parametrize(("owner", "fault"), [(PACET, OnlineFault.OTHER_SESSION), (person(99), OnlineFault.NOBODY)])
def test_a_choice_makes_nobody_due_or_listed(owner, fault):
    row = a_row(name="Samsung")
    assert faults(row, chosen={row.place: owner.id}) == [fault]


def test_every_row_of_a_list_is_accounted_for():
    there = record(1, participant=ANI.id)
    rows = [a_row(2, number=ANI.number), a_row(3, number=ANI.number), a_row(4, number=BUDI.number)]
    rows += [a_row(5, number=BUDI.number, when="07.55"), a_row(6, name="Samsung"), a_row(7, number=PACET.number)]
    found = plan(*rows, records=[there])
    parts = (found.planned, found.present, found.repeated, found.issues)
    assert sorted(one.row.row for part in parts for one in part) == [2, 3, 4, 5, 6, 7]
