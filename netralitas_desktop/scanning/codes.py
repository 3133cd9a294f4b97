"""What a decoder finds in a frame, and what a decoder and an engine are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal, Protocol

from netralitas_desktop.scanning.frames import Frame

Symbology = Literal["code128", "code39", "qr"]
"""The codes that stand on ID cards; `FoundCode.format` uses the same words."""

USUAL = frozenset({"code128", "code39", "qr"})
"""What is read unless more is asked for: the others invent codes in textiles, or read half of one as a whole."""

LINEAR = frozenset({"code128", "code39", "code93", "codabar", "itf", "databar", "ean"})
SQUARE = frozenset({"qr", "datamatrix", "pdf417"})
KNOWN = LINEAR | SQUARE

CHECKED = frozenset({"code128", "code93", "databar", "ean"})
"""Linear codes with a check character that every symbol must carry."""

SHORTEST = {"code39": 4, "codabar": 4, "itf": 6}
"""Characters that an unchecked code needs at least: engines see shorter ones in textiles and ironwork."""

Corners = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """How good a code is to read in one frame."""

    module_px: float
    """Width of the thinnest bar, in pixels; 0 where it cannot be told."""
    tilt_degrees: float
    """From lying straight, -90 to 90."""
    contrast: float
    """Lightest less darkest, as a share of the whole scale (ISO/IEC 15416)."""


@dataclass(frozen=True, slots=True)
class FoundCode:
    """One code in a frame: what it says, in which symbology, who read it, and its corners in pixels of that frame."""

    text: str
    format: str
    engine: str
    corners: Corners = ()
    modules: int = 0
    """Modules a side of a QR code; 0 where the engine does not say."""
    seconded_by: str = ""
    """Another engine that read the same in the same frame, or the same one in another part of the bars."""
    condition: Condition | None = None
    """Where a decoder, not an engine, tells the code."""

    @property
    def is_corrected(self) -> bool:
        """Whether its symbology corrects errors, so that it says what it was made to say."""
        return self.format in SQUARE

    @property
    def is_checked(self) -> bool:
        """Whether its symbology has a check character."""
        return self.format in CHECKED


class Hint(Enum):
    """What would help a code that is seen but not read."""

    CLOSER = auto()
    WHOLE = auto()
    """Part of it lies outside of the picture."""
    STRAIGHT = auto()
    """It is turned away from the lens."""
    LIGHT = auto()
    GLARE = auto()
    STILL = auto()
    """It is blurred: held still, or the lens wiped."""


@dataclass(frozen=True, slots=True)
class Almost:
    """A linear code that is there but was not read."""

    corners: Corners
    hint: Hint


@dataclass(frozen=True, slots=True)
class Look:
    """All that a decoder saw in one frame."""

    codes: tuple[FoundCode, ...] = ()
    almost: tuple[Almost, ...] = ()
    is_easy: bool = False
    """Whether the codes were read at once, without the slower means."""


class Decoder(Protocol):
    """Looks at frames; those of a video come one after the other, so it may leave some of its means to the next."""

    def __call__(self, frame: Frame, *, alone: bool = False) -> Look:
        """All codes in a grey or BGR frame; an empty frame holds none.

        A frame that is `alone` is a picture for itself: it gets every means, and its linear codes are read twice.
        """
        ...


class Way(Enum):
    """How an engine looks at a picture."""

    PLAIN = auto()
    """Upright or upside down, dark on light, at the size it has."""
    GLOBAL = auto()
    """The same with one threshold for a whole row or picture: fast."""
    INVERTED = auto()
    """Also light on dark."""
    FIXED = auto()
    """Thresholded in the middle: for pictures that are stretched already."""


class Engine(Protocol):
    """A library that reads codes."""

    @property
    def name(self) -> str: ...

    @property
    def formats(self) -> frozenset[str]:
        """What it can read."""
        ...

    def __call__(self, grey: Frame, formats: frozenset[str], way: Way = Way.PLAIN) -> tuple[FoundCode, ...]:
        """Codes of these formats in a grey frame; formats and ways that it does not know find nothing."""
        ...
