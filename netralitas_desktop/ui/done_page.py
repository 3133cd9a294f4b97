"""Selesai: what an import did."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netralitas_desktop.ui.parts import centred, label, middle, set_tone
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class DonePage(QWidget):
    """Says that the roster is saved, and what changed."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        made = middle(label("✓ " + wording("Daftar peserta tersimpan"), "title"))
        set_tone(made, Tone.PRESENT)
        self._sentence = middle(label("", "heading", wraps=True))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(made, self._sentence, width=760))

    def tell(self, sentence: str) -> None:
        self._sentence.setText(sentence)
