"""The people of an event, the files they came from, and what was wrong with those files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from netralitas_desktop.domain.import_plan import ImportPlan, Issue, IssueCode
from netralitas_desktop.domain.numbers import NIK_LENGTH, NumberKind, damaged_length
from netralitas_desktop.domain.participants import Entry, Mode, Participant, Place, Sex, raw_key, spoken_key
from netralitas_desktop.domain.search import Findable
from netralitas_desktop.domain.tally import Placed
from netralitas_desktop.services.ports import LastImport, RosterFile
from netralitas_desktop.services.references import NotFound
from netralitas_desktop.storage.database import Database, unreadable_if_altered
from netralitas_desktop.storage.import_journal import ImportJournal
from netralitas_desktop.storage.roster_version import RosterVersion
from netralitas_desktop.storage.tables import columns_of, insert_into

_PERSON = columns_of("participant")
_FIND = f"SELECT {_PERSON} FROM participant WHERE event = ? AND number = ? AND removed = 0 ORDER BY id"
_FIND_REMOVED = f"SELECT {_PERSON} FROM participant WHERE event = ? AND number = ? AND removed = 1 ORDER BY id"
_FIND_ID = f"SELECT {_PERSON} FROM participant WHERE id = ? AND event = ? AND removed = 0"
_FIND_NAMED = f"SELECT {_PERSON} FROM participant WHERE event = ? AND spoken_key = ? AND removed = 0 ORDER BY id"
_FIND_RAW = f"SELECT {_PERSON} FROM participant WHERE event = ? AND raw_key = ? AND removed = 0 ORDER BY id"
_FIND_DAMAGED = (
    f"SELECT {_PERSON} FROM participant"
    " WHERE event = ? AND damaged_prefix = ? AND number = '' AND removed = 0 ORDER BY id"
)


_FINDABLE = 'id, name, number, raw_number, damaged_prefix, unit, "group"'
_PAGE = 2_000
"""So many people are read in some 20 ms."""
_PAGED_EVER = f"SELECT {{}} FROM participant WHERE +event = ? AND id > ? ORDER BY id LIMIT {_PAGE}"
"""The plus keeps SQLite from sorting the whole event for each page."""
_PAGED = _PAGED_EVER.replace("AND id", "AND removed = 0 AND id")

SHORTEST_NAME = 3
"""Shorter texts are slips of the hand, not names."""


_NUMBERS = (
    "SELECT number FROM participant WHERE event = ? AND number > ? AND NOT removed"
    f" GROUP BY number ORDER BY number LIMIT {_PAGE}"
)
"""The smallest is larger than the empty one, which is no number."""


class SqliteListing:
    """Looks people of one event up by indexes; nothing is cached, so another program's import shows at once."""

    def __init__(self, database: Database, event_id: str) -> None:
        self._db = database
        self._event = event_id

    def with_id(self, participant_id: str) -> Participant | None:
        rows = self._db.rows(_FIND_ID, (participant_id, self._event))
        return person_from(rows[0]) if rows else None

    def with_number(self, text: str) -> tuple[Participant, ...]:
        if not text:
            return ()
        found = self._db.rows(f"{_FIND}", (self._event, text))
        if not found and (key := raw_key(text)):
            found = self._db.rows(f"{_FIND_RAW}", (self._event, key))
        return tuple(person_from(row) for row in found)

    def with_name(self, text: str) -> tuple[Participant, ...]:
        key = spoken_key(text)
        rows = self._db.rows(_FIND_NAMED, (self._event, key)) if len(key) >= SHORTEST_NAME else []
        return tuple(person_from(row) for row in rows)

    def damaged_like(self, digits: str) -> tuple[Participant, ...]:
        rows = self._db.rows(_FIND_DAMAGED, (self._event, digits[:15])) if len(digits) > 15 else []
        length = len(digits)
        return tuple(p for p in map(person_from, rows) if damaged_length(p.entry.raw_number) in (0, length))

    def removed_with(self, number: str) -> tuple[Participant, ...]:
        rows = self._db.rows(_FIND_REMOVED, (self._event, number)) if number else []
        return tuple(person_from(row) for row in rows)


class SqliteRosterStore:
    def __init__(self, database: Database, new_id: Callable[[], str]) -> None:
        self._db = database
        self._new_id = new_id
        self._person = database.tables.participant
        self._file = database.tables.roster_file
        self._issue = database.tables.import_issue
        self._journal = ImportJournal(database)
        self._version = RosterVersion(database)

    def listing(self, event_id: str) -> SqliteListing:
        return SqliteListing(self._db, event_id)

    def numbers(self, event_id: str) -> Iterator[tuple[str, ...]]:
        for rows in self._paged(_NUMBERS, event_id):
            yield tuple(number for (number,) in rows)

    def group_sizes(self, event_id: str) -> dict[str, int]:
        sql = 'SELECT "group", count(*) FROM participant WHERE event = ? AND removed = 0 GROUP BY "group"'
        return dict(self._db.rows(sql, (event_id,)))

    def people(self, event_id: str) -> tuple[Participant, ...]:
        """In the order in which they were first listed: ids are UUIDv7, made row by row."""
        rows = self._db.rows(f"SELECT {_PERSON} FROM participant WHERE event = ? ORDER BY id", (event_id,))
        return tuple(person_from(row) for row in rows)

    def person(self, participant_id: str) -> Participant:
        rows = self._db.rows(f"SELECT {_PERSON} FROM participant WHERE id = ?", (participant_id,))
        if not rows:
            raise NotFound(what="Peserta", text=participant_id)
        return person_from(rows[0])

    def pages(self, event_id: str) -> Iterator[tuple[Participant, ...]]:
        for rows in self._paged(_PAGED.format(_PERSON), event_id):
            yield tuple(person_from(row) for row in rows)

    def findable(self, event_id: str) -> Iterator[tuple[Findable, ...]]:
        for rows in self._paged(_PAGED.format(_FINDABLE), event_id):
            yield tuple(map(Findable._make, rows))

    def findable_among(self, event_id: str, ids: Collection[str]) -> tuple[Findable, ...]:
        sql = f"SELECT {_FINDABLE} FROM participant WHERE id = ? AND event = ? AND removed = 0"
        return tuple(Findable._make(row) for person in ids for row in self._db.rows(sql, (person, event_id)))

    def _paged(self, sql: str, event_id: str) -> Iterator[list[tuple[Any, ...]]]:
        """Each page begins behind the last one's first column."""
        last = ""
        while rows := self._db.rows(sql, (event_id, last)):
            yield rows
            last = rows[-1][0]

    def placed(self, event_id: str) -> Iterator[tuple[Placed, ...]]:
        for rows in self._paged(_PAGED_EVER.format('id, number, "group", unit, removed'), event_id):
            yield tuple(map(Placed._make, rows))

    def version(self) -> str:
        return self._version.current()

    def changed_since(self, version: object) -> frozenset[str] | None:
        return self._version.changed_since(version)

    def apply(self, event_id: str, plan: ImportPlan, files: Sequence[RosterFile], issues: Sequence[Issue]) -> None:
        with self._db.transaction():
            self._version.change()
            before = self._journal.before(plan, files)
            for file in files:
                self._keep_file(file)
            self._replace_issues([f.id for f in files], issues)
            added = [self._new_id() for _ in plan.added]
            self._db.run_many(
                insert_into("participant"),
                (_person_row(new, event_id, r.entry, r.place) for new, r in zip(added, plan.added, strict=True)),
            )
            for change in (*plan.changed, *plan.restored):
                self._rewrite(change.before.id, event_id, change.after, change.place)
            self._db.run_many(
                "UPDATE participant SET roster_file = ?, sheet = ?, row = ? WHERE id = ?",
                [(place.roster_file, place.sheet, place.row, person.id) for person, place in plan.placed],
            )
            self._db.run_many("UPDATE participant SET removed = 1 WHERE id = ?", [(p.id,) for p in plan.removed])
            self._journal.write(event_id, before, added, plan, files)

    def last_import(self, event_id: str) -> LastImport | None:
        return self._journal.last(event_id)

    def undo_import(self, event_id: str) -> None:
        with self._db.transaction():
            self._version.change()
            self._journal.take_back(event_id)

    def repair_number(self, participant_id: str, digits: str) -> None:
        repaired = self._person.update(number=digits, number_kind=_number_kind(digits))
        with self._db.transaction():
            self._version.change(participant_id)
            repaired.where(self._person.id == participant_id).execute()

    def files(self, event_id: str) -> tuple[RosterFile, ...]:
        listed = self._person.select(self._person.roster_file).where(
            (self._person.event == event_id) & (self._person.removed == 0)
        )
        rows = self._file.select().where(self._file.id.in_(listed)).order_by(self._file.id).dicts()
        return tuple(_roster_file(row) for row in rows)

    def known_file(self, event_id: str, sha256: str) -> str | None:
        """The id of the file with those bytes, if the event has it."""
        row = (
            self._file.select(self._file.id)
            .where((self._file.event == event_id) & (self._file.sha256 == sha256))
            .tuples()
            .first()
        )
        return row[0] if row else None

    def issues(self, event_id: str) -> tuple[Issue, ...]:
        rows = self._db.rows(
            "SELECT i.code, i.roster_file, i.sheet, i.row, i.text, i.detail FROM import_issue i"
            " JOIN roster_file f ON f.id = i.roster_file WHERE f.event = ? AND f.id IN"
            " (SELECT roster_file FROM participant WHERE event = ? AND removed = 0) ORDER BY i.id",
            (event_id, event_id),
        )
        return tuple(Issue(IssueCode(code), *rest) for code, *rest in rows)

    def _keep_file(self, file: RosterFile) -> None:
        if self.known_file(file.event, file.sha256) == file.id:
            return
        row = {"id": file.id, "event": file.event, "name": file.name, "sha256": file.sha256}
        self._file.insert(row | {"imported_at": file.imported_at.isoformat(), "content": file.content}).execute()

    def _replace_issues(self, files: Sequence[str], issues: Sequence[Issue]) -> None:
        self._issue.delete().where(self._issue.roster_file.in_(files)).execute()
        self._db.run_many(
            "INSERT INTO import_issue (roster_file, sheet, row, code, text, detail) VALUES (?, ?, ?, ?, ?, ?)",
            [(i.file, i.sheet, i.row, i.code.value, i.text, i.detail) for i in issues],
        )

    def _rewrite(self, participant_id: str, event_id: str, entry: Entry, place: Place) -> None:
        columns = [c.strip() for c in _PERSON.split(",")]
        row = _person_row(participant_id, event_id, entry, place)
        assignments = ", ".join(f"{c} = ?" for c in columns[2:])
        self._db.run(f"UPDATE participant SET {assignments} WHERE id = ?", (*row[2:], participant_id))


def _number_kind(digits: str) -> str:
    if not digits:
        return ""
    return (NumberKind.NIK if len(digits) == NIK_LENGTH else NumberKind.NIP).value


def _person_row(identity: str, event_id: str, entry: Entry, place: Place) -> tuple[Any, ...]:
    return (
        identity,
        event_id,
        entry.name,
        _number_kind(entry.number),
        entry.number,
        entry.raw_number,
        raw_key(entry.raw_number) if entry.raw_number and not entry.number else "",
        entry.damaged_prefix,
        entry.group,
        entry.unit,
        entry.position,
        entry.rank,
        entry.status,
        entry.sex.value if entry.sex else "",
        place.roster_file,
        place.sheet,
        place.row,
        0,
        spoken_key(entry.name),
        entry.mode.value if entry.mode else "",
    )


@unreadable_if_altered("participant")
def person_from(row: tuple[Any, ...]) -> Participant:
    """A participant from the columns of their table in their order."""
    entry = Entry(
        name=row[2],
        number=row[4],
        raw_number=row[5],
        damaged_prefix=row[7],
        group=row[8],
        unit=row[9],
        position=row[10],
        rank=row[11],
        status=row[12],
        sex=Sex(row[13]) if row[13] else None,
        mode=Mode(row[19]) if row[19] else None,
    )
    place = Place(row[14], row[15], row[16]) if row[14] else None
    return Participant(row[0], row[1], entry, place, bool(row[17]))


def _roster_file(row: dict[str, Any]) -> RosterFile:
    return RosterFile(**row | {"imported_at": datetime.fromisoformat(row["imported_at"])})
