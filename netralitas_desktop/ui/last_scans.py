"""The last decisions of the session, newest first; each can be opened for correction."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QWidget

from netralitas_desktop.ui.desk_counts import Row
from netralitas_desktop.ui.line_list import LineList, ListLine
from netralitas_desktop.ui.parts import column, label, row
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording


class LastScans(QFrame):
    """A card with the newest rows on top; it grows with the screen."""

    picked = Signal(str)
    """The record whose line was clicked, or on which Enter was pressed."""

    def __init__(self, palette: Callable[[], Palette], wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._rows: tuple[Row, ...] = ()
        self._unrecorded: tuple[Row, ...] = ()
        self._none = label(wording("Belum ada pemindaian."), "muted")
        self.lines = LineList(wording("Keputusan terakhir"), palette)
        head = row(label(wording("Terakhir"), "small"), 0, label("F3", "key"))
        head.setContentsMargins(14, 4, 14, 2)
        none = row(0, self._none, 0)
        inside = column(head, none, self.lines, gap=0)
        inside.setContentsMargins(1, 2, 1, 4)
        inside.setStretch(2, 1)
        self.setLayout(inside)
        self.lines.picked.connect(self.picked)

    def sizeHint(self) -> QSize:
        return QSize(420, 204)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        self._rows = rows
        self._fill()

    def show_unrecorded(self, rows: tuple[Row, ...]) -> None:
        """What could not be recorded stands above all else until it is."""
        self._unrecorded = rows
        self._fill()

    def _fill(self) -> None:
        rows = (*self._unrecorded, *self._rows)
        self._none.setVisible(not rows)
        self.lines.show_lines(
            [ListLine(r.record, r.name, r.word, r.tone, before=f"{r.time}  ", is_quiet=not r.is_named) for r in rows]
        )

    def enter(self) -> None:
        """Puts the keys into the list."""
        self.lines.setFocus()
