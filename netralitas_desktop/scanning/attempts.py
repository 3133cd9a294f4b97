"""The slower means on a frame in which nothing was read at once: each attempt is one thing tried on one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from netralitas_desktop.scanning import matched
from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.codes import LINEAR, SQUARE, Engine, FoundCode, Way
from netralitas_desktop.scanning.frames import Frame, as_bytes
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.row_ends import Profile
from netralitas_desktop.scanning.spots import Spot
from netralitas_desktop.scanning.straighten import Upright, cut_out, upright
from netralitas_desktop.scanning.strips import (
    ROWS_EACH,
    bands,
    sharpened,
    sharpened_square,
    stretched,
    stretched_square,
    tall,
)

Found = tuple[FoundCode, ...]
Attempt = Callable[[], Found]

_FINDER = 0.3
"""Of the side of a QR code of version 1: six modules, so that each window has both colours."""

_BOLD = 170
"""Two thirds of the way to white: dark modules printed thin, as on cloth, get their width back."""

MATCHED = "pola"
"""Who read a code that was compared with patterns instead of given to an engine."""


def quick_strip(shown: Upright) -> Frame:
    """Six strips, sharpened: what reads 98 of 100 tilted codes that are read at all."""
    return tall(sharpened(bands(shown.picture, 6), shown.scale))


def strip_attempts(grey: Frame, area: Area, engines: tuple[Engine, ...], formats: frozenset[str]) -> Iterator[Attempt]:
    """Fewer strips with less noise, with and without the light evened out; then the engines after the first."""
    shown = upright(grey, area, 3)
    sharp = sharpened(bands(shown.picture, 3), shown.scale)
    even = stretched(sharp, round(30 * shown.scale) | 1)
    views = [(engines[0], sharp), (engines[0], even)]
    views += [(engine, bands(shown.picture, 4)) for engine in engines[1:]]
    for engine, strip in views:
        yield partial(_on_strip, engine, strip, formats & LINEAR, area)


def _on_strip(engine: Engine, strip: Frame, formats: frozenset[str], area: Area) -> Found:
    return placed(agreed(engine(tall(strip), formats)), area)


def by_pattern(grey: Frame, area: Area, formats: frozenset[str], demands: matched.Demands) -> Found:
    """The area compared with what characters look like when blurred; the whole height of the bars is one profile."""
    shown = upright(grey, area, 4)
    dark = 255.0 - bands(shown.picture, 1)[0]
    match = matched.read(Profile(dark, shown.begin, shown.end, shown.scale), demands)
    if match is None or match.format not in formats:
        return ()
    return (FoundCode(match.text, match.format, MATCHED, area.corners),)


def spot_attempts(grey: Frame, spot: Spot, engine: Engine, formats: frozenset[str]) -> Iterator[Attempt]:
    """A small square code enlarged: as it is, with less noise, with even light, and with that sharpened."""
    part, scale, corner = cut_out(grey, spot, 2)
    soft = cv2.GaussianBlur(part, (0, 0), 1)
    yield partial(_on_part, engine, part, formats & SQUARE, Way.PLAIN, scale, corner)
    yield partial(_on_part, engine, soft, formats & SQUARE, Way.PLAIN, scale, corner)
    softer = as_bytes(cv2.GaussianBlur(part, (0, 0), scale))
    even = stretched_square(softer, round(_FINDER * spot.side * scale) | 1)
    yield partial(_on_part, engine, even, formats & SQUARE, Way.PLAIN, scale, corner)
    part, scale, corner = cut_out(grey, spot, 3)
    even = stretched_square(sharpened_square(part, scale), round(9 * scale) | 1)
    yield partial(_on_part, engine, even, formats & SQUARE, Way.FIXED, scale, corner)


def whole_attempts(grey: Frame, engine: Engine, formats: frozenset[str], is_small: bool) -> Iterator[Attempt]:
    """The whole frame for square codes: light on dark, smaller, and a small picture also softer."""
    yield partial(_on_whole, engine, 255 - grey, formats, Way.PLAIN, 1.0)
    half = cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    yield partial(_on_whole, engine, half, formats, Way.PLAIN, 0.5)
    if is_small:
        yield partial(_on_whole, engine, cv2.GaussianBlur(grey, (0, 0), 1), formats, Way.PLAIN, 1.0)


def enlarged_attempts(grey: Frame, engine: Engine, formats: frozenset[str]) -> Iterator[Attempt]:
    """The whole of a small picture larger, and larger with even light."""
    larger = cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    yield partial(_on_whole, engine, larger, formats, Way.PLAIN, 2.0)
    larger = cv2.resize(grey, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_CUBIC)
    _, bold = cv2.threshold(stretched_square(as_bytes(larger), 25), _BOLD, 255, cv2.THRESH_BINARY)
    yield partial(_on_whole, engine, bold, formats, Way.FIXED, 1.5)


def _on_whole(engine: Engine, view: Frame, formats: frozenset[str], way: Way, scale: float) -> Found:
    return _on_part(engine, view, formats & SQUARE, way, scale, (0.0, 0.0))


def _on_part(
    engine: Engine, part: Frame, formats: frozenset[str], way: Way, scale: float, corner: tuple[float, float]
) -> Found:
    """Codes of a part that was enlarged, with their corners in the frame."""
    return tuple(
        replace(code, corners=tuple((x / scale + corner[0], y / scale + corner[1]) for x, y in code.corners))
        for code in engine(part, formats, way)
    )


def agreed(found: Found) -> Found:
    """Codes that at least two strips say: an engine takes the repeated rows of one strip for several that agree."""
    return tuple(
        code for code in found if max(y for _, y in code.corners) - min(y for _, y in code.corners) >= ROWS_EACH
    )


def placed(found: Found, area: Area) -> Found:
    """Each code once, at the corners of the area in which it was read."""
    return each_once(tuple(replace(code, corners=area.corners) for code in found))


def each_once(found: Found) -> Found:
    """A code is told once, however often an engine saw it."""
    first: dict[tuple[str, str], FoundCode] = {}
    for code in found:
        first.setdefault((code.text, code.format), code)
    return tuple(first.values())
