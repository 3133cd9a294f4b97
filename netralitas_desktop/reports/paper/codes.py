"""The codes on paper, as vector drawings: QR for everybody, Code 128 for those with a number."""

from __future__ import annotations

import re
from itertools import groupby

import segno
from reportlab.graphics.barcode.code128 import Code128

from netralitas_desktop.reports.paper.sheets import INK, Sheets, paint

QUIET_MODULES = 4
"""Blank modules around a QR code (ISO/IEC 18004)."""
LINEAR_QUIET_MODULES = 10
"""Blank modules beside a Code 128 (ISO/IEC 15417)."""
_MARKED_NUMBER = re.compile(r"(\D+)(\d+)")
_OVERLAP = 0.02
"""Points by which rows of modules overlap, so that no renderer leaves a white hair between them."""


def draw_qr(sheets: Sheets, payload: str, left: float, bottom: float, side: float) -> None:
    """The code with its quiet zone in a square of `side` points; corrects 15 % or, where that costs nothing, more."""
    code = segno.make_qr(_segments(payload), error="m", boost_error=True)  # type: ignore[arg-type]
    modules = [bytes(row) for row in code.matrix]
    size = side / (len(modules) + 2 * QUIET_MODULES)
    path = sheets.canvas.beginPath()
    top = bottom + side - QUIET_MODULES * size
    for line, row in enumerate(modules, 1):
        x = left + QUIET_MODULES * size
        for dark, run in groupby(row):
            across = len(list(run)) * size
            if dark:
                path.rect(x, top - line * size, across, size + _OVERLAP)
            x += across
    sheets.canvas.setFillColor(paint(INK))
    sheets.canvas.drawPath(path, stroke=0, fill=1)


def _segments(payload: str) -> str | tuple[str, ...]:
    """A number behind a mark is packed as a number (ISO/IEC 18004, mixed modes), which segno does only where told.

    That it takes parts is missing in its annotations (segno issue 76).
    """
    marked = _MARKED_NUMBER.fullmatch(payload)
    return marked.groups() if marked else payload


def draw_code128(sheets: Sheets, payload: str, left: float, bottom: float, room: float, height: float) -> None:
    """The bars in the middle of `room` points, at most `WIDEST_MODULE` each, with their quiet zones inside it."""
    modules = float(Code128(payload, barWidth=1, quiet=0).width)
    module = min(WIDEST_MODULE, room / (modules + 2 * LINEAR_QUIET_MODULES))
    code = Code128(payload, barWidth=module, barHeight=height, quiet=0)
    sheets.canvas.setFillColor(paint(INK))
    code.drawOn(sheets.canvas, left + (room - modules * module) / 2, bottom)


WIDEST_MODULE = 1.5
"""Points: half a millimetre; wider bars only make the code longer."""
