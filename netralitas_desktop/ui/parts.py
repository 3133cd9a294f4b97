"""The plain parts that screens are made of: labels, buttons, cards, and how they are stacked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.theme import BASE_PX, Room, Tone

_HEAD_PX = 40
"""As tall as a button: titles stand at the same height, whatever is beside them."""
_WIDEST_COLUMN = 860
_STACKS_ABOVE = 160
"""Percent of the usual size of texts."""
Piece = QWidget | QLayout | int
"""A widget, a layout, or that many pixels of room; 0 is all the room that is left."""


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text, whatever stands in it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wraps)
    if wraps:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def paragraph(text: str = "", role: str = "") -> QLabel:
    """A wrapped label for what scrolls: it asks for no more height than its lines take."""
    made = label(text, role, wraps=True)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return made


def elided(text: str = "", role: str = "") -> ElidedLabel:
    """A label of one line that gives way where room is short."""
    made = ElidedLabel(text)
    made.setProperty("role", role)
    return made


def labelled(text: str, field: QWidget) -> tuple[QLabel, QWidget]:
    """A field below its name."""
    field.setAccessibleName(text)
    said = label(text, "small")
    said.setBuddy(field)
    return said, field


def button(text: str, clicked: Callable[[], object], role: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setAccessibleName(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)  # outside of dialogs Qt lets only the space bar press a button
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def card(*pieces: Piece, margin: int = 16, gap: int = 8) -> QFrame:
    """A framed column on the card's ground."""
    made = QFrame()
    made.setProperty("role", "card")
    made.setLayout(column(*pieces, margin=margin, gap=gap))
    return made


def column(*pieces: Piece, margin: int = 0, gap: int = 8) -> QVBoxLayout:
    return _filled(QVBoxLayout(), pieces, margin, gap)


def row(*pieces: Piece, margin: int = 0, gap: int = 12) -> QHBoxLayout:
    return _filled(QHBoxLayout(), pieces, margin, gap)


def spread(words: QWidget, *others: QWidget) -> QBoxLayout:
    """Words that may be long, with others beside them, or below where texts are so large that they need the width."""
    if grown(100) > _STACKS_ABOVE:
        return column(words, *others, gap=8)
    beside = row(words, *others)
    beside.setStretch(0, 1)
    return beside


def head(*pieces: QWidget, right: Sequence[QWidget] = ()) -> Flow:
    """The first line of a screen: its title and what belongs to it, and what can be done with all of it."""
    return Flow(pieces, right, least=_HEAD_PX)


def page(*pieces: Piece, margin: int = 0, gap: int = 12) -> QWidget:
    """A column as one page of a stack."""
    made = QWidget()
    made.setLayout(column(*pieces, margin=margin, gap=gap))
    return made


def centred(*pieces: Piece, width: int = 560) -> QWidget:
    """A narrow column in the middle of all the room: what an empty or a waiting screen shows."""
    inner = QWidget()
    inner.setFixedWidth(min(grown(width), _WIDEST_COLUMN))
    inner.setLayout(column(*pieces, gap=12))
    made = QWidget()
    outer = QVBoxLayout(made)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addStretch(2)
    outer.addLayout(row(0, inner, 0, gap=0))
    outer.addStretch(3)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """What stands in it, scrolled from above to below where it is taller than its room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def middle(shown: QLabel) -> QLabel:
    """The label with its text in the middle."""
    shown.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return shown


def waiting(text: str) -> QWidget:
    """A page that says what is going on, with a bar that moves."""
    bar = QProgressBar()
    bar.setRange(0, 0)
    bar.setTextVisible(False)
    bar.setAccessibleName(text)
    return centred(middle(label(text, "muted", wraps=True)), bar, width=560)


def set_tone(widget: QWidget, tone: Tone | None, name: str = "tone") -> None:
    """Gives a widget a tone's colours; the style sheet knows what a tone looks like."""
    set_look(widget, name, tone.value if tone else "")


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Changes a property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()


def room_of(height: int, large: int, vast: int) -> Room:
    """What so tall a place has room for; `large` and `vast` begin at these heights."""
    if height >= vast:
        return Room.VAST
    return Room.LARGE if height >= large else Room.USUAL


def text_scale(widget: QWidget) -> float:
    """How much larger than usual the style sheet makes this widget's texts, for what is painted beside them."""
    widget.ensurePolished()
    return max(1.0, widget.font().pixelSize() / BASE_PX)


def grown(pixels: int) -> int:
    """So many pixels of the drawings at the size that texts have now: for what is laid out once, when it is made."""
    return round(pixels * text_scale(QLabel()))


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, so that numbers stand in columns."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


L = TypeVar("L", bound=QBoxLayout)


def _filled(layout: L, pieces: Sequence[Piece], margin: int, gap: int) -> L:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    for piece in pieces:
        match piece:
            case QWidget():
                layout.addWidget(piece)
            case QLayout():
                layout.addLayout(piece)
            case 0:
                layout.addStretch(1)
            case room:
                layout.addSpacing(room)
    return layout
