"""Colours and sizes, light and dark, as the drawings in the design say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Tone(StrEnum):
    """What a colour means: the verdict, and nothing else has colour."""

    PRESENT = "present"
    ALREADY = "already"
    WRONG = "wrong"
    REFUSED = "refused"
    REVIEW = "review"
    CLOSED = "closed"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Shade:
    """A tone in one theme: its strong colour, what is written on it, and its pale ground."""

    strong: str
    on_strong: str
    ground: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of one theme."""

    is_dark: bool
    ink: str
    muted: str
    line: str
    ground: str
    card: str
    accent: str
    on_accent: str
    rail: str
    rail_ink: str
    hover: str
    ring: str
    """Around what has the focus and is filled with the accent: 3:1 against it."""
    shades: dict[Tone, Shade]


LIGHT = Palette(
    is_dark=False,
    ink="#17202a",
    muted="#5b6673",
    line="#d9dee4",
    ground="#f3f5f7",
    card="#ffffff",
    accent="#2f4858",
    on_accent="#ffffff",
    rail="#2f4858",
    rail_ink="#e6ecf0",
    hover="#e9edf1",
    ring="#7b97a8",
    shades={
        Tone.PRESENT: Shade("#14713f", "#ffffff", "#e2f3e8"),
        Tone.ALREADY: Shade("#1b57b0", "#ffffff", "#e4edfb"),
        Tone.WRONG: Shade("#a84a00", "#ffffff", "#fdecdc"),
        Tone.REFUSED: Shade("#a3201a", "#ffffff", "#fbe6e4"),
        Tone.REVIEW: Shade("#7a5600", "#ffffff", "#fbf1d6"),
        Tone.CLOSED: Shade("#5b6673", "#ffffff", "#e9edf1"),
        Tone.IDLE: Shade("#2f4858", "#ffffff", "#ffffff"),
    },
)

DARK = Palette(
    is_dark=True,
    ink="#e8edf2",
    muted="#9aa7b4",
    line="#2d3843",
    ground="#12181e",
    card="#1a222a",
    accent="#a9c1d1",
    on_accent="#12181e",
    rail="#0e1419",
    rail_ink="#c9d4dd",
    hover="#232d37",
    ring="#4d6878",
    shades={
        Tone.PRESENT: Shade("#6fd49b", "#10231a", "#123322"),
        Tone.ALREADY: Shade("#8db8ff", "#101c30", "#142a4d"),
        Tone.WRONG: Shade("#ffb27a", "#2a1608", "#40260f"),
        Tone.REFUSED: Shade("#ff9d96", "#2b0f0d", "#431a17"),
        Tone.REVIEW: Shade("#f1cd6b", "#2a2007", "#3d300d"),
        Tone.CLOSED: Shade("#9aa7b4", "#12181e", "#232d37"),
        Tone.IDLE: Shade("#a9c1d1", "#12181e", "#1a222a"),
    },
)


def palette(theme: str, system_is_dark: bool, wants_contrast: bool = False) -> Palette:
    """The palette of a `system`, `light` or `dark` theme.

    Where the system asks for contrast, quiet words are as strong as the others and every edge is seen.
    """
    is_dark = system_is_dark if theme == "system" else theme == "dark"
    chosen = DARK if is_dark else LIGHT
    return replace(chosen, muted=chosen.ink, line=chosen.muted) if wants_contrast else chosen


BASE_PX = 15
"""The size of most texts at 100 percent."""
_LARGEST_SCALED_PX = 16


def scaled_px(size: int, percent: int) -> int:
    """A text's size in pixels at that percentage."""
    return max(size, round(min(size, _LARGEST_SCALED_PX) * percent / 100))


class Room(StrEnum):
    """How much room what must be read from afar has: on a laptop, on a large screen, on a very large one."""

    USUAL = "usual"
    LARGE = "large"
    VAST = "vast"

    @property
    def times(self) -> float:
        """How much larger than drawn such texts stand there."""
        return {Room.USUAL: 1.0, Room.LARGE: 1.4, Room.VAST: 2.2}[self]
