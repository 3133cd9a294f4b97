"""The small form inside a verdict card: reason, names to choose from, and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card import NUMBER, Answer, Card, Correction, Form
from netralitas_desktop.ui.desk_forms import typed_scan
from netralitas_desktop.ui.parts import Piece, button, column, label, row
from netralitas_desktop.ui.supervisor_fields import SupervisorFields
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_CHOICE_HEIGHT = 40
_CHOICES_SHOWN = 3
_NUMBERED = 9
"""Choices that a single digit can mean."""
_WORD_ROOM = 40
"""Around a short choice that stands beside others."""


class CorrectionForm(QFrame):
    """Asks for what a correction needs; a code typed into it by a scanner is handed on instead."""

    answered = Signal(object)
    """An Answer."""
    dismissed = Signal()
    scanned = Signal(str)
    """A USB scanner typed this code here."""

    def __init__(self, form: Form, card: Card, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictFoot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._form, self._card = form, card
        self._is_answering = False
        """Whether it was handed in and nothing came back yet: a second Enter must not record it twice."""
        self._saving = wording("Menyimpan…")
        self._lines = {field.name: _line(field.text, field.placeholder, field.label) for field in form.fields}
        self._choices = _choice_list(form) if form.choices else None
        self._supervisor = SupervisorFields(wording)
        self._problem = Banner()
        self._submit = button(form.submit, self.submit)
        self._submit.setProperty("tone", (Tone.REFUSED if form.kind is Correction.VOID else card.tone).value)
        buttons = row(self._submit, button(wording("Kembali"), self.dismissed.emit), 0)
        question = label(form.question, "heading", wraps=True)
        pieces: list[Piece] = [question, self._grid(), self._supervisor, self._problem, buttons]
        if self._choices is not None:
            pieces.insert(1, self._choices)
        self.setLayout(column(*pieces, margin=20, gap=10))
        for line in self._lines.values():
            line.returnPressed.connect(lambda line=line: self._enter(line))
        self._supervisor.entered.connect(self.submit)
        if self._choices is not None:
            self._choices.installEventFilter(self)

    @property
    def problem(self) -> str:
        """Why it was refused; empty while nothing is wrong."""
        return self._problem.text

    @property
    def choices(self) -> QListWidget | None:
        """The people to choose from, where there are several."""
        return self._choices

    def focus_first(self) -> None:
        """Puts the cursor where something is still to be said."""
        if self._choices is not None:
            self._choices.setFocus()
            return
        lines = list(self._lines.values())
        next((line for line in lines if not line.text()), lines[0]).setFocus()

    def choose(self, digit: str) -> bool:
        """Chooses what this digit stands for, and says whether there is such a thing."""
        if self._choices is None or not digit.isascii() or not digit.isdigit():
            return False
        at = int(digit) - 1
        if not 0 <= at < min(self._choices.count(), _NUMBERED):
            return False
        self._choices.setCurrentRow(at)
        self._choices.setFocus()
        return True

    def tell(self, problem: str) -> None:
        """Why it was not recorded."""
        self.let_submit()
        self._problem.tell(problem, Tone.REFUSED)
        self._supervisor.let_retype()

    def ask_supervisor(self, names: Sequence[str]) -> None:
        """It can't be done without one of these; what was filled in stays."""
        self.let_submit()
        self._problem.clear()
        self._supervisor.ask(names)

    def let_submit(self) -> None:
        """An answer came, and it was none that closes the form."""
        self._is_answering = False
        self._submit.setText(self._form.submit)

    def is_for(self, form: Form) -> bool:
        """Whether that is what it asks."""
        return form == self._form

    def submit(self) -> None:
        """Hands it in, once."""
        if self._is_answering:
            return
        self._is_answering = True
        self._submit.setText(self._saving)
        values = {name: line.text().strip() for name, line in self._lines.items()}
        record = self._form.record or self._card.record
        approval = self._supervisor.approval
        self.answered.emit(Answer(self._form.kind, record, values, self._chosen(), self._card.person, approval))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() is QEvent.Type.KeyPress and is_enter:
            self.submit()
            return True
        return super().eventFilter(watched, event)

    def _enter(self, line: QLineEdit) -> None:
        """Enter goes to the next line, and submits in the last."""
        is_number = line is self._lines.get(NUMBER)
        scan = "" if is_number else typed_scan(line.text())
        if scan:
            self.scanned.emit(scan)
            return
        lines = list(self._lines.values())
        following = lines[lines.index(line) + 1 :]
        if following:
            following[0].setFocus()
        else:
            self.submit()

    def _chosen(self) -> str:
        chosen = self._choices.currentItem() if self._choices is not None else None
        return str(chosen.data(Qt.ItemDataRole.UserRole)) if chosen else ""

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        across = 2 if len(self._form.fields) > 1 else 1
        for place, field in enumerate(self._form.fields):
            below, beside = divmod(place, across)
            grid.addWidget(label(field.label, "small"), 2 * below, beside)
            grid.addWidget(self._lines[field.name], 2 * below + 1, beside)
        return grid


def _line(text: str, placeholder: str, name: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(name)
    return line


def _choice_list(form: Form) -> QListWidget:
    made = QListWidget()
    made.setObjectName("choices")
    made.setAccessibleName(form.question)
    made.ensurePolished()
    height = max(_CHOICE_HEIGHT, made.fontMetrics().height() + _WORD_ROOM // 2)
    for number, choice in enumerate(form.choices, 1):
        name = f"{number}  {choice.name}" if number <= _NUMBERED else choice.name
        entry = QListWidgetItem("  ·  ".join(part for part in (name, choice.about) if part))
        entry.setData(Qt.ItemDataRole.UserRole, choice.who)
        entry.setToolTip(choice.about)
        width = made.fontMetrics().horizontalAdvance(name) + _WORD_ROOM if form.are_choices_across else 0
        entry.setSizeHint(QSize(width, height))
        made.addItem(entry)
    if form.are_choices_across:
        made.setFlow(QListWidget.Flow.LeftToRight)
    made.setCurrentRow(0)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    lines = 1 if form.are_choices_across else min(_CHOICES_SHOWN, len(form.choices))
    made.setFixedHeight(height * lines + 4)
    return made
