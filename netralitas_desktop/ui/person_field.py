"""One person, found by typing a part of their name or number."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.find_people import FoundPeople
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.index_warming import IndexWarming
from netralitas_desktop.ui.number_words import written_number
from netralitas_desktop.ui.parts import column, label
from netralitas_desktop.ui.stray_scans import take_codes

_PAUSE_MS = 150
_MOST = 5


class PersonField(QWidget):
    """Empty for everybody; offers the best matches while one types, and has the one that was taken."""

    changed = Signal()
    """Somebody else is meant, or nobody any more."""

    def __init__(self, context: Context, hint: str = "") -> None:
        super().__init__()
        self._context = context
        self.person = ""
        """The id of who is meant, or empty."""
        self.name = ""
        wording = context.wording
        self.field = QLineEdit()
        take_codes(self.field)
        self.field.setPlaceholderText(hint or wording("Atau satu orang: nama atau NIP"))
        self.field.setAccessibleName(wording("Cari satu orang"))
        self.field.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setAccessibleName(wording("Orang yang cocok"))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setUniformItemSizes(True)
        self.found.hide()
        self.nobody = label("", "small")
        self.nobody.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._warming = IndexWarming(context, self)
        self._warmed_for = ""
        self.setLayout(column(self.field, self.found, self.nobody, gap=4))
        self.setFocusProxy(self.field)
        self._pause.timeout.connect(self._search)
        self._warming.warmed.connect(self._search)
        self._warming.refused.connect(self._refuse)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._take_first)
        self.found.itemActivated.connect(self._take)
        self.found.itemClicked.connect(self._take)

    def look_for(self, words: str) -> None:
        """As if somebody typed it."""
        self.field.setText(words)
        self._typed()

    def clear(self) -> None:
        """Everybody again; nobody is told."""
        self.field.clear()
        self.person = self.name = ""
        self._hide_found()

    def _typed(self) -> None:
        self.person = self.name = ""
        self._hide_found()
        self._pause.start()
        if not self.field.text().strip():
            self._pause.stop()
            self.changed.emit()

    def _hide_found(self) -> None:
        self.found.hide()
        self.nobody.hide()

    def _search(self) -> None:
        """Once the people are indexed: scans and other screens don't wait meanwhile."""
        event, words = self._context.current.opened, self.field.text().strip()
        if event is None or not words or self.person:
            return
        if event.id != self._warmed_for:
            self._warmed_for = event.id
            self._warming.begin(event)
        if not self._warming.is_warm:
            return

        def show(found: FoundPeople) -> None:
            if words == self.field.text().strip() and not self.person:
                self._offer(found)

        self._context.jobs.run(
            self, lambda program: program.find_people.search(event, words, limit=_MOST), show, self._refuse
        )

    def _offer(self, found: FoundPeople) -> None:
        self.found.clear()
        for one in found.first:
            entry = one.participant.entry
            item = QListWidgetItem(" · ".join(filter(None, (entry.name, written_number(entry), entry.group))))
            item.setData(Qt.ItemDataRole.UserRole, (one.participant.id, entry.name))
            item.setToolTip(item.text())
            self.found.addItem(item)
        self.found.setFixedHeight(len(found.first) * self.found.sizeHintForRow(0))  # without the last line's rule
        self.found.setVisible(bool(found.first))
        self.nobody.setText(self._context.wording("Tidak ada yang cocok."))
        self.nobody.setVisible(not found.first)

    def _take_first(self) -> None:
        if not self.found.isHidden():
            self._take(self.found.item(0))

    def _take(self, item: QListWidgetItem) -> None:
        self.person, self.name = item.data(Qt.ItemDataRole.UserRole)
        self.field.setText(self.name)
        self._hide_found()
        self.field.setFocus()
        self.changed.emit()

    def _refuse(self, problem: OperatorProblem) -> None:
        self.nobody.setText(self._context.wording.problem(problem))
        self.nobody.show()
