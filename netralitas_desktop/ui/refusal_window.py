"""The window of a program that can't begin: one sentence, one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.parts import button, card, centred, column, label, row
from netralitas_desktop.ui.wording import Wording


class RefusalWindow(QWidget):
    """Says why, and closes."""

    def __init__(self, sentence: str, wording: Wording, closed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Netralitas")
        self.resize(720, 360)
        title = label(wording("Netralitas tidak bisa dibuka"), "title")
        self._closed = closed
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # `closed` quits, with a status
        close = button(wording("Tutup"), self.close, "primary")
        page = centred(card(title, label(sentence, wraps=True), 8, row(0, close), margin=24, gap=12))
        self.setLayout(column(page))
        close.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._closed()
        super().closeEvent(event)
