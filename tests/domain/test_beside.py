"""What stands beside the sum of a roster: named once, whatever later rosters and corrections did to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netralitas_desktop.domain.code_faults import FAULTS, CodeFault
from netralitas_desktop.domain.conflicts import ConflictKind
from netralitas_desktop.domain.reconcile import Category, Closing, Reconciliation, reconcile
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from tests.fakes import a_nip, at, damaged, person, record, schedule

ANI, BUDI, PACET = person(1), person(2, group="Mojosari"), person(3, group="Pacet")
GONE = replace(ANI, removed=True)
SCHEDULE = schedule()
FIRST, SECOND = SCHEDULE.sessions
PACT = Checkpoint.PACT


def came(who, n=1, session="s1", **said):
    return record(n, session=session, participant=who.id, number=who.number, **said)


def guest(n=1, session="s1", name="Siti Aminah", unit="Kantor A", **said):
    return record(n, RecordKind.WALK_IN, session, name=name, unit=unit, **said)


def refused_code(payload, fault, n=1):
    return record(n, payload=payload, verdict=Verdict.INVALID_CODE, reason=FAULTS[fault])


def found(*records: Record, people=(ANI, BUDI, PACET), closings=(), only=None) -> Reconciliation:
    return reconcile(people, SCHEDULE, records, closings, only)


def kinds(of: Reconciliation) -> list[ConflictKind]:
    return [conflict.kind for conflict in of.conflicts]


@pytest.mark.parametrize("only", [None, FIRST])
def test_who_came_and_was_dropped_by_a_later_roster_is_named_with_their_pact(only):
    there, signed = came(GONE), came(GONE, 2, checkpoint=PACT)
    whole = found(there, signed, people=(GONE, BUDI), only=only)
    assert [(one.participant, one.record, one.pact) for one in whole.beside.removed] == [(GONE, there, signed)]
    assert whole.beside.visitors == ()
    assert kinds(whole) == [ConflictKind.REMOVED_AFTER_COMING]


def test_a_removed_person_is_named_in_the_session_they_came_to_alone():
    assert found(came(GONE), people=(GONE, BUDI), only=SECOND).beside.removed == ()


def test_who_was_removed_after_the_closing_stays_in_the_sum_and_is_named_there():
    closing = Closing("s1", frozenset({ANI.id}))
    whole = found(came(GONE), people=(GONE, BUDI), closings=[closing], only=FIRST)
    assert ([a.participant for a in whole.attendances], whole.beside.removed) == ([GONE], ())
    assert kinds(whole) == [ConflictKind.REMOVED_AFTER_CLOSING]


def test_a_removed_person_who_was_made_a_walk_in_is_named_once():
    again = guest(2, number=ANI.number, name="Orang 1")
    refused = record(3, number=ANI.number, verdict=Verdict.NOT_LISTED)
    whole = found(came(GONE), again, refused, people=(GONE, BUDI))
    assert (len(whole.beside.removed), whole.beside.walk_ins, whole.beside.unlisted) == (1, (), ())
    assert ConflictKind.WALK_IN_REMOVED in kinds(whole)


def test_who_never_came_before_they_were_removed_and_then_was_added_is_a_walk_in():
    added = guest(number=ANI.number, name="Orang 1")
    assert found(added, people=(GONE, BUDI)).beside.walk_ins == (added,)


def test_a_walk_in_without_a_number_who_also_signs_is_one():
    added, signed = guest(1), guest(2, name="SITI  AMINAH", unit="kantor a", checkpoint=PACT)
    whole = found(added, signed)
    assert (whole.beside.walk_ins, whole.beside.signers) == ((added,), (signed,))
    assert whole.conflicts == ()


def test_namesakes_of_two_units_are_two():
    records = [guest(n, unit=unit, checkpoint=PACT) for n, unit in ((1, "Kantor A"), (2, "Kantor B"))]
    assert found(*records).beside.signers == tuple(records)


def test_the_record_that_a_signature_refers_to_tells_whose_it_is():
    added = guest(1, number=a_nip(9))
    signed = guest(2, name="Bu Siti", unit="", checkpoint=PACT, refers_to=added.id)
    assert found(added, signed).beside.walk_ins == (added,)


def test_a_walk_in_of_two_days_counts_once_in_the_event_and_in_each_day():
    days = [guest(1, "s1", number=a_nip(9)), guest(2, "s2", number=a_nip(9))]
    whole, first, second = (found(*days, only=only) for only in (None, FIRST, SECOND))
    assert [one.beside.walk_ins for one in (whole, first, second)] == [(days[0],), (days[0],), (days[1],)]
    assert kinds(whole) == [ConflictKind.WALK_IN_TWO_SESSIONS]


def test_the_same_walk_in_added_at_two_desks_is_told():
    whole = found(guest(1), guest(2, device="d2"))
    assert (len(whole.beside.walk_ins), kinds(whole)) == (1, [ConflictKind.WALK_IN_TWICE])


def test_who_came_to_several_other_sessions_is_one_visitor_of_the_event():
    nobodys = person(4, group="Kutorejo")
    visits = [came(nobodys, n, session) for n, session in ((1, "s1"), (2, "s2"))]
    assert found(*visits, people=(nobodys,)).beside.visitors == (visits[0],)


def test_a_visitors_signature_is_told_in_the_session_where_they_signed():
    signed = came(PACET, 2, checkpoint=PACT)
    here, whole = (found(came(PACET), signed, only=only) for only in (FIRST, None))
    assert (here.totals.pact, here.beside.visiting_signers, here.beside.signatures) == (0, (signed,), 1)
    assert (whole.totals.pact, whole.beside.signatures) == (1, 0)


def test_everybody_who_came_in_is_an_arrival_of_that_session():
    records = [came(ANI), came(PACET, 2), guest(3), came(replace(BUDI, removed=True), 4), came(ANI, 5)]
    people = (ANI, replace(BUDI, removed=True), PACET)
    assert found(*records, people=people, only=FIRST).arrivals == tuple(records[:4])


def test_who_came_on_two_days_arrived_twice():
    days = [came(ANI), came(ANI, 2, "s2")]
    assert found(*days).arrivals == tuple(days)


def test_an_accepted_person_came_when_they_were_scanned():
    asked = came(PACET, 1, verdict=Verdict.WRONG_SESSION, at=at("08:05"))
    accepted = came(PACET, 2, kind=RecordKind.ACCEPT, at=at("10:40"), refers_to=asked.id)
    [arrival] = found(asked, accepted, only=FIRST).arrivals
    assert (arrival.id, arrival.at) == (accepted.id, asked.at)


def test_the_time_of_the_scan_tells_which_record_is_the_earliest():
    asked = came(ANI, 1, verdict=Verdict.NEEDS_REVIEW, at=at("07:40"))
    scanned = came(ANI, 2, at=at("08:30"), late=True)
    accepted = came(ANI, 3, kind=RecordKind.ACCEPT, at=at("09:00"), refers_to=asked.id)
    whole = found(asked, scanned, accepted)
    assert (whole.attendances[0].record.id, whole.totals.late) == (accepted.id, 0)


def test_an_earlier_record_that_was_written_later_counts_and_is_told():
    scanned = came(ANI, 1, at=at("08:30"), late=True)
    joined = came(ANI, 2, at=at("07:51"), mode="online")
    whole = found(scanned, joined)
    assert (whole.attendances[0].record, whole.totals.late) == (joined, 0)
    assert kinds(whole) == [ConflictKind.ONLINE_AND_ONSITE]


def test_a_doubtful_scan_of_an_excused_person_is_told_while_nobody_answers_it():
    excuse = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    asked = came(ANI, 2, verdict=Verdict.NEEDS_REVIEW)
    whole = found(excuse, asked)
    assert whole.attendances[0].category is Category.SICK
    assert [(one.record, one.people) for one in whole.beside.unanswered] == [(asked, (ANI,))]


def test_an_answered_scan_is_told_no_more():
    asked = came(ANI, 1, verdict=Verdict.NEEDS_REVIEW)
    accepted = came(ANI, 2, kind=RecordKind.ACCEPT, refers_to=asked.id)
    assert found(asked, accepted).beside.unanswered == ()


@pytest.mark.parametrize(
    ("who", "payload"),
    [
        (person(4, raw_number=""), "Orang 4"),
        (person(4, **damaged(4)), a_nip(4)),
        (person(4), f"NIP. {a_nip(4)}"),
        (person(4, raw_number="Honorer-17"), "HONORER-17"),
    ],
)
@pytest.mark.parametrize("verdict", [Verdict.NEEDS_REVIEW, Verdict.SESSION_CLOSED])
def test_whom_an_unanswered_scan_can_mean_is_told(who, payload, verdict):
    asked = record(1, verdict=verdict, payload=payload)
    [one] = found(asked, people=(who, BUDI)).beside.unanswered
    assert one.people == (who,)


def test_an_unlisted_scan_of_somebody_whom_a_later_roster_lists_is_told():
    refused = record(1, number=ANI.number, verdict=Verdict.NOT_LISTED)
    beside = found(refused, people=(ANI,)).beside
    assert (beside.unlisted, [one.record for one in beside.unanswered]) == ((), [refused])


@pytest.mark.parametrize("payload", ["QRIS", ""])
def test_an_unreadable_code_at_a_closed_session_is_nobodys_question(payload):
    assert found(record(1, payload=payload, verdict=Verdict.SESSION_CLOSED)).beside.unanswered == ()


def test_who_came_after_all_leaves_no_question():
    refused = record(1, payload=ANI.number, verdict=Verdict.SESSION_CLOSED)
    assert found(refused, came(ANI, 2)).beside.unanswered == ()


@pytest.mark.parametrize("fault", CodeFault)
def test_a_code_that_was_read_and_refused_is_not_told_as_unreadable(fault):
    beside = found(refused_code(ANI.number, fault)).beside
    assert (beside.unreadable, [r.id for r in beside.refused]) == ((), ["r0001"])


def test_an_unsigned_card_of_somebody_who_is_missing_is_an_open_question():
    [one] = found(refused_code(ANI.number, CodeFault.UNSIGNED)).beside.unanswered
    assert one.people == (ANI,)


def test_an_unsigned_card_of_somebody_who_was_looked_up_is_no_question():
    assert found(refused_code(ANI.number, CodeFault.UNSIGNED), came(ANI, 2)).beside.unanswered == ()


def test_an_imitated_code_is_nobodys_question():
    assert found(refused_code(ANI.number, CodeFault.FORGED)).beside.unanswered == ()


def test_a_registration_of_somebody_whom_no_roster_here_has_is_told_as_unlisted():
    stranger = record(1, participant="orang-lain", number=a_nip(9))
    whole = found(stranger)
    assert [r.id for r in whole.beside.unlisted] == [stranger.id]
    assert (whole.beside.visitors, whole.arrivals) == ((), ())
