"""A located linear code: four corners in the frame, fitted to the cells that show bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, hypot, sin
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.floating[Any]]
Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A quadrilateral in pixels of the frame: the bars run from its first side to its third."""

    corners: Corners
    """Tops of the first and of the last bar, then their feet from the last back to the first."""

    @property
    def centre(self) -> tuple[float, float]:
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4

    @property
    def length(self) -> float:
        """Across the bars."""
        (x, y), angle = self._axis(), self.angle
        return abs(x * cos(angle) + y * sin(angle))

    @property
    def height(self) -> float:
        """Along the bars."""
        a, b, c, d = self.corners
        return (hypot(d[0] - a[0], d[1] - a[1]) + hypot(c[0] - b[0], c[1] - b[1])) / 2

    @property
    def angle(self) -> float:
        """Radians from the x axis to the line on which the bars stand upright."""
        a, b, c, d = self.corners
        return atan2(-(d[0] - a[0] + c[0] - b[0]), d[1] - a[1] + c[1] - b[1])

    @property
    def keystone(self) -> float:
        """How much taller one end is than the other: 1 for a rectangle."""
        a, b, c, d = self.corners
        ends = sorted((hypot(d[0] - a[0], d[1] - a[1]), hypot(c[0] - b[0], c[1] - b[1])))
        return ends[1] / max(ends[0], 1e-6)

    def _axis(self) -> tuple[float, float]:
        a, b, c, d = self.corners
        return (b[0] + c[0] - a[0] - d[0]) / 2, (b[1] + c[1] - a[1] - d[1]) / 2


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one region: places in pixels of the frame, and each one's gradient as a doubled angle."""

    x: Points
    y: Points
    even: Points
    skew: Points
    side_px: float
    smear_px: float
    """By how much the window in which gradients were summed lets the region overlap the bars on each side."""


SPARSE = 0.25
"""Ends of a region with fewer cells than this share of its median are tails of something else."""


def fitted(cells: Cells) -> Area | None:
    """The quadrilateral over the region; None where it is too thin to have a shape.

    A card that is not held square to the lens shows its code as a trapezium: the row of bars is not at right angles to
    them, and the first bar not parallel to the last. Both are fitted as straight lines over the place across the bars.
    """
    angle = _mean_angle(cells.even, cells.skew)
    c, s = cos(angle), sin(angle)
    u, v = cells.x * c + cells.y * s, cells.y * c - cells.x * s
    columns, starts = _columns(u, cells.side_px)
    counts = np.bincount(columns)
    dense = np.nonzero(counts >= SPARSE * np.median(counts))[0]
    first, last = int(dense[0]), int(dense[-1])
    if last - first < 3:
        return None
    at = starts + (dense + 0.5) * cells.side_px
    middle = (starts + first * cells.side_px + starts + (last + 1) * cells.side_px) / 2
    centre, slope = _line(at - middle, np.bincount(columns, v)[dense] / counts[dense])
    height, growth = _line(at - middle, counts[dense] * cells.side_px)
    lean = _lean(u, cells)
    half = max(2 * cells.side_px, (last + 1 - first) * cells.side_px / 2 - cells.smear_px)
    low = cells.side_px
    ends = [
        _bar(middle + side, centre + slope * side, max(low, height + growth * side - cells.smear_px), lean * side)
        for side in (-half, half)
    ]
    (a, d), (b, e) = ends
    return Area(tuple((p * c - q * s, p * s + q * c) for p, q in (a, b, e, d)))


def _mean_angle(even: Points, skew: Points) -> float:
    return atan2(float(skew.sum()), float(even.sum())) / 2


def _columns(u: Points, side_px: float) -> tuple[NDArray[np.intp], float]:
    start = float(u.min()) - side_px / 2
    return ((u - start) / side_px).astype(np.intp), start


def _line(at: Points, values: Points) -> tuple[float, float]:
    """Value at 0 and slope of the straight line through the values."""
    mean = float(at.mean())
    away = at - mean
    slope = float((away * values).sum() / max((away * away).sum(), 1e-9))
    return float(values.mean()) - slope * mean, slope


def _lean(u: Points, cells: Cells) -> float:
    """By how many radians a pixel the bars turn from one end to the other."""
    right = u > u.mean()
    if right.all() or not right.any():
        return 0.0
    halves = [(_mean_angle(cells.even[side], cells.skew[side]), float(u[side].mean())) for side in (~right, right)]
    (left_angle, left_u), (right_angle, right_u) = halves
    turned = (right_angle - left_angle + np.pi / 2) % np.pi - np.pi / 2
    return float(turned / (right_u - left_u)) if abs(turned) < 0.3 else 0.0


def _bar(u: float, v: float, height: float, lean: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Both ends of the bar through (u, v)."""
    dx, dy = -sin(lean) * height / 2, cos(lean) * height / 2
    return (u - dx, v - dy), (u + dx, v + dy)


def joined(areas: Sequence[Area]) -> Area | None:
    """One area over all that stand in line with the first, or None where none does; glare tears codes apart."""
    first = areas[0]
    line = [area for area in areas if area is first or _in_line(first, area)]
    if len(line) < 2:
        return None
    c, s = cos(first.angle), sin(first.angle)
    corners = np.array([corner for area in line for corner in area.corners])
    u = corners @ (c, s)
    v = np.array([(y * c - x * s) for x, y in (area.centre for area in line)])
    height = max(area.height for area in line) / 2
    middle = float(v.mean())
    box = ((u.min(), -height), (u.max(), -height), (u.max(), height), (u.min(), height))
    return Area(tuple((p * c - (middle + q) * s, p * s + (middle + q) * c) for p, q in box))


def _in_line(one: Area, other: Area) -> bool:
    turned = (other.angle - one.angle + np.pi / 2) % np.pi - np.pi / 2
    c, s = cos(one.angle), sin(one.angle)
    dx, dy = other.centre[0] - one.centre[0], other.centre[1] - one.centre[1]
    apart, aside = abs(dx * c + dy * s), abs(dy * c - dx * s)
    return bool(
        abs(turned) < 0.12
        and aside < 0.6 * min(one.height, other.height)
        and 0.5 < one.height / other.height < 2
        and apart < one.length + other.length
    )
