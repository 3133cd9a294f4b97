"""One payload at one desk: judged, recorded whatever the outcome, answered when durable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from netralitas_desktop.domain.code_faults import FAULTS
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.domain.verdicts import Decision, Post, Scan, decide, decide_chosen
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, RosterStore, Transactions
from netralitas_desktop.services.sign_codes import SignCodes

LOOKED_UP = "dicari dengan nama"
"""The reason in a record of somebody who was found by a search and confirmed by the officer."""


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
class Choice:
    """Somebody looked up by what was typed, for the officer to confirm: who they are, and what the desk will answer."""

    participant: Participant
    typed: str
    decision: Decision


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
    sign_codes: SignCodes
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def __call__(self, payload: str, desk: Desk) -> Outcome:
        at = desk.event.local(self.clock())
        reading, signing = read_payload(payload), self.sign_codes.of(desk.event)
        scan = Scan(reading, at, self.sign_codes.is_genuine(desk.event, signing, reading))
        event = desk.event.id
        with self.transactions.transaction():
            post = self._post(desk, signing.codes)
            decision = decide(scan, self.rosters.listing(event), self.log.histories(event), post)
            record = self.log.append(self._draft(decision, scan.reading.text, at, desk))
        return Outcome(decision, record)

    def choose(self, participant_id: str, typed: str, desk: Desk) -> Choice:
        """What to show before somebody found by a search is recorded; records nothing. Raises NotFound."""
        person = self.rosters.person(participant_id)
        return Choice(person, typed, self._decide_chosen(person, desk.event.local(self.clock()), desk))

    def confirmed(self, choice: Choice, desk: Desk) -> Outcome:
        """Records the person whom the officer confirmed, judged anew; the record keeps what was typed."""
        at = desk.event.local(self.clock())
        with self.transactions.transaction():
            person = self.rosters.person(choice.participant.id)
            decision = self._decide_chosen(person, at, desk)
            draft = self._draft(decision, read_payload(choice.typed).text, at, desk)
            record = self.log.append(replace(draft, participant=person.id, number=person.number, reason=LOOKED_UP))
        return Outcome(decision, record)

    def review(self, record: Record, people: Sequence[Participant], desk: Desk) -> Decision:
        """What a recorded doubt asks by now: each of those who may be meant, judged as of the scan; records nothing."""
        histories, post = self.log.histories(desk.event.id), self._post(desk)
        answers = tuple(decide_chosen(person, record.at, histories, post) for person in people)
        only = people[0] if record.participant and people else None
        return Decision(Verdict.NEEDS_REVIEW, record.number, only, tuple(people), answers)

    def _decide_chosen(self, person: Participant, at: datetime, desk: Desk) -> Decision:
        if person.removed:
            raise OperatorProblem("{name} tidak terdaftar lagi. Cari sekali lagi.", name=person.name)
        return decide_chosen(person, at, self.log.histories(desk.event.id), self._post(desk))

    def _post(self, desk: Desk, codes: SignedCodes = SignedCodes.OFF) -> Post:
        closed = self.log.closed_sessions(desk.event.id)
        return Post(desk.event, desk.schedule, desk.session, desk.checkpoint, closed, codes)

    def _draft(self, decision: Decision, payload: str, at: datetime, desk: Desk) -> Record:
        return Record(
            id=self.new_id(),
            event=desk.event.id,
            session=desk.session.id,
            checkpoint=desk.checkpoint,
            kind=RecordKind.SCAN,
            verdict=decision.verdict,
            at=at,
            device=desk.device,
            seq=0,
            operator=desk.operator,
            participant=decision.person.id if decision.person else "",
            number=decision.number,
            payload=payload,
            name=decision.since.name if _is_walk_in(decision) and decision.since else "",
            late=decision.late,
            reason=FAULTS[decision.fault] if decision.fault else "",
        )


def _is_walk_in(decision: Decision) -> bool:
    return decision.verdict is Verdict.PRESENT and decision.person is None
