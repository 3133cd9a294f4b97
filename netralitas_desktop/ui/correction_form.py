"""The small form inside a verdict card: reason, names to choose from, and Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card import NUMBER, Answer, Choice, Form
from netralitas_desktop.ui.desk_forms import typed_scan
from netralitas_desktop.ui.parts import Piece, button, column, label, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_CHOICE_HEIGHT = 40
_CHOICES_SHOWN = 3


class CorrectionForm(QFrame):
    """Asks for what a correction needs; a code typed into it by a scanner is handed on instead."""

    answered = Signal(object)
    """An Answer."""
    dismissed = Signal()
    scanned = Signal(str)
    """A USB scanner typed this code here."""

    def __init__(self, form: Form, record: str, tone: Tone, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdictFoot")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._form, self._record = form, record
        self._lines = {field.name: _line(field.text, field.placeholder, field.label) for field in form.fields}
        self._choices = _choice_list(form.choices) if form.choices else None
        self._problem = Banner()
        submit = button(form.submit, self.submit)
        submit.setProperty("tone", tone.value)
        buttons = row(submit, button(wording("Kembali"), self.dismissed.emit), 0)
        question = label(form.question, "heading", wraps=True)
        pieces: list[Piece] = [question, self._grid(), self._problem, buttons]
        if self._choices is not None:
            pieces.insert(1, self._choices)
        self.setLayout(column(*pieces, margin=20, gap=10))
        for line in self._lines.values():
            line.returnPressed.connect(lambda line=line: self._enter(line))
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

    def tell(self, problem: str) -> None:
        """Why it was not recorded."""
        self._problem.tell(problem, Tone.REFUSED)

    def submit(self) -> None:
        values = {name: line.text().strip() for name, line in self._lines.items()}
        self.answered.emit(Answer(self._form.kind, self._record, values, self._chosen()))

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


def _choice_list(choices: tuple[Choice, ...]) -> QListWidget:
    made = QListWidget()
    made.setObjectName("choices")
    for choice in choices:
        entry = QListWidgetItem(f"{choice.name}  ·  {choice.about}")
        entry.setData(Qt.ItemDataRole.UserRole, choice.who)
        entry.setToolTip(choice.about)
        entry.setSizeHint(QSize(0, _CHOICE_HEIGHT))
        made.addItem(entry)
    made.setCurrentRow(0)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFixedHeight(_CHOICE_HEIGHT * min(_CHOICES_SHOWN, len(choices)) + 4)
    return made
