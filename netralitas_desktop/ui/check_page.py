"""Periksa: what was understood of the files, from every side, and the sums beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QWidget

from netralitas_desktop.ui.chips import Chips
from netralitas_desktop.ui.columns_page import ColumnsPage
from netralitas_desktop.ui.columns_view import TableColumns
from netralitas_desktop.ui.figure_line import FigureLine
from netralitas_desktop.ui.import_view import CheckView, Figure
from netralitas_desktop.ui.issues_page import IssuesPage
from netralitas_desktop.ui.parts import button, card, column, grown, label, row
from netralitas_desktop.ui.rows_page import RowsPage
from netralitas_desktop.ui.spellings_page import SpellingsPage
from netralitas_desktop.ui.table_rows import Column
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_SIDE = 244
_LEAST_FIGURE = 52
_NARROW = 1000
"""Below this width the sums stand above the rows, so that the rows need no scrolling sideways."""
_ANY_WIDTH = 16_777_215
"""Qt's own largest width of a widget."""


class Shown(Enum):
    """A side from which a check can be looked at."""

    ROWS = "rows"
    TROUBLED = "troubled"
    ISSUES = "issues"
    GROUPS = "groups"
    COLUMNS = "columns"


class CheckPage(QWidget):
    """Shows the rows, the issues, the unknown groups or the columns, and the sums."""

    units_wanted = Signal()
    """The admin has a list of units with their kecamatan."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._view: CheckView | None = None
        self._sides: tuple[Shown, ...] = ()
        self._is_narrow = False
        self._side = grown(_SIDE)
        self.filter = Chips(wording("Yang tampil"))
        self.rows = RowsPage(wording, palette)
        self.issues = IssuesPage(wording, palette)
        self.spellings = SpellingsPage(wording)
        self.columns = ColumnsPage(wording, palette)
        self.ignored = label("", "small", wraps=True)
        self.figures = [FigureLine() for _ in range(3)]
        self.groups = Table(
            wording("Peserta menurut kelompok"),
            (Column(wording("Kelompok"), 120, 1), Column(wording("Peserta"), 90, right=True, toned=True)),
            palette,
        )
        self.units = button(wording("Pakai daftar unit → kecamatan…"), self.units_wanted.emit, "quiet")
        self.groups.setMinimumWidth(self._side)
        self._lay_out()
        self.filter.chosen.connect(lambda _at: self._show_side())
        self.rows.field_chosen.connect(self._show_field)

    @property
    def side(self) -> Shown:
        """From which side the check is looked at."""
        return self._sides[self.filter.at] if self._sides else Shown.ROWS

    def show_view(self, view: CheckView) -> None:
        """Another check, from the side that was looked at as long as there is anything to see."""
        was = self.side
        self._view = view
        texts = self._texts(view)
        self._sides = tuple(texts)
        self.filter.show_texts(tuple(texts.values()), self._sides.index(was) if was in texts else 0)
        self.show_figures(view.figures)
        self.groups.show_rows(view.groups)
        self.issues.show_view(view.issues)
        self.spellings.show_view(view.spellings)
        self.columns.show_tables(view.tables)
        self._why_units.setText(view.spellings.without)
        self._without_groups.setVisible(view.wants_units)
        self.filter.setVisible(True)
        self.ignored.setText(view.ignored)
        self.ignored.setVisible(bool(view.ignored))
        self._sums.setVisible(True)
        self._show_side()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Three sums, with their words below one another."""
        for line, figure in zip(self.figures, figures, strict=True):
            line.show_figure(figure)
        widest = max(_LEAST_FIGURE, *(line.figure_width for line in self.figures))
        for line in self.figures:
            line.align(widest)

    def show_tables_only(self, tables: Sequence[TableColumns]) -> None:
        """Files in which nobody was found: all there is to see is their columns."""
        self._view = None
        self._sides = (Shown.COLUMNS,)
        self.filter.show_texts((self._wording("Kolom berkas"),))
        self.filter.setVisible(False)
        self.columns.show_tables(tables)
        self._without_groups.hide()
        self.ignored.hide()
        self._sums.setVisible(False)
        self._show_side()

    def start_over(self) -> None:
        """The next check begins with all rows."""
        self._sides = ()
        self.issues.start_over()

    def take_focus(self) -> None:
        """To what the admin looks at; a hidden page takes it from nobody."""
        match self.side:
            case Shown.GROUPS:
                self.spellings.take_focus()
            case side:
                self._pages[side].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < grown(_NARROW)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()

    def _arrange(self) -> None:
        """The sums beside the rows, or above them with the groups on their own side."""
        sideways, down, up = (
            QBoxLayout.Direction.LeftToRight,
            QBoxLayout.Direction.TopToBottom,
            QBoxLayout.Direction.BottomToTop,
        )
        self._body.setDirection(up if self._is_narrow else sideways)
        self._figures.setDirection(sideways if self._is_narrow else down)
        self._sums.setMinimumWidth(0 if self._is_narrow else self._side)
        self._sums.setMaximumWidth(_ANY_WIDTH if self._is_narrow else self._side)
        if self._is_narrow:
            self._groups_row.addWidget(self.groups)
        else:
            self._sums_column.addWidget(self.groups, 1)

    def _texts(self, view: CheckView) -> dict[Shown, str]:
        """The sides that there are, and how many rows each has."""
        wording = self._wording
        texts = {
            Shown.ROWS: wording("Semua baris ({count})", count=wording.count(len(view.lines.rows))),
            Shown.TROUBLED: wording("Perlu dilihat ({count})", count=wording.count(len(view.lines.troubled))),
            Shown.ISSUES: wording("Masalah ({count})", count=wording.count(len(view.issues.lines))),
        }
        unknown = len(view.spellings.unknown)
        texts[Shown.GROUPS] = (
            wording("Kelompok ({count} tak dikenal)", count=wording.count(unknown)) if unknown else wording("Kelompok")
        )
        if view.tables:
            texts[Shown.COLUMNS] = wording("Kolom berkas")
        return texts

    def _show_side(self) -> None:
        self._stack.setCurrentWidget(self._pages[self.side])
        if self._view is not None:
            lines = self._view.lines
            self.rows.show_rows(lines.columns, lines.troubled if self.side is Shown.TROUBLED else lines.rows)

    def look_from(self, side: Shown) -> None:
        """As if its chip was clicked."""
        self.filter.choose(self._sides.index(side))

    def _show_field(self, field: str) -> None:
        if Shown.COLUMNS in self._sides:
            self.look_from(Shown.COLUMNS)
            self.columns.show_field(field)
            self.columns.setFocus()

    def _units_line(self) -> QWidget:
        self._without_groups = QFrame()
        self._without_groups.setProperty("role", "card")
        self._why_units = label("", wraps=True)
        line = row(self._why_units, self.units, margin=4)
        line.setContentsMargins(12, 4, 4, 4)
        line.setStretch(0, 1)
        self._without_groups.setLayout(line)
        return self._without_groups

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._groups_row = row(self.spellings, gap=16)
        self._groups_row.setStretch(0, 1)
        self._groups_page = QWidget()
        self._groups_page.setLayout(self._groups_row)
        self._pages: dict[Shown, QWidget] = {
            Shown.ROWS: self.rows,
            Shown.TROUBLED: self.rows,
            Shown.ISSUES: self.issues,
            Shown.GROUPS: self._groups_page,
            Shown.COLUMNS: self.columns,
        }
        for shown in (self.rows, self.issues, self._groups_page, self.columns):
            self._stack.addWidget(shown)
        left = column(self.filter, self._units_line(), self._stack, self.ignored, gap=8)
        left.setStretch(2, 1)
        sums = card(*self.figures, margin=4, gap=0)
        figures = sums.layout()
        assert isinstance(figures, QBoxLayout)
        self._figures = figures
        self._sums = QWidget()
        self._sums.setFixedWidth(self._side)
        self._sums_column = column(sums, self.groups, gap=12)
        self._sums_column.setStretch(1, 1)
        self._sums.setLayout(self._sums_column)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(16)
        self._body.addLayout(left, 1)
        self._body.addWidget(self._sums)
