"""What an admin said of columns and of groups' spellings, remembered for the next files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.storage.database import Database

_COLUMNS, _GROUP = "columns", "group"
_ANY_EVENT = ""
"""What a header means is the same in every event; what a spelling means depends on the event's schedule."""


class SqliteMappingStore:
    def __init__(self, database: Database) -> None:
        self._db = database

    def remembered(self, event_id: str) -> ReadOptions:
        columns = {
            shape: {int(column): field for column, field in json.loads(said).items()}
            for shape, said in self._of(_ANY_EVENT, _COLUMNS)
        }
        return ReadOptions(groups=dict(self._of(event_id, _GROUP)), columns=columns)

    def remember(self, event_id: str, options: ReadOptions) -> None:
        with self._db.transaction():
            for shape, said in options.columns.items():
                self._keep(_ANY_EVENT, _COLUMNS, shape, _as_json(said) if said else "")
            for spelling, group in options.groups.items():
                self._keep(event_id, _GROUP, spelling, group)

    def _of(self, event_id: str, kind: str) -> list[tuple[str, str]]:
        rows = self._db.rows("SELECT key, value FROM remembered WHERE event = ? AND kind = ?", (event_id, kind))
        return [(key, value) for key, value in rows]

    def _keep(self, event_id: str, kind: str, key: str, value: str) -> None:
        self._db.run("DELETE FROM remembered WHERE event = ? AND kind = ? AND key = ?", (event_id, kind, key))
        if value:
            self._db.run("INSERT INTO remembered VALUES (?, ?, ?, ?)", (event_id, kind, key, value))


def _as_json(said: Mapping[int, str]) -> str:
    return json.dumps({str(column): field for column, field in sorted(said.items())})
