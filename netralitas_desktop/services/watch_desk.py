"""What a desk's screen shows beside the verdict: counters, last decisions, closed sessions, names of desks."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.ports import RecordLog, RosterStore, SettingStore


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
    settings: SettingStore

    def board(self, event: Event, session: Session, checkpoint: Checkpoint) -> Board:
        return self.log.board(event, session, checkpoint)

    def latest(self, session: Session, count: int = 10) -> tuple[Line, ...]:
        return tuple(self.line(record) for record in self.log.latest(session.id, count))

    def closed_sessions(self, event: Event) -> frozenset[str]:
        """The ids of the event's sessions that are closed now."""
        return self.log.closed_sessions(event.id)

    def desk_names(self) -> dict[str, str]:
        """Device id → the name of its desk."""
        return self.settings.desk_names()

    def line(self, record: Record) -> Line:
        return Line(record, self.rosters.person(record.participant) if record.participant else None)
