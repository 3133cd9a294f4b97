"""Says that a code was scanned where nothing is recorded, with the way to where it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.parts import button, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class StrayNotice(QWidget):
    """Hidden until a code goes astray, and again once a page is chosen."""

    desk_wanted = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._banner = Banner()
        self.open_desk = button(wording("Buka meja"), self.desk_wanted.emit)
        inside = row(self._banner, self.open_desk)
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty while hidden."""
        return "" if self.isHidden() else self._banner.text

    def tell(self) -> None:
        self._banner.tell(
            self._wording("Meja belum dibuka; kode tidak dicatat. Buka meja, lalu pindai lagi."), Tone.REFUSED
        )
        self.show()
