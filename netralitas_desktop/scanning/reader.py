"""Everything that is tried on one frame, cheapest first, until something is read or the time is used up."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from netralitas_desktop.scanning import matched
from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.attempts import (
    Attempt,
    Found,
    agreed,
    by_pattern,
    each_once,
    enlarged_attempts,
    placed,
    quick_strip,
    spot_attempts,
    strip_attempts,
    whole_attempts,
)
from netralitas_desktop.scanning.codes import LINEAR, SQUARE, USUAL, Engine, Way
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.gradients import Covariance, covariance_of, gradients_of
from netralitas_desktop.scanning.locate import Search, locate
from netralitas_desktop.scanning.second_look import seconded
from netralitas_desktop.scanning.spots import SpotSearch, locate_spots
from netralitas_desktop.scanning.straighten import Upright, aligned, upright
from netralitas_desktop.scanning.strips import bands, crossings


@dataclass(frozen=True, slots=True)
class Means:
    """What is tried and how much; docs/adr/0017 says what each gained."""

    search: Search = field(default_factory=Search)
    spots: SpotSearch = field(default_factory=SpotSearch)
    demands: matched.Demands = field(default_factory=matched.Demands)
    base_ms: float = 60.0
    ms_per_megapixel: float = 40.0
    """No attempt begins after so much processor time: twice what the slowest of 400 measured frames took, so that what
    is read does not depend on the machine's mood, but no texture holds a slow laptop for long."""
    areas: int = 6
    """How many located areas are looked at quickly."""
    deep_areas: int = 2
    """How many of them are looked at with the slower means."""
    min_crossings: int = 20
    """Changes from dark to light that an area needs for those; a Code 128 of four digits has 30, few textiles 20."""
    small_megapixels: float = 0.4
    """Pictures below are cheap enough to be tried whole in several ways; cameras give larger ones."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A located area that was not read."""

    area: Area
    shown: Upright


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in a frame, and what was located without being read."""

    codes: Found
    unread: tuple[Seen, ...] = ()
    is_easy: bool = False
    """Whether the quick means were enough."""


class Reader:
    """Reads frames with the engines that are there; keeps nothing from one frame to the next."""

    def __init__(self, engines: Sequence[Engine], formats: frozenset[str] = USUAL, means: Means | None = None) -> None:
        self._engines = tuple(engines)
        self._formats = formats
        self._means = means or Means()

    def read(self, grey: Frame, turn: int | None = None, patience: float = 1.0) -> Reading:
        """Codes of a grey frame. Frames of a video take turns (0, 1, …) with the slowest means; None tries all of them.

        `patience` multiplies the time after which nothing more is begun.
        """
        started_s = time.thread_time()
        if grey.size == 0:
            return Reading(())
        if found := self._engines[0](grey, self._formats):
            return Reading(each_once(found), is_easy=True)
        gradients = gradients_of(grey)
        if not gradients.sums:
            return Reading(())
        fine = covariance_of(gradients)
        unread: list[Seen] = []
        for area in islice(locate(gradients, fine, self._means.search), self._means.areas):
            shown = upright(grey, area, 2)
            if found := self._quickly(shown):
                return Reading(placed(found, area), is_easy=True)
            if self._is_like_bars(shown):
                unread.append(Seen(area, shown))
        allowed_s = patience * (self._means.base_ms + self._means.ms_per_megapixel * grey.size / 1e6) / 1000
        for attempt in self._slower(grey, fine, unread, turn):
            if found := attempt():
                return Reading(each_once(found))
            if time.thread_time() - started_s > allowed_s:
                break
        return Reading((), tuple(unread))

    def seconded(self, codes: Found, grey: Frame) -> Found:
        """The same codes; linear ones name who else reads them, where somebody does."""
        if all(code.is_corrected for code in codes):
            return codes
        gradients = gradients_of(grey)
        if not gradients.sums:
            return codes
        areas = tuple(locate(gradients, covariance_of(gradients), self._means.search))
        demands = self._means.demands
        return tuple(
            code if code.is_corrected else seconded(code, grey, areas, self._engines, demands) for code in codes
        )

    def with_linear(self, codes: Found, grey: Frame) -> Found:
        """The same codes, and where all are square a linear one that is quickly read: a tilted card may carry both."""
        if not codes or not all(code.is_corrected for code in codes):
            return codes
        gradients = gradients_of(grey)
        if not gradients.sums:
            return codes
        for area in islice(locate(gradients, covariance_of(gradients), self._means.search), self._means.areas):
            if found := self._quickly(upright(grey, area, 2)):
                return codes + placed(found, area)
        return codes

    def _quickly(self, shown: Upright) -> Found:
        return agreed(self._engines[0](quick_strip(shown), self._formats & LINEAR))

    def _is_like_bars(self, shown: Upright) -> bool:
        inside = bands(shown.picture, 1)[:, int(shown.begin) : int(shown.end)]
        return crossings(inside) >= self._means.min_crossings

    def _slower(self, grey: Frame, fine: Covariance, unread: Sequence[Seen], turn: int | None) -> Iterator[Attempt]:
        """In the order of what they gain for their time."""
        engine, formats = self._engines[0], self._formats
        areas = [aligned(seen.shown, seen.area) for seen in unread[: self._means.deep_areas]]
        for area in areas:
            yield from strip_attempts(grey, area, self._engines, formats)
        if formats & SQUARE:
            yield partial(engine, grey, formats & SQUARE, Way.GLOBAL)
        for area in areas:
            yield partial(by_pattern, grey, area, formats, self._means.demands)
        if not formats & SQUARE:
            return
        is_small = grey.size <= 1e6 * self._means.small_megapixels
        is_spot_turn, is_whole_turn = turn is None or turn % 2 == 0, turn is None or turn % 4 == 1
        spots = locate_spots(fine, self._means.spots) if is_spot_turn or (is_whole_turn and is_small) else ()
        if is_spot_turn:
            for spot in spots:
                yield from spot_attempts(grey, spot, engine, formats)
        if is_whole_turn:
            yield from whole_attempts(grey, engine, formats, is_small)
        if is_whole_turn and is_small and spots:  # textiles, full of edges everywhere, show no spot
            yield from enlarged_attempts(grey, engine, formats)
