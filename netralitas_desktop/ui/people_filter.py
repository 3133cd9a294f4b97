"""Which lines of the roster's screen fit what is typed and chosen, found off the Qt thread."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.index_warming import IndexWarming
from netralitas_desktop.ui.people_view import Lines, Roster

PAUSE_MS = 80


class PeopleFilter(QObject):
    """Asks one question at a time; an answer that is not wanted any more is dropped."""

    found = Signal(object)
    """The Lines of those who fit."""
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._event: Event | None = None
        self._roster, self._words = Roster(), ""
        self._group: str | None = None
        self._is_asking = self._is_stale = False
        self._warming = IndexWarming(context, self)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask)
        self._warming.warmed.connect(self._ask_if_stale)
        self._warming.refused.connect(self.refused)
        context.jobs.bug.connect(self._forget_asking)

    def set_roster(self, event: Event, roster: Roster, group: str | None) -> None:
        """Looks for the same words among other people."""
        self._event, self._roster, self._group = event, roster, group
        self._warming.begin(event)
        self._ask()

    def look_for(self, words: str, group: str | None) -> None:
        """Asks once nobody types any more."""
        self._words, self._group = words.strip(), group
        self._pause.start()

    def _ask(self) -> None:
        event, words, roster, group = self._event, self._words, self._roster, self._group
        self._pause.stop()
        if event is None or self._is_asking or (words and not self._warming.is_warm):
            self._is_stale = True
            return
        self._is_stale, self._is_asking = False, True
        if words:
            self._jobs.run(
                self,
                lambda program: program.find_people.everybody(event, words),
                lambda ids: self._choose(roster, ids, group),
                self._refuse,
            )
        else:
            self._choose(roster, None, group)

    def _choose(self, roster: Roster, ids: Collection[str] | None, group: str | None) -> None:
        self._jobs.run_in_memory(self, lambda: roster.matching(ids, group), self._show, self._refuse)

    def _show(self, lines: Lines) -> None:
        self._is_asking = False
        if not self._is_stale:
            self.found.emit(lines)
        self._ask_if_stale()

    def _ask_if_stale(self) -> None:
        if self._is_stale:
            self._ask()

    def _refuse(self, problem: OperatorProblem) -> None:
        self._is_asking = False
        self.refused.emit(problem)

    def _forget_asking(self) -> None:
        """A job broke off, perhaps this one: the next key asks again."""
        self._is_asking = False
