"""Who a row of a list means: one of those who fit, or somebody looked up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.list_view import ListLine
from netralitas_desktop.ui.parts import button, column, label, row
from netralitas_desktop.ui.person_field import PersonField

_MOST = 3
"""So many candidates are seen at once."""


class RowChooser(QFrame):
    """Asks about one row at a time; hidden where there is nothing to ask."""

    chosen = Signal(object, str)
    """A row's place and the id of whom it means; an empty id takes a choice back."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        wording = context.wording
        self._place: ListPlace | None = None
        self.question = label("", "heading", wraps=True)
        self.candidates = QListWidget()
        self.candidates.setObjectName("choices")
        self.candidates.setAccessibleName(wording("Yang mungkin dimaksud"))
        self.candidates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.candidates.setUniformItemSizes(True)
        self.person = PersonField(context, wording("Cari peserta: nama atau NIP"))
        self.take = button(wording("Ini orangnya"), self._take)
        self.undo = button(wording("Batalkan pilihan"), self._undo)
        line = row(self.person, self.take, self.undo)
        line.setStretch(0, 1)
        for at_top in (self.take, self.undo):  # what is found stands below the field and widens the line
            line.setAlignment(at_top, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column(self.question, self.candidates, line, margin=12, gap=8))
        self.candidates.itemSelectionChanged.connect(self._mark)
        self.candidates.itemActivated.connect(lambda _item: self._take())
        self.person.changed.connect(self._looked_up)
        self.person.field.textChanged.connect(lambda _text: self._show_candidates())
        self.hide()

    def ask(self, line: ListLine | None) -> None:
        """Asks about that row; about none, or one without a question, nothing."""
        self._place = line.place if line is not None else None
        self.setVisible(line is not None and bool(line.asks))
        if line is None:
            return
        self.question.setText(line.asks)
        self.candidates.clear()
        for one in () if line.is_chosen else line.candidates:
            item = QListWidgetItem(one.words)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.candidates.addItem(item)
        rows = min(_MOST, len(line.candidates))
        self.candidates.setFixedHeight(rows * self.candidates.sizeHintForRow(0) + 2)
        self.person.clear()
        self.person.setVisible(not line.is_chosen)
        self.take.setVisible(not line.is_chosen)
        self.undo.setVisible(line.is_chosen)
        self._show_candidates()
        self._mark()

    def take_focus(self) -> None:
        """To the first way of answering, where something is asked."""
        ways = (self.candidates, self.person, self.undo)
        shown = next((way for way in ways if not self.isHidden() and not way.isHidden()), None)
        if shown is not None:
            shown.setFocus()

    @property
    def _answer(self) -> str:
        """The id of who is picked now; empty for nobody."""
        picked = self.candidates.selectedItems()
        return str(picked[0].data(Qt.ItemDataRole.UserRole)) if picked else self.person.person

    def _show_candidates(self) -> None:
        """They make room for those who are found by what is typed."""
        self.candidates.setVisible(self.candidates.count() > 0 and not self.person.field.text())

    def _looked_up(self) -> None:
        if self.person.person:
            self.candidates.clearSelection()
        self._mark()

    def _mark(self) -> None:
        self.take.setEnabled(bool(self._answer))

    def _take(self) -> None:
        if self._place is not None and self._answer:
            self.chosen.emit(self._place, self._answer)

    def _undo(self) -> None:
        if self._place is not None:
            self.chosen.emit(self._place, "")
