"""A located code turned upright: bars vertical, with margins, at a chosen scale."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, sin

import numpy as np

from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.frames import Frame, as_bytes
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.spots import Spot

_MARGIN = 0.12
"""Share of the length shown on each side: ten modules of a code of 83, what ISO/IEC 15417 asks to stay blank."""
_MARGIN_PX = 8
_WIDTHS = (200, 1600)
_ROWS = (8, 96)
"""More rows than 96 make averages no quieter that decide anything, and cost time."""

_SHIFT_PX = 6
_CUT_PX = 360
"""Larger cuts gain nothing: a QR code of 25 modules then has eight pixels each."""
_ROTATED = 1.7
"""A square turned by 45 degrees needs 1.41 of its side, and its quiet zone a little more."""


@dataclass(frozen=True, slots=True, eq=False)
class Upright:
    """A code from `begin` to `end` across the picture; `scale` pixels of it are one of the frame."""

    picture: Frame
    begin: float
    end: float
    scale: float


def upright(grey: Frame, area: Area, scale: float) -> Upright:
    """The area with its surroundings; wide ones are shown smaller than `scale` says."""
    share = _MARGIN + _MARGIN_PX / area.length
    across = area.length * (1 + 2 * share)
    width = int(np.clip(across * scale, *_WIDTHS))
    rows = int(np.clip(area.height, *_ROWS))
    begin = width * share / (1 + 2 * share)
    box = np.array([[begin, 0], [width - begin, 0], [width - begin, rows], [begin, rows]], np.float32) - 0.5
    shape = cv2.getPerspectiveTransform(box, np.array(area.corners, np.float32) - 0.5)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    picture = cv2.warpPerspective(grey, shape, (width, rows), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return Upright(as_bytes(picture), begin, width - begin, width / across)


def aligned(seen: Upright, area: Area) -> Area:
    """The area with its bars set upright: by how much do its upper and its lower half differ, left and right?

    A quarter of a degree moves the ends of a bar 200 pixels tall by one pixel: more than the gradients can tell.
    """
    half = seen.picture.shape[0] // 2
    upper, lower = (np.diff(part.mean(0)) for part in (seen.picture[:half], seen.picture[half:]))
    middle = int((seen.begin + seen.end) / 2)
    reach = max(1, round(_SHIFT_PX * seen.scale))
    left, right = (
        _shift(upper[part], lower[part], reach) / seen.scale
        for part in (np.s_[int(seen.begin) : middle], np.s_[middle : int(seen.end)])
    )
    c, s = cos(area.angle), sin(area.angle)
    moves = (-left, -right, right, left)
    corners = tuple((x + move * c, y + move * s) for (x, y), move in zip(area.corners, moves, strict=True))
    return replace(area, corners=corners)


def _shift(upper: np.ndarray, lower: np.ndarray, reach: int) -> float:
    """By how many samples the lower row lies further right."""
    if len(upper) <= 4 * reach:
        return 0.0
    inner = upper[reach:-reach] - upper[reach:-reach].mean()
    alike = np.correlate(lower - lower.mean(), inner, "valid")
    return float(alike.argmax() - reach)


def cut_out(grey: Frame, spot: Spot, scale: float) -> tuple[Frame, float, tuple[float, float]]:
    """The square about a spot with room to be turned, its enlargement, and where its corner lies in the frame."""
    scale = min(scale, _CUT_PX / (spot.side * _ROTATED))
    side = int(spot.side * _ROTATED * scale)
    left, top = spot.x - side / 2 / scale, spot.y - side / 2 / scale
    shape = np.array([[1 / scale, 0, left], [0, 1 / scale, top]])
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    picture = cv2.warpAffine(grey, shape, (side, side), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return as_bytes(picture), scale, (left, top)
