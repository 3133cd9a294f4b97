"""Looks whether the database and the chains in it are sound."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from netralitas_desktop.domain.records import BrokenLink
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.record_log import SqliteRecordLog

_GUARDS = frozenset(
    ("record_no_update", "record_no_delete", "record_head", "session_roster_no_update", "session_roster_no_delete")
)


class SqliteInspection:
    def __init__(self, database: Database, log: SqliteRecordLog) -> None:
        self._db = database
        self._log = log

    def faults(self) -> Iterator[str]:
        """SQLite's own checks, the triggers that keep records as they are, closed sessions, and the rosters' bytes."""
        yield from self._db.faults()
        present = {name for (name,) in self._db.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
        yield from (f"pengaman {name} hilang" for name in sorted(_GUARDS - present))
        yield from (f"daftar peserta pada penutupan {record} berubah" for record in self._log.altered_closings())
        for identity, sha256, content in self._db.rows("SELECT id, sha256, content FROM roster_file"):
            if hashlib.sha256(content).hexdigest() != sha256:
                yield f"isi berkas daftar {identity} berubah"

    def broken_links(self) -> Iterator[BrokenLink]:
        return self._log.broken_links()
