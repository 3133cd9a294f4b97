"""The typefaces of the PDFs, embedded from pymupdf-fonts: widths, what can be printed, and lines that fit."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from io import BytesIO

from pymupdf_fonts import FiraGO_Bold, FiraGO_Italic, FiraGO_Regular, UbuntuMono_Regular
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from netralitas_desktop.reports.paper.arabic import as_seen


class Face(StrEnum):
    """FiraGO for words; Ubuntu Mono for numbers of people, so that eighteen digits stand under eighteen digits."""

    REGULAR = "FiraGO"
    BOLD = "FiraGO-Bold"
    ITALIC = "FiraGO-Italic"
    MONO = "UbuntuMono"


_FILES = {
    Face.REGULAR: FiraGO_Regular,
    Face.BOLD: FiraGO_Bold,
    Face.ITALIC: FiraGO_Italic,
    Face.MONO: UbuntuMono_Regular,
}
_MISSING = "\u25a1"
"""What stands for a letter that the faces don't have: an empty box says that something stood there."""
_JOINER = "\u200d"
_DECORATION = frozenset({"So", "Sk", "Mn", "Me"})
"""Emoji and what changes them: no part of a name, left out where the faces don't have them."""


@cache
def load_faces() -> dict[Face, frozenset[int]]:
    """Makes the faces known to reportlab, once; returns the characters that each of them has."""
    known = {}
    for face, module in _FILES.items():
        font = TTFont(face.value, BytesIO(module.fontbuffer))
        pdfmetrics.registerFont(font)
        known[face] = frozenset(font.face.charToGlyph)
    return known


@lru_cache(maxsize=65_536)
def printable(text: str, face: Face = Face.REGULAR) -> str:
    """The text as the face can print it: no control characters, no emoji, a box for letters it has no shape for."""
    has = load_faces()[face]
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(c, has) for c in text)


@lru_cache(maxsize=65_536)
def drawn(text: str, face: Face = Face.REGULAR) -> str:
    """A line of such text in the order and the shapes in which its characters stand on paper."""
    return as_seen(printable(text, face), load_faces()[face])


def _shown(character: str, has: frozenset[int]) -> str:
    if ord(character) in has and character.isprintable():
        return character
    category = unicodedata.category(character)
    if category in _DECORATION or character == _JOINER:
        return ""
    return _MISSING if character.isprintable() else " "


@lru_cache(maxsize=65_536)
def _unit_width(text: str, face: Face) -> float:
    load_faces()
    return float(pdfmetrics.stringWidth(text, face.value, 1))


def width(text: str, face: Face, size: float) -> float:
    """How wide the text stands, in points."""
    return _unit_width(drawn(text, face), face) * size


def wrapped(text: str, face: Face, size: float, room: float) -> list[str]:
    """The text in lines that are at most `room` points wide; never cut, a word that is too long is broken."""
    whole = " ".join(printable(text, face).split())
    if width(whole, face, size) <= room:
        return [whole]
    lines: list[str] = []
    line = ""
    for piece in _pieces(whole, face, size, room):
        longer = f"{line} {piece}" if line else piece
        if line and width(longer, face, size) > room:
            lines.append(line)
            line = piece
        else:
            line = longer
    return [*lines, line]


def _pieces(text: str, face: Face, size: float, room: float) -> Iterator[str]:
    """The words, those that are wider than a line in parts that are not."""
    for word in text.split():
        if width(word, face, size) <= room:
            yield word
            continue
        part = ""
        for character in word:
            if part and width(part + character, face, size) > room:
                yield part
                part = ""
            part += character
        yield part


def shortened(text: str, face: Face, size: float, room: float) -> str:
    """One line, with an ellipsis where it does not fit: only for what stands in full elsewhere."""
    if width(text, face, size) <= room:
        return text
    first = wrapped(text, face, size, room - width("…", face, size))[0]
    return f"{first}…"
