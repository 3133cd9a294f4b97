"""Whether anybody's entry has changed, whichever program changed it: a mark in the database, new with each change."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from netralitas_desktop.storage.database import Database

_KEY = "roster_version"
_MARK_BYTES = 8


@dataclass(frozen=True, slots=True)
class _Change:
    before: str
    """The mark that stood when this one was made."""
    person: str
    """Whom alone the change was of; empty for anybody."""


class RosterVersion:
    """Marks are drawn by lot: where an older backup is put back and changed, its mark is not one seen before."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._own: dict[str, _Change] = {}
        """The marks that this program made."""

    def current(self) -> str:
        """Empty until the first change."""
        rows = self._db.rows("SELECT value FROM setting WHERE key = ?", (_KEY,))
        return str(rows[0][0]) if rows else ""

    def change(self, person: str = "") -> None:
        """Somebody's entry changes, or only this person's; belongs into the transaction that changes it."""
        mark = secrets.token_hex(_MARK_BYTES)
        self._own[mark] = _Change(self.current(), person)
        self._db.run("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (_KEY, mark))

    def changed_since(self, version: object) -> frozenset[str] | None:
        """The ids of all who changed; nothing where that could be anybody."""
        people: set[str] = set()
        mark = self.current()
        while mark != version:
            change = self._own.get(mark)
            if change is None or not change.person:
                return None
            people.add(change.person)
            mark = change.before
        return frozenset(people)
