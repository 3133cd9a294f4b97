"""The log of an event, as it was written."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.ports import RecordLog


@dataclass(frozen=True, slots=True)
class ListRecords:
    log: RecordLog

    def __call__(self, event: Event, session: Session | None = None) -> tuple[Record, ...]:
        """Oldest first."""
        records = (r for r in self.log.of_event(event.id) if session is None or r.session == session.id)
        return tuple(sorted(records, key=lambda r: (r.at, r.device, r.seq)))

    def one(self, record_id: str) -> Record:
        """The record with that id or unique beginning of it."""
        return self.log.find(record_id)
