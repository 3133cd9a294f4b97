"""A large figure with the words that say what it counts."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from netralitas_desktop.ui.parts import column, label, set_tone, tabular
from netralitas_desktop.ui.theme import Tone


class FigureCard(QFrame):
    """Shows one figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._figure = label("–", "figure")
        self._figure.setFont(tabular(self._figure.font()))
        self._words = label("", "muted", wraps=True)
        self._words.setMinimumWidth(40)
        self.setLayout(column(self._figure, self._words, 0, margin=12, gap=0))

    @property
    def figure(self) -> str:
        return self._figure.text()

    @property
    def words(self) -> str:
        return self._words.text()

    def show_figure(self, figure: str, words: str, tone: Tone | None = None) -> None:
        self._figure.setText(figure)
        self._words.setText(words)
        self.setAccessibleName(f"{figure} {words}")
        set_tone(self._figure, tone)
