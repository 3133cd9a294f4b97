"""Print areas that openpyxl reads wrongly or not at all: whole columns or rows, and what a formula tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring

from netralitas_desktop.reports.package import Package
from netralitas_desktop.reports.roster_table import LAST_COLUMN

PRINT_AREA = "_xlnm.Print_Area"
_LAST_ROW = 1_048_576
_BROKEN = "#REF!"

_TITLE = r"(?:'(?:[^']|'')*'|[^'!,():]+)"
_CORNER = r"\$?[A-Z]{1,3}\$?\d+"
_AREA = re.compile(
    rf"{_TITLE}!(?:(?P<cells>{_CORNER}(?::{_CORNER})?)"
    r"|\$?(?P<left>[A-Z]{1,3}):\$?(?P<right>[A-Z]{1,3})|\$?(?P<top>\d+):\$?(?P<bottom>\d+))(?:,|$)"
)


def restore_print_areas(book: Workbook, package: Package) -> None:
    """Gives the workbook's sheets the print areas that its package has for them; a formula stays one."""
    tree = fromstring(package.read(package.workbook))
    for name in tree.iter(f"{{{SHEET_MAIN_NS}}}definedName"):
        text, place = name.text or "", name.get("localSheetId", "")
        if name.get("name") != PRINT_AREA or not place.isdecimal() or int(place) >= len(book.sheetnames):
            continue
        sheet = book[book.sheetnames[int(place)]]
        if isinstance(sheet, Worksheet) and _BROKEN not in text:
            _restore(sheet, text)


def _restore(sheet: Worksheet, text: str) -> None:
    areas = list(_areas(text))
    if areas:
        sheet.print_area = areas
        return
    sheet.print_area = None
    sheet.defined_names[PRINT_AREA] = DefinedName(PRINT_AREA, attr_text=text)


def _areas(text: str) -> Iterator[str]:
    """Each area from corner to corner; none where the text is anything else than areas."""
    found = list(_AREA.finditer(text))
    if "".join(area[0] for area in found) != text:
        return
    for area in found:
        left, right = area["left"] or "A", area["right"] or get_column_letter(LAST_COLUMN)
        top, bottom = area["top"] or "1", area["bottom"] or str(_LAST_ROW)
        yield area["cells"] or f"{left}{top}:{right}{bottom}"
