"""Who arrived at one session, kept up to date record by record: the log only grows, so nothing is read twice."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import NamedTuple

from netralitas_desktop.domain.participants import group_key
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint, Session
from netralitas_desktop.domain.walk_ins import Guests


class Placed(NamedTuple):
    """Where a person belongs; also of those who are listed no longer."""

    id: str
    number: str
    group: str
    unit: str
    removed: bool


class Places:
    """Everybody ever listed, by id and number, and how many are due by group and unit."""

    def __init__(self, people: Iterable[Placed] = ()) -> None:
        self.of: dict[str, Placed] = {}
        """Id → where they belong."""
        self.due: Counter[tuple[str, str]] = Counter()
        """(group's key, unit) → people who are listed now."""
        self.due_of: Counter[str] = Counter()
        """Group's key → people who are listed now."""
        self.owner: dict[str, str] = {}
        """Number → the one listed person who has it."""
        self.removed: defaultdict[str, list[str]] = defaultdict(list)
        """Number → the people who had it and are listed no longer."""
        self._shared: set[str] = set()
        self.take(people)

    def take(self, people: Iterable[Placed]) -> None:
        """Further people, each given once."""
        for person in people:
            self.of[person.id] = person
            if not person.removed:
                group = group_key(person.group)
                self.due[group, person.unit] += 1
                self.due_of[group] += 1
                self._own(person)
            elif person.number:
                self.removed[person.number].append(person.id)

    def removed_with(self, number: str) -> Sequence[str]:
        """The ids of those who had the number and are listed no longer, where nobody listed has it."""
        return () if number in self.owner or number in self._shared else self.removed.get(number, ())

    def _own(self, person: Placed) -> None:
        if person.number in self.owner:
            self._shared.add(person.number)
            del self.owner[person.number]
        elif person.number and person.number not in self._shared:
            self.owner[person.number] = person.id


@dataclass(frozen=True, slots=True)
class Arrival:
    """The earliest valid record that puts somebody at a checkpoint; `person` is nothing for a walk-in."""

    at: datetime
    device: str
    record: str
    person: Placed | None = None
    is_timed: bool = True
    """Whether `at` is when they came: a list without times bears the moment of its import."""


class Arrivals:
    """Who is at one checkpoint, each once, counted as they come and go: no figure reads everybody."""

    def __init__(self) -> None:
        self.groups: Counter[str] = Counter()
        self.units: Counter[tuple[str, str]] = Counter()
        """(group's key, unit) → people."""
        self.minutes: Counter[datetime] = Counter()
        self.times: list[datetime] = []
        """In order."""
        self.of_device: defaultdict[str, list[datetime]] = defaultdict(list)
        self.walk_ins = 0
        self._first: dict[str, Arrival] = {}
        self._every: defaultdict[str, dict[str, Arrival]] = defaultdict(dict)

    def __contains__(self, who: str) -> bool:
        return who in self._first

    def add(self, who: str, arrival: Arrival) -> None:
        self._every[who][arrival.record] = arrival
        self._choose(who)

    def drop(self, who: str, record: str) -> None:
        self._every[who].pop(record, None)
        self._choose(who)

    def _choose(self, who: str) -> None:
        old, new = self._first.pop(who, None), min(self._every[who].values(), key=lambda a: a.at, default=None)
        if old is not None:
            self._count(old, -1)
            for times in self._times_of(old):
                del times[bisect_left(times, old.at)]
        if new is not None:
            self._first[who] = new
            self._count(new, 1)
            for times in self._times_of(new):
                insort(times, new.at)

    def _times_of(self, arrival: Arrival) -> tuple[list[datetime], ...]:
        return (self.times, self.of_device[arrival.device]) if arrival.is_timed else ()

    def _count(self, arrival: Arrival, by: int) -> None:
        if arrival.is_timed:
            self.minutes[arrival.at.astimezone(UTC).replace(second=0, microsecond=0)] += by
        if arrival.person is None:
            self.walk_ins += by
            return
        group = "" if arrival.person.removed else group_key(arrival.person.group)  # nobody awaits them any more
        self.groups[group] += by
        self.units[group, arrival.person.unit] += by


class SessionTally:
    """What the records of one session say so far, in whatever order and however often they are taken."""

    def __init__(self, places: Places, returned: Mapping[str, str] = MappingProxyType({})) -> None:
        self.places = places
        self.returned = returned
        """Number → the removed person whom the event knows by it: a guest with that number is they."""
        self.numbers: set[str] = set()
        """What guests were recorded with."""
        self.at = {checkpoint: Arrivals() for checkpoint in Checkpoint}
        self._taken: dict[str, Record] = {}
        self._voided: set[str] = set()
        self._excuses: dict[str, str] = {}
        self._asked: dict[str, datetime] = {}
        """When scans were refused or doubted: whom an officer accepts has been there since then."""
        self._accepted: defaultdict[str, list[str]] = defaultdict(list)
        self._guests = Guests()
        self._guest_at: dict[str, str] = {}
        """Record of a guest → as whom it stands in `at`."""

    def take(self, record: Record) -> None:
        if record.kind is RecordKind.VOID:
            self._voided.add(record.refers_to)
            self._excuses.pop(record.refers_to, None)
            if wrong := self._taken.pop(record.refers_to, None):
                self._leave(wrong)
        elif record.id not in self._voided and record.kind is RecordKind.EXCUSE:
            self._excuses[record.id] = record.participant
        elif record.id not in self._voided and record.counts_as_present:
            self._taken[record.id] = record
            if record.kind is RecordKind.ACCEPT:
                self._accepted[record.refers_to].append(record.id)
            self._arrive(record)
        elif record.kind is RecordKind.SCAN:
            self._asked[record.id] = record.at
            for accepted in self._accepted.get(record.id, ()):
                if accepted not in self._voided:
                    self._arrive(self._taken[accepted])

    def _arrive(self, record: Record) -> None:
        if record.participant not in self.places.of:
            self.numbers.add(record.number)
        if person := self._person(record):
            self._stand(record, person)
            return
        for changed in self._guests.add(record) or (record,):
            self._stand_as_guest(changed)

    def _leave(self, wrong: Record) -> None:
        if person := self._person(wrong):
            self.at[wrong.checkpoint].drop(person, wrong.id)
            return
        others = self._guests.remove(wrong)
        self.at[wrong.checkpoint].drop(self._guest_at.pop(wrong.id), wrong.id)
        for other in others:
            self._stand_as_guest(other)

    def _stand_as_guest(self, record: Record) -> None:
        if known := self._guest_at.get(record.id):
            self.at[record.checkpoint].drop(known, record.id)
        self._guest_at[record.id] = self._guests.whose[record.id]
        self._stand(record, self._guests.whose[record.id])

    def _stand(self, record: Record, who: str) -> None:
        at = self._asked.get(record.refers_to, record.at) if record.kind is RecordKind.ACCEPT else record.at
        is_timed = record.told_at is not None
        arrival = Arrival(at, record.device, record.id, self.places.of.get(who), is_timed)
        self.at[record.checkpoint].add(who, arrival)

    def placed_anew(self, places: Places, returned: Mapping[str, str] = MappingProxyType({})) -> SessionTally:
        """The same records among the people of a changed roster."""
        tally = SessionTally(places, returned)
        tally._voided, tally._excuses, tally._asked = self._voided, self._excuses, self._asked
        for record in self._taken.values():
            tally.take(record)
        return tally

    def excused(self, session: Session) -> frozenset[str]:
        """The people due at the session who have a valid excuse."""
        of = self.places.of
        return frozenset(p for p in self._excuses.values() if p in of and session.expects(of[p].group))

    def _person(self, record: Record) -> str:
        """Whom a roster ever had; a walk-in whom one lists by now is that person. Empty for a guest."""
        if record.participant in self.places.of:
            return record.participant
        return self.places.owner.get(record.number) or self.returned.get(record.number, "")
