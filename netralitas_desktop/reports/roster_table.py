"""Where the table of people stands in an office's worksheet: its headings, single or repeated, and its right edge."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

HEADING_HEIGHT = 4
"""Rows that a heading may be high; taller merges are layout, not headings."""
HEADING_TEXTS = 3

_NAMES_A_PERSON = re.compile(r"\b(?:nama|nip|nik|nuptk|pegawai|peserta)\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{6}")

Rows = dict[int, list[Cell]]


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows of one heading of the table, from and to."""

    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class RosterTable:
    """The last used column of the table, and each of its headings."""

    last_column: int
    headings: tuple[Heading, ...]


def roster_table(sheet: Worksheet, people: Iterable[int]) -> RosterTable:
    """The table whose people stand in these rows."""
    rows = _used_rows(sheet)
    listed = sorted(people)
    headings = tuple(_spanned(sheet, top, listed) for top in _heading_rows(rows, listed))
    return RosterTable(_last_column(sheet, rows, listed, headings), headings)


def _used_rows(sheet: Worksheet) -> Rows:
    rows: Rows = defaultdict(list)
    for cell in sheet._cells.values():
        if not isinstance(cell, MergedCell) and cell.value is not None:
            rows[cell.row].append(cell)
    return rows


def _heading_rows(rows: Rows, listed: Sequence[int]) -> list[int]:
    """For each person the nearest heading above; where no row looks like one, the row above the first person."""
    people = frozenset(listed)
    candidates = [row for row in sorted(rows) if row not in people and _is_heading(rows[row])]
    named = [row for row in candidates if any(_NAMES_A_PERSON.search(str(cell.value)) for cell in rows[row])]
    if not named or named[0] > listed[0]:
        named = candidates
    if not named or named[0] > listed[0]:
        return [listed[0] - 1] if listed[0] > 1 else []
    nearest = (bisect_left(named, row) - 1 for row in listed)
    return [named[i] for i in sorted({i for i in nearest if i >= 0})]


def _is_heading(cells: Sequence[Cell]) -> bool:
    """At least three words, no number, nothing long enough to be a number of a person."""
    texts = [str(cell.value) for cell in cells if cell.data_type == "s"]
    words = [text for text in texts if any(c.isalpha() for c in text)]
    has_numbers = len(texts) < len(cells) or any(_LONG_NUMBER.search(text) for text in texts)
    return len(words) >= HEADING_TEXTS and not has_numbers


def _spanned(sheet: Worksheet, row: int, listed: Sequence[int]) -> Heading:
    """The rows that the heading's merged cells span, above the person who follows."""
    top = bottom = row
    for merged in sheet.merged_cells.ranges:
        if merged.min_row <= row <= merged.max_row and merged.max_row - merged.min_row < HEADING_HEIGHT:
            top, bottom = min(top, merged.min_row), max(bottom, merged.max_row)
    following = next((person for person in listed if person > row), bottom + 1)
    return Heading(top, min(bottom, following - 1))


def _last_column(sheet: Worksheet, rows: Rows, listed: Sequence[int], headings: Sequence[Heading]) -> int:
    heading_rows = {row for heading in headings for row in range(heading.top, heading.bottom + 1)}
    used = [cell.column for row in {*listed, *heading_rows} for cell in rows.get(row, ())]
    merged: list[int] = [
        area.max_col
        for area in sheet.merged_cells.ranges
        if any(area.min_row <= row <= area.max_row for row in heading_rows)
    ]
    return max(1, *used, *merged)
