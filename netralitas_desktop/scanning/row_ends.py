"""Where a row of bars may begin and end: start and stop characters of every width in a profile, in both directions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netralitas_desktop.scanning.alphabets import Alphabet
from netralitas_desktop.scanning.templates import CONTEXT, PER_MODULE, Samples, Templates, alike_along


@dataclass(frozen=True, slots=True)
class Seeking:
    """How start and stop characters are looked for."""

    least_px: float = 1.0
    """Pixels of the frame a module, below which bars cannot be told apart at all."""
    characters: tuple[int, int] = (6, 45)
    """With start, stop and check: a Code 128 of six digits, a Code 39 of 43 characters."""
    module_step: float = 1.06
    """From one width that is tried to the next: a character of 14 modules is then off by less than half a module."""
    slack: float = 0.05
    """Share of the length by which the ends may lie elsewhere than the located area says."""
    likeness: float = 0.70
    """Correlation that start and stop need at least; those of 38 hard synthetic codes had 0.76 to 0.97."""
    blur: float = 0.8


@dataclass(frozen=True, slots=True)
class Profile:
    """Darkness across the bars, with a code from about `begin` to `end`; `scale` samples are a pixel of the frame."""

    dark: Samples
    begin: float
    end: float
    scale: float

    @property
    def length(self) -> float:
        return self.end - self.begin


@dataclass(frozen=True, slots=True)
class RowEnd:
    """The outer edge of the first or last bar, and how wide a module is there; in samples."""

    score: float
    at: float
    module: float


@dataclass(frozen=True, slots=True)
class Row:
    """Where a code of so many characters may lie; `is_reversed` counts from the other end of the profile."""

    score: float
    alphabet: Alphabet
    count: int
    start: RowEnd
    end: RowEnd
    is_reversed: bool


def rows_in(profile: Profile, known: Templates, seeking: Seeking) -> Iterator[Row]:
    """The likeliest row for each number of characters; the module may change from one end to the other."""
    seen = list(_pairs(profile, known, seeking))
    best: dict[tuple[int, bool], Row] = {}
    for place, near in enumerate(seen):
        for far in seen[max(0, place - 3) : place + 4]:
            for is_reversed in (False, True):
                row = _row(near[is_reversed][0], far[is_reversed][1], known.alphabet, is_reversed)
                if row is None or row.score < seeking.likeness:
                    continue
                key = (row.count, is_reversed)
                if key not in best or best[key].score < row.score:
                    best[key] = row
    yield from best.values()


def _row(start: RowEnd, stop: RowEnd, alphabet: Alphabet, is_reversed: bool) -> Row | None:
    module = (start.module + stop.module) / 2
    fits = ((stop.at - start.at) / module - alphabet.tail) / alphabet.period
    count = round(fits)
    if count < 5 or abs(fits - count) > 0.03 * count + 0.1:
        return None
    return Row(min(start.score, stop.score), alphabet, count, start, stop, is_reversed)


_Pair = tuple[RowEnd, RowEnd]


def _pairs(profile: Profile, known: Templates, seeking: Seeking) -> Iterator[tuple[_Pair, _Pair]]:
    """Start and stop for each width that a module may have, as the profile shows them and as its reverse does."""
    period = known.alphabet.period
    fewest, most = seeking.characters
    module = max(seeking.least_px * profile.scale, profile.length / (most * period))
    while module <= profile.length / (fewest * period):
        pair = _pair(profile, known, module, seeking)
        if pair is not None:
            yield pair
        module *= seeking.module_step


def _pair(profile: Profile, known: Templates, module: float, seeking: Seeking) -> tuple[_Pair, _Pair] | None:
    starts, last = known.starts, known.last[None]
    looks = np.concatenate([starts, last, starts[:, ::-1], last[:, ::-1]])
    size, count = looks.shape[1] / PER_MODULE * module, len(starts)
    slack = seeking.slack * profile.length + 2 * module
    left = _Window(profile, profile.begin - slack, 2 * slack, module, looks)
    if left.scores.max() < seeking.likeness:
        return None
    right = _Window(profile, profile.end - slack - size, 2 * slack, module, looks)
    lead = CONTEXT * module
    whole = lead + (known.alphabet.period + known.alphabet.tail) * module
    far = len(profile.dark) - 1 - size + module / PER_MODULE
    as_shown = (left.best(slice(count), lead), right.best(slice(count, count + 1), whole))
    turned = (
        right.best(slice(count + 1, -1), lead, far),
        left.best(slice(-1, None), whole, far),
    )
    return as_shown, turned


class _Window:
    """How alike the places from `first` on are to each look."""

    def __init__(self, profile: Profile, first: float, width: float, module: float, looks: Samples) -> None:
        step = module / PER_MODULE
        self._module = module
        self._at = np.arange(first, first + width + step, step)
        places = first + np.arange(len(self._at) + looks.shape[1] - 1) * step
        self.scores = alike_along(np.interp(places, np.arange(len(profile.dark)), profile.dark), looks)

    def best(self, looks: slice, ahead: float, turned_about: float | None = None) -> RowEnd:
        """The likeliest place for any of the looks; `turned_about` gives it as the reversed profile counts."""
        scores = self.scores[:, looks].max(1)
        place = int(scores.argmax())
        at = float(self._at[place])
        return RowEnd(float(scores[place]), (at if turned_about is None else turned_about - at) + ahead, self._module)
