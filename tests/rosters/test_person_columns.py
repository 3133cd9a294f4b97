"""Lists that come beside a roster: their header, and which rows below it are about somebody."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.rosters.person_columns import means_somebody, rows_below_header
from netralitas_desktop.rosters.workbook import Sheet
from tests.fakes import a_nip


def below(*rows, is_better=lambda _: True):
    """The rows below the header, where a header's columns are the number of its cells and begin with `Nama`."""
    return list(
        rows_below_header(
            Sheet("Daftar", False, rows),
            lambda row: len(row) if row[:1] == ("Nama",) else None,
            lambda sheet, at, row, columns: (sheet, at, columns, row[0]) if row else None,
            is_better,
        )
    )


def test_what_stands_above_the_header_is_no_row():
    assert below(("DAFTAR",), ("Nama", "NIP"), ("Siti",)) == [("Daftar", 3, 2, "Siti")]


def test_rows_that_are_about_nobody_are_left_out():
    assert below(("Nama",), (), ("Siti",)) == [("Daftar", 3, 1, "Siti")]


def test_a_better_header_further_down_is_taken():
    assert below(("Nama",), ("Rapat",), ("Nama", "Jam"), ("Siti",), is_better=lambda n: n == 2) == [
        ("Daftar", 4, 2, "Siti")
    ]


def test_without_a_better_one_the_first_header_is_taken():
    assert len(below(("Nama",), ("Siti",), ("Nama",), is_better=lambda n: n == 2)) == 2


def test_a_header_far_below_is_none():
    assert below(*[("Catatan",)] * 40, ("Nama",), ("Siti",)) == []


@pytest.mark.parametrize(
    ("name", "number", "is_somebody"),
    [
        ("Siti Aminah", None, True),
        ("", a_nip(1), True),
        ("", "HONORER-17", True),
        ("", None, False),
        ("Jumlah", None, False),
    ],
)
def test_a_row_means_somebody_by_a_number_or_a_name(name, number, is_somebody):
    assert means_somebody((name, number), name, read_number(number)) is is_somebody
