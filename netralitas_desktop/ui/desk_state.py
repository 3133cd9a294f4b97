"""What stands around the verdict: counters, pace, last decisions, and what speaks against the session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.clock_watch import ClockWarning
from netralitas_desktop.domain.figures import Figures
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.session_start import StartAdvice
from netralitas_desktop.services.ports import StoreBusy
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.services.steps import Steps
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.jobs import Jobs

LATEST = 10
_CLOCK_MS = 10_000
"""How often the clock is compared, and the pace told anew while nobody comes."""


@dataclass(frozen=True, slots=True)
class DeskState:
    """The desk's surroundings at one moment."""

    figures: Figures
    latest: tuple[Line, ...]
    desk_names: Mapping[str, str]
    closed: frozenset[str]
    """The closed sessions of the event."""
    unexcused: int | None
    """Who stayed away without a word, once the session is closed."""
    advice: StartAdvice


class DeskReading(QObject):
    """Reads the state; while one reading is under way, the next waits and then reads once."""

    read = Signal(object)
    """A DeskState of the desk that is set."""
    clock_told = Signal(object)
    """A ClockWarning; it is recorded."""
    refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._desk: Desk | None = None
        self._is_reading = self._is_stale = False
        self._is_looking = False
        """Whether the clock is being compared."""
        self._timer = QTimer(self, interval=_CLOCK_MS)
        self._timer.timeout.connect(self._look_at_clock)
        jobs.bug.connect(self._forget_asked)

    def set_desk(self, desk: Desk | None) -> None:
        """What is read from now on; nothing for a desk that rests."""
        self._desk = desk
        if desk is None:
            self._timer.stop()
            return
        self._timer.start()
        self._look_at_clock()

    def again(self) -> None:
        """Something changed."""
        desk = self._desk
        if desk is None or self._is_reading:
            self._is_stale = desk is not None
            return
        self._is_reading, self._is_stale = True, False
        self._jobs.run_in_steps(
            self, lambda program: _state_of(program, desk), lambda state: self._show(state, desk), self._fail
        )

    def _look_at_clock(self) -> None:
        desk = self._desk
        if desk is None:
            return
        if not self._is_looking:
            self._is_looking = True
            self._jobs.run(self, lambda program: program.watch_clock(desk), self._tell_clock, self._miss_clock)
        self.again()

    def _miss_clock(self, problem: OperatorProblem) -> None:
        self._is_looking = False
        if not isinstance(problem, StoreBusy):  # another program writes: it is asked again in a few seconds
            self.refused.emit(problem)

    def _tell_clock(self, warning: ClockWarning | None) -> None:
        self._is_looking = False
        if warning is not None and self._desk is not None:
            self.clock_told.emit(warning)

    def _show(self, state: DeskState, desk: Desk) -> None:
        self._is_reading = False
        if desk == self._desk:
            self.read.emit(state)
        if self._is_stale or desk != self._desk:
            self.again()

    def _fail(self, problem: OperatorProblem) -> None:
        self._is_reading = False
        self.refused.emit(problem)

    def _forget_asked(self) -> None:
        """A job broke off, perhaps one of these: the next answer reads again, and the clock is compared again."""
        self._is_reading = self._is_looking = False


def _state_of(program: Program, desk: Desk) -> Steps[DeskState]:
    figures = yield from program.watch_desk.figures_in_steps(desk.event, desk.session, desk.checkpoint)
    latest = program.watch_desk.latest(desk.session, LATEST)
    closed = program.watch_desk.closed_sessions(desk.event)
    unexcused = _unexcused(program, desk) if desk.session.id in closed else None
    advice = program.start_session.advice(desk.event, desk.session, desk.device)
    return DeskState(figures, latest, program.watch_desk.desk_names(), closed, unexcused, advice)


def _unexcused(program: Program, desk: Desk) -> int:
    """As the report counts them: who is excused or came to another session is not among them."""
    totals = program.export_reports.report(desk.event, desk.session).reconciliation.totals
    return totals.counts[Category.UNEXCUSED]
