"""The `'` that keeps a text of a CSV a text: put before what a spreadsheet would change, and taken away."""

from __future__ import annotations

import re

_MONTHS = "|".join(
    (
        "jan(?:uari|uary)?",
        "[fp]eb(?:ruari|ruary)?",
        "mar(?:et|ch)?",
        "apr(?:il)?",
        "mei|may",
        "jun[ie]?",
        "jul[iy]?",
        "ag(?:us|s|ustus)|aug(?:ust)?",
        "sept?(?:ember)?",
        "o[kc]t(?:ober)?",
        "no[vp](?:ember)?",
        "de[sc](?:ember)?",
    )
)
"""In Indonesian and English."""
_FORMULA = re.compile(r'(^|[,;\t|])([\s"]*)(?=\'*[=+\-@])')
"""At the beginning, and behind what another program may take for the end of a cell."""
_MARKED_FORMULA = re.compile(_FORMULA.pattern.replace("(?=", "'(?=", 1))
_LIKE_NUMBER = re.compile(
    r"(?=.*\d)(?:rp\.?|idr|us\$)?"
    rf"(?:[\d\s.,:/()%$€£¥-]|(?<=[\d.,])e(?=[\d+-])|(?<=[\d\s])[ap]m?\b|(?:{_MONTHS})(?![a-z]))+",
    re.IGNORECASE,
)
"""Numbers with zeros in front, signs, points or exponents; days, times and fractions, and what looks like them."""
_WORD = re.compile(r"true|false|#(?:n/a|ref!|value!|name\?|num!|null!|div/0!|spill!|calc!)", re.IGNORECASE)
_PLAIN = re.compile(r"0|[1-9][0-9]{0,10}")
"""Numbers that every spreadsheet shows as they are written; twelve digits become an exponent."""


def marked_as_text(text: str) -> str:
    """One line of text, with `'` before what a spreadsheet would take for a formula, a number, a day or an error."""
    marked = _FORMULA.sub(r"\1\2'", text)
    return f"'{text}" if marked == text and _is_changed(text) else marked


def without_text_mark(text: str) -> str:
    """The text before `marked_as_text`."""
    bare = _MARKED_FORMULA.sub(r"\1\2", text)
    return text[1:] if bare == text and text.startswith("'") and _is_changed(text) else bare


def _is_changed(text: str) -> bool:
    """Whether a spreadsheet would show the text otherwise if it stood without any `'` in front."""
    bare = text.lstrip("'").strip()
    if _PLAIN.fullmatch(bare):
        return False
    return bool(_LIKE_NUMBER.fullmatch(bare) or _WORD.fullmatch(bare))
