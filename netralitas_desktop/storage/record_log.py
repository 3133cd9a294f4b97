"""The append-only log. Nothing here updates or deletes a record, and triggers forbid it to everybody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.reconcile import Closing
from netralitas_desktop.domain.records import (
    BrokenLink,
    ChainFault,
    Excuse,
    Record,
    RecordKind,
    Verdict,
    broken_links,
    due_digest,
    sealed,
    valid,
)
from netralitas_desktop.domain.session_sizes import ClosedSize
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.verdicts import History
from netralitas_desktop.services.references import Ambiguous, NotFound
from netralitas_desktop.storage.database import Database
from netralitas_desktop.storage.tables import columns_of, insert_into

_RECORD = columns_of("record")
_INSERT = insert_into("record")
_HEAD = "SELECT head_seq, head_hash FROM device WHERE id = ?"
_OF_PERSON = f"SELECT {_RECORD} FROM record WHERE participant = ?"
_ANY_OF_PERSON = (
    "SELECT 1 FROM record WHERE participant = ?"
    " UNION ALL SELECT 1 FROM record WHERE event = ? AND number = ? AND number <> '' AND participant = '' LIMIT 1"
)
_OF_NUMBER = f"SELECT {_RECORD} FROM record WHERE event = ? AND number = ? AND participant = ''"
_BY_ID = f"SELECT {_RECORD} FROM record WHERE id = ?"
_ANSWERS = f"SELECT {_RECORD} FROM record WHERE refers_to = ? AND refers_to <> '' ORDER BY device, seq"
_GUESTS = (
    f"SELECT {_RECORD} FROM record INDEXED BY record_walk_in WHERE event = ? AND participant = '' AND session = ?"
    " AND (verdict = 'present' OR kind = 'void')"
)
_NAMED_ELSEWHERE = (
    f"SELECT {_RECORD} FROM record WHERE id IN (SELECT refers_to FROM record INDEXED BY record_walk_in"
    " WHERE event = ? AND participant = '' AND session = ? AND kind = 'walk_in')"
    " AND session <> ? AND kind = 'walk_in'"
)
_ABOUT = (
    "WITH mine (id) AS (SELECT id FROM record WHERE participant = ?1 UNION SELECT id FROM record"
    " WHERE event = ?2 AND number = ?3 AND ?3 <> '' AND participant = ''),"
    " theirs (id) AS (SELECT id FROM mine UNION SELECT a.id FROM record a JOIN mine ON a.refers_to = mine.id"
    " WHERE a.refers_to <> '' UNION SELECT m.refers_to FROM record m JOIN mine ON m.id = mine.id)"
    f" SELECT {_RECORD} FROM record WHERE id IN theirs AND +participant IN ('', ?1)"
)
_PAGE = 5_000
_AFTER = f"SELECT {_RECORD} FROM record WHERE device = ? AND seq > ? AND session = ? ORDER BY seq LIMIT ?"

_CLOSED_GROUPS = (
    'SELECT p."group", p.removed, count(*) FROM session_roster s JOIN participant p ON p.id = s.participant'
    ' WHERE s.record = ? GROUP BY p."group", p.removed'
)


class RecordUnreadable(OperatorProblem):
    """Somebody changed a record so that it can't be what any desk wrote."""

    template: ClassVar[str] = (
        "Catatan {record} di basis data telah diubah dari luar dan tidak terbaca. Pulihkan cadangan terakhir."
    )

    def __init__(self, row: tuple[Any, ...]) -> None:
        super().__init__(record=row[0])
        self.device, self.seq = str(row[7]), row[8]


class SqliteHistories:
    def __init__(self, database: Database, event_id: str) -> None:
        self._db = database
        self._event = event_id

    def of_person(self, participant: Participant) -> History:
        """Asks first whether there is anything: a wide SELECT costs five narrow ones, and most people are new."""
        if not self._db.rows(_ANY_OF_PERSON, (participant.id, participant.event, participant.number)):
            return History()
        rows = self._db.rows(_OF_PERSON, (participant.id,))
        if participant.number:
            rows += self._db.rows(_OF_NUMBER, (self._event, participant.number))
        return self._history(rows)

    def of_number(self, digits: str) -> History:
        return self._history(self._db.rows(_OF_NUMBER, (self._event, digits)))

    def _history(self, rows: Iterable[tuple[Any, ...]]) -> History:
        """Sorted in Python: SQLite's own sorting costs more than the query where nothing is found, as for most scans.

        A doubtful scan bears no person; it is looked up by the acceptance that names it.
        """
        records = [_record(row) for row in rows]
        known = {r.id for r in records}
        asked = {r.refers_to for r in records if r.kind is RecordKind.ACCEPT} - known
        return History.of(records, [_record(row) for one in asked for row in self._db.rows(_BY_ID, (one,))])


class SqliteRecordLog:
    def __init__(self, database: Database) -> None:
        self._db = database
        self._record = database.tables.record

    def append(self, draft: Record) -> Record:
        with self._db.transaction():
            [(seq, previous)] = self._db.rows(_HEAD, (draft.device,))
            record = sealed(draft, seq + 1, previous)
            self._db.run(_INSERT, _row(record))
        return record

    def histories(self, event_id: str) -> SqliteHistories:
        return SqliteHistories(self._db, event_id)

    def find(self, record_id: str) -> Record:
        wanted = record_id.strip().lower()
        exact = self._record.id == wanted
        rows = list(self._record.select().where(exact | self._record.id.startswith(wanted)).limit(2).tuples())
        found = [r for r in rows if r[0] == wanted] or rows
        if not found or not wanted:
            raise NotFound(what="Catatan", text=record_id)
        if len(found) > 1:
            raise Ambiguous(what="Catatan", text=record_id, count=len(found))
        return _record(found[0])

    def about(self, participant: Participant) -> tuple[Record, ...]:
        rows = self._db.rows(_ABOUT, (participant.id, participant.event, participant.number))
        return tuple(sorted(map(_record, rows), key=lambda r: (r.at, r.device, r.seq)))

    def answers(self, record_id: str) -> tuple[Record, ...]:
        return tuple(_record(row) for row in self._db.rows(_ANSWERS, (record_id,)))

    def guests(self, event_id: str, session_id: str) -> tuple[Record, ...]:
        here = [_record(row) for row in self._db.rows(_GUESTS, (event_id, session_id))]
        named = [_record(row) for row in self._db.rows(_NAMED_ELSEWHERE, (event_id, session_id, session_id))]
        voids = [answer for r in named for answer in self.answers(r.id) if answer.kind is RecordKind.VOID]
        return tuple(sorted((*valid(here), *valid([*named, *voids])), key=lambda r: (r.at, r.device, r.seq)))

    def of_event(self, event_id: str) -> tuple[Record, ...]:
        sql = f"SELECT {_RECORD} FROM record WHERE event = ? ORDER BY device, seq"
        return tuple(_record(row) for row in self._db.rows(sql, (event_id,)))

    def latest(self, session_id: str, count: int) -> tuple[Record, ...]:
        sql = f"SELECT {_RECORD} FROM record WHERE session = ? ORDER BY at DESC, id DESC LIMIT ?"
        return tuple(_record(row) for row in self._db.rows(sql, (session_id, count)))

    def last_of(self, device: str) -> Record | None:
        rows = self._db.rows(f"SELECT {_RECORD} FROM record WHERE device = ? ORDER BY seq DESC LIMIT 1", (device,))
        return _record(rows[0]) if rows else None

    def everything(self) -> Iterator[Record]:
        """Read page by page: a season's log need not fit into memory."""
        sql = f"SELECT {_RECORD} FROM record WHERE (device, seq) > (?, ?) ORDER BY device, seq LIMIT {_PAGE}"
        device, seq = "", 0
        while page := self._db.rows(sql, (device, seq)):
            records = [_record(row) for row in page]
            yield from records
            device, seq = records[-1].device, records[-1].seq

    def close(self, record: Record, due: Iterable[str]) -> Record:
        people = sorted(due)
        with self._db.transaction():
            written = self.append(replace(record, payload=due_digest(people)))
            self._db.run_many(
                "INSERT INTO session_roster (record, participant) VALUES (?, ?)", [(written.id, p) for p in people]
            )
        return written

    def altered_closings(self) -> Iterator[str]:
        """The closing records whose fixed people are not those who were due."""
        for record, digest in self._db.rows("SELECT id, payload FROM record WHERE kind = 'close'"):
            rows = self._db.rows("SELECT participant FROM session_roster WHERE record = ?", (record,))
            if due_digest(person for (person,) in rows) != digest:
                yield record

    def closings(self, event_id: str) -> tuple[Closing, ...]:
        due: defaultdict[str, set[str]] = defaultdict(set)
        closed = self._closing_records(event_id)
        for record in closed.values():
            rows = self._db.rows("SELECT participant FROM session_roster WHERE record = ?", (record,))
            due[record] = {person for (person,) in rows}
        return tuple(Closing(session, frozenset(due[record])) for session, record in closed.items())

    def closed_sizes(self, event_id: str) -> tuple[ClosedSize, ...]:
        return tuple(self._closed_size(*closed) for closed in self._closing_records(event_id).items())

    def _closed_size(self, session: str, record: str) -> ClosedSize:
        rows = self._db.rows(_CLOSED_GROUPS, (record,))
        return ClosedSize(
            session,
            sum(count for _group, _removed, count in rows),
            {group: count for group, removed, count in rows if not removed},
        )

    def closed_sessions(self, event_id: str) -> frozenset[str]:
        return frozenset(self._closing_records(event_id))

    def heads(self) -> dict[str, int]:
        return dict(self._db.rows("SELECT id, head_seq FROM device"))

    def of_session_after(self, session_id: str, device: str, seq: int, most: int) -> tuple[Record, ...]:
        return tuple(_record(row) for row in self._db.rows(_AFTER, (device, seq, session_id, most)))

    def broken_links(self) -> Iterator[BrokenLink]:
        """Where a device's chain is broken, and where records are missing behind its last one."""
        last: dict[str, int] = {}

        def noted() -> Iterator[Record]:
            for record in self.everything():
                last[record.device] = record.seq
                yield record

        broken = set()
        try:
            for fault in broken_links(noted()):
                broken.add(fault.device)
                yield fault
        except RecordUnreadable as unreadable:
            yield BrokenLink(unreadable.device, unreadable.seq, ChainFault.ALTERED)
            return  # what stands behind it can't be told
        for device, head in self._db.rows("SELECT id, head_seq FROM device"):
            if device not in broken and last.get(device, 0) != head:
                yield BrokenLink(device, last.get(device, 0) + 1, ChainFault.GAP)

    def _closing_records(self, event_id: str) -> dict[str, str]:
        rows = self._db.rows(
            "SELECT session, kind, id FROM record WHERE event = ? AND kind IN ('close', 'reopen')"
            " ORDER BY at, device, seq",
            (event_id,),
        )
        latest = {session: (kind, record) for session, kind, record in rows}
        return {s: record for s, (kind, record) in latest.items() if kind == RecordKind.CLOSE.value}


def _row(r: Record) -> tuple[Any, ...]:
    return (
        r.id,
        r.event,
        r.session,
        r.checkpoint.value,
        r.kind.value,
        r.verdict.value if r.verdict else "",
        r.at.isoformat(),
        r.device,
        r.seq,
        r.operator,
        r.participant,
        r.number,
        r.payload,
        r.name,
        r.unit,
        r.mode.value,
        int(r.late),
        r.excuse.value if r.excuse else "",
        r.reason,
        r.refers_to,
        r.previous_hash,
        r.hash,
    )


def _record(row: tuple[Any, ...]) -> Record:
    try:
        return _as_written(row)
    except (ValueError, TypeError) as error:
        raise RecordUnreadable(row) from error


def _moment(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)  # every record was written with its offset
    return at


def _as_written(row: tuple[Any, ...]) -> Record:
    return Record(
        id=row[0],
        event=row[1],
        session=row[2],
        checkpoint=Checkpoint(row[3]),
        kind=RecordKind(row[4]),
        verdict=Verdict(row[5]) if row[5] else None,
        at=_moment(row[6]),
        device=row[7],
        seq=row[8],
        operator=row[9],
        participant=row[10],
        number=row[11],
        payload=row[12],
        name=row[13],
        unit=row[14],
        mode=Mode(row[15]),
        late=bool(row[16]),
        excuse=Excuse(row[17]) if row[17] else None,
        reason=row[18],
        refers_to=row[19],
        previous_hash=row[20],
        hash=row[21],
    )
