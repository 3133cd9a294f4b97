"""Kolom berkas: each table as it stands in its file, and a menu under each heading that says what it holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from netralitas_desktop.ui.columns_view import FieldChoice, TableColumns, field_choices
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, column, elided, label
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Palette
from netralitas_desktop.ui.wording import Wording

_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu, Qt.Key.Key_F2)


class ColumnTable(Table):
    """A table of which columns are chosen; Enter is a click on the chosen column's heading."""

    def __init__(self, name: str, palette: Callable[[], Palette]) -> None:
        super().__init__(name, (), palette)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex().column()
        if event.key() in _KEYS and at >= 0:
            self.heading_chosen.emit(at)
            return
        super().keyPressEvent(event)

    def below_heading(self, at: int) -> QPoint:
        """Where a menu of that column opens, on the screen."""
        header = self.horizontalHeader()
        left = max(0, self.columnViewportPosition(at))
        return header.viewport().mapToGlobal(QPoint(left, header.height()))


class ColumnsPage(QWidget):
    """Shows what each column was taken for, and tells what an admin says instead."""

    said = Signal(str, int, str)
    """A header's shape, a column's index, and what it holds."""
    restored = Signal(str)
    """Nothing that was said of that header counts any longer."""

    def __init__(self, wording: Wording, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._wording = wording
        self._tables: Sequence[TableColumns] = ()
        self.choice = DropDown()
        self.choice.setAccessibleName(wording("Tabel"))
        self.choice.setMinimumWidth(320)
        self.only = elided("", "muted")
        self.restore = button(wording("Kembalikan seperti semula"), self._restore, "quiet")
        self.table = ColumnTable(wording("Kolom berkas"), palette)
        self.menu = QMenu(self)
        hint = label(wording("Klik judul kolom untuk menyebut isinya; berkas lalu dibaca ulang."), "small", wraps=True)
        self.setLayout(column(Flow((self.choice, self.only), (self.restore,)), self.table, hint, gap=8))
        self.setFocusProxy(self.table)
        self.choice.currentIndexChanged.connect(lambda _at: self._show_table())
        self.table.heading_chosen.connect(self.ask)

    @property
    def shown(self) -> TableColumns | None:
        """The table that is looked at."""
        return self._tables[self.choice.currentIndex()] if self._tables else None

    def show_tables(self, tables: Sequence[TableColumns]) -> None:
        """Other tables, or the same read again: the one that was looked at stays."""
        shape = self.shown.shape if self.shown else ""
        self._tables = tables
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([table.title for table in tables])
        self.choice.setCurrentIndex(next((at for at, table in enumerate(tables) if table.shape == shape), 0))
        self.choice.blockSignals(False)
        self.choice.setVisible(len(tables) > 1)
        self.only.setVisible(len(tables) == 1)
        self.only.setText(tables[0].title if tables else "")
        self._show_table()

    def show_field(self, field: str) -> None:
        """Goes to the column that was taken for that, in the first table that has one."""
        found = next((at for at, table in enumerate(self._tables) if field in table.fields), None)
        if found is None:
            return
        self.choice.setCurrentIndex(found)
        self._choose(self._tables[found].fields.index(field))

    def ask(self, at: int) -> None:
        """Opens the menu of what that column can hold."""
        table = self.shown
        if table is None:
            return
        self._choose(at)
        self.menu.clear()
        for choice in field_choices(table, at, self._wording):
            if not choice.field:
                self.menu.addSeparator()
            action = self.menu.addAction(self._said(choice).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.is_now)
            action.triggered.connect(lambda _on=False, field=choice.field: self._say(at, field))
            if choice.is_now:
                self.menu.setActiveAction(action)
        self.menu.popup(self.table.below_heading(at))

    def _say(self, at: int, field: str) -> None:
        table = self.shown
        if table is not None and table.fields[at] != field:
            self.said.emit(table.shape, at, field)

    def _restore(self) -> None:
        if self.shown is not None:
            self.restored.emit(self.shown.shape)

    def _choose(self, at: int) -> None:
        self.table.setCurrentIndex(self.table.model().index(0, at))
        self.table.selectColumn(at)

    def _show_table(self) -> None:
        table, at = self.shown, self.table.currentIndex().column()
        if table is None:
            return
        scrolled = self.table.horizontalScrollBar().value()
        self.table.show_columns(table.columns)
        self.table.show_rows(table.rows)
        self.table.horizontalScrollBar().setValue(scrolled)
        self.restore.setVisible(table.is_corrected)
        if 0 <= at < len(table.columns):
            self._choose(at)

    def _said(self, choice: FieldChoice) -> str:
        if not choice.held_by:
            return choice.words
        return self._wording("{field} (sekarang {heading})", field=choice.words, heading=choice.held_by)
