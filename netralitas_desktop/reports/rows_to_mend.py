"""Rows of an office's list that were not recorded, as a workbook that can be completed and read again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.cells import put_text, set_paper, set_widths
from netralitas_desktop.reports.looks import TEXT_FORMAT, Painter
from netralitas_desktop.reports.output_folder import write_all
from netralitas_desktop.reports.recap import BODY, HEAD, NOTE, TITLE
from netralitas_desktop.services.roster_ports import MendableCell, RowsToMend

_HEADER_ROW = 4
_TEXT = replace(BODY, number_format=TEXT_FORMAT)
_FORMATS = {datetime: "dd/mm/yyyy hh:mm:ss", date: "dd/mm/yyyy", time: "hh:mm:ss"}
_NARROWEST, _WIDEST = 9, 60
_NOTE = "Lengkapi nama atau nomornya, lalu impor berkas ini lagi."


def write_rows_to_mend(rows: RowsToMend, target: Path) -> Path:
    """Writes them to `target`, or beside it under the next free name; raises ExportRefused."""
    book, painter = Workbook(), Painter()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Perlu dilengkapi"
    for row, text, look in ((1, rows.title, TITLE), (2, _NOTE, NOTE)):
        put_text(_cell(sheet, row, 1), text)
        painter.paint(_cell(sheet, row, 1), look)
    for column, heading in enumerate(rows.headings, 1):
        put_text(_cell(sheet, _HEADER_ROW, column), heading)
        painter.paint(_cell(sheet, _HEADER_ROW, column), HEAD)
    for at, line in enumerate(rows.rows, _HEADER_ROW + 1):
        for column, value in enumerate(line, 1):
            _put(_cell(sheet, at, column), value, painter)
    _finish(sheet, rows)
    filled = BytesIO()
    book.save(filled)
    [written] = write_all(target.parent, [(target.name, filled.getvalue())])
    return written


def _put(cell: Cell, value: MendableCell, painter: Painter) -> None:
    match value:
        case datetime(tzinfo=zone) if zone is not None:
            put_text(cell, value.isoformat(sep=" "))  # a workbook's times have no zone
            painter.paint(cell, _TEXT)
        case datetime() | date() | time():
            cell.value = value
            painter.paint(cell, replace(BODY, number_format=_FORMATS[type(value)]))
        case int():
            cell.value = value
            painter.paint(cell, BODY)
        case _:
            put_text(cell, value)
            painter.paint(cell, _TEXT)


def _finish(sheet: Worksheet, rows: RowsToMend) -> None:
    columns = zip(*(rows.headings, *rows.rows), strict=True)
    set_widths(sheet, (min(_WIDEST, max(_NARROWEST, *(len(str(v)) + 3 for v in column))) for column in columns))
    set_paper(sheet, _HEADER_ROW)
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    last = get_column_letter(len(rows.headings))
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}{_HEADER_ROW + max(1, len(rows.rows))}"


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    made = sheet.cell(row, column)
    assert isinstance(made, Cell)  # nothing is merged in our own sheet
    return made
