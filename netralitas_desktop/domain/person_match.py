"""Whom a row of an office's list means: by number, else by name and unit; nobody is guessed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from netralitas_desktop.domain.numbers import NumberReading
from netralitas_desktop.domain.participants import Participant, group_key, raw_key, unit_key
from netralitas_desktop.domain.spelling import one_edit_apart, words_of_name

ListPlace = tuple[str, str, int]
"""Where a row of a list stands: file, sheet, and row from 1."""


class MatchFault(StrEnum):
    """Why a row means nobody for certain."""

    NOBODY = "nobody"
    SEVERAL = "several"
    NAME_DIFFERS = "name_differs"
    """The number's owner has another name."""
    NUMBER_DIFFERS = "number_differs"
    """The only person of that name has another number."""
    UNIT_DIFFERS = "unit_differs"


class PersonRow(Protocol):
    """What a row says of its person; texts are empty where it says nothing."""

    @property
    def name(self) -> str: ...

    @property
    def number(self) -> NumberReading: ...

    @property
    def unit(self) -> str: ...


class NotMeant(Exception):
    """The row means nobody, or several; `people` are those whom it may mean."""

    def __init__(self, fault: MatchFault, people: Iterable[Participant] = ()) -> None:
        self.fault, self.people = fault, tuple(people)
        super().__init__(fault.value)


class Roster:
    """The listed people by what a row can say of them."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self._numbered: defaultdict[str, list[Participant]] = defaultdict(list)
        self._raw: defaultdict[str, list[Participant]] = defaultdict(list)
        self._beginning: defaultdict[str, list[Participant]] = defaultdict(list)
        self._named: defaultdict[frozenset[str], list[Participant]] = defaultdict(list)
        self._by_id: dict[str, Participant] = {}
        for person in people:
            self._by_id[person.id] = person
            entry = person.entry
            if entry.number:
                self._numbered[entry.number].append(person)
                self._beginning[entry.number[:15]].append(person)
            elif entry.raw_number:
                self._raw[raw_key(entry.raw_number)].append(person)
            if entry.damaged_prefix and not entry.number:
                self._beginning[entry.damaged_prefix].append(person)
            self._named[frozenset(words_of_name(entry.name))].append(person)

    def chosen(self, person_id: str) -> Participant:
        """Whom somebody chose for a row; raises NotMeant where they are not listed any longer."""
        if person_id not in self._by_id:
            raise NotMeant(MatchFault.NOBODY)
        return self._by_id[person_id]

    def meant_by(self, row: PersonRow) -> Participant:
        """The one person meant: by number, else by name and unit; raises NotMeant."""
        number = row.number.number
        exact = self._numbered.get(number.digits, []) if number else self._raw.get(raw_key(row.number.raw), [])
        if exact:
            return _one(exact, row, MatchFault.NAME_DIFFERS, lambda p: _alike(p.name, row.name))
        damaged = self._beginning.get((number.digits if number else row.number.damaged_prefix)[:15], [])
        same = [p for p in damaged if _same_name(p.name, row.name) and not (number and p.number)]
        if len(same) == 1:
            return same[0]
        return self._by_name(row, number.digits if number else "")

    def _by_name(self, row: PersonRow, digits: str) -> Participant:
        named = self._named.get(frozenset(words_of_name(row.name)), []) if row.name else []
        if not named:
            raise NotMeant(MatchFault.NOBODY)
        person = _one(named, row, MatchFault.UNIT_DIFFERS, lambda p: _same_unit(p, row.unit))
        if digits and (person.number or person.entry.damaged_prefix):
            raise NotMeant(MatchFault.NUMBER_DIFFERS, [person])
        return person


def _one(
    people: Sequence[Participant], row: PersonRow, otherwise: MatchFault, fits: Callable[[Participant], bool]
) -> Participant:
    fitting = [p for p in people if fits(p)]
    if len(fitting) > 1:
        fitting = [p for p in fitting if row.unit and _same_unit(p, row.unit)] or fitting
    if len(fitting) == 1:
        return fitting[0]
    raise NotMeant(MatchFault.SEVERAL if len(fitting or people) > 1 else otherwise, people)


def _same_name(name: str, other: str) -> bool:
    return frozenset(words_of_name(name)) == frozenset(words_of_name(other))


def _alike(name: str, other: str) -> bool:
    """Whether a word of one stands in the other, or nothing is said: enough beside an exact number."""
    if not other.strip():
        return True
    words, others = words_of_name(name), words_of_name(other)
    return any(a == b or one_edit_apart(a, b) for a in words for b in others)


def _same_unit(person: Participant, unit: str) -> bool:
    """Whether the row's unit is the person's, or one of them is not told; some offices write the group there."""
    if not unit or not person.unit:
        return True
    return unit_key(unit) == unit_key(person.unit) or group_key(unit) == group_key(person.group)
