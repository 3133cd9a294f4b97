"""Painted parts of Pemantauan: large figures, the curve of arrivals, lists of bars; all grow with the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from netralitas_desktop.ui.desk_counts import Bar
from netralitas_desktop.ui.live_view import Curve, Large
from netralitas_desktop.ui.parts import grown, tabular, text_scale
from netralitas_desktop.ui.stage_text import paint_text
from netralitas_desktop.ui.theme import Palette, Tone

_NORMAL, _LEFT = QFont.Weight.Normal, Qt.AlignmentFlag.AlignLeft
Colours = Callable[[], Palette]
USUAL_HEIGHT = 768
"""The window height at which sizes are as written here."""


def scale(widget: QWidget) -> float:
    """How much larger everything stands than on a small laptop, for the room there is or for larger texts."""
    return max(text_scale(widget), widget.window().height() / USUAL_HEIGHT)


class LargeFigure(QFrame):
    """A figure over its words."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(120, grown(96)))
        self._colours = colours
        self._shown = Large("–", "")

    @property
    def shown(self) -> Large:
        return self._shown

    def show_large(self, shown: Large) -> None:
        self._shown = shown
        self.setAccessibleName(f"{shown.figure} {shown.words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours, shown = self._colours(), self._shown
        painter = QPainter(self)
        painter.setFont(self.font())
        tall = self.height()
        inside = QRectF(self.rect()).adjusted(14, tall * 0.06, -10, -tall * 0.06)
        strong = colours.shades[shown.tone].strong if shown.tone else colours.ink
        figure = QRectF(inside.x(), inside.y(), inside.width(), inside.height() * 0.6)
        took = paint_text(painter, shown.figure, figure, strong, tall * 0.42, align=_LEFT)
        words = inside.adjusted(0, took, 0, 0)
        size = min(tall * 0.155, 17 * scale(self))
        paint_text(
            painter, shown.words, words, colours.muted, size, lines=2, weight=_NORMAL, align=Qt.AlignmentFlag.AlignLeft
        )
        painter.end()


class CurveChart(QWidget):
    """Registrations as a filled curve, pacts as a line over it."""

    def __init__(self, name: str, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._curve = Curve((), (), (), "")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(280, 120))

    @property
    def curve(self) -> Curve:
        return self._curve

    def show_curve(self, curve: Curve) -> None:
        self._curve = curve
        self.setAccessibleDescription(curve.told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self.font())
        font.setPixelSize(round(14 * scale(self)))
        painter.setFont(font)
        colours, curve = self._colours(), self._curve
        if not curve.labels:
            painter.setPen(QColor(colours.muted))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), curve.told)
            painter.end()
            return
        most = max((*curve.registration, *curve.pact, 1))
        line = painter.fontMetrics().height()
        left = painter.fontMetrics().horizontalAdvance(str(most)) + 10
        room = QRectF(left, line * 0.6, self.width() - left - 6, self.height() - line * 2.1)
        self._paint_frame(painter, room, most)
        _paint_curve(painter, room, curve.registration, most, QColor(colours.accent), is_filled=True)
        _paint_curve(painter, room, curve.pact, most, QColor(colours.shades[Tone.WRONG].strong), is_filled=False)
        painter.end()

    def _paint_frame(self, painter: QPainter, room: QRectF, most: int) -> None:
        """The floor, the highest count, and as many times as have room."""
        colours, labels, metrics = self._colours(), self._curve.labels, painter.fontMetrics()
        for count in {0, most}:
            at = room.bottom() - room.height() * count / most
            painter.fillRect(QRectF(room.x(), at, room.width(), 1), QColor(colours.line))
            painter.setPen(QColor(colours.muted))
            beside = QRectF(0, at - metrics.height() / 2, room.x() - 8, metrics.height())
            painter.drawText(beside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(count))
        wide = metrics.horizontalAdvance(labels[0]) + 4
        every = max(1, round(len(labels) * wide * 1.8 / max(1.0, room.width())))
        for place in range(0, len(labels), every):
            middle = room.x() + room.width() * place / max(1, len(labels) - 1)
            under = QRectF(middle - wide / 2, room.bottom() + 4, wide, metrics.height() + 2)
            under.moveLeft(max(room.x(), min(under.x(), self.width() - wide)))
            painter.drawText(under, int(Qt.AlignmentFlag.AlignHCenter), labels[place])


def _paint_curve(
    painter: QPainter, room: QRectF, counts: Sequence[int], most: int, colour: QColor, *, is_filled: bool
) -> None:
    if not counts:
        return
    step = room.width() / max(1, len(counts) - 1)
    points = [QPointF(room.x() + n * step, room.bottom() - room.height() * c / most) for n, c in enumerate(counts)]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    if len(points) == 1:
        path.lineTo(points[0] + QPointF(room.width(), 0))
    if is_filled:
        ground = QPainterPath(path)
        ground.lineTo(room.right() if len(points) == 1 else points[-1].x(), room.bottom())
        ground.lineTo(room.bottomLeft())
        pale = QColor(colour)
        pale.setAlpha(48)
        painter.fillPath(ground, pale)
    style = Qt.PenStyle.SolidLine if is_filled else Qt.PenStyle.DashLine
    painter.setPen(QPen(colour, 2.5, style))
    painter.drawPath(path)


class BarList(QWidget):
    """Names with a bar and figures, one under the other; in two columns where it is wide."""

    def __init__(self, colours: Colours, columns: int = 1) -> None:
        super().__init__()
        self._colours, self._columns = colours, columns
        self._bars: tuple[Bar, ...] = ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        self._bars = bars
        self.setAccessibleName("; ".join(f"{bar.label} {bar.figures}" for bar in bars[:40]))
        self.setFixedHeight(self._tall)
        self.update()

    @property
    def _row(self) -> int:
        return round(34 * scale(self))

    @property
    def _tall(self) -> int:
        return max(1, -(-len(self._bars) // self._columns)) * self._row

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() != self._tall:
            self.setFixedHeight(self._tall)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = tabular(self.font())
        font.setPixelSize(round(15 * scale(self)))
        painter.setFont(font)
        gap = 24
        wide = (self.width() - gap * (self._columns - 1)) / self._columns
        for place, bar in enumerate(self._bars):
            below, beside = divmod(place, self._columns)
            area = QRectF(beside * (wide + gap), below * self._row, wide, self._row)
            if area.intersects(QRectF(event.rect())):
                self._paint_bar(painter, bar, area)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, area: QRectF) -> None:
        colours, metrics = self._colours(), painter.fontMetrics()
        words = QRectF(area.x(), area.y(), area.width(), area.height() * 0.72)
        room = round(words.width() - metrics.horizontalAdvance(bar.figures) - 12)
        painter.setPen(QColor(colours.ink))
        said = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), said)
        painter.setPen(QColor(colours.muted))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), bar.figures)
        whole = QRectF(area.x(), words.bottom(), area.width(), max(5.0, area.height() * 0.16))
        radius = whole.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(whole, radius, radius)
        if bar.share > 0:
            painter.setBrush(QColor(colours.shades[Tone.PRESENT].strong))
            whole.setWidth(max(whole.height(), whole.width() * bar.share))
            painter.drawRoundedRect(whole, radius, radius)
