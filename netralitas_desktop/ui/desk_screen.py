"""The desk: pictures and keys in, verdicts out; takes the whole window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Desk, Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.camera_feed import WatchFor, watch_camera
from netralitas_desktop.ui.camera_panel import CameraPanel
from netralitas_desktop.ui.card import Answer
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.counters import Counters
from netralitas_desktop.ui.desk_bar import DeskBar
from netralitas_desktop.ui.desk_corrections import carry_out
from netralitas_desktop.ui.desk_counts import counts, row
from netralitas_desktop.ui.desk_keys import DeskKeys
from netralitas_desktop.ui.desk_view import card_for, correction_card, idle_card
from netralitas_desktop.ui.last_scans import LastScans
from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.verdict_card import VerdictCard

LATEST = 10
_TICK_MS = 1000
_CORRECTION_KEYS = ("F6", "F7", "F8")


@dataclass(frozen=True, slots=True)
class _State:
    """What stands around the verdict."""

    board: Board
    latest: tuple[Line, ...]
    desk_names: Mapping[str, str]
    closed: frozenset[str]
    """The closed sessions of the event."""
    unexcused: int | None
    """Who stayed away without a word, once the session is closed."""


class DeskScreen(QWidget):
    """Records every scan, typed or seen, and shows the answer once it is durable."""

    left = Signal()
    """The officer wants back to the other screens."""

    def __init__(self, context: Context, watch_for: WatchFor = watch_camera, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._desk: Desk | None = None
        self._desk_names: Mapping[str, str] = {}
        self._closed: frozenset[str] = frozenset()
        self._is_reading = self._is_stale = self._has_answered = False
        self._bar = DeskBar(context.wording)
        self._camera = CameraPanel(context, watch_for)
        self._field = _scan_field(context)
        self._latest = LastScans(context.palette, context.wording)
        self._verdict = VerdictCard(context.wording)
        self._counters = Counters(context.palette)
        self._keys = DeskKeys(self, self._field)
        self._clock = QTimer(self, interval=_TICK_MS)
        self._lay_out()
        self._connect()

    @property
    def verdict(self) -> VerdictCard:
        return self._verdict

    @property
    def field(self) -> QLineEdit:
        return self._field

    def open(self, session: Session | None = None) -> None:
        """Sets the desk to a session, the proposed one unless said otherwise, and starts to look."""
        event, schedule = self._context.current.opened, self._context.current.schedule
        if event is None:
            return
        self._bar.show_event(event, schedule, schedule.proposed(event.local(self._context.clock())))
        if session is not None:
            self._bar.choose(session)
        self._keys.listen()
        self._tick()
        self._clock.start()
        self._set_desk()
        self._camera.open()

    def rest(self) -> None:
        """Stops looking and listening; the desk is hidden."""
        self._keys.rest()
        self._clock.stop()
        self._camera.close_source()
        self._desk = None

    def shut(self) -> None:
        """Ends the camera's threads; the window closes."""
        self.rest()
        self._camera.shut()

    def submit(self, payload: str) -> None:
        """Records one code; the answer comes as a card."""
        desk = self._desk
        if desk is None or not payload.strip():
            return
        self._context.jobs.run(
            self,
            lambda program: program.record_scan(payload, desk),
            then=lambda outcome: self._show(outcome, desk),
            refused=self._refuse,
        )

    def _show(self, outcome: Outcome, desk: Desk) -> None:
        self._answer_with()
        self._verdict.show_card(card_for(outcome, desk, self._desk_names, self._context.wording))

    def _correct(self, answer: Answer) -> None:
        desk = self._desk
        if desk is None:
            return
        self._context.jobs.run(
            self,
            lambda program: carry_out(program, desk, answer),
            then=lambda line: self._show_correction(line, desk),
            refused=self._refuse,
        )

    def _show_correction(self, line: Line, desk: Desk) -> None:
        self._answer_with()
        self._verdict.show_card(correction_card(line, desk, self._context.wording))

    def _answer_with(self) -> None:
        """What every answer does: the keys belong to the next scan again, and the counters move."""
        self._has_answered = True
        self._focus_field()
        self._read_state()
        self._context.current.records_changed.emit()

    def _refuse(self, problem: OperatorProblem) -> None:
        self._verdict.tell(self._context.wording.problem(problem))

    def _set_desk(self) -> None:
        current = self._context.current
        session = self._bar.session
        if current.opened is None or session is None:
            self._desk = None
            return
        settings, before = current.settings, self._desk
        self._bar.show_desk(settings.desk_name, settings.operator)
        self._desk = Desk(
            current.opened, current.schedule, session, self._bar.checkpoint, settings.device, settings.operator
        )
        if before is None or (before.session, before.checkpoint) != (self._desk.session, self._desk.checkpoint):
            self._field.clear()
        self._has_answered = False
        self._show_idle(self._desk, None)
        self._focus_field()
        self._read_state()

    def _show_idle(self, desk: Desk, due: int | None) -> None:
        now, wording = self._context.clock(), self._context.wording
        self._verdict.show_card(idle_card(desk, now, due, wording, self._closed))

    def _read_state(self) -> None:
        """Counters and last decisions; while one reading is under way, the next waits and then reads once."""
        desk = self._desk
        if desk is None or self._is_reading:
            self._is_stale = desk is not None
            return
        self._is_reading, self._is_stale = True, False
        self._context.jobs.run(
            self,
            lambda program: _state_of(program, desk),
            then=lambda state: self._show_state(state, desk),
            refused=self._fail_reading,
        )

    def _show_state(self, state: _State, desk: Desk) -> None:
        self._is_reading = False
        self._desk_names, self._closed = state.desk_names, state.closed
        wording = self._context.wording
        if desk == self._desk:
            self._counters.show_counts(counts(state.board, wording, desk.checkpoint, state.unexcused))
            self._latest.show_rows(tuple(row(line, wording) for line in state.latest))
            if not self._has_answered:
                self._show_idle(desk, state.board.due)
        if self._is_stale or desk != self._desk:
            self._read_state()

    def _fail_reading(self, problem: OperatorProblem) -> None:
        self._is_reading = False
        self._refuse(problem)

    def _forget_reading(self) -> None:
        """A job broke off, perhaps this reading: the next answer reads again."""
        self._is_reading = False

    def _take_settings(self) -> None:
        """Another camera or look keeps the card; `rest` cleared the desk of a hidden screen."""
        settings = self._context.current.settings
        if self._desk is None:
            return
        self._bar.show_desk(settings.desk_name, settings.operator)
        if (self._desk.device, self._desk.operator) != (settings.device, settings.operator):
            self._set_desk()

    def _tick(self) -> None:
        event = self._context.current.opened
        now = self._context.clock()
        self._bar.tick(event.local(now) if event else now)

    def _enter(self) -> None:
        payload = self._field.text()
        self._field.clear()
        self._focus_field()
        self.submit(payload)

    def _escape(self) -> None:
        if self._verdict.has_form:
            self._verdict.close_form()
        elif self._field.text():
            self._field.clear()
        else:
            self.left.emit()

    def _focus_field(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self._bar.chosen.connect(self._set_desk)
        self._bar.left.connect(self.left)
        self._field.returnPressed.connect(self._enter)
        self._camera.read.connect(self.submit)
        self._camera.refused.connect(self._refuse)
        self._keys.scanned.connect(self.submit)
        self._verdict.answered.connect(self._correct)
        self._verdict.scanned.connect(self.submit)
        self._verdict.form_left.connect(self._focus_field)
        self._clock.timeout.connect(self._tick)
        self._context.current.settings_changed.connect(self._take_settings)
        self._context.current.roster_changed.connect(self._read_state)
        self._context.jobs.bug.connect(self._forget_reading)
        for key in _CORRECTION_KEYS:
            QShortcut(QKeySequence(key), self).activated.connect(partial(self._verdict.press, key))
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._escape)

    def _lay_out(self) -> None:
        left = QWidget()
        left.setMaximumWidth(720)
        inside = column(self._camera, self._field, self._latest, gap=12)
        inside.setStretch(0, 9)
        inside.setStretch(2, 7)
        left.setLayout(inside)
        middle = QHBoxLayout()
        middle.setContentsMargins(18, 14, 18, 14)
        middle.setSpacing(14)
        middle.addWidget(left, 38)
        middle.addWidget(self._verdict, 62)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(middle, 1)
        whole.addWidget(self._counters)


def _state_of(program: Program, desk: Desk) -> _State:
    board = program.watch_desk.board(desk.event, desk.session, desk.checkpoint)
    latest = program.watch_desk.latest(desk.session, LATEST)
    closed = program.watch_desk.closed_sessions(desk.event)
    unexcused = _unexcused(program, desk) if desk.session.id in closed else None
    return _State(board, latest, program.watch_desk.desk_names(), closed, unexcused)


def _unexcused(program: Program, desk: Desk) -> int:
    """As the report counts them: who is excused or came to another session is not among them."""
    totals = program.export_reports.report(desk.event, desk.session).reconciliation.totals
    return totals.counts[Category.UNEXCUSED]


def _scan_field(context: Context) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName("scanField")
    field.setPlaceholderText(context.wording("Pindai, atau ketik NIP lalu Enter"))
    field.setAccessibleName(context.wording("Kode atau NIP"))
    field.setMaxLength(4096)
    return field
