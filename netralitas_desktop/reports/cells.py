"""Writing into worksheets: texts that never become formulas, numbers that stay exact, columns, and paper."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

CELL_LIMIT = 32_767
"""Characters that Excel keeps in a cell."""
SHEET_NAME_LIMIT = 31
ROW_HEIGHT = 18

_FORMULA_STARTS = ("=", "+", "-", "@")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character in XML 1.0, production 2."""


@contextmanager
def undisturbed() -> Iterator[None]:
    """A workbook is one large tree that stays alive: seeking garbage in it takes a sixth of the time and finds none.

    openpyxl's warnings tell of extensions that it can't carry; the office's cells are none of those.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            yield
    finally:
        if was_enabled:
            gc.enable()


def put_text(cell: Cell, text: str) -> None:
    """Stores the text as a string of one line, whatever it starts with."""
    _put(cell, text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text))


def put_text_as_it_is(cell: Cell, text: str) -> None:
    """Stores the text as a string, whatever it starts with, with its line breaks and invisible marks."""
    _put(cell, storable(text))


def storable(text: str) -> str:
    """The text without the characters that no XML file can hold, its lines ended as XML ends them."""
    if text.isprintable():
        return text
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _put(cell: Cell, text: str) -> None:
    kept = text[:CELL_LIMIT]
    cell.value = kept
    cell.data_type = "s"  # openpyxl has guessed a formula from "=" and an error from "#N/A"
    if kept.lstrip().startswith(_FORMULA_STARTS):
        cell.quotePrefix = 1


def keep_numbers_exact(book: Workbook) -> None:
    """Makes openpyxl write each number as it was read.

    It formats all of them, integers too, to 16 digits, which turns a NIP that stands as a number into somebody else's.
    """
    for sheet in book.worksheets:
        for cell in sheet._cells.values():
            value = cell.value
            if isinstance(value, int | float) and cell.data_type == "n" and _is_long(value):
                cell._value = repr(value)  # type: ignore[union-attr]  # a text of type n is written as it stands


def _is_long(value: int | float) -> bool:
    if isinstance(value, int):
        return abs(value) >= 10**15  # openpyxl may write the shortest form with an exponent, which reads as a float
    return float(f"{value:.16g}") != value


def claim_columns(sheet: Worksheet, first: int, widths: Sequence[float]) -> None:
    """Gives our columns widths of their own, also where the sheet defines one width for a run of columns."""
    last = first + len(widths) - 1
    had: dict[int, float] = {}
    for dimension in tuple(sheet.column_dimensions.values()):
        dimension.reindex()
        low, high = dimension.min or 0, dimension.max or 0
        if high < first or last < low:
            continue
        had |= dict.fromkeys(range(max(low, first), min(high, last) + 1), dimension.width)
        if high > last:
            _continue_run(sheet, dimension, last + 1, high)
        if low < first:
            dimension.max = first - 1
        else:
            del sheet.column_dimensions[get_column_letter(low)]
    used = {column for (_, column), cell in sheet._cells.items() if cell.value is not None}
    for column, width in enumerate(widths, first):
        letter = get_column_letter(column)
        floor = had.get(column, 0) if column in used else 0
        sheet.column_dimensions[letter] = ColumnDimension(sheet, index=letter, width=max(width, floor))


def _continue_run(sheet: Worksheet, dimension: ColumnDimension, low: int, high: int) -> None:
    rest = copy(dimension)
    rest.index, rest.min, rest.max = get_column_letter(low), low, high
    sheet.column_dimensions[rest.index] = rest


def set_widths(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Column widths from A on."""
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def set_paper(sheet: Worksheet, heading_row: int | None = None) -> None:
    """A4 across as `set_pages` has it, and rows of one height without grid lines."""
    set_pages(sheet, heading_row)
    sheet.sheet_view.showGridLines = False
    sheet.sheet_format.defaultRowHeight = ROW_HEIGHT
    sheet.sheet_format.customHeight = True


def set_pages(sheet: Worksheet, heading_row: int | None = None) -> None:
    """A4 across, as wide as the sheet, page numbers below, and the heading row again on each page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.page_margins.top, sheet.page_margins.bottom = 0.6, 0.7
    sheet.print_options.horizontalCentered = True
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("Halaman &P dari &N")
    )
    if heading_row is not None:
        sheet.print_title_rows = f"{heading_row}:{heading_row}"


def free_title(book: Workbook, title: str) -> str:
    """The title, or `title (2)` where the workbook has it."""
    taken = {name.casefold() for name in book.sheetnames}
    numbered = (_numbered(title, count) for count in range(1, len(taken) + 2))
    return next(name for name in numbered if name.casefold() not in taken)


def _numbered(title: str, count: int) -> str:
    ending = "" if count == 1 else f" ({count})"
    return title[: SHEET_NAME_LIMIT - len(ending)] + ending
