"""What a desk's screen shows beside the verdict: counters, last decisions, the roster to search."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.participants import Participant, name_key
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.ports import RecordLog, RosterStore


@dataclass(frozen=True, slots=True)
class Line:
    """One recent decision with the person it was about."""

    record: Record
    person: Participant | None


@dataclass(frozen=True, slots=True)
class WatchDesk:
    """Read-only views of a session."""

    rosters: RosterStore
    log: RecordLog

    def board(self, event: Event, session: Session, checkpoint: Checkpoint) -> Board:
        return self.log.board(event, session, checkpoint)

    def latest(self, session: Session, count: int = 10) -> tuple[Line, ...]:
        return tuple(self.line(record) for record in self.log.latest(session.id, count))

    def line(self, record: Record) -> Line:
        return Line(record, self.rosters.person(record.participant) if record.participant else None)

    def search(self, event: Event, words: str, limit: int = 200) -> tuple[Participant, ...]:
        """Listed people in whose name, number, unit or group every word is found."""
        wanted = [key for word in words.split() if (key := name_key(word))]
        found = []
        for person in self.rosters.people(event.id):
            if person.removed:
                continue
            entry = person.entry
            text = " ".join(
                name_key(t) for t in (entry.name, entry.number or entry.raw_number, entry.unit, entry.group)
            )
            if all(word in text for word in wanted):
                found.append(person)
                if len(found) == limit:
                    break
        return tuple(found)
