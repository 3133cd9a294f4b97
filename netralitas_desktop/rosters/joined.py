"""A person's name and number in one cell: `Ani Lestari / 1980…`, `Ani Lestari⏎NIP. 1980…`, `1980… - Ani Lestari`."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_LABEL = r"(?<!\w)(?:NI\s?PPPK|N\s?\.?\s?I\s?\.?\s?(?:P|K))(?!\w)\.?\s*[:.]*\s*"
_LABELLED = re.compile(rf"{_LABEL}(?P<number>[^\n/|;]*)", _I)
_DIGITS = re.compile(r"['’]?(?P<number>\d(?:[ \u00a0.\-]{0,2}\d){7,})")
_EDGE = " \t\r\n/|;:,-–—()_'’"
_NAME_EDGE = " \t\r\n/|;:,-–—_"
_CUT = re.compile(r"[\n/|;]+")


def name_and_number(text: str) -> tuple[str, str]:
    """The two parts of such a cell; nothing for a part that isn't there.

    A line further, as of `Ani⏎NIP. 1980…⏎Pembina, IV/a`, belongs to neither.
    """
    found = _LABELLED.search(text) or _DIGITS.search(text)
    if found is None:
        first, *rest = (_tidy(part) for part in _CUT.split(text, maxsplit=1))
        behind = "".join(rest)
        if any(mark.isalpha() for mark in behind):
            return _tidy(text), ""
        return first, behind if any(mark.isdigit() for mark in behind) else ""
    before, after = _tidy(text[: found.start()]), _tidy(text[found.end() :], keep_lines=True)
    if before:
        return before, found["number"].strip(_EDGE)
    digits = _DIGITS.match(found["number"])
    if digits is not None:  # the name follows on the same line as the label and the number
        after = _tidy(found["number"][digits.end() :]) or after
        return _tidy(_CUT.split(after)[0]), digits["number"]
    return _tidy(_CUT.split(after)[0]), found["number"].strip(_EDGE)


def _tidy(text: str, *, keep_lines: bool = False) -> str:
    bare = text.strip(_NAME_EDGE).lstrip(")" + _NAME_EDGE).rstrip("(" + _NAME_EDGE)
    return bare if keep_lines else " ".join(bare.split())
