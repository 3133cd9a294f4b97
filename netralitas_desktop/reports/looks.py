"""Colours and cell looks of the reports, resolved once a workbook: openpyxl's style objects are slow a cell."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Literal

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray

from netralitas_desktop.domain.reconcile import EXCUSED, Category

INK, MUTED, LINE, GROUND, ACCENT = "17202A", "5B6673", "C3CAD2", "F3F5F7", "2F4858"
WHITE = "FFFFFF"
LINK = "1B57B0"
MARK_GROUNDS = {True: "F6B3AC", False: "FFE08A"}
"""What an office must mend, and what it need only look at."""
FONT = "Calibri"
MOMENT_FORMAT = "dd/mm/yyyy hh.mm.ss"
COUNT_FORMAT = "#,##0"
SHARE_FORMAT = "0.0%"
TEXT_FORMAT = "@"

_GREEN, _BLUE, _AMBER, _RED, _GREY = (
    ("14713F", "E2F3E8"),
    ("1B57B0", "E4EDFB"),
    ("7A5600", "FBF1D5"),
    ("A3201A", "FBE5E3"),
    (MUTED, "EDF0F3"),
)
TONES: dict[Category, tuple[str, str]] = {
    **dict.fromkeys(EXCUSED, _AMBER),
    Category.PRESENT: _GREEN,
    Category.OTHER_SESSION: _BLUE,
    Category.UNEXCUSED: _RED,
    Category.PENDING: _GREY,
}
"""Word colour and pale ground of each category."""

GREEN, BLUE, AMBER, RED, GREY = "#2E8B57", "#3B74C9", "#D9A21B", "#C8453D", "#B6BEC7"
SHARES = (
    ("Hadir", GREEN, frozenset({Category.PRESENT})),
    ("Sesi lain", BLUE, frozenset({Category.OTHER_SESSION})),
    ("Berhalangan", AMBER, EXCUSED),
    ("Tanpa keterangan", RED, frozenset({Category.UNEXCUSED})),
    ("Belum hadir", GREY, frozenset({Category.PENDING})),
)
"""What charts show of totals: words, colour, categories."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell of ours looks."""

    color: str = INK
    fill: str = ""
    bold: bool = False
    size: float = 11
    framed: bool = False
    align: Literal["left", "center", "right", "general"] = "general"
    wrap: bool = False
    number_format: str = "General"


class Painter:
    """Gives the cells of one workbook their looks; what tells Excel that a text is one stays."""

    def __init__(self) -> None:
        self._known: dict[tuple[Look, bool], StyleArray] = {}

    def paint(self, cell: Cell, look: Look) -> None:
        is_quoted = bool(cell.quotePrefix)
        known = self._known.get((look, is_quoted))
        if known is not None:
            set_style(cell, known)
            return
        side = Side(style="thin", color=LINE)
        cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=look.color)
        indent = 1 if look.framed and look.align in ("left", "right") else 0
        cell.alignment = Alignment(horizontal=look.align, vertical="center", wrap_text=look.wrap, indent=indent)
        cell.number_format = look.number_format
        if look.fill:
            cell.fill = PatternFill("solid", fgColor=look.fill)
        if look.framed:
            cell.border = Border(left=side, right=side, top=side, bottom=side)
        self._known[look, is_quoted] = copy(style_of(cell))


def style_of(cell: Cell | MergedCell) -> StyleArray:
    """The indexes of a cell's style in its workbook."""
    style: StyleArray = cell._style  # type: ignore[union-attr]  # the stubs leave it out
    return style


def set_style(cell: Cell | MergedCell, style: StyleArray) -> None:
    """Gives a cell a copy of a style of its own workbook."""
    cell._style = copy(style)  # type: ignore[union-attr]  # the stubs leave it out
