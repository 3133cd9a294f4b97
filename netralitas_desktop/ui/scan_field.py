"""The line into which everything is typed at the desk; arrows walk through what it found."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from netralitas_desktop.ui.wording import Wording

_TYPING_S = 1.0
"""Who paused for longer has read the answer that came meanwhile."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class ScanField(QLineEdit):
    """Takes codes, numbers and names; an Enter that is held down is one Enter."""

    stepped = Signal(int)
    """An arrow was pressed: so many lines down."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scanField")
        self._usual = wording("Pindai, atau ketik NIP / nama …")
        self._leaving = wording("Esc sekali lagi menutup meja")
        self.show_leaving(False)
        self.setAccessibleName(wording("Kode, NIP, atau nama"))
        self.setMaxLength(4096)
        self._typed_s = float("-inf")
        self.textChanged.connect(self._note_typing)

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is in the midst of it."""
        return time.monotonic() - self._typed_s < _TYPING_S

    def _note_typing(self) -> None:
        self._typed_s = time.monotonic()

    def show_leaving(self, is_leaving: bool) -> None:
        """Says in the empty line what another Esc does, or what the line is for."""
        self.setPlaceholderText(self._leaving if is_leaving else self._usual)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
            return
        if event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)
