"""Excel's XML of 2003, which many programs still write and call .xls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import iterparse

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.tables import FoundTable, Row, trimmed
from netralitas_desktop.rosters.formats.xml_parts import refuse_declarations_in

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SS = f"{{{_NAMESPACE}}}"
_SHEET, _ROW, _CELL, _DATA = f"{_SS}Worksheet", f"{_SS}Row", f"{_SS}Cell", f"{_SS}Data"
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"
_ROOT = re.compile(rb"<(?:\w+:)?Workbook\b")
_LOOKED_AT = 8192
_WHOLE_NUMBER = re.compile(r"[+-]?\d+")


def is_spreadsheetml(content: bytes) -> bool:
    """Whether the bytes are such a workbook, in whatever encoding."""
    start = content[:_LOOKED_AT].replace(b"\0", b"")
    return _NAMESPACE.encode() in start and _ROOT.search(start) is not None


def read_spreadsheetml(content: bytes) -> Iterator[FoundTable]:
    """The sheets in their order; raises Unreadable, or ParseError where the XML is broken."""
    if len(content) > limits.XML_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    refuse_declarations_in(BytesIO(content))
    rows: list[Row] = []
    is_hidden = False
    for event, element in iterparse(BytesIO(content), ("start", "end")):
        if event == "start":
            if element.tag == _SHEET:
                rows, is_hidden = [], False
            continue
        if element.tag == _ROW:
            _take(rows, element)
            element.clear()
        elif element.tag == _VISIBLE:
            is_hidden = element.text in ("SheetHidden", "SheetVeryHidden")
        elif element.tag == _SHEET:
            yield FoundTable(element.get(f"{_SS}Name") or "", is_hidden, rows)
            element.clear()


def _take(rows: list[Row], row: Element) -> None:
    """Puts the row where it says that it stands, else below the one before."""
    at = _number(row, "Index", len(rows) + 1)
    if at > limits.ROWS or at <= len(rows):
        raise Unreadable(Fault.BROKEN)
    rows += [()] * (at - 1 - len(rows))
    rows.append(_cells(row))
    rows += [()] * min(_number(row, "Span", 0), limits.ROWS - len(rows))


def _cells(row: Element) -> Row:
    cells: list[Cell] = []
    column = 0
    for cell in row.iterfind(_CELL):
        column = _number(cell, "Index", column + 1)
        if column > limits.COLUMNS:
            raise Unreadable(Fault.BROKEN)
        value = _value(cell.find(_DATA))
        if value is not None:
            cells += [None] * (column - len(cells))
            cells[column - 1] = value
        column += _number(cell, "MergeAcross", 0)
    return trimmed(cells)


def _value(told: Element | None) -> Cell:
    """The cell's value; whole numbers exactly as their digits stand in the file."""
    if told is None:
        return None
    text = "".join(told.itertext())
    if len(text) > limits.CELL_CHARACTERS:
        raise Unreadable(Fault.TOO_LARGE)
    match told.get(f"{_SS}Type"):
        case "Number":
            return _figure(text.strip())
        case "DateTime":
            return _moment(text.strip())
        case "Boolean":
            return text.strip() == "1"
    return text or None


def _figure(text: str) -> Cell:
    try:
        return int(text) if _WHOLE_NUMBER.fullmatch(text) and len(text) < limits.LONGEST_FIGURE else float(text)
    except ValueError:
        return text or None


def _moment(text: str) -> Cell:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return text or None


def _number(element: Element, name: str, otherwise: int) -> int:
    """An attribute's number; raises Unreadable where it is none, or far beyond a sheet."""
    text = element.get(f"{_SS}{name}")
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) < limits.LONGEST_FIGURE):
        raise Unreadable(Fault.BROKEN)
    return int(text)
