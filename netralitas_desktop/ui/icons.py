"""The signs of the verdicts, painted: no font and no file has to hold them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from netralitas_desktop.ui.theme import Tone

_GRID = 24.0
"""The paths below are drawn on a square of 24 units."""


def sign(tone: Tone) -> QPainterPath:
    """The strokes that stand for the tone, in a square of 24 units."""
    return _SIGNS[tone]()


def paint_sign(painter: QPainter, tone: Tone, into: QRectF, colour: QColor) -> None:
    """Strokes the tone's sign into the square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(into.topLeft())
    painter.scale(into.width() / _GRID, into.height() / _GRID)
    round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(colour, 2.6, Qt.PenStyle.SolidLine, round_cap, round_join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(sign(tone))
    painter.restore()


class SignLabel(QLabel):
    """A sign in the text colour that the style sheet gives to labels in its place."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.IDLE
        self.setFixedSize(QSize(side, side))

    def grow_to(self, side: int) -> None:
        self.setFixedSize(QSize(side, side))

    def show_sign(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint_sign(painter, self._tone, QRectF(self.rect()), self.palette().windowText().color())
        painter.end()


def _lines(*strokes: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for (x, y), *rest in strokes:
        path.moveTo(x, y)
        for to_x, to_y in rest:
            path.lineTo(to_x, to_y)
    return path


def _tick() -> QPainterPath:
    return _lines(((4.5, 12.5), (9.8, 18), (19.5, 6.5)))


def _arrow() -> QPainterPath:
    return _lines(((4, 12), (20, 12)), ((13.5, 5.5), (20, 12), (13.5, 18.5)))


def _again() -> QPainterPath:
    path = QPainterPath()
    path.arcMoveTo(QRectF(4.5, 4.5, 15, 15), 60)
    path.arcTo(QRectF(4.5, 4.5, 15, 15), 60, 290)
    path.addPath(_lines(((16.2, 1.9), (16.2, 6), (11.8, 6.6))))
    return path


def _cross() -> QPainterPath:
    return _lines(((6, 6), (18, 18)), ((18, 6), (6, 18)))


def _question() -> QPainterPath:
    path = QPainterPath(QPointF(8, 8.6))
    path.cubicTo(8, 2.4, 16.6, 2.8, 16.4, 8.4)
    path.cubicTo(16.2, 11.6, 12.1, 11.6, 12, 15.4)
    path.addPath(_lines(((12, 20), (12, 20.2))))
    return path


def _lock() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(5, 11, 14, 10), 2, 2)
    path.moveTo(8, 11)
    path.lineTo(8, 7.5)
    path.cubicTo(8, 2.2, 16, 2.2, 16, 7.5)
    path.lineTo(16, 11)
    return path


def _bars() -> QPainterPath:
    return _lines(
        ((4, 8), (4, 4), (8, 4)),
        ((16, 4), (20, 4), (20, 8)),
        ((20, 16), (20, 20), (16, 20)),
        ((8, 20), (4, 20), (4, 16)),
        ((9, 9), (9, 15)),
        ((12, 9), (12, 15)),
        ((15, 9), (15, 15)),
    )


_SIGNS = {
    Tone.PRESENT: _tick,
    Tone.ALREADY: _again,
    Tone.WRONG: _arrow,
    Tone.REFUSED: _cross,
    Tone.REVIEW: _question,
    Tone.CLOSED: _lock,
    Tone.IDLE: _bars,
}
