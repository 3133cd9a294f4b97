"""The tables of Code 128 and Code 39, against symbols that another library draws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.scanning.alphabets import code39, code128

zxingcpp = pytest.importorskip("zxingcpp")


def widths(text, format):
    """Bars and spaces of the symbol, in modules."""
    row = np.array(zxingcpp.create_barcode(text, format).to_image(scale=1, add_quiet_zones=False), np.uint8)[0]
    edges = np.flatnonzero(np.diff(row.astype(int))) + 1
    return [int(width) for width in np.diff([0, *edges, len(row)])]


def values(alphabet, drawn, elements):
    """The characters of the drawn symbol."""
    known = {tuple(character): value for value, character in enumerate(alphabet.characters)}
    return [known[tuple(float(w) for w in drawn[at : at + elements])] for at in range(0, len(drawn) - 1, elements)]


@given(st.text(st.characters(min_codepoint=0, max_codepoint=127), min_size=1, max_size=24))
def test_code_128_says_what_was_drawn(text):
    alphabet = code128()
    drawn = widths(text, zxingcpp.BarcodeFormat.Code128)
    assert alphabet.text_of(values(alphabet, drawn[:-1], 6)) == text


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%", min_size=1, max_size=24))
def test_code_39_says_what_was_drawn(text):
    alphabet = code39(2.0)
    assert alphabet.text_of(values(alphabet, [*widths(text, zxingcpp.BarcodeFormat.Code39), 1], 10)) == text


@pytest.mark.parametrize("place", range(1, 11))
def test_a_wrong_character_breaks_the_check_of_code_128(place):
    alphabet = code128()
    right = values(alphabet, widths("198503172010012004", zxingcpp.BarcodeFormat.Code128)[:-1], 6)
    wrong = [*right[:place], (right[place] + 1) % 100, *right[place + 1 :]]
    assert alphabet.text_of(wrong) is None


@pytest.mark.parametrize("missing", ["start", "stop"])
def test_a_symbol_without_both_ends_says_nothing(missing):
    alphabet = code128()
    right = values(alphabet, widths("198503172010012004", zxingcpp.BarcodeFormat.Code128)[:-1], 6)
    assert alphabet.text_of(right[1:] if missing == "start" else right[:-1]) is None
