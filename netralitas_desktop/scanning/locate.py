"""Where a linear code may be: areas whose brightness changes in one direction only, forth and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netralitas_desktop.scanning.area import Area, Cells, fitted, joined
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.gradients import Covariance, Gradients, Map, covariance_of, halved
from netralitas_desktop.scanning.opencv import cv2


@dataclass(frozen=True, slots=True)
class Search:
    """How areas are looked for; tuned on the shared photographs, turned, and on synthetic frames of seed 101."""

    coherence: float = 0.5
    """Share of the energy that must lie along one direction: print under a code has less."""
    energy: float = 1000.0
    """The square of the mean Sobel response (32: four grey levels a pixel) under which nothing is looked at."""
    softening: float = 4000.0
    """Added to the energy, so that weak noise is never coherent."""
    agreement: float = 0.5
    """By how much cosine and sine of the doubled angle may differ from the seed's: about 15 degrees."""
    smear: float = 0.5
    """Share of the window by which a region overlaps each end of its code: ten of twelve measured codes within 0.1."""
    areas: int = 3
    seeds: int = 8
    min_cells: int = 12
    min_length_cells: float = 10.0
    min_height_cells: float = 1.5
    min_aspect: float = 1.2


@dataclass(frozen=True, slots=True)
class _Field:
    """What an area grows in: the direction of each cell, and how much it looks like bars."""

    even: Map
    skew: Map
    directions: Map
    score: Map
    cell_px: float
    smear_px: float


def locate(gradients: Gradients, fine: Covariance, search: Search) -> Iterator[Area]:
    """The likeliest areas, first those that show in `fine`, then those that only a window twice as large shows."""
    found: list[Area] = []
    for is_fine in (True, False):
        new = []
        seen = fine if is_fine else covariance_of(halved(gradients))
        for area in _areas(_field(seen, search), search):
            if not any(_alike(area, other) for other in found):
                new.append(area)
                yield area
        found += new
        whole = joined(new) if new else None
        if whole is not None:
            yield whole


def _alike(one: Area, other: Area) -> bool:
    (x, y), (p, q) = one.centre, other.centre
    return (
        abs(one.length - other.length) < 0.15 * other.length
        and abs(one.height - other.height) < 0.35 * other.height
        and abs(x - p) + abs(y - q) < 0.2 * other.length
    )


def _field(seen: Covariance, search: Search) -> _Field:
    coherence = cv2.divide(seen.strength, cv2.add(seen.energy, search.softening))
    score = cv2.multiply(np.sqrt(seen.strength), cv2.multiply(coherence, coherence))
    score[(coherence < search.coherence) | (seen.energy < search.energy)] = 0
    unit = cv2.divide(1, cv2.max(seen.strength, 1))
    directions = cv2.merge([cv2.multiply(seen.even, unit), cv2.multiply(seen.skew, unit), unit])
    return _Field(seen.even, seen.skew, directions, score, seen.cell_px, search.smear * seen.window_px)


def _areas(field: _Field, search: Search) -> Iterator[Area]:
    taken = np.pad((field.score <= 0).astype(np.uint8), 1, constant_values=1)
    wanted = search.areas
    for _ in range(search.seeds):
        _, best, _, seed = cv2.minMaxLoc(field.score)
        if best <= 0 or wanted == 0:
            return
        area = _grown(field, seed, taken, search)
        if area is not None:
            wanted -= 1
            yield area


def _grown(field: _Field, seed: tuple[int, int], taken: Frame, search: Search) -> Area | None:
    """The area of like direction about the seed; its cells are taken from the score."""
    near = (search.agreement, search.agreement, 1.0)
    flags = 4 | (2 << 8) | cv2.FLOODFILL_MASK_ONLY | cv2.FLOODFILL_FIXED_RANGE
    _, _, _, (left, top, width, height) = cv2.floodFill(field.directions, taken, seed, 0, near, near, flags)
    box = np.s_[top : top + height, left : left + width]
    region = taken[1:-1, 1:-1][box]
    mask = region == 2
    field.score[box][mask] = 0
    region[mask] = 1
    ys, xs = np.nonzero(mask)
    if len(xs) < search.min_cells:
        return None
    side = field.cell_px
    places = ((xs + (left + 0.5)) * side, (ys + (top + 0.5)) * side)
    area = fitted(Cells(*places, field.even[box][mask], field.skew[box][mask], side, field.smear_px))
    return area if area is not None and _is_row_of_bars(area, side, search) else None


def _is_row_of_bars(area: Area, side: float, search: Search) -> bool:
    length, height = area.length, area.height
    return (
        length >= search.min_length_cells * side
        and height >= search.min_height_cells * side
        and length >= search.min_aspect * height
    )
