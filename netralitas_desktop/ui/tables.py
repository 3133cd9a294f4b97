"""A table that stays quick with ten thousand rows: the model holds tuples, and only what is seen is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netralitas_desktop.ui.parts import grown, tabular, text_scale
from netralitas_desktop.ui.table_headings import Headings
from netralitas_desktop.ui.table_rows import Column, TableRow, shared_room
from netralitas_desktop.ui.theme import Palette

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 32
_GAP = 8
_TEXT_PIXELS = 13
TALL_ROW = 48
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Rows of texts; replaced as a whole."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: Sequence[TableRow] = ()

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def show_columns(self, columns: Sequence[Column]) -> None:
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), ()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def text(self, index: Index) -> str:
        """What stands in a cell."""
        line = self.rows[index.row()]
        if index.column() < len(line.cells):
            return line.cells[index.column()]
        return line.across if index.column() == line.across_from else ""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self.text(index)
            case Qt.ItemDataRole.ToolTipRole:
                return self.rows[index.row()].tip or self.text(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return "\n".join(filter(None, (self.columns[section].title, self.columns[section].detail)))
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


class Table(QTableView):
    """Shows rows, fills its width, and says which row was chosen, or which heading that stands for a field."""

    row_chosen = Signal(int)
    heading_chosen = Signal(int)

    def __init__(
        self, name: str, columns: Sequence[Column], palette: Callable[[], Palette], row: int = ROW_HEIGHT
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._model = TableModel(columns, self)
        self.setModel(self._model)
        self._headings = Headings(palette, self)
        self.setHorizontalHeader(self._headings)
        self.setItemDelegate(_CellPainter(self._model, palette, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(grown(ROW_HEIGHT * 3))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(grown(row))
        self._headings.chosen.connect(self.heading_chosen)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.row_chosen.emit(now.row()))
        self._headings.show_columns(self._model.columns)
        self._share_room()

    @property
    def rows(self) -> Sequence[TableRow]:
        return self._model.rows

    @property
    def columns(self) -> Sequence[Column]:
        return self._model.columns

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Replaces the rows, and goes to the first."""
        self.show_lines(rows)
        for at, line in enumerate(rows):
            room = len(self._model.columns) - line.across_from
            if line.across and room > 1:
                self.setSpan(at, line.across_from, 1, room)

    def show_lines(self, rows: Sequence[TableRow]) -> None:
        """As `show_rows` for rows without sentences across: only those that are seen are looked at."""
        self.clearSpans()
        self._model.show_rows(rows)
        self.scrollToTop()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Another set of columns, still without rows."""
        self.clearSpans()
        self._model.show_columns(columns)
        self._headings.show_columns(columns)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        columns = [column.times(text_scale(self)) for column in self._model.columns]
        titles = [self._headings.width_of(column) for column in columns]
        for at, width in enumerate(shared_room(columns, titles, self.viewport().width())):
            self.setColumnWidth(at, width)


class _CellPainter(QStyledItemDelegate):
    """Paints one cell: the row's tint, its text cut to fit, and a line below."""

    def __init__(self, model: TableModel, palette: Callable[[], Palette], table: QTableView) -> None:
        super().__init__(table)
        self._model, self._palette, self._table = model, palette, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        p, line, column = self._palette(), self._model.rows[index.row()], self._model.columns[index.column()]
        area = QRect(option.rect)
        painter.save()
        self._paint_ground(painter, area, option, line, p, index.column() == 0)
        is_across = bool(line.across) and index.column() == line.across_from
        painter.setPen(_ink(line, column, p, is_across))
        is_bold = line.strong or column.strong or (column.toned and line.tone is not None)
        painter.setFont(_font(option.font, text_scale(self._table), bold=is_bold))
        side = Qt.AlignmentFlag.AlignRight if column.right and not is_across else Qt.AlignmentFlag.AlignLeft
        inner = area.adjusted(_GAP, 0, -_GAP, -1)
        fitted = _fitted(column, self._model.text(index), painter, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, line: TableRow, p: Palette, first: bool
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if line.tone is not None:
            painter.fillRect(area, QColor(p.shades[line.tone].ground))
        elif is_selected:
            painter.fillRect(area, QColor(p.hover))
        painter.fillRect(area.x(), area.bottom(), area.width(), 1, QColor(p.line))
        if is_selected and first:
            painter.fillRect(area.x(), area.y(), 3, area.height() - 1, QColor(p.accent))


def _fitted(column: Column, text: str, painter: QPainter, width: int) -> str:
    if column.wraps:
        return _in_two_lines(text, painter, width)
    return _cut(text, painter, width, Qt.TextElideMode.ElideLeft if column.cuts_start else Qt.TextElideMode.ElideRight)


def _cut(text: str, painter: QPainter, width: int, side: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    return painter.fontMetrics().elidedText(text, side, width)


def _in_two_lines(text: str, painter: QPainter, width: int) -> str:
    """As many words as fit on the first line; what does not fit on the second is cut."""
    metrics, words = painter.fontMetrics(), text.split()
    first = words[:1]
    while len(first) < len(words) and metrics.horizontalAdvance(" ".join(words[: len(first) + 1])) <= width:
        first = words[: len(first) + 1]
    lines = [" ".join(first), " ".join(words[len(first) :])]
    return "\n".join(_cut(line, painter, width) for line in lines if line)


def _ink(line: TableRow, column: Column, p: Palette, is_across: bool) -> QColor:
    if line.tone is not None and (column.toned or is_across):
        return QColor(p.shades[line.tone].strong)
    return QColor(p.muted if line.quiet or column.muted or column.is_idle or is_across else p.ink)


def _font(font: QFont, scale: float, *, bold: bool) -> QFont:
    made = tabular(font)
    made.setPixelSize(round(_TEXT_PIXELS * scale))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made
