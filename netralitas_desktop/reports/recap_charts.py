"""Charts that Excel itself draws, from figures that stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import cast

from openpyxl.cell.cell import Cell
from openpyxl.chart import BarChart, DoughnutChart, Reference
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.marker import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.reconcile import Totals
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.arrivals import ARRIVAL_STEP, arrivals_of
from netralitas_desktop.reports.cells import put_text, set_paper, set_widths
from netralitas_desktop.reports.looks import GREEN, LINE, SHARES, Look, Painter
from netralitas_desktop.reports.recap import BODY, COUNT, HEAD, SHARE, TITLE
from netralitas_desktop.services.report_ports import Report

CHARTS_TITLE = "Grafik"
_BESIDE = "H"
"""Where the charts stand, right of their figures."""
_WIDTH_CM, _HEIGHT_CM, _BAR_CM = 24.0, 8.5, 0.62
_ROWS_A_CM = 1.65
_PAGE_ROWS = 43
"""Of 18 points each, on an A4 across that is as wide as the sheet."""

Figures = tuple[str, tuple[int, ...]]


def write_charts(book: Workbook, report: Report) -> None:
    """Shares of the whole, groups as bars of their categories, and the arrivals of each day by five minutes."""
    page = _ChartPage(book.create_sheet(CHARTS_TITLE))
    page.title(f"Grafik kehadiran · {report.event.name}")
    totals = report.reconciliation.totals
    page.doughnut(f"Kehadiran {wording.share_text(totals.came, totals.roster)}", totals)
    groups = [(name or wording.NO_GROUP, _shares(found)) for name, found in report.reconciliation.by_group().items()]
    page.bars(f"Kehadiran menurut {wording.GROUP[report.event.group_by].lower()}", groups)
    for day, figures in _arrivals(report):
        page.columns(f"Kedatangan tiap lima menit, {day}", figures)
    page.close()


def _shares(totals: Totals) -> tuple[int, ...]:
    return tuple(sum(totals.counts[c] for c in of) for _, _, of in SHARES)


def _arrivals(report: Report) -> list[tuple[str, list[Figures]]]:
    """Each day with every five minutes from its first arrival to its last, also those in which nobody came."""
    counts = arrivals_of(report)
    days: list[tuple[str, list[Figures]]] = []
    for day, moments in groupby(sorted(counts), key=lambda at: at.date()):
        times = list(moments)
        steps = int((times[-1] - times[0]) / ARRIVAL_STEP) + 1
        every = (times[0] + turn * ARRIVAL_STEP for turn in range(steps))
        days.append((wording.weekday_text(day), [(f"{at:%H.%M}", (counts[at],)) for at in every]))
    return days


class _ChartPage:
    """Figures from top to bottom, each table with its chart beside it."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._painter = Painter()
        self._row = 1
        self._page_top = 1

    def title(self, text: str) -> None:
        self._put(1, text, TITLE)
        self._sheet.row_dimensions[1].height = 28
        self._row = 3

    def doughnut(self, title: str, totals: Totals) -> None:
        """The shares stand beside the counts: on the ring the small ones would cover each other."""
        figures = [(name, (count,)) for (name, _, _), count in zip(SHARES, _shares(totals), strict=True)]
        chart = DoughnutChart(holeSize=55)
        top, series, labels = self._table("Kehadiran", ("Jumlah",), figures, _HEIGHT_CM)
        self._put(3, "%", HEAD, top)
        for row, (_, (count,)) in enumerate(figures, top + 1):
            self._painter.paint(self._sheet.cell(row, 3, count / totals.roster if totals.roster else 0), SHARE)
        chart.add_data(series, titles_from_data=True)
        chart.set_categories(labels)
        chart.series[0].data_points = [_point(turn, color) for turn, (_, color, _) in enumerate(SHARES)]
        self._place(chart, title, top, _HEIGHT_CM)

    def bars(self, title: str, figures: Sequence[Figures]) -> None:
        """One bar a group, of its categories."""
        if not figures:
            return
        chart = BarChart(barDir="bar", grouping="stacked", overlap=100, gapWidth=45)
        height_cm = max(_HEIGHT_CM, 3 + _BAR_CM * len(figures))
        top, series, labels = self._table(title, tuple(name for name, _, _ in SHARES), figures, height_cm)
        chart.add_data(series, titles_from_data=True)
        chart.set_categories(labels)
        for drawn, (_, color, _) in zip(chart.series, SHARES, strict=True):
            drawn.graphicalProperties.solidFill = color.lstrip("#")
        chart.x_axis.scaling.orientation = "maxMin"
        self._axes(chart)
        self._place(chart, title, top, height_cm)

    def columns(self, title: str, figures: Sequence[Figures]) -> None:
        chart = BarChart(barDir="col", gapWidth=25)
        top, series, labels = self._table(title, ("Orang",), figures, _HEIGHT_CM)
        chart.add_data(series, titles_from_data=True)
        chart.set_categories(labels)
        chart.series[0].graphicalProperties.solidFill = GREEN.lstrip("#")
        chart.legend = None
        self._axes(chart)
        self._place(chart, title, top, _HEIGHT_CM)

    def close(self) -> None:
        set_widths(self._sheet, (30, *[13.0] * len(SHARES)))
        set_paper(self._sheet)

    def _table(
        self, first: str, heads: Sequence[str], figures: Sequence[Figures], height_cm: float
    ) -> tuple[int, Reference, Reference]:
        """Writes the figures; where they begin, their counts with the heads, and their names."""
        self._make_room(max(len(figures) + 2, _rows(height_cm)))
        top = self._row
        for column, head in enumerate((first, *heads), 1):
            self._put(column, head, HEAD)
        self._sheet.row_dimensions[top].height = 32
        for name, counts in figures:
            self._row += 1
            self._put(1, name, BODY)
            for column, count in enumerate(counts, 2):
                self._painter.paint(self._sheet.cell(self._row, column, count), COUNT)
        last = self._row
        series = Reference(self._sheet, min_col=2, max_col=len(heads) + 1, min_row=top, max_row=last)
        return top, series, Reference(self._sheet, min_col=1, min_row=top + 1, max_row=last)

    def _make_room(self, rows: int) -> None:
        """Begins a page of paper where neither table nor chart would fit the one begun."""
        if self._row > self._page_top and self._row - self._page_top + rows > _PAGE_ROWS:
            self._sheet.row_breaks.append(Break(id=self._row - 1))
            self._page_top = self._row

    def _axes(self, chart: BarChart) -> None:
        for axis in (chart.x_axis, chart.y_axis):
            axis.delete = False  # openpyxl's axes are hidden in newer versions of Excel
        chart.y_axis.number_format = "0"
        chart.y_axis.majorGridlines = ChartLines(GraphicalProperties(ln=LineProperties(solidFill=LINE, w=6350)))

    def _place(self, chart: BarChart | DoughnutChart, title: str, top: int, height_cm: float) -> None:
        chart.title = title
        chart.width, chart.height = _WIDTH_CM, height_cm  # type: ignore[assignment]  # the stubs know whole numbers only
        self._sheet.add_chart(chart, f"{_BESIDE}{top}")
        self._row = max(self._row, top + _rows(height_cm)) + 2

    def _put(self, column: int, text: str, look: Look, row: int = 0) -> None:
        cell = cast(Cell, self._sheet.cell(row or self._row, column))
        self._painter.paint(cell, look)
        put_text(cell, text)


def _rows(height_cm: float) -> int:
    """How many rows a chart stands beside."""
    return round(height_cm * _ROWS_A_CM)


def _point(index: int, color: str) -> DataPoint:
    point = DataPoint(idx=index)
    point.graphicalProperties.solidFill = color.lstrip("#")
    return point
