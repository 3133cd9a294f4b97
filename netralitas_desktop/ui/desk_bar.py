"""The top of the desk: event, session, checkpoint, who works here, and the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.ui.card_people import session_line
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.flow import yielded
from netralitas_desktop.ui.key_button import KeyButton
from netralitas_desktop.ui.parts import button, column, elided, label, tabular, text_scale
from netralitas_desktop.ui.wording import Wording

_ENOUGH, _LEAST = (230, 80, 64), (120, 56, 56)
"""What the session, the event and who works here keep until the others gave way, and in the end."""
_NARROW, _TIGHT = 1200, 800
"""Windows in which the menu of other screens goes without its word; closing and who works here too."""
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
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._wording = wording
        self._schedule = Schedule(())
        self._event = ElidedLabel()
        self._event.setProperty("role", "strong")
        self._sessions = _session_box(wording, self.chosen.emit)
        self._checkpoints = _Checkpoints(wording, self.chosen.emit)
        self._who = _Who()
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
        for piece in (self._checkpoints, self._who, self._clock, self.more, self._leave):
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
        self._who.show_names(desk_name, operator)
        self._share_room()

    def tick(self, now: datetime) -> None:
        said = self._wording.clock(now)
        if said != self._clock.text():
            self._clock.setText(said)
            self._share_room()

    def sizeHint(self) -> QSize:
        """As tall as its largest button: that one grows with the texts after the bar was laid out first."""
        margins = self._inside.contentsMargins()
        tallest = max(
            piece.sizeHint().height() for piece in (self._checkpoints, self._sessions, self._who, self._leave)
        )
        return QSize(super().sizeHint().width(), max(56, tallest + margins.top() + margins.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where room is short, the session's place and hours are cut first, then the event, who works here last."""
        scale = text_scale(self._event)
        self.more.setText("▾" if self.width() < _NARROW * scale else self._wording("Layar ▾"))
        self._leave.show_words(self.width() >= _TIGHT * scale)
        self._who.show_operator(self.width() >= _TIGHT * scale)
        yielding = (self._sessions, self._event, self._who)
        fixed = (self._checkpoints, self._clock, self.more, self._leave)
        margins = self._inside.contentsMargins()
        gaps = self._inside.spacing() * len((*yielding, *fixed))
        room = self.width() - margins.left() - margins.right() - gaps - sum(w.sizeHint().width() for w in fixed)
        full = [widget.sizeHint().width() for widget in yielding]
        wanted = (min(full[0], round(_USUAL_SESSION * scale)), *full[1:])
        enough = yielded(room, wanted, [round(px * scale) for px in _ENOUGH])
        session, event, who = yielded(room, enough, _LEAST)
        widths = (min(full[0], session + max(0, room - session - event - who)), event, who)
        for widget, width in zip(yielding, widths, strict=True):
            widget.setMaximumWidth(width)


class _Who(QWidget):
    """The desk's name over that of whoever works there."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [elided("", role) for role in ("desk", "small")]
        self.setLayout(column(0, *self._lines, 0, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Not the layout's: that one remembers what the names took before they had their style."""
        hints = [line.sizeHint() for line in self._lines if not line.isHidden()]
        return QSize(max(hint.width() for hint in hints), sum(hint.height() for hint in hints))

    def show_operator(self, is_shown: bool) -> None:
        """The operator's name, or only in the tool tip."""
        self._lines[-1].setVisible(is_shown)

    def show_names(self, *names: str) -> None:
        for line, name in zip(self._lines, names, strict=True):
            line.ensurePolished()
            line.setText(name)
        self.setToolTip(" · ".join(names))


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
