"""Charts as vector drawings: arrivals over time, and groups as bars of their categories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from reportlab.lib.units import mm

from netralitas_desktop.domain.reconcile import Totals
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.arrivals import ARRIVAL_STEP
from netralitas_desktop.reports.looks import GREEN, SHARES
from netralitas_desktop.reports.paper.sheets import INK, MUTED, PALE, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

GRID = "#D5DAE0"


def draw_arrivals(sheets: Sheets, arrivals: Mapping[datetime, int], height: float = 34 * mm) -> None:
    """Bars of five minutes over one day, from the first arrival to the last."""
    first, last = min(arrivals), max(arrivals)
    steps = int((last - first) / ARRIVAL_STEP) + 1
    most = max(arrivals.values())
    sheets.need(height + 8 * mm)
    left, room, base = sheets.left + 12 * mm, sheets.layout.room - 12 * mm, sheets.y - height
    across = min(room / steps, 26 * mm)
    for share in (0.0, 0.5, 1.0):
        y = base + share * (height - 6 * mm)
        sheets.rule(y, 0.3, left, across * steps, color=GRID if share else MUTED)
        sheets.write(
            left - 2 * mm, y - 2.5, wording.count_text(round(most * share)), size=7, color=MUTED, align="right"
        )
    every = max(1, round(12 * mm / across))
    for turn in range(steps):
        at = first + turn * ARRIVAL_STEP
        x = left + turn * across
        if count := arrivals.get(at, 0):
            sheets.box(x + across * 0.08, base, across * 0.84, count / most * (height - 6 * mm), GREEN)
        if turn % every == 0:
            sheets.write(x + across / 2, base - 3.6 * mm, f"{at:%H.%M}", size=7, color=MUTED, align="center")
    sheets.y = base - 7 * mm


def draw_groups(sheets: Sheets, lines: Sequence[tuple[str, Totals]]) -> None:
    """One bar for each group, as long as its roster, in the colours of its categories."""
    _legend(sheets)
    largest = max((totals.roster for _, totals in lines), default=0) or 1
    named = 44 * mm
    room = sheets.layout.room - named - 26 * mm
    for name, totals in lines:
        words = wrapped(name, Face.REGULAR, 8.5, named - 3 * mm)
        height = max(6.4 * mm, len(words) * 11)
        if height > sheets.room_below:
            sheets.turn()
            _legend(sheets)
        for turn, word in enumerate(words, 1):
            sheets.write(sheets.left, sheets.y - turn * 10.5, word, size=8.5)
        x, base = sheets.left + named, sheets.y - 4.9 * mm
        for _, color, categories in SHARES:
            across = sum(totals.counts[c] for c in categories) / largest * room
            if across:
                sheets.box(x, base, across, 4.2 * mm, color)
                x += across
        said = f"{wording.count_text(totals.came)} / {wording.count_text(totals.roster)}"
        sheets.write(x + 2 * mm, base + 1.2 * mm, said, size=8, color=INK)
        sheets.y -= height
    sheets.gap(3 * mm)


def _legend(sheets: Sheets) -> None:
    sheets.need(20 * mm)
    sheets.y -= 5 * mm
    x = sheets.left
    for name, color, _ in SHARES:
        sheets.box(x, sheets.y, 3 * mm, 3 * mm, color)
        sheets.write(x + 4.2 * mm, sheets.y + 0.4 * mm, name, size=8)
        x += 4.2 * mm + width(name, Face.REGULAR, 8) + 6 * mm
    sheets.y -= 2.5 * mm


def draw_share(sheets: Sheets, totals: Totals, height: float = 7 * mm) -> None:
    """The whole roster as one bar."""
    sheets.need(height + 12 * mm)
    _legend(sheets)
    x, base = sheets.left, sheets.y - height
    sheets.box(x, base, sheets.layout.room, height, PALE)
    for _, color, categories in SHARES:
        count = sum(totals.counts[c] for c in categories)
        across = count / (totals.roster or 1) * sheets.layout.room
        if not count:
            continue
        sheets.box(x, base, across, height, color)
        said = wording.count_text(count)
        if width(said, Face.BOLD, 9) + 2 * mm < across:
            sheets.write(x + across / 2, base + height / 2 - 3, said, Face.BOLD, 9, "#FFFFFF", "center")
        x += across
    sheets.y = base - 3 * mm
