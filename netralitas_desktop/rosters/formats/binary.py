"""Old Excel, binary Excel and OpenDocument tables, read by calamine: it gives numbers as floats."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.archive import open_archive, refuse_parts_over
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.tables import FoundTable, Row, trimmed

_EXACT = 10**15
"""Below this a float holds every integer and Excel every digit; longer numbers stay floats, which are damaged."""

_OPENED = re.compile(r"content\.xml|xl/.*\.(?:bin|xml|rels)|META-INF/.*", re.IGNORECASE)


def read_packaged(content: bytes) -> Iterator[FoundTable]:
    """The sheets of a zip package, after a look at its sizes; raises Unreadable."""
    with open_archive(content) as archive:
        refuse_parts_over(archive, {}, limits.TABLE_BYTES, _OPENED)
    yield from read_binary(content)


def read_binary(content: bytes) -> Iterator[FoundTable]:
    """The sheets in their order; raises Unreadable where a password is needed."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
    except PasswordError as fault:
        raise Unreadable(Fault.LOCKED) from fault
    for found in book.sheets_metadata:
        if found.typ is SheetTypeEnum.WorkSheet:
            hidden = found.visible is not SheetVisibleEnum.Visible
            yield FoundTable(found.name, hidden, _rows(book.get_sheet_by_name(found.name)))


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    start, end = sheet.start, sheet.end
    if start is None or end is None:
        return
    if (end[0] + 1 - start[0]) * (end[1] + 1 - start[1]) > 10 * limits.CELLS:
        raise Unreadable(Fault.TOO_LARGE)
    margin: list[Cell] = [None] * start[1]  # it gives the empty rows above the first filled one, but not such columns
    for row in sheet.iter_rows():
        yield trimmed(margin + [_cell(cell) for cell in row])


def _cell(cell: Cell) -> Cell:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT:
        return int(cell)
    return None if cell == "" else cell
