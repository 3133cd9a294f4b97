"""Corrections at the desk: each is a new record, and each that makes no sense is refused."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from netralitas_desktop.domain.conflicts import ConflictKind
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.correct_record import CorrectionRefused, Signature, SupervisorNeeded, WalkIn
from netralitas_desktop.services.prepare_demo import QRIS
from netralitas_desktop.services.references import Ambiguous, NotFound
from tests.fakes import a_nik, a_nip
from tests.services.ceremony import DAMAGED, ROSTER, row


@pytest.fixture
def correct(ceremony):
    return ceremony.program.correct_record


@pytest.fixture
def officer(ceremony):
    return ceremony.officer


def person(ceremony, n):
    return next(p for p in ceremony.program.catalogue.listed(ceremony.event) if p.name == f"Orang {n}")


def excuse(ceremony, who, kind=Excuse.SICK, day=1):
    return ceremony.program.correct_record.excuse(
        ceremony.event, ceremony.sessions[day - 1], who, kind, ceremony.officer
    )


def walk_in(ceremony, name="Tamu", number="", pact=False, scan_id="", reason=""):
    return ceremony.program.correct_record.walk_in(
        ceremony.event,
        ceremony.sessions[0],
        Checkpoint.PACT if pact else Checkpoint.REGISTRATION,
        WalkIn(name, "Dinas Tamu", number, reason),
        ceremony.officer,
        scan_id,
    )


@contextmanager
def refuses(ceremony, sentence, kind=CorrectionRefused):
    """That a correction is refused with this sentence and nothing is recorded."""
    before = ceremony.records()
    with pytest.raises(kind, match=sentence):
        yield
    assert ceremony.records() == before


def test_a_void_takes_a_presence_back(ceremony, correct, officer):
    came = ceremony.scan(a_nip(1)).record
    void = correct.void(came.id, " salah  orang ", officer)
    assert (void.kind, void.refers_to, void.reason, void.participant) == (
        RecordKind.VOID,
        came.id,
        "salah orang",
        came.participant,
    )
    assert ceremony.totals() == {"pending": 8}


def test_a_void_takes_an_excuse_back(ceremony, correct, officer):
    correct.void(excuse(ceremony, a_nip(1)).id, "masuk", officer)
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.PRESENT


def test_a_void_takes_a_walk_in_back(ceremony, correct, officer):
    correct.void(walk_in(ceremony, number=a_nip(20)).id, "keliru", officer)
    assert ceremony.scan(a_nip(20)).decision.verdict is Verdict.NOT_LISTED


def test_after_a_void_the_person_can_come_again(ceremony, correct, officer):
    correct.void(ceremony.scan(a_nip(1)).record.id, "uji", officer)
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.PRESENT


def test_a_void_needs_a_reason(ceremony, correct, officer):
    came = ceremony.scan(a_nip(1)).record
    with refuses(ceremony, "Alasan kosong"):
        correct.void(came.id, " ", officer)


def test_a_void_is_not_repeated(ceremony, correct, officer):
    came = ceremony.scan(a_nip(1)).record
    correct.void(came.id, "uji", officer)
    with refuses(ceremony, "sudah dibatalkan"):
        correct.void(came.id, "uji", officer)


@pytest.mark.parametrize("payload", [a_nip(5), a_nip(20), QRIS, a_nip(DAMAGED)])
def test_what_did_not_count_cannot_be_voided(ceremony, correct, officer, payload):
    refused = ceremony.scan(payload).record
    with refuses(ceremony, "tidak dihitung"):
        correct.void(refused.id, "uji", officer)


def test_a_void_cannot_be_voided(ceremony, correct, officer):
    void = correct.void(ceremony.scan(a_nip(1)).record.id, "uji", officer)
    with refuses(ceremony, "Pembatalan tidak bisa dibatalkan"):
        correct.void(void.id, "uji", officer)


@pytest.fixture
def signed(ceremony):
    """Somebody who registered and signed: both records."""
    return ceremony.scan(a_nip(1)).record, ceremony.scan(a_nip(1), pact=True).record


def test_a_registration_under_a_signature_is_not_voided_unasked(ceremony, correct, officer, signed):
    with refuses(ceremony, "menandatangani pakta"):
        correct.void(signed[0].id, "salah orang", officer)


def test_a_registration_is_voided_with_the_signature_that_rests_on_it(ceremony, correct, officer, signed):
    registration, pact = signed
    void = correct.void(registration.id, "salah orang", officer, Signature.VOID_TOO)
    voids = [(r.refers_to, r.checkpoint, r.reason) for r in ceremony.records() if r.kind is RecordKind.VOID]
    assert void.refers_to == registration.id
    assert voids == [
        (pact.id, Checkpoint.PACT, "salah orang"),
        (registration.id, Checkpoint.REGISTRATION, "salah orang"),
    ]
    assert (ceremony.scan(a_nip(1)).decision.verdict, ceremony.verify()) == (Verdict.PRESENT, ())


def test_a_signature_that_is_kept_stands_alone_and_is_told(ceremony, correct, officer, signed):
    correct.void(signed[0].id, "salah orang", officer, Signature.KEEP)
    report = ceremony.program.export_reports.report(ceremony.event, ceremony.sessions[0]).reconciliation
    assert (report.totals.came, report.totals.pact, [c.kind for c in report.conflicts]) == (
        0,
        1,
        [ConflictKind.PACT_ALONE],
    )


def test_a_signature_that_stands_alone_gets_its_registration_at_the_pact(ceremony, correct, officer, signed):
    correct.void(signed[0].id, "salah orang", officer, Signature.KEEP)
    asked = ceremony.scan(a_nip(1), pact=True)
    assert asked.decision.verdict is Verdict.NEEDS_REVIEW
    accepted = correct.accept(asked.record.id, "ternyata hadir", officer)
    assert (accepted.checkpoint, ceremony.totals(1)["present"]) == (Checkpoint.REGISTRATION, 1)
    assert ceremony.scan(a_nip(1), pact=True).decision.verdict is Verdict.ALREADY_PRESENT


def test_voiding_the_signature_leaves_the_registration(ceremony, correct, officer, signed):
    correct.void(signed[1].id, "belum tanda tangan", officer)
    assert ceremony.totals(1)["present"] == 1


def test_a_guests_signature_falls_with_what_made_them_one(ceremony, correct, officer):
    guest = walk_in(ceremony, number=a_nip(20))
    pact = ceremony.scan(a_nip(20), pact=True).record
    correct.void(guest.id, "salah orang", officer, Signature.VOID_TOO)
    assert {r.refers_to for r in ceremony.records() if r.kind is RecordKind.VOID} == {guest.id, pact.id}


def test_a_guest_without_a_number_is_known_by_the_record_that_their_signature_refers_to(ceremony, correct, officer):
    guest = walk_in(ceremony)
    pact = walk_in(ceremony, pact=True, scan_id=guest.id)
    correct.void(guest.id, "salah orang", officer, Signature.VOID_TOO)
    assert {r.refers_to for r in ceremony.records() if r.kind is RecordKind.VOID} == {guest.id, pact.id}


@pytest.mark.parametrize(("registered", "signs"), [("", ""), ("20", ""), ("", "20")], ids=["none", "first", "second"])
def test_a_guests_signature_falls_with_a_registration_of_their_name(ceremony, correct, officer, registered, signs):
    numbers = [a_nip(int(n)) if n else "" for n in (registered, signs)]
    guest = walk_in(ceremony, "Siti Aminah", numbers[0])
    pact = walk_in(ceremony, "SITI AMINAH", numbers[1], pact=True, scan_id="" if registered or not signs else guest.id)
    assert ceremony.program.watch_desk.recall(guest.id).signed == pact
    correct.void(guest.id, "salah orang", officer, Signature.VOID_TOO)
    assert {r.refers_to for r in ceremony.records() if r.kind is RecordKind.VOID} == {guest.id, pact.id}


def test_a_guests_signature_does_not_fall_with_a_namesakes_registration(ceremony, correct, officer):
    guest, _other = walk_in(ceremony, "Siti Aminah", a_nip(20)), walk_in(ceremony, "Siti Aminah", a_nip(21))
    ceremony.scan(a_nip(21), pact=True)
    correct.void(guest.id, "salah orang", officer)
    assert [r.refers_to for r in ceremony.records() if r.kind is RecordKind.VOID] == [guest.id]


def test_a_guests_registration_that_is_opened_again_is_not_settled_by_the_signature_that_names_it(
    ceremony, correct, officer
):
    added = walk_in(ceremony, number=a_nip(20))
    guest = WalkIn("", registered=added.id)
    pact = correct.walk_in(ceremony.event, ceremony.sessions[0], Checkpoint.PACT, guest, officer)
    recalled = ceremony.program.watch_desk.recall(added.id)
    assert (recalled.answer, recalled.signed) == (None, pact)


def test_a_refused_scan_that_is_opened_again_is_settled_by_the_walk_in_that_answers_it(ceremony):
    scan = ceremony.scan(a_nip(20)).record
    guest = walk_in(ceremony, number=a_nip(20), scan_id=scan.id)
    assert ceremony.program.watch_desk.recall(scan.id).answer == guest


def test_a_registration_that_is_opened_again_tells_the_signature_that_rests_on_it(ceremony, signed):
    registration, pact = signed
    recalled = [ceremony.program.watch_desk.recall(r.id).signed for r in (registration, pact)]
    assert recalled == [pact, None]


def test_a_repaired_number_is_taken_back_with_both_acceptances(ceremony, correct, officer):
    correct.accept(ceremony.scan(a_nip(DAMAGED), pact=True).record.id, "KTP cocok", officer)
    registration = next(r for r in ceremony.records() if r.kind is RecordKind.ACCEPT)
    correct.void(registration.id, "orang lain", officer, Signature.VOID_TOO)
    assert (person(ceremony, DAMAGED).number, ceremony.totals()) == ("", {"pending": 8})


def test_an_unknown_record_is_not_found(ceremony, correct, officer):
    with refuses(ceremony, "tidak ditemukan", NotFound):
        correct.void("0000", "uji", officer)


def test_somebody_of_another_session_is_accepted(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(5)).record
    accepted = correct.accept(asked.id, "tugas besok", officer)
    assert (accepted.kind, accepted.verdict, accepted.refers_to) == (RecordKind.ACCEPT, Verdict.PRESENT, asked.id)
    assert ceremony.totals() == {"other_session": 1, "pending": 7}


def test_the_policy_refuse_accepts_nobody_of_another_session(strict):
    asked = strict.scan(a_nip(5)).record
    with refuses(strict, "menolak"):
        strict.program.correct_record.accept(asked.id, "tugas besok", strict.officer)


def doubtful(on):
    """Scans of people of the second day that need a look: a destroyed number, and a name typed for want of one."""
    on.import_roster(row(1), row(9, "Ngoro", number=int(f"{a_nip(9)[:15]}000")), row(10, "Pacet", number=""))
    return [on.scan(payload).record for payload in (a_nip(9), "Orang 10")]


def test_the_policy_refuse_accepts_nobody_of_another_session_by_a_doubtful_scan(strict):
    for asked in doubtful(strict):
        with refuses(strict, "menolak"):
            strict.program.correct_record.accept(asked.id, "kartu cocok", strict.officer)


def test_a_doubtful_scan_of_another_session_is_a_supervisors_to_accept(ceremony, correct, officer):
    ceremony.program.supervise.add("Bos", Role.SUPERVISOR, Pin.parse("7391"))
    for asked in doubtful(ceremony):
        with refuses(ceremony, "persetujuan pengawas", SupervisorNeeded):
            correct.accept(asked.id, "kartu cocok", officer)
        accepted = correct.accept(asked.id, "kartu cocok", replace(officer, approved_by="Bos"))
        assert accepted.verdict is Verdict.PRESENT


def test_who_was_refused_before_the_roster_was_mended_is_accepted_without_a_supervisor(strict):
    asked = strict.scan(a_nip(5)).record
    strict.import_roster(*(r for r in ROSTER if r[0] != 5), row(5, "Jetis"))
    accepted = strict.program.correct_record.accept(asked.id, "kelompoknya sudah diperbaiki", strict.officer)
    assert accepted.verdict is Verdict.PRESENT


def test_the_policy_refuse_still_accepts_a_damaged_number(strict):
    asked = strict.scan(a_nip(DAMAGED)).record
    strict.program.correct_record.accept(asked.id, "KTP cocok", strict.officer)
    assert strict.totals(1)["present"] == 1


def test_the_policy_refuse_accepts_nobody_of_another_session_however_they_were_found(strict):
    strict.clock.set("08:05", day=2)
    asked = [strict.scan(payload, day=2).record for payload in (a_nip(DAMAGED), "Orang 4")]
    for doubtful in asked:
        with refuses(strict, "menolak"):
            strict.program.correct_record.accept(doubtful.id, "kartu cocok", strict.officer)


def test_an_excused_person_who_comes_after_all_is_accepted(ceremony, correct, officer):
    excuse(ceremony, a_nip(1))
    correct.accept(ceremony.scan(a_nip(1)).record.id, "sudah sembuh", officer)
    assert ceremony.totals(1) == {"present": 1, "pending": 4}


def test_lateness_is_told_by_the_scan_not_by_the_acceptance(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(5)).record
    ceremony.clock.set("10:00")
    assert correct.accept(asked.id, "tugas besok", officer).late is False


def test_an_acceptance_needs_a_reason(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(5)).record
    with refuses(ceremony, "Alasan kosong"):
        correct.accept(asked.id, "", officer)


def test_an_acceptance_is_not_repeated(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(5)).record
    correct.accept(asked.id, "tugas besok", officer)
    with refuses(ceremony, "sudah tercatat hadir"):
        correct.accept(asked.id, "tugas besok", officer)


@pytest.mark.parametrize("payload", [a_nip(1), a_nip(20), QRIS])
def test_only_refused_or_doubtful_scans_are_accepted(ceremony, correct, officer, payload):
    other = ceremony.scan(payload).record
    with refuses(ceremony, "bisa diterima"):
        correct.accept(other.id, "uji", officer)


def test_a_pact_that_came_first_is_accepted_with_its_registration(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(1), pact=True).record
    correct.accept(asked.id, "hadir di depan saya", officer)
    here = [r.checkpoint for r in ceremony.records() if r.kind is RecordKind.ACCEPT]
    assert (here, ceremony.totals(1)["present"]) == ([Checkpoint.REGISTRATION, Checkpoint.PACT], 1)


def test_a_pact_after_registration_is_accepted_alone(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(1), pact=True).record
    ceremony.scan(a_nip(1))
    correct.accept(asked.id, "hadir di depan saya", officer)
    assert [r.checkpoint for r in ceremony.records() if r.kind is RecordKind.ACCEPT] == [Checkpoint.PACT]


def test_accepting_a_damaged_number_repairs_it(ceremony, correct, officer):
    correct.accept(ceremony.scan(a_nip(DAMAGED)).record.id, "KTP cocok", officer)
    assert person(ceremony, DAMAGED).number == a_nip(DAMAGED)


def test_the_zeros_of_a_destroyed_list_are_never_taken_for_the_whole_number(ceremony, correct, officer):
    zeros = f"{a_nip(DAMAGED)[:15]}000"
    correct.accept(ceremony.scan(zeros).record.id, "KTP cocok", officer)
    assert person(ceremony, DAMAGED).number == ""
    assert ceremony.scan(zeros).decision.verdict is Verdict.ALREADY_PRESENT


def test_voiding_that_acceptance_takes_the_repair_back(ceremony, correct, officer):
    accepted = correct.accept(ceremony.scan(a_nip(DAMAGED)).record.id, "KTP cocok", officer)
    correct.void(accepted.id, "orang lain", officer)
    assert (person(ceremony, DAMAGED).number, ceremony.scan(a_nip(DAMAGED)).decision.verdict) == (
        "",
        Verdict.NEEDS_REVIEW,
    )


def test_voiding_the_pact_alone_keeps_the_repair(ceremony, correct, officer):
    signed = correct.accept(ceremony.scan(a_nip(DAMAGED), pact=True).record.id, "KTP cocok", officer)
    correct.void(signed.id, "belum tanda tangan", officer)
    assert ceremony.scan(a_nip(DAMAGED)).decision.verdict is Verdict.ALREADY_PRESENT


def test_voiding_a_later_scan_keeps_the_repair(ceremony, correct, officer):
    correct.accept(ceremony.scan(a_nip(DAMAGED)).record.id, "KTP cocok", officer)
    correct.void(ceremony.scan(a_nip(DAMAGED), pact=True).record.id, "belum", officer)
    assert person(ceremony, DAMAGED).number == a_nip(DAMAGED)


def found_by_name(ceremony, n):
    """Somebody whom the officer found by a search and recorded."""
    desk = ceremony.program.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, ceremony.officer.device, "Rina")
    choice = ceremony.program.record_scan.choose(person(ceremony, n).id, f"orang {n}", desk)
    return ceremony.program.record_scan.confirmed(choice, desk).record


def test_the_card_of_somebody_found_by_name_repairs_their_number_and_counts_nobody_twice(ceremony, correct, officer):
    found_by_name(ceremony, DAMAGED)
    asked = ceremony.scan(a_nip(DAMAGED))
    repair = correct.accept(asked.record.id, "KTP cocok", officer)
    assert (asked.decision.verdict, repair.verdict) == (Verdict.ALREADY_PRESENT, Verdict.ALREADY_PRESENT)
    assert (person(ceremony, DAMAGED).number, ceremony.totals(1)["present"]) == (a_nip(DAMAGED), 1)
    report = ceremony.program.export_reports.report(ceremony.event, ceremony.sessions[0])
    assert report.reconciliation.conflicts == ()


def test_a_repair_can_be_taken_back(ceremony, correct, officer):
    found_by_name(ceremony, DAMAGED)
    repair = correct.accept(ceremony.scan(a_nip(DAMAGED)).record.id, "KTP cocok", officer)
    correct.void(repair.id, "kartu orang lain", officer)
    assert (person(ceremony, DAMAGED).number, ceremony.totals(1)["present"]) == ("", 1)


def test_somebody_who_is_here_and_whose_number_is_whole_is_not_accepted_again(ceremony, correct, officer):
    ceremony.scan(a_nip(1))
    again = ceremony.scan(a_nip(1)).record
    with refuses(ceremony, "sudah tercatat hadir"):
        correct.accept(again.id, "uji", officer)


def test_a_walk_in_whom_a_damaged_row_means_becomes_that_person_once(empty):
    guest = walk_in(empty, "Orang Delapan", a_nip(DAMAGED))
    empty.import_roster(*ROSTER)
    asked = empty.scan(a_nip(DAMAGED))
    assert (asked.decision.verdict, asked.decision.since.id) == (Verdict.NEEDS_REVIEW, guest.id)
    empty.program.correct_record.accept(asked.record.id, "KTP cocok", empty.officer)
    report = empty.program.export_reports.report(empty.event, empty.sessions[0]).reconciliation
    board = empty.program.watch_desk.board(empty.event, empty.sessions[0], Checkpoint.REGISTRATION)
    assert (report.totals.came, report.beside.walk_ins, board.walk_ins, board.present) == (1, (), 0, 1)
    assert empty.scan(a_nip(DAMAGED)).decision.verdict is Verdict.ALREADY_PRESENT


def test_a_walk_in_with_a_number_that_a_damaged_row_fits_is_sent_to_that_row(ceremony):
    with refuses(ceremony, "cocok dengan Orang 8"):
        walk_in(ceremony, "Orang Delapan", a_nip(DAMAGED))


@pytest.fixture
def twins(empty):
    """Two people on one number."""
    empty.import_roster(row(1), row(2, number=a_nip(1)))
    return empty


def test_several_people_are_told_apart_by_name(twins):
    asked = twins.scan(a_nip(1)).record
    accepted = twins.program.correct_record.accept(asked.id, "KTP cocok", twins.officer, "orang 2")
    assert accepted.participant == person(twins, 2).id


def test_several_people_are_told_apart_by_their_id(twins):
    asked = twins.scan(a_nip(1)).record
    budi = person(twins, 2)
    assert twins.program.correct_record.accept(asked.id, "KTP", twins.officer, budi.id).participant == budi.id


def test_one_scan_is_not_accepted_for_a_second_person(twins):
    correct, asked = twins.program.correct_record, twins.scan(a_nip(1)).record
    correct.accept(asked.id, "KTP cocok", twins.officer, "orang 2")
    with refuses(twins, "sudah diterima untuk Orang 2"):
        correct.accept(asked.id, "KTP cocok", twins.officer, "orang 1")


def test_a_scan_whose_acceptance_was_voided_is_accepted_for_another(twins):
    correct, asked = twins.program.correct_record, twins.scan(a_nip(1)).record
    correct.void(correct.accept(asked.id, "KTP", twins.officer, "orang 2").id, "keliru", twins.officer)
    assert correct.accept(asked.id, "KTP", twins.officer, "orang 1").participant == person(twins, 1).id


def test_several_people_are_not_guessed(twins):
    asked = twins.scan(a_nip(1)).record
    with refuses(twins, "Ada 2 peserta"):
        twins.program.correct_record.accept(asked.id, "KTP", twins.officer)


def test_their_number_does_not_tell_them_apart(twins):
    asked = twins.scan(a_nip(1)).record
    with refuses(twins, "2 pilihan", Ambiguous):
        twins.program.correct_record.accept(asked.id, "KTP", twins.officer, a_nip(1))


def test_one_of_two_numbers_in_a_code_is_chosen(ceremony, correct, officer):
    asked = ceremony.scan(f"{a_nip(1)} {a_nip(2)}").record
    assert [p.name for p in correct.candidates(asked)] == ["Orang 1", "Orang 2"]
    assert correct.accept(asked.id, "kartu ganda", officer, a_nip(2)).participant == person(ceremony, 2).id


def test_an_excuse_is_recorded(ceremony):
    written = excuse(ceremony, a_nip(1), Excuse.OFFICIAL_DUTY)
    assert (written.kind, written.verdict, written.excuse, ceremony.totals(1)) == (
        RecordKind.EXCUSE,
        None,
        Excuse.OFFICIAL_DUTY,
        {"official_duty": 1, "pending": 4},
    )


@pytest.mark.parametrize("who", [f"NIP. {a_nip(3)}", "orang 3", "ORANG 4"])
def test_an_excuse_finds_its_person_as_people_write(ceremony, who):
    assert excuse(ceremony, who).participant == person(ceremony, who[-1] if who[0] in "oO" else 3).id


def test_an_excuse_finds_its_person_by_id(ceremony):
    nameless = person(ceremony, 4)
    assert excuse(ceremony, nameless.id).participant == nameless.id


def test_an_excuse_of_nobody_is_not_found(ceremony):
    with refuses(ceremony, "tidak ditemukan", NotFound):
        excuse(ceremony, a_nip(20))


def test_an_excuse_of_somebody_who_came_is_refused(ceremony):
    ceremony.scan(a_nip(1))
    with refuses(ceremony, "sudah tercatat hadir"):
        excuse(ceremony, a_nip(1))


def test_an_excuse_is_not_recorded_twice(ceremony):
    excuse(ceremony, a_nip(1))
    with refuses(ceremony, "Tidak dicatat dua kali"):
        excuse(ceremony, a_nip(1))


def test_an_excuse_is_replaced_by_one_of_another_kind(ceremony):
    excuse(ceremony, a_nip(1))
    excuse(ceremony, a_nip(1), Excuse.LEAVE)
    assert ceremony.totals(1) == {"leave": 1, "pending": 4}


def test_an_excuse_that_was_voided_may_be_recorded_again(ceremony, correct, officer):
    correct.void(excuse(ceremony, a_nip(1)).id, "keliru", officer)
    assert excuse(ceremony, a_nip(1)).excuse is Excuse.SICK


def test_an_excuse_may_come_before_the_day(ceremony):
    excuse(ceremony, a_nip(5), day=2)
    assert ceremony.totals(2)["sick"] == 1


def test_an_excuse_in_another_session_is_refused(ceremony):
    with refuses(ceremony, "tidak dijadwalkan"):
        excuse(ceremony, a_nip(5))


def test_a_walk_in_is_recorded_beside_the_roster(ceremony):
    written = walk_in(ceremony, "  Tamu   Agung ", a_nip(20), reason="diundang")
    assert (written.kind, written.verdict, written.name, written.number, written.reason) == (
        RecordKind.WALK_IN,
        Verdict.PRESENT,
        "Tamu Agung",
        a_nip(20),
        "diundang",
    )
    assert ceremony.totals() == {"pending": 8}


def test_a_walk_in_may_have_no_number(ceremony):
    assert walk_in(ceremony, number=" ").number == ""


def test_a_walk_in_may_have_a_nik(ceremony):
    assert walk_in(ceremony, number=f"NIK {a_nik(20)}").number == a_nik(20)


def test_a_walk_in_refers_to_the_scan_that_did_not_know_them(ceremony):
    scan = ceremony.scan(a_nip(20)).record
    assert walk_in(ceremony, number=a_nip(20), scan_id=scan.id).refers_to == scan.id


def test_a_scan_that_a_guest_was_added_for_is_nobody_elses(ceremony, correct, officer):
    asked = ceremony.scan("Orang 1").record
    walk_in(ceremony, "Orang Lain", scan_id=asked.id)
    with refuses(ceremony, "sudah diterima untuk Orang Lain"):
        correct.accept(asked.id, "KTP cocok", officer)


def test_a_scan_that_was_accepted_makes_no_guest(ceremony, correct, officer):
    asked = ceremony.scan("Orang 1").record
    correct.accept(asked.id, "KTP cocok", officer)
    with refuses(ceremony, "sudah diterima untuk Orang 1"):
        walk_in(ceremony, "Orang Lain", scan_id=asked.id)


def test_two_guests_are_not_added_for_one_scan(ceremony):
    asked = ceremony.scan(a_nip(20)).record
    walk_in(ceremony, "Siti", scan_id=asked.id)
    with refuses(ceremony, "sudah diterima untuk Siti"):
        walk_in(ceremony, "Budi", scan_id=asked.id)


def test_a_scan_whose_guest_was_voided_is_accepted(ceremony, correct, officer):
    asked = ceremony.scan("Orang 1").record
    correct.void(walk_in(ceremony, "Orang Lain", scan_id=asked.id).id, "keliru", officer)
    assert correct.accept(asked.id, "KTP cocok", officer).participant == person(ceremony, 1).id


@pytest.mark.parametrize("day", [0, 2])
def test_a_walk_in_comes_on_the_sessions_day(ceremony, day):
    ceremony.clock.set("08:00", day)
    with refuses(ceremony, "untuk 30/10/2023, bukan hari ini"):
        walk_in(ceremony)


def test_a_doubt_of_the_day_is_settled_the_day_after(ceremony, correct, officer):
    asked = ceremony.scan(a_nip(DAMAGED)).record
    ceremony.clock.set("07:00", day=2)
    assert correct.accept(asked.id, "KTP cocok", officer).late is False


def test_a_walk_in_of_an_unknown_scan_is_refused(ceremony):
    with refuses(ceremony, "tidak ditemukan", NotFound):
        walk_in(ceremony, scan_id="no-such-scan")


def test_a_walk_in_at_the_pact_is_counted_beside_the_roster(ceremony):
    walk_in(ceremony, number=a_nip(20), pact=True)
    report = ceremony.program.export_reports.report(ceremony.event)
    assert len(report.reconciliation.beside.walk_ins) == 1


@pytest.mark.parametrize(
    ("name", "number", "sentence"),
    [
        (" ", "", "Nama peserta tambahan kosong"),
        ("Tamu", "123", "bukan NIP"),
        ("Tamu", "198013012005011001", "bukan NIP"),
        ("Tamu", a_nip(1), "ada di daftar"),
        ("Tamu", a_nip(5), "ada di daftar"),
    ],
)
def test_a_walk_in_that_makes_no_sense_is_refused(ceremony, name, number, sentence):
    with refuses(ceremony, sentence):
        walk_in(ceremony, name, number)


@pytest.mark.parametrize(("pact", "late"), [(False, True), (True, False)])
def test_a_walk_in_is_late_at_the_registration_alone(ceremony, pact, late):
    ceremony.clock.set("10:30")
    assert walk_in(ceremony, pact=pact).late is late


def test_a_walk_in_is_not_repeated(ceremony):
    walk_in(ceremony, number=a_nip(20))
    with refuses(ceremony, "sudah dicatat"):
        walk_in(ceremony, number=a_nip(20))


def test_a_walk_in_without_a_number_who_is_added_twice_is_one_and_told(ceremony):
    walk_in(ceremony, "Siti Aminah")
    walk_in(ceremony, "SITI  AMINAH")
    found = ceremony.program.export_reports.report(ceremony.event).reconciliation
    assert (len(found.beside.walk_ins), [c.kind for c in found.conflicts]) == (1, [ConflictKind.WALK_IN_TWICE])


def test_a_walk_in_without_a_number_signs_as_the_same_guest(ceremony):
    walk_in(ceremony, "Siti Aminah")
    walk_in(ceremony, "Siti Aminah", pact=True)
    beside = ceremony.program.export_reports.report(ceremony.event).reconciliation.beside
    assert (len(beside.walk_ins), len(beside.signers)) == (1, 1)


def test_who_signs_by_name_alone_is_the_guest_whose_number_is_known(ceremony):
    added = walk_in(ceremony, "Siti Aminah", a_nip(20))
    assert walk_in(ceremony, "Siti Aminah", pact=True).refers_to == added.id


def test_a_signature_may_name_the_record_that_added_its_guest(ceremony, correct, officer):
    added = walk_in(ceremony, "Siti Aminah")
    guest = WalkIn("", registered=added.id)
    signed = correct.walk_in(ceremony.event, ceremony.sessions[0], Checkpoint.PACT, guest, officer)
    assert (signed.name, signed.unit, signed.refers_to) == ("Siti Aminah", "Dinas Tamu", added.id)


def test_a_signature_names_a_walk_in_and_nothing_else(ceremony, correct, officer):
    came = ceremony.scan(a_nip(1)).record
    with refuses(ceremony, "bukan pendaftaran peserta tambahan"):
        correct.walk_in(
            ceremony.event, ceremony.sessions[0], Checkpoint.PACT, WalkIn("Siti", registered=came.id), officer
        )


def test_who_was_removed_after_they_came_is_not_added_again(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.import_roster(*ROSTER[1:])
    with refuses(ceremony, "sebelum dihapus dari daftar"):
        walk_in(ceremony, "Orang 1", a_nip(1))


def test_who_was_removed_after_they_came_can_still_sign(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.import_roster(*ROSTER[1:])
    walk_in(ceremony, "Orang 1", a_nip(1), pact=True)
    [gone] = ceremony.program.export_reports.report(ceremony.event).reconciliation.beside.removed
    assert gone.pact is not None


def test_nothing_is_corrected_in_a_closed_session(ceremony, correct, officer):
    came, asked = ceremony.scan(a_nip(1)).record, ceremony.scan(a_nip(5)).record
    ceremony.close()
    for correction in (
        lambda: correct.void(came.id, "uji", officer),
        lambda: correct.accept(asked.id, "uji", officer),
        lambda: excuse(ceremony, a_nip(2)),
        lambda: walk_in(ceremony),
    ):
        with refuses(ceremony, "sudah ditutup"):
            correction()


def test_corrections_keep_the_chain_and_the_sums(ceremony, correct, officer):
    accepted = correct.accept(ceremony.scan(a_nip(5)).record.id, "tugas", officer)
    walk_in(ceremony, number=a_nip(20))
    excuse(ceremony, a_nip(2))
    correct.void(accepted.id, "keliru", officer)
    assert (sum(ceremony.totals().values()), ceremony.verify()) == (len(ROSTER), ())


def test_somebody_without_a_number_is_typed_by_name_and_confirmed(ceremony, correct, officer):
    asked = ceremony.scan("Orang 4")
    correct.accept(asked.record.id, "KTP cocok", officer)
    assert ceremony.totals(1)["present"] == 1
    assert ceremony.scan("orang 4").decision.verdict is Verdict.ALREADY_PRESENT
