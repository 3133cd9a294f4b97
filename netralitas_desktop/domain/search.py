"""Finds people by parts of names, numbers, units and groups as they are typed: ranked, forgiving, in memory."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from heapq import merge
from itertools import islice
from operator import or_
from typing import NamedTuple

from netralitas_desktop.domain.crowd import NOBODY, Crowd, crowd_of, places_of
from netralitas_desktop.domain.numbers import EXCEL_DIGITS
from netralitas_desktop.domain.participants import group_key, name_key
from netralitas_desktop.domain.spelling import (
    asked_words,
    folded,
    meant_by_beginning,
    meant_by_slip,
    run_together,
    words_of_name,
    words_of_place,
)
from netralitas_desktop.domain.vocabulary import SHORTEST_SLIP, Numbers, Vocabulary

FEWEST_DIGITS = 3
"""Shorter runs of digits are no part of a number, but may be a school's."""

_ONLY_DIGITS = re.compile(r"[\d\s.'’-]+")
_LOOKED_AT = 10
"""How many times as many as asked for are compared letter by letter before the first are shown."""


_PIECE = 5_000


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
    people: Crowd


class PeopleIndex:
    """People of one event, ready to be searched while somebody types.

    100,000 people take some 100 MB and about two seconds to build, in steps that hold up no other thread;
    a search takes milliseconds (benchmarks/search.py).
    """

    def __init__(self, people: Iterable[Findable] = ()) -> None:
        self._people: list[Findable] = []
        self._numbers, self._codes = Numbers(), Vocabulary()
        self._damaged = Vocabulary()
        self._together: list[str] = []
        self._at: dict[str, int] = {}
        self._gone = NOBODY
        self._names, self._initials = Vocabulary(), Vocabulary()
        self._units, self._groups = Vocabulary(), Vocabulary()
        self._of_group = Vocabulary()
        self.bring_up_to(people)

    def __len__(self) -> int:
        return len(self._at)

    @property
    def is_worn(self) -> bool:
        """Whether more have gone than are left: a new index is smaller."""
        return self._gone.bit_count() > len(self._at)

    def renewed(self) -> PeopleIndex:
        """A new one of the same people."""
        return PeopleIndex(self._people[at] for at in self._at.values())

    def bring_up_to(self, people: Iterable[Findable]) -> None:
        """Makes the index one of these people; takes time for those who differ only."""
        wanted = {person.id: person for person in people}
        # whoever changed is gone by the time that those who come are asked for
        gone = [who for who, at in self._at.items() if wanted.get(who) != self._people[at]]
        self.change(gone, (person for who, person in wanted.items() if who not in self._at))

    def change(self, gone: Iterable[str], come: Iterable[Findable]) -> None:
        """Takes people out by their ids, then others in; who changed is in both."""
        for who in gone:
            if (at := self._at.pop(who, None)) is not None:
                self._gone |= 1 << at
        for person in _in_order(come):
            self._add(person)
        for words in (self._names, self._initials, self._units, self._groups, self._numbers, self._codes):
            words.sort()

    def search(self, text: str, limit: int = 20, due: Iterable[str] = ()) -> Hits:
        """Those who fit every word of `text`; of equals first those whose group is one of `due`.

        Slips of the hand and middles of words count only where what was typed finds fewer than `limit`.
        """
        words = _words_in(text)
        levels, found = self._looked_up(words, limit)
        best = self._ranked(found, levels, words, limit, due)
        return Hits(tuple(Hit(self._people[p].id, _matched(p, levels)) for p in best), found.bit_count())

    def everybody(self, text: str) -> frozenset[str]:
        """The ids of all who fit; slips and middles count only where nobody fits without."""
        _, found = self._looked_up(_words_in(text), 1)
        return frozenset(self._people[p].id for p in places_of(found))

    def _looked_up(self, words: Sequence[str], enough: int) -> tuple[list[list[_Level]], Crowd]:
        levels = [self._strict(words, at) for at in range(len(words))]
        found = self._fitting(levels)
        if words and found.bit_count() < enough:
            levels = [strict + self._loose(word) for strict, word in zip(levels, words, strict=True)]
            found = self._fitting(levels)
        return levels, found

    def _add(self, person: Findable) -> None:
        at = len(self._people)
        words = words_of_name(person.name)
        self._people.append(person)
        self._numbers.add(person.number or person.damaged_prefix or _digits(person.raw_number))
        if person.damaged_prefix and not person.number:
            self._damaged.add(person.damaged_prefix, at)
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
        self._of_group.add(group_key(person.group), at)

    def _fitting(self, levels: Sequence[Sequence[_Level]]) -> Crowd:
        """Those in whom every word was found somehow."""
        found = ~self._gone if levels else NOBODY
        for word in levels:
            found &= reduce(or_, (level.people for level in word), NOBODY)
        return found

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
            beginning |= self._damaged.whole(digits[:EXCEL_DIGITS])
        return [_Level(0, Matched.NUMBER, beginning), _Level(4, Matched.NUMBER, behind)]

    def _in_codes(self, word: str) -> list[_Level]:
        """Offices give people without a number one of their own: `HONORER-17`."""
        beginning = self._codes.beginning(word) if len(word) > 1 or word.isdigit() else NOBODY
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

    def _across_words(self, words: Sequence[str], at: int, word: str) -> Crowd:
        """`nuraini` finds Nur Aini, `nur aini` Nuraini, and `muhammad` a name that begins with `M.`"""
        found = self._initials.whole(word[:1]) if len(word) > 1 else NOBODY
        across = (p for p in self._names.begun_by(word) if word in self._together[p])
        found |= crowd_of(across, len(self._people))
        for pair in (words[at : at + 2], words[max(at - 1, 0) : at + 1]):
            if len(pair) == 2 and not any(part.isdigit() for part in pair):
                joined = folded("".join(pair))
                found |= self._names.whole(joined) | self._names.beginning(joined)
        return found

    def _loose(self, plain: str) -> list[_Level]:
        word = folded(plain)
        return [
            _Level(12, Matched.NAME, self._names.containing(word)),
            _Level(14, Matched.NAME, self._names.near(word) | self._slipped(plain)),
            _Level(16, Matched.GROUP, self._groups.containing(word) | self._groups.near(word)),
            _Level(18, Matched.UNIT, self._units.containing(word) | self._units.near(word)),
        ]

    def _slipped(self, plain: str) -> Crowd:
        """Slips that folding hides: `ish` for `sih` loses its h."""
        if len(plain) < SHORTEST_SLIP or plain.isdigit():
            return NOBODY
        return reduce(or_, map(self._names.whole, {folded(meant) for meant in meant_by_slip(plain)}), NOBODY)

    def _ranked(
        self, found: Crowd, levels: Sequence[Sequence[_Level]], words: Sequence[str], limit: int, due: Iterable[str]
    ) -> list[int]:
        expected = reduce(or_, map(self._of_group.whole, {group_key(name) for name in due}), NOBODY)
        rough: list[tuple[int, int]] = []
        for cost, people in sorted(_by_cost(found, levels).items()):
            for dearer, some in ((0, people & expected), (1, people & ~expected)):
                left = limit * _LOOKED_AT - len(rough)
                rough += ((cost + dearer, p) for p in islice(places_of(some), left))
        rough.sort(key=lambda ranked: (ranked[0], *self._unlikeness(ranked[1], words), ranked[1]))
        return [person for _, person in rough[:limit]]

    def _unlikeness(self, person: int, words: Sequence[str]) -> tuple[int, int]:
        """How many of the words are spelled otherwise, and how much longer the name is."""
        name = name_key(self._people[person].name)
        return sum(word not in name for word in words), len(self._together[person])


def _words_of_code(person: Findable) -> set[str]:
    """What stands in place of a number where it has letters, in its parts and run together; else nothing."""
    code = "" if person.number or person.damaged_prefix else person.raw_number
    words = asked_words(code) if any(map(str.isalpha, code)) and any(map(str.isdigit, code)) else ()
    return {*words, "".join(words)} - {""}


def _in_order(people: Iterable[Findable]) -> Iterator[Findable]:
    """By name; sorted in pieces, since sorting holds up every thread of the program."""
    unsorted = iter(people)
    pieces: list[list[Findable]] = []
    while piece := sorted(islice(unsorted, _PIECE), key=_by_name):
        pieces.append(piece)
    return merge(*pieces, key=_by_name)


def _by_name(person: Findable) -> tuple[str, str]:
    return person.name.casefold(), person.id


def _by_cost(found: Crowd, levels: Sequence[Sequence[_Level]]) -> dict[int, Crowd]:
    """Those found by what their ways of fitting cost together: even numbers, so that being due can tip a balance."""
    by_cost = {0: found}
    for word in levels:
        dearer: defaultdict[int, Crowd] = defaultdict(int)
        for cost, people in by_cost.items():
            left = people
            for level in sorted(word):
                dearer[cost + level.cost] |= left & level.people
                left &= ~level.people
        by_cost = {cost: people for cost, people in dearer.items() if people}
    return by_cost


def _matched(person: int, levels: Sequence[Sequence[_Level]]) -> tuple[Matched, ...]:
    best = (min((level.cost, level.matched) for level in word if level.people >> person & 1) for word in levels)
    return tuple(dict.fromkeys(matched for _, matched in best))


def _words_in(text: str) -> tuple[str, ...]:
    """What is looked for; a number typed with spaces or dots is one word."""
    digits = _digits(text) if _ONLY_DIGITS.fullmatch(text) else ""
    return (digits,) if len(digits) >= FEWEST_DIGITS else asked_words(text)


def _digits(text: str) -> str:
    return "".join(mark for mark in text if mark.isascii() and mark.isdigit())
