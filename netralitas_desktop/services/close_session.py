"""The end of a session: who did not come is fixed, and scans answer that it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Category, Reconciliation, Totals, reconcile
from netralitas_desktop.domain.records import Record, RecordKind, Verdict, valid
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.correct_record import Officer, require_supervisor
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, RosterStore, Transactions
from netralitas_desktop.services.proof_ports import UserStore


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """How a session ended."""

    record: Record
    totals: Totals


@dataclass(frozen=True, slots=True)
class ClosePreview:
    """What closing would fix: the pending become unexcused."""

    totals: Totals
    pending: tuple[Participant, ...]
    undecided: tuple[Record, ...]
    """Doubtful scans without an answer, of nobody or of somebody who is pending."""


@dataclass(frozen=True, slots=True)
class CloseSession:
    """Closes a session, or opens a closed one again with a reason."""

    events: EventStore
    rosters: RosterStore
    log: RecordLog
    users: UserStore
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def __call__(self, event: Event, session: Session, officer: Officer) -> SessionClosed:
        with self.transactions.transaction():
            if session.id in self.log.closed_sessions(event.id):
                raise OperatorProblem("Sesi {session} sudah ditutup.", session=session.name)
            people = self.rosters.people(event.id)
            elsewhere = {person for closing in self.log.closings(event.id) for person in closing.due}
            due = [p.id for p in people if not p.removed and session.expects(p.group) and p.id not in elsewhere]
            record = self.log.close(self._draft(event, session, RecordKind.CLOSE, officer), due)
            return SessionClosed(record, self._totals(event, session))

    def preview(self, event: Event, session: Session) -> ClosePreview:
        """Who is still pending, and which scans nobody decided; records nothing."""
        with self.transactions.transaction():
            found = session_reconciliation(self.events, self.rosters, self.log, event, session)
            pending = tuple(a.participant for a in found.attendances if a.category is Category.PENDING)
            ids = {p.id for p in pending}
            asked = (Verdict.NEEDS_REVIEW, Verdict.WRONG_SESSION)
            records = [r for r in valid(self.log.of_event(event.id)) if r.session == session.id]
            answered = {r.refers_to for r in records}
        undecided = (r for r in records if r.kind is RecordKind.SCAN and r.verdict in asked and r.id not in answered)
        return ClosePreview(
            found.totals, pending, tuple(r for r in undecided if not r.participant or r.participant in ids)
        )

    def reopen(self, event: Event, session: Session, reason: str, officer: Officer) -> Record:
        """Opens a closed session again; a supervisor's, where there are any."""
        with self.transactions.transaction():
            require_supervisor(self.users, officer)
            if session.id not in self.log.closed_sessions(event.id):
                raise OperatorProblem("Sesi {session} belum ditutup.", session=session.name)
            if not reason.strip():
                raise OperatorProblem("Alasan kosong. Tulis alasannya.")
            return self.log.append(self._draft(event, session, RecordKind.REOPEN, officer, reason.strip()))

    def _totals(self, event: Event, session: Session) -> Totals:
        return session_reconciliation(self.events, self.rosters, self.log, event, session).totals

    def _moment(self, event: Event, session: Session) -> datetime:
        """Now; but after the session's last closing or reopening, whose order is told by their time alone, even where
        the laptop's clock was set back in between."""
        kinds = (RecordKind.CLOSE, RecordKind.REOPEN)
        earlier = (r.at for r in self.log.of_event(event.id) if r.session == session.id and r.kind in kinds)
        return max([event.local(self.clock()), *(event.local(at) + timedelta(microseconds=1) for at in earlier)])

    def _draft(self, event: Event, session: Session, kind: RecordKind, officer: Officer, reason: str = "") -> Record:
        return Record(
            id=self.new_id(),
            event=event.id,
            session=session.id,
            checkpoint=Checkpoint.REGISTRATION,
            kind=kind,
            verdict=None,
            at=self._moment(event, session),
            device=officer.device,
            seq=0,
            operator=officer.signature,
            reason=reason,
        )


def session_reconciliation(
    events: EventStore, rosters: RosterStore, log: RecordLog, event: Event, session: Session | None
) -> Reconciliation:
    """The reconciled roster of a session, or of the whole event, as things stand."""
    return reconcile(
        rosters.people(event.id), events.schedule(event.id), log.of_event(event.id), log.closings(event.id), session
    )
