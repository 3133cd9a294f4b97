"""From the rows of a meeting's or a form's list to who attended online, and to what is told instead of guessed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from netralitas_desktop.domain.list_times import DayOrder, When, day_order, told_time
from netralitas_desktop.domain.numbers import NumberReading
from netralitas_desktop.domain.participants import Participant, unit_key
from netralitas_desktop.domain.person_match import ListPlace, MatchFault, NotMeant, Roster
from netralitas_desktop.domain.presence_words import SaidPresence, presence_in
from netralitas_desktop.domain.records import Excuse, Record
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Schedule, Session
from netralitas_desktop.domain.verdicts import Histories

EARLIEST_BEFORE = timedelta(hours=4)
"""Meetings are opened early; whoever joined longer before the session did not join it."""

_PARTS = re.compile(r"\s*(?:[_|/()\[\]]|\s[-–—]\s|,\s*(?=(?:SD|SMP|SMA|SMK|TK|Dinas|Kec|UPT)))\s*", re.I)
"""What people put between their name and their office in a meeting."""


class OnlineFault(StrEnum):
    """Why a row makes nobody present."""

    NOBODY = "nobody"
    SEVERAL = "several"
    NAME_DIFFERS = "name_differs"
    NUMBER_DIFFERS = "number_differs"
    UNIT_DIFFERS = "unit_differs"
    OTHER_SESSION = "other_session"
    TIME_UNREADABLE = "time_unreadable"
    OTHER_TIME = "other_time"
    """The time is not that of the session."""
    EXCUSED = "excused"
    SAID_ABSENT = "said_absent"
    """The list itself says that they were not there."""
    SAID_ONSITE = "said_onsite"
    """The list itself says that they came to the place."""
    SAID_UNKNOWN = "said_unknown"
    """What the list says of their attendance is no known word, nothing where others have one, or contradicts itself."""


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """One row of a list as it stands; `when` is a text, or what a workbook's cell holds."""

    sheet: str
    row: int
    name: str
    number: NumberReading
    unit: str = ""
    when: When | None = None
    file: str = ""
    said: str = ""
    """What a column of attendance says of them; empty where the list has none."""

    @property
    def place(self) -> ListPlace:
        return self.file, self.sheet, self.row


@dataclass(frozen=True, slots=True)
class OnlineIssue:
    """A row that is told and not recorded, with whom it may have meant."""

    row: OnlineRow
    fault: OnlineFault
    people: tuple[Participant, ...] = ()
    excuse: Excuse | None = None


@dataclass(frozen=True, slots=True)
class PlannedOnline:
    """One person who attended online; `at` is when they joined, nothing where the list does not tell."""

    row: OnlineRow
    person: Participant
    at: datetime | None
    is_chosen: bool = False
    """Whether somebody said who is meant."""
    later: Record | None = None
    """What a desk or an earlier list has of them already, later than they joined: the earliest counts."""


@dataclass(frozen=True, slots=True)
class PresentOnline:
    """One row of somebody whom a desk or an earlier list has already, and not later."""

    row: OnlineRow
    person: Participant
    record: Record


@dataclass(frozen=True, slots=True)
class OnlinePlan:
    """What a list would record, and what becomes of its other rows; each row stands in one of them."""

    planned: tuple[PlannedOnline, ...] = ()
    present: tuple[PresentOnline, ...] = ()
    repeated: tuple[PlannedOnline, ...] = ()
    """Of somebody whom another row of the list names too; the earliest time counts."""
    issues: tuple[OnlineIssue, ...] = ()


class _Told(Exception):
    """Internal: the row is told instead of recorded."""

    def __init__(self, fault: OnlineFault, people: Iterable[Participant] = (), excuse: Excuse | None = None) -> None:
        self.fault, self.people, self.excuse = fault, tuple(people), excuse
        super().__init__(fault.value)


def plan_online(
    rows: Sequence[OnlineRow],
    people: Iterable[Participant],
    event: Event,
    schedule: Schedule,
    session: Session,
    histories: Histories,
    chosen: Mapping[ListPlace, str] = MappingProxyType({}),
) -> OnlinePlan:
    """Each row's person present online at this session, once; nobody is guessed.

    `chosen` has the ids of those whom somebody said that a row means.
    """
    meeting = _Meeting(Roster(p for p in people if not p.removed), event, schedule, session, _orders(rows), chosen)
    first: dict[str, PlannedOnline] = {}
    repeated: list[PlannedOnline] = []
    issues: list[OnlineIssue] = []
    for row in rows:
        try:
            found = _planned(row, meeting)
            history = histories.of_person(found.person)
            earlier = history.presence(session, Checkpoint.REGISTRATION)
            if earlier is None and (excuse := history.excuse(session)):
                raise _Told(OnlineFault.EXCUSED, [found.person], excuse)
        except _Told as told:
            issues.append(OnlineIssue(row, told.fault, told.people, told.excuse))
            continue
        found = replace(found, later=earlier)
        before = first.setdefault(found.person.id, found)
        if before is not found:
            first[found.person.id] = _earlier(before, found)
            repeated.append(found if first[found.person.id] is before else before)
    again, told_rows = _left_again(issues, first, chosen)
    known = (one for one in first.values() if not _counts(one))
    return OnlinePlan(
        tuple(filter(_counts, first.values())),
        tuple(PresentOnline(one.row, one.person, one.later) for one in known if one.later),
        (*repeated, *again),
        told_rows,
    )


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What each row of a list is judged against."""

    roster: Roster
    event: Event
    schedule: Schedule
    session: Session
    orders: Mapping[_Column, DayOrder | None]
    chosen: Mapping[ListPlace, str]

    def order_of(self, row: OnlineRow) -> DayOrder | None:
        return self.orders.get(_column(row))


_Column = tuple[str, str, bool]
"""File, sheet, and whether a workbook has read its times already."""


def _column(row: OnlineRow) -> _Column:
    return row.file, row.sheet, isinstance(row.when, datetime)


def _orders(rows: Sequence[OnlineRow]) -> dict[_Column, DayOrder | None]:
    """The order of day and month that each column of times proves as a whole."""
    columns: defaultdict[_Column, list[When]] = defaultdict(list)
    for row in rows:
        if row.when:
            columns[_column(row)].append(row.when)
    return {column: day_order(map(told_time, said)) for column, said in columns.items()}


def _counts(one: PlannedOnline) -> bool:
    """Whether the row adds to what is recorded: nobody is there yet, or they joined before they were recorded."""
    return one.later is None or (one.at is not None and one.at < one.later.at)


def _left_again(
    issues: Sequence[OnlineIssue], found: Mapping[str, PlannedOnline], chosen: Mapping[ListPlace, str]
) -> tuple[tuple[PlannedOnline, ...], tuple[OnlineIssue, ...]]:
    """Rows at other times of people whom another row has at the session's, and the issues without them."""
    again = {
        issue.row.place: PlannedOnline(issue.row, issue.people[0], None, issue.row.place in chosen)
        for issue in issues
        if issue.fault is OnlineFault.OTHER_TIME and issue.people[0].id in found
    }
    return tuple(again.values()), tuple(issue for issue in issues if issue.row.place not in again)


def _earlier(one: PlannedOnline, other: PlannedOnline) -> PlannedOnline:
    if one.at is None:
        return other
    return one if other.at is None or one.at <= other.at else other


def _planned(row: OnlineRow, meeting: _Meeting) -> PlannedOnline:
    said = presence_in(row.said) if row.said else SaidPresence.PRESENT
    chosen = meeting.chosen.get(row.place, "")
    try:
        person = meeting.roster.chosen(chosen) if chosen else _meant_by(row, meeting.roster)
    except NotMeant as told:
        raise _Told(_not_there(said) or OnlineFault(told.fault.value), told.people) from told
    if fault := _not_there(said):
        raise _Told(fault, [person])
    theirs = meeting.schedule.session_of(person.group)
    if (theirs is None or theirs.id != meeting.session.id) and meeting.event.policy is not Policy.ACCEPT:
        raise _Told(OnlineFault.OTHER_SESSION, [person])
    return PlannedOnline(row, person, _joined_at(row, person, meeting), bool(chosen))


def _not_there(said: SaidPresence | None) -> OnlineFault | None:
    """Why the word of a row makes nobody present; nothing where it says that they were there."""
    return {
        SaidPresence.PRESENT: None,
        SaidPresence.ABSENT: OnlineFault.SAID_ABSENT,
        SaidPresence.ONSITE: OnlineFault.SAID_ONSITE,
        None: OnlineFault.SAID_UNKNOWN,
    }[said]


def _meant_by(row: OnlineRow, roster: Roster) -> Participant:
    """The person of the row; of a displayed name like `Siti_SDN 1` the one whom exactly one reading of it means."""
    try:
        return roster.meant_by(row)
    except NotMeant as told:
        if told.fault is MatchFault.NAME_DIFFERS and len(told.people) == 1 and _shows_unit(row, told.people[0]):
            return told.people[0]
        if told.fault not in (MatchFault.NOBODY, MatchFault.SEVERAL):
            raise
        return _by_reading(row, roster, told)


def _shows_unit(row: OnlineRow, owner: Participant) -> bool:
    """Whether the number's owner showed their office instead of their name."""
    return bool(owner.unit) and unit_key(owner.unit) in unit_key(row.name)


def _by_reading(row: OnlineRow, roster: Roster, told: NotMeant) -> Participant:
    found: dict[str, Participant] = {}
    doubts: list[NotMeant] = []
    for reading in _readings(row):
        try:
            person = roster.meant_by(reading)
            found[person.id] = person
        except NotMeant as again:
            doubts += [again] if again.fault is not MatchFault.NOBODY else []
    if len(found) == 1 and not doubts:
        return next(iter(found.values()))
    if found:
        raise NotMeant(MatchFault.SEVERAL, (*found.values(), *(p for d in doubts for p in d.people))) from told
    raise doubts[-1] if doubts else told


def _readings(row: OnlineRow) -> Iterator[OnlineRow]:
    """The row with each part of its name as the name, and what is left as the unit."""
    parts = [part for part in _PARTS.split(row.name) if part]
    if len(parts) < 2:
        return
    for turn, part in enumerate(parts):
        rest = " ".join(parts[:turn] + parts[turn + 1 :])
        yield replace(row, name=part, unit=row.unit or rest)


def _joined_at(row: OnlineRow, person: Participant, meeting: _Meeting) -> datetime | None:
    """When they joined; nothing where the row tells no hour."""
    if not row.when:
        return None
    told, order = told_time(row.when), meeting.order_of(row)
    if told is None:
        raise _Told(OnlineFault.TIME_UNREADABLE, [person])
    event, session = meeting.event, meeting.session
    if told.clock is None and session.day in told.days(order):
        return None
    opens = datetime.combine(session.day, session.starts, event.zone) - EARLIEST_BEFORE
    moments = told.moments(session.day, event, order)
    joined = next((at for at in moments if opens <= at <= event.end_of(session)), None)
    if joined is None:
        raise _Told(OnlineFault.OTHER_TIME, [person])
    return joined
