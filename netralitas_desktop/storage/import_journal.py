"""What the last import of an event changed, so that it can be taken back exactly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from netralitas_desktop.domain.import_plan import ImportPlan
from netralitas_desktop.services.ports import LastImport, RosterFile
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.tables import columns_of, insert_into

_PERSON = columns_of("participant")
_ISSUE = columns_of("import_issue")
_AMONG = "(SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Before:
    """The rows that an import is about to change, as they stand."""

    people: list[tuple[Any, ...]]
    issues: list[tuple[Any, ...]]
    new_files: list[str]


class ImportJournal:
    """Remembers one import an event: the last."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def before(self, plan: ImportPlan, files: Sequence[RosterFile]) -> Before:
        touched = [c.before.id for c in (*plan.changed, *plan.restored)]
        touched += [person.id for person, _ in plan.placed] + [person.id for person in plan.removed]
        ids = json.dumps([f.id for f in files])
        known = {file for (file,) in self._db.rows(f"SELECT id FROM roster_file WHERE id IN {_AMONG}", (ids,))}
        return Before(
            self._db.rows(f"SELECT {_PERSON} FROM participant WHERE id IN {_AMONG}", (json.dumps(touched),)),
            self._db.rows(f"SELECT {_ISSUE} FROM import_issue WHERE roster_file IN {_AMONG} ORDER BY id", (ids,)),
            [f.id for f in files if f.id not in known],
        )

    def write(
        self, event_id: str, before: Before, added: Sequence[str], plan: ImportPlan, files: Sequence[RosterFile]
    ) -> None:
        """Keeps the inverse of an import that has just been done, in place of the one before it."""
        self._db.run("DELETE FROM import_journal WHERE event = ?", (event_id,))
        if not files:
            return  # a plan that no file asked for is no import that somebody could name and take back
        inverse = {
            "people": before.people,
            "issues": before.issues,
            "new_files": before.new_files,
            "files": [f.id for f in files],
            "names": [f.name for f in files],
            "added": list(added),
            "changed": len(plan.changed) + len(plan.restored),
            "removed": len(plan.removed),
        }
        at = max(f.imported_at for f in files).isoformat()
        row = (event_id, at, self._records(event_id), json.dumps(inverse))
        self._db.run("INSERT INTO import_journal (event, at, records, inverse) VALUES (?, ?, ?, ?)", row)

    def last(self, event_id: str) -> LastImport | None:
        rows = self._db.rows("SELECT at, records, inverse FROM import_journal WHERE event = ?", (event_id,))
        if not rows:
            return None
        at, records, inverse = rows[0][0], rows[0][1], json.loads(rows[0][2])
        return LastImport(
            datetime.fromisoformat(at),
            tuple(inverse["names"]),
            len(inverse["added"]),
            inverse["changed"],
            inverse["removed"],
            self._records(event_id) - records,
        )

    def take_back(self, event_id: str) -> None:
        """Writes back what the last import found, and forgets that import."""
        [(text,)] = self._db.rows("SELECT inverse FROM import_journal WHERE event = ?", (event_id,))
        inverse = json.loads(text)
        assignments = ", ".join(f"{column} = ?" for column in _PERSON.split(", ")[1:])
        self._db.run_many(
            f"UPDATE participant SET {assignments} WHERE id = ?", [(*row[1:], row[0]) for row in inverse["people"]]
        )
        self._db.run(f"DELETE FROM participant WHERE id IN {_AMONG}", (json.dumps(inverse["added"]),))
        self._db.run(f"DELETE FROM import_issue WHERE roster_file IN {_AMONG}", (json.dumps(inverse["files"]),))
        self._db.run_many(insert_into("import_issue"), inverse["issues"])
        self._db.run(f"DELETE FROM roster_file WHERE id IN {_AMONG}", (json.dumps(inverse["new_files"]),))
        self._db.run("DELETE FROM import_journal WHERE event = ?", (event_id,))

    def _records(self, event_id: str) -> int:
        return int(self._db.rows("SELECT count(*) FROM record WHERE event = ?", (event_id,))[0][0])
