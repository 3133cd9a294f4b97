"""The chain of a device's log: whatever is changed, dropped, swapped or slipped in is found."""

from dataclasses import fields, replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import (
    FIRST_HASH,
    WITHOUT_TIME,
    BrokenLink,
    ChainFault,
    Excuse,
    Record,
    RecordKind,
    Verdict,
    broken_links,
    fingerprint,
    sealed,
    valid,
)
from netralitas_desktop.domain.sessions import Checkpoint
from tests.fakes import at, chained, record

LOG = chained(record(n, participant=f"p{n}", payload=f"kode {n}") for n in range(1, 7))
WHOLE = record(
    1,
    participant="p1",
    number="n",
    payload="x",
    name="Tamu",
    unit="SDN",
    late=True,
    excuse=Excuse.SICK,
    reason="r",
    refers_to="r0",
)
OTHER_VALUES = {
    "checkpoint": Checkpoint.PACT,
    "kind": RecordKind.ACCEPT,
    "verdict": Verdict.WRONG_SESSION,
    "at": at("09:00"),
    "seq": 99,
    "mode": Mode.ONLINE,
    "late": False,
    "excuse": None,
}


def faults(log):
    return list(broken_links(log))


def test_a_log_as_it_was_written_is_whole():
    assert faults(LOG) == []


def test_an_empty_log_is_whole():
    assert faults([]) == []


def test_the_hash_is_the_same_on_every_machine():
    assert fingerprint(record(1)) == "ea5b7038ecd71a0419c1c0b5599e9e71f1a82c284e7381b6a781245dfdbf09d9"


@pytest.mark.parametrize("name", [f.name for f in fields(Record) if f.name != "hash"])
def test_the_hash_covers_every_field(name):
    changed = replace(WHOLE, **{name: OTHER_VALUES.get(name, "other")})
    assert fingerprint(changed) != fingerprint(WHOLE)


def test_the_same_moment_in_another_zone_is_another_record():
    assert fingerprint(replace(WHOLE, at=WHOLE.at.astimezone(UTC))) != fingerprint(WHOLE)


def test_two_fields_cannot_be_told_as_one():
    assert fingerprint(replace(WHOLE, name="ab", unit="c")) != fingerprint(replace(WHOLE, name="a", unit="bc"))


@given(st.integers(0, 5), st.sampled_from([f.name for f in fields(Record)]), st.text(min_size=1, max_size=20))
def test_any_change_of_any_field_is_found(place, name, text):
    changed = replace(LOG[place], **{name: OTHER_VALUES.get(name, f"{getattr(LOG[place], name)}{text}")})
    log = [*LOG[:place], changed, *LOG[place + 1 :]]
    assert bool(faults(log)) is (changed != LOG[place])


@given(st.integers(0, 4), st.integers(1, 5))
def test_a_dropped_record_is_found_where_it_stood(first, count):
    last = min(first + count, 5)
    assert faults(LOG[:first] + LOG[last:]) == [BrokenLink("d1", first + 1, ChainFault.GAP)]


@given(st.permutations(LOG))
def test_any_other_order_is_found(log):
    assert bool(faults(log)) is (log != LOG)


@given(st.integers(0, 5))
def test_a_record_that_was_slipped_in_is_found(place):
    before = LOG[place - 1].hash if place else FIRST_HASH
    stranger = sealed(record(99), place + 1, before)
    assert len(faults([*LOG[:place], stranger, *LOG[place:]])) == 1


def test_a_record_that_was_rewritten_with_a_new_hash_breaks_the_next_link():
    forged = sealed(replace(LOG[2], participant="p9"), 3, LOG[1].hash)
    assert faults([*LOG[:2], forged, *LOG[3:]]) == [BrokenLink("d1", 4, ChainFault.UNLINKED)]


def test_an_altered_record_is_named():
    assert faults([*LOG[:2], replace(LOG[2], late=True), *LOG[3:]]) == [BrokenLink("d1", 3, ChainFault.ALTERED)]


def test_each_device_has_its_own_chain():
    other = chained(record(n, device="d2") for n in range(1, 4))
    assert faults([*LOG, *other[1:]]) == [BrokenLink("d2", 1, ChainFault.GAP)]


def test_a_voided_record_and_its_void_do_not_count():
    came, void = record(1), record(2, RecordKind.VOID, refers_to="r0001")
    assert valid([came, void, record(3)]) == (record(3),)


@given(st.permutations([record(1), record(2), record(3, RecordKind.VOID, refers_to="r0002"), record(4)]))
def test_what_is_valid_does_not_depend_on_the_order(records):
    assert {r.id for r in valid(records)} == {"r0001", "r0004"}


def test_only_a_presence_counts():
    verdicts = {v for v in Verdict if record(1, verdict=v).counts_as_present}
    assert verdicts == {Verdict.PRESENT}


def test_the_clock_may_go_back_without_breaking_the_chain():
    assert faults(chained(record(n, at=at("08:00") - timedelta(hours=n)) for n in range(3))) == []


def test_what_an_acceptance_refers_to_still_counts():
    asked, accepted = record(1), record(2, RecordKind.ACCEPT, refers_to="r0001")
    assert valid([asked, accepted]) == (asked, accepted)


@pytest.mark.parametrize(
    ("mode", "reason", "is_told"),
    [
        (Mode.ONLINE, f"zoom.csv, baris 2; {WITHOUT_TIME}", False),
        (Mode.ONLINE, "zoom.csv, baris 2", True),
        (Mode.ONSITE, WITHOUT_TIME, True),
    ],
)
def test_a_list_without_times_tells_no_arrival(mode, reason, is_told):
    one = record(1, mode=mode, reason=reason)
    assert one.told_at == (one.at if is_told else None)


def test_the_words_that_records_on_disk_bear_stay_as_they_are():
    assert WITHOUT_TIME == "tanpa waktu bergabung"
