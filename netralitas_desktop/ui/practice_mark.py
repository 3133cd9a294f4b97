"""The band over the participants' display in a training: nobody in the hall takes practice for the real thing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.stage_text import paint_text
from netralitas_desktop.ui.theme import Palette, Tone

SHARE = 0.09
"""Of the display's height."""


class PracticeMark(QWidget):
    """One line, as readable from afar as the rest of the display; its height is set by who shows it."""

    def __init__(self, text: str, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._palette = text, palette
        self.setAccessibleName(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        shade = self._palette().shades[Tone.REVIEW]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(shade.strong))
        size = self.height() * 0.6
        room = QRectF(size, (self.height() - size * 1.25) / 2, self.width() - 2 * size, size * 1.4)
        paint_text(painter, self._text, room, shade.on_strong, size)
        painter.end()
