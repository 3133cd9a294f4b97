"""A clean workbook of a roster's cells as they were read, for formats that can't be given back as themselves."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.numbers import EXCEL_DIGITS
from netralitas_desktop.domain.schedule import Cell as Value
from netralitas_desktop.reports.cells import SHEET_NAME_LIMIT, free_title, put_text_as_it_is, set_pages
from netralitas_desktop.reports.looks import GROUND, TEXT_FORMAT, Look, Painter
from netralitas_desktop.reports.roster_table import roster_table
from netralitas_desktop.services.roster_ports import SheetCells

_DAY_FORMAT, _MOMENT_FORMAT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm"
_TIME_FORMAT, _SPAN_FORMAT = "hh:mm", "[hh]:mm:ss"
_WHOLE_FORMAT = "0"
_SHORTEST_NUMBER = 10**11
"""Integers from here on are numbers of people or telephones, never amounts: Excel would show them as 1,98E+17."""
_FIRST_YEAR = 1900
"""Excel has no earlier days."""
_TABLE_CELLS = 3
"""A row with as many filled cells is the table's; titles, banners and signatures have fewer."""
_NARROWEST, _WIDEST = 5.0, 60.0
_LAST_FROZEN = 12
"""Titles longer than this would leave no room for the people below them."""

_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_HEAD = Look(bold=True, fill=GROUND, framed=True, align="center", wrap=True)
_TITLE = Look(bold=True)


def plain_workbook(sheets: Sequence[SheetCells]) -> tuple[Workbook, dict[str, Worksheet]]:
    """The book, and its sheets by the names under which they were read."""
    book = Workbook()
    book.remove(book.worksheets[0])
    written: dict[str, Worksheet] = {}
    painter = Painter()
    for cells in sheets:
        sheet = book.create_sheet(free_title(book, sheet_title(cells.name)))
        sheet.sheet_state = "hidden" if cells.hidden else "visible"
        for row, values in enumerate(cells.rows, 1):
            for column, value in enumerate(values, 1):
                if value is not None and value != "":
                    _put(sheet, row, column, value, painter)
        _set_widths(sheet, cells)
        written.setdefault(cells.name, sheet)
    return book, written


def sheet_title(name: str) -> str:
    """The nearest name that Excel allows for a sheet."""
    allowed = " ".join(_NOT_IN_TITLES.sub(" ", name).split())[:SHEET_NAME_LIMIT].strip("' ")
    return allowed or "Lembar"


def dress_table(sheet: Worksheet, people: Collection[int]) -> None:
    """Gives the table in which these rows list people a heading that stands out and stays, frames, and pages."""
    table = roster_table(sheet, people)
    painter = Painter()
    headings = {row for heading in table.headings for row in range(heading.top, heading.bottom + 1)}
    first = min(headings, default=min(people))
    for row, column in tuple(sheet._cells):
        if row < first:
            painter.paint(_cell(sheet, row, column), _TITLE)
    for row in headings:
        for column in range(1, table.last_column + 1):
            painter.paint(_cell(sheet, row, column), _HEAD)
    for row in _table_rows(sheet, first, people) - headings:
        _frame_row(sheet, painter, row, table.last_column)
    single = table.headings[0].bottom if len(table.headings) == 1 else None
    if single is not None and single <= _LAST_FROZEN:
        sheet.freeze_panes = f"A{single + 1}"
    set_pages(sheet, single)


def _table_rows(sheet: Worksheet, first: int, people: Collection[int]) -> set[int]:
    filled: dict[int, int] = {}
    for row, _ in sheet._cells:
        filled[row] = filled.get(row, 0) + 1
    return {row for row, count in filled.items() if row > first and count >= _TABLE_CELLS} | set(people)


def _frame_row(sheet: Worksheet, painter: Painter, row: int, last_column: int) -> None:
    for column in range(1, last_column + 1):
        cell = _cell(sheet, row, column)
        text = cell.value if isinstance(cell.value, str) else ""
        is_long = len(text) > _WIDEST or "\n" in text
        align: Literal["left", "right"] = "left" if text else "right"
        painter.paint(cell, Look(framed=True, align=align, wrap=is_long, number_format=cell.number_format))


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet._cells.get((row, column))
    if cell is None:
        cell = sheet._cells[row, column] = Cell(sheet, row=row, column=column)
    assert isinstance(cell, Cell)  # nothing is merged in a plain sheet
    return cell


def _put(sheet: Worksheet, row: int, column: int, value: Value, painter: Painter) -> None:
    cell = _cell(sheet, row, column)
    match value:
        case str():
            put_text_as_it_is(cell, value)
            if value.isdigit():
                painter.paint(cell, Look(number_format=TEXT_FORMAT))
        case bool():
            cell.value = value
        case int() if abs(value) >= _SHORTEST_NUMBER:
            put_text_as_it_is(cell, str(value))
            painter.paint(cell, Look(number_format=TEXT_FORMAT))
        case float() if not math.isfinite(value):
            put_text_as_it_is(cell, str(value))
        case float() if abs(value) >= 10**EXCEL_DIGITS:
            cell.value = value
            painter.paint(cell, Look(number_format=_WHOLE_FORMAT))
        case date() if value.year < _FIRST_YEAR:
            put_text_as_it_is(cell, value.isoformat())
        case date() | time() | timedelta():
            cell.value = value
            painter.paint(cell, Look(number_format=_format_of(value)))
        case _:
            cell.value = value


def _format_of(value: date | time | timedelta) -> str:
    if isinstance(value, datetime) and value.time() != time():
        return _MOMENT_FORMAT
    if isinstance(value, time):
        return _TIME_FORMAT
    return _SPAN_FORMAT if isinstance(value, timedelta) else _DAY_FORMAT


def _set_widths(sheet: Worksheet, cells: SheetCells) -> None:
    """As wide as the longest line of each column's table cells, within reason."""
    longest: dict[int, int] = {}
    for values in cells.rows:
        if sum(value is not None and value != "" for value in values) < _TABLE_CELLS:
            continue
        for column, value in enumerate(values, 1):
            if value is not None:
                length = max(map(len, str(value).split("\n")))
                longest[column] = max(longest.get(column, 0), length)
    for column, length in longest.items():
        width = min(_WIDEST, max(_NARROWEST, length * 1.1 + 2))
        sheet.column_dimensions[get_column_letter(column)].width = width
