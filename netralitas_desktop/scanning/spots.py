"""Where a small QR code may be: squares full of edges in all directions, with nothing around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netralitas_desktop.scanning.gradients import Covariance, Map
from netralitas_desktop.scanning.opencv import cv2


@dataclass(frozen=True, slots=True)
class SpotSearch:
    """How spots are looked for; in hard synthetic frames of seed 101 the first spot was the code in 19 of 20."""

    sizes: tuple[int, ...] = (7, 11, 15, 21, 29, 41)
    """Cells a side: 28 to 164 pixels of a 1280×720 frame; larger codes are read without help."""
    surround: float = 1.5
    """The ring that must be quiet reaches out to this times the size: four modules on each side of at least 21."""
    quiet_weight: float = 1.5
    min_score: float = 18.0
    """Codes that only an enlargement made readable had 21 to 94; half of all empty scenes stay below 18."""
    spots: int = 1
    """Of 38 codes that were so read, each was the first spot."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A square in pixels of the frame."""

    x: float
    y: float
    side: float


def locate_spots(seen: Covariance, search: SpotSearch) -> tuple[Spot, ...]:
    """The likeliest squares, best first."""
    busy = np.sqrt(np.maximum((seen.energy - seen.strength) / 2, 0))
    sizes = [size for size in search.sizes if size * search.surround < min(busy.shape)]
    candidates = sorted((peak for size in sizes for peak in _peaks(busy, size, search)), reverse=True)
    kept: list[tuple[float, int, int, int]] = []
    for score, x, y, size in candidates:
        if len(kept) < search.spots and all(max(abs(x - k[1]), abs(y - k[2])) > max(size, k[3]) / 2 for k in kept):
            kept.append((score, x, y, size))
    cell = seen.cell_px
    return tuple(Spot((x + 0.5) * cell, (y + 0.5) * cell, size * cell) for _, x, y, size in kept)


def _peaks(busy: Map, size: int, search: SpotSearch) -> Iterator[tuple[float, int, int, int]]:
    """Score, column, row and size where the square is much busier than the ring about it."""
    around = int(size * search.surround) | 1
    inner = cv2.boxFilter(busy, -1, (size, size), borderType=cv2.BORDER_REFLECT)
    outer = cv2.boxFilter(busy, -1, (around, around), borderType=cv2.BORDER_REFLECT)
    ring = (outer * around**2 - inner * size**2) / (around**2 - size**2)
    score = inner - search.quiet_weight * ring
    for _ in range(search.spots):
        _, best, _, (x, y) = cv2.minMaxLoc(score)
        if best <= search.min_score:
            return
        yield best, x, y, size
        score[max(0, y - size) : y + size + 1, max(0, x - size) : x + size + 1] = 0
