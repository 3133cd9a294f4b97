"""What a keyboard scanner adds to its codes, and which keys it means on a foreign keyboard."""

from __future__ import annotations

import pytest

from netralitas_desktop.ui.scanner_reading import ScannerReading, us_letter


@pytest.mark.parametrize(
    ("prefix", "suffix", "typed"),
    [("", "", "1980"), ("]C1", "", "]C11980"), ("", "$$", "1980$$"), ("<", ">", "<1980>")],
)
def test_prefix_and_suffix_are_taken_off(prefix: str, suffix: str, typed: str) -> None:
    assert ScannerReading(prefix, suffix).code(typed) == "1980"


def test_a_code_without_them_stays_whole() -> None:
    assert ScannerReading("<", ">").code("1980") == "1980"


def test_a_text_of_nothing_else_stays_whole() -> None:
    assert ScannerReading("99", "").code("99") == "99"


@pytest.mark.parametrize(
    ("scan_code", "is_shifted", "letter"),
    [
        (2, False, "1"),
        (11, False, "0"),
        (12, True, "_"),
        (16, False, "q"),
        (30, True, "A"),
        (44, False, "z"),
        (44, True, "Z"),
        (51, False, ","),
        (57, False, " "),
    ],
)
def test_a_key_means_what_stands_on_a_us_keyboard(scan_code: int, is_shifted: bool, letter: str) -> None:
    assert us_letter(scan_code, is_shifted) == letter


@pytest.mark.parametrize("scan_code", [0, 1, 14, 15, 28, 29, 42, 54, 59])
def test_keys_that_type_nothing_mean_nothing(scan_code: int) -> None:
    assert us_letter(scan_code, False) == ""
