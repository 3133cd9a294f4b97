"""Scans that ended without an answer, so that whoever was meant may have come and is not counted as present."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.code_faults import CodeFault, fault_of
from netralitas_desktop.domain.participants import Participant, raw_key, spoken_key
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint

_OPEN = frozenset({Verdict.NEEDS_REVIEW, Verdict.SESSION_CLOSED, Verdict.NOT_LISTED})
"""A refusal for the wrong session is an answer; so is that a code is unreadable, or imitated."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """One scan, and whom it can mean as the roster stands now."""

    record: Record
    people: tuple[Participant, ...] = ()


def unanswered_in(
    here: Iterable[Record], records: Sequence[Record], people: Sequence[Participant]
) -> tuple[Unanswered, ...]:
    """The scans of `here` that no valid record answers, the first of each code, while anybody they can mean is missing.

    A number that is on no roster now is told as unlisted, and not here.
    """
    answered = {r.refers_to for r in records if r.refers_to}
    asked = [r for r in here if r.kind is RecordKind.SCAN and _is_open(r) and r.id not in answered]
    if not asked:
        return ()
    meant, there = _Meant(people), set(_there(records))
    found: dict[tuple[str, Checkpoint, str], Unanswered] = {}
    for record in asked:
        who = meant.by(record)
        is_of_nobody = not who and record.verdict is not Verdict.NOT_LISTED
        missing = [p.id for p in who] or (_numbers(record) if is_of_nobody else [])
        if any((one, record.checkpoint) not in there for one in missing):
            code = record.participant or record.number or record.payload
            found.setdefault((record.session, record.checkpoint, code), Unanswered(record, who))
    return tuple(found.values())


def _is_open(record: Record) -> bool:
    """Whether the answer left open who came: a card that is no signed code told somebody who may have gone in."""
    return record.verdict in _OPEN or fault_of(record) is CodeFault.UNSIGNED


def _there(records: Iterable[Record]) -> Iterator[tuple[str, Checkpoint]]:
    """The people and the numbers that somebody was recorded under, at each checkpoint."""
    for record in records:
        if record.counts_as_present:
            yield from ((one, record.checkpoint) for one in (record.participant, record.number) if one)


def _numbers(record: Record) -> list[str]:
    return [record.number] if record.number else [c.digits for c in read_payload(record.payload).candidates]


class _Meant:
    """Whom a scan can mean, by what identifies people on the roster as it stands now."""

    def __init__(self, people: Sequence[Participant]) -> None:
        self._by_id = {p.id: p for p in people}
        self._by_mark: defaultdict[tuple[str, str], list[Participant]] = defaultdict(list)
        for person in people:
            if not person.removed:
                for mark in _marks(person):
                    self._by_mark[mark].append(person)

    def by(self, record: Record) -> tuple[Participant, ...]:
        told = record.participant or read_payload(record.payload).participant
        if told:
            person = self._by_id.get(told)
            return (person,) if person is not None else ()
        numbers = _numbers(record)
        marks = [("number", n) for n in numbers] + [("damaged", n[:15]) for n in numbers]
        marks += [("raw", raw_key(record.payload)), ("name", spoken_key(record.payload))]
        return tuple({p.id: p for mark in marks for p in self._by_mark.get(mark, ())}.values())


def _marks(person: Participant) -> Iterator[tuple[str, str]]:
    """As a desk looks people up (participants.Listing)."""
    entry = person.entry
    if entry.number:
        yield "number", entry.number
    elif entry.damaged_prefix:
        yield "damaged", entry.damaged_prefix
    if entry.raw_number and not entry.number:
        yield "raw", raw_key(entry.raw_number)
    if name := spoken_key(entry.name):
        yield "name", name
