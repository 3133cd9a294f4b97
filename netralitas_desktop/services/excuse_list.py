"""Excuses from an office's list: read, previewed, and recorded exactly as previewed, all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from netralitas_desktop.domain.excuse_plan import ExcusePlan, ExcuseRow, plan_excuses
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.correct_record import CorrectRecord, Officer
from netralitas_desktop.services.ports import EventStore, RecordLog, RosterStore, Transactions
from netralitas_desktop.services.roster_ports import ExcuseReader


@dataclass(frozen=True, slots=True)
class ExcusePreview:
    """A plan, and what it was made of: the same rows give the same plan until something was recorded or imported."""

    event: Event
    session: Session | None
    rows: tuple[ExcuseRow, ...]
    plan: ExcusePlan
    chosen: Mapping[ListPlace, str] = field(default_factory=dict)
    """Whom somebody said that a row means, by their id."""


@dataclass(frozen=True, slots=True)
class ExcuseList:
    """Takes a list of excuses for one session, or for each person's own."""

    events: EventStore
    rosters: RosterStore
    log: RecordLog
    correct_record: CorrectRecord
    read: ExcuseReader
    """File → rows; touches no database and may run in any thread. Raises ExcusesUnreadable."""
    transactions: Transactions

    def preview(
        self,
        event: Event,
        rows: Sequence[ExcuseRow],
        session: Session | None = None,
        chosen: Mapping[ListPlace, str] = MappingProxyType({}),
    ) -> ExcusePreview:
        """What the list would record; records nothing."""
        with self.transactions.transaction():
            plan = plan_excuses(
                rows,
                self.rosters.people(event.id),
                self.events.schedule(event.id),
                self.log.histories(event.id),
                self.log.closed_sessions(event.id),
                session,
                chosen,
            )
        return ExcusePreview(event, session, tuple(rows), plan, chosen)

    def apply(self, preview: ExcusePreview, officer: Officer) -> tuple[Record, ...]:
        """Records exactly the plan in one transaction, or refuses where it would be another by now."""
        with self.transactions.transaction():
            if self.preview(preview.event, preview.rows, preview.session, preview.chosen).plan != preview.plan:
                raise OperatorProblem(
                    "Catatan atau daftar peserta berubah sejak pratinjau. Belum ada yang dicatat; periksa sekali lagi."
                )
            return tuple(
                self.correct_record.excuse_person(
                    preview.event, excuse.session, excuse.person, excuse.kind, officer, excuse.reason
                )
                for excuse in preview.plan.planned
            )
