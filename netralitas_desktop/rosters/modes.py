"""How offices write that somebody attends on site or online, told apart from marks of attendance."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.marks import is_blank

_I = re.IGNORECASE
_ONSITE = re.compile(
    r"\b(?:luring|off-?\s?line|on-?\s?site|tatap\s?muka|langsung|luar\s+jaringan|di\s+tempat|di\s+lokasi|fisik)\b", _I
)
_ONLINE = re.compile(
    r"\b(?:daring|on-?\s?line|virtual|dalam\s+jaringan|tatap\s?maya|zoom|vicon|jarak\s+jauh|(?:live\s?)?streaming)\b",
    _I,
)

TOLD_SHARE = 0.5
"""A column tells modes when at least this share of what stands in it does; the rest are slips and lines of sums."""


@lru_cache(maxsize=256)
def mode_of(text: str) -> Mode | None:
    """The mode that a cell names; None for another word, or for both modes at once."""
    is_onsite, is_online = _ONSITE.search(text) is not None, _ONLINE.search(text) is not None
    if is_onsite == is_online:
        return None
    return Mode.ONSITE if is_onsite else Mode.ONLINE


def tells_modes(cells: Iterable[Cell]) -> bool:
    """Whether these cells below a heading tell modes, and not who signed or came."""
    told = [isinstance(cell, str) and mode_of(cell) is not None for cell in cells if not is_blank(cell)]
    return any(told) and sum(told) >= len(told) * TOLD_SHARE
