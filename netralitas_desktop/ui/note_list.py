"""Notes one below the other, each with its sign; as many as there are, in a frame that scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from netralitas_desktop.ui.parts import button, column, grown, label, paragraph, row, set_tone
from netralitas_desktop.ui.report_notes import Note

_SIGN_WIDTH = 24


class NoteList(QScrollArea):
    """Shows notes; the keyboard scrolls them, and reaches the lists behind them."""

    conflicts_wanted = Signal()

    def __init__(self, name: str, opening: str) -> None:
        """`opening` stands on the buttons of notes that have a list behind them."""
        super().__init__()
        self._opening = opening
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(48)
        self.setAccessibleName(name)
        self._notes: tuple[Note, ...] = ()

    @property
    def notes(self) -> tuple[Note, ...]:
        return self._notes

    def show_notes(self, notes: Sequence[Note]) -> None:
        if tuple(notes) == self._notes:
            return  # the focus may be on one of them
        self._notes = tuple(notes)
        inner = QWidget()
        inner.setLayout(column(*(self._line(note) for note in notes), 0, gap=6))
        self.setWidget(inner)
        self.setAccessibleDescription("; ".join(note.text for note in notes))

    def _line(self, note: Note) -> QWidget:
        made = QWidget()
        text = paragraph(note.text)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = row(gap=10)
        line.addWidget(_sign(note), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(text, 1)
        if note.opens_conflicts:
            opening = button(self._opening, self.conflicts_wanted.emit, "quiet")
            opening.setAccessibleDescription(note.text)
            line.addWidget(opening)
        line.setContentsMargins(0, 0, 8, 0)
        made.setLayout(line)
        return made


def _sign(note: Note) -> QLabel:
    made = label(note.sign)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setFixedWidth(grown(_SIGN_WIDTH))
    set_tone(made, note.tone, "badge")
    return made
