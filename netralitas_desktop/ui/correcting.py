"""Carries out what the forms on the desk's card ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.card import Answer
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_corrections import carry_out, supervisors
from netralitas_desktop.ui.verdict_card import VerdictCard


class Correcting(QObject):
    """Records one form at a time; where a supervisor is needed, the form asks for one."""

    recorded = Signal(object, object)
    """The Line, and the Desk."""
    refused = Signal(object)

    def __init__(self, context: Context, verdict: VerdictCard) -> None:
        super().__init__(verdict)
        self._context, self._verdict = context, verdict
        context.jobs.bug.connect(verdict.let_submit)

    def record(self, answer: Answer, desk: Desk) -> None:
        self._context.jobs.run(
            self,
            lambda program: carry_out(program, desk, answer),
            then=lambda line: self.recorded.emit(line, desk),
            refused=self._refuse,
        )

    def _refuse(self, problem: OperatorProblem) -> None:
        if isinstance(problem, SupervisorNeeded) and self._verdict.has_form:
            self._context.jobs.run(self, supervisors, self._verdict.ask_supervisor, self.refused.emit)
        else:
            self.refused.emit(problem)
