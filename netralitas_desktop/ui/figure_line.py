"""A figure and, beside it, what it counts: one line of the sums of a check."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from netralitas_desktop.ui.import_view import Figure
from netralitas_desktop.ui.parts import column, label, set_tone, tabular


class FigureLine(QFrame):
    """Shows one figure."""

    def __init__(self) -> None:
        super().__init__()
        self._figure = label("", "count")
        self._figure.setFont(tabular(self._figure.font()))
        self._words, self._detail = label("", wraps=True), label("", "small", wraps=True)
        words = column(0, self._words, self._detail, 0, gap=0)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        line.addWidget(self._figure)
        line.addLayout(words, 1)

    def text(self) -> str:
        return self._figure.text()

    @property
    def figure_width(self) -> int:
        """How wide the figure is when nothing of it is cut."""
        return self._figure.sizeHint().width()

    @property
    def shown_width(self) -> int:
        return self._figure.width()

    def align(self, width: int) -> None:
        """Gives the figure that width, so that the words of several lines begin below one another."""
        self._figure.setFixedWidth(width)

    def show_figure(self, figure: Figure) -> None:
        self._figure.setText(figure.figure)
        self._words.setText(figure.words)
        self._detail.setText(figure.detail)
        set_tone(self._figure, figure.tone)
        self.setAccessibleName(f"{figure.figure} {figure.words}, {figure.detail}")
