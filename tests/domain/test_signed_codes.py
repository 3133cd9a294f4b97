"""How a signed code is written, and what is taken for an attempt at one."""

import re
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.payloads import own_code, read_payload
from netralitas_desktop.domain.signed_codes import (
    SignedClaim,
    looks_signed,
    read_signed_code,
    signed_code,
    statement,
)
from tests.fakes import a_nip

claims = st.builds(SignedClaim, st.uuids().map(str), st.binary(min_size=64, max_size=64))
CLAIM = SignedClaim("0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6", bytes(range(64)))
CODE = signed_code(CLAIM)


@given(claims)
def test_what_is_written_is_read(claim):
    assert read_signed_code(signed_code(claim)) == claim


@given(claims)
def test_a_code_is_two_letters_and_digits_of_one_length(claim):
    assert re.fullmatch(r"NS[0-9]{193}", signed_code(claim))


@pytest.mark.parametrize("typed", [CODE.lower(), f"  {CODE}\r\n", f"\x02{CODE}"])
def test_what_a_keyboard_scanner_makes_of_it_is_read(typed):
    reading = read_payload(typed)
    assert (reading.is_signed, reading.claim) == (True, CLAIM)


@pytest.mark.parametrize(
    "payload", ["", "NS", "NS123456", a_nip(1), own_code(CLAIM.participant), "1" * 195, f"X{CODE}", "NSX" + CODE[2:]]
)
def test_other_codes_are_no_attempt_at_one(payload):
    assert read_payload(payload).is_signed is False


@pytest.mark.parametrize(
    "payload", [CODE[:-1], f"{CODE}0", f"{CODE[:80]}x{CODE[81:]}", f"NS{'9' * 193}", f"{CODE[:80]}٠{CODE[81:]}"]
)
def test_an_attempt_that_can_not_be_one_claims_nothing(payload):
    reading = read_payload(payload)
    assert (reading.is_signed, reading.claim, reading.participant, reading.candidates) == (True, None, "", ())


@given(claims, st.integers(0, 194), st.characters())
def test_no_altered_character_lets_a_number_be_read(claim, place, instead):
    code = signed_code(claim)
    reading = read_payload(code[:place] + instead + code[place + 1 :])
    assert (reading.candidates, reading.beside) == ((), ())


@given(st.text(max_size=300))
def test_any_text_can_be_asked(text):
    claim = read_signed_code(text)
    assert claim is None or looks_signed(text)


pairs = st.tuples(*[st.text("ab1-", max_size=4)] * 2)


@given(pairs, pairs)
def test_no_two_pairs_of_ids_are_stated_alike(one, other):
    assert (one == other) == (statement(*one) == statement(*other))


def test_an_id_that_is_no_uuid_can_not_be_written():
    with pytest.raises(ValueError, match="UUID"):
        signed_code(SignedClaim("p0001", bytes(64)))


def test_the_id_is_read_in_its_canonical_form():
    code = signed_code(SignedClaim(UUID(CLAIM.participant).hex.upper(), CLAIM.signature))
    assert read_signed_code(code) == CLAIM
