"""A list of lines with a sign: picked by mouse, touch or the arrow keys, painted like the rest of the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from netralitas_desktop.ui.icons import paint_sign
from netralitas_desktop.ui.parts import tabular
from netralitas_desktop.ui.theme import Palette, Tone

_MARGIN, _GAP, _SIGN = 14, 16, 14
_PAD = 6
_LARGEST_STATE = 0.45
"""How much of a line what is said on its right may take."""
_ROOM_FOR_TIMES = 36
"""In a narrower line, counted in figures, names need the room more than times do."""
_LINE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ListLine:
    """What stands in one line; `key` says what it is about."""

    key: str
    title: str
    state: str
    tone: Tone
    about: str = ""
    """A second row below."""
    before: str = ""
    """A time in front."""
    is_quiet: bool = False


class LineList(QListWidget):
    """Shows lines and says which was picked."""

    picked = Signal(str)
    """The key of the line on which Enter was pressed or which was clicked."""

    def __init__(self, name: str, palette: Callable[[], Palette], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lines")
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_LinePainter(palette, self))
        self.itemClicked.connect(lambda _item: self.pick())

    def show_lines(self, lines: Sequence[ListLine], *, chooses_first: bool = False) -> None:
        """Replaces the lines; the one that was current stays so while it is there."""
        kept = self.key
        self.clear()
        for line in lines:
            entry = QListWidgetItem(
                ". ".join(part for part in (line.before, line.title, line.state, line.about) if part)
            )
            entry.setData(_LINE, line)
            self.addItem(entry)
        keys = [line.key for line in lines]
        at = keys.index(kept) if kept in keys and not chooses_first else (0 if chooses_first and keys else -1)
        self.setCurrentRow(at)

    @property
    def key(self) -> str:
        """The current line's; empty where none is."""
        entry = self.currentItem()
        return str(entry.data(_LINE).key) if entry is not None else ""

    def step(self, by: int) -> None:
        """The line so many below, or above; stays inside."""
        if self.count():
            self.setCurrentRow(min(self.count() - 1, max(0, self.currentRow() + by)))

    def pick(self) -> None:
        """As Enter on the current line."""
        if self.key:
            self.picked.emit(self.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes a line current here without showing it."""
        super().focusInEvent(event)
        self.setCurrentRow(max(0, self.currentRow()), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.pick()
            return
        super().keyPressEvent(event)


class _LinePainter(QStyledItemDelegate):
    """Paints one line: time, sign, title and state, and below what tells two people of one name apart."""

    def __init__(self, palette: Callable[[], Palette], parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line: ListLine = index.data(_LINE)
        height = option.fontMetrics.height()
        return QSize(0, 2 * height + 2 * _PAD + 2 if line.about else max(33, height + 2 * _PAD))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: ListLine = index.data(_LINE)
        colours, area = self._palette(), QRect(option.rect)
        painter.save()
        painter.setFont(tabular(option.font))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.hover))
            painter.fillRect(QRect(area.left(), area.top(), 4, area.height()), QColor(colours.accent))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(colours.line))
        upper = area.adjusted(_MARGIN, _PAD, -_MARGIN, -_PAD)
        if line.about:
            self._paint_about(painter, line, upper, colours)
            upper.setHeight(painter.fontMetrics().height())
        self._paint_upper(painter, line, upper, colours)
        painter.restore()

    def _paint_upper(self, painter: QPainter, line: ListLine, room: QRect, colours: Palette) -> None:
        middle, metrics = Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics()
        strong = QColor(colours.shades[line.tone].strong)
        left, side = room.left(), _sign_side(painter)
        if line.before and room.width() >= _ROOM_FOR_TIMES * metrics.horizontalAdvance("0"):
            painter.setPen(QColor(colours.muted))
            painter.drawText(room, middle, line.before)
            left += metrics.horizontalAdvance(line.before) + side // 2
        paint_sign(painter, line.tone, QRectF(left, room.center().y() - side / 2, side, side), strong)
        left += side + _GAP // 2
        widest = round(room.width() * _LARGEST_STATE)
        state = metrics.elidedText(line.state, Qt.TextElideMode.ElideRight, widest)
        width = metrics.horizontalAdvance(state) + 2
        painter.setPen(strong)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, state)
        painter.setPen(QColor(colours.muted if line.is_quiet else colours.ink))
        if line.about:
            painter.setFont(_bold(painter.font()))
        title = QRect(left, room.top(), max(0, room.right() - width - _GAP - left), room.height())
        said = painter.fontMetrics().elidedText(line.title, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, middle, said)

    def _paint_about(self, painter: QPainter, line: ListLine, room: QRect, colours: Palette) -> None:
        below = room.adjusted(_sign_side(painter) + _GAP // 2, painter.fontMetrics().height() + 2, 0, 0)
        painter.setPen(QColor(colours.muted))
        said = painter.fontMetrics().elidedText(line.about, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, said)


def _sign_side(painter: QPainter) -> int:
    """As tall as a small letter is wide: it grows with the texts."""
    return max(_SIGN, round(painter.fontMetrics().ascent() * 0.8))


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
