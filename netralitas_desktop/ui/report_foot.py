"""The foot of a report: where its files go, and what can be done with it now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, elided, set_look
from netralitas_desktop.ui.training_strip import no_files_note


class ReportFoot(QWidget):
    """Of closing, reopening and exporting, the likeliest next step stands out."""

    export_wanted = Signal()
    end_wanted = Signal()
    """The session is to be closed, and its report exported."""
    reopen_wanted = Signal()
    folder_wanted = Signal()
    """The folder of what was written is to be opened."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._wording, self._is_training = context.wording, context.is_training
        self.folder = context.documents
        wording = context.wording
        self._target = elided("", "muted")
        self.each_session = QCheckBox(wording("Surat tiap sesi juga"))
        self.choose = button(wording("Pilih folder…"), self._choose_folder)
        self.open_folder = button(wording("Buka folder"), self.folder_wanted.emit)
        self.reopen = button(wording("Buka kembali sesi…"), self.reopen_wanted.emit)
        self.export = button(wording("Ekspor semua"), self.export_wanted.emit)
        end = wording("Tutup sesi…") if context.is_training else wording("Tutup sesi dan ekspor…")
        self.end = button(end, self.end_wanted.emit, "primary")
        self.why_not = no_files_note(wording, context.is_training)
        self.open_folder.hide()
        for needless in (self._target, self.choose):
            needless.setVisible(not context.is_training)
        ways = (self.each_session, self.open_folder, self.choose, self.reopen, self.why_not, self.export, self.end)
        self.setLayout(Flow((self._target,), ways))
        self.use_folder(self.folder)

    def use_folder(self, folder: Path) -> None:
        """Exports go there from now on."""
        self.folder = folder
        self._target.setText(self._wording("Ke: {folder}", folder=" › ".join(folder.parts[-3:])))
        self._target.setToolTip(str(folder))

    def show_state(self, *, can_export: bool, of_session: bool, is_closed: bool) -> None:
        """What can be done with the report that is shown."""
        is_open = can_export and of_session and not is_closed
        self.end.setVisible(is_open)
        self.reopen.setVisible(can_export and of_session and is_closed)
        self.each_session.setVisible(can_export and not of_session and not self._is_training)
        self.export.setEnabled(can_export and not self._is_training)
        set_look(self.export, "role", "" if is_open else "primary")

    def set_busy(self, is_busy: bool) -> None:
        for pressed in (self.end, self.reopen, self.export):
            pressed.setEnabled(not is_busy and not (self._is_training and pressed is self.export))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._wording("Folder laporan"), str(self.folder))
        if chosen:
            self.use_folder(Path(chosen))
