"""The schema's history in raw SQL. A migration that has shipped is never edited; a change is a new one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from peewee import SqliteDatabase


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema; its place in MIGRATIONS is the version that it makes."""

    name: str
    apply: Callable[[SqliteDatabase], None]


def _m001_first(db: SqliteDatabase) -> None:
    for statement in _M001.split("\n\n"):
        db.execute_sql(statement)


_M001 = """\
CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID

CREATE TABLE device (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL,
    head_seq INTEGER NOT NULL DEFAULT 0, head_hash TEXT NOT NULL) WITHOUT ROWID

CREATE TABLE event (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, place TEXT NOT NULL, organiser TEXT NOT NULL,
    timezone TEXT NOT NULL, group_by TEXT NOT NULL, policy TEXT NOT NULL, tolerance_minutes INTEGER NOT NULL,
    is_demo INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY, event TEXT NOT NULL REFERENCES event (id), name TEXT NOT NULL, day TEXT NOT NULL,
    starts TEXT NOT NULL, ends TEXT NOT NULL, place TEXT NOT NULL) WITHOUT ROWID

CREATE INDEX session_event ON session (event)

CREATE TABLE session_group (
    session TEXT NOT NULL REFERENCES session (id), position INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (session, position)) WITHOUT ROWID

CREATE TABLE roster_file (
    id TEXT NOT NULL PRIMARY KEY, event TEXT NOT NULL REFERENCES event (id), name TEXT NOT NULL, sha256 TEXT NOT NULL,
    imported_at TEXT NOT NULL, content BLOB NOT NULL)

CREATE INDEX roster_file_event ON roster_file (event)

CREATE TABLE import_issue (
    id INTEGER PRIMARY KEY, roster_file TEXT NOT NULL REFERENCES roster_file (id), sheet TEXT NOT NULL,
    row INTEGER NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL)

CREATE INDEX import_issue_file ON import_issue (roster_file)

CREATE TABLE participant (
    id TEXT NOT NULL PRIMARY KEY, event TEXT NOT NULL REFERENCES event (id), name TEXT NOT NULL,
    number_kind TEXT NOT NULL, number TEXT NOT NULL, raw_number TEXT NOT NULL, raw_key TEXT NOT NULL,
    damaged_prefix TEXT NOT NULL, "group" TEXT NOT NULL, unit TEXT NOT NULL, position TEXT NOT NULL,
    rank TEXT NOT NULL, status TEXT NOT NULL, sex TEXT NOT NULL,
    roster_file TEXT REFERENCES roster_file (id), sheet TEXT NOT NULL, row INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, spoken_key TEXT NOT NULL)

CREATE INDEX participant_number ON participant (event, number)

CREATE INDEX participant_raw ON participant (event, raw_key)

CREATE INDEX participant_spoken ON participant (event, spoken_key)

CREATE INDEX participant_damaged ON participant (event, damaged_prefix)

CREATE INDEX participant_group ON participant (event, "group")

CREATE INDEX participant_file ON participant (roster_file)

CREATE TABLE record (
    id TEXT NOT NULL UNIQUE, event TEXT NOT NULL REFERENCES event (id),
    session TEXT NOT NULL REFERENCES session (id), checkpoint TEXT NOT NULL, kind TEXT NOT NULL, verdict TEXT NOT NULL,
    at TEXT NOT NULL, device TEXT NOT NULL REFERENCES device (id), seq INTEGER NOT NULL, operator TEXT NOT NULL,
    participant TEXT NOT NULL, number TEXT NOT NULL, payload TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL,
    mode TEXT NOT NULL, late INTEGER NOT NULL, excuse TEXT NOT NULL, reason TEXT NOT NULL, refers_to TEXT NOT NULL,
    previous_hash TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (device, seq)) WITHOUT ROWID

CREATE INDEX record_participant ON record (participant)

CREATE INDEX record_walk_in ON record (event, number) WHERE participant = ''

CREATE INDEX record_session ON record (session, at)

CREATE INDEX record_refers ON record (refers_to) WHERE refers_to <> ''

CREATE INDEX record_closing ON record (event, session) WHERE kind IN ('close', 'reopen')

CREATE TRIGGER record_head AFTER INSERT ON record
BEGIN UPDATE device SET head_seq = NEW.seq, head_hash = NEW.hash WHERE id = NEW.device; END

CREATE TRIGGER record_no_update BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'records are never changed'); END

CREATE TRIGGER record_no_delete BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END

CREATE TABLE session_roster (
    record TEXT NOT NULL REFERENCES record (id), participant TEXT NOT NULL REFERENCES participant (id),
    PRIMARY KEY (record, participant)) WITHOUT ROWID

CREATE TRIGGER session_roster_no_update BEFORE UPDATE ON session_roster
BEGIN SELECT RAISE(ABORT, 'a closed session is never changed'); END

CREATE TRIGGER session_roster_no_delete BEFORE DELETE ON session_roster
BEGIN SELECT RAISE(ABORT, 'a closed session is never changed'); END"""


def _m002_remembered(db: SqliteDatabase) -> None:
    for statement in _M002.split("\n\n"):
        db.execute_sql(statement)


_M002 = """\
CREATE TABLE remembered (
    event TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (event, kind, key)) WITHOUT ROWID

CREATE TABLE import_journal (
    event TEXT NOT NULL PRIMARY KEY REFERENCES event (id), at TEXT NOT NULL, records INTEGER NOT NULL,
    inverse TEXT NOT NULL)"""


def _m003_mode(db: SqliteDatabase) -> None:
    """Participants' mode; the journal holds whole rows of participants, which grow by the same column."""
    db.execute_sql("ALTER TABLE participant ADD COLUMN mode TEXT NOT NULL DEFAULT ''")
    grown = "(SELECT json_group_array(json_insert(value, '$[#]', '')) FROM json_each(inverse, '$.people'))"
    db.execute_sql(f"UPDATE import_journal SET inverse = json_set(inverse, '$.people', json({grown}))")


def _m004_event_paper(db: SqliteDatabase) -> None:
    db.execute_sql(_M004)


_M004 = """\
CREATE TABLE event_paper (event TEXT NOT NULL PRIMARY KEY REFERENCES event (id), content TEXT NOT NULL) WITHOUT ROWID"""


def _m005_users(db: SqliteDatabase) -> None:
    db.execute_sql(_M005)


_M005 = """\
CREATE TABLE operator (
    id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
    pin_hash TEXT NOT NULL, added_at TEXT NOT NULL, wrong_tries INTEGER NOT NULL,
    last_wrong TEXT NOT NULL) WITHOUT ROWID"""


def _m006_codes(db: SqliteDatabase) -> None:
    """Kinds of codes that an event's cards carry beside the usual ones, with spaces between."""
    db.execute_sql("ALTER TABLE event ADD COLUMN codes TEXT NOT NULL DEFAULT ''")


def _m007_signing(db: SqliteDatabase) -> None:
    """What desks know of an event's signed codes, and, apart from it, the key that makes them."""
    for statement in _M007.split("\n\n"):
        db.execute_sql(statement)


_M007 = """\
CREATE TABLE event_signing (
    event TEXT NOT NULL PRIMARY KEY REFERENCES event (id), codes TEXT NOT NULL, public_key BLOB NOT NULL) WITHOUT ROWID

CREATE TABLE event_signing_secret (
    event TEXT NOT NULL PRIMARY KEY REFERENCES event_signing (event), private_key BLOB NOT NULL) WITHOUT ROWID"""


MIGRATIONS: tuple[Migration, ...] = (
    Migration("first", _m001_first),
    Migration("remembered", _m002_remembered),
    Migration("mode", _m003_mode),
    Migration("event_paper", _m004_event_paper),
    Migration("users", _m005_users),
    Migration("codes", _m006_codes),
    Migration("signing", _m007_signing),
)
