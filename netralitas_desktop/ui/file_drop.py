"""A place to drop files on, or to choose them with a button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame

from netralitas_desktop.ui.parts import button, column, label, row, set_look

_WORKBOOKS = "Excel (*.xlsx *.xlsm)"


class FileDrop(QFrame):
    """Tells which files were dropped or chosen."""

    chosen = Signal(list)
    """A list of paths, never empty."""

    def __init__(self, hint: str, button_text: str, detail: str = "", *, many: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self._many = many
        self._hint = label(hint, "heading", wraps=True)
        self._detail = label(detail, "small", wraps=True)
        self._title = button_text.rstrip("…")
        self.button = button(button_text, self.ask)
        words = column(self._hint, self._detail, gap=4)
        line = row(margin=16)
        line.addLayout(words, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def show_hint(self, hint: str) -> None:
        """Says what was chosen, in place of the invitation."""
        self._hint.setText(hint)

    def ask(self) -> None:
        """Lets the user choose with the system's own window."""
        if self._many:
            names, _ = QFileDialog.getOpenFileNames(self, self._title, "", _WORKBOOKS)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self._title, "", _WORKBOOKS)
            names = [name] if name else []
        if names:
            self.chosen.emit([Path(n) for n in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            set_look(self, "state", "over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        set_look(self, "state", "")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        set_look(self, "state", "")
        paths = dropped_paths(event.mimeData())
        event.acceptProposedAction()
        self.chosen.emit(paths if self._many else paths[:1])


def dropped_paths(dropped: QMimeData) -> Sequence[Path]:
    """The files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
