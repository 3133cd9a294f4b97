"""The strip that nobody overlooks: everything in this window is practice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from netralitas_desktop.ui.parts import button, elided, label, row
from netralitas_desktop.ui.wording import Wording

_HEIGHT = 44


def no_files_note(wording: Wording, is_training: bool) -> QLabel:
    """Stands beside what writes no file in a training, and says why; elsewhere it is hidden."""
    made = label(wording("Latihan: tidak ada berkas yang ditulis."), "muted")
    made.setVisible(is_training)
    return made


class TrainingStrip(QFrame):
    """Across the whole window, over the desk too."""

    left = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training")
        self.setFixedHeight(_HEIGHT)
        said = elided(wording("Data contoh. Tidak satu pun tercatat di data asli, dan laporan tidak bisa diekspor."))
        self.leave = button(wording("Selesai berlatih"), self.left.emit)
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = row(label(wording("LATIHAN")), said, 0, self.leave, gap=16)
        inside.setContentsMargins(18, 4, 18, 4)
        self.setLayout(inside)
