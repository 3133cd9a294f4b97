"""An inline banner: one sentence about what went wrong or was done, in the place where it matters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from netralitas_desktop.ui.theme import Tone


class Banner(QFrame):
    """Says one sentence in a tone; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty while hidden."""
        return self._text.text()

    def tell(self, text: str, tone: Tone) -> None:
        """Shows the sentence in the tone's colours."""
        self._text.setText(text)
        self.setAccessibleName(text)
        for widget in (self, self._text):
            widget.setProperty("tone", tone.value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Says nothing and takes no room."""
        self._text.clear()
        self.hide()
