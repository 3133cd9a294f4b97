"""Carries out what the forms on the desk's card ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.card import Answer
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.desk_corrections import carry_out, supervisors
from netralitas_desktop.ui.desk_scans import DeskScans
from netralitas_desktop.ui.verdict_card import VerdictCard


@dataclass(frozen=True, slots=True)
class _Asked:
    """The form that was handed in, and whose card it stood on."""

    form: CorrectionForm | None
    name: str


class Correcting(QObject):
    """Records one form at a time; where a supervisor is needed, the form asks for one."""

    recorded = Signal(object, object)
    """The Line, and the Desk."""
    refused = Signal(object)
    """An OperatorProblem, for the form that is open."""
    missed = Signal(object, str)
    """The OperatorProblem of a form that is gone, or goes with the next scan, and the name that stood above it."""

    def __init__(self, context: Context, verdict: VerdictCard, scans: DeskScans) -> None:
        super().__init__(verdict)
        self._context, self._verdict, self._scans = context, verdict, scans
        context.jobs.bug.connect(verdict.let_submit)

    def record(self, answer: Answer, desk: Desk) -> None:
        asked = _Asked(self._verdict.form, self._verdict.card.name)
        self._context.jobs.run(
            self,
            lambda program: carry_out(program, desk, answer),
            then=lambda line: self.recorded.emit(line, desk),
            refused=partial(self._refuse, asked),
        )

    def _refuse(self, asked: _Asked, problem: OperatorProblem) -> None:
        if self._is_over(asked):
            self.missed.emit(problem, asked.name)
        elif isinstance(problem, SupervisorNeeded):
            ask = partial(self._ask_supervisor, asked, problem)
            self._context.jobs.run(self, supervisors, ask, partial(self._refuse, asked))
        else:
            self.refused.emit(problem)

    def _ask_supervisor(self, asked: _Asked, problem: SupervisorNeeded, names: Sequence[str]) -> None:
        if self._is_over(asked):
            self.missed.emit(problem, asked.name)
        else:
            self._verdict.ask_supervisor(names)

    def _is_over(self, asked: _Asked) -> bool:
        """Whether what the form said would be wiped away at once: its card went, or the next scan's is on its way."""
        return asked.form is not self._verdict.form or self._scans.is_under_way
