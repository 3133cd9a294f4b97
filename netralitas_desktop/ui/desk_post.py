"""Where the desk stands: its session and checkpoint, what was counted there, and what the clock says."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.card import Card
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_bar import DeskBar
from netralitas_desktop.ui.desk_state import DeskReading, DeskState
from netralitas_desktop.ui.desk_view import idle_card, opening_card
from netralitas_desktop.ui.source_view import OFF, desk_sources

_TICK_MS = 1000


class DeskPost(QObject):
    """Sets the desk to the session that somebody chose, or that is proposed, and reads what stands around it."""

    taken = Signal(object, bool)
    """The Desk as it is set now, or None while it rests; whether it went on to another session or checkpoint."""
    read = Signal(object, bool)
    """The DeskState, and whether it is another than before."""
    refused = Signal(object)
    unopened = Signal()
    """The session could not be looked for; `why_unopened` says why."""

    def __init__(self, context: Context, bar: DeskBar, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._bar = context, bar
        self._desk: Desk | None = None
        self._state: DeskState | None = None
        self._turn = 0
        self.is_opening = False
        """Whether the session is still to be found; codes that come meanwhile wait for it."""
        self.why_unopened = ""
        """Why it was not found; empty while it is being looked for."""
        self._stood: Session | None = None
        """The session that the bar shows while another may be proposed."""
        self.reading = DeskReading(context.jobs, self)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self._tick)
        self.reading.read.connect(self._show_state)
        self.reading.refused.connect(self.refused)
        bar.chosen.connect(self._take_choice)
        context.jobs.bug.connect(self._take_bug)
        context.current.settings_changed.connect(self._take_settings)
        context.current.roster_changed.connect(self.reading.again)

    @property
    def desk(self) -> Desk | None:
        return self._desk

    @property
    def is_closed(self) -> bool:
        """Whether its session is known to be closed."""
        return self._state is not None and self._desk is not None and self._desk.session.id in self._state.closed

    def open(self, session: Session | None = None) -> None:
        """Stands at that session; where none is named, asks which it should be."""
        event = self._context.current.opened
        self._turn += 1
        self._tick()
        self._clock.start()
        if event is None or session is not None:
            self._stand_at(session)
            return
        self.is_opening, self.why_unopened = True, ""
        self._show_stood(event)
        turn, stood = self._turn, self._stood

        def stand_at(proposed: Session | None) -> None:
            if turn == self._turn:
                self._stand_at(proposed)

        def refuse(problem: OperatorProblem) -> None:
            if turn == self._turn:
                self._give_up(self._context.wording.problem(problem))

        self._context.jobs.run(self, lambda program: program.start_session.proposed(event, stood), stand_at, refuse)

    def rest(self) -> None:
        """Nobody works here now."""
        self._turn += 1
        self._end_opening()
        self._clock.stop()
        self._take(None)

    def idle(self) -> Card:
        """What stands there while nobody was scanned."""
        if self._desk is None:
            return opening_card(self._context.wording)
        state = self._state
        due, advice = (state.figures.board.due, state.advice) if state else (None, None)
        closed = state.closed if state else frozenset()
        current = self._context.current
        has_camera = any(source != OFF for source in desk_sources(current.settings, current.opened))
        return idle_card(self._desk, self._context.clock(), due, self._context.wording, closed, advice, has_camera)

    def _stand_at(self, session: Session | None) -> None:
        current = self._context.current
        if current.opened is not None:
            self._bar.show_event(current.opened, current.schedule, session)
        self._end_opening()
        self._set()

    def _show_stood(self, event: Event) -> None:
        """The bar offers this event's sessions where the desk stood at one of them, and otherwise none yet."""
        schedule, stood = self._context.current.schedule, self._bar.session
        is_known = stood is not None and stood.id in {s.id for s in schedule.sessions}
        self._bar.show_event(event, schedule if is_known else Schedule(()), stood)
        self._stood = self._bar.session

    def _take_choice(self) -> None:
        """A session that somebody chose goes before the one that would be proposed; a checkpoint waits for it."""
        if self.is_opening and self._bar.session == self._stood:
            return
        self._turn += 1
        self._end_opening()
        self._set()

    def _take_bug(self) -> None:
        """A job broke off, perhaps the one that looks for the session; if it was another, the answer still comes."""
        if self.is_opening and not self.why_unopened:
            self._give_up(self._context.wording("Terjadi kesalahan yang tidak terduga saat membuka meja."))

    def _give_up(self, why: str) -> None:
        self.why_unopened = why
        self.unopened.emit()

    def _end_opening(self) -> None:
        self.is_opening, self.why_unopened = False, ""

    def _set(self) -> None:
        current, session = self._context.current, self._bar.session
        if current.opened is None or session is None:
            self._take(None)
            return
        settings = current.settings
        self._bar.show_desk(settings.desk_name, settings.operator)
        self._take(
            Desk(current.opened, current.schedule, session, self._bar.checkpoint, settings.device, settings.operator)
        )

    def _take(self, desk: Desk | None) -> None:
        before, self._desk = self._desk, desk
        if before is None or desk is None or not _is_same_post(before, desk):
            self._state = None
        self.reading.set_desk(desk)
        self.taken.emit(desk, before is not None and desk is not None and not _is_same_post(before, desk))

    def _show_state(self, state: DeskState) -> None:
        is_new = state != self._state
        self._state = state
        self.read.emit(state, is_new)

    def _take_settings(self) -> None:
        """Another camera or look keeps the card; a desk that rests has none."""
        settings = self._context.current.settings
        if self._desk is None:
            return
        self._bar.show_desk(settings.desk_name, settings.operator)
        if (self._desk.device, self._desk.operator) != (settings.device, settings.operator):
            self._set()

    def _tick(self) -> None:
        event = self._context.current.opened
        now = self._context.clock()
        self._bar.tick(event.local(now) if event else now)


def _is_same_post(one: Desk, other: Desk) -> bool:
    return (one.session, one.checkpoint) == (other.session, other.checkpoint)
