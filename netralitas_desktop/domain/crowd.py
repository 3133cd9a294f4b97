"""Sets of people as whole numbers: bit `n` is set where the person at place `n` is in.

A hundred thousand people are 12 KB; joining, cutting and counting two such sets takes microseconds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count

Crowd = int
NOBODY: Crowd = 0

_IN, _OUT = ord("1"), ord("0")
_AS_FLAGS = bytes.maketrans(b"01", b"\0\1")


def crowd_of(places: Iterable[int], size: int) -> Crowd:
    """The people at these places, all of them below `size`; by way of text, which is Python's quickest."""
    digits = bytearray([_OUT]) * size
    for place in places:
        digits[~place] = _IN
    return int(digits, 2) if size else NOBODY


def places_of(crowd: Crowd) -> Iterator[int]:
    """The places of those who are in, in order."""
    return compress(count(), f"{crowd:b}".encode()[::-1].translate(_AS_FLAGS))
