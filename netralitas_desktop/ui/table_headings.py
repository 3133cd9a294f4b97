"""A table's headings: a title, a smaller line under it, and a mark where choosing it leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeaderV2, QWidget

from netralitas_desktop.ui.parts import text_scale
from netralitas_desktop.ui.table_rows import Column
from netralitas_desktop.ui.theme import Palette

_GAP = 8
_TITLE_PIXELS, _DETAIL_PIXELS = 13, 12
_ONE_LINE, _TWO_LINES = 38, 48
_MARK = " ▾"


class Headings(QHeaderView):
    """Paints the columns' headings, and says which one that stands for a field was chosen."""

    chosen = Signal(int)

    def __init__(self, palette: Callable[[], Palette], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._palette, self._table = palette, parent
        self._columns: Sequence[Column] = ()
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.sectionClicked.connect(self._choose)

    def show_columns(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        can_choose = any(column.field for column in columns)
        self.setSectionsClickable(can_choose)
        shape = Qt.CursorShape.PointingHandCursor if can_choose else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.updateGeometry()

    def width_of(self, column: Column) -> int:
        """How wide the column must be to show its title whole."""
        return self._metrics().horizontalAdvance(_marked(column)) + 2 * _GAP + 2

    def sizeHint(self) -> QSize:
        has_details = any(column.detail for column in self._columns)
        return QSize(super().sizeHint().width(), self._grown(_TWO_LINES if has_details else _ONE_LINE))

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        option = QStyleOptionHeaderV2()
        self.initStyleOption(option)
        self.initStyleOptionForIndex(option, at)
        option.rect, option.text = rect, ""
        painter.save()
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, option, painter, self)
        painter.restore()
        painter.save()
        self._write(painter, rect.adjusted(_GAP, 0, -_GAP, 0), self._columns[at])
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, column: Column) -> None:
        p = self._palette()
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        middle = side | Qt.AlignmentFlag.AlignVCenter
        if not column.detail:
            _line(painter, area, middle, _marked(column), self._title_font(), _title_colour(column, p))
            return
        upper, lower = area.adjusted(0, 5, 0, -area.height() // 2 + 1), area.adjusted(0, area.height() // 2 + 1, 0, -5)
        _line(painter, upper, middle, _marked(column), self._title_font(), _title_colour(column, p))
        _line(painter, lower, middle, column.detail, _sized(self.font(), self._grown(_DETAIL_PIXELS)), QColor(p.muted))

    def _choose(self, at: int) -> None:
        if self._columns[at].field:
            self.chosen.emit(at)

    def _grown(self, pixels: int) -> int:
        return round(pixels * text_scale(self._table))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._title_font())

    def _title_font(self) -> QFont:
        font = _sized(self.font(), self._grown(_TITLE_PIXELS))
        font.setWeight(QFont.Weight.DemiBold)
        return font


def _marked(column: Column) -> str:
    return column.title + _MARK if column.field else column.title


def _title_colour(column: Column, p: Palette) -> QColor:
    if column.is_idle:
        return QColor(p.muted)
    return QColor(p.accent if column.field else p.ink)


def _sized(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.Normal)
    return made


def _line(painter: QPainter, area: QRect, side: Qt.AlignmentFlag, text: str, font: QFont, colour: QColor) -> None:
    """One line, cut where room is short."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, side, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width()))
