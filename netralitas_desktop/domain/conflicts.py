"""Where records contradict each other, the roster or the clock, and which of them was taken."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import pairwise

from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint, Session
from netralitas_desktop.domain.walk_ins import guests_of

CLOCK_SLACK = timedelta(seconds=2)
"""A clock that is set by the network now and then goes back by less."""


class ConflictKind(StrEnum):
    """What contradicts what; in the order in which they are told."""

    TWO_DESKS = "two_desks"
    """One person, one checkpoint, one session, several desks: the earliest record counts."""
    RECORDED_TWICE = "recorded_twice"
    """The same at one desk, as after a correction was taken back."""
    ONLINE_AND_ONSITE = "online_and_onsite"
    """At a desk and on a list of who attended online: the earliest record counts."""
    TWO_SESSIONS = "two_sessions"
    """Registered at several sessions: their own counts, else the earliest."""
    EXCUSED_AND_PRESENT = "excused_and_present"
    """Excused from a session and registered: who is there is present."""
    EXCUSES_DIFFER = "excuses_differ"
    """Several excuses of different kinds: the last counts."""
    PACT_ALONE = "pact_alone"
    """A signature without any registration: it stays, and the person does not count as present."""
    WALK_IN_LISTED = "walk_in_listed"
    """A walk-in whom a later roster lists: counted as that person."""
    WALK_IN_REMOVED = "walk_in_removed"
    """A walk-in whom an earlier roster listed, and who was recorded as such: counted as that person."""
    WALK_IN_TWICE = "walk_in_twice"
    """One walk-in added several times at a session: counted once, the earliest."""
    WALK_IN_TWO_SESSIONS = "walk_in_two_sessions"
    """One walk-in at several sessions: once in each, and once in the event."""
    REMOVED_AFTER_COMING = "removed_after_coming"
    """Somebody who came or signed and whom a later roster dropped: named beside the sum."""
    REMOVED_AFTER_CLOSING = "removed_after_closing"
    """The same, dropped only after their session was closed: they stay in its sum."""
    SHARED_NUMBER = "shared_number"
    """Several listed people on one number: only whom the officer confirmed counts."""
    CLOCK = "clock"
    """A later record of a desk, or the answer to a record, bears an earlier time: nothing is changed."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One contradiction; `records` in the order of their times."""

    kind: ConflictKind
    records: tuple[Record, ...]
    people: tuple[Participant, ...] = ()
    taken: Record | None = None
    """The record that counts, where one does."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The records that count, in the order of their times, and whose they are."""

    counted: Sequence[Record]
    """With walk-ins given to those whom a roster lists by now."""
    as_written: Sequence[Record]
    """The same records, walk-ins as such."""
    people: Sequence[Participant]
    session_of: Mapping[str, str]
    """Person → the session that counts them; empty where none does."""


def conflicts_of(evidence: Evidence, only: Session | None = None) -> tuple[Conflict, ...]:
    """All of an event, or those that concern one session."""
    by_id = {p.id: p for p in evidence.people}
    mine: defaultdict[str, list[Record]] = defaultdict(list)
    for record in evidence.counted:
        if record.participant in by_id:
            mine[record.participant].append(record)
    found = [
        *(conflict for who, records in mine.items() for conflict in _of_person(by_id[who], records, evidence)),
        *_walk_ins(evidence, by_id),
        *_guests(evidence.counted),
        *_shared_numbers(evidence),
        *_clocks(evidence.as_written),
    ]
    order = list(ConflictKind)
    told = (c for c in found if only is None or any(r.session == only.id for r in c.records))
    return tuple(sorted(told, key=lambda c: (order.index(c.kind), c.records[0].at, c.records[0].id)))


def _of_person(person: Participant, records: Sequence[Record], evidence: Evidence) -> Iterator[Conflict]:
    here = [r for r in records if r.counts_as_present]
    places: defaultdict[tuple[str, Checkpoint], list[Record]] = defaultdict(list)
    for record in here:
        places[record.session, record.checkpoint].append(record)
    for same in places.values():
        if len(same) > 1:
            yield Conflict(_twice(same), tuple(same), (person,), same[0])
    registered = [same[0] for (_, checkpoint), same in places.items() if checkpoint is Checkpoint.REGISTRATION]
    own = evidence.session_of.get(person.id, "")
    if len(registered) > 1:
        taken = next((r for r in registered if r.session == own), registered[0])
        yield Conflict(ConflictKind.TWO_SESSIONS, tuple(registered), (person,), taken)
    if here and not registered:
        yield Conflict(ConflictKind.PACT_ALONE, (here[0],), (person,))
    yield from _of_excuses(person, records, registered)
    if here and person.removed:
        is_counted = person.id in evidence.session_of
        kind = ConflictKind.REMOVED_AFTER_CLOSING if is_counted else ConflictKind.REMOVED_AFTER_COMING
        yield Conflict(kind, tuple(here), (person,))


def _twice(same: Sequence[Record]) -> ConflictKind:
    """How records of one person at one checkpoint of one session differ."""
    if len({r.mode for r in same}) > 1:
        return ConflictKind.ONLINE_AND_ONSITE
    return ConflictKind.TWO_DESKS if len({r.device for r in same}) > 1 else ConflictKind.RECORDED_TWICE


def _of_excuses(person: Participant, records: Sequence[Record], registered: Sequence[Record]) -> Iterator[Conflict]:
    excuses: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.kind is RecordKind.EXCUSE:
            excuses[record.session].append(record)
    for session, said in excuses.items():
        there = next((r for r in registered if r.session == session), next(iter(registered), None))
        if there is not None:
            both = sorted((*said, there), key=_when)
            yield Conflict(ConflictKind.EXCUSED_AND_PRESENT, tuple(both), (person,), there)
        elif len({r.excuse for r in said}) > 1:
            yield Conflict(ConflictKind.EXCUSES_DIFFER, tuple(said), (person,), said[-1])


def _walk_ins(evidence: Evidence, by_id: Mapping[str, Participant]) -> Iterator[Conflict]:
    counted = {r.id: r for r in evidence.counted}
    for written in evidence.as_written:
        person = by_id.get(counted[written.id].participant)
        if written.kind is RecordKind.WALK_IN and person is not None and not written.participant:
            kind = ConflictKind.WALK_IN_REMOVED if person.removed else ConflictKind.WALK_IN_LISTED
            yield Conflict(kind, (written,), (person,), written)


def _guests(counted: Sequence[Record]) -> Iterator[Conflict]:
    """Walk-ins who were added several times at one checkpoint of a session, or at several sessions."""
    whose = guests_of(counted)
    places: defaultdict[str, defaultdict[tuple[str, Checkpoint], list[Record]]] = defaultdict(lambda: defaultdict(list))
    for record in counted:
        if record.kind is RecordKind.WALK_IN and record.id in whose:
            places[whose[record.id]][record.session, record.checkpoint].append(record)
    for added in places.values():
        for same in added.values():
            if len(same) > 1:
                yield Conflict(ConflictKind.WALK_IN_TWICE, tuple(same), (), same[0])
        first = {session: same[0] for (session, _), same in reversed(added.items())}
        if len(first) > 1:
            yield Conflict(
                ConflictKind.WALK_IN_TWO_SESSIONS, (told := tuple(sorted(first.values(), key=_when))), (), told[0]
            )


def _shared_numbers(evidence: Evidence) -> Iterator[Conflict]:
    """Numbers of several listed people under which somebody was recorded."""
    count = Counter(p.number for p in evidence.people if p.number and not p.removed)
    shared = {number for number, owners in count.items() if owners > 1}
    under: defaultdict[str, list[Record]] = defaultdict(list)
    for record in evidence.as_written:
        if record.number in shared and record.counts_as_present:
            under[record.number].append(record)
    for number, records in under.items():
        owners = tuple(p for p in evidence.people if p.number == number and not p.removed)
        yield Conflict(ConflictKind.SHARED_NUMBER, tuple(records), owners)


def _clocks(records: Sequence[Record]) -> Iterator[Conflict]:
    """The first place where a desk's clock went back, and answers given before what they answer.

    Who attended online bears the meeting's time, whenever the desk took the list.
    """
    of_device: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        if record.mode is Mode.ONSITE:
            of_device[record.device].append(record)
    for log in of_device.values():
        back = next(_backwards(sorted(log, key=lambda r: r.seq)), None)
        if back is not None:
            yield Conflict(ConflictKind.CLOCK, tuple(sorted(back, key=_when)))
    by_id = {r.id: r for r in records}
    told: set[tuple[str, str]] = set()
    for record in records:
        asked = by_id.get(record.refers_to)
        if asked is None or asked.device == record.device or record.at >= asked.at - CLOCK_SLACK:
            continue
        if (desks := (asked.device, record.device)) not in told:
            told.add(desks)
            yield Conflict(ConflictKind.CLOCK, (record, asked))


def _backwards(log: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    return ((a, b) for a, b in pairwise(log) if b.at < a.at - CLOCK_SLACK)


def _when(record: Record) -> tuple[object, str, int]:
    return record.at, record.device, record.seq
