"""Charts as vector drawings: arrivals over time, and groups as bars of their categories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from reportlab.lib.units import mm

from netralitas_desktop.domain.reconcile import Totals
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.arrivals import ARRIVAL_STEP
from netralitas_desktop.reports.looks import GREEN, SHARES
from netralitas_desktop.reports.paper.sheets import INK, MUTED, PALE, Sheets
from netralitas_desktop.reports.paper.typefaces import Face, width, wrapped

GRID = "#D5DAE0"
LEGEND_HEIGHT = 7.5 * mm
_SCALE, _TIMES, _TIME_ROOM = 12 * mm, 5 * mm, 11 * mm
"""Left of the bars, below them, and what one time takes."""
_NAMES, _COUNTS, _NAME_LINE = 44 * mm, 26 * mm, 10.5
_BAR, _LEAST_BAR = 6.4 * mm, 4.8 * mm
"""What a group's bar takes, and what it takes where that keeps them on one page."""
_HEADING = 12 * mm


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a chart stands: its upper left corner, and how much room it has, in points."""

    left: float
    top: float
    room: float
    height: float


def draw_arrivals(sheets: Sheets, frame: Frame, arrivals: Mapping[datetime, int]) -> None:
    """Bars of five minutes over one day, from the first arrival to the last; the times stand in the frame too."""
    first, last = min(arrivals), max(arrivals)
    steps = int((last - first) / ARRIVAL_STEP) + 1
    most = max(arrivals.values())
    left, room = frame.left + _SCALE, frame.room - _SCALE
    base, tallest = frame.top - frame.height + _TIMES, frame.height - _TIMES - 2 * mm
    across = min(room / steps, 26 * mm)
    for count in dict.fromkeys((0, most // 2, most)):
        y = base + count / most * tallest
        sheets.rule(y, 0.3, left, across * steps, color=GRID if count else MUTED)
        sheets.write(left - 2 * mm, y - 2.5, wording.count_text(count), size=7, color=MUTED, align="right")
    every = max(1, ceil(_TIME_ROOM / across))
    for turn in range(steps):
        at = first + turn * ARRIVAL_STEP
        x = left + turn * across
        if count := arrivals.get(at, 0):
            sheets.box(x + across * 0.08, base, across * 0.84, count / most * tallest, GREEN)
        if turn % every == 0:
            sheets.write(x + across / 2, base - 3.6 * mm, f"{at:%H.%M}", size=7, color=MUTED, align="center")


def draw_groups(sheets: Sheets, lines: Sequence[tuple[str, Totals]]) -> None:
    """One bar for each group over the whole width; closer together, or as many on each page, than a few alone."""
    room = sheets.room_on_a_page - LEGEND_HEIGHT - _HEADING
    pages = ceil(len(lines) / (room // _LEAST_BAR))
    each = ceil(len(lines) / pages)
    least = min(_BAR, room / each)
    _legend(sheets, lines)
    largest = _largest(lines)
    for turn, line in enumerate(lines):
        height = max(least, len(_named(line[0])) * _NAME_LINE + 1)
        if height > sheets.room_below or (turn and turn % each == 0):
            sheets.turn()
            _legend(sheets, lines)
        _group(sheets, Frame(sheets.left, sheets.y, sheets.layout.room, height), line, largest)
        sheets.y -= height
    sheets.gap(3 * mm)


def groups_height(lines: Sequence[tuple[str, Totals]]) -> float:
    """How high `draw_groups` stands under its heading where it fits one page."""
    return _HEADING + LEGEND_HEIGHT + sum(max(_BAR, len(_named(name)) * _NAME_LINE + 1) for name, _ in lines)


def draw_few_groups(sheets: Sheets, frame: Frame, lines: Sequence[tuple[str, Totals]]) -> None:
    """The same inside a frame, without a legend."""
    largest, height = _largest(lines), min(frame.height / len(lines), 1.6 * _BAR)
    for turn, line in enumerate(lines):
        _group(sheets, Frame(frame.left, frame.top - turn * height, frame.room, height), line, largest)


def _largest(lines: Sequence[tuple[str, Totals]]) -> int:
    return max((totals.roster for _, totals in lines), default=0) or 1


def _named(name: str) -> list[str]:
    return wrapped(name, Face.REGULAR, 8.5, _NAMES - 3 * mm)


def _group(sheets: Sheets, frame: Frame, line: tuple[str, Totals], largest: int) -> None:
    """A group's name and its bar, as long as its roster, in the colours of its categories."""
    name, totals = line
    for turn, word in enumerate(_named(name), 1):
        sheets.write(frame.left, frame.top - turn * _NAME_LINE, word, size=8.5)
    room = frame.room - _NAMES - _COUNTS
    x, base = frame.left + _NAMES, frame.top - min(4.9 * mm, frame.height - 0.2 * mm)
    for _, color, categories in SHARES:
        across = sum(totals.counts[c] for c in categories) / largest * room
        if across:
            sheets.box(x, base, across, 4.2 * mm, color)
            x += across
    said = f"{wording.count_text(totals.came)} / {wording.count_text(totals.roster)}"
    sheets.write(x + 2 * mm, base + 1.2 * mm, said, size=8, color=INK)


def _legend(sheets: Sheets, lines: Sequence[tuple[str, Totals]]) -> None:
    """The categories that anybody is in."""
    sheets.need(20 * mm)
    sheets.y -= 5 * mm
    x = sheets.left
    for name, color, categories in SHARES:
        if not any(totals.counts[c] for _, totals in lines for c in categories):
            continue
        sheets.box(x, sheets.y, 3 * mm, 3 * mm, color)
        sheets.write(x + 4.2 * mm, sheets.y + 0.4 * mm, name, size=8)
        x += 4.2 * mm + width(name, Face.REGULAR, 8) + 6 * mm
    sheets.y -= 2.5 * mm


def draw_share(sheets: Sheets, totals: Totals, height: float = 7 * mm) -> None:
    """The whole roster as one bar."""
    sheets.need(height + 12 * mm)
    _legend(sheets, [("", totals)])
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
