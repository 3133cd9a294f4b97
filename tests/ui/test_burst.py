"""A scanner is told from fingers by the time between its keys."""

from __future__ import annotations

import pytest

from netralitas_desktop.ui.burst import Burst


def typed(text: str, every_ms: int, burst: Burst | None = None, start_ms: int = 5000) -> Burst:
    """A burst that saw these characters, so many milliseconds apart."""
    seen = burst or Burst()
    for place, letter in enumerate(text):
        seen.add(letter, start_ms + place * every_ms)
    return seen


@pytest.mark.parametrize("every_ms", [0, 1, 20, 35])
def test_characters_without_a_pause_are_a_code(every_ms: int) -> None:
    assert typed("KANTIN-0012", every_ms).take() == "KANTIN-0012"


@pytest.mark.parametrize("every_ms", [36, 70, 150])
def test_fingers_are_no_scanner(every_ms: int) -> None:
    assert typed("bertugas pada jadwalnya", every_ms).take() == ""


def test_five_characters_are_too_few() -> None:
    assert typed("12345", 5).take() == ""


def test_what_was_typed_by_hand_before_is_no_part_of_the_code() -> None:
    by_hand = typed("salah ", 120)
    assert typed("KANTIN-0012", 5, by_hand, start_ms=9000).take() == "KANTIN-0012"


def test_fingers_after_a_scanner_leave_no_code() -> None:
    scanned = typed("KANTIN-0012", 5)
    assert typed("abc", 120, scanned, start_ms=9000).take() == ""


def test_a_code_is_taken_once() -> None:
    scanned = typed("KANTIN-0012", 5)
    scanned.take()
    assert scanned.take() == ""


def test_a_key_that_edits_ends_the_run() -> None:
    scanned = typed("KANTIN-0012", 5)
    scanned.forget()
    assert scanned.take() == ""


def test_keys_that_tell_no_time_are_no_scanner() -> None:
    assert typed("KANTIN-0012", 0, start_ms=0).take() == ""


def test_only_the_first_character_begins_a_run() -> None:
    burst = Burst()
    assert [burst.add(letter, 100 + at) for at, letter in enumerate("abc")] == [True, False, False]


@pytest.mark.parametrize(("pause_ms", "is_pause"), [(200, False), (1001, True)])
def test_a_halt_of_a_slow_scanner_is_told_from_a_pause(pause_ms: int, is_pause: bool) -> None:
    begun = typed("198507", 5)
    burst = typed("19201001", 5, begun, start_ms=5025 + pause_ms)
    assert burst.sent_before == ("" if is_pause else "198507")
