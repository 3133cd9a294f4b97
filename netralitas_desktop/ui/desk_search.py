"""Looks people up while somebody types in the scan field; an answer that comes too late is dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.find_people import FoundPeople
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.index_warming import IndexWarming
from netralitas_desktop.ui.scan_field import ScanField
from netralitas_desktop.ui.search_panel import SearchPanel
from netralitas_desktop.ui.search_view import is_search, may_be_a_code, results_of

PAUSE_MS = 80
"""Longer than between a scanner's keys: a burst is over before anybody is looked up."""
SHOWN = 20


class DeskSearch(QObject):
    """Follows the field and fills the panel."""

    opened = Signal()
    """Results stand in the panel."""
    closed = Signal()
    """What is typed is no search any more."""
    chosen = Signal(str, str)
    """A person's id, and what was typed to find them."""
    unmatched = Signal(str)
    """Enter was pressed on a text that finds nobody and may be a code."""
    refused = Signal(object)

    def __init__(self, context: Context, field: ScanField, panel: SearchPanel) -> None:
        super().__init__(panel)
        self._context, self._field, self._panel = context, field, panel
        self._desk: Desk | None = None
        self._is_asking = self._is_stale = self._is_open = self._wants_first = False
        self._turn = 0
        self._warming = IndexWarming(context, self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        field.textChanged.connect(self._typed)
        panel.chosen.connect(self._choose)
        context.jobs.bug.connect(self._forget_asking)
        self._warming.warmed.connect(self._ask_if_stale)
        self._warming.refused.connect(self._refuse)

    @property
    def is_open(self) -> bool:
        return self._is_open

    def set_desk(self, desk: Desk | None) -> None:
        """Searches are for this desk from now on; the people of its event are indexed before the first."""
        self._desk = desk
        self.close()
        if desk is not None:
            self._typed(self._field.text())
            self._warming.begin(desk.event)

    def close(self) -> None:
        """Whatever was asked is not wanted any more."""
        self._pause.stop()
        self._turn += 1
        self._wants_first = self._is_stale = False
        self._panel.forget()
        if self._is_open:
            self._is_open = False
            self.closed.emit()

    def enter(self) -> bool:
        """Enter in the field: whether it belongs to the search."""
        if self._desk is None or not is_search(self._field.text()):
            return False
        self._wants_first = True
        results = self._panel.results
        if results is not None and results.typed == self._field.text():
            self._answer_enter()
        else:
            self._ask()
        return True

    def step(self, by: int) -> bool:
        """An arrow in the field: whether it belongs to the search."""
        if self._is_open:
            self._panel.lines.step(by)
        elif is_search(self._field.text()):
            self._ask()
        return self._is_open or is_search(self._field.text())

    def _typed(self, text: str) -> None:
        self._wants_first = False
        if self._desk is None or not is_search(text):
            self.close()
            return
        self._pause.start()

    def _ask(self) -> None:
        """One question at a time, and none before there is an index: scans never stand behind a row of them."""
        desk, text, turn = self._desk, self._field.text(), self._turn
        self._pause.stop()
        if desk is None or self._is_asking or not self._warming.is_warm or not is_search(text):
            self._is_stale = self._is_asking or not self._warming.is_warm
            return
        self._is_asking = True
        self._context.jobs.run(
            self,
            lambda program: program.find_people.search(desk.event, text, desk.session, desk.checkpoint, SHOWN),
            then=lambda found: self._show(found, text, desk, turn),
            refused=self._refuse,
        )

    def _ask_if_stale(self) -> None:
        if self._is_stale:
            self._ask()

    def _show(self, found: FoundPeople, text: str, desk: Desk, turn: int) -> None:
        self._is_asking = False
        if turn != self._turn or text != self._field.text():
            self._ask_if_stale()
            return
        self._is_stale = False
        self._panel.show_results(results_of(text, found, desk, self._context.wording))
        self._is_open = True
        self.opened.emit()
        if self._wants_first:
            self._answer_enter()

    def _answer_enter(self) -> None:
        self._wants_first = False
        if self._panel.person:
            self._choose(self._panel.person)
        elif may_be_a_code(self._field.text()):
            self.unmatched.emit(self._field.text())

    def _choose(self, person: str) -> None:
        results = self._panel.results
        if results is not None:
            self.chosen.emit(person, results.typed)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._is_asking = False
        self.refused.emit(problem)

    def _forget_asking(self) -> None:
        """A job broke off, perhaps this one: the next key asks again."""
        self._is_asking = False
