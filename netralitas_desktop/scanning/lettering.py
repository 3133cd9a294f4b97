"""Printed text in pictures: OpenCV 5's own typeface, or its plain strokes in OpenCV 4."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2

Colour = tuple[int, int, int]
"""Blue, green, red."""

_HAS_TYPEFACE = hasattr(cv2, "FontFace")
_STROKE_HEIGHT = 30.0
"""The pixel size of type to which Hershey's scale 1 corresponds."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a line is set: size in pixels, weight from 100 to 900, colour."""

    size: int
    colour: Colour
    weight: int = 400


def width_of(text: str, kind: Type) -> int:
    """How wide a line would be."""
    if _HAS_TYPEFACE:
        box = cv2.getTextSize((0, 0), text, (0, 0), cv2.FontFace("sans"), kind.size, kind.weight)
        return int(box[2])
    (width, _), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, kind.size / _STROKE_HEIGHT, _strokes(kind))
    return int(width)


def fitted(text: str, kind: Type, width: int, smallest: int = 14) -> tuple[str, Type]:
    """The line set smaller until it fits, and cut with an ellipsis where even the smallest type does not."""
    size = kind.size
    while size > smallest and width_of(text, Type(size, kind.colour, kind.weight)) > width:
        size -= 1
    kind = Type(size, kind.colour, kind.weight)
    if width_of(text, kind) <= width:
        return text, kind
    while text and width_of(text + "...", kind) > width:
        text = text[:-1]
    return text.rstrip() + "...", kind


def write(picture: Frame, text: str, at: tuple[int, int], kind: Type) -> None:
    """Draws one line with its baseline starting at `at`."""
    if _HAS_TYPEFACE:
        cv2.putText(picture, text, at, kind.colour, cv2.FontFace("sans"), kind.size, kind.weight)
        return
    scale = kind.size / _STROKE_HEIGHT
    cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, scale, kind.colour, _strokes(kind), cv2.LINE_AA)


def _strokes(kind: Type) -> int:
    return max(1, round(kind.size * kind.weight / 8000))
