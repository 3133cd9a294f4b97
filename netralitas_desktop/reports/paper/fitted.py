"""Texts in a box: set smaller until all of them fit, never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.reports.paper.sheets import INK, LEADING, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, wrapped

_STEP = 0.94
_GAP = 0.28
"""Between two texts, in sizes of the second."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a box at the size that it would like."""

    words: str
    face: Face = Face.REGULAR
    size: float = 8
    color: str = INK


def draw_fitted(sheets: Sheets, at: tuple[float, float], box: tuple[float, float], texts: Sequence[Text]) -> None:
    """The texts under each other from the upper left corner `at`, inside `box` (width, height)."""
    x, y = at
    for text, size, lines in _fitting([t for t in texts if t.words], *box):
        for line in lines:
            y -= size * LEADING
            sheets.write(x, y + size * 0.3, line, text.face, size, text.color)
        y -= size * _GAP


def _fitting(texts: Sequence[Text], room: float, height: float) -> list[tuple[Text, float, list[str]]]:
    scale = 1.0
    while True:
        set_ = [(t, t.size * scale, wrapped(t.words, t.face, t.size * scale, room)) for t in texts]
        if sum((len(lines) * LEADING + _GAP) * size for _, size, lines in set_) <= height:
            return set_
        scale *= _STEP
