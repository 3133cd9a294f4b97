"""The tables as peewee's query builder sees them; migrations.py is what makes them."""

from __future__ import annotations

from typing import Any

from peewee import SqliteDatabase, Table

_COLUMNS = {
    "setting": ("key", "value"),
    "device": ("id", "name", "head_seq", "head_hash"),
    "event": (
        "id", "name", "place", "organiser", "timezone", "group_by", "policy", "tolerance_minutes", "is_demo",
        "codes",
    ),
    "session": ("id", "event", "name", "day", "starts", "ends", "place"),
    "session_group": ("session", "position", "name"),
    "roster_file": ("id", "event", "name", "sha256", "imported_at", "content"),
    "import_issue": ("id", "roster_file", "sheet", "row", "code", "text", "detail"),
    "participant": (
        "id", "event", "name", "number_kind", "number", "raw_number", "raw_key", "damaged_prefix", "group", "unit",
        "position", "rank", "status", "sex", "roster_file", "sheet", "row", "removed",
        "spoken_key", "mode",
    ),
    "record": (
        "id", "event", "session", "checkpoint", "kind", "verdict", "at", "device", "seq", "operator", "participant",
        "number", "payload", "name", "unit", "mode", "late", "excuse", "reason", "refers_to", "previous_hash", "hash",
    ),
    "session_roster": ("record", "participant"),
}  # fmt: skip


class Tables:
    """Every table of one open database."""

    def __init__(self, db: SqliteDatabase) -> None:
        def table(name: str) -> Any:  # its columns are attributes made at run time
            return Table(name, _COLUMNS[name], _database=db)

        self.setting = table("setting")
        self.device = table("device")
        self.event = table("event")
        self.session = table("session")
        self.session_group = table("session_group")
        self.roster_file = table("roster_file")
        self.import_issue = table("import_issue")
        self.participant = table("participant")
        self.record = table("record")
        self.session_roster = table("session_roster")


def insert_into(name: str) -> str:
    """An INSERT of every column, for the statements that run by the thousand: peewee's builder costs 200 µs a query,
    a prepared statement 7 (measured here)."""
    columns = ", ".join(f'"{c}"' for c in _COLUMNS[name])
    return f'INSERT INTO "{name}" ({columns}) VALUES ({", ".join("?" * len(_COLUMNS[name]))})'


def columns_of(name: str) -> str:
    """The columns of a table for a SELECT in their order."""
    return ", ".join(f'"{c}"' for c in _COLUMNS[name])
