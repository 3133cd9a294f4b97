"""Reads a row of bars too blurred to tell apart, by comparing it with what each character would look like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from netralitas_desktop.scanning.alphabets import Alphabet
from netralitas_desktop.scanning.row_ends import Profile, Row, Seeking, rows_in
from netralitas_desktop.scanning.templates import ALPHABETS, Samples, Templates, alike, offsets, templates_of


@dataclass(frozen=True, slots=True)
class Demands:
    """How alike a row of bars must be to be read; docs/adr/0017 has right and wrong reads side by side."""

    seeking: Seeking = field(default_factory=Seeking)
    rows: int = 5
    """How many places of start and stop are spelled; the right one was the first or second of 38."""
    mean: float = 0.875
    """Mean correlation of the characters. Of 343 right marginal reads of Code 128 the least had 0.883, of 4 wrong ones,
    whose check held by chance, the best 0.864."""
    unchecked_mean: float = 0.80
    worst: float = 0.60
    unchecked_margin: float = 0.15
    """Code 39 has no check character: its least sure character must stand out from the next best. Wrong reads had at
    most 0.147, nineteen of twenty right ones more."""
    unchecked_characters: int = 10
    """With start and stop: what was made up had at most seven."""
    repeated: float = 0.5
    """Share of a code's characters that may also be among the three before them: striped cloth is read as a few
    characters again and again, and passes the check by chance (9 of 1,200 generated cloths, with this limit 1).
    Of 10,000 NIPs one in 90 has more when its digits stand one by one, none in pairs."""
    blurs: tuple[float, ...] = (0.45, 0.9, 1.3)
    """In modules, one standard deviation: from what engines read themselves to where bars vanish."""
    drift: float = 5.0
    """Modules by which a character may lie off an even spacing: a card turned 30 degrees away is nearer at one end."""
    drift_step: float = 0.25
    bend: float = 0.004
    """What a change of drift between neighbours costs, by its square."""


@dataclass(frozen=True, slots=True)
class Match:
    """A row of bars as read, and how sure that is: correlations from -1 to 1."""

    text: str
    format: str
    mean: float
    worst: float
    margin: float
    """Of the least sure character, to the next best one."""


def read(profile: Profile, demands: Demands) -> Match | None:
    """The reading of a profile, in either direction; None where nothing is alike enough."""
    known = (templates_of(alphabet, demands.seeking.blur) for alphabet in ALPHABETS)
    rows = [row for templates in known for row in rows_in(profile, templates, demands.seeking)]
    best: Match | None = None
    for row in sorted(rows, key=lambda row: -row.score)[: demands.rows]:
        match = _spelled(profile.dark, row, demands)
        if match is not None and row.alphabet.is_checked:
            return match
        if match is not None and (best is None or match.mean > best.mean):
            best = match
    return best


def _spelled(dark: Samples, row: Row, demands: Demands) -> Match | None:
    """The characters from start to stop, each placed where it fits best along a smooth bend."""
    line = dark[::-1] if row.is_reversed else dark
    places = _places(row, np.arange(-demands.drift, demands.drift + 1e-9, demands.drift_step))
    reach = np.linspace(row.start.module, row.end.module, row.count)[:, None, None] * offsets(row.alphabet)
    windows = np.interp(places[:, :, None] + reach, np.arange(len(line)), line).astype(np.float32)
    known = max((templates_of(row.alphabet, blur) for blur in demands.blurs), key=lambda t: _likeness(windows, t))
    seen = alike(windows, known.characters)
    seen[0][:, [place for place in range(seen.shape[2]) if place not in row.alphabet.starts]] = -1
    seen[-1] = -1
    seen[-1, :, row.alphabet.stop] = alike(windows[-1], known.last[None])[:, 0]
    chosen = seen[np.arange(row.count), _smooth_path(seen.max(2), demands.bend)]
    return _match(chosen, row.alphabet, demands)


def _places(row: Row, drifts: Samples) -> Samples:
    """Where each character may begin: one row a character, one column a drift."""
    period, tail = row.alphabet.period, row.alphabet.tail
    share = np.arange(row.count) * period / (period * row.count + tail)
    growth = (row.end.module - row.start.module) / (row.start.module + row.end.module)
    even = row.start.at + (row.end.at - row.start.at) * (share - growth * share * (1 - share))
    return np.asarray(even[:, None] + drifts * (row.start.module + row.end.module) / 2)


def _likeness(windows: Samples, known: Templates) -> float:
    return float(alike(windows[0], known.starts).max() + alike(windows[-1], known.last[None]).max())


def _smooth_path(scores: Samples, bend: float) -> list[int]:
    """The column of each row along which the scores add up to most; neighbours differ by at most two columns."""
    width = scores.shape[1]
    cost = bend * (np.arange(5)[:, None] - 2.0) ** 2
    padded = np.full(width + 4, -9.0)
    neighbours = np.lib.stride_tricks.sliding_window_view(padded, width)
    columns = np.arange(width)
    padded[2:-2] = scores[0]
    came_from = []
    for row in scores[1:]:
        steps = neighbours - cost
        best = steps.argmax(0)
        came_from.append(columns + best - 2)
        padded[2:-2] = steps[best, columns] + row
    path = [int(padded[2:-2].argmax())]
    for back in reversed(came_from):
        path.append(int(back[path[-1]]))
    return path[::-1]


def _match(seen: Samples, alphabet: Alphabet, demands: Demands) -> Match | None:
    ranked = np.sort(seen, 1)
    scores, margin = ranked[:, -1], float((ranked[1:-1, -1] - ranked[1:-1, -2]).min())
    mean, worst = float(scores.mean()), float(scores.min())
    if worst < demands.worst or mean < (demands.mean if alphabet.is_checked else demands.unchecked_mean):
        return None
    is_clear = len(seen) >= demands.unchecked_characters and margin >= demands.unchecked_margin
    values = [int(value) for value in seen.argmax(1)]
    text = alphabet.text_of(values)
    if alphabet.is_checked and _repeated(values[1:-2]) > demands.repeated:
        return None
    if text is None or not text.isprintable() or not (alphabet.is_checked or is_clear):
        return None
    return Match(text, alphabet.name, mean, worst, margin)


def _repeated(values: Sequence[int]) -> float:
    """The share of characters that are also among the three before them."""
    return sum(value in values[max(0, place - 3) : place] for place, value in enumerate(values)) / max(1, len(values))
