"""People and records that the officer looks up at the desk: chosen, confirmed, opened again, and their past."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.verdicts import Decision
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Choice, Desk
from netralitas_desktop.services.watch_desk import Recalled
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_view import choice_card, recalled_card
from netralitas_desktop.ui.history_view import HistoryView, history_view

T = TypeVar("T")


class DeskLookup(QObject):
    """Asks the database and makes cards; what comes after the next scan, or for another desk, is dropped."""

    carded = Signal(object, str)
    """A Card of somebody chosen or of a record opened again, and the key of the form that is wanted at once."""
    told = Signal(object)
    """A HistoryView."""
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._turn = 0
        self._choice: Choice | None = None
        self.desk_names: Mapping[str, str] = {}

    @property
    def typed(self) -> str:
        """What was typed to find the person who waits for the officer's word; empty where nobody waits."""
        return self._choice.typed if self._choice is not None else ""

    def withdraw(self) -> None:
        """Something else stands at the desk now: nobody waits any more, and no late answer is shown."""
        self._turn += 1
        self._choice = None

    def choose(self, person: str, typed: str, desk: Desk, key: str = "") -> None:
        """Shows who somebody is before they are recorded."""
        self._ask(
            lambda program: program.record_scan.choose(person, typed, desk), partial(self._show_choice, desk, key)
        )

    def take_choice(self) -> Choice | None:
        """The person who waits and is confirmed now; a second Enter finds nobody waiting."""
        choice = self._choice
        self.withdraw()
        return choice

    def recall(self, record: str, desk: Desk) -> None:
        """Opens a record again, with what may still be done about it."""

        def read(program: Program) -> tuple[Recalled, Decision | None]:
            found = program.watch_desk.recall(record)
            kept = found.line.record
            if kept.verdict is not Verdict.NEEDS_REVIEW:
                return found, None
            return found, program.record_scan.review(kept, program.correct_record.candidates(kept), desk)

        def show(read: tuple[Recalled, Decision | None]) -> None:
            self._choice = None
            self.carded.emit(recalled_card(*read, desk, self._context.wording), "")

        self._ask(read, show)

    def tell_history(self, person: str, desk: Desk) -> None:
        """Everything that was recorded about somebody."""
        schedule, wording = desk.schedule, self._context.wording

        def read(program: Program) -> HistoryView:
            who, past = program.history.of(desk.event, person)
            return history_view(who, past, desk.event, schedule, wording)

        self._ask(read, self.told.emit)

    def _ask(self, job: Callable[[Program], T], then: Callable[[T], None]) -> None:
        self._turn += 1
        turn = self._turn

        def receive(answer: T) -> None:
            if turn == self._turn:
                then(answer)

        self._context.jobs.run(self, job, receive, self.refused.emit)

    def _show_choice(self, desk: Desk, key: str, choice: Choice) -> None:
        self._choice = choice if choice.decision.verdict is not Verdict.ALREADY_PRESENT else None
        card = choice_card(choice, self._context.clock(), desk, self.desk_names, self._context.wording)
        self.carded.emit(card, key)
