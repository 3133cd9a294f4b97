"""Finds people by parts of names, numbers, units and groups as they are typed: ranked, forgiving, in memory."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from netralitas_desktop.domain.numbers import EXCEL_DIGITS
from netralitas_desktop.domain.participants import group_key, name_key
from netralitas_desktop.domain.spelling import (
    asked_words,
    folded,
    meant_by_beginning,
    run_together,
    words_of_name,
    words_of_place,
)
from netralitas_desktop.domain.vocabulary import Numbers, Vocabulary

FEWEST_DIGITS = 3
"""Shorter runs of digits are no part of a number, but may be a school's."""

_ONLY_DIGITS = re.compile(r"[\d\s.'’-]+")
_LOOKED_AT = 10
"""How many times as many as asked for are compared letter by letter before the first are shown."""


class Matched(StrEnum):
    """Where a word of a search was found."""

    NAME = "name"
    NUMBER = "number"
    UNIT = "unit"
    GROUP = "group"


class Findable(NamedTuple):
    """What a person is found by."""

    id: str
    name: str
    number: str
    raw_number: str
    damaged_prefix: str
    unit: str
    group: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One person found, and where the words of the search stood, in their order without repeats."""

    id: str
    matched: tuple[Matched, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """The first of those found, best first, and how many there are in all."""

    first: tuple[Hit, ...] = ()
    total: int = 0


class _Level(NamedTuple):
    """Those in whom one word was found in one way; the best way costs nothing."""

    cost: int
    matched: Matched
    people: set[int]


class PeopleIndex:
    """People of one event, ready to be searched while somebody types.

    100,000 people take some 100 MB and about two seconds to build; a search takes milliseconds (benchmarks/search.py).
    """

    def __init__(self, people: Iterable[Findable] = ()) -> None:
        self._people: list[Findable] = []
        self._numbers, self._codes = Numbers(), Vocabulary()
        self._damaged: dict[str, set[int]] = {}
        self._together: list[str] = []
        self._at: dict[str, int] = {}
        self._gone: set[int] = set()
        self._names, self._initials = Vocabulary(), Vocabulary()
        self._units, self._groups = Vocabulary(), Vocabulary()
        self._of_group: dict[str, set[int]] = {}
        self.bring_up_to(tuple(people))

    def __len__(self) -> int:
        return len(self._at)

    @property
    def is_worn(self) -> bool:
        """Whether more have gone than are left: a new index is smaller."""
        return len(self._gone) > len(self._at)

    def bring_up_to(self, people: Collection[Findable]) -> None:
        """Makes the index one of these people; takes time for those who differ only."""
        known = {self._people[at] for at in self._at.values()}
        wanted = set(people)
        for person in known - wanted:
            self._gone.add(self._at.pop(person.id))
        for person in sorted(wanted - known, key=_by_name):
            self._add(person)

    def search(self, text: str, limit: int = 20, due: Iterable[str] = ()) -> Hits:
        """Those who fit every word of `text`; of equals first those whose group is one of `due`.

        Slips of the hand and middles of words count only where what was typed finds fewer than `limit`.
        """
        words = _words_in(text)
        levels, found = self._looked_up(words, limit)
        best = self._ranked(found, levels, words, limit, due)
        return Hits(tuple(Hit(self._people[p].id, _matched(p, levels)) for p in best), len(found))

    def everybody(self, text: str) -> frozenset[str]:
        """The ids of all who fit; slips and middles count only where nobody fits without."""
        _, found = self._looked_up(_words_in(text), 1)
        return frozenset(self._people[p].id for p in found)

    def _looked_up(self, words: Sequence[str], enough: int) -> tuple[list[list[_Level]], set[int]]:
        levels = [self._strict(words, at) for at in range(len(words))]
        found = self._fitting(levels)
        if words and len(found) < enough:
            levels = [strict + self._loose(word) for strict, word in zip(levels, words, strict=True)]
            found = self._fitting(levels)
        return levels, found

    def _add(self, person: Findable) -> None:
        at = len(self._people)
        words = words_of_name(person.name)
        self._people.append(person)
        self._numbers.add(person.number or person.damaged_prefix or _digits(person.raw_number))
        if person.damaged_prefix and not person.number:
            self._damaged.setdefault(person.damaged_prefix, set()).add(at)
        for word in _words_of_code(person):
            self._codes.add(word, at)
        self._together.append(run_together(words))
        self._at[person.id] = at
        for word in set(words):
            self._names.add(word, at)
        if words and len(words[0]) == 1:
            self._initials.add(words[0], at)
        for word in set(words_of_place(person.unit)):
            self._units.add(word, at)
        for word in set(words_of_place(person.group)):
            self._groups.add(word, at)
        self._of_group.setdefault(group_key(person.group), set()).add(at)

    def _fitting(self, levels: Sequence[Sequence[_Level]]) -> set[int]:
        """Those in whom every word was found somehow; the rarest word first, so that the rest has little to do."""
        each = sorted((set().union(*(level.people for level in word)) for word in levels), key=len)
        found: set[int] = each[0] if each else set()
        for people in each[1:]:
            found &= people
        return found - self._gone

    def _strict(self, words: Sequence[str], at: int) -> list[_Level]:
        plain = words[at]
        if plain.isdigit() and len(plain) >= FEWEST_DIGITS:
            return [*self._in_numbers(plain), *self._in_codes(plain), *self._in_places(plain)]
        word = folded(plain)
        begun = self._names.beginning(word)
        if name := meant_by_beginning(word):
            begun |= self._names.whole(name)
        return [
            _Level(0, Matched.NAME, self._names.whole(word)),
            _Level(4, Matched.NAME, begun),
            _Level(6, Matched.NAME, self._across_words(words, at, word)),
            *self._in_codes(plain),
            *self._in_places(word),
        ]

    def _in_numbers(self, digits: str) -> list[_Level]:
        beginning, behind = self._numbers.holding(digits)
        if len(digits) > EXCEL_DIGITS:
            beginning |= self._damaged.get(digits[:EXCEL_DIGITS], set())
        return [_Level(0, Matched.NUMBER, beginning), _Level(4, Matched.NUMBER, behind)]

    def _in_codes(self, word: str) -> list[_Level]:
        """Offices give people without a number one of their own: `HONORER-17`."""
        beginning = self._codes.beginning(word) if len(word) > 1 or word.isdigit() else set()
        return [_Level(0, Matched.NUMBER, self._codes.whole(word)), _Level(4, Matched.NUMBER, beginning)]

    def _in_places(self, word: str) -> list[_Level]:
        if len(word) == 1 and not word.isdigit():
            return []  # a letter begins most schools: `s` means somebody, not an SD
        return [
            _Level(8, Matched.GROUP, self._groups.whole(word)),
            _Level(8, Matched.UNIT, self._units.whole(word)),
            _Level(10, Matched.GROUP, self._groups.beginning(word)),
            _Level(10, Matched.UNIT, self._units.beginning(word)),
        ]

    def _across_words(self, words: Sequence[str], at: int, word: str) -> set[int]:
        """`nuraini` finds Nur Aini, `nur aini` Nuraini, and `muhammad` a name that begins with `M.`"""
        found = self._initials.whole(word[:1]) if len(word) > 1 else set()
        found |= {p for p in self._names.begun_by(word) if word in self._together[p]}
        for pair in (words[at : at + 2], words[max(at - 1, 0) : at + 1]):
            if len(pair) == 2 and not any(part.isdigit() for part in pair):
                joined = folded("".join(pair))
                found |= self._names.whole(joined) | self._names.beginning(joined)
        return found

    def _loose(self, plain: str) -> list[_Level]:
        word = folded(plain)
        return [
            _Level(12, Matched.NAME, self._names.containing(word)),
            _Level(14, Matched.NAME, self._names.near(word)),
            _Level(16, Matched.GROUP, self._groups.containing(word) | self._groups.near(word)),
            _Level(18, Matched.UNIT, self._units.containing(word) | self._units.near(word)),
        ]

    def _ranked(
        self, found: set[int], levels: Sequence[Sequence[_Level]], words: Sequence[str], limit: int, due: Iterable[str]
    ) -> list[int]:
        cost: defaultdict[int, int] = defaultdict(int)
        for word in levels:
            left = found
            for level in sorted(word):
                here = left & level.people
                if len(here) == len(found):
                    break  # it costs everybody the same
                left = left - here
                for person in here if level.cost else ():
                    cost[person] += level.cost
        for group in {group_key(name) for name in due}:
            for person in found & self._of_group.get(group, set()):
                cost[person] -= 1
        many = len(self._people)
        inexpensive = sorted(cost.get(p, 0) * many + p for p in found) if cost else sorted(found)
        rough = [c % many for c in inexpensive[: limit * _LOOKED_AT]]
        return sorted(rough, key=lambda p: (cost.get(p, 0), *self._unlikeness(p, words), p))[:limit]

    def _unlikeness(self, person: int, words: Sequence[str]) -> tuple[int, int]:
        """How many of the words are spelled otherwise, and how much longer the name is."""
        name = name_key(self._people[person].name)
        return sum(word not in name for word in words), len(self._together[person])


def _words_of_code(person: Findable) -> set[str]:
    """What stands in place of a number where it has letters, in its parts and run together; else nothing."""
    code = "" if person.number or person.damaged_prefix else person.raw_number
    words = asked_words(code) if any(map(str.isalpha, code)) and any(map(str.isdigit, code)) else ()
    return {*words, "".join(words)} - {""}


def _by_name(person: Findable) -> tuple[str, str]:
    return person.name.casefold(), person.id


def _matched(person: int, levels: Sequence[Sequence[_Level]]) -> tuple[Matched, ...]:
    best = (min((level.cost, level.matched) for level in word if person in level.people) for word in levels)
    return tuple(dict.fromkeys(matched for _, matched in best))


def _words_in(text: str) -> tuple[str, ...]:
    """What is looked for; a number typed with spaces or dots is one word."""
    digits = _digits(text) if _ONLY_DIGITS.fullmatch(text) else ""
    return (digits,) if len(digits) >= FEWEST_DIGITS else asked_words(text)


def _digits(text: str) -> str:
    return "".join(mark for mark in text if mark.isascii() and mark.isdigit())
