"""The preview of a list beside the roster: sums, rows from every side, and the question who a row means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.ui.chips import Chips
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.figure_line import FigureLine
from netralitas_desktop.ui.list_view import ListLine, ListView
from netralitas_desktop.ui.parts import card, column, row, text_scale
from netralitas_desktop.ui.row_chooser import RowChooser
from netralitas_desktop.ui.tables import Table

_FIGURES = 3
_LOW = 450
"""Below this height, at the usual size of texts, the sums give way to the rows; the filter tells the counts too."""


class ListPage(QWidget):
    """Shows one preview; which row means whom can be said, and taken back."""

    chosen = Signal(object, str)
    """A row's place and the id of whom it means; an empty id takes a choice back."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._view: ListView | None = None
        self._at: ListPlace | None = None
        self.figures = [FigureLine() for _ in range(_FIGURES)]
        self.filter = Chips(context.wording("Yang tampil"))
        self.table = Table(name, (), context.palette)
        self.chooser = RowChooser(context)
        sums = row(*self.figures, gap=0)
        for at, line in enumerate(self.figures):
            sums.setStretch(at, 1)
            sums.setAlignment(line, Qt.AlignmentFlag.AlignVCenter)  # not as high as the one with most to say
        self.sums = card(sums, margin=0)
        body = column(self.sums, self.filter, self.table, self.chooser, gap=8)
        body.setStretch(2, 1)
        self.setLayout(body)
        self.setFocusProxy(self.table)
        self.filter.chosen.connect(lambda _at: self._show_rows(0))
        self.table.row_chosen.connect(self._ask)
        self.table.activated.connect(lambda _index: self.chooser.take_focus())
        self.chooser.chosen.connect(self._answer)

    @property
    def lines(self) -> tuple[ListLine, ...]:
        """The rows that are shown."""
        return self._view.sides[self.filter.at].lines if self._view is not None else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sums.setVisible(self.height() >= _LOW * text_scale(self))

    def start_over(self) -> None:
        """The next preview begins with all rows, at the first."""
        self._view = None
        self.filter.show_texts(())
        self.table.show_rows(())
        self.chooser.ask(None)

    def show_view(self, view: ListView) -> None:
        """Another preview of the same list, from the side and about the row that was looked at."""
        is_first = self._view is None
        side, at = (0, 0) if is_first else (self.filter.at, max(0, self.table.currentIndex().row()))
        self._view = view
        for line, figure in zip(self.figures, view.figures, strict=True):
            line.show_figure(figure)
        self.filter.show_texts([part.title for part in view.sides], side)
        self.table.show_columns(view.columns)
        self._show_rows(at)

    def _show_rows(self, at: int) -> None:
        lines = self.lines
        self.table.show_rows([line.row for line in lines])
        self.chooser.ask(None)
        if lines:
            self.table.selectRow(min(at, len(lines) - 1))

    def _answer(self, place: ListPlace, person: str) -> None:
        """One row is answered: the arrow keys go on to the next."""
        self.table.setFocus()
        self.chosen.emit(place, person)

    def _ask(self, at: int) -> None:
        lines = self.lines
        self.chooser.ask(lines[at] if 0 <= at < len(lines) else None)
