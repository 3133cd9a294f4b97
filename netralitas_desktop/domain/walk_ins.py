"""Who the records of people on no roster are of: by number, by the record they refer to, or by name and unit."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from netralitas_desktop.domain.records import Record

_SPELLING = re.compile(r"[\s.,]+")


def guests_of(records: Iterable[Record]) -> dict[str, str]:
    """Record id → who it is of, for valid presences of nobody on a roster; of one person they say the same.

    `records` in the order of their times. One number is one person, and so are a record and the one it refers to;
    without a number, equal names of equal units are one person (ADR 27).
    """
    guests = Guests()
    for record in records:
        if record.counts_as_present and not record.participant:
            guests.add(record)
    return guests.whose


class Guests:
    """What `guests_of` says, record by record as they come and are voided; one may tie two who were apart before."""

    def __init__(self) -> None:
        self.whose: dict[str, str] = {}
        """Record id → who it is of."""
        self._records: defaultdict[str, dict[str, Record]] = defaultdict(dict)
        """Who → their records by id."""
        self._bearing: defaultdict[str, dict[str, Record]] = defaultdict(dict)
        """A number, or a name with its unit → the records that bear it, by id."""
        self._naming: defaultdict[str, dict[str, Record]] = defaultdict(dict)
        """Record id → the records that refer to it, by id."""

    def add(self, record: Record) -> tuple[Record, ...]:
        """Takes a valid presence of nobody on a roster; returns those whose `whose` changed by it."""
        if record.id in self.whose:
            return ()
        tied = {self.whose[r] for r in self._tied_to(record)}
        who = max(tied, key=lambda one: (len(self._records[one]), one), default=record.id)
        moved = [r for one in tied - {who} for r in self._records.pop(one).values()]
        self._bearing[_own_mark(record)][record.id] = self._naming[record.refers_to][record.id] = record
        for changed in (*moved, record):
            self.whose[changed.id] = who
            self._records[who][changed.id] = changed
        return (*moved, record)

    def remove(self, record: Record) -> tuple[Record, ...]:
        """Forgets a record that was voided; returns the others of that person, who may be several without it."""
        others = [r for r in self._records[self.whose[record.id]].values() if r.id != record.id]
        for known in (record, *others):
            self._records.pop(self.whose.pop(known.id), None)
            del self._bearing[_own_mark(known)][known.id], self._naming[known.refers_to][known.id]
        for other in others:
            self.add(other)
        return tuple(others)

    def _tied_to(self, record: Record) -> Iterator[str]:
        """Records of the same person; of those that bear its mark any one will do."""
        if mark := _own_mark(record):
            yield from islice(self._bearing[mark], 1)
        if record.refers_to in self.whose:
            yield record.refers_to
        yield from self._naming.get(record.id, ())


def name_mark(record: Record) -> str:
    """What two walk-ins of one name and unit have in common: no case, spaces, dots or commas."""
    return "|".join(_SPELLING.sub("", text.casefold()) or text for text in (record.name, record.unit))


def _own_mark(record: Record) -> str:
    """What it has in common with others of the same person; without a name and a number it stands alone."""
    return record.number or (name_mark(record) if record.name.strip() else "")
