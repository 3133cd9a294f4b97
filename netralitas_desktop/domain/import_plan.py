"""What an import would do: rows and issues of a file, compared with the people an event already has."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from netralitas_desktop.domain.numbers import EXCEL_DIGITS, NIK_LENGTH, Nik, Nip
from netralitas_desktop.domain.participants import Entry, Participant, Place, name_key, person_key


class IssueCode(StrEnum):
    """What an import found worth telling about a row."""

    DUPLICATE = "duplicate"
    DUPLICATE_CONFLICT = "duplicate_conflict"
    NIP_INVALID = "nip_invalid"
    NIP_PRECISION_LOST = "nip_precision_lost"
    NUMBER_MISSING = "number_missing"
    NAME_MISSING = "name_missing"
    GROUP_UNKNOWN = "group_unknown"
    ROW_SKIPPED = "row_skipped"


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing to know about one row; `text` is an Indonesian sentence, `detail` a word that tells kinds apart."""

    code: IssueCode
    file: str
    sheet: str
    row: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """A person as a file lists them, and where."""

    entry: Entry
    place: Place


@dataclass(frozen=True, slots=True)
class Change:
    """A person whose row says something else than before."""

    before: Participant
    after: Entry
    place: Place

    @property
    def differences(self) -> tuple[tuple[str, str, str], ...]:
        """(field, old, new) for each field that differs."""
        return tuple(
            (name, str(old or ""), str(new or ""))
            for name in Entry.__dataclass_fields__
            if (old := getattr(self.before.entry, name)) != (new := getattr(self.after, name))
        )

    @property
    def is_moved(self) -> bool:
        return self.before.group != self.after.group


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """Exactly what an import will do; applying it decides nothing."""

    added: tuple[RosterRow, ...] = ()
    changed: tuple[Change, ...] = ()
    removed: tuple[Participant, ...] = ()
    restored: tuple[Change, ...] = ()
    """People whom an earlier import removed and who are listed again; they count as added."""
    unchanged: tuple[Participant, ...] = ()
    placed: tuple[tuple[Participant, Place], ...] = ()
    """Where the rows of the unchanged now stand, for those whose place is another.

    The same people in a file with other bytes are an import all the same: the export gives the newest workbook back, so
    their places must point into it. It is said to be what it is, a file that takes another's place.
    """

    kept: tuple[Participant, ...] = ()
    """Listed people of other rosters, of whom these files say nothing."""

    @property
    def changes_people(self) -> bool:
        """Whether anybody would be listed, be listed no more, or be listed otherwise."""
        return bool(self.added or self.changed or self.removed or self.restored)

    @property
    def only_replaces_file(self) -> bool:
        """Whether the same people stand in another file, and nothing else is new."""
        return bool(self.placed) and not self.changes_people

    @property
    def is_idle(self) -> bool:
        """Whether applying it would change nothing at all, not even which file the people stand in."""
        return not (self.changes_people or self.placed)


def without_duplicates(
    rows: Iterable[RosterRow],
) -> tuple[tuple[RosterRow, ...], tuple[tuple[RosterRow, RosterRow], ...]]:
    """The rows with each person once (the first counts), and the pairs (repeated row, first row of that number).

    A repeated number under another name, titles aside, is two people on one number: both stay, and the pair is told.
    """
    first: dict[str, RosterRow] = {}
    names: dict[str, set[str]] = {}
    unique: list[RosterRow] = []
    pairs: list[tuple[RosterRow, RosterRow]] = []
    for row in rows:
        number = row.entry.number
        earlier = first.get(number) if number else None
        if earlier is not None:
            pairs.append((row, earlier))
            known = names.setdefault(number, {person_key(earlier.entry.name)})
            name = person_key(row.entry.name)
            if name in known:
                continue
            known.add(name)
        elif number:
            first[number] = row
        unique.append(row)
    return tuple(unique), tuple(pairs)


def plan_import(have: Sequence[Participant], want: Sequence[RosterRow]) -> ImportPlan:
    """What must happen so that the event lists exactly `want` where these files speak.

    People of `have` are recognised by number and name, then by saying exactly the same, then by number, then unsound
    number and name, then the 15 digits that Excel leaves and the name without titles, then name, unit and group, then
    name and unit, then name and group, then the name without titles, unit and group; each step only pairs people whom
    no earlier step paired. Those whom nothing pairs are removed if their own roster is one that `want` replaces
    (see `replaced_rosters`).
    """
    pairs = _pair(have, want)
    replaced = replaced_rosters(have, want, pairs)
    paired_rows = set(pairs.values())
    added = tuple(row for i, row in enumerate(want) if i not in paired_rows)
    changed: list[Change] = []
    restored: list[Change] = []
    unchanged: list[Participant] = []
    placed: list[tuple[Participant, Place]] = []
    removed: list[Participant] = []
    kept: list[Participant] = []
    for i, person in enumerate(have):
        if i not in pairs:
            if not person.removed:
                is_replaced = person.place is not None and person.place.roster_file in replaced
                (removed if is_replaced else kept).append(person)
            continue
        row = want[pairs[i]]
        entry = _with_repair(person.entry, row.entry)
        if person.removed:
            restored.append(Change(person, entry, row.place))
        elif person.entry != entry:
            changed.append(Change(person, entry, row.place))
        else:
            unchanged.append(person)
            if person.place != row.place:
                placed.append((person, row.place))
    return ImportPlan(
        added, tuple(changed), tuple(removed), tuple(restored), tuple(unchanged), tuple(placed), tuple(kept)
    )


def _with_repair(before: Entry, after: Entry) -> Entry:
    """A number that the desk repaired stays whole when the file still has it damaged."""
    is_repaired = before.number and not after.number and after.damaged_prefix
    if is_repaired and before.number.startswith(after.damaged_prefix):
        return replace(after, number=before.number)
    return after


REPLACED_SHARE = 0.5
"""A file that lists at least this share of an earlier file's people is a newer version of it; others stand beside it.
Half is far from both: offices' corrections touch a few rows in a hundred, two offices share nobody."""


def replaced_rosters(
    have: Sequence[Participant], want: Sequence[RosterRow], pairs: dict[int, int] | None = None
) -> frozenset[str]:
    """The earlier roster files of which `want` is a newer version."""
    found = _pair(have, want) if pairs is None else pairs
    listed: Counter[str] = Counter()
    again: Counter[str] = Counter()
    for i, person in enumerate(have):
        if person.place is not None and not person.removed:
            listed[person.place.roster_file] += 1
            again[person.place.roster_file] += i in found
    return frozenset(name for name, count in listed.items() if again[name] >= count * REPLACED_SHARE)


_KEYS: tuple[Callable[[Entry], Hashable], ...] = (
    lambda e: (e.number, name_key(e.name)) if e.number else None,
    lambda e: replace(e, number="") if e.damaged_prefix else e,
    lambda e: e.number or None,
    lambda e: (e.raw_number, name_key(e.name)) if e.raw_number else None,
    lambda e: (prefix, person_key(e.name)) if (prefix := e.damaged_prefix or e.number[:EXCEL_DIGITS]) else None,
    lambda e: (name_key(e.name), e.unit, e.group),
    lambda e: (name_key(e.name), e.unit) if e.unit else None,
    lambda e: (name_key(e.name), e.group) if e.group else None,
    lambda e: (person_key(e.name), e.unit, e.group),
)


def _pair(have: Sequence[Participant], want: Sequence[RosterRow]) -> dict[int, int]:
    """Index of `have` → index of `want`, each used once; equal keys pair in order, the listed before the removed,
    and of several equal rows the one where the person stood."""
    listed_first = sorted(range(len(have)), key=lambda i: have[i].removed)
    pairs: dict[int, int] = {}
    open_rows = dict.fromkeys(range(len(want)))
    for key in _KEYS:
        if len(pairs) == len(have):
            break  # nobody is left to pair, as in every first import
        waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
        for i in reversed(open_rows):
            if (k := key(want[i].entry)) is not None:
                waiting[k].append(i)
        if not waiting:
            continue
        for i in listed_first:
            if i in pairs:
                continue
            entry, place = have[i].entry, have[i].place
            rows = waiting.get(key(entry), [])
            fitting = [r for r in reversed(rows) if _may_be_same(entry, want[r].entry)]
            if fitting:
                row = next((r for r in fitting if want[r].place == place), fitting[0])
                pairs[i] = row
                rows.remove(row)
                del open_rows[row]
    return pairs


MISTYPED_DIGITS = 2
"""One digit mistyped, or two exchanged; the numbers of two namesakes differ in more."""


def _may_be_same(before: Entry, after: Entry) -> bool:
    """Two sound numbers that tell different births are two people, however alike their names; a number corrected in its
    last ten digits or in a digit or two is one person, and so is a NIK that became a NIP of the same birth."""
    old, new = before.number, after.number
    if not (old and new) or old[:8] == new[:8]:
        return True
    if len(old) == len(new):
        return sum(a != b for a, b in zip(old, new, strict=True)) <= MISTYPED_DIGITS
    nik, nip = (old, new) if len(old) == NIK_LENGTH else (new, old)
    return Nik.of(nik).may_belong_with(Nip.of(nip))
