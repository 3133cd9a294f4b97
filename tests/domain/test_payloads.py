"""What codes on cards, lockers and shop counters say about whose they are."""

import json
import re
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.payloads import PAYLOAD_LIMIT, Candidate, clean, own_code, read_payload
from netralitas_desktop.services.prepare_demo import QRIS
from tests.fakes import a_nik, a_nip

NIP, OTHER = a_nip(1), a_nip(2)
NIK = a_nik(1)
SPACED = f"{NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"


def certain(payload: str) -> list[str]:
    """The numbers that a payload gives and that somebody could have."""
    return [c.digits for c in read_payload(payload).candidates if c.certain and c.is_sound]


@pytest.mark.parametrize(
    "payload",
    [
        NIP,
        SPACED,
        SPACED.replace(" ", "."),
        SPACED.replace(" ", "\u00a0"),
        f"*{NIP}*",
        f"\x02{NIP}\r\n",
        f"NIP. {NIP}",
        f"BUDI SANTOSO / {NIP} / SDN JETIS 1",
        f"Nama: Budi\nNIP: {SPACED}\nUnit: SDN 1",
        f"BKN;{NIP};Budi",
        json.dumps({"nip": NIP}),
        json.dumps({"NIP": SPACED, "nama": "Budi"}),
        json.dumps({"nip_baru": NIP}),
        json.dumps({"data": {"pegawai": [{"nip": NIP}]}}),
        json.dumps({"nip": [NIP]}),
        f'{{"nip": {NIP}}}',
        f'{{"nip": "{NIP}", "nama": "terpotong',
        json.dumps(NIP),
        f"https://asn.example/kartu?nip={NIP}",
        f"https://asn.example/kartu?{urlencode({'v': '2', 'NIP': SPACED})}",
        f"https://asn.example/#/kartu?nip={NIP}",
    ],
)
def test_the_number_is_found(payload):
    assert certain(payload) == [NIP]


@pytest.mark.parametrize(
    "payload",
    [NIK, f"NIK: {NIK}", f"Budi, NIK {NIK}, Jetis", json.dumps({"nik": NIK}), f"https://x.example/?nik={NIK}"],
)
def test_a_nik_is_found_where_a_persons_number_stands(payload):
    assert certain(payload) == [NIK]


def test_sixteen_digits_in_a_text_may_be_somebodys_number_but_not_certainly():
    assert read_payload(f"Kode {NIK} gudang").candidates == (Candidate(NIK, certain=False),)


@pytest.mark.parametrize(
    "payload", [f"https://asn.example/verify/{NIP}", f"https://asn.example/v?id={NIP}", f"https://asn.example/#{NIP}"]
)
def test_a_url_without_a_nip_parameter_is_never_certain(payload):
    assert read_payload(payload).candidates == (Candidate(NIP, certain=False),)


@pytest.mark.parametrize(
    "payload",
    [f"9{NIP}", f"{NIP}9", f"A{NIP}9Z", f"{SPACED}9", f"Kode 9{SPACED}", f"0002{NIP}", f"{NIP}{NIP}", f"{NIK}{NIP}"],
)
def test_digits_that_touch_other_digits_are_never_taken(payload):
    assert read_payload(payload).candidates == ()


@pytest.mark.parametrize(
    "payload",
    [
        QRIS,
        f"00020101021126{NIP}5802ID6304A1B2",
        f"000201 {NIP} 6304ffff",
        "12.07.05.01.001.2019.000123",
        "INV-2021/000123456789012345/BPKAD",
        "BMD 350516 1.3.2.05.02.01.002 0001",
        "WIFI:S:GOR;T:WPA;P:12345678;;",
        "https://bkn.example/asn-virtual/0c9f4a52-6f8e",
        "8991234567890",
        "{}",
        "[1, 2",
        "http://[::1",
        "",
        "   ",
    ],
)
def test_what_is_nobodys_code_gives_no_number(payload):
    assert certain(payload) == []


def test_nip_and_nik_of_one_holder_are_one_number():
    assert certain(json.dumps({"nip": NIP, "nik": NIK})) == [NIP]


def test_nip_and_nik_of_two_people_are_two_numbers():
    assert sorted(certain(json.dumps({"nip": NIP, "nik": a_nik(2)}))) == sorted([NIP, a_nik(2)])


def test_several_nips_are_several_numbers():
    assert certain(f"{NIP} {OTHER}") == [NIP, OTHER]


def test_a_number_that_stands_twice_is_one():
    assert certain(f"{NIP} Budi {SPACED}") == [NIP]


def test_a_named_number_wins_over_other_runs_of_digits():
    assert certain(json.dumps({"nip": NIP, "kartu": OTHER})) == [NIP]


def test_an_unsound_number_under_its_name_is_kept_for_the_roster():
    assert read_payload('{"nip": "198013012005011001"}').candidates == (Candidate("198013012005011001", certain=True),)


def test_control_characters_are_neither_kept_nor_shown():
    assert clean(f"\x00\x1b[31m{NIP}\x7f\u202e\n") == f"[31m{NIP}"


def test_a_huge_payload_is_cut():
    assert len(read_payload("x" * 1_000_000).text) == PAYLOAD_LIMIT


def test_deep_nesting_is_no_json_but_is_read():
    assert certain("[" * 4000 + f" {NIP}") == [NIP]


def test_a_long_integer_in_json_keeps_every_digit():
    assert certain('{"nip": 198001012005011003, "x": ' + "9" * 3500 + "}") == ["198001012005011003"]


pieces = st.sampled_from(["{", "}", "[", "]", '"nip"', ":", ",", NIP, NIK, SPACED, "https://", "?nip=", "&", "#", "%"])


@given(st.text() | st.lists(pieces | st.text(max_size=5), max_size=12).map("".join))
def test_any_text_is_read(payload):
    reading = read_payload(payload)
    assert all(c.digits.isdigit() and len(c.digits) in (16, 18) for c in reading.candidates)


@given(st.text(st.characters(exclude_characters="0123456789.\u00a0 "), max_size=30), st.sampled_from([NIP, OTHER]))
def test_a_nip_is_found_in_any_text_around_it(around, digits):
    payload = f"{around.replace('://', '')} {digits} {around}"
    candidates = read_payload(payload).candidates
    assert [c.digits for c in candidates] == [digits]


@given(st.from_regex(r"\A000201[0-9A-Z]{10,80}6304[0-9A-F]{4}\Z"))
def test_a_qris_code_is_nobodys(payload):
    assert read_payload(payload).candidates == ()


@pytest.mark.parametrize("tag", ["12.13.25.08.01.19.0001", "12-1325-080119-0001", "1980.0101.2005.0110.01"])
def test_a_code_with_dots_elsewhere_than_a_numbers_joints_is_an_assets(tag):
    assert not any(c.certain for c in read_payload(tag).candidates)


@pytest.mark.parametrize("written", ["19800101.200501.1.001", "19800101-200501-1-001", "351601 430390 0011"])
def test_a_number_alone_may_be_separated_at_its_joints(written):
    [candidate] = read_payload(written).candidates
    assert candidate.certain


def test_a_run_that_the_length_limit_cuts_is_no_number():
    assert read_payload("A" * (PAYLOAD_LIMIT - 18) + "1980010120050110019999").candidates == ()


@pytest.mark.parametrize("spelled", [str.upper, str.lower])
def test_a_code_that_this_program_printed_tells_the_participant(spelled):
    reading = read_payload(spelled(own_code("0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6")))
    assert (reading.participant, reading.candidates) == ("0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6", ())


@pytest.mark.parametrize(
    "payload", ["NETRALITAS:P:", f"NETRALITAS:P:{NIP} lagi", f"x NETRALITAS:P:{NIP}", "NETRALITAS:"]
)
def test_something_like_that_code_tells_no_participant(payload):
    assert read_payload(payload).participant == ""


def test_a_printed_code_fits_a_small_qr():
    assert re.fullmatch(r"[0-9A-Z $%*+\-./:]{1,61}", own_code("0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6"))
