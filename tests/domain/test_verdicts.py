"""What the desk answers: one test for each row of DESIGN's table, and one for each reason to ask."""

from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.code_faults import CodeFault
from netralitas_desktop.domain.payloads import own_code
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Policy
from netralitas_desktop.domain.signed_codes import SignedClaim, SignedCodes, signed_code
from netralitas_desktop.domain.verdicts import Review, decide_chosen
from netralitas_desktop.services.prepare_demo import QRIS
from tests.fakes import FakeDesk, FakeHistories, a_nik, a_nip, at, damaged, event, person, record, schedule

ANI, PACET = person(1), person(2, group="Pacet")
CAME = record(1, participant=ANI.id)
SIGNED = record(2, participant=ANI.id, checkpoint=Checkpoint.PACT)
GUEST = record(1, RecordKind.WALK_IN, number=a_nip(9), name="Tamu")
DESK = FakeDesk([ANI, PACET])


def with_records(*records, desk=DESK):
    return replace(desk, records=records)


def void(of, n=9):
    return record(n, RecordKind.VOID, of.session, participant=of.participant, number=of.number, refers_to=of.id)


def test_a_listed_person_in_their_session_is_present():
    answer = DESK.scan(ANI.number)
    assert (answer.verdict, answer.person, answer.late) == (Verdict.PRESENT, ANI, False)


def test_a_second_scan_tells_since_when():
    answer = with_records(CAME).scan(ANI.number)
    assert (answer.verdict, answer.since) == (Verdict.ALREADY_PRESENT, CAME)


def test_the_earliest_presence_is_the_one_told():
    answer = with_records(replace(CAME, id="later", at=at("09:00")), CAME).scan(ANI.number)
    assert answer.since == CAME


def test_a_group_of_another_session_is_told_its_own():
    answer = DESK.scan(PACET.number)
    assert (answer.verdict, answer.belongs_to) == (Verdict.WRONG_SESSION, DESK.schedule.sessions[1])


def test_a_group_that_no_session_has_is_the_wrong_session_of_nowhere():
    answer = FakeDesk([person(3, group="Kutorejo")]).scan(a_nip(3))
    assert (answer.verdict, answer.belongs_to) == (Verdict.WRONG_SESSION, None)


def test_an_empty_group_is_expected_nowhere():
    assert FakeDesk([person(3, group="")]).scan(a_nip(3)).verdict is Verdict.WRONG_SESSION


def test_a_removed_person_who_was_recorded_here_is_told_as_such():
    gone = replace(ANI, removed=True)
    answer = with_records(CAME, desk=FakeDesk([gone, PACET])).scan(ANI.number)
    assert (answer.verdict, answer.removed, answer.since) == (Verdict.NOT_LISTED, gone, CAME)


@pytest.mark.parametrize("spelling", ["JETIS", "Kec. Jetis", "kecamatan  jetis", "Je-tis"])
def test_a_group_is_recognised_in_any_spelling(spelling):
    assert FakeDesk([person(3, group=spelling)]).scan(a_nip(3)).verdict is Verdict.PRESENT


def test_the_policy_refuse_refuses_the_wrong_session():
    assert replace(DESK, event=event(Policy.REFUSE)).scan(PACET.number).verdict is Verdict.WRONG_SESSION


def test_the_policy_accept_lets_the_wrong_session_in_and_says_so():
    answer = replace(DESK, event=event(Policy.ACCEPT)).scan(PACET.number)
    assert (answer.verdict, answer.in_other_session) == (Verdict.PRESENT, True)


def test_somebody_in_their_own_session_is_not_in_another():
    assert DESK.scan(ANI.number).in_other_session is False


def test_presence_on_another_day_does_not_count_here():
    assert with_records(replace(CAME, session="s2")).scan(ANI.number).verdict is Verdict.PRESENT


def test_a_sound_number_on_no_roster_is_not_listed():
    answer = DESK.scan(a_nip(7))
    assert (answer.verdict, answer.number) == (Verdict.NOT_LISTED, a_nip(7))


def test_a_removed_person_is_not_listed():
    assert FakeDesk([person(1, removed=True)]).scan(a_nip(1)).verdict is Verdict.NOT_LISTED


def test_a_nik_is_listed_like_a_nip():
    assert FakeDesk([person(3, number=a_nik(3))]).scan(a_nik(3)).verdict is Verdict.PRESENT


@pytest.mark.parametrize("listed", [a_nip(3), a_nik(3)])
def test_a_card_with_both_numbers_finds_its_holder_by_the_one_that_is_listed(listed):
    answer = FakeDesk([person(3, number=listed)]).scan(f'{{"nip": "{a_nip(3)}", "nik": "{a_nik(3)}"}}')
    assert (answer.verdict, answer.number) == (Verdict.PRESENT, listed)


def test_a_card_with_both_numbers_of_somebody_unlisted_tells_the_nip():
    answer = DESK.scan(f'{{"nip": "{a_nip(7)}", "nik": "{a_nik(7)}"}}')
    assert (answer.verdict, answer.number) == (Verdict.NOT_LISTED, a_nip(7))


@pytest.mark.parametrize("payload", [QRIS, "INV-2021/000123456789012345", "https://asn.example/x", "", "Budi"])
def test_a_code_without_a_persons_number_is_invalid(payload):
    assert DESK.scan(payload).verdict is Verdict.INVALID_CODE


def test_a_number_that_is_neither_sound_nor_listed_is_invalid():
    assert DESK.scan("198013012005011001").verdict is Verdict.INVALID_CODE


def test_a_number_in_a_strange_url_is_invalid_unless_it_is_listed():
    assert DESK.scan(f"https://asn.example/v/{a_nip(7)}").verdict is Verdict.INVALID_CODE


def test_a_listed_number_counts_wherever_it_stands():
    assert DESK.scan(f"https://asn.example/v/{ANI.number}").verdict is Verdict.PRESENT


@pytest.mark.parametrize("raw", ["198013012005011001", "1980010120050110", "HONORER-17", "19800101 200501"])
def test_an_unsound_number_finds_the_person_in_whose_row_it_stood(raw):
    assert FakeDesk([person(3, raw_number=raw)]).scan(raw).verdict is Verdict.PRESENT


def test_an_unsound_number_of_two_people_is_asked():
    answer = FakeDesk([person(3, raw_number="HONORER"), person(4, raw_number="Honorer")]).scan("HONORER")
    assert (answer.review, len(answer.candidates)) == (Review.SEVERAL_PEOPLE, 2)


def test_a_damaged_number_with_one_candidate_is_asked():
    hit = person(3, **damaged(3))
    answer = FakeDesk([ANI, hit]).scan(a_nip(3))
    assert (answer.verdict, answer.review, answer.candidates) == (
        Verdict.NEEDS_REVIEW,
        Review.DAMAGED_NUMBER,
        (hit,),
    )


def test_a_damaged_number_with_two_candidates_is_asked():
    answer = FakeDesk([person(3, **damaged(3)), person(4, **damaged(3))]).scan(a_nip(3))
    assert (answer.review, len(answer.candidates)) == (Review.SEVERAL_PEOPLE, 2)


def test_a_card_printed_from_a_destroyed_list_is_confirmed_by_name():
    hit = person(3, **damaged(3))
    answer = FakeDesk([ANI, hit]).scan(f"{a_nip(3)[:15]}000")
    assert (answer.verdict, answer.review, answer.candidates) == (
        Verdict.NEEDS_REVIEW,
        Review.DAMAGED_NUMBER,
        (hit,),
    )


def test_an_exact_match_wins_over_a_damaged_likeness():
    answer = FakeDesk([person(3, **damaged(4)), person(4)]).scan(a_nip(4))
    assert (answer.verdict, answer.person) == (Verdict.PRESENT, person(4))


def test_a_nik_is_never_taken_for_a_damaged_nip():
    prefix = a_nik(3)[:15]
    people = [person(3, raw_number=f"{prefix}000", damaged_prefix=prefix)]
    assert FakeDesk(people).scan(a_nik(3)).verdict is Verdict.NOT_LISTED


def test_two_numbers_in_one_code_are_asked():
    answer = FakeDesk([ANI, PACET]).scan(f"{ANI.number} {PACET.number}")
    assert (answer.verdict, answer.review, answer.candidates) == (
        Verdict.NEEDS_REVIEW,
        Review.SEVERAL_NUMBERS,
        (ANI, PACET),
    )


def test_two_people_on_one_number_are_asked():
    answer = FakeDesk([person(3), person(4, number=a_nip(3))]).scan(a_nip(3))
    assert (answer.review, len(answer.candidates)) == (Review.SEVERAL_PEOPLE, 2)


def test_an_excuse_is_asked_about():
    sick = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    answer = with_records(sick).scan(ANI.number)
    assert (answer.verdict, answer.review, answer.excuse) == (Verdict.NEEDS_REVIEW, Review.EXCUSED, Excuse.SICK)


def test_the_last_excuse_is_the_one_told():
    excuses = [
        record(n, RecordKind.EXCUSE, participant=ANI.id, excuse=e) for n, e in enumerate((Excuse.SICK, Excuse.STUDY))
    ]
    assert with_records(*excuses).scan(ANI.number).excuse is Excuse.STUDY


def test_an_excuse_for_another_session_is_not_asked_about():
    elsewhere = record(1, RecordKind.EXCUSE, "s2", participant=ANI.id, excuse=Excuse.SICK)
    assert with_records(elsewhere).scan(ANI.number).verdict is Verdict.PRESENT


def test_a_voided_excuse_is_not_asked_about():
    sick = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    assert with_records(sick, void(sick)).scan(ANI.number).verdict is Verdict.PRESENT


def test_the_pact_before_registration_is_asked_about():
    answer = DESK.at_pact().scan(ANI.number)
    assert (answer.verdict, answer.review) == (Verdict.NEEDS_REVIEW, Review.PACT_BEFORE_REGISTRATION)


def test_the_pact_after_registration_is_present():
    assert with_records(CAME).at_pact().scan(ANI.number).verdict is Verdict.PRESENT


def test_a_second_pact_is_already_present():
    assert with_records(CAME, SIGNED).at_pact().scan(ANI.number).since == SIGNED


def test_a_registration_of_another_day_does_not_open_the_pact():
    answer = with_records(replace(CAME, session="s2")).at_pact().scan(ANI.number)
    assert answer.review is Review.PACT_BEFORE_REGISTRATION


def test_a_visitor_who_was_accepted_signs_the_pact_without_asking():
    accepted = record(1, RecordKind.ACCEPT, participant=PACET.id)
    answer = with_records(accepted).at_pact().scan(PACET.number)
    assert (answer.verdict, answer.in_other_session) == (Verdict.PRESENT, True)


def test_an_excused_person_who_was_accepted_signs_the_pact_without_asking():
    sick = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    accepted = record(2, RecordKind.ACCEPT, participant=ANI.id)
    assert with_records(sick, accepted).at_pact().scan(ANI.number).verdict is Verdict.PRESENT


def test_a_voided_presence_does_not_count():
    assert with_records(CAME, void(CAME)).scan(ANI.number).verdict is Verdict.PRESENT


def test_a_refused_scan_does_not_count():
    refused = record(1, participant=PACET.id, verdict=Verdict.WRONG_SESSION)
    assert with_records(refused).scan(PACET.number).verdict is Verdict.WRONG_SESSION


def test_a_walk_in_is_already_present_where_they_were_registered():
    assert with_records(GUEST).scan(GUEST.number).since == GUEST


def test_a_walk_in_is_known_at_the_pact():
    answer = with_records(GUEST).at_pact().scan(GUEST.number)
    assert (answer.verdict, answer.since, answer.person) == (Verdict.PRESENT, GUEST, None)


def test_a_walk_in_who_signed_is_already_present_at_the_pact():
    signed = record(2, number=GUEST.number, checkpoint=Checkpoint.PACT)
    assert with_records(GUEST, signed).at_pact().scan(GUEST.number).since == signed


def test_a_walk_in_of_another_session_is_not_listed():
    assert with_records(replace(GUEST, session="s2")).scan(GUEST.number).verdict is Verdict.NOT_LISTED


def test_a_voided_walk_in_is_not_listed():
    assert with_records(GUEST, void(GUEST)).scan(GUEST.number).verdict is Verdict.NOT_LISTED


def test_a_closed_session_answers_which_one_is_open():
    answer = replace(DESK, closed=frozenset({"s1"})).scan(ANI.number)
    assert (answer.verdict, answer.opens) == (Verdict.SESSION_CLOSED, DESK.schedule.sessions[1])


def test_an_unreadable_code_at_a_closed_session_is_told_that_it_is_closed():
    assert replace(DESK, closed=frozenset({"s1"})).scan(QRIS).verdict is Verdict.SESSION_CLOSED


def test_the_day_before_is_closed_and_opens_with_the_first_session():
    answer = DESK.scan(ANI.number, at("08:00", day=0))
    assert (answer.verdict, answer.opens) == (Verdict.SESSION_CLOSED, DESK.schedule.sessions[0])


def test_after_the_last_day_no_session_opens():
    answer = DESK.scan(ANI.number, at("08:00", day=9))
    assert (answer.verdict, answer.opens) == (Verdict.SESSION_CLOSED, None)


@pytest.mark.parametrize(("clock", "verdict"), [("16:59:59", Verdict.SESSION_CLOSED), ("17:00", Verdict.PRESENT)])
def test_the_day_begins_at_midnight_of_jakarta_whatever_the_laptops_zone(clock, verdict):
    assert DESK.scan(ANI.number, at(clock, day=0, zone="+00:00")).verdict is verdict


@pytest.mark.parametrize(("clock", "verdict"), [("14:59:59", Verdict.SESSION_CLOSED), ("15:00", Verdict.PRESENT)])
def test_the_day_begins_at_midnight_of_jayapura(clock, verdict):
    papua = replace(DESK, event=event(timezone="Asia/Jayapura"))
    assert papua.scan(ANI.number, at(clock, day=0, zone="+00:00")).verdict is verdict


@pytest.mark.parametrize(("clock", "late"), [("08:15", False), ("08:15:01", True), ("06:00", False), ("23:59", True)])
def test_late_is_after_the_start_and_its_tolerance(clock, late):
    assert DESK.scan(ANI.number, at(clock)).late is late


def test_lateness_is_told_by_the_events_clock():
    papua = replace(DESK, event=event(timezone="Asia/Jayapura"))
    assert papua.scan(ANI.number, at("06:16")).late is True


def test_no_tolerance_is_late_from_the_first_second():
    strict = replace(DESK, event=event(tolerance_minutes=0))
    assert strict.scan(ANI.number, at("08:00:01")).late is True


def test_a_signature_is_never_late():
    assert with_records(GUEST).at_pact().scan(GUEST.number, at("10:00")).late is False
    assert with_records(CAME).at_pact().scan(ANI.number, at("10:00")).late is False


def test_two_people_on_one_number_are_asked_until_both_are_in():
    twins = [person(1), person(2, number=a_nip(1))]
    first = record(1, participant=twins[0].id, verdict=Verdict.PRESENT)
    second = record(2, participant=twins[1].id, verdict=Verdict.PRESENT)
    waiting = FakeDesk(twins, [first]).scan(a_nip(1))
    both = FakeDesk(twins, [first, second]).scan(a_nip(1))
    assert (waiting.verdict, waiting.candidates) == (Verdict.NEEDS_REVIEW, (twins[1],))
    assert both.verdict is Verdict.ALREADY_PRESENT


@pytest.mark.parametrize("typed", ["Praba Saptono", "praba  saptono", "Drs. Praba Saptono, M.Pd."])
def test_somebody_without_a_number_is_found_by_name(typed):
    praba = person(1, name="H. Praba Saptono, S.Pd.", number="")
    answer = FakeDesk([praba]).scan(typed)
    assert (answer.verdict, answer.review, answer.candidates) == (Verdict.NEEDS_REVIEW, Review.NAMED, (praba,))


def test_a_walk_in_whom_a_later_roster_lists_is_already_there():
    guest = record(1, kind=RecordKind.WALK_IN, verdict=Verdict.PRESENT, number=ANI.number, name="Ani")
    answer = FakeDesk([ANI], [guest]).scan(ANI.number)
    assert (answer.verdict, answer.since) == (Verdict.ALREADY_PRESENT, guest)


def test_the_same_question_has_the_same_answer():
    desk = with_records(CAME)
    assert desk.scan(PACET.number) == desk.scan(PACET.number)


def test_two_sessions_of_one_day_are_told_apart():
    morning, noon = schedule(["Jetis"], ["Pacet"]).sessions
    both = replace(schedule(), sessions=(morning, replace(noon, day=morning.day, starts=time(13), ends=time(15))))
    answer = replace(DESK, schedule=both).scan(PACET.number)
    assert (answer.verdict, answer.belongs_to.starts) == (Verdict.WRONG_SESSION, time(13))


@pytest.mark.parametrize(
    ("clock", "day", "session"),
    [("07:00", 0, "s1"), ("07:00", 1, "s1"), ("20:00", 1, "s1"), ("07:00", 2, "s2"), ("07:00", 9, "s2")],
)
def test_a_desk_proposes_todays_session_else_the_next_else_the_last(clock, day, session):
    proposed = schedule().proposed(at(clock, day).astimezone(ZoneInfo("Asia/Jakarta")))
    assert proposed is not None
    assert proposed.id == session


def test_a_closed_morning_answers_with_the_session_of_the_same_noon():
    morning, noon = schedule(["Jetis"], ["Pacet"]).sessions
    noon = replace(noon, day=morning.day, starts=time(13), ends=time(15))
    both = replace(schedule(), sessions=(morning, noon))
    answer = replace(DESK, schedule=both, closed=frozenset({"s1"})).scan(ANI.number)
    assert (answer.verdict, answer.opens) == (Verdict.SESSION_CLOSED, noon)


def test_a_code_printed_for_somebody_without_a_number_finds_them():
    lala = person(3, number="")
    answer = replace(DESK, people=[ANI, lala]).scan(own_code(lala.id))
    assert (answer.verdict, answer.person, answer.number) == (Verdict.PRESENT, lala, "")


def test_a_printed_code_tells_two_people_with_one_number_apart():
    twin = person(3, number=ANI.number)
    answer = replace(DESK, people=[ANI, twin]).scan(own_code(twin.id))
    assert (answer.verdict, answer.person) == (Verdict.PRESENT, twin)


def test_a_printed_code_does_not_open_another_groups_session():
    answer = DESK.scan(own_code(PACET.id))
    assert (answer.verdict, answer.person) == (Verdict.WRONG_SESSION, PACET)


@pytest.mark.parametrize("people", [[ANI], [ANI, person(3, removed=True)]])
def test_a_printed_code_of_nobody_listed_here_is_invalid(people):
    assert replace(DESK, people=people).scan(own_code(person(3).id)).verdict is Verdict.INVALID_CODE


SITI = replace(person(5), id="0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6")
SIGNED_CODE = signed_code(SignedClaim(SITI.id, bytes(64)))
OPEN = FakeDesk([ANI, SITI, person(6, raw_number="H-17")], codes=SignedCodes.ALSO)
STRICT = replace(OPEN, codes=SignedCodes.ONLY)


@pytest.mark.parametrize("desk", [DESK, OPEN, STRICT])
def test_a_signed_code_that_is_not_genuine_is_refused_as_such(desk):
    answer = replace(desk, people=[SITI]).scan(SIGNED_CODE)
    assert (answer.verdict, answer.fault, answer.person) == (Verdict.INVALID_CODE, CodeFault.FORGED, None)


@pytest.mark.parametrize("desk", [replace(OPEN, codes=codes) for codes in SignedCodes])
def test_a_genuine_signed_code_finds_its_person_whatever_the_event_prints_now(desk):
    answer = desk.scan(SIGNED_CODE, is_genuine=True)
    assert (answer.verdict, answer.person, answer.number) == (Verdict.PRESENT, SITI, SITI.number)


def test_a_copied_signed_code_tells_since_when_its_owner_is_here():
    came = record(1, participant=SITI.id)
    answer = replace(STRICT, records=[came]).scan(SIGNED_CODE, is_genuine=True)
    assert (answer.verdict, answer.since, answer.person) == (Verdict.ALREADY_PRESENT, came, SITI)


def test_a_genuine_code_of_somebody_who_was_removed_says_so():
    answer = replace(OPEN, people=[replace(SITI, removed=True)]).scan(SIGNED_CODE, is_genuine=True)
    assert (answer.verdict, answer.fault) == (Verdict.INVALID_CODE, CodeFault.UNLISTED)


def test_ordinary_cards_count_beside_signed_codes():
    assert OPEN.scan(ANI.number).verdict is Verdict.PRESENT


@pytest.mark.parametrize("payload", [ANI.number, f'{{"nip": "{ANI.number}"}}', own_code(SITI.id), "H-17"])
def test_where_only_signed_codes_count_any_other_that_tells_somebody_is_refused(payload):
    answer = STRICT.scan(payload)
    assert (answer.verdict, answer.fault, answer.person) == (Verdict.INVALID_CODE, CodeFault.UNSIGNED, None)


def test_where_only_signed_codes_count_a_damaged_number_is_no_way_round():
    desk = replace(STRICT, people=[person(3, **damaged(3))])
    assert desk.scan(a_nip(3)).fault is CodeFault.UNSIGNED


def test_where_only_signed_codes_count_a_name_is_still_for_the_officer_to_confirm():
    answer = STRICT.scan("Orang 1")
    assert (answer.verdict, answer.review, answer.candidates) == (Verdict.NEEDS_REVIEW, Review.NAMED, (ANI,))


@pytest.mark.parametrize(("payload", "verdict"), [(a_nip(9), Verdict.NOT_LISTED), (QRIS, Verdict.INVALID_CODE)])
def test_where_only_signed_codes_count_what_tells_nobody_is_answered_as_ever(payload, verdict):
    answer = STRICT.scan(payload)
    assert (answer.verdict, answer.fault) == (verdict, None)


def test_where_only_signed_codes_count_a_walk_in_signs_with_their_own_card():
    answer = replace(STRICT, records=[GUEST]).at_pact().scan(a_nip(9))
    assert answer.verdict is Verdict.PRESENT


THURSDAY = person(6, "Pacet", **damaged(6))
"""Somebody of another session, whose number the roster has damaged."""
SICK = record(1, RecordKind.EXCUSE, participant="p0003", excuse=Excuse.SICK)


def test_one_who_may_be_meant_and_belongs_elsewhere_is_told_their_session():
    [answer] = FakeDesk([ANI, THURSDAY]).scan(a_nip(6)).answers
    assert (answer.verdict, answer.person, answer.belongs_to.id) == (Verdict.WRONG_SESSION, THURSDAY, "s2")


def test_one_who_may_be_meant_and_is_excused_is_told_as_such():
    [answer] = FakeDesk([person(3, **damaged(3))], [SICK]).scan(a_nip(3)).answers
    assert (answer.review, answer.excuse) == (Review.EXCUSED, Excuse.SICK)


def test_one_who_may_be_meant_and_has_not_registered_is_told_at_the_pact():
    [answer] = FakeDesk([person(3, **damaged(3))]).at_pact().scan(a_nip(3)).answers
    assert answer.review is Review.PACT_BEFORE_REGISTRATION


def test_where_certainly_one_is_meant_there_is_no_other_answer():
    assert with_records(replace(SICK, participant=ANI.id)).scan(ANI.number).answers == ()


WORLDS = st.fixed_dictionaries(
    {
        "groups": st.lists(st.sampled_from(["Jetis", "Pacet", "Kutorejo"]), min_size=2, max_size=4),
        "excused": st.sets(st.integers(0, 3)),
        "came": st.sets(st.integers(0, 3)),
        "signed": st.sets(st.integers(0, 3)),
        "policy": st.sampled_from(Policy),
        "checkpoint": st.sampled_from(Checkpoint),
        "way": st.sampled_from(["damaged", "shared", "named", "several numbers"]),
    }
)


def doubtful(world):
    """A desk where one code may mean several people, and that code."""
    said = {
        "damaged": damaged(3),
        "shared": {"number": a_nip(3)},
        "named": {"name": "Ani", "number": ""},
        "several numbers": {},
    }[world["way"]]
    people = [person(n, group, **said) for n, group in enumerate(world["groups"])]
    ids = [p.id for p in people]
    kept = [
        *(record(n, RecordKind.EXCUSE, participant=ids[i], excuse=Excuse.SICK) for n, i in _of(world["excused"], ids)),
        *(record(10 + n, participant=ids[i]) for n, i in _of(world["came"], ids)),
        *(record(20 + n, participant=ids[i], checkpoint=Checkpoint.PACT) for n, i in _of(world["signed"], ids)),
    ]
    payload = {"named": "Ani", "several numbers": " ".join(a_nip(n) for n in range(len(people)))}.get(world["way"])
    desk = FakeDesk(people, kept, event=event(world["policy"]), checkpoint=world["checkpoint"])
    return desk, payload or a_nip(3)


def _of(numbers, ids):
    return enumerate(sorted(n for n in numbers if n < len(ids)))


@given(WORLDS)
def test_whoever_may_be_meant_is_judged_as_if_the_officer_had_chosen_them(world):
    desk, payload = doubtful(world)
    answer, histories = desk.scan(payload), FakeHistories(desk.records)
    for one, person_meant in zip(answer.answers, answer.candidates, strict=answer.verdict is Verdict.NEEDS_REVIEW):
        chosen = decide_chosen(person_meant, at("08:05"), histories, desk.post)
        assert replace(one, number="") == replace(chosen, number="")


@given(WORLDS)
def test_nobody_who_still_waits_is_left_out_of_a_doubt(world):
    desk, payload = doubtful(world)
    answer, histories = desk.scan(payload), FakeHistories(desk.records)
    waiting = {
        p.id
        for p in desk.people
        if decide_chosen(p, at("08:05"), histories, desk.post).verdict is not Verdict.ALREADY_PRESENT
    }
    asked = {p.id for p in answer.candidates} if answer.verdict is Verdict.NEEDS_REVIEW else set()
    assert waiting <= asked


def test_one_found_by_name_whose_card_comes_later_is_there_and_their_number_to_be_repaired():
    hit = person(3, **damaged(3))
    came = record(1, participant=hit.id)
    answer = FakeDesk([hit], [came]).scan(a_nip(3))
    assert (answer.verdict, answer.since, answer.person, answer.review) == (
        Verdict.ALREADY_PRESENT,
        came,
        hit,
        Review.DAMAGED_NUMBER,
    )


def test_zeros_of_a_destroyed_list_repair_nothing():
    hit = person(3, **damaged(3))
    answer = FakeDesk([hit], [record(1, participant=hit.id)]).scan(f"{a_nip(3)[:15]}000")
    assert (answer.verdict, answer.review) == (Verdict.ALREADY_PRESENT, None)


def test_a_damaged_number_may_still_be_of_somebody_who_is_here_after_those_who_wait():
    here, waits = person(3, **damaged(3)), person(4, **damaged(3))
    answer = FakeDesk([here, waits], [record(1, participant=here.id)]).scan(a_nip(3))
    assert (answer.verdict, answer.candidates) == (Verdict.NEEDS_REVIEW, (waits, here))


def test_of_several_who_may_be_meant_those_of_this_session_come_first():
    other, mine = person(3, "Pacet", number=a_nip(3)), person(4, number=a_nip(3))
    assert FakeDesk([other, mine]).scan(a_nip(3)).candidates == (mine, other)


def test_a_walk_in_whose_number_a_damaged_row_fits_is_named():
    hit, guest = person(9, **damaged(9)), GUEST
    answer = FakeDesk([hit], [guest]).scan(a_nip(9))
    assert (answer.verdict, answer.since, answer.candidates) == (Verdict.NEEDS_REVIEW, guest, (hit,))


def test_a_signature_that_has_lost_its_registration_is_asked_about():
    answer = with_records(CAME, SIGNED, void(CAME)).at_pact().scan(ANI.number)
    assert (answer.verdict, answer.review, answer.since) == (
        Verdict.NEEDS_REVIEW,
        Review.PACT_BEFORE_REGISTRATION,
        SIGNED,
    )


def test_a_registration_tells_the_signature_that_rests_on_it():
    assert with_records(CAME, SIGNED).scan(ANI.number).signed == SIGNED


def test_a_registration_told_twice_bears_no_signature_alone():
    again = record(3, participant=ANI.id, device="d2")
    assert with_records(CAME, SIGNED, again).scan(ANI.number).signed is None


def test_who_registers_anew_is_told_the_signature_that_was_left():
    answer = with_records(CAME, SIGNED, void(CAME)).scan(ANI.number)
    assert (answer.verdict, answer.signed) == (Verdict.PRESENT, SIGNED)
