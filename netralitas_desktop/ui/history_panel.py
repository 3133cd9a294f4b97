"""A person's past where the verdict stood; each record can be opened again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from netralitas_desktop.ui.history_view import HistoryView
from netralitas_desktop.ui.line_list import LineList
from netralitas_desktop.ui.parts import button, column, elided, label, row
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class HistoryPanel(QFrame):
    """Shows lines and says which was picked."""

    picked = Signal(str)
    """A record's id."""
    left = Signal()

    def __init__(self, wording: Wording, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._name = elided("", "heading")
        self.lines = LineList(wording("Riwayat"), palette)
        self._none = label(wording("Belum ada catatan tentang orang ini."), "muted")
        keys = elided(wording("Enter membuka catatan · Esc kembali"), "small")
        head = row(label(wording("Riwayat"), "muted"), self._name, 0, keys)
        head.setContentsMargins(20, 12, 20, 8)
        foot = row(self._none, 0, button(wording("Kembali"), self.left.emit))
        foot.setContentsMargins(20, 10, 20, 10)
        inside = column(head, self.lines, foot, gap=0)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.lines.picked.connect(self.picked)

    def show_history(self, view: HistoryView) -> None:
        self._name.setText(view.name)
        self.lines.show_lines(view.lines, chooses_first=True)
        self._none.setVisible(not view.lines)
        self.setAccessibleName(view.name)
        self.lines.setFocus()
