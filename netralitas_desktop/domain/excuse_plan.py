"""From the rows of a list of excuses to who is excused from which session, and to what is told instead of guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from netralitas_desktop.domain.numbers import NumberReading
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.person_match import ListPlace, NotMeant, Roster
from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.sessions import Checkpoint, Schedule, Session
from netralitas_desktop.domain.verdicts import Histories

_SHORT = {
    "i": Excuse.PERMISSION,
    "s": Excuse.SICK,
    "dl": Excuse.OFFICIAL_DUTY,
    "d": Excuse.OFFICIAL_DUTY,
    "c": Excuse.LEAVE,
    "ct": Excuse.LEAVE,
    "cm": Excuse.LEAVE,
    "tb": Excuse.STUDY,
}
_WORDS = (
    (re.compile(r"(tugas|izin|ijin) ?belajar|tubel"), Excuse.STUDY),
    (re.compile(r"cuti"), Excuse.LEAVE),
    (re.compile(r"sakit|opname|rawat (inap|jalan)"), Excuse.SICK),
    (re.compile(r"dinas|tugas|\bdl\b|diklat|bimtek|pelatihan"), Excuse.OFFICIAL_DUTY),
    (re.compile(r"i[zj]in|dispensasi"), Excuse.PERMISSION),
)
"""The first that is found counts: *cuti sakit* is leave, *izin sakit* an illness."""


class ExcuseFault(StrEnum):
    """Why a row excuses nobody."""

    KIND_UNKNOWN = "kind_unknown"
    DAY_UNREADABLE = "day_unreadable"
    NOBODY = "nobody"
    SEVERAL = "several"
    NAME_DIFFERS = "name_differs"
    """The number's owner has another name."""
    NUMBER_DIFFERS = "number_differs"
    """The only person of that name has another number."""
    UNIT_DIFFERS = "unit_differs"
    NOT_SCHEDULED = "not_scheduled"
    """The schedule does not have the person's group."""
    OTHER_SESSION = "other_session"
    OTHER_DAY = "other_day"
    CLOSED = "closed"
    PRESENT = "present"
    CONTRADICTED = "contradicted"
    """Another row of the same person says otherwise."""


@dataclass(frozen=True, slots=True)
class ExcuseRow:
    """One row of a list as it stands; `first` and `last` are nothing where no day is told."""

    sheet: str
    row: int
    name: str
    number: NumberReading
    unit: str
    kind: str
    reason: str
    first: date | None = None
    last: date | None = None
    is_day_readable: bool = True
    file: str = ""

    @property
    def place(self) -> ListPlace:
        return self.file, self.sheet, self.row


@dataclass(frozen=True, slots=True)
class ExcuseIssue:
    """A row that is told and not recorded, with whom it may have meant."""

    row: ExcuseRow
    fault: ExcuseFault
    people: tuple[Participant, ...] = ()
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class PlannedExcuse:
    row: ExcuseRow
    person: Participant
    session: Session
    kind: Excuse
    instead_of: Excuse | None = None
    """The excuse recorded before, which this one replaces."""
    is_chosen: bool = False
    """Whether somebody said who is meant."""

    @property
    def reason(self) -> str:
        """What the record keeps; of an illness nothing but the category."""
        told = "" if self.kind is Excuse.SICK else self.row.reason
        return "; ".join(filter(None, (told, f"pesertanya dipilih untuk baris {self.row.row}" * self.is_chosen)))


@dataclass(frozen=True, slots=True)
class ExcusePlan:
    """What a list would record: new excuses, those known already, and the rows that are told."""

    planned: tuple[PlannedExcuse, ...] = ()
    known: tuple[PlannedExcuse, ...] = ()
    issues: tuple[ExcuseIssue, ...] = ()


class _Told(Exception):
    """Internal: the row is told instead of recorded."""

    def __init__(self, fault: ExcuseFault, people: Iterable[Participant] = (), session: Session | None = None) -> None:
        self.fault, self.people, self.session = fault, tuple(people), session
        super().__init__(fault.value)


def excuse_in(text: str) -> Excuse | None:
    """The excuse that an office's word means: `DL`, `Cuti melahirkan`, `ijin`."""
    plain = " ".join(re.findall(r"[a-z]+", text.casefold()))
    if not plain:
        return None
    return _SHORT.get(plain.replace(" ", "")) or next((kind for words, kind in _WORDS if words.search(plain)), None)


def plan_excuses(
    rows: Sequence[ExcuseRow],
    people: Iterable[Participant],
    schedule: Schedule,
    histories: Histories,
    closed: frozenset[str] = frozenset(),
    only: Session | None = None,
    chosen: Mapping[ListPlace, str] = MappingProxyType({}),
) -> ExcusePlan:
    """Each row's person excused from `only`, or from the session of their group; nobody is guessed.

    `chosen` has the ids of those whom somebody said that a row means.
    """
    roster = Roster(p for p in people if not p.removed)
    planned: dict[tuple[str, str], PlannedExcuse] = {}
    issues: list[ExcuseIssue] = []
    contradicted: set[tuple[str, str]] = set()
    for row in rows:
        try:
            excuse = _planned(row, roster, schedule, histories, closed, only, chosen.get(row.place, ""))
        except _Told as told:
            issues.append(ExcuseIssue(row, told.fault, told.people, told.session))
            continue
        key = (excuse.person.id, excuse.session.id)
        if planned.setdefault(key, excuse).kind is not excuse.kind:
            issues.append(ExcuseIssue(row, ExcuseFault.CONTRADICTED, (excuse.person,), excuse.session))
            contradicted.add(key)
    for key in contradicted:
        first = planned.pop(key)
        issues.append(ExcuseIssue(first.row, ExcuseFault.CONTRADICTED, (first.person,), first.session))
    new = tuple(e for e in planned.values() if e.instead_of is not e.kind)
    known = tuple(e for e in planned.values() if e.instead_of is e.kind)
    order = {row.place: turn for turn, row in enumerate(rows)}
    return ExcusePlan(new, known, tuple(sorted(issues, key=lambda issue: order[issue.row.place])))


def _planned(
    row: ExcuseRow,
    roster: Roster,
    schedule: Schedule,
    histories: Histories,
    closed: frozenset[str],
    only: Session | None,
    chosen: str,
) -> PlannedExcuse:
    kind = excuse_in(row.kind or row.reason)
    if kind is None:
        raise _Told(ExcuseFault.KIND_UNKNOWN)
    if not row.is_day_readable:
        raise _Told(ExcuseFault.DAY_UNREADABLE)
    try:
        person = roster.chosen(chosen) if chosen else roster.meant_by(row)
    except NotMeant as told:
        raise _Told(ExcuseFault(told.fault.value), told.people) from told
    session = _session(person, schedule, only)
    if row.first is not None and not row.first <= session.day <= (row.last or row.first):
        raise _Told(ExcuseFault.OTHER_DAY, [person], session)
    if session.id in closed:
        raise _Told(ExcuseFault.CLOSED, [person], session)
    history = histories.of_person(person)
    if history.presence(session, Checkpoint.REGISTRATION):
        raise _Told(ExcuseFault.PRESENT, [person], session)
    return PlannedExcuse(row, person, session, kind, history.excuse(session), bool(chosen))


def _session(person: Participant, schedule: Schedule, only: Session | None) -> Session:
    theirs = schedule.session_of(person.group)
    if theirs is None:
        raise _Told(ExcuseFault.NOT_SCHEDULED, [person])
    if only is not None and theirs.id != only.id:
        raise _Told(ExcuseFault.OTHER_SESSION, [person], theirs)
    return theirs
