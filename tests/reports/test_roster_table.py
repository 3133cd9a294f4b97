"""Our columns stand beside the office's table wherever there is room, and take nobody's place."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.roster_table import LAST_COLUMN, NoRoomBeside, RosterTable, roster_table

NEEDED = 6
PEOPLE = range(4, 10)


def listing(touch: Callable[[Worksheet], object] = lambda _: None, first_column: int = 1) -> Worksheet:
    """A title, a heading of four columns in row 3, and six people below it."""
    sheet = Workbook().worksheets[0]
    sheet.cell(1, first_column, "DAFTAR PESERTA")
    lines = {3: ("No", "Nama", "NIP", "Unit Kerja")}
    lines |= {row: (row - 3, f"Orang {row}", f"19800101200501100{row}", "SDN 1") for row in PEOPLE}
    for row, values in lines.items():
        for column, value in enumerate(values, first_column):
            sheet.cell(row, column, value)
    touch(sheet)
    return sheet


def table_in(sheet: Worksheet, people: Iterable[int] = PEOPLE) -> RosterTable:
    return roster_table(sheet, people)


def put(*cells: tuple[str, object]) -> Callable[[Worksheet], None]:
    def touch(sheet: Worksheet) -> None:
        for place, value in cells:
            sheet[place] = value

    return touch


def merged(*areas: str, text: str = "Catatan") -> Callable[[Worksheet], None]:
    def touch(sheet: Worksheet) -> None:
        for area in areas:
            if sheet[area.split(":")[0]].value is None:
                sheet[area.split(":")[0]] = text
            sheet.merge_cells(area)

    return touch


def test_nothing_beside_the_table_leaves_the_next_column():
    assert table_in(listing()).room(NEEDED) == 5


def test_a_table_that_does_not_begin_at_the_sheets_edge_knows_its_own():
    table = table_in(listing(first_column=3))
    assert (table.first_column, table.last_column, table.room(NEEDED)) == (3, 6, 7)


@pytest.mark.parametrize(
    "areas",
    [("F5:H9",), ("F2:H9",), ("F3:H3",), ("E9:H12",), ("F5:H5", "E7:H7")],
    ids=["beside people", "over the heading too", "beside the heading", "into the last row", "several"],
)
def test_a_merged_box_that_reaches_into_a_row_of_the_table_is_stepped_over(areas):
    assert table_in(listing(merged(*areas))).room(NEEDED) == 9


def test_rows_merged_wider_than_their_heading_are_stepped_over():
    table = table_in(listing(merged(*(f"D{row}:E{row}" for row in PEOPLE))))
    assert (table.last_column, table.room(NEEDED)) == (4, 6)


def test_a_merged_box_between_people_is_stepped_over():
    people = [row for row in PEOPLE if row not in (6, 7)]
    assert table_in(listing(merged("F6:H7")), people).room(NEEDED) == 9


def test_a_banner_between_people_may_span_our_columns():
    people = [row for row in PEOPLE if row != 6]
    sheet = listing(put(("A6", "Kecamatan Jetis"), ("B6", None), ("C6", None), ("D6", None)))
    sheet.merge_cells("A6:H6")
    assert table_in(sheet, people).room(NEEDED) == 5


def test_a_title_over_the_heading_may_span_our_columns():
    assert table_in(listing(merged("A1:L1"))).room(NEEDED) == 5


def test_what_stands_below_the_table_takes_no_room():
    sheet = listing(put(("F12", "Mojokerto, 30 Oktober 2023"), ("F16", "Kepala Dinas")))
    assert table_in(sheet).room(NEEDED) == 5


def test_a_note_beside_anybody_takes_its_column_from_all_rows():
    assert table_in(listing(put(("E8", "sudah pensiun")))).room(NEEDED) == 6


def test_a_note_beside_a_few_is_no_part_of_the_table():
    assert table_in(listing(put(("E8", "sudah pensiun")))).last_column == 4


def test_a_column_without_heading_that_most_rows_fill_is_part_of_the_table():
    sheet = listing(put(*((f"E{row}", "PNS") for row in PEOPLE)))
    assert table_in(sheet).last_column == 5


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\t\n", "\u200b", "\ufeff ", CellRichText(" ")])
def test_a_cell_that_shows_nothing_takes_no_room(blank):
    assert table_in(listing(put(("F7", blank), ("H5", blank)))).room(NEEDED) == 5


def test_a_second_table_beside_it_is_never_written_over():
    beside = [(f"{letter}{row}", f"{letter}{row}") for letter in "FGHI" for row in range(3, 7)]
    table = table_in(listing(put(*beside)))
    assert (table.last_column, table.room(NEEDED)) == (4, 10)


def test_a_wide_gap_before_a_second_table_holds_our_columns():
    assert table_in(listing(put(("K3", "Kecamatan"), ("L3", "Jumlah")))).room(NEEDED) == 5


def test_a_gap_one_column_too_narrow_is_passed():
    assert table_in(listing(put(("J3", "Kecamatan"), ("K3", "Jumlah")))).room(NEEDED) == 12


def test_a_heading_at_the_sheets_end_leaves_the_room_before_it():
    assert table_in(listing(put(("XFB3", "Akhir kolom")))).room(NEEDED) == 5


def test_a_row_merged_to_the_sheets_end_leaves_no_room():
    table = table_in(listing(merged("E5:XFD5")))
    with pytest.raises(NoRoomBeside):
        table.room(NEEDED)


def test_the_last_six_columns_of_a_sheet_are_room_enough():
    sheet = listing(first_column=LAST_COLUMN - NEEDED - 3)
    assert table_in(sheet).room(NEEDED) == LAST_COLUMN - NEEDED + 1


def test_headings_above_some_rows_are_those_nearest():
    sheet = listing(put(("A11", "No"), ("B11", "Nama"), ("C11", "NIP"), ("A12", 7), ("B12", "Orang 12")))
    table = table_in(sheet, [*PEOPLE, 12])
    assert [heading.top for heading in table.above([12])] == [11]


BOXES = st.lists(st.tuples(st.integers(1, 16), st.integers(2, 11), st.integers(0, 5), st.integers(0, 5)), max_size=5)
NOTES = st.lists(st.tuples(st.integers(5, 20), st.integers(3, 9)), max_size=5)


@settings(max_examples=80, deadline=None)
@given(BOXES, NOTES)
def test_the_room_is_free_in_every_row_that_is_written_to(boxes, notes):
    sheet = listing()
    for column, row in notes:
        sheet.cell(row, column, "catatan")
    for column, row, width, height in boxes:
        sheet.merge_cells(start_row=row, end_row=row + height, start_column=column, end_column=column + width)
    first = table_in(sheet).room(NEEDED)
    ours = [(row, column) for row in (3, *PEOPLE) for column in range(first, first + NEEDED)]
    assert [place for place in ours if sheet._cells.get(place) is not None] == []
