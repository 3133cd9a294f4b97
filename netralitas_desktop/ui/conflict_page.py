"""The list of records that contradict each other, in the place of their report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.conflict_view import ConflictView, conflict_columns
from netralitas_desktop.ui.parts import button, card, column, label, row
from netralitas_desktop.ui.tables import TALL_ROW, Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class ConflictPage(QWidget):
    """The table, and under it all that is known of the line that is chosen."""

    left = Signal()

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._views: tuple[ConflictView, ...] = ()
        self._title = label("", "heading")
        self.back = button(wording("Kembali ke laporan"), self.left.emit)
        self.table = Table(wording("Catatan yang bertentangan"), conflict_columns(wording), palette, TALL_ROW)
        self._whose = label("", "heading")
        self.told = label("", wraps=True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = column(row(self._title, 0, self.back), self.table, card(self._whose, self.told, margin=12), gap=12)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.table.row_chosen.connect(self._show_chosen)

    def show_conflicts(self, views: Sequence[ConflictView]) -> None:
        """Replaces the list; the line that was chosen stays, where it is still there."""
        if tuple(views) == self._views:
            return
        at = max(0, min(self.table.currentIndex().row(), len(views) - 1))
        self._views = tuple(views)
        self._title.setText(self._wording("{count} catatan bertentangan", count=self._wording.count(len(views))))
        self.table.show_rows([view.row for view in views])
        if views:
            self.table.selectRow(at)
        else:
            self._show_chosen(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show_chosen(self, at: int) -> None:
        chosen = self._views[at] if 0 <= at < len(self._views) else None
        self._whose.setText(chosen.title if chosen else "")
        self.told.setText("\n".join((*chosen.records, chosen.decision)) if chosen else "")
