"""What an office set for its whole table covers our columns, and what can't is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.filters import SortState
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.drawing_xml import Claim
from netralitas_desktop.reports.grown_ranges import (
    NOT_PRINTED,
    NOT_SORTED_ALONG,
    ON_FURTHER_PAGES,
    grow_over,
    told_once,
)
from netralitas_desktop.reports.print_areas import PRINT_AREA
from netralitas_desktop.reports.roster_table import roster_table
from netralitas_desktop.reports.wording import STATUS_HEADINGS

PEOPLE = range(4, 7)
OURS = Claim(first_column=4, columns=6, first_row=3, last_row=6)


def listing(touch: Callable[[Worksheet], object]) -> tuple[Worksheet, list[str]]:
    """A table A3:C6 that has grown by our columns D–I, and what was told of it."""
    sheet = Workbook().worksheets[0]
    lines = {3: ("No", "Nama", "NIP")} | {row: (row - 3, f"Orang {row}", f"19800101200501100{row}") for row in PEOPLE}
    for row, values in lines.items():
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    touch(sheet)
    return sheet, list(grow_over(sheet, roster_table(sheet, PEOPLE), OURS))


def printed(*areas: str) -> Callable[[Worksheet], None]:
    def touch(sheet: Worksheet) -> None:
        sheet.print_area = list(areas)
        sheet.sheet_properties.pageSetUpPr.fitToPage = True

    return touch


@pytest.mark.parametrize(
    ("area", "grown"),
    [
        ("A1:C12", "$A$1:$I$12"),
        ("A1:E12", "$A$1:$I$12"),
        ("A1:Z12", "$A$1:$Z$12"),
        ("A1:C1048576", "$A$1:$I$1048576"),
    ],
    ids=["to the table's edge", "a little wider", "wider than ours", "whole columns"],
)
def test_a_print_area_over_the_table_prints_our_columns(area, grown):
    sheet, told = listing(printed(area))
    assert (sheet.print_area, told) == (f"'Sheet'!{grown}", [])


def test_a_print_area_elsewhere_on_the_sheet_stays():
    sheet, _ = listing(printed("A1:C8", "A20:C30"))
    assert sheet.print_area == "'Sheet'!$A$1:$I$8,'Sheet'!$A$20:$C$30"


def test_a_print_area_of_some_columns_stays_and_is_told():
    sheet, told = listing(printed("A1:B12"))
    assert (sheet.print_area, told) == ("'Sheet'!$A$1:$B$12", [NOT_PRINTED])


def test_a_print_area_that_a_formula_tells_stays_and_is_told():
    def computed(sheet: Worksheet) -> None:
        sheet.defined_names[PRINT_AREA] = DefinedName(PRINT_AREA, attr_text="OFFSET(Sheet!$A$1,0,0,12,3)")

    sheet, told = listing(computed)
    assert (sheet.print_area, told) == ("", [NOT_PRINTED])


def test_a_sheet_without_print_area_gets_none():
    sheet, told = listing(lambda _: None)
    assert (sheet.print_area, told) == ("", [])


def test_columns_that_leave_the_paper_are_told_and_the_page_stays():
    sheet, told = listing(widening(60))
    assert (sheet.page_setup.fitToWidth, told) == (None, [ON_FURTHER_PAGES])


def test_of_a_table_that_itself_is_wider_than_the_paper_nothing_is_told():
    _, told = listing(widening(120))
    assert told == []


def widening(width: float) -> Callable[[Worksheet], None]:
    def touch(sheet: Worksheet) -> None:
        sheet.column_dimensions["B"].width = width

    return touch


def test_sorting_by_the_offices_filter_takes_our_columns_along():
    def filtered(sheet: Worksheet) -> None:
        sheet.auto_filter.ref = "A3:C6"
        sheet.auto_filter.sortState = SortState(ref="A4:C6")

    sheet, _ = listing(filtered)
    assert (sheet.auto_filter.ref, sheet.auto_filter.sortState.ref) == ("A3:I6", "A4:I6")


def test_a_filter_of_something_else_stays():
    sheet, told = listing(filtering("A20:C30"))
    assert (sheet.auto_filter.ref, told) == ("A20:C30", [])


def test_a_filter_that_ends_before_our_columns_stays_and_is_told():
    sheet, told = listing(filtering("A3:B6"))
    assert (sheet.auto_filter.ref, told) == ("A3:B6", [NOT_SORTED_ALONG])


def filtering(area: str) -> Callable[[Worksheet], None]:
    def touch(sheet: Worksheet) -> None:
        sheet.auto_filter.ref = area

    return touch


def as_table(sheet: Worksheet, ref: str = "A3:C6", **said: object) -> Table:
    table = Table(displayName="Pegawai", ref=ref, **said)
    sheet.add_table(table)
    table._initialise_columns()
    for column, name in zip(table.tableColumns, ("No", "Nama", "NIP", "Lain"), strict=False):
        column.name = name
    return table


def test_a_table_of_excel_holds_our_columns_under_their_headings():
    sheet, told = listing(as_table)
    table = sheet.tables["Pegawai"]
    assert (table.ref, table.autoFilter.ref, told) == ("A3:I6", "A3:I6", [])
    assert [column.name for column in table.tableColumns] == ["No", "Nama", "NIP", *STATUS_HEADINGS]
    assert len({column.id for column in table.tableColumns}) == 9


@pytest.mark.parametrize(
    "said", [{"headerRowCount": 0}, {"tableType": "queryTable"}, {"ref": "A3:C5"}], ids=lambda said: next(iter(said))
)
def test_a_table_that_cannot_grow_stays_and_is_told(said):
    sheet, told = listing(lambda sheet: as_table(sheet, **said))
    assert (sheet.tables["Pegawai"].ref, told) == (said.get("ref", "A3:C6"), [NOT_SORTED_ALONG])


def test_a_table_that_has_a_column_of_the_same_name_stays():
    def same(sheet: Worksheet) -> None:
        as_table(sheet).tableColumns[2].name = "SESI"

    sheet, told = listing(same)
    assert (sheet.tables["Pegawai"].ref, told) == ("A3:C6", [NOT_SORTED_ALONG])


def test_a_table_of_something_else_beside_the_people_stays():
    sheet, told = listing(lambda sheet: as_table(sheet, ref="K3:M6"))
    assert (sheet.tables["Pegawai"].ref, told) == ("K3:M6", [])


def test_a_note_names_its_sheets_once():
    assert told_once([("a {sheets}", "X"), ("a {sheets}", "Y"), ("b {sheets}", "X")]) == [
        "a lembar “X”, “Y”",
        "b lembar “X”",
    ]


def test_a_note_counts_many_sheets():
    assert told_once([("a {sheets}", name) for name in "WXYZ"]) == ["a 4 lembar"]
