"""The record given back: each person of a session in exactly one category, and totals that add up to the roster."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from netralitas_desktop.domain.conflicts import Conflict, Evidence, conflicts_of
from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict, valid
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
class Beside:
    """Records that stand beside the roster, never in its sum."""

    walk_ins: tuple[Record, ...] = ()
    unlisted: tuple[Record, ...] = ()
    """Not-listed scans whose number was not made a walk-in afterwards, the first of each number."""
    unreadable: tuple[Record, ...] = ()
    signers: tuple[Record, ...] = ()
    """Signatures under the pact of people who are on no roster, the first of each."""
    visitors: tuple[Record, ...] = ()
    """Registrations in this session of people whose group belongs elsewhere."""


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The roster of one session, or of a whole event, with what became of everybody."""

    attendances: tuple[Attendance, ...]
    beside: Beside = field(default_factory=Beside)
    conflicts: tuple[Conflict, ...] = ()
    """Where records contradicted each other, with what was taken."""

    @property
    def totals(self) -> Totals:
        return totals_of(self.attendances)

    @property
    def is_empty(self) -> bool:
        """Whether nobody is listed and nobody came."""
        beside = self.beside
        return not (self.attendances or beside.walk_ins or beside.visitors or beside.unlisted or beside.unreadable)

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

    The earliest valid record counts. Who was due at a closed session is what was fixed when it closed. Somebody whose
    group no session has is pending until every session is closed.
    """
    written = sorted(valid(records), key=lambda r: (r.at, r.device, r.seq))
    counted = _adopted(written, people)
    closed = {c.session: c.due for c in closings}
    presences: defaultdict[str, list[Record]] = defaultdict(list)
    excuses: defaultdict[str, list[Record]] = defaultdict(list)
    for record in counted:
        if record.participant and record.counts_as_present:
            presences[record.participant].append(record)
        elif record.kind is RecordKind.EXCUSE:
            excuses[record.participant].append(record)
    due = tuple(_due(people, schedule, closed))
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
    session_of = {person.id: session.id if session else "" for person, session in due}
    return Reconciliation(
        attendances,
        _beside(counted, attendances, only, people),
        conflicts_of(Evidence(counted, written, people, session_of), only),
    )


def _adopted(records: Sequence[Record], people: Sequence[Participant]) -> list[Record]:
    """The records, those of walk-ins whom a later roster lists given to the person with their number."""
    numbers = Counter(p.number for p in people if p.number and not p.removed)
    owner = {p.number: p.id for p in people if not p.removed and numbers[p.number] == 1}
    return [
        replace(r, participant=owner[r.number])
        if not r.participant and r.counts_as_present and r.number in owner
        else r
        for r in records
    ]


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


def _beside(
    counted: Sequence[Record],
    attendances: Sequence[Attendance],
    only: Session | None,
    people: Sequence[Participant],
) -> Beside:
    here = [r for r in counted if only is None or r.session == only.id]
    registrations = [r for r in here if r.checkpoint is Checkpoint.REGISTRATION]
    walk_ins = _walk_ins(here)
    known = {r.number for r in walk_ins if r.number} | {p.number for p in people if p.number and not p.removed}
    unlisted: dict[str, Record] = {}
    for record in here:
        if record.verdict is Verdict.NOT_LISTED and record.number not in known:
            unlisted.setdefault(record.number, record)
    session_of = {a.participant.id: a.session.id if a.session else "" for a in attendances}
    if only is not None:
        session_of = {p.id: "" for p in people if p.id not in session_of} | session_of
    visitors: dict[tuple[str, str], Record] = {}
    for record in registrations:
        if record.participant and record.counts_as_present and session_of.get(record.participant) != record.session:
            visitors.setdefault((record.session, record.participant), record)
    return Beside(
        walk_ins=walk_ins,
        unlisted=tuple(unlisted.values()),
        signers=_signers(here),
        unreadable=tuple(r for r in here if r.verdict is Verdict.INVALID_CODE),
        visitors=tuple(visitors.values()),
    )


def _walk_ins(records: Sequence[Record]) -> tuple[Record, ...]:
    """Those added at a desk; a number that several desks of a session added counts once."""
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        if record.kind is RecordKind.WALK_IN and not record.participant:
            first.setdefault((record.session, record.number or record.id), record)
    return tuple(first.values())


def _signers(records: Sequence[Record]) -> tuple[Record, ...]:
    first: dict[str, Record] = {}
    for record in records:
        if record.checkpoint is Checkpoint.PACT and record.counts_as_present and not record.participant:
            first.setdefault(record.number or record.name, record)
    return tuple(first.values())
