"""Right-to-left text for a canvas that draws characters from left to right: letters joined, in the order as seen.

Enough for names in lines that read from left to right. What Unicode's algorithms (UAX 9, shaping) do beyond it concerns
paragraphs that nest directions. The tables are those of the standard library.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RIGHT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
_FIRST = re.compile(_RIGHT)
_RUN = re.compile(rf"{_RIGHT}+(?:[\W\d_]+{_RIGHT}+)*")
"""Right-to-left words, with what stands between them and is no letter of another script."""
_UNIT = re.compile("\u0644[\u0622\u0623\u0625\u0627]|.", re.DOTALL)
"""Lam and alef are one shape."""
_KEPT = re.compile(r"\d+(?:[.,:/-]\d+)*|.", re.DOTALL)
"""Numbers are read from left to right everywhere."""
_FORMS = range(0xFB50, 0xFEFD)
"""Unicode's presentation forms: a letter alone, at the beginning, in the middle and at the end of a word."""
_KINDS = {
    (False, False): "<isolated>",
    (False, True): "<initial>",
    (True, True): "<medial>",
    (True, False): "<final>",
}
"""By whether a letter is joined to the one before it and the one after it."""
_MIRRORED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))


def has_right_to_left(text: str) -> bool:
    return not text.isascii() and _FIRST.search(text) is not None


def as_seen(text: str, has: frozenset[int]) -> str:
    """A line as it is drawn; letters are joined as far as a face `has` the forms."""
    if not has_right_to_left(text):
        return text
    return _RUN.sub(lambda run: _turned(_joined(run[0], has)), text)


def _joined(run: str, has: frozenset[int]) -> str:
    forms, units = _forms(), _UNIT.findall(run)
    solid = [place for place, unit in enumerate(units) if not unicodedata.combining(unit[0])]
    around = zip([None, *solid[:-1]], solid, [*solid[1:], None], strict=True) if solid else ()
    shaped = list(units)
    for before, at, after in around:
        kind = _KINDS[_are_joined(units, before, at), _are_joined(units, at, after)]
        form = forms.get((units[at], kind), "")
        if form and ord(form) in has:
            shaped[at] = form
    return "".join(shaped)


def _are_joined(units: list[str], first: int | None, second: int | None) -> bool:
    """Whether the first goes on and the second is joined to what goes before it."""
    if first is None or second is None:
        return False
    return (units[first], "<initial>") in _forms() and (units[second], "<final>") in _forms()


@cache
def _forms() -> dict[tuple[str, str], str]:
    """(letters, kind) → the character that looks so."""
    found: dict[tuple[str, str], str] = {}
    for code in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        found.setdefault(("".join(chr(int(letter, 16)) for letter in letters), kind), chr(code))
    return found


def _turned(run: str) -> str:
    """From its end to its beginning: marks stay behind their letters, brackets open to the other side."""
    parts: list[str] = []
    for part in _KEPT.findall(run):
        if parts and unicodedata.combining(part[0]):
            parts[-1] += part
        else:
            parts.append(_MIRRORED.get(part, part))
    return "".join(reversed(parts))
