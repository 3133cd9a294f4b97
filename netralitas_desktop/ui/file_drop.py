"""A place to drop files on, or to choose them with a button."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame

from netralitas_desktop.services.roster_files import ARCHIVE_SUFFIX, ROSTER_SUFFIXES
from netralitas_desktop.ui.parts import button, column, label, row, set_look
from netralitas_desktop.ui.wording import Wording

_SCHEDULES = "Excel (*.xlsx *.xlsm)"


def roster_kinds(wording: Wording) -> str:
    """Every kind of file that can hold a roster, as the system's own window wants it."""
    kinds = " ".join(f"*{suffix}" for suffix in (*ROSTER_SUFFIXES, ".txt", ".xml", ARCHIVE_SUFFIX))
    return wording("Excel, ODS, CSV, atau HTML") + f" ({kinds})"


def roster_drop(wording: Wording) -> FileDrop:
    """The place for rosters: any number of files of every kind, and folders."""
    return FileDrop(
        wording("Seret berkas daftar peserta ke sini"),
        wording("Pilih berkas…"),
        wording("Satu atau beberapa berkas Excel, ODS, CSV, HTML, folder, atau .zip"),
        many=True,
        kinds=roster_kinds(wording),
        folder_text=wording("Pilih folder…"),
    )


class FileDrop(QFrame):
    """Tells which files were dropped or chosen."""

    chosen = Signal(list)
    """A list of paths, never empty."""

    def __init__(
        self,
        hint: str,
        button_text: str,
        detail: str = "",
        *,
        many: bool = False,
        kinds: str = _SCHEDULES,
        folder_text: str = "",
    ) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self._many = many
        self._kinds = kinds
        self._hint = label(hint, "heading", wraps=True)
        self._detail = label(detail, "small", wraps=True)
        self._title = button_text.rstrip("…")
        self.button = button(button_text, self.ask)
        self.folder = button(folder_text, self.ask_folder)
        self.folder.setVisible(bool(folder_text))
        words = column(self._hint, self._detail, gap=4)
        line = row(margin=16)
        line.addLayout(words, 1)
        for way in (self.button, self.folder):
            line.addWidget(way, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)

    def show_hint(self, hint: str) -> None:
        """Says what was chosen, in place of the invitation."""
        self._hint.setText(hint)

    def ask(self) -> None:
        """Lets the user choose with the system's own window."""
        if self._many:
            names, _ = QFileDialog.getOpenFileNames(self, self._title, "", self._kinds)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self._title, "", self._kinds)
            names = [name] if name else []
        if names:
            self.chosen.emit([Path(n) for n in names])

    def ask_folder(self) -> None:
        """The same for a folder, with everything in it."""
        name = QFileDialog.getExistingDirectory(self, self.folder.text().rstrip("…"))
        if name:
            self.chosen.emit([Path(name)])

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
