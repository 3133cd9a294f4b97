"""How brightness changes over a frame: covariance of the gradient in cells, from which codes are located."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2

Map = NDArray[np.floating[Any]]
"""One value a cell."""

REDUCED_PX = 700
"""The longer side of the picture that is searched, at most: half of 1280×720, a third of 1920×1080. The thin bars of a
far card drown there, but the wide ones still show its direction (hard synthetic frames: 57 of 60 codes found)."""

CELL = 2
"""Pixels of the reduced picture a cell: four of a 1280×720 frame, a fifth of the lowest bars worth reading."""

WINDOW = 5
"""Cells a side: 20 pixels of a 1280×720 frame, about the height of the bars of a card."""

_PIECE_PX = 30_000
"""Pixels at a time: temporaries of under 128 KB come from the heap; larger ones cost a page fault every 4 KB."""


@dataclass(frozen=True, slots=True)
class Gradients:
    """Sums over cells; `cell_px` pixels of the frame make one cell."""

    sums: tuple[Map, ...]
    cell_px: float


@dataclass(frozen=True, slots=True)
class Covariance:
    """Of the gradient in a window about each cell: an edge alone, whose gradients all point one way, counts nothing."""

    energy: Map
    even: Map
    """Energy along x less energy along y."""
    skew: Map
    """Twice the mixed term: with `even` the doubled angle of the gradient."""
    strength: Map
    """How much more energy lies along one direction than across it; never above `energy`."""
    cell_px: float
    window_px: float


def gradients_of(grey: Frame) -> Gradients:
    """The frame's gradients; without any cell where the frame is tiny."""
    by = max(1, -(-max(grey.shape) // REDUCED_PX))
    height, width = (side // (by * CELL) * CELL for side in grey.shape)
    if min(height, width) < 4 * CELL:
        return Gradients((), by * CELL)
    reduced = grey[: height * by, : width * by]
    if by > 1:
        reduced = cv2.resize(reduced, (width, height), interpolation=cv2.INTER_AREA)
    sums = np.empty((5, height // CELL, width // CELL), np.float32)
    rows = max(CELL, _PIECE_PX // width // CELL * CELL)
    for top in range(0, height, rows):
        _add_rows(sums, reduced, top, rows)
    return Gradients(tuple(sums), by * CELL)


def _add_rows(sums: NDArray[np.float32], reduced: Frame, top: int, count: int) -> None:
    first, last = max(0, top - 1), top + count + 1
    piece = reduced[first:last]
    # Scharr: Sobel turns the bars of a far card by up to 3.4 degrees; scaled to Sobel's size, as the thresholds are
    dx, dy = cv2.Scharr(piece, cv2.CV_32F, 1, 0, scale=0.25), cv2.Scharr(piece, cv2.CV_32F, 0, 1, scale=0.25)
    wanted = np.s_[top - first : top - first + count]
    fx, fy = dx[wanted], dy[wanted]
    rows = np.s_[top // CELL : (top + count) // CELL]
    for place, part in enumerate((fx, fy, fx * fx, fy * fy, fx * fy)):
        size = (part.shape[1] // CELL, part.shape[0] // CELL)
        sums[place, rows][: size[1]] = cv2.resize(part[: size[1] * CELL], size, interpolation=cv2.INTER_AREA)


def halved(gradients: Gradients) -> Gradients:
    """Two by two cells as one: for bars so wide, or so blurred, that a small window sees no direction."""
    height, width = (side // 2 * 2 for side in gradients.sums[0].shape)
    size = (width // 2, height // 2)
    sums = tuple(cv2.resize(part[:height, :width], size, interpolation=cv2.INTER_AREA) for part in gradients.sums)
    return Gradients(sums, gradients.cell_px * 2)


def covariance_of(gradients: Gradients, window: int = WINDOW) -> Covariance:
    """Over windows of that many cells a side."""
    x, y, xx, yy, xy = (cv2.boxFilter(part, -1, (window, window)) for part in gradients.sums)
    xx -= cv2.multiply(x, x)
    yy -= cv2.multiply(y, y)
    xy -= cv2.multiply(x, y)
    even, skew = cv2.subtract(xx, yy), cv2.add(xy, xy)
    strength = cv2.magnitude(even, skew)
    return Covariance(cv2.add(xx, yy), even, skew, strength, gradients.cell_px, window * gradients.cell_px)
