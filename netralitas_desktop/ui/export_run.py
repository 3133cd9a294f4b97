"""An export under way: what is being made, and a way to stop it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from shiboken6 import isValid

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.export_reports import Exported, ExportReports, ExportStopped, ReadyToWrite
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.report_ports import Step
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.progress_strip import ProgressStrip


class ExportRun(ProgressStrip):
    """Shows how far an export is; hidden while there is none."""

    checked = Signal(object)
    """The Verification of the database that is exported."""
    written = Signal(object)
    """What was Exported."""
    refused = Signal(object)
    """The OperatorProblem because of which there are no files."""

    def __init__(self, context: Context) -> None:
        wording = context.wording

        def said_of(step: Step) -> str:
            return wording("Berkas {number} dari {of}: {what}", number=step.number, of=step.of, what=step.what)

        super().__init__(wording, wording("Kemajuan ekspor"), said_of, ExportStopped)
        self._context = context

    def begin(self, event: Event, session: Session | None, folder: Path, *, each_session: bool = False) -> None:
        """Reads, checks the record once, and writes aside; nothing where an export is still going.

        It is written to its end even where the window gives way to one in another language meanwhile.
        """
        if self.is_going:
            return
        told, jobs = self.start(self._context.wording("Mengumpulkan catatan…")), self._context.jobs

        def collect(program: Program) -> tuple[ExportReports, ReadyToWrite, Verification]:
            ready = program.export_reports.collect(event, session, each_session=each_session)
            return program.export_reports, ready, program.verify_database()

        def write(collected: tuple[ExportReports, ReadyToWrite, Verification]) -> None:
            reports, ready, found = collected
            if isValid(self):
                self.checked.emit(found)
            jobs.run_aside(self, lambda: reports.write(ready, folder, told), self._end, self._refuse)

        def refuse(problem: OperatorProblem) -> None:
            if isValid(self):
                self._refuse(problem)

        jobs.run(jobs, collect, write, refuse)

    def _end(self, exported: Exported) -> None:
        self.hide()
        self.written.emit(exported)

    def _refuse(self, problem: OperatorProblem) -> None:
        self.hide()
        self.refused.emit(problem)
