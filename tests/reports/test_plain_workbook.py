"""A clean workbook has the cells that were read, each of them as what it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.schedule import Cell as Value
from netralitas_desktop.reports.cells import CELL_LIMIT, storable
from netralitas_desktop.reports.opened_roster import saved
from netralitas_desktop.reports.plain_workbook import dress_table, plain_workbook, sheet_title
from tests.reports.hostile_texts import hostile_texts

NIP = "198001012005011001"
HEAD = ("No", "Nama", "NIP")


@dataclass(frozen=True)
class Cells:
    name: str
    rows: Sequence[Sequence[Value]]
    hidden: bool = False


def reopened(*sheets: Cells) -> Workbook:
    return load_workbook(BytesIO(saved(plain_workbook(sheets)[0])))


def cell_of(value: Value) -> Cell:
    cell = reopened(Cells("Daftar", [(value,)]))["Daftar"]["A1"]
    assert isinstance(cell, Cell)
    return cell


def dressed(*rows: Sequence[Value], people: Sequence[int]) -> Worksheet:
    book, sheets = plain_workbook([Cells("Daftar", rows)])
    dress_table(sheets["Daftar"], people)
    return load_workbook(BytesIO(saved(book)))["Daftar"]


VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30).filter(
        lambda text: "_x" not in text and storable(text) == text
    ),
    st.integers(-(10**11) + 1, 10**11 - 1),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda number: not number.is_integer()),
    st.booleans(),
    st.datetimes(datetime(1901, 1, 1), datetime(2100, 1, 1)).map(lambda moment: moment.replace(microsecond=0)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.one_of(st.none(), VALUES), max_size=6), min_size=1, max_size=8))
def test_every_cell_reads_back_as_it_was(rows):
    sheet = reopened(Cells("Daftar", rows))["Daftar"]
    again = [[sheet.cell(r, c).value for c, _ in enumerate(row, 1)] for r, row in enumerate(rows, 1)]
    assert again == [list(row) for row in rows]


def test_every_hostile_text_stays_one():
    texts = tuple(hostile_texts())
    sheet = reopened(Cells("Daftar", [(text,) for text in texts]))["Daftar"]
    kept = [(sheet.cell(row, 1).data_type, sheet.cell(row, 1).value) for row in range(1, len(texts) + 1)]
    assert len(texts) > 200
    assert kept == [("s", storable(text)[:CELL_LIMIT]) for text in texts]


def test_a_text_like_a_formula_is_told_to_be_one_also_in_a_dressed_table():
    sheet = dressed(HEAD, (1, "=1+1", NIP), people=[2])
    assert (sheet["B2"].data_type, sheet["B2"].quotePrefix) == ("s", 1)


def test_a_whole_number_of_a_person_is_text():
    assert (cell_of(198001012005011001).value, cell_of(3578014101800001).value) == (NIP, "3578014101800001")


def test_a_damaged_number_stays_a_number_and_shows_its_zeros():
    cell = cell_of(1.98001012005011e17)
    assert (cell.value, cell.data_type, cell.number_format) == (1.98001012005011e17, "n", "0")


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (date(2023, 10, 30), "dd/mm/yyyy"),
        (datetime(2023, 10, 30, 7, 30), "dd/mm/yyyy hh:mm"),
        (time(7, 30), "hh:mm"),
        (timedelta(hours=30), "[hh]:mm:ss"),
    ],
)
def test_dates_and_times_stay_what_they_are(value, number_format):
    cell = cell_of(value)
    assert (cell.is_date, cell.number_format) == (True, number_format)


@pytest.mark.parametrize("value", [date(1850, 1, 1), float("inf"), float("nan")])
def test_what_excel_has_no_number_for_becomes_text(value):
    assert cell_of(value).data_type == "s"


@pytest.mark.parametrize(
    "name", ["", "'", "daftar/peserta:2023", "[a]*?", "x" * 60, "'kutip'", "tab\tdan\x01tanda", "Kec. Ngoro"]
)
def test_a_sheet_gets_the_nearest_name_that_excel_allows(name):
    title = sheet_title(name)
    assert 0 < len(title) <= 31
    assert not set(title) & set("[]:*?/\\")
    assert title.strip("'") == title


def test_sheets_of_one_long_name_are_told_apart():
    titles = reopened(*[Cells("Daftar Peserta Dinas Pendidikan Kabupaten", [("a",)])] * 3).sheetnames
    assert len({title[:31] for title in titles}) == 3


def test_a_hidden_sheet_stays_hidden():
    book = reopened(Cells("Daftar", [HEAD]), Cells("Kode", [HEAD], hidden=True))
    assert [sheet.sheet_state for sheet in book.worksheets] == ["visible", "hidden"]


def test_the_heading_stands_out_and_stays():
    sheet = dressed(("DAFTAR PESERTA",), HEAD, (1, "Lala", NIP), people=[3])
    assert (sheet["B2"].font.bold, sheet["B3"].font.bold) == (True, False)
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A3", "$2:$2")


def test_columns_are_as_wide_as_their_people_not_as_the_title():
    sheet = dressed(("DAFTAR PESERTA IKRAR NETRALITAS ASN KABUPATEN MOJOKERTO",), HEAD, (1, "Lala", NIP), people=[3])
    assert sheet.column_dimensions["A"].width < 10
    assert sheet.column_dimensions["C"].width > len(NIP)
