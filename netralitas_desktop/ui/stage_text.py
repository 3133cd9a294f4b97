"""Text that is painted as large as its place allows, for pictures that are seen from afar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from netralitas_desktop.ui.fitted_label import laid_out

_STEPS = 24
_BEFORE = {Qt.AlignmentFlag.AlignLeft: 0.0, Qt.AlignmentFlag.AlignHCenter: 0.5, Qt.AlignmentFlag.AlignRight: 1.0}
"""How much of the room that is left stands before the text."""


def paint_text(
    painter: QPainter,
    text: str,
    area: QRectF,
    colour: str,
    largest_px: float,
    *,
    lines: int = 1,
    weight: QFont.Weight = QFont.Weight.Bold,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> float:
    """Paints the text from the top of the area in at most so many lines, and returns the height that it took.

    What doesn't fit at a third of `largest_px` loses its end to an ellipsis.
    """
    if not text or area.height() <= 0:
        return 0.0
    font, layout = _fitted(text, painter.font(), area, largest_px, lines, weight)
    metrics = QFontMetricsF(font)
    shown = min(layout.lineCount(), lines)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    for number in range(shown):
        line = layout.lineAt(number)
        end = None if number == shown - 1 else line.textStart() + line.textLength()
        said = metrics.elidedText(text[line.textStart() : end].strip(), Qt.TextElideMode.ElideRight, area.width())
        left = (area.width() - metrics.horizontalAdvance(said)) * _BEFORE[align]
        painter.drawText(QPointF(area.x() + left, area.y() + number * metrics.height() + metrics.ascent()), said)
    return shown * metrics.height()


def painted_height(text: str, font: QFont, area: QRectF, largest_px: float, lines: int, weight: QFont.Weight) -> float:
    """What `paint_text` would return."""
    if not text or area.height() <= 0:
        return 0.0
    sized, layout = _fitted(text, font, area, largest_px, lines, weight)
    return min(layout.lineCount(), lines) * QFontMetricsF(sized).height()


def height_of(text: str, font: QFont, width: float, size_px: float, weight: QFont.Weight) -> float:
    """How tall the text stands at that size, wrapped to `width`."""
    sized = _sized(font, size_px, weight)
    return laid_out(text, sized, width).lineCount() * QFontMetricsF(sized).height()


def _fitted(
    text: str, font: QFont, area: QRectF, largest_px: float, lines: int, weight: QFont.Weight
) -> tuple[QFont, QTextLayout]:
    for step in range(_STEPS):
        sized = _sized(font, largest_px * (1 - step / (1.5 * _STEPS)), weight)
        layout = laid_out(text, sized, area.width())
        tall = layout.lineCount() * QFontMetricsF(sized).height()
        widest = max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount()))
        if layout.lineCount() <= lines and tall <= area.height() + 1 and widest <= area.width():
            break
    return sized, layout


def _sized(font: QFont, size_px: float, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(8, round(size_px)))
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
