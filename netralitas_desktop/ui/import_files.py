"""What an import writes: an empty roster for an office to fill in, and copies of files with their issues marked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.services.mark_issues import MarkIssues
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.parts import button
from netralitas_desktop.ui.theme import Tone


class IssueCopies(QObject):
    """Writes marked copies into a folder that the admin chooses, and opens it."""

    told = Signal(str, Tone)
    """What is going on, was done or went wrong."""
    written = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent
        self._folder: Path | None = None
        self._is_writing = False
        context.jobs.bug.connect(self._let_go)

    def ask(self, read: FilesRead) -> None:
        """Asks for the folder, then writes."""
        title = self._context.wording("Folder untuk salinan dengan masalah yang ditandai")
        chosen = QFileDialog.getExistingDirectory(self._window, title, str(_offered(self._context.documents)))
        if chosen:
            self._write(read, Path(chosen))

    def open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _write(self, read: FilesRead, folder: Path) -> None:
        wording, jobs = self._context.wording, self._context.jobs
        self._is_writing = True
        self.told.emit(wording("Menulis salinan…"), Tone.CLOSED)

        def refused(problem: OperatorProblem) -> None:
            self._is_writing = False
            self.told.emit(wording.problem(problem), Tone.REFUSED)

        def written(files: tuple[Path, ...]) -> None:
            self._is_writing = False
            self._folder = files[0].parent if files else folder
            count = wording.count(len(files))
            self.told.emit(wording("{count} berkas ditulis di {folder}.", count=count, folder=folder), Tone.PRESENT)
            self.written.emit()

        def write(mark_issues: MarkIssues) -> None:
            jobs.run_aside(self, lambda: mark_issues.write(read, folder), written, refused)

        jobs.run(self, lambda program: program.mark_issues, write, refused)

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        if self._is_writing:
            self._is_writing = False
            self.told.emit("", Tone.CLOSED)


class WorkbookSaving(QObject):
    """Saves a workbook where the admin says."""

    told = Signal(str, Tone)
    """What was done or went wrong."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._window = context, parent

    def ask(
        self, title: str, name: str, writer: Callable[[Program], Callable[[Path], Path]], said: Callable[[Path], str]
    ) -> None:
        """Asks where, proposing that name; then writes, and says what `said` makes of the file."""
        proposed = _offered(self._context.documents) / name
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(proposed), "Excel (*.xlsx)")
        if chosen:
            path = Path(chosen)
            target = path if path.suffix.casefold() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
            self._write(target, writer, said)

    def _write(
        self, path: Path, writer: Callable[[Program], Callable[[Path], Path]], said: Callable[[Path], str]
    ) -> None:
        jobs = self._context.jobs

        def refused(problem: OperatorProblem) -> None:
            self.told.emit(self._context.wording.problem(problem), Tone.REFUSED)

        def written(at: Path) -> None:
            self.told.emit(said(at), Tone.PRESENT)

        def write(to: Callable[[Path], Path]) -> None:
            jobs.run_aside(self, lambda: to(path), written, refused)

        jobs.run(self, writer, write, refused)


class Template(WorkbookSaving):
    """Saves an empty roster of the open event where the admin says."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.button = button(context.wording("Simpan contoh daftar kosong…"), self._ask_template, "quiet")

    def _ask_template(self) -> None:
        wording, current = self._context.wording, self._context.current
        event, schedule = current.opened, current.schedule
        self.ask(
            wording("Simpan contoh daftar kosong"),
            wording("Contoh daftar peserta.xlsx"),
            lambda program: partial(program.write_template, event, schedule),
            lambda at: wording("Contoh daftar disimpan di {file}. Isi, lalu impor berkas itu.", file=at),
        )


def _offered(documents: Path) -> Path:
    """Where the system's own window opens: it shows no folder that is still to be made."""
    return documents if documents.is_dir() else documents.parent
