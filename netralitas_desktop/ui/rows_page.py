"""The rows of a roster as they were understood, with the chosen row's note in full below them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.parts import column, grown, label
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_NOTE_HEIGHT = 36


class RowsPage(QWidget):
    """Shows the rows; a heading leads to the column of the file that it was taken from."""

    field_chosen = Signal(str)

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self.table = Table(wording("Baris berkas"), (), palette)
        self.note = label("", "small", wraps=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.setMinimumHeight(grown(_NOTE_HEIGHT))
        self.setLayout(column(self.table, self.note, gap=8))
        self.setFocusProxy(self.table)
        self.table.row_chosen.connect(self._show_note)
        self.table.heading_chosen.connect(lambda at: self.field_chosen.emit(self.table.columns[at].field))

    def show_rows(self, columns: Sequence[Column], rows: Sequence[TableRow]) -> None:
        self.table.show_columns(columns)
        self.table.show_rows(rows)
        self._show_note(-1)

    def _show_note(self, at: int) -> None:
        """The chosen row's note in full, which its column may cut."""
        row = self.table.rows[at] if 0 <= at < len(self.table.rows) else TableRow(())
        hint = self._wording("Klik judul kolom untuk mengubah artinya, atau baris untuk membaca catatannya.")
        self.note.setText(row.tip or row.across or hint)
