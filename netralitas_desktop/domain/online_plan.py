"""From the rows of a meeting's or a form's list to who attended online, and to what is told instead of guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from netralitas_desktop.domain.numbers import NumberReading
from netralitas_desktop.domain.participants import Participant, unit_key
from netralitas_desktop.domain.person_match import ListPlace, MatchFault, NotMeant, Roster
from netralitas_desktop.domain.records import Excuse, Record
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Schedule, Session
from netralitas_desktop.domain.verdicts import Histories

EARLIEST_BEFORE = timedelta(hours=4)
"""Meetings are opened early; whoever joined longer before the session did not join it."""

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*([ap]\.?m\.?)?(?:\s*(?:wib|wita|wit))?", re.I)
_DATED = re.compile(r"(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})(?:\s+|,\s*|T)(.+)", re.I)
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


@dataclass(frozen=True, slots=True)
class OnlineRow:
    """One row of a list as it stands; `when` is a text, or what a workbook's cell holds."""

    sheet: str
    row: int
    name: str
    number: NumberReading
    unit: str = ""
    when: str | datetime | time | None = None
    file: str = ""

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


@dataclass(frozen=True, slots=True)
class PresentOnline:
    """One row of somebody whom a desk or an earlier list has already."""

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
    roster = Roster(p for p in people if not p.removed)
    planned: dict[str, PlannedOnline] = {}
    present: dict[str, PresentOnline] = {}
    repeated: list[PlannedOnline] = []
    issues: list[OnlineIssue] = []
    for row in rows:
        try:
            found = _planned(row, roster, event, schedule, session, chosen.get(row.place, ""))
            history = histories.of_person(found.person)
            earlier = history.presence(session, Checkpoint.REGISTRATION)
            if earlier is None and (excuse := history.excuse(session)):
                raise _Told(OnlineFault.EXCUSED, [found.person], excuse)
        except _Told as told:
            issues.append(OnlineIssue(row, told.fault, told.people, told.excuse))
            continue
        who = found.person.id
        if who in present:
            repeated.append(found)
        elif earlier is not None:
            present[who] = PresentOnline(row, found.person, earlier)
        elif who in planned:
            before = planned[who]
            planned[who] = _earlier(before, found)
            repeated.append(found if planned[who] is before else before)
        else:
            planned[who] = found
    return OnlinePlan(tuple(planned.values()), tuple(present.values()), tuple(repeated), tuple(issues))


def _earlier(one: PlannedOnline, other: PlannedOnline) -> PlannedOnline:
    if one.at is None:
        return other
    return one if other.at is None or one.at <= other.at else other


def _planned(
    row: OnlineRow, roster: Roster, event: Event, schedule: Schedule, session: Session, chosen: str
) -> PlannedOnline:
    try:
        person = roster.chosen(chosen) if chosen else _meant_by(row, roster)
    except NotMeant as told:
        raise _Told(OnlineFault(told.fault.value), told.people) from told
    theirs = schedule.session_of(person.group)
    if (theirs is None or theirs.id != session.id) and event.policy is not Policy.ACCEPT:
        raise _Told(OnlineFault.OTHER_SESSION, [person])
    return PlannedOnline(row, person, _joined_at(row, person, event, session), bool(chosen))


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


def _joined_at(row: OnlineRow, person: Participant, event: Event, session: Session) -> datetime | None:
    if row.when is None or row.when == "":
        return None
    moments = list(moments_in(row.when, session.day, event))
    if not moments:
        raise _Told(OnlineFault.TIME_UNREADABLE, [person])
    opens = datetime.combine(session.day, session.starts, event.zone) - EARLIEST_BEFORE
    fitting = [at for at in moments if opens <= at <= event.end_of(session)]
    if not fitting:
        raise _Told(OnlineFault.OTHER_TIME, [person])
    return fitting[0]


def moments_in(when: str | datetime | time, day: date, event: Event) -> Iterator[datetime]:
    """What a time can mean on the event's clock: `10/11/2020 7:55 AM` is a day in October or in November."""
    if isinstance(when, datetime):
        yield event.local(when) if when.tzinfo else when.replace(tzinfo=event.zone)
        if when.tzinfo is None and when.day <= 12:  # Excel has read 10/11 as its own language has it
            yield when.replace(month=when.day, day=when.month, tzinfo=event.zone)
        return
    if isinstance(when, time):
        yield datetime.combine(day, when, event.zone)
        return
    text = " ".join(when.split())
    dated = _DATED.fullmatch(text)
    if dated is None:
        if clock := _clock(text):
            yield datetime.combine(day, clock, event.zone)
        return
    first, second, third, rest = dated.groups()
    if len(first) == 4 and (stamp := _iso(text)):
        yield event.local(stamp) if stamp.tzinfo else stamp.replace(tzinfo=event.zone)
        return
    clock = _clock(rest)
    years = (int(third), int(second), int(first)), (int(third), int(first), int(second))
    for year, month, number in dict.fromkeys(years) if clock else ():
        if found := _date(year if year > 99 else 2000 + year, month, number):
            yield datetime.combine(found, clock or time(), event.zone)


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second, half = int(found[1]), int(found[2]), int(found[3] or 0), (found[4] or "").casefold()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None
