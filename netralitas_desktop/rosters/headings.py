"""What the headings of offices' tables mean; the words themselves stand in headings.json."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from netralitas_desktop.domain.schedule import Cell

LONGEST_HEADING = 80
"""Longer texts are notes, never headings."""

_NOT_ALNUM = re.compile(r"[^0-9a-z]+")


class Field(StrEnum):
    """What a column of a roster or a schedule holds."""

    ROW_NUMBER = "row_number"
    NAME = "name"
    NAME_NUMBER = "name_number"
    """Name and number in one cell."""
    TITLE_BEFORE = "title_before"
    TITLE_AFTER = "title_after"
    NUMBER = "number"
    NIK = "nik"
    SEX = "sex"
    GROUP = "group"
    UNIT = "unit"
    POSITION = "position"
    RANK = "rank"
    STATUS = "status"
    MODE = "mode"
    """On site or online."""
    ADDRESS = "address"
    OTHER = "other"
    SCHEDULE_DAY = "schedule_day"
    SCHEDULE_NAME = "schedule_name"
    SCHEDULE_STARTS = "schedule_starts"
    SCHEDULE_ENDS = "schedule_ends"
    SCHEDULE_PLACE = "schedule_place"
    SCHEDULE_GROUPS = "schedule_groups"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A heading's field, and how surely it is meant; the lowest rank of a field wins its column."""

    field: Field
    rank: int


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    words: dict[str, Meaning]
    patterns: tuple[tuple[re.Pattern[str], Meaning], ...]


def meaning_of(cell: Cell, *, schedule: bool = False) -> Meaning | None:
    """What a heading says its column holds; None for a text that is no known heading."""
    if not isinstance(cell, str) or not cell or len(cell) > LONGEST_HEADING:
        return None
    return _meaning_of(cell, schedule)


@cache
def _vocabulary(schedule: bool) -> _Vocabulary:
    stored = json.loads(files(__package__).joinpath("headings.json").read_text(encoding="utf-8"))
    words: dict[str, Meaning] = {}
    patterns: list[tuple[re.Pattern[str], Meaning]] = []
    for field, entry in stored.items():
        if entry.get("schedule", False) is not schedule:
            continue
        known = entry["headings"]
        for rank, word in enumerate(known):
            words.setdefault(word, Meaning(Field(field), rank))
        for rank, pattern in enumerate(entry.get("patterns", ()), len(known)):
            patterns.append((re.compile(pattern), Meaning(Field(field), rank)))
    return _Vocabulary(words, tuple(patterns))


@lru_cache(maxsize=1024)
def _meaning_of(text: str, schedule: bool) -> Meaning | None:
    vocabulary = _vocabulary(schedule)
    folded = text.casefold()
    if exact := vocabulary.words.get(_NOT_ALNUM.sub("", folded)):
        return exact
    spaced = _NOT_ALNUM.sub(" ", folded).strip()
    return next((meaning for pattern, meaning in vocabulary.patterns if pattern.search(spaced)), None)
