"""The list of events: two lines each, and a badge where it is an example."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netralitas_desktop.ui.events_view import EventLine
from netralitas_desktop.ui.parts import grown
from netralitas_desktop.ui.theme import Palette, Tone

_HEIGHT = 84
_BADGE_GAP = 8
_LINE = Qt.ItemDataRole.UserRole


class EventList(QListWidget):
    """Says which place of the list was chosen."""

    picked = Signal(int)

    def __init__(self, name: str, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_LinePainter(palette, self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[EventLine], at: int) -> None:
        """The events, one of them chosen (or none, -1); that is not told."""
        self.blockSignals(True)
        self.clear()
        for line in lines:
            shown = QListWidgetItem(line.name)
            shown.setData(_LINE, line)
            said = ", ".join(filter(None, (line.name, line.badge, line.when, line.size)))
            shown.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            shown.setToolTip("\n".join((line.name, line.when, line.size)))
            shown.setSizeHint(QSize(10, grown(_HEIGHT)))
            self.addItem(shown)
        self.setCurrentRow(at)
        self.blockSignals(False)

    def _tell(self, at: int) -> None:
        if at >= 0:
            self.picked.emit(at)


class _LinePainter(QStyledItemDelegate):
    def __init__(self, palette: Callable[[], Palette], parent: QListWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, p, area = index.data(_LINE), self._palette(), QRect(option.rect)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(p.hover))
            painter.drawRoundedRect(area.adjusted(4, 4, -4, -1), 9, 9)
            painter.fillRect(area.x() + 4, area.y() + 16, 3, area.height() - 28, QColor(p.accent))
        scale = area.height() / _HEIGHT
        inner = area.adjusted(18, round(12 * scale), -16, -8)
        name, small = _sized(option.font, 15 * scale, bold=True), _sized(option.font, 13 * scale)
        second, third = (QRect(inner.x(), inner.y() + round(y * scale), inner.width(), 0) for y in (23, 43))
        badge = self._paint_badge(painter, _sized(option.font, 12 * scale, bold=True), line.badge, third, p)
        _paint_text(painter, name, p.ink, inner, line.name)
        _paint_text(painter, small, p.muted, second, line.when)
        _paint_text(painter, small, p.muted, third.adjusted(0, 0, -badge, 0), line.size)
        painter.restore()

    def _paint_badge(self, painter: QPainter, font: QFont, badge: str, line: QRect, p: Palette) -> int:
        """Paints it, if there is one, and says how much room it takes."""
        painter.setFont(font)
        if not badge:
            return 0
        shade, width = p.shades[Tone.ALREADY], _badge_width(painter, badge)
        area = QRect(line.right() - width, line.y(), width, painter.fontMetrics().height() + 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shade.ground))
        painter.drawRoundedRect(area, 9, 9)
        painter.setPen(QColor(shade.strong))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, badge)
        return width + _BADGE_GAP


def _badge_width(painter: QPainter, badge: str) -> int:
    return painter.fontMetrics().horizontalAdvance(badge) + 18


def _paint_text(painter: QPainter, font: QFont, colour: str, line: QRect, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    room = QRect(line.x(), line.y(), line.width(), painter.fontMetrics().height() + 4)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


def _sized(font: QFont, pixels: float, *, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(round(pixels))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
