"""Arrivals as painted bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netralitas_desktop.ui.arrivals import Bar
from netralitas_desktop.ui.parts import grown, tabular, text_scale
from netralitas_desktop.ui.theme import Palette

_WIDEST = 64
_LABELS = 24
_FIGURES = 20


class ArrivalsChart(QWidget):
    """Bars from the left to the right; as many labels as have room."""

    def __init__(self, name: str, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._palette = name, palette
        self._bars: Sequence[Bar] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, grown(72)))
        self.setAccessibleName(name)

    @property
    def bars(self) -> Sequence[Bar]:
        return self._bars

    @property
    def _labels(self) -> int:
        return round(_LABELS * text_scale(self))

    @property
    def _figures(self) -> int:
        return round(_FIGURES * text_scale(self))

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(bar.told for bar in bars))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_small(self))
        p = self._palette()
        floor = self.height() - self._labels
        painter.fillRect(QRectF(0, floor, self.width(), 1), QColor(p.line))
        highest = max((bar.count for bar in self._bars), default=0)
        for at, bar in enumerate(self._bars):
            if bar.count:
                self._paint_bar(painter, self._room(at), bar, highest, p)
        self._paint_labels(painter, p)
        painter.end()

    def _room(self, at: int) -> QRectF:
        """Where the bar at that place may stand."""
        width = min(self.width() / max(1, len(self._bars)), _WIDEST)
        gap = 2 if width < 12 else 8
        return QRectF(at * width + gap / 2, self._figures, width - gap, self.height() - self._labels - self._figures)

    def _paint_bar(self, painter: QPainter, room: QRectF, bar: Bar, highest: int, p: Palette) -> None:
        height = max(2.0, room.height() * bar.count / highest)
        shape = QRectF(room.x(), room.bottom() - height, room.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.accent))
        radius = min(4.0, room.width() / 4)
        painter.drawRoundedRect(shape, radius, radius)
        painter.fillRect(shape.adjusted(0, min(radius, height / 2), 0, 0), QColor(p.accent))
        figure = str(bar.count)
        if painter.fontMetrics().horizontalAdvance(figure) <= room.width() + 6:
            painter.setPen(QColor(p.muted))
            above = QRectF(room.x() - 4, shape.y() - self._figures, room.width() + 8, self._figures - 2)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, figure)

    def _paint_labels(self, painter: QPainter, p: Palette) -> None:
        painter.setPen(QColor(p.muted))
        metrics = painter.fontMetrics()
        widest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + 10
        step = self._room(1).x() - self._room(0).x()
        every = max(1, -int(-widest // max(step, 1)))
        for at, bar in enumerate(self._bars[::every]):
            room = self._room(at * every)
            left = max(0.0, min(room.center().x() - widest / 2, self.width() - widest))
            under = QRectF(left, self.height() - self._labels + 4, widest, self._labels - 4)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, bar.label)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            told = next((b.told for i, b in enumerate(self._bars) if _spans(self._room(i), event.pos().x())), "")
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)


def _spans(room: QRectF, x: int) -> bool:
    return room.left() <= x <= room.right()


def _small(chart: QWidget) -> QFont:
    made = tabular(chart.font())
    made.setPixelSize(round(12 * text_scale(chart)))
    made.setWeight(QFont.Weight.Normal)
    return made
