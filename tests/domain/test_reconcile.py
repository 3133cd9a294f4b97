"""The record given back: everybody of a roster in exactly one category, whatever happened at the desks."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.reconcile import Category, Closing, reconcile
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from tests.fakes import a_nip, at, person, record, schedule

ANI, BUDI, PACET = person(1), person(2, group="Mojosari"), person(3, group="Pacet")
SCHEDULE = schedule()
FIRST, SECOND = SCHEDULE.sessions
CLOSED_FIRST = Closing("s1", frozenset({ANI.id, BUDI.id}))


def came(who, n=1, session="s1", **said):
    return record(n, session=session, participant=who.id, **said)


def excused(who, excuse, n=1, session="s1"):
    return record(n, RecordKind.EXCUSE, session, participant=who.id, excuse=excuse)


def void(of, n=90):
    return record(n, RecordKind.VOID, of.session, participant=of.participant, refers_to=of.id)


def categories(records=(), closings=(), people=(ANI, BUDI, PACET), only=None):
    found = reconcile(people, SCHEDULE, records, closings, only)
    return {a.participant.id: a.category for a in found.attendances}


def category(who, *records, closings=()):
    return categories(records, closings)[who.id]


def test_before_closing_who_did_not_come_is_pending():
    assert category(ANI) is Category.PENDING


def test_after_closing_who_did_not_come_is_unexcused():
    assert category(ANI, closings=[CLOSED_FIRST]) is Category.UNEXCUSED


def test_who_came_to_their_session_is_present():
    assert category(ANI, came(ANI)) is Category.PRESENT


def test_who_came_to_another_session_is_told_so():
    assert category(PACET, came(PACET)) is Category.OTHER_SESSION


def test_their_own_session_counts_before_an_earlier_visit_elsewhere():
    assert category(PACET, came(PACET), came(PACET, 2, "s2")) is Category.PRESENT


@pytest.mark.parametrize("excuse", list(Excuse))
def test_an_excuse_is_its_category(excuse):
    assert category(ANI, excused(ANI, excuse)) is Category(excuse.value)


def test_the_last_excuse_counts():
    assert category(ANI, excused(ANI, Excuse.SICK), excused(ANI, Excuse.LEAVE, 2)) is Category.LEAVE


def test_who_came_after_all_is_not_excused():
    assert category(ANI, excused(ANI, Excuse.SICK), came(ANI, 2)) is Category.PRESENT


def test_a_voided_presence_gives_the_excuse_back():
    there = came(ANI, 2)
    assert category(ANI, excused(ANI, Excuse.SICK), there, void(there)) is Category.SICK


def test_a_pact_alone_is_no_presence():
    signed = came(ANI, checkpoint=Checkpoint.PACT)
    [ani] = reconcile([ANI], SCHEDULE, [signed]).attendances
    assert (ani.category, ani.pact) == (Category.PENDING, signed)


@pytest.mark.parametrize("verdict", [v for v in Verdict if v is not Verdict.PRESENT])
def test_a_refused_scan_is_no_presence(verdict):
    assert category(ANI, came(ANI, verdict=verdict)) is Category.PENDING


def test_the_earliest_valid_record_counts():
    early, late = came(ANI, 2, at=at("07:50")), came(ANI, 1, at=at("08:20"))
    assert reconcile([ANI], SCHEDULE, [late, early]).attendances[0].record == early


def test_a_voided_record_leaves_the_next_one():
    early, late = came(ANI, 1), came(ANI, 2)
    assert reconcile([ANI], SCHEDULE, [early, late, void(early)]).attendances[0].record == late


def test_a_removed_person_is_not_counted():
    assert categories(people=[ANI, person(2, removed=True)]) == {ANI.id: Category.PENDING}


def test_who_was_due_when_it_closed_stays_counted_after_their_removal():
    removed = replace(BUDI, removed=True)
    assert categories(closings=[CLOSED_FIRST], people=[ANI, removed], only=FIRST) == {
        ANI.id: Category.UNEXCUSED,
        BUDI.id: Category.UNEXCUSED,
    }


def test_who_was_added_after_it_closed_is_not_in_it():
    late = person(7, group="Jetis")
    assert late.id not in categories(closings=[CLOSED_FIRST], people=[ANI, BUDI, late], only=FIRST)


def test_who_was_added_after_it_closed_is_in_the_event():
    late = person(7, group="Jetis")
    assert categories(closings=[CLOSED_FIRST], people=[ANI, BUDI, late])[late.id] is Category.PENDING


def test_who_moved_after_it_closed_stays_where_they_were_due():
    moved = replace(BUDI, entry=replace(BUDI.entry, group="Pacet"))
    assert categories(closings=[CLOSED_FIRST], people=[ANI, moved], only=FIRST)[BUDI.id] is Category.UNEXCUSED


def test_a_group_without_a_session_is_pending_until_every_session_is_closed():
    lost = person(8, group="Kutorejo")
    closings = [Closing("s1", frozenset()), Closing("s2", frozenset())]
    before = categories(closings=closings[:1], people=[lost])[lost.id]
    assert (before, categories(closings=closings, people=[lost])[lost.id]) == (Category.PENDING, Category.UNEXCUSED)


def test_late_counts_only_those_who_came():
    records = [came(ANI, 1, late=True), came(BUDI, 2, late=True, checkpoint=Checkpoint.PACT)]
    assert reconcile([ANI, BUDI], SCHEDULE, records).totals.late == 1


def test_totals_by_group_sum_to_the_whole():
    found = reconcile([ANI, BUDI, PACET], SCHEDULE, [came(ANI)])
    assert {group: t.came for group, t in found.by_group().items()} == {"Jetis": 1, "Mojosari": 0, "Pacet": 0}


def test_a_visitor_stands_beside_the_session_they_came_to():
    visit = came(PACET)
    found = reconcile([ANI, PACET], SCHEDULE, [visit], only=FIRST)
    assert (found.totals.roster, found.beside.visitors) == (1, (visit,))


def test_a_walk_in_stands_beside_the_sum():
    guest = record(1, RecordKind.WALK_IN, number=a_nip(9), name="Tamu")
    found = reconcile([ANI], SCHEDULE, [guest])
    assert (found.totals.came, found.beside.walk_ins) == (0, (guest,))


def test_a_walk_in_who_was_registered_at_the_pact_stands_beside_the_sum_too():
    guest = record(1, RecordKind.WALK_IN, number=a_nip(9), name="Tamu", checkpoint=Checkpoint.PACT)
    assert reconcile([ANI], SCHEDULE, [guest]).beside.walk_ins == (guest,)


def test_a_walk_ins_later_scans_are_not_a_second_walk_in():
    guest = record(1, RecordKind.WALK_IN, number=a_nip(9), name="Tamu")
    signed = record(2, number=a_nip(9), checkpoint=Checkpoint.PACT)
    assert reconcile([ANI], SCHEDULE, [guest, signed]).beside.walk_ins == (guest,)


def test_an_unlisted_number_is_told_once():
    refused = [record(n, number=a_nip(9), verdict=Verdict.NOT_LISTED) for n in (1, 2)]
    assert reconcile([ANI], SCHEDULE, refused).beside.unlisted == (refused[0],)


@pytest.mark.parametrize("people", [[ANI, person(9)], [ANI]])
def test_an_unlisted_number_that_got_a_place_is_not_told(people):
    refused = record(1, number=a_nip(9), verdict=Verdict.NOT_LISTED)
    guest = [] if len(people) == 2 else [record(2, RecordKind.WALK_IN, number=a_nip(9), name="Tamu")]
    assert reconcile(people, SCHEDULE, [refused, *guest]).beside.unlisted == ()


def test_an_unreadable_code_is_told_each_time():
    refused = [record(n, payload="QRIS", verdict=Verdict.INVALID_CODE) for n in (1, 2)]
    assert reconcile([ANI], SCHEDULE, refused).beside.unreadable == tuple(refused)


def test_what_stands_beside_a_session_is_what_happened_there():
    elsewhere = record(1, RecordKind.WALK_IN, "s2", number=a_nip(9), name="Tamu")
    assert reconcile([ANI], SCHEDULE, [elsewhere], only=FIRST).beside.walk_ins == ()


PEOPLE = [
    person(n, group=group, removed=n % 7 == 0)
    for n, group in enumerate(["Jetis", "Mojosari", "Ngoro", "Pacet", "Kutorejo", ""] * 2, 1)
]
sessions = st.sampled_from(["s1", "s2"])
kinds = st.sampled_from([RecordKind.SCAN, RecordKind.ACCEPT, RecordKind.WALK_IN, RecordKind.EXCUSE, RecordKind.VOID])


@st.composite
def logs(draw: st.DrawFn) -> list[Record]:
    """Anything that desks could have recorded, also what they would refuse."""
    log: list[Record] = []
    for n in range(1, draw(st.integers(0, 25)) + 1):
        kind, session = draw(kinds), draw(sessions)
        of = draw(st.sampled_from(log)) if log and kind is RecordKind.VOID else None
        if kind is RecordKind.VOID and of is None:
            continue
        who = "" if kind is RecordKind.WALK_IN else draw(st.sampled_from(PEOPLE)).id
        said = {
            "participant": of.participant if of else who,
            "refers_to": of.id if of else "",
            "checkpoint": draw(st.sampled_from(Checkpoint)),
            "excuse": draw(st.sampled_from(Excuse)) if kind is RecordKind.EXCUSE else None,
            "device": draw(st.sampled_from(["d1", "d2"])),
            "late": draw(st.booleans()),
        }
        if kind is RecordKind.SCAN:
            said["verdict"] = draw(st.sampled_from(Verdict))
        log.append(record(n, kind, session, **said))
    return log


@st.composite
def all_closings(draw: st.DrawFn) -> list[Closing]:
    """Some sessions closed, each with people who need not be those whom the roster has there now."""
    ids = [p.id for p in PEOPLE]
    closed = draw(st.sets(sessions))
    return [Closing(s, draw(st.frozensets(st.sampled_from(ids)))) for s in sorted(closed)]


def everything(log, closings):
    whole = reconcile(PEOPLE, SCHEDULE, log, closings)
    return whole, [reconcile(PEOPLE, SCHEDULE, log, closings, s) for s in SCHEDULE.sessions]


@given(logs(), all_closings())
def test_the_categories_sum_to_the_roster(log, closings):
    whole, parts = everything(log, closings)
    assert all(sum(f.totals.counts.values()) == f.totals.roster == len(f.attendances) for f in (whole, *parts))


@given(logs(), all_closings())
def test_everybody_listed_is_counted_exactly_once(log, closings):
    whole, _ = everything(log, closings)
    fixed = frozenset[str]().union(*(c.due for c in closings))
    counted = Counter(a.participant.id for a in whole.attendances)
    assert counted == Counter(p.id for p in PEOPLE if not p.removed or p.id in fixed)


@given(logs(), all_closings())
def test_the_sessions_sum_to_the_event(log, closings):
    whole, parts = everything(log, closings)
    of_none = Counter(a.category for a in whole.attendances if a.session is None)
    summed = sum((Counter(p.totals.counts) for p in parts), of_none)
    assert summed == Counter(a.category for a in whole.attendances)


@given(logs(), all_closings())
def test_nobody_of_a_closed_session_is_pending(log, closings):
    _, parts = everything(log, closings)
    closed = {c.session for c in closings}
    assert all(p.totals.counts[Category.PENDING] == 0 for p, s in zip(parts, ("s1", "s2"), strict=True) if s in closed)


@given(logs(), all_closings())
def test_whoever_has_a_valid_registration_came(log, closings):
    whole, _ = everything(log, closings)
    voided = {r.refers_to for r in log if r.kind is RecordKind.VOID}
    registered = {
        r.participant
        for r in log
        if r.verdict is Verdict.PRESENT and r.checkpoint is Checkpoint.REGISTRATION and r.id not in voided
    }
    arrived = {a.participant.id for a in whole.attendances if a.category in (Category.PRESENT, Category.OTHER_SESSION)}
    assert arrived == registered & {a.participant.id for a in whole.attendances}


@given(logs(), st.randoms(use_true_random=False))
def test_the_order_in_which_desks_are_merged_does_not_matter(log, random):
    shuffled = random.sample(log, len(log))
    assert reconcile(PEOPLE, SCHEDULE, shuffled) == reconcile(PEOPLE, SCHEDULE, log)


def test_a_walk_in_whom_a_later_roster_lists_is_present_and_no_longer_beside():
    guest = record(1, RecordKind.WALK_IN, verdict=Verdict.PRESENT, number=ANI.number, name="Ani")
    found = reconcile((ANI, BUDI), SCHEDULE, [guest])
    assert ({a.participant.id: a.category for a in found.attendances}[ANI.id], found.beside.walk_ins) == (
        Category.PRESENT,
        (),
    )
    assert found.totals.is_identity


def test_a_visitor_alone_is_something_to_report():
    assert not reconcile((PACET,), SCHEDULE, [came(PACET)], only=FIRST).is_empty
    assert reconcile((PACET,), SCHEDULE, [], only=FIRST).is_empty


def test_walk_ins_alone_are_something_to_report():
    guest = record(1, RecordKind.WALK_IN, verdict=Verdict.PRESENT, name="Tamu")
    assert reconcile((), SCHEDULE, []).is_empty
    assert not reconcile((), SCHEDULE, [guest]).is_empty
