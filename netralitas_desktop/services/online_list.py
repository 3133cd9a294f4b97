"""Who attended online, from a meeting's or a form's list: read, previewed, and recorded as previewed, all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from netralitas_desktop.domain.online_plan import OnlinePlan, OnlineRow, PlannedOnline, plan_online
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.records import WITHOUT_TIME, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, RosterStore, Transactions
from netralitas_desktop.services.roster_ports import OnlineReader


@dataclass(frozen=True, slots=True)
class OnlinePreview:
    """A plan, and what it was made of: the same rows give the same plan until something was recorded or imported."""

    event: Event
    session: Session
    rows: tuple[OnlineRow, ...]
    plan: OnlinePlan
    chosen: Mapping[ListPlace, str] = field(default_factory=dict)
    """Whom somebody said that a row means, by their id."""


@dataclass(frozen=True, slots=True)
class OnlineList:
    """Takes a list of who attended one session online."""

    events: EventStore
    rosters: RosterStore
    log: RecordLog
    read: OnlineReader
    """File → rows; touches no database and may run in any thread. Raises OnlineListUnreadable."""
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def preview(
        self,
        event: Event,
        session: Session,
        rows: Sequence[OnlineRow],
        chosen: Mapping[ListPlace, str] = MappingProxyType({}),
    ) -> OnlinePreview:
        """What the list would record; records nothing. Raises OperatorProblem for a closed session."""
        with self.transactions.transaction():
            if session.id in self.log.closed_sessions(event.id):
                raise OperatorProblem(
                    "Sesi {session} sudah ditutup. Buka kembali sesinya lebih dahulu.", session=session.name
                )
            plan = plan_online(
                rows,
                self.rosters.people(event.id),
                event,
                self.events.schedule(event.id),
                session,
                self.log.histories(event.id),
                chosen,
            )
        return OnlinePreview(event, session, tuple(rows), plan, chosen)

    def apply(self, preview: OnlinePreview, officer: Officer) -> tuple[Record, ...]:
        """Records exactly the plan in one transaction, or refuses where it would be another by now."""
        with self.transactions.transaction():
            if self.preview(preview.event, preview.session, preview.rows, preview.chosen).plan != preview.plan:
                raise OperatorProblem(
                    "Catatan atau daftar peserta berubah sejak pratinjau. Belum ada yang dicatat; periksa sekali lagi."
                )
            return tuple(self.log.append(self._draft(preview, one, officer)) for one in preview.plan.planned)

    def _draft(self, preview: OnlinePreview, one: PlannedOnline, officer: Officer) -> Record:
        event, row = preview.event, one.row
        at = one.at or event.local(self.clock())
        return Record(
            id=self.new_id(),
            event=event.id,
            session=preview.session.id,
            checkpoint=Checkpoint.REGISTRATION,
            kind=RecordKind.SCAN,
            verdict=Verdict.PRESENT,
            at=at,
            device=officer.device,
            seq=0,
            operator=officer.signature,
            participant=one.person.id,
            number=one.person.number,
            payload=row.number.raw or row.name,
            mode=Mode.ONLINE,
            late=one.at is not None and event.is_late(preview.session, one.at),
            reason=_source(one),
        )


def _source(one: PlannedOnline) -> str:
    """Where the record comes from, whether somebody said who is meant, and that the list does not tell when."""
    said = (
        f"{one.row.file or 'daftar daring'}, baris {one.row.row}",
        "pesertanya dipilih" if one.is_chosen else "",
        WITHOUT_TIME if one.at is None else "",
    )
    return "; ".join(filter(None, said))
