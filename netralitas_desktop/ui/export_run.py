"""An export under way: what is being made, and a way to stop it."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.export_reports import Exported, ExportReports, ExportStopped, ReadyToWrite
from netralitas_desktop.services.ports import Step
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.parts import button, column, elided, row


class ExportRun(QFrame):
    """Shows how far an export is; hidden while there is none."""

    checked = Signal(object)
    """The Verification of the database that is exported."""
    written = Signal(object)
    """What was Exported."""
    refused = Signal(object)
    """The OperatorProblem because of which there are no files."""
    _moved = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context = context
        self._stopped = threading.Event()
        wording = context.wording
        self.said: ElidedLabel = elided()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(wording("Kemajuan ekspor"))
        self.stop = button(wording("Hentikan"), self._stop)
        words = column(self.said, self.bar, gap=6)
        line = row(margin=12)
        line.addLayout(words, 1)
        line.addWidget(self.stop)
        self.setLayout(line)
        self._moved.connect(self._show_step)
        self.hide()

    @property
    def is_going(self) -> bool:
        return not self.isHidden()

    def begin(self, event: Event, session: Session | None, folder: Path, *, each_session: bool = False) -> None:
        """Reads, checks the record once, and writes aside; nothing where an export is still going."""
        if self.is_going:
            return
        wording, stopped = self._context.wording, threading.Event()
        self._stopped = stopped
        self.said.setText(wording("Mengumpulkan catatan…"))
        self.bar.setRange(0, 0)
        self.stop.setEnabled(True)
        self.show()

        def collect(program: Program) -> tuple[ExportReports, ReadyToWrite, Verification]:
            ready = program.export_reports.collect(event, session, each_session=each_session)
            return program.export_reports, ready, program.verify_database()

        def told(step: Step) -> None:
            if stopped.is_set():
                raise ExportStopped
            self._moved.emit(step)

        def write(collected: tuple[ExportReports, ReadyToWrite, Verification]) -> None:
            reports, ready, found = collected
            self.checked.emit(found)
            self._context.jobs.run_aside(self, lambda: reports.write(ready, folder, told), self._end, self._refuse)

        self._context.jobs.run(self, collect, write, self._refuse)

    def let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.hide()

    def _stop(self) -> None:
        self._stopped.set()
        self.stop.setEnabled(False)
        self.said.setText(self._context.wording("Menghentikan…"))

    def _show_step(self, step: Step) -> None:
        if self._stopped.is_set():
            return
        wording = self._context.wording
        self.bar.setRange(0, step.of)
        self.bar.setValue(step.number - 1)
        self.said.setText(wording("Berkas {number} dari {of}: {what}", number=step.number, of=step.of, what=step.what))

    def _end(self, exported: Exported) -> None:
        self.hide()
        self.written.emit(exported)

    def _refuse(self, problem: OperatorProblem) -> None:
        self.hide()
        self.refused.emit(problem)
