"""Indexes an event's people before the first search, without keeping the database or the window waiting."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.search import PeopleIndex
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.find_people import RosterSnapshot
from netralitas_desktop.ui.context import Context


class IndexWarming(QObject):
    """Reads the people in steps and indexes them on the thread for computing; who searches waits until it is `warm`."""

    warmed = Signal()
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = context.jobs
        self._event = ""
        self.is_warm = False
        context.jobs.bug.connect(self._give_up)

    def begin(self, event: Event) -> None:
        """Nothing is read where the people of that event have been indexed; searching brings the index up to date."""
        self._event, self.is_warm = event.id, False

        def index(snapshot: RosterSnapshot | None) -> None:
            if snapshot is None:
                self._end(event.id)
            else:
                self._jobs.run_in_memory(self, snapshot.indexed, lambda made: self._keep(snapshot, made), self._refuse)

        self._jobs.run_in_steps(self, lambda program: program.find_people.snapshot(event), index, self._refuse)

    def _keep(self, snapshot: RosterSnapshot, made: PeopleIndex) -> None:
        self._jobs.run(
            self,
            lambda program: program.find_people.keep(snapshot, made),
            lambda _: self._end(snapshot.event),
            self._refuse,
        )

    def _end(self, event: str) -> None:
        """Also where a bug broke it off: a search then indexes on its own."""
        if event == self._event and not self.is_warm:
            self.is_warm = True
            self.warmed.emit()

    def _give_up(self) -> None:
        self._end(self._event)

    def _refuse(self, problem: OperatorProblem) -> None:
        self._give_up()
        self.refused.emit(problem)
