"""Whether columns of a worksheet fit side by side on the paper that is set for it."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

_SIZES = {
    1: (8.5, 11.0),
    5: (8.5, 14.0),
    8: (11.69, 16.54),
    9: (8.27, 11.69),
    11: (5.83, 8.27),
    14: (8.5, 13.0),
}
"""Inches of letter, legal, A3, A4, A5 and folio by their number in ST_PaperSize."""
_A4 = 9
_INCHES_A_LETTER = 7 / 96
"""Widths count digits of Calibri 11, 7 pixels wide at 96 pixels an inch."""
_DEFAULT_WIDTH = 9.14
"""Of columns without a width: 64 pixels."""


def fits_on_paper(sheet: Worksheet, first: int, last: int) -> bool:
    """Whether the columns from `first` to `last` print on one page's width; also where the page is made to fit."""
    properties = sheet.sheet_properties.pageSetUpPr
    setup = sheet.page_setup
    if properties is not None and properties.fitToPage:
        return setup.fitToWidth != 0  # 0 leaves the width to the number of pages
    sides = _SIZES.get(int(setup.paperSize or _A4), _SIZES[_A4])
    width = sides[setup.orientation == "landscape"] - sheet.page_margins.left - sheet.page_margins.right
    return _letters(sheet, first, last) * _INCHES_A_LETTER * (setup.scale or 100) / 100 <= width


def _letters(sheet: Worksheet, first: int, last: int) -> float:
    default = sheet.sheet_format.defaultColWidth or _DEFAULT_WIDTH
    widths = dict.fromkeys(range(first, last + 1), default)
    for dimension in sheet.column_dimensions.values():
        dimension.reindex()
        width = 0.0 if dimension.hidden else dimension.width or default
        low, high = max(dimension.min or 0, first), min(dimension.max or 0, last)
        widths |= dict.fromkeys(range(low, high + 1), width)
    return sum(widths.values())
