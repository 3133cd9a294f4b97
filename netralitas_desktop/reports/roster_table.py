"""Where the table of people stands in an office's worksheet: its headings, its edges, and the room beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

HEADING_HEIGHT = 4
"""Rows that a heading may be high; taller merges are layout, not headings."""
HEADING_TEXTS = 3
LAST_COLUMN = 16_384
"""XFD, Excel's last."""

_NAMES_A_PERSON = re.compile(r"\b(?:nama|nip|nik|nuptk|pegawai|peserta)\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"\d{6}")

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad"
"""What shows as little as a space does, and `str.strip` takes for more."""

Rows = dict[int, list[Cell]]


class NoRoomBeside(Exception):
    """No columns are free beside the table, as where the office merged its rows to the sheet's end."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The rows of one heading of the table, from and to."""

    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class RosterTable:
    """The table's first and last column, each of its headings, and the columns that something stands in beside it."""

    first_column: int
    last_column: int
    headings: tuple[Heading, ...]
    taken: frozenset[int]

    def above(self, rows: Iterable[int]) -> tuple[Heading, ...]:
        """The headings under which these rows stand."""
        tops = [heading.top for heading in self.headings]
        nearest = {bisect_left(tops, row) - 1 for row in rows}
        return tuple(self.headings[i] for i in sorted(nearest) if i >= 0)

    def room(self, columns: int) -> int:
        """The first of the nearest columns right of the table that are free in all its rows; raises NoRoomBeside."""
        first = self.last_column + 1
        for column in sorted(c for c in self.taken if c >= first):
            if column - first >= columns:
                break
            first = column + 1
        if first + columns - 1 > LAST_COLUMN:
            raise NoRoomBeside
        return first


def roster_table(sheet: Worksheet, people: Iterable[int]) -> RosterTable:
    """The table whose people stand in these rows."""
    rows = _used_rows(sheet)
    listed = sorted(people)
    headings = tuple(_spanned(sheet, top, listed) for top in _heading_rows(rows, listed))
    headed = {row for heading in headings for row in range(heading.top, heading.bottom + 1)}
    first, last = _edges(sheet, rows, listed, headed)
    return RosterTable(first, last, headings, _taken(sheet, rows, {*listed, *headed}, last))


def _used_rows(sheet: Worksheet) -> Rows:
    rows: Rows = defaultdict(list)
    for cell in sheet._cells.values():
        if not isinstance(cell, MergedCell) and not _is_blank(cell.value):
            rows[cell.row].append(cell)
    return rows


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str | CellRichText) and not str(value).strip().strip(_INVISIBLE).strip())


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
        if merged.min_row <= row <= merged.max_row and _is_flat(merged):
            top, bottom = min(top, merged.min_row), max(bottom, merged.max_row)
    following = next((person for person in listed if person > row), bottom + 1)
    return Heading(top, min(bottom, following - 1))


def _is_flat(area: CellRange) -> bool:
    return bool(area.max_row - area.min_row < HEADING_HEIGHT)


def _edges(sheet: Worksheet, rows: Rows, listed: Sequence[int], headed: Collection[int]) -> tuple[int, int]:
    """The first used column, and the last one of those without a gap that is headed or filled in half the rows."""
    titled = {cell.column for row in headed for cell in rows.get(row, ())}
    titled |= _columns(area for area in _touching(sheet, headed) if _is_flat(area))
    filled = Counter(cell.column for row in listed for cell in rows.get(row, ()))
    used = {*titled, *filled} or {1}
    first = last = min(used)
    for column in range(first, LAST_COLUMN + 1):
        if column not in used:
            break
        if column in titled or filled[column] * 2 >= len(listed):
            last = column
    return first, last


def _taken(sheet: Worksheet, rows: Rows, written: Collection[int], last_column: int) -> frozenset[int]:
    """The columns with anything in the table's rows, and between them whatever does not begin within the table.

    What does is a banner over the table, which may span ours too; but a merged cell in a row that is written to never.
    """
    top, bottom = min(written), max(written)
    taken = {cell.column for row, cells in rows.items() if top <= row <= bottom for cell in cells}
    taken |= _columns(_touching(sheet, written))
    taken |= _columns(
        area
        for area in sheet.merged_cells.ranges
        if area.min_col > last_column and area.min_row <= bottom and area.max_row >= top
    )
    return frozenset(taken)


def _touching(sheet: Worksheet, rows: Iterable[int]) -> list[CellRange]:
    """The merged cells that reach into any of these rows."""
    ordered = sorted(rows)
    areas: Iterable[CellRange] = sheet.merged_cells.ranges
    return [a for a in areas if (at := bisect_left(ordered, a.min_row)) < len(ordered) and ordered[at] <= a.max_row]


def _columns(areas: Iterable[CellRange]) -> set[int]:
    spans = {(area.min_col, area.max_col) for area in areas}
    return {column for low, high in spans for column in range(low, high + 1)}
