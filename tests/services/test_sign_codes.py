"""Signed codes from the switch to the desk, with the real signature scheme."""

from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.code_faults import CodeFault
from netralitas_desktop.domain.handouts import CodeKind, Handout
from netralitas_desktop.domain.payloads import own_code, read_payload
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.signed_codes import SignedClaim, SignedCodes, signed_code
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.sign_codes import KeyElsewhere, SignCodes
from netralitas_desktop.storage.database import FILE_NAME, Database
from netralitas_desktop.storage.ed25519 import Ed25519Signatures
from netralitas_desktop.storage.signing_store import SqliteSigningStore
from tests.fakes import FakeSignatures, FakeSigningStore, a_nip, event
from tests.services.ceremony import DAMAGED, open_ceremony


class NoTransactions:
    """For a store in memory, which needs none."""

    def transaction(self):
        return nullcontext()


@pytest.fixture
def signed(ceremony):
    """The ceremony with signed codes switched on."""
    ceremony.program.sign_codes(ceremony.event, SignedCodes.ALSO)
    return ceremony


def printed(ceremony, **whose):
    """Name → payload of what would be printed."""
    handouts = ceremony.program.print_papers.collect(ceremony.event, Handout.CARDS, CodeKind.CODE128, **whose)
    return {h.person.name: h.payload for h in handouts.signed().holders}


def test_an_event_has_plain_codes_until_somebody_switches_signed_ones_on(ceremony):
    known = ceremony.program.sign_codes.of(ceremony.event)
    assert (known.codes, printed(ceremony)["Orang 1"]) == (SignedCodes.OFF, a_nip(1))


def test_everybody_gets_a_signed_qr_that_finds_them_at_the_desk(signed):
    for name, payload in printed(signed, group="Jetis").items():
        outcome = signed.scan(payload)
        assert (outcome.decision.verdict, outcome.decision.person.name) == (Verdict.PRESENT, name)


@pytest.mark.parametrize("name", ["Orang 4", f"Orang {DAMAGED}"])
def test_who_has_no_sound_number_is_found_by_a_signed_code_too(signed, name):
    assert signed.scan(printed(signed)[name]).decision.person.name == name


def test_no_bars_are_printed_in_an_event_with_signed_codes(signed):
    handouts = signed.program.print_papers.collect(signed.event, Handout.LABELS, CodeKind.CODE128)
    assert {h.code for h in handouts.signed().holders} == {CodeKind.QR}


def test_an_imitation_is_refused_and_recorded_as_it_is(signed):
    [person, *_] = signed.program.catalogue.listed(signed.event)
    home_made = signed_code(SignedClaim(person.id, bytes(64)))
    outcome = signed.scan(home_made)
    assert (outcome.decision.verdict, outcome.decision.fault) == (Verdict.INVALID_CODE, CodeFault.FORGED)
    assert (outcome.record.payload, outcome.record.reason, outcome.record.participant) == (
        home_made,
        "kode tidak asli",
        "",
    )
    assert signed.verify() == ()


def test_the_signature_of_one_person_does_not_serve_another(signed):
    first, second, *_ = signed.program.catalogue.listed(signed.event)
    signature = read_payload(printed(signed)[first.name]).claim.signature
    outcome = signed.scan(signed_code(SignedClaim(second.id, signature)))
    assert outcome.decision.fault is CodeFault.FORGED


def test_a_code_of_another_event_is_refused_though_its_key_is_here(signed):
    made = signed.program.create_event(
        EventDetails("Apel", signed_codes=SignedCodes.ALSO), signed.folder / "jadwal.xlsx"
    )
    [person, *_] = signed.program.catalogue.listed(signed.event)
    elsewhere = signed.program.sign_codes.signer(made.event)
    assert signed.scan(elsewhere(person.id)).decision.fault is CodeFault.FORGED


def test_a_code_of_another_event_with_the_same_key_is_refused(signed):
    """Its event stands in what is signed: a key that was copied into another database makes no codes for this one."""
    store = FakeSigningStore()
    with closing(open_again(signed.folder)) as database:
        ours = SqliteSigningStore(database)
        store.save("lain", ours.signing(signed.event.id))
        store.keep_private_key("lain", ours.private_key(signed.event.id))
    sign = SignCodes(store, Ed25519Signatures(), NoTransactions()).signer(replace(signed.event, id="lain"))
    [person, *_] = signed.program.catalogue.listed(signed.event)
    assert signed.scan(sign(person.id)).decision.fault is CodeFault.FORGED


def test_ordinary_cards_are_taken_beside_signed_codes(signed):
    assert signed.scan(a_nip(1)).decision.verdict is Verdict.PRESENT


@pytest.mark.parametrize("payload", [a_nip(1), f'{{"nip": "{a_nip(1)}"}}'])
def test_where_only_signed_codes_count_a_home_made_qr_is_refused(signed, payload):
    signed.program.sign_codes(signed.event, SignedCodes.ONLY)
    outcome = signed.scan(payload)
    assert (outcome.decision.verdict, outcome.decision.fault, outcome.record.reason) == (
        Verdict.INVALID_CODE,
        CodeFault.UNSIGNED,
        "kode tanpa tanda tangan",
    )


def test_where_only_signed_codes_count_an_officer_still_finds_and_confirms_people(signed):
    signed.program.sign_codes(signed.event, SignedCodes.ONLY)
    [ani] = [p for p in signed.program.catalogue.listed(signed.event) if p.name == "Orang 1"]
    assert signed.scan(own_code(ani.id)).decision.fault is CodeFault.UNSIGNED
    desk = signed.program.open_desk(signed.sessions[0], Checkpoint.REGISTRATION, signed.officer.device, "Rina")
    choice = signed.program.record_scan.choose(ani.id, "orang 1", desk)
    assert signed.program.record_scan.confirmed(choice, desk).decision.verdict is Verdict.PRESENT


def test_a_photograph_of_a_code_is_answered_by_who_is_here_already(signed):
    payload = printed(signed)["Orang 1"]
    first, copied = signed.scan(payload), signed.scan(payload)
    assert (copied.decision.verdict, copied.decision.since, copied.decision.person.name) == (
        Verdict.ALREADY_PRESENT,
        first.record,
        "Orang 1",
    )


def test_switching_off_and_on_keeps_the_codes_that_are_printed(signed):
    before = printed(signed)
    for codes in (SignedCodes.OFF, SignedCodes.ONLY):
        signed.program.sign_codes(signed.event, codes)
        assert signed.scan(before["Orang 1"]).decision.person.name == "Orang 1"
    assert printed(signed) == before


def test_while_they_are_off_papers_carry_plain_codes_again(signed):
    signed.program.sign_codes(signed.event, SignedCodes.OFF)
    assert printed(signed)["Orang 1"] == a_nip(1)


def test_a_new_event_can_have_them_from_the_start(tmp_path):
    opened = open_ceremony(tmp_path)
    with closing(opened.program):
        details = EventDetails("Apel", signed_codes=SignedCodes.ONLY)
        made = opened.program.create_event(details, tmp_path / "jadwal.xlsx")
        known = opened.program.sign_codes.of(made.event)
    assert (known.codes, len(known.public_key)) == (SignedCodes.ONLY, 32)


def test_the_key_travels_with_a_backup(signed):
    before = printed(signed)["Orang 1"]
    with closing(open_again(signed.folder)) as database:
        database.copy_to(signed.folder / "cadangan.db")
    with closing(Database.open(signed.folder / "cadangan.db")) as restored:
        again = SignCodes(SqliteSigningStore(restored), Ed25519Signatures(), restored).signer(signed.event)
        assert again(read_payload(before).participant) == before


def test_a_desk_that_has_only_the_public_key_checks_and_does_not_print(signed):
    payload = printed(signed)["Orang 1"]
    signed.tamper("DELETE FROM event_signing_secret")
    assert signed.scan(payload).decision.verdict is Verdict.PRESENT
    with pytest.raises(KeyElsewhere):
        printed(signed)


def test_the_private_key_is_neither_in_the_log_nor_in_what_is_printed(signed):
    with closing(open_again(signed.folder)) as database:
        private = SqliteSigningStore(database).private_key(signed.event.id)
    handouts = signed.program.print_papers.collect(signed.event, Handout.CARDS)
    assert private not in repr((handouts, handouts.signed(), signed.program)).encode()


SIGNING = SignCodes(FakeSigningStore(), Ed25519Signatures(), NoTransactions())
EVENT = event()
KNOWN = SIGNING(EVENT, SignedCodes.ALSO)
ANI = UUID(int=7)
CODE = SIGNING.signer(EVENT)(str(ANI))


@given(st.integers(0, len(CODE) - 1), st.characters() | st.sampled_from("0123456789nsNS"))
def test_no_altered_character_makes_a_code_that_verifies_as_anybody_else(place, instead):
    altered = read_payload(CODE[:place] + instead + CODE[place + 1 :])
    assert SIGNING.is_genuine(EVENT, KNOWN, altered) == (instead in (CODE[place], CODE[place].lower()))


@given(st.text() | st.text("NSns0123456789", min_size=190, max_size=200).map(lambda t: f"NS0{t}"))
def test_no_text_is_genuine_that_was_not_signed(payload):
    assert not SIGNING.is_genuine(EVENT, KNOWN, read_payload(payload))


@given(st.uuids(), st.uuids())
def test_a_code_is_genuine_for_its_own_person_and_event_alone(person, other):
    code = read_payload(SIGNING.signer(EVENT)(str(person)))
    taken = replace(code, claim=replace(code.claim, participant=str(other)))
    assert SIGNING.is_genuine(EVENT, KNOWN, code)
    assert SIGNING.is_genuine(EVENT, KNOWN, taken) == (person == other)
    assert not SIGNING.is_genuine(replace(EVENT, id="lain"), KNOWN, code)


def test_the_switch_makes_one_key_and_keeps_it():
    signing = SignCodes(FakeSigningStore(), FakeSignatures(), NoTransactions())
    keys = {signing(EVENT, codes).public_key for codes in (SignedCodes.ALSO, SignedCodes.OFF, SignedCodes.ONLY)}
    assert len(keys) == 1


def test_switching_off_what_was_never_on_makes_no_key():
    signing = SignCodes(FakeSigningStore(), FakeSignatures(), NoTransactions())
    assert signing(EVENT, SignedCodes.OFF).public_key == b""


def open_again(folder: Path) -> Database:
    return Database.open(folder / FILE_NAME)
