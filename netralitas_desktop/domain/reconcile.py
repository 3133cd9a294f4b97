"""The record given back: each person of a session in exactly one category, and totals that add up to the roster."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from netralitas_desktop.domain.beside import Beside, Recorded, arrivals_in, beside_of
from netralitas_desktop.domain.conflicts import Conflict, Evidence, conflicts_of
from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, arrived, valid
from netralitas_desktop.domain.sessions import Checkpoint, Schedule, Session


class Category(StrEnum):
    """Where a person of a session ends; every person in exactly one."""

    PRESENT = "present"
    OTHER_SESSION = "other_session"
    PERMISSION = "permission"
    SICK = "sick"
    OFFICIAL_DUTY = "official_duty"
    LEAVE = "leave"
    STUDY = "study"
    UNEXCUSED = "unexcused"
    PENDING = "pending"


CAME = frozenset({Category.PRESENT, Category.OTHER_SESSION})
EXCUSED = frozenset(Category(excuse.value) for excuse in Excuse)


@dataclass(frozen=True, slots=True)
class Attendance:
    """How one person of the roster ended, and the records that say so."""

    participant: Participant
    session: Session | None
    """The session of their group; nothing where the schedule does not have that group."""
    category: Category
    record: Record | None = None
    """The earliest valid registration, or the excuse."""
    pact: Record | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many people ended in each category; their sum is the roster."""

    counts: Mapping[Category, int]
    roster: int
    pact: int
    late: int
    online: int = 0
    """Of those who came."""

    @property
    def is_identity(self) -> bool:
        return sum(self.counts.values()) == self.roster

    @property
    def came(self) -> int:
        return sum(self.counts[c] for c in CAME)

    @property
    def excused(self) -> int:
        return sum(self.counts[c] for c in EXCUSED)

    def as_json(self) -> dict[str, int]:
        return {category.value: self.counts[category] for category in Category}


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The roster of one session, or of a whole event, with what became of everybody."""

    attendances: tuple[Attendance, ...]
    beside: Beside = field(default_factory=Beside)
    conflicts: tuple[Conflict, ...] = ()
    """Where records contradicted each other, with what was taken."""
    arrivals: tuple[Record, ...] = ()
    """Everybody who came in, once a session, in the order of their times: the roster's people and those beside it."""
    session_of: Mapping[str, str] = field(default_factory=dict)
    """Of everybody whom the event counts: the session that counts them; empty where none does."""

    @property
    def totals(self) -> Totals:
        return totals_of(self.attendances)

    @property
    def is_empty(self) -> bool:
        """Whether nobody is listed and nobody came."""
        return not self.attendances and self.beside.is_empty

    def by_group(self) -> dict[str, Totals]:
        """Totals of each group, in the roster's order."""
        groups: defaultdict[str, list[Attendance]] = defaultdict(list)
        for attendance in self.attendances:
            groups[attendance.participant.group].append(attendance)
        return {name: totals_of(members) for name, members in groups.items()}


def totals_of(attendances: Sequence[Attendance]) -> Totals:
    counts = Counter(a.category for a in attendances)
    return Totals(
        counts={category: counts[category] for category in Category},
        roster=len(attendances),
        pact=sum(a.pact is not None for a in attendances),
        late=sum(a.category in CAME and a.record is not None and a.record.late for a in attendances),
        online=sum(a.category in CAME and a.record is not None and a.record.mode is Mode.ONLINE for a in attendances),
    )


@dataclass(frozen=True, slots=True)
class Closing:
    """A closed session and the people who were due when it closed."""

    session: str
    due: frozenset[str]


def reconcile(
    people: Sequence[Participant],
    schedule: Schedule,
    records: Iterable[Record],
    closings: Iterable[Closing] = (),
    only: Session | None = None,
) -> Reconciliation:
    """Every listed person of `only` (or of the whole event) in exactly one category.

    The earliest valid record counts; whom an officer accepted came when they were scanned. Who was due at a closed
    session is what was fixed when it closed. Somebody whose group no session has is pending until every session is
    closed.
    """
    every = tuple(records)
    written = sorted(valid(every), key=_when)
    closed = {c.session: c.due for c in closings}
    due = tuple(_due(people, schedule, closed))
    session_of = {person.id: session.id if session else "" for person, session in due}
    counted = sorted(_given(arrived(written, every), people, session_of), key=_when)
    presences: defaultdict[str, list[Record]] = defaultdict(list)
    excuses: defaultdict[str, list[Record]] = defaultdict(list)
    for record in counted:
        if record.participant and record.counts_as_present:
            presences[record.participant].append(record)
        elif record.kind is RecordKind.EXCUSE:
            excuses[record.participant].append(record)
    every_closed = bool(schedule.sessions) and all(s.id in closed for s in schedule.sessions)
    attendances = tuple(
        _attendance(
            person,
            session,
            presences[person.id],
            excuses[person.id],
            is_over=session.id in closed if session else every_closed,
        )
        for person, session in due
        if only is None or (session is not None and session.id == only.id)
    )
    recorded = Recorded(counted, people, session_of, only)
    beside = beside_of(recorded)
    return Reconciliation(
        attendances,
        beside,
        conflicts_of(Evidence(counted, written, people, session_of), only),
        arrivals_in(recorded, beside.walk_ins),
        session_of,
    )


def _when(record: Record) -> tuple[datetime, str, int]:
    return record.at, record.device, record.seq


def _given(records: Iterable[Record], people: Sequence[Participant], session_of: Mapping[str, str]) -> Iterator[Record]:
    """The records, those of walk-ins given to the person of the roster who has their number; strangers are nobody.

    Whom a roster has no more gets them where they were recorded before or are still counted, so that nobody is told
    twice.
    """
    records = tuple(records)
    known = {p.id for p in people}
    recorded = {r.participant for r in records if r.counts_as_present} | session_of.keys()
    listed, gone = (Counter[str](), Counter[str]())
    for person in people:
        (gone if person.removed else listed)[person.number] += not person.removed or person.id in recorded
    owner = {p.number: p.id for p in people if p.removed and p.id in recorded and gone[p.number] == 1}
    owner = {number: who for number, who in owner.items() if number and not listed[number]}
    owner |= {p.number: p.id for p in people if not p.removed and p.number and listed[p.number] == 1}
    for record in records:
        if record.participant in known or not record.counts_as_present:
            yield record
        else:
            yield replace(record, participant=owner.get(record.number, ""))


def _due(
    people: Sequence[Participant], schedule: Schedule, closed: Mapping[str, frozenset[str]]
) -> Iterable[tuple[Participant, Session | None]]:
    """Each person with their session: the closed one that counted them, else the one of their group."""
    fixed = {person: s for s in schedule.sessions if s.id in closed for person in closed[s.id]}
    session_of = {group: schedule.session_of(group) for group in {p.group for p in people}}
    for person in people:
        session = fixed.get(person.id)
        if session is None and not person.removed:
            theirs = session_of[person.group]
            is_too_late = theirs is not None and theirs.id in closed
            yield person, None if is_too_late else theirs
        elif session is not None:
            yield person, session


def _attendance(
    person: Participant,
    session: Session | None,
    presences: Sequence[Record],
    excuses: Sequence[Record],
    is_over: bool,
) -> Attendance:
    registered = [r for r in presences if r.checkpoint is Checkpoint.REGISTRATION]
    pact = next((r for r in presences if r.checkpoint is Checkpoint.PACT), None)
    here = next((r for r in registered if session is not None and r.session == session.id), None)
    if here is not None:
        return Attendance(person, session, Category.PRESENT, here, pact)
    if registered:
        return Attendance(person, session, Category.OTHER_SESSION, registered[0], pact)
    excuse = next((r for r in reversed(excuses) if session is None or r.session == session.id), None)
    if excuse is not None and excuse.excuse is not None:
        return Attendance(person, session, Category(excuse.excuse.value), excuse, pact)
    return Attendance(person, session, Category.UNEXCUSED if is_over else Category.PENDING, None, pact)
