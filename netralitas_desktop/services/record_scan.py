"""One payload at one desk: judged, recorded whatever the outcome, answered when durable."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.domain.verdicts import Decision, Post, Scan, decide
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, RosterStore, Transactions


@dataclass(frozen=True, slots=True)
class Desk:
    """One laptop at one checkpoint of one session, and who works at it."""

    event: Event
    schedule: Schedule
    session: Session
    checkpoint: Checkpoint
    device: str
    operator: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the desk answered, and the record that keeps it."""

    decision: Decision
    record: Record


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """Sets a desk to a session and a checkpoint."""

    events: EventStore

    def __call__(self, session: Session, checkpoint: Checkpoint, device: str, operator: str) -> Desk:
        event = self.events.event(session.event)
        return Desk(event, self.events.schedule(event.id), session, checkpoint, device, operator)


@dataclass(frozen=True, slots=True)
class RecordScan:
    """Judges one payload and records the outcome, whatever it is; durable when it returns."""

    rosters: RosterStore
    log: RecordLog
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def __call__(self, payload: str, desk: Desk) -> Outcome:
        at = desk.event.local(self.clock())
        scan = Scan(read_payload(payload), at)
        event = desk.event.id
        with self.transactions.transaction():
            post = Post(desk.event, desk.schedule, desk.session, desk.checkpoint, self.log.closed_sessions(event))
            decision = decide(scan, self.rosters.listing(event), self.log.histories(event), post)
            record = self.log.append(self._draft(decision, scan, desk))
        return Outcome(decision, record)

    def _draft(self, decision: Decision, scan: Scan, desk: Desk) -> Record:
        return Record(
            id=self.new_id(),
            event=desk.event.id,
            session=desk.session.id,
            checkpoint=desk.checkpoint,
            kind=RecordKind.SCAN,
            verdict=decision.verdict,
            at=scan.at,
            device=desk.device,
            seq=0,
            operator=desk.operator,
            participant=decision.person.id if decision.person else "",
            number=decision.number,
            payload=scan.reading.text,
            name=decision.since.name if _is_walk_in(decision) and decision.since else "",
            late=decision.late,
        )


def _is_walk_in(decision: Decision) -> bool:
    return decision.verdict is Verdict.PRESENT and decision.person is None
