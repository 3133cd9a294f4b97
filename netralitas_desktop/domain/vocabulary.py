"""The words of many people, each with those who have it, looked up whole, by their beginning, middle or with a slip."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from netralitas_desktop.domain.crowd import NOBODY, Crowd, crowd_of
from netralitas_desktop.domain.spelling import one_edit_apart

_LAST = "\U0010ffff"
SHORTEST_MIDDLE = 3
SHORTEST_SLIP = 4
"""In shorter words one other letter makes another word."""

_COMMON = 2_000
"""The crowd of a word that so many have is kept: what it costs to make grows with the people."""


class Vocabulary:
    """Folded words → the people who have them, by their places in an index; grows, never shrinks."""

    def __init__(self) -> None:
        self._people: dict[str, array[int]] = {}
        self._common: dict[str, Crowd] = {}
        self._size = 0
        self._sorted: list[str] = []
        self._backwards: list[str] = []
        self._text, self._starts = "", [0]

    def add(self, word: str, person: int) -> None:
        """Places only grow: nobody is added before somebody who is in."""
        people = self._people.get(word)
        if people is None:
            self._people[word] = people = array("I")
        people.append(person)
        self._common.pop(word, None)
        self._size = person + 1

    def whole(self, word: str) -> Crowd:
        return self._all((word,))

    def beginning(self, word: str) -> Crowd:
        """Those with a longer word that begins so."""
        return self._all(w for w in _from(self._sorted, word) if w != word)

    def containing(self, word: str) -> Crowd:
        """Those with a word in whose middle or end this stands."""
        return self._all(self._around(word)) if len(word) >= SHORTEST_MIDDLE else NOBODY

    def near(self, word: str) -> Crowd:
        """Those with a word that is one slip of the hand away."""
        if len(word) < SHORTEST_SLIP or word.isdigit():
            return NOBODY
        # One slip leaves either the first half or all behind the middle letter as it was.
        half = len(word) // 2
        ending = (w[::-1] for w in _from(self._backwards, word[half + 1 :][::-1]))
        alike = {w for w in (*_from(self._sorted, word[:half]), *ending) if one_edit_apart(w, word)}
        return self._all(alike)

    def begun_by(self, word: str) -> Iterator[int]:
        """Those with a shorter word with which this one begins, perhaps twice."""
        return chain.from_iterable(self._people.get(word[:end], ()) for end in range(2, len(word)))

    def sort(self) -> None:
        """Has to be called once after words were added, before anything but whole words is looked up."""
        if len(self._sorted) == len(self._people):
            return
        self._sorted = sorted(self._people)
        self._backwards = sorted(w[::-1] for w in self._people)
        self._text = "\n".join(self._sorted)
        self._starts = [0]
        for word in self._sorted:
            self._starts.append(self._starts[-1] + len(word) + 1)

    def _all(self, words: Iterable[str]) -> Crowd:
        found, few = NOBODY, []
        for word in words:
            people = self._people.get(word, ())
            if len(people) < _COMMON:
                few.append(people)
            else:
                found |= self._kept(word)
        return found | crowd_of(chain.from_iterable(few), self._size) if any(few) else found

    def _kept(self, word: str) -> Crowd:
        if word not in self._common:
            self._common[word] = crowd_of(self._people[word], self._size)
        return self._common[word]

    def _around(self, word: str) -> Iterator[str]:
        at = self._text.find(word)
        while at >= 0:
            which = bisect_right(self._starts, at) - 1
            if self._starts[which] != at:
                yield self._sorted[which]
            at = self._text.find(word, at + 1)


class Numbers:
    """People's numbers by the mark at each place of them, so that any part of one is looked up in a millisecond."""

    _WIDTH = 20
    """A NIP and room to spare; what is longer is no number and is cut."""

    def __init__(self) -> None:
        self._new: list[str] = []
        self._size = 0
        self._with: list[defaultdict[int, Crowd]] = [defaultdict(int) for _ in range(self._WIDTH)]
        """For each place in a number: the mark that stands there → who has it there."""

    def add(self, number: str) -> None:
        self._new.append(number)

    def holding(self, digits: str) -> tuple[Crowd, Crowd]:
        """Those whose number begins with these digits, and those who have them further behind only."""
        marks, behind = digits.encode("ascii", "replace"), NOBODY
        beginning = self._standing(marks, 0)
        for place in range(1, self._WIDTH - len(marks) + 1):
            behind |= self._standing(marks, place)
        return beginning, behind & ~beginning

    def sort(self) -> None:
        """Has to be called once after numbers were added, before any is looked up."""
        if not self._new:
            return
        text = "".join(n[: self._WIDTH].ljust(self._WIDTH) for n in self._new).encode("ascii", "replace")
        for place, having in enumerate(self._with):
            column = text[place :: self._WIDTH][::-1]  # the last person is the highest bit
            for mark in set(column) - {_SPACE}:
                having[mark] |= int(column.translate(_flags_of(mark)), 2) << self._size
        self._size += len(self._new)
        self._new = []

    def _standing(self, marks: bytes, place: int) -> Crowd:
        """Those who have these marks one after the other from that place on."""
        found = ~NOBODY
        for having, mark in zip(self._with[place:], marks, strict=False):
            found &= having.get(mark, NOBODY)
            if not found:
                break
        return found


_SPACE = ord(" ")


def _flags_of(mark: int) -> bytes:
    """Translates that mark to `1` and everything else to `0`."""
    return b"0" * mark + b"1" + b"0" * (255 - mark)


def _from(words: list[str], start: str) -> list[str]:
    return words[bisect_left(words, start) : bisect_left(words, start + _LAST)]
