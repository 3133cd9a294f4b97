"""The top of the desk: event, session, checkpoint, who works here, and the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.ui.card_people import session_line
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.key_button import KeyButton
from netralitas_desktop.ui.parts import button, label, tabular
from netralitas_desktop.ui.wording import Wording

_LEAST_DESK, _LEAST_SESSION, _LEAST_EVENT = 64, 180, 80
_NARROW = 1200
"""A window in which the menu of other screens goes without its word."""
_USUAL_SESSION, _WIDEST_SESSION = 380, 620
"""Beyond its day and hours a session has only room that nobody else wants."""


class DeskBar(QFrame):
    """Says where the desk stands and lets the officer set it."""

    chosen = Signal()
    """Another session or checkpoint."""
    left = Signal()
    more_wanted = Signal()
    """Other screens and the sound: a menu below `more`."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deskBar")
        self.setMinimumHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._wording = wording
        self._schedule = Schedule(())
        self._event = ElidedLabel()
        self._event.setProperty("role", "strong")
        self._sessions = _session_box(wording, self.chosen.emit)
        self._checkpoints = _Checkpoints(wording, self.chosen.emit)
        self._desk = ElidedLabel()
        self._desk.setProperty("role", "muted")
        self._clock = label("", "strong")
        self._clock.setFont(tabular(self._clock.font()))
        self.more = button(wording("Layar ▾"), self.more_wanted.emit)
        self.more.setAccessibleName(wording("Layar peserta dan suara"))
        self._leave = KeyButton(wording("Tutup meja"), "Esc")
        self._leave.clicked.connect(self.left)
        inside = self._inside = QHBoxLayout(self)
        inside.setContentsMargins(18, 6, 18, 6)
        inside.setSpacing(16)
        inside.addWidget(self._event)
        inside.addWidget(self._sessions)
        inside.addStretch(1)
        for piece in (self._checkpoints, self._desk, self._clock, self.more, self._leave):
            inside.addWidget(piece)
        self._sessions.currentIndexChanged.connect(lambda _place: self._share_room())

    @property
    def session(self) -> Session | None:
        place = self._sessions.currentIndex()
        return self._schedule.sessions[place] if 0 <= place < len(self._schedule.sessions) else None

    @property
    def checkpoint(self) -> Checkpoint:
        return self._checkpoints.chosen

    def show_event(self, event: Event, schedule: Schedule, session: Session | None) -> None:
        """Fills the sessions and chooses that one, or the first."""
        self._event.setText(event.name)
        self._schedule = schedule
        with QSignalBlocker(self._sessions):
            self._sessions.clear()
            self._sessions.addItems([session_line(s, self._wording) for s in schedule.sessions])
            ids = [s.id for s in schedule.sessions]
            self._sessions.setCurrentIndex(ids.index(session.id) if session and session.id in ids else 0)
        self._share_room()

    def stand_at(self, checkpoint: Checkpoint) -> None:
        """That checkpoint, without a word to anybody."""
        self._checkpoints.choose(checkpoint)

    def show_desk(self, desk_name: str, operator: str) -> None:
        self._desk.setText(f"{desk_name} · {operator}")
        self._share_room()

    def tick(self, now: datetime) -> None:
        said = self._wording.clock(now)
        if said != self._clock.text():
            self._clock.setText(said)
            self._share_room()

    def sizeHint(self) -> QSize:
        """As tall as its largest button: that one grows with the texts after the bar was laid out first."""
        margins = self._inside.contentsMargins()
        tallest = max(piece.sizeHint().height() for piece in (self._checkpoints, self._sessions, self._leave))
        return QSize(super().sizeHint().width(), max(56, tallest + margins.top() + margins.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where room is short, who works here is cut first, then the session, the event last."""
        self.more.setText("▾" if self.width() < _NARROW else self._wording("Layar ▾"))
        yielding = (self._desk, self._sessions, self._event)
        fixed = (self._checkpoints, self._clock, self.more, self._leave)
        margins = self._inside.contentsMargins()
        gaps = self._inside.spacing() * len((*yielding, *fixed))
        room = self.width() - margins.left() - margins.right() - gaps - sum(w.sizeHint().width() for w in fixed)
        full = [widget.sizeHint().width() for widget in yielding]
        wanted = (full[0], min(full[1], _USUAL_SESSION), full[2])
        desk, session, event = yielded(room, wanted, (_LEAST_DESK, _LEAST_SESSION, _LEAST_EVENT))
        left = max(0, room - desk - session - event)
        widths = (desk, min(full[1], session + left), event)
        for widget, width in zip(yielding, widths, strict=True):
            widget.setMaximumWidth(width)


def yielded(room: int, wanted: Sequence[int], least: Sequence[int]) -> tuple[int, ...]:
    """The widths that fit into `room`: each gives way down to its least before the one after it does."""
    missing = sum(wanted) - room
    widths = []
    for full, smallest in zip(wanted, least, strict=True):
        given = max(0, min(missing, full - smallest))
        missing -= given
        widths.append(full - given)
    return tuple(widths)


class _Checkpoints(QWidget):
    """Registrasi | Pakta integritas."""

    def __init__(self, wording: Wording, changed: Callable[[], None]) -> None:
        super().__init__()
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons = {
            Checkpoint.REGISTRATION: _segment(wording("Registrasi"), "left"),
            Checkpoint.PACT: _segment(wording("Pakta integritas"), "right"),
        }
        for made in self._buttons.values():
            self._group.addButton(made)
            inside.addWidget(made)
        self._buttons[Checkpoint.REGISTRATION].setChecked(True)
        self._group.buttonClicked.connect(lambda _button: changed())

    @property
    def chosen(self) -> Checkpoint:
        return next(checkpoint for checkpoint, made in self._buttons.items() if made.isChecked())

    def choose(self, checkpoint: Checkpoint) -> None:
        self._buttons[checkpoint].setChecked(True)


def _segment(text: str, side: str) -> QPushButton:
    made = QPushButton(text)
    made.setCheckable(True)
    made.setProperty("role", "segment")
    made.setProperty("side", side)
    made.setAccessibleName(text)
    return made


class _SessionBox(DropDown):
    """As wide as the chosen session's line."""

    def sizeHint(self) -> QSize:
        return QSize(min(_WIDEST_SESSION, self.width_of(self.currentText())), super().sizeHint().height())


def _session_box(wording: Wording, chosen: Callable[[], None]) -> DropDown:
    made = _SessionBox()
    made.setAccessibleName(wording("Sesi"))
    made.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.currentIndexChanged.connect(lambda _place: chosen())
    return made
