"""Numbers that Excel damaged, made whole where another file or the event's roster holds them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from netralitas_desktop.domain.import_plan import RosterRow
from netralitas_desktop.domain.numbers import EXCEL_DIGITS, damaged_length
from netralitas_desktop.domain.participants import Entry, Participant, Place, person_key


@dataclass(frozen=True, slots=True)
class Repair:
    """A row whose damaged number was made whole, and where the whole number stands."""

    row: RosterRow
    source: Place | None
    is_listed: bool
    """Whether the event's own roster has it, rather than another of the files."""


def with_whole_numbers(
    rows: Sequence[RosterRow], have: Sequence[Participant] = ()
) -> tuple[tuple[RosterRow, ...], tuple[Repair, ...]]:
    """The rows, each damaged number made whole where other files or the event's people hold it, and those repairs.

    The whole number is one with the same 15 digits and the same name, titles aside. Nothing is taken where several
    such numbers exist, where several rows of a file could take it, or where the row's own file lists its owner beside
    the row.
    """
    damaged = Counter(_damage_key(row) for row in rows if _is_damaged(row.entry))
    if not damaged:
        return tuple(rows), ()
    prefixes = {prefix for _, prefix, _ in damaged}
    whole = _whole_numbers(prefixes, rows, have)
    own = {(r.place.roster_file, r.entry.number) for r in rows if r.entry.number[:EXCEL_DIGITS] in prefixes}
    repaired = list(rows)
    repairs = []
    for i, row in enumerate(rows):
        if not _is_damaged(row.entry) or damaged[_damage_key(row)] > 1:
            continue
        file, prefix, name = _damage_key(row)
        fitting = {n: at for n, at in whole[prefix, name].items() if _fits(row.entry, n)}
        for number, (source, is_listed) in fitting.items():
            if len(fitting) == 1 and (file, number) not in own and not _is_same_file(source, file):
                repaired[i] = replace(row, entry=replace(row.entry, number=number))
                repairs.append(Repair(repaired[i], source, is_listed))
    return tuple(repaired), tuple(repairs)


_Whole = defaultdict[tuple[str, str], dict[str, tuple[Place | None, bool]]]


def _whole_numbers(prefixes: set[str], rows: Sequence[RosterRow], have: Sequence[Participant]) -> _Whole:
    """(15 digits, name) → the whole numbers that somebody has, and where they stand."""
    whole: _Whole = defaultdict(dict)
    known: list[tuple[Entry, Place | None, bool]] = [(r.entry, r.place, False) for r in rows]
    known += [(p.entry, p.place, True) for p in have if not p.removed]
    for entry, place, is_listed in known:
        prefix = entry.number[:EXCEL_DIGITS]
        if prefix in prefixes:
            whole[prefix, person_key(entry.name)].setdefault(entry.number, (place, is_listed))
    return whole


def _is_damaged(entry: Entry) -> bool:
    return bool(entry.damaged_prefix) and not entry.number


def _damage_key(row: RosterRow) -> tuple[str, str, str]:
    return row.place.roster_file, row.entry.damaged_prefix, person_key(row.entry.name)


def _fits(entry: Entry, number: str) -> bool:
    return damaged_length(entry.raw_number) in (0, len(number))


def _is_same_file(place: Place | None, file: str) -> bool:
    return place is not None and place.roster_file == file
