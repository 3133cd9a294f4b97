"""How good a code is to read: width of a module, tilt, contrast, and what would help one that was not read."""

from __future__ import annotations

from math import atan2, degrees, hypot

import numpy as np

from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.codes import Condition, Corners, FoundCode, Hint
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.straighten import Upright
from netralitas_desktop.scanning.strips import bands, crossings

_LEAST_MODULE_PX = 1.4
"""Below, every second synthetic card was not read (docs/adr/0017)."""
_LEAST_CONTRAST = 0.2
_WASHED_OUT = 250
_WASHED_SHARE = 0.5
"""A code is half white: much more of it white means that bars are gone."""
_KEYSTONE = 1.4
_EDGE_SHARE = 0.02
"""Of the longer side: the ends of a located area are known to half a window of gradients."""


def condition_of(code: FoundCode, grey: Frame) -> Condition:
    """Of a code with its corners in that frame."""
    if len(code.corners) != 4:
        return Condition(0.0, 0.0, 0.0)
    length, tilt = _axis(code.corners)
    row = _row_through(grey, code.corners)
    low, high = np.percentile(row, (5, 95))
    modules = code.modules or _linear_modules(code, crossings(row))
    return Condition(length / modules if modules else 0.0, tilt, float(high - low) / 255)


def _axis(corners: Corners) -> tuple[float, float]:
    a, b, c, d = corners
    x, y = (b[0] + c[0] - a[0] - d[0]) / 2, (b[1] + c[1] - a[1] - d[1]) / 2
    turned = degrees(atan2(y, x))
    return hypot(x, y), (turned + 90) % 180 - 90


def _row_through(grey: Frame, corners: Corners) -> Frame:
    """What lies between the middles of the first and the last side, in steps of half a pixel."""
    a, b, c, d = corners
    count = max(16, 2 * round(_axis(corners)[0]))
    along = np.linspace(0, 1, count, dtype=np.float32)
    x = ((1 - along) * (a[0] + d[0]) / 2 + along * (b[0] + c[0]) / 2).astype(np.float32)
    y = ((1 - along) * (a[1] + d[1]) / 2 + along * (b[1] + c[1]) / 2).astype(np.float32)
    row = cv2.remap(grey, x[None], y[None], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(row[0], np.uint8)


def _linear_modules(code: FoundCode, edges: int) -> float:
    """Code 39: 14.5 a character with its gap, for wide bars of 2.5; Code 128: 11 a character.

    A Code 128 may hold its digits in pairs or one by one: the number of edges (six a character) tells which.
    """
    if code.format == "code39":
        return 14.5 * (len(code.text) + 2) - 1
    if code.format != "code128":
        return 0.0
    singly, paired = len(code.text) + 3, (len(code.text) + 1) // 2 + 3
    characters = paired if code.text.isdecimal() and abs(edges / 6 - paired) < abs(edges / 6 - singly) else singly
    return 11.0 * characters + 2


def hint_for(area: Area, shown: Upright, size: tuple[int, int]) -> Hint:
    """What would help to read the area of a frame of that height and width."""
    height, width = size
    inside = bands(shown.picture, 8)[:, int(shown.begin) : int(shown.end)]
    low, high = np.percentile(inside, (5, 95))
    module_px = 6 / 11 * area.length / max(1, crossings(bands(inside, 1)))
    edge = _EDGE_SHARE * max(size)
    if any(not (edge < x < width - edge and edge < y < height - edge) for x, y in area.corners):
        return Hint.WHOLE
    if float((inside >= _WASHED_OUT).mean()) > _WASHED_SHARE:
        return Hint.GLARE
    if float(high - low) / 255 < _LEAST_CONTRAST:
        return Hint.LIGHT
    if module_px < _LEAST_MODULE_PX:
        return Hint.CLOSER
    return Hint.STRAIGHT if area.keystone > _KEYSTONE else Hint.STILL
