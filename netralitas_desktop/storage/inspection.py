"""Looks whether the database and the chains in it are sound."""

from __future__ import annotations

from collections.abc import Iterator

from netralitas_desktop.domain.records import BrokenLink
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.record_log import SqliteRecordLog


class SqliteInspection:
    def __init__(self, database: Database, log: SqliteRecordLog) -> None:
        self._db = database
        self._log = log

    def faults(self) -> Iterator[str]:
        return self._db.faults()

    def broken_links(self) -> Iterator[BrokenLink]:
        return self._log.broken_links()
