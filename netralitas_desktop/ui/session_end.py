"""Closing a session, or opening it again: asked in place, then done."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.close_panel import ClosePanel
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.day_end_page import DayEndPage
from netralitas_desktop.ui.day_end_view import DayEnd, day_end
from netralitas_desktop.ui.desk_corrections import approved, supervisors


class SessionEnd(QObject):
    """Has the page and the panel that ask; both keep the question until the answer is accepted."""

    asked = Signal()
    """The page is ready to be shown."""
    closed = Signal(str, bool)
    """What was done, and whether everything is exported now."""
    reopened = Signal(str)
    """What was done."""
    refused = Signal(object)
    """The OperatorProblem because of which nothing could be asked."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._meant: tuple[Event, Session] | None = None
        self.page = DayEndPage(context.wording, context.palette, can_export=not context.is_training)
        self.panel = ClosePanel(context.wording)
        self.page.agreed.connect(self._close)
        self.panel.agreed.connect(self._reopen)

    def ask_end(self, event: Event, session: Session) -> None:
        """Looks who is missing, then asks."""
        self._meant = (event, session)
        wording = self._context.wording

        def look(program: Program) -> DayEnd:
            return day_end(event, session, program.close_session.preview(event, session), wording)

        def ask(found: DayEnd) -> None:
            if self._meant == (event, session):
                self.page.ask(found)
                self.asked.emit()

        self._context.jobs.run(self, look, ask, self.refused.emit)

    def ask_reopen(self, event: Event, session: Session) -> None:
        """Asks for the reason."""
        self._meant = (event, session)
        wording = self._context.wording
        question = wording("Buka kembali {session}? Tulis alasannya; alasan ini dicatat.", session=session.name)
        self.panel.ask(question, wording("Buka kembali"), wants_reason=True)

    def forget(self) -> None:
        """Another report is looked at: nothing is asked any more."""
        self._meant = None
        self.panel.hide()

    def let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.page.let_go()
        self.panel.let_go()

    def _close(self, exports: bool) -> None:
        if self._meant is None:
            return
        (event, session), wording = self._meant, self._context.wording
        said = wording("{session} ditutup.", session=session.name)
        self._context.jobs.run(
            self,
            lambda program: program.close_session(event, session, program.set_up_desk.officer()),
            lambda _: self.closed.emit(said, exports),
            lambda problem: self.page.refuse(wording.problem(problem)),
        )

    def _reopen(self, reason: str) -> None:
        if self._meant is None:
            return
        (event, session), wording = self._meant, self._context.wording

        def reopened(_: object) -> None:
            self.panel.hide()
            self.reopened.emit(wording("{session} dibuka kembali.", session=session.name))

        approval = self.panel.approval

        def reopen(program: Program) -> None:
            officer = approved(program, program.set_up_desk.officer(), approval)
            program.close_session.reopen(event, session, reason, officer)

        self._context.jobs.run(self, reopen, reopened, self._not_reopened)

    def _not_reopened(self, problem: OperatorProblem) -> None:
        """In the panel; where a supervisor is needed, it asks for one."""
        if isinstance(problem, SupervisorNeeded):
            self._context.jobs.run(self, supervisors, self.panel.ask_supervisor, self.refused.emit)
            return
        self.panel.refuse(self._context.wording.problem(problem))
