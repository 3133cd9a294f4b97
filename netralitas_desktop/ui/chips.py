"""A row of words of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from netralitas_desktop.ui.flow import Flow


class Chips(QWidget):
    """Tells which word was chosen; the arrow keys go from one to the next."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self.chosen)
        self._row = Flow(gap=8)
        self.setLayout(self._row)

    @property
    def texts(self) -> list[str]:
        return [button.text() for button in self._group.buttons()]

    @property
    def at(self) -> int:
        return self._group.checkedId()

    def show_texts(self, texts: Sequence[str], at: int = 0) -> None:
        """Other words; the one at that place is chosen, and that is not told."""
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.deleteLater()
        for place, text in enumerate(texts):
            made = QPushButton(text)
            made.setProperty("role", "chip")
            made.setCheckable(True)
            made.setChecked(place == at)
            made.setAutoDefault(True)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(made, place)
            self._row.addWidget(made)

    def choose(self, at: int) -> None:
        """As if somebody clicked it."""
        self._group.button(at).click()
