"""The stores on a fresh SQLite file, with an event in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.import_plan import ImportPlan, RosterRow
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.services.ports import RosterFile, Settings
from netralitas_desktop.storage.database import FILE_NAME, Database
from netralitas_desktop.storage.event_store import SqliteEventStore
from netralitas_desktop.storage.record_log import SqliteRecordLog
from netralitas_desktop.storage.roster_store import SqliteRosterStore
from netralitas_desktop.storage.setting_store import SqliteSettingStore
from tests.fakes import DEVICE, EVENT, FILE, CountingIds, at, event, schedule


def roster_file(file_id: str = FILE, content: bytes = b"isi") -> RosterFile:
    return RosterFile(file_id, EVENT, f"{file_id}.xlsx", f"sha-{file_id}", at("07:00"), content)


@dataclass
class Stores:
    database: Database
    events: SqliteEventStore
    rosters: SqliteRosterStore
    log: SqliteRecordLog
    settings: SqliteSettingStore

    def add(self, rows: Sequence[RosterRow]) -> tuple[Participant, ...]:
        """Lists people of one file that no earlier file has."""
        self.rosters.apply(
            EVENT, ImportPlan(added=tuple(rows)), [roster_file(f) for f in {r.place.roster_file for r in rows}], []
        )
        return self.rosters.people(EVENT)


def open_stores(folder: Path) -> Stores:
    """Stores with the event, two devices and no people."""
    database = Database.open(folder / FILE_NAME)
    stores = Stores(
        database,
        SqliteEventStore(database),
        SqliteRosterStore(database, CountingIds("p")),
        SqliteRecordLog(database),
        SqliteSettingStore(database),
    )
    stores.events.add(event(), schedule().sessions)
    for device, name in ((DEVICE, "Meja 1"), ("d2", "Meja 2")):
        stores.settings.save(Settings(device=device, desk_name=name))
    return stores
