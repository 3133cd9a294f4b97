"""What a decoder finds in a frame, and what a decoder and an engine are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from netralitas_desktop.scanning.frames import Frame

Symbology = Literal["code128", "code39", "qr"]
"""The codes that stand on ID cards; `FoundCode.format` uses the same words."""


@dataclass(frozen=True, slots=True)
class FoundCode:
    """One code in a frame: what it says, in which symbology, who read it, and its corners in pixels of that frame."""

    text: str
    format: str
    engine: str
    corners: tuple[tuple[float, float], ...] = ()


class Decoder(Protocol):
    def __call__(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes in a grey or BGR frame; an empty frame holds none."""
        ...


class Engine(Decoder, Protocol):
    """A library that reads codes."""

    @property
    def name(self) -> str: ...
