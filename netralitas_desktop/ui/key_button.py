"""A button that shows its key beside its words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from netralitas_desktop.ui.parts import label


class KeyButton(QPushButton):
    """A push button with a key's badge; pressing that key is the screen's business."""

    def __init__(self, text: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{text} ({key})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._text = label(text, "strong")
        self._key = label(key, "key")
        inner = self._inner = QHBoxLayout(self)
        inner.setContentsMargins(16, 4, 12, 4)
        inner.setSpacing(10)
        for piece in (self._text, self._key):
            piece.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inner.addWidget(piece, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, is_shown: bool) -> None:
        """The words, or the key alone; they are its tool tip then."""
        self._text.setVisible(is_shown)
        self.setToolTip("" if is_shown else self._text.text())

    def tint(self, tone: str) -> None:
        """Gives the button the tone's colour, its words too."""
        self.setProperty("tone", tone)
        self._text.setProperty("onTone", tone)

    def sizeHint(self) -> QSize:
        wanted = self._inner.sizeHint()
        return QSize(wanted.width(), max(40, wanted.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
