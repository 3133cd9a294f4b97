"""Marks that keep texts of a CSV what they are, and come off again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.text_marks import marked_as_text, without_text_mark
from tests.reports.hostile_texts import hostile_texts

TRICKY = st.text("'\"=+-@ ,;|\t0159eE./:%()RpMeijanTrue#N/A", max_size=12)


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+62812", "-5", "@SUM(A1)"),
        *("00123", "0812", "1E5", "1.5e-3", "198001012005011001", "123456789012", "(5)", "5%", "1.234,5", "Rp 5.000"),
        *("12-1", "1/2", "30/10/2023", "2023-10-30", "08.30", "12:30", "12 Jan", "Mei 2023", "agustus 17", "MAR1"),
        *("7 am", "12 A", "TRUE", "#N/A"),
    ],
)
def test_what_a_spreadsheet_would_change_is_marked(text):
    assert marked_as_text(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        *("", "0", "7", "12345678901", "SDN 1", "Ma'ruf", "'Aisyah", "7E", "3D", "A1", "Jl. Mei No. 5", "Marhaen 1"),
        *("2023-10-30T07:40:07.012+07:00", "Meja 1", "TRUE story", "Jumat-Sabtu"),
    ],
)
def test_what_every_spreadsheet_leaves_bears_no_mark(text):
    assert marked_as_text(text) == text


def test_a_mark_stands_where_another_separator_would_begin_a_cell():
    assert marked_as_text("Ani;=1+1") == "Ani;'=1+1"


@settings(max_examples=500, deadline=None)
@given(TRICKY | st.sampled_from(tuple(hostile_texts())))
def test_a_mark_comes_off_again(text):
    assert without_text_mark(marked_as_text(text)) == text


@pytest.mark.parametrize("text", ["Ma'ruf", "'Aisyah", "'5", "Fu'ad, 'Aisyah"])
def test_an_apostrophe_of_a_name_stays(text):
    assert without_text_mark(text) == text
