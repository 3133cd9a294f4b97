"""A few choices one below the other, each with a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from netralitas_desktop.ui.parts import column, paragraph, row
from netralitas_desktop.ui.print_view import Choice

_INDENT = 28


class ChoiceList(QWidget):
    """One is always chosen: the first to begin with."""

    chosen = Signal()

    def __init__(self, name: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices = tuple(choices)
        self._group = QButtonGroup(self)
        self.buttons = [self._button(choice, at) for at, choice in enumerate(choices)]
        self.buttons[0].setChecked(True)
        lines = [
            column(button, row(_INDENT, paragraph(choice.detail, "small"), gap=0), gap=0)
            for button, choice in zip(self.buttons, choices, strict=True)
        ]
        self.setLayout(column(*lines, gap=2))
        self.setFocusProxy(self.buttons[0])
        self._group.idClicked.connect(lambda _at: self.chosen.emit())

    @property
    def value(self) -> str:
        return self._choices[self._group.checkedId()].value

    def choose(self, value: str) -> None:
        """As if somebody clicked it."""
        next(b for b, c in zip(self.buttons, self._choices, strict=True) if c.value == value).click()

    def _button(self, choice: Choice, at: int) -> QRadioButton:
        made = QRadioButton(choice.words)
        made.setAccessibleDescription(choice.detail)
        self._group.addButton(made, at)
        return made
