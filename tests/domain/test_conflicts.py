"""Where records contradict each other: told, with what was taken; and the totals add up whatever was recorded."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.conflicts import ConflictKind
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.reconcile import Category, Closing, reconcile
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from tests.fakes import a_nip, at, person, record, schedule

ANI, BUDI, PACET = person(1), person(2, group="Mojosari"), person(3, group="Pacet")
SCHEDULE = schedule()
FIRST, SECOND = SCHEDULE.sessions


def came(who, n=1, session="s1", **said):
    return record(n, session=session, participant=who.id, number=who.number, **said)


def excused(who, excuse, n=1, **said):
    return record(n, RecordKind.EXCUSE, participant=who.id, excuse=excuse, **said)


def told(*records, people=(ANI, BUDI, PACET), only=None):
    return reconcile(people, SCHEDULE, records, only=only).conflicts


def the_only(kind, *records, **said):
    [conflict] = told(*records, **said)
    assert conflict.kind is kind
    return conflict


def test_of_two_desks_the_earliest_record_is_taken():
    later, earlier = came(ANI, 1, at=at("08:10")), came(ANI, 1, id="x", at=at("08:02"), device="d2")
    conflict = the_only(ConflictKind.TWO_DESKS, later, earlier)
    assert (conflict.records, conflict.taken, conflict.people) == ((earlier, later), earlier, (ANI,))


def test_a_voided_record_contradicts_nothing():
    first, second = came(ANI), came(ANI, 2, device="d2")
    assert told(first, second, record(3, RecordKind.VOID, refers_to=first.id)) == ()


def test_who_registers_at_one_desk_and_signs_at_another_contradicts_nothing():
    assert told(came(ANI), came(ANI, 2, device="d2", checkpoint=Checkpoint.PACT)) == ()


def test_presence_is_taken_before_an_excuse():
    there, excuse = came(ANI, 2), excused(ANI, Excuse.SICK)
    assert the_only(ConflictKind.EXCUSED_AND_PRESENT, excuse, there).taken == there


def test_of_two_excuses_the_last_is_taken():
    last = excused(ANI, Excuse.LEAVE, 2)
    assert the_only(ConflictKind.EXCUSES_DIFFER, excused(ANI, Excuse.SICK), last).taken == last


def test_the_same_excuse_twice_contradicts_nothing():
    assert told(excused(ANI, Excuse.LEAVE), excused(ANI, Excuse.LEAVE, 2)) == ()


def test_of_two_sessions_their_own_is_taken():
    own = came(PACET, 2, "s2")
    assert the_only(ConflictKind.TWO_SESSIONS, came(PACET), own).taken == own


def test_of_two_sessions_that_are_not_theirs_the_earliest_is_taken():
    lost = person(7, group="Kutorejo")
    first = came(lost)
    assert the_only(ConflictKind.TWO_SESSIONS, first, came(lost, 2, "s2"), people=[lost]).taken == first


def test_a_pact_without_registration_is_told():
    assert the_only(ConflictKind.PACT_ALONE, came(ANI, checkpoint=Checkpoint.PACT)).people == (ANI,)


def test_a_walk_in_whom_the_roster_lists_by_now_is_told():
    guest = record(1, RecordKind.WALK_IN, number=ANI.number, name="Bu Ani")
    assert the_only(ConflictKind.WALK_IN_LISTED, guest).people == (ANI,)


def test_a_walk_in_added_at_two_desks_counts_once():
    guests = [record(n, RecordKind.WALK_IN, number=a_nip(9), name="Tamu", device=f"d{n}") for n in (1, 2)]
    found = reconcile([ANI], SCHEDULE, guests)
    assert ([c.kind for c in found.conflicts], found.beside.walk_ins) == ([ConflictKind.WALK_IN_TWICE], (guests[0],))


def test_two_people_on_one_number_are_told_once_somebody_came_with_it():
    twin = replace(BUDI, entry=replace(BUDI.entry, number=ANI.number))
    assert told(people=[ANI, twin]) == ()
    assert the_only(ConflictKind.SHARED_NUMBER, came(ANI), people=[ANI, twin]).people == (ANI, twin)


def test_a_desks_clock_that_went_back_is_told():
    early, late = came(BUDI, 2, at=at("07:00")), came(ANI, 1, at=at("08:00"))
    assert the_only(ConflictKind.CLOCK, early, late).records == (early, late)


def test_the_times_of_a_meeting_are_not_the_desks_clock():
    early, late = came(BUDI, 2, at=at("07:00"), mode=Mode.ONLINE), came(ANI, 1, at=at("08:00"))
    assert told(early, late) == ()


def test_an_answer_before_what_it_answers_tells_that_two_clocks_differ():
    asked = came(ANI, 1, at=at("08:00"), verdict=Verdict.NEEDS_REVIEW)
    answer = came(ANI, 1, id="x", kind=RecordKind.ACCEPT, at=at("07:50"), device="d2", refers_to=asked.id)
    assert the_only(ConflictKind.CLOCK, asked, answer).records == (answer, asked)


@pytest.mark.parametrize(("only", "count"), [(FIRST, 1), (SECOND, 0)])
def test_a_session_tells_what_concerns_it(only, count):
    assert len(told(came(ANI), came(ANI, 2, device="d2"), only=only)) == count


NUMBERS = [a_nip(n) for n in (1, 2, 3, 20, 21)]
GROUPS = ["Jetis", "Mojosari", "Ngoro", "Pacet", "Kutorejo", ""]


@st.composite
def rosters(draw: st.DrawFn):
    """What imports can leave: people moved, removed, renumbered, two on one number."""
    return [
        replace(
            person(n, group=draw(st.sampled_from(GROUPS)), removed=draw(st.booleans())),
            entry=replace(
                person(n).entry, number=draw(st.sampled_from([*NUMBERS, ""])), group=draw(st.sampled_from(GROUPS))
            ),
        )
        for n in range(1, draw(st.integers(1, 6)) + 1)
    ]


@st.composite
def logs(draw: st.DrawFn) -> list[Record]:
    """What several desks recorded without knowing of each other, with clocks of their own."""
    log: list[Record] = []
    for n in range(1, draw(st.integers(0, 18)) + 1):
        kind = draw(st.sampled_from([k for k in RecordKind if k not in (RecordKind.CLOSE, RecordKind.REOPEN)]))
        said = {
            "session": draw(st.sampled_from(["s1", "s2"])),
            "participant": draw(st.sampled_from(["", *(person(p).id for p in range(1, 8))])),
            "number": draw(st.sampled_from([*NUMBERS, ""])),
            "name": draw(st.sampled_from(["", "Tamu"])),
            "checkpoint": draw(st.sampled_from(Checkpoint)),
            "device": draw(st.sampled_from(["d1", "d2", "d3"])),
            "at": at(draw(st.sampled_from(["07:10", "07:50", "08:20", "09:00"]))),
            "excuse": draw(st.sampled_from(Excuse)) if kind is RecordKind.EXCUSE else None,
            "refers_to": draw(st.sampled_from(log)).id if log and draw(st.booleans()) else "",
        }
        if kind is RecordKind.SCAN:
            said["verdict"] = draw(st.sampled_from(Verdict))
        log.append(record(n, kind, **said))
    return log


@st.composite
def closings(draw: st.DrawFn) -> list[Closing]:
    due = st.frozensets(st.sampled_from([person(n).id for n in range(1, 8)]))
    return [Closing(s, draw(due)) for s in sorted(draw(st.sets(st.sampled_from(["s1", "s2"]))))]


@given(rosters(), rosters(), logs(), logs(), closings())
def test_the_identity_holds_for_any_scans_corrections_imports_and_other_desks(before, after, ours, theirs, closed):
    others = [replace(r, id=f"o{r.id}", refers_to=r.refers_to and f"o{r.refers_to}") for r in theirs]
    for people in (before, after):
        for log in (ours, [*ours, *others]):
            whole = reconcile(people, SCHEDULE, log, closed)
            parts = [reconcile(people, SCHEDULE, log, closed, s) for s in SCHEDULE.sessions]
            nowhere = Counter(a.category for a in whole.attendances if a.session is None)
            assert all(f.totals.is_identity for f in (whole, *parts))
            assert sum((Counter(p.totals.counts) for p in parts), nowhere) == Counter(
                {c: n for c, n in whole.totals.counts.items() if n}
            )


@given(rosters(), logs())
def test_what_is_taken_is_what_the_roster_shows(people, log):
    found = reconcile(people, SCHEDULE, log)
    shown = {a.participant.id: a for a in found.attendances}
    taken = {ConflictKind.EXCUSED_AND_PRESENT, ConflictKind.TWO_SESSIONS}
    for conflict in found.conflicts:
        mine = shown.get(conflict.people[0].id) if conflict.people else None
        if conflict.kind in taken and mine is not None:
            assert mine.category in (Category.PRESENT, Category.OTHER_SESSION)


@given(rosters(), logs(), st.randoms(use_true_random=False))
def test_conflicts_do_not_depend_on_the_order_of_merging(people, log, random):
    shuffled = random.sample(log, len(log))
    assert told(*shuffled, people=people) == told(*log, people=people)
