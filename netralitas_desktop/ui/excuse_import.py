"""A list of excuses: chosen, previewed in place, and recorded exactly as previewed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.excuse_list import ExcuseList, ExcusePreview
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.excuse_view import excuse_columns, excuse_view
from netralitas_desktop.ui.file_drop import roster_kinds
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, column, elided, head, label, waiting
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Tone


class ExcuseImport(QWidget):
    """One list at a time; nothing is recorded before the officer agrees."""

    begun = Signal()
    """A list is being read."""
    left = Signal(str)
    """It is over; what was recorded, in a sentence, or nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._preview: ExcusePreview | None = None
        self._turn = 0
        wording = context.wording
        self._file, self.told = elided("", "muted"), label("", "heading")
        self.banner = Banner()
        self.table = Table(wording("Daftar izin"), excuse_columns(wording), context.palette)
        self._pages = QStackedWidget()
        self._waiting = waiting(wording("Membaca daftar izin…"))
        for shown in (self._waiting, self.table):
            self._pages.addWidget(shown)
        self.apply = button(wording("Catat"), self._apply, "primary")
        self.another = button(wording("Berkas lain…"), self.choose)
        self.cancel = button(wording("Batal"), lambda: self._leave(""))
        top = head(label(wording("Impor daftar izin"), "title"), self._file)
        foot = Flow((self.told,), (self.cancel, self.another, self.apply))
        body = column(top, self.banner, self._pages, foot, gap=12)
        body.setStretch(2, 1)
        self.setLayout(body)
        context.jobs.bug.connect(lambda _kind: self._show_preview(self._preview))

    def choose(self) -> None:
        """Asks for a file and reads it."""
        wording = self._context.wording
        chosen, _kind = QFileDialog.getOpenFileName(self, wording("Pilih daftar izin"), filter=roster_kinds(wording))
        if chosen:
            self.begin(Path(chosen))

    def begin(self, path: Path) -> None:
        """Reads the list and shows what it would record."""
        event = self._context.current.opened
        if event is None:
            return
        self._turn += 1
        turn = self._turn
        self._file.setText(path.name)
        self.banner.clear()
        self._show_preview(None)
        self._pages.setCurrentWidget(self._waiting)
        self.begun.emit()

        def read(excuses: ExcuseList) -> None:
            self._context.jobs.run_aside(
                self, lambda: excuses.read(path), lambda rows: self._plan(event, rows, turn), self._refuse
            )

        self._context.jobs.run(self, lambda program: program.excuse_list, read, self._refuse)

    def forget(self) -> None:
        """What was read belongs to another event."""
        self._turn += 1
        self._preview = None

    def _plan(self, event: Event, rows: tuple[ExcuseRow, ...], turn: int) -> None:
        def show(preview: ExcusePreview) -> None:
            if turn == self._turn:
                self._show_preview(preview)

        self._context.jobs.run(self, lambda program: program.excuse_list.preview(event, rows), show, self._refuse)

    def _show_preview(self, preview: ExcusePreview | None) -> None:
        wording = self._context.wording
        self._preview = preview
        view = excuse_view(preview, wording) if preview is not None else None
        self._pages.setCurrentWidget(self.table)
        self.table.show_rows(view.rows if view else ())
        self.told.setText(view.told if view else "")
        self.apply.setText(wording("Catat {count} izin", count=wording.count(view.count)) if view else wording("Catat"))
        self.apply.setAccessibleName(self.apply.text())
        self.apply.setEnabled(view is not None and view.count > 0)
        if self.isVisible():
            (self.apply if self.apply.isEnabled() else self.another).setFocus()

    def _apply(self) -> None:
        preview, wording = self._preview, self._context.wording
        if preview is None:
            return
        self.apply.setEnabled(False)

        def recorded(program: Program) -> str:
            records = program.excuse_list.apply(preview, program.set_up_desk.officer())
            return wording("{count} izin dicatat.", count=wording.count(len(records)))

        self._context.jobs.run(self, recorded, self._leave_recorded, self._refuse)

    def _leave_recorded(self, said: str) -> None:
        self._context.current.records_changed.emit()
        self._leave(said)

    def _leave(self, said: str) -> None:
        self.forget()
        self.left.emit(said)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._show_preview(None)
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
