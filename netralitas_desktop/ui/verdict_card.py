"""The verdict, readable from three metres, with its corrections in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card import Answer, Card, Form
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.fitted_label import FittedLabel
from netralitas_desktop.ui.icons import SignLabel
from netralitas_desktop.ui.key_button import KeyButton
from netralitas_desktop.ui.parts import elided, label, room_of, set_look, set_tone, tabular
from netralitas_desktop.ui.theme import Room, Tone
from netralitas_desktop.ui.wording import Wording

_SIGN_PX = 40
_WORD_PX = (44, 24)
_NAME_PX = (58, 24)
_HEAD_PX, _LOW_HEAD_PX = 96, 64
_FOOT_PX = 40
"""As tall as a button, on a card without one too: the hint above must not jump."""
_LONG_WORD, _PIECE = 24, 8
_ZERO_WIDTH_SPACE = "\u200b"
_LEAST_BODY_PX = 110
_SIDE, _TOP, _BOTTOM, _GAP = 32, 24, 20, 6
"""Around and between the lines of a card."""
_LARGE_PX, _VAST_PX = 760, 1300
"""Cards that are at least as tall have larger texts: a full screen of 1080 lines, and one of 2160."""


class VerdictCard(QFrame):
    """Shows one card at a time; the next one replaces it, and any open form with it."""

    answered = Signal(object)
    """An Answer: the officer filled in a form."""
    scanned = Signal(str)
    """A scanner typed a code into an open form."""
    form_left = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self._wording = wording
        self._form: CorrectionForm | None = None
        self._room = Room.USUAL
        self._has_own_word = False
        self.card = Card(Tone.IDLE, "")
        set_tone(self, Tone.IDLE)  # its border must be known before the first layout
        self._sign = SignLabel(_SIGN_PX)
        self._word = FittedLabel(*_WORD_PX, lines=1)
        self._time = label("", "clock")
        self._time.setFont(tabular(self._time.font()))
        self._name = FittedLabel(*_NAME_PX, lines=2)
        self._where = _rich_label("where")
        self._number = label("", "numbers", wraps=True)
        self._number.setFont(tabular(self._number.font()))
        self._hint = label("", "hint", wraps=True)
        self._problem = Banner()
        self._foot = _Foot(self.open_form)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = self._make_head()
        self._column.addWidget(self._head)
        self._column.addWidget(self._make_body(), 1)
        self._column.addWidget(self._foot)

    @property
    def form(self) -> CorrectionForm | None:
        """The open form."""
        return self._form

    @property
    def has_form(self) -> bool:
        return self._form is not None

    @property
    def problem(self) -> str:
        """What is said below the card; empty where nothing is wrong."""
        return self._problem.text

    def show_card(self, card: Card) -> None:
        """Replaces what stood there, an open form too."""
        self._drop_form()
        self.card = card
        set_tone(self, card.tone)
        set_tone(self._hint, card.tone)
        self._sign.show_sign(card.tone)
        self._word.setText(card.word)
        self._time.setText(card.time)
        self._name.setText(card.name)
        self._where.setText(_unit_and_group(card))
        self._where.setVisible(bool(card.unit or card.group))
        self._number.setText(_breakable(card.number))
        self._number.setVisible(bool(card.number))
        self._hint.setText(card.hint)
        self._problem.clear()
        self._foot.show_forms(card)
        self._restyle_head()
        said = (card.word, card.name, card.unit, card.group, card.number, card.hint)
        self.setAccessibleName(". ".join(part for part in said if part))

    def press(self, key: str) -> None:
        """Opens the form that this key stands for, if the card has it."""
        for form in self.card.forms:
            if form.key == key:
                self.open_form(form)

    def has(self, key: str) -> bool:
        """Whether the card offers something under this key."""
        return any(form.key == key for form in self.card.forms)

    def open_form(self, form: Form) -> None:
        """Asks in place, under the name; what asks nothing is done at once."""
        if form.asks_nothing:
            self.answered.emit(Answer(form.kind, form.record or self.card.record, {}, person=self.card.person))
            return
        if self._form is not None and self._form.is_for(form):
            self._form.focus_first()  # what is filled in already stays
            return
        made = CorrectionForm(form, self.card, self._wording, self)
        self._drop_form()
        self._has_own_word = bool(form.word)
        self._word.setText(form.word or self.card.word)
        made.answered.connect(self.answered)
        made.scanned.connect(self.scanned)
        made.dismissed.connect(self.close_form)
        self._foot.hide()
        self._column.addWidget(made)
        self._form = made
        self._share_room()
        made.focus_first()

    def choose(self, digit: str) -> bool:
        """A digit chooses in the open form; says whether there was something to choose."""
        return self._form is not None and self._form.choose(digit)

    def focus_form(self) -> None:
        """Back into the open form, where there is one."""
        if self._form is not None:
            self._form.focus_first()

    def let_submit(self) -> None:
        """What was handed in broke off; it may be handed in again."""
        if self._form is not None:
            self._form.let_submit()

    def close_form(self) -> None:
        """Back to the card as it was."""
        self._drop_form()
        self._foot.show_forms(self.card)
        self.form_left.emit()

    def tell(self, problem: str) -> None:
        """Says why something was not recorded, in the form that asked for it or on the card."""
        if self._form is not None:
            self._form.tell(problem)
        else:
            self._problem.tell(problem, Tone.REFUSED)

    def ask_supervisor(self, names: Sequence[str]) -> None:
        """The open form can't do without one of these."""
        if self._form is not None:
            self._form.ask_supervisor(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = room_of(event.size().height(), _LARGE_PX, _VAST_PX)
        if room is not self._room:
            self._room = room
            for shown in (self._where, self._number, self._hint, self._time):
                set_look(shown, "room", room.value)
            self._name.grow_to(round(_NAME_PX[0] * room.times))
            self._sign.grow_to(round(_SIGN_PX * room.times))
            self._word.grow_to(round(_WORD_PX[0] * room.times))
            self._make_room(False)
        self._share_room()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._share_room()  # the open form has grown: it asks for a supervisor, or says what is wrong
        return super().event(event)

    def _share_room(self) -> None:
        """An open form takes it from the hint and the number before it cuts the name or the unit."""
        if self._form is None:
            return
        width = max(1, self.width() - 2 * _SIDE)
        shown = [self._where] if self._where.text() else []
        shown += [self._number] if self.card.number else []
        shown += [] if self._has_own_word else [self._hint]
        lines = self._name.minimumSizeHint().height() + sum(line.heightForWidth(width) + _GAP for line in shown)
        head = round(_HEAD_PX * self._room.times)
        form = max(self._form.sizeHint().height(), self._form.heightForWidth(self.width()))
        self._make_room(head + _TOP + lines + 2 * _GAP + _BOTTOM + form > self.height())

    def _drop_form(self) -> None:
        if self._form is None:
            return
        self._has_own_word = False
        self._word.setText(self.card.word)
        self._make_room(False)
        self._column.removeWidget(self._form)
        self._form.hide()
        self._form.deleteLater()
        self._form = None

    def _make_room(self, is_low: bool) -> None:
        self._head.setFixedHeight(_LOW_HEAD_PX if is_low else round(_HEAD_PX * self._room.times))
        self._hint.setVisible(not is_low and not self._has_own_word)
        self._number.setVisible(bool(self.card.number) and not is_low)

    def _restyle_head(self) -> None:
        """The head's colours hang on the card's tone, which Qt does not look up again by itself."""
        for widget in (self._head, self._sign, self._word, self._time):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("verdictHead")
        head.setFixedHeight(_HEAD_PX)
        inside = QHBoxLayout(head)
        inside.setContentsMargins(32, 0, 32, 0)
        inside.setSpacing(16)
        inside.addWidget(self._sign)
        inside.addWidget(self._word, 1)
        inside.addWidget(self._time)
        return head

    def _make_body(self) -> QWidget:
        made = _Yielding()
        body = QVBoxLayout(made)
        body.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        body.setSpacing(_GAP)
        for widget in (self._name, self._where, self._number):
            body.addWidget(widget)
        body.addSpacing(_GAP)
        body.addStretch(1)
        body.addWidget(self._hint)
        body.addWidget(self._problem)
        return made


class _Yielding(QWidget):
    """Gives room to an open form: Qt lets nothing shrink whose height hangs on its width."""

    def hasHeightForWidth(self) -> bool:
        return False

    def minimumSizeHint(self) -> QSize:
        return QSize(200, _LEAST_BODY_PX)


class _Foot(QFrame):
    """The buttons of a card."""

    def __init__(self, opened: Callable[[Form], None]) -> None:
        super().__init__()
        self.setObjectName("verdictFoot")
        self._opened = opened
        self._note = elided("", "muted")
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(20, 10, 20, 10)
        self._inside.setSpacing(12)
        self._inside.addStrut(_FOOT_PX)
        self._inside.addStretch(1)
        self._inside.addWidget(self._note)
        self._buttons: list[KeyButton] = []

    def show_forms(self, card: Card) -> None:
        for old in self._buttons:
            self._inside.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = [self._button(form, card.tone) for form in card.forms]
        for place, made in enumerate(self._buttons):
            self._inside.insertWidget(place, made)
        self._note.setText(card.note)
        self.setVisible(bool(card.forms or card.note))

    def _button(self, form: Form, tone: Tone) -> KeyButton:
        made = KeyButton(form.button, form.key)
        if form.is_main:
            made.tint(tone.value)
        made.clicked.connect(lambda: self._opened(form))
        return made


def _rich_label(role: str) -> QLabel:
    made = label("", role, wraps=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def _breakable(text: str) -> str:
    """The text with room for line breaks inside of what would not fit on one: codes have no spaces."""
    words = text.split(" ")
    pieces = ([w[at : at + _PIECE] for at in range(0, len(w), _PIECE)] if len(w) > _LONG_WORD else [w] for w in words)
    return " ".join(_ZERO_WIDTH_SPACE.join(parts) for parts in pieces)


def _unit_and_group(card: Card) -> str:
    kept = card.group.replace(". ", ".\u00a0")  # "Kec." never ends a line
    group = f"<b>{escape(kept)}</b>" if kept else ""
    return " · ".join(part for part in (escape(card.unit), group) if part)
