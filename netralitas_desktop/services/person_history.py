"""Everything that was recorded about one person: presences, refusals, corrections, and who answered for them."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.ports import RecordLog, RosterStore, SettingStore
from netralitas_desktop.services.references import person_meant


@dataclass(frozen=True, slots=True)
class PastRecord:
    """One record of a person's past; `voided_by` is what took it back."""

    record: Record
    desk: str
    voided_by: Record | None = None


@dataclass(frozen=True, slots=True)
class PersonHistory:
    """Read-only; nothing is left out, also what was refused or voided."""

    rosters: RosterStore
    log: RecordLog
    settings: SettingStore

    def __call__(self, person: Participant) -> tuple[PastRecord, ...]:
        """Oldest first; with the scans of their number from before it was theirs."""
        records, desks = self.log.about(person), self.settings.desk_names()
        voids = {r.refers_to: r for r in records if r.kind is RecordKind.VOID}
        return tuple(PastRecord(r, desks.get(r.device, ""), voids.get(r.id)) for r in records)

    def of(self, event: Event, who: str) -> tuple[Participant, tuple[PastRecord, ...]]:
        """The person with that number, id or name, and their past; raises NotFound, Ambiguous."""
        person = person_meant(self.rosters, event.id, who)
        return person, self(person)
