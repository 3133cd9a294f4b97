"""The words of many people, each with those who have it, looked up whole, by their beginning, middle or with a slip."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from netralitas_desktop.domain.spelling import one_edit_apart

_LAST = "\U0010ffff"
SHORTEST_MIDDLE = 3
SHORTEST_SLIP = 4
"""In shorter words one other letter makes another word."""


class Vocabulary:
    """Folded words → the people who have them, by their places in an index; grows, never shrinks."""

    def __init__(self) -> None:
        self._people: dict[str, array[int]] = {}
        self._sorted: list[str] = []
        self._backwards: list[str] = []
        self._text, self._starts = "", [0]

    def add(self, word: str, person: int) -> None:
        people = self._people.get(word)
        if people is None:
            self._people[word] = people = array("I")
        people.append(person)

    def whole(self, word: str) -> set[int]:
        return set(self._people.get(word, ()))

    def beginning(self, word: str) -> set[int]:
        """Those with a longer word that begins so."""
        self._sort()
        return self._all(w for w in _from(self._sorted, word) if w != word)

    def containing(self, word: str) -> set[int]:
        """Those with a word in whose middle or end this stands."""
        self._sort()
        return self._all(self._around(word)) if len(word) >= SHORTEST_MIDDLE else set()

    def near(self, word: str) -> set[int]:
        """Those with a word that is one slip of the hand away."""
        if len(word) < SHORTEST_SLIP or word.isdigit():
            return set()
        self._sort()
        # One slip leaves either the first half or all behind the middle letter as it was.
        half = len(word) // 2
        ending = (w[::-1] for w in _from(self._backwards, word[half + 1 :][::-1]))
        alike = {w for w in (*_from(self._sorted, word[:half]), *ending) if one_edit_apart(w, word)}
        return self._all(alike)

    def begun_by(self, word: str) -> set[int]:
        """Those with a shorter word with which this one begins."""
        return self._all(word[:end] for end in range(2, len(word)))

    def _all(self, words: Iterable[str]) -> set[int]:
        found: set[int] = set()
        for word in words:
            found.update(self._people.get(word, ()))
        return found

    def _around(self, word: str) -> Iterator[str]:
        at = self._text.find(word)
        while at >= 0:
            which = bisect_right(self._starts, at) - 1
            if self._starts[which] != at:
                yield self._sorted[which]
            at = self._text.find(word, at + 1)

    def _sort(self) -> None:
        """Sorts once after words were added."""
        if len(self._sorted) == len(self._people):
            return
        self._sorted = sorted(self._people)
        self._backwards = sorted(w[::-1] for w in self._people)
        self._text = "\n".join(self._sorted)
        self._starts = [0]
        for word in self._sorted:
            self._starts.append(self._starts[-1] + len(word) + 1)


class Numbers:
    """People's numbers in one long text, so that a part of one is looked up at the speed of `str.find`."""

    _WIDTH = 20
    """A NIP and room to spare; what is longer is no number and is cut."""

    def __init__(self) -> None:
        self._added: list[str] = []
        self._text = ""

    def add(self, number: str) -> None:
        self._added.append(number[: self._WIDTH - 1].ljust(self._WIDTH))

    def holding(self, digits: str) -> tuple[set[int], set[int]]:
        """Those whose number begins with these digits, and those who have them further behind only."""
        if len(self._text) != len(self._added) * self._WIDTH:
            self._text = "".join(self._added)
        text, width, beginning, behind = self._text, self._WIDTH, set[int](), set[int]()
        at = text.find(digits)
        while at >= 0:
            person, place = divmod(at, width)
            (behind if place else beginning).add(person)
            at = text.find(digits, (person + 1) * width)
        return beginning, behind


def _from(words: list[str], start: str) -> list[str]:
    return words[bisect_left(words, start) : bisect_left(words, start + _LAST)]
