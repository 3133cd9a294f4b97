"""Masalah: everything worth telling of single rows, by kind and by sheet, and the way to give it back to an office."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.issues_view import IssuesView
from netralitas_desktop.ui.parts import button, column, grown, label
from netralitas_desktop.ui.tables import TALL_ROW, Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.training_strip import no_files_note
from netralitas_desktop.ui.wording import Wording

_NOTE_HEIGHT = 36
_WIDEST_BOX = 280


class IssuesPage(QWidget):
    """Lists the issues and filters them."""

    save_wanted = Signal()
    """The admin wants copies of the files with the issues' cells marked."""
    folder_wanted = Signal()
    """The admin wants to see those copies."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._view = IssuesView()
        self.kinds, self.sheets = DropDown(), DropDown()
        self.kinds.setAccessibleName(wording("Jenis masalah"))
        self.sheets.setAccessibleName(wording("Lembar"))
        self.table = Table(wording("Masalah"), (), palette, TALL_ROW)
        self.note = label("", "small", wraps=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note.setMinimumHeight(grown(_NOTE_HEIGHT))
        self.save = button(wording("Simpan masalah…"), self.save_wanted.emit)
        self.none = label(wording("Tidak ada masalah di berkas ini."), "muted")
        self.open_folder = button(wording("Buka folder"), self.folder_wanted.emit)
        self.open_folder.hide()
        self.why_not = no_files_note(wording, is_training=False)
        tools = Flow((self.kinds, self.sheets), (self.why_not, self.open_folder, self.save))
        self.setLayout(column(tools, self.none, self.table, self.note, gap=8))
        self.setFocusProxy(self.table)
        for box in (self.kinds, self.sheets):
            box.currentIndexChanged.connect(lambda _at: self._show_rows())
        self.table.row_chosen.connect(self._show_note)

    def show_practice(self) -> None:
        """In a training no copies are saved, and the reason stands beside the button."""
        self.save.setEnabled(False)
        self.why_not.show()

    def start_over(self) -> None:
        """Another import: nothing was saved of it yet."""
        self.open_folder.hide()

    def show_view(self, view: IssuesView) -> None:
        """Other issues; the filters stay where they still find something."""
        self._view = view
        _refill(self.kinds, [(words, code) for code, words in view.kinds])
        _refill(self.sheets, [(words, sheet) for sheet, words in view.sheets])
        self.sheets.setVisible(len(view.sheets) > 2)
        self.kinds.setVisible(bool(view.lines))
        self.save.setVisible(bool(view.lines))
        self.none.setVisible(not view.lines)
        self.table.show_columns(view.columns)
        self._show_rows()

    def _show_rows(self) -> None:
        self.table.show_rows(self._view.shown(self.kinds.currentData(), self.sheets.currentData() or ""))
        self._show_note(-1)

    def _show_note(self, at: int) -> None:
        """The chosen issue in full, where its two lines do not hold it."""
        rows = self.table.rows
        self.note.setText(rows[at].tip if 0 <= at < len(rows) else "")


def _refill(box: DropDown, choices: Sequence[tuple[str, object]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for words, value in choices:
        box.addItem(words, value)
    box.setFixedWidth(min(grown(_WIDEST_BOX), max((box.width_of(words) for words, _ in choices), default=0)))
    box.setCurrentIndex(next((at for at, (_, value) in enumerate(choices) if value == chosen), 0))
    box.blockSignals(False)
