"""The sheet that lists what was marked in a copy of a roster, each line with a link to its cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import ceil

from openpyxl.cell.cell import Cell
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.numbers import EXCEL_DIGITS
from netralitas_desktop.reports.cells import ROW_HEIGHT, free_title, put_text, set_paper, set_widths
from netralitas_desktop.reports.looks import INK, LINK, MARK_GROUNDS, TEXT_FORMAT, Look, Painter
from netralitas_desktop.reports.recap import BODY, HEAD, NOTE, TITLE
from netralitas_desktop.reports.wording import ISSUE, count_text
from netralitas_desktop.services.roster_ports import CellMark

ISSUES_TITLE = "Masalah"

_HEADS = ("Lembar", "Baris", "Masalah", "Nilai", "Penjelasan")
_WIDTHS = (24.0, 9.0, 25.0, 26.0, 88.0)
_MOST_LINKS = 60_000
"""Excel repairs sheets with more than 65,530 links."""
_LINE_LETTERS = 94
_HIGHEST = 400.0

_TEXT = replace(BODY, wrap=True)
_VALUE = replace(BODY, number_format=TEXT_FORMAT)
_ROW = replace(BODY, color=LINK, align="center")
_KINDS = {must_mend: replace(BODY, color=INK, fill=ground) for must_mend, ground in MARK_GROUNDS.items()}
_LEGEND = {True: "Perbaiki di berkas, lalu impor lagi", False: "Cukup diperiksa"}


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A mark, and the cell that it is about; none where the copy lacks its sheet."""

    mark: CellMark
    cell: Cell | None


def write_issue_list(book: Workbook, file: str, found: Sequence[FoundMark], notes: Sequence[str]) -> None:
    """Adds the list as the first sheet, and has the workbook open with it."""
    for other in book.worksheets:
        other.sheet_view.tabSelected = False  # two selected sheets would both take what is typed into one
    sheet = book.create_sheet(free_title(book, ISSUES_TITLE), 0)
    book.active = 0
    sheet.sheet_view.tabSelected = True
    for view in book.views:
        view.firstSheet = 0  # the tab itself, too, not only what it holds
    page = _IssueList(sheet)
    page.title(file, len(found), notes)
    heading = page.heading()
    for one in found:
        page.line(one)
    page.close(heading)


class _IssueList:
    """Writes the list from top to bottom."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._painter = Painter()
        self._row = 0
        self._links = 0

    def title(self, file: str, count: int, notes: Sequence[str]) -> None:
        self._next(28)
        self._put(1, f"Masalah di {file}", TITLE)
        self._next()
        self._put(
            1, f"{count_text(count)} masalah. Selnya diberi warna dan catatan; klik nomor barisnya untuk ke sana.", NOTE
        )
        for note in notes:
            self._next()
            self._put(1, note, NOTE)
        for must_mend, words in _LEGEND.items():
            self._next()
            self._put(1, words, replace(_KINDS[must_mend], framed=False))
            self._painter.paint(self._cell(2), replace(_KINDS[must_mend], framed=False))
        self._next()

    def heading(self) -> int:
        self._next(22)
        for column, head in enumerate(_HEADS, 1):
            self._put(column, head, HEAD)
        return self._row

    def line(self, found: FoundMark) -> None:
        mark, cell = found.mark, found.cell
        self._next(min(_HIGHEST, ROW_HEIGHT * max(1, ceil(len(mark.text) / _LINE_LETTERS))))
        self._put(1, mark.sheet, BODY)
        row = self._cell(2)
        row.value = mark.row
        if cell is not None and self._links < _MOST_LINKS:
            self._links += 1
            row.hyperlink = Hyperlink(
                ref=row.coordinate, location=f"{quote_sheetname(cell.parent.title)}!{cell.coordinate}"
            )
        self._painter.paint(row, _ROW)
        self._put(3, ISSUE[mark.code], _KINDS[mark.must_mend])
        self._put(4, "" if cell is None else shown_value(cell), _VALUE)
        self._put(5, mark.text, _TEXT)

    def close(self, heading: int) -> None:
        sheet = self._sheet
        set_widths(sheet, _WIDTHS)
        set_paper(sheet, heading)
        sheet.freeze_panes = f"A{heading + 1}"
        sheet.auto_filter.ref = f"A{heading}:E{max(self._row, heading + 1)}"

    def _next(self, height: float = ROW_HEIGHT) -> None:
        self._row += 1
        self._sheet.row_dimensions[self._row].height = height

    def _put(self, column: int, text: str, look: Look) -> None:
        cell = self._cell(column)
        self._painter.paint(cell, look)
        put_text(cell, text)

    def _cell(self, column: int) -> Cell:
        cell = self._sheet._cells.get((self._row, column))
        if cell is None:
            cell = self._sheet._cells[self._row, column] = Cell(self._sheet, row=self._row, column=column)
        assert isinstance(cell, Cell)  # nothing is merged in our own sheet
        return cell


def shown_value(cell: Cell) -> str:
    """What the cell shows; of a number no more digits than Excel keeps."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return "(rumus)"
    if isinstance(value, float):
        return f"{Decimal(f'{value:.{EXCEL_DIGITS}g}'):f}"
    return str(value)
