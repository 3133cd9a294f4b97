"""The charts of the recap on paper, two side by side where they are small."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from reportlab.lib.units import mm

from netralitas_desktop.domain.reconcile import Totals
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.arrivals import arrivals_of
from netralitas_desktop.reports.paper.charts import (
    Frame,
    draw_arrivals,
    draw_few_groups,
    draw_groups,
    groups_height,
)
from netralitas_desktop.reports.paper.prose import heading
from netralitas_desktop.reports.paper.sheets import Sheets
from netralitas_desktop.reports.paper.typefaces import Face, shortened
from netralitas_desktop.services.report_ports import Report

_FEW = 6
"""So many groups stand beside a day's arrivals."""
_LEAST, _USUAL, _TALL = 24 * mm, 36 * mm, 62 * mm
"""How high charts are: squeezed below a table, many of them, and the only ones of a page."""
_BETWEEN = 10 * mm
_TITLE = 8 * mm

Panel = tuple[str, Callable[[Sheets, Frame], None]]


def draw_charts(sheets: Sheets, report: Report, groups: Sequence[tuple[str, Totals]]) -> None:
    """The arrivals of each day that somebody came on, and the groups as bars of their categories."""
    by_group = f"Kehadiran tiap {wording.GROUP[report.event.group_by].lower()}"
    panels = _days(report)
    are_few = 0 < len(groups) <= _FEW
    if are_few:
        panels.append((by_group, partial(_few, groups)))
    rows = [panels[i : i + 2] for i in range(0, len(panels), 2)]
    for row in rows:
        _draw_row(sheets, row, is_only=len(rows) == 1)
    if groups and not are_few:
        heading(sheets, by_group, least=min(groups_height(groups), sheets.room_on_a_page))
        draw_groups(sheets, groups)


def _days(report: Report) -> list[Panel]:
    arrivals = arrivals_of(report)
    days = sorted({at.date() for at in arrivals})
    of_day = {day: {at: count for at, count in arrivals.items() if at.date() == day} for day in days}
    return [
        (f"Kedatangan tiap lima menit, {wording.weekday_text(day)}", partial(_arrivals, of_day[day])) for day in days
    ]


def _arrivals(arrivals: Mapping[datetime, int], sheets: Sheets, frame: Frame) -> None:
    draw_arrivals(sheets, frame, arrivals)


def _few(groups: Sequence[tuple[str, Totals]], sheets: Sheets, frame: Frame) -> None:
    draw_few_groups(sheets, frame, groups)


def _draw_row(sheets: Sheets, row: Sequence[Panel], *, is_only: bool) -> None:
    """Charts side by side; on the next page, and taller, where they would be squeezed too much."""
    sheets.gap(2 * mm)
    usual = _USUAL
    if sheets.room_below < _TITLE + _LEAST:
        sheets.turn()
        usual = _TALL if is_only else _USUAL
    height = min(usual, sheets.room_below - _TITLE)
    room = sheets.layout.room if is_only and len(row) == 1 else (sheets.layout.room - _BETWEEN) / 2
    for turn, (title, draw) in enumerate(row):
        left = sheets.left + turn * (room + _BETWEEN)
        sheets.write(left, sheets.y - 12, shortened(title, Face.BOLD, 10.5, room), Face.BOLD, 10.5)
        draw(sheets, Frame(left, sheets.y - _TITLE, room, height))
    sheets.y -= _TITLE + height
