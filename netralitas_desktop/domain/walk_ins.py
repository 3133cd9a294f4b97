"""Who the records of people on no roster are of: by number, by the record they refer to, or by name and unit."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from netralitas_desktop.domain.records import Record

_SPELLING = re.compile(r"[\s.,]+")


def guests_of(records: Iterable[Record]) -> dict[str, str]:
    """Record id → who it is of, for valid presences of nobody on a roster; of one person they say the same.

    `records` in the order of their times. One number is one person, and so are a record and the one it refers to;
    without a number, equal names of equal units are one person (ADR 27).
    """
    of_nobody = {r.id: r for r in records if r.counts_as_present and not r.participant}
    leader: dict[str, str] = {}

    def led_by(mark: str) -> str:
        while (higher := leader.setdefault(mark, mark)) != mark:
            mark = higher
        return mark

    for record in of_nobody.values():
        for mark in _marks(record, of_nobody):
            leader[led_by(mark)] = led_by(record.id)
    return {record: led_by(record) for record in of_nobody}


def name_mark(record: Record) -> str:
    """What two walk-ins of one name and unit have in common: no case, spaces, dots or commas."""
    return "|".join(_SPELLING.sub("", text.casefold()) or text for text in (record.name, record.unit))


def _marks(record: Record, of_nobody: Container[str]) -> tuple[str, ...]:
    """What ties a record to others of the same person; without a name and a number it stands alone."""
    own = record.number or (name_mark(record) if record.name.strip() else "")
    return tuple(filter(None, (own, record.refers_to if record.refers_to in of_nobody else "")))
