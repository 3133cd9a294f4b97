"""Drawings of an office's sheet as they come along: without slicers, and out of the way of our columns."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ANCHOR = re.compile(rb"<(?:\w+:)?(twoCellAnchor|oneCellAnchor|absoluteAnchor)\b.*?</(?:\w+:)?\1>", re.DOTALL)
_CORNER = re.compile(rb"<(?:\w+:)?(from|to)>.*?</(?:\w+:)?\1>", re.DOTALL)
_PLACE = re.compile(rb"<(?:\w+:)?(col|row)>\s*(\d+)\s*<")
_COLUMN = re.compile(rb"(<(?:\w+:)?col>\s*)(\d+)")
_SLICERS = (b"/drawing/2010/slicer", b"/drawing/2012/timeslicer")


@dataclass(frozen=True, slots=True)
class Claim:
    """The cells that we write into beside an office's table; columns and rows from 1."""

    first_column: int
    columns: int
    first_row: int
    last_row: int


def without_slicers(drawing: bytes) -> bytes:
    """A drawing without the frames of slicers, whose lists can't come along."""
    if not any(uri in drawing for uri in _SLICERS):
        return drawing
    return _ANCHOR.sub(lambda m: b"" if any(uri in m[0] for uri in _SLICERS) else m[0], drawing)


def moved_aside(drawing: bytes, claim: Claim) -> bytes:
    """A drawing whose shapes right of the table, beside its rows, stand right of our columns."""

    def moved(found: re.Match[bytes]) -> bytes:
        return _moved(found[0], claim.columns) if _covers(found[0], claim) else found[0]

    return _ANCHOR.sub(moved, drawing)


def _covers(anchor: bytes, claim: Claim) -> bool:
    """Whether a shape begins right of the table and stands beside a row of ours."""
    corners = [dict(_PLACE.findall(corner[0])) for corner in _CORNER.finditer(anchor)]
    if not corners or not all({b"col", b"row"} <= corner.keys() for corner in corners):
        return False
    top, bottom = int(corners[0][b"row"]) + 1, int(corners[-1][b"row"]) + 1
    is_right = int(corners[0][b"col"]) + 1 >= claim.first_column
    return is_right and top <= claim.last_row and bottom >= claim.first_row


def _moved(anchor: bytes, columns: int) -> bytes:
    def corner(found: re.Match[bytes]) -> bytes:
        return _COLUMN.sub(lambda m: m[1] + str(int(m[2]) + columns).encode(), found[0])

    return _CORNER.sub(corner, anchor)
