"""Where a table begins and which column holds what: header rows of one or two levels, merged cells or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.headings import Field, Meaning, meaning_of
from netralitas_desktop.rosters.marks import banner_in, filled
from netralitas_desktop.rosters.workbook import Row

HEADER_WITHIN_ROWS = 40
"""Titles, letterheads and notes above the first table are never this long."""

SUPPORT = (Field.SEX, Field.GROUP, Field.UNIT, Field.POSITION, Field.RANK, Field.STATUS)
"""The columns whose cells speak for a row being a person's, besides name and number."""

_PERSONAL = frozenset({Field.SEX, Field.POSITION, Field.RANK, Field.STATUS})
"""A list of people without numbers has one of these; a list of schools or codes has none."""

_PICKED = (Field.ROW_NUMBER, Field.NAME, Field.TITLE_BEFORE, Field.TITLE_AFTER, *SUPPORT)

NAME_AT, BEFORE_AT, AFTER_AT = 1, 2, 3
SEX_AT, GROUP_AT, UNIT_AT, POSITION_AT, RANK_AT, STATUS_AT = range(4, 10)
NUMBERS_AT = len(_PICKED)
"""Where Table.cells puts each field; the cells of all number columns follow, the best column first."""


class Table:
    """The columns of one table, and how a row's cells are taken from them."""

    def __init__(self, columns: dict[Field, int], numbers: Sequence[int], headings: Row, last_header: int) -> None:
        self.columns = columns
        self.numbers = tuple(numbers)
        self.last_header = last_header
        """Index of the last row of the header."""
        self.is_numbered = Field.ROW_NUMBER in columns
        self.support = sum(field in columns for field in SUPPORT)
        used = {**columns, Field.NUMBER: numbers[0]} if numbers else columns
        self.found_columns = tuple((str(field), _text(headings[column])) for field, column in used.items())
        self._width = max((*columns.values(), *numbers)) + 1
        self._none: Row = (None,) * self._width
        at = [columns.get(field, self._width) for field in _PICKED]
        self._take: Callable[[Row], Row] = itemgetter(*at, *(self.numbers or (self._width,)))

    def cells(self, row: Row) -> Row:
        """The row's cells in the order of the `…_AT` names; None where the table has no such column."""
        if len(row) != self._width:
            row = (row + self._none)[: self._width]
        return self._take((*row, None))


@dataclass(frozen=True, slots=True)
class _Heading:
    column: int
    text: str
    meaning: Meaning


def table_at(rows: Sequence[Row], index: int) -> Table | None:
    """The table whose header has its name heading in row `index`; None where no header stands."""
    row = rows[index]
    name_at = next((c for c, cell in enumerate(row) if _means(cell, Field.NAME)), None)
    if name_at is None:
        return None
    above = _level_above(rows, index)
    below = _level_below(rows, index, name_at)
    headings = _headings(row, above, below)
    columns = _columns(headings)
    numbers = [h.column for f in (Field.NUMBER, Field.NIK) for h in _ranked(headings, f)]
    if not _lists_people(columns, numbers):
        return None
    texts = {h.column: h.text for h in headings}
    width = max(texts) + 1
    return Table(columns, numbers, tuple(texts.get(c) for c in range(width)), index + bool(below))


def _lists_people(columns: dict[Field, int], numbers: Sequence[int]) -> bool:
    if Field.NAME not in columns:
        return False
    support = [field for field in SUPPORT if field in columns]
    return bool(numbers) or (len(support) >= 2 and not _PERSONAL.isdisjoint(support))


def _level_above(rows: Sequence[Row], index: int) -> Row:
    """The row above, where it is the upper level of this header: it has headings where this row is empty."""
    row, above = rows[index], rows[index - 1] if index else ()
    if not _may_be_level(above):
        return ()
    joined = any(meaning_of(cell) is not None and not _text(_at(row, c)) for c, cell in enumerate(above))
    return above if joined else ()


def _level_below(rows: Sequence[Row], index: int, name_at: int) -> Row:
    """The row below, where it is the lower level of this header: it has headings, and nothing in the name's column."""
    below = rows[index + 1] if index + 1 < len(rows) else ()
    if _text(_at(below, name_at)) or not _may_be_level(below):
        return ()
    return below if any(meaning_of(cell) is not None for cell in below) else ()


def _headings(row: Row, above: Row, below: Row) -> list[_Heading]:
    found = []
    merged = ""
    for column in range(max(len(row), len(above), len(below))):
        upper, middle, lower = (_text(_at(level, column)) for level in (above, row, below))
        merged = middle or merged
        text, meaning = _deepest(upper, middle, lower, merged)
        if meaning is not None:
            found.append(_Heading(column, text, meaning))
    return found


def _deepest(upper: str, middle: str, lower: str, merged: str) -> tuple[str, Meaning | None]:
    if lower:
        return lower, meaning_of(lower) or meaning_of(f"{merged} {lower}")
    text = middle or upper
    return text, meaning_of(text)


def _columns(headings: Sequence[_Heading]) -> dict[Field, int]:
    ignored = (Field.NUMBER, Field.NIK, Field.ADDRESS, Field.OTHER)
    address = {h.column for h in headings if h.meaning.field is Field.ADDRESS}
    columns: dict[Field, int] = {}
    for field in Field:
        ranked = [h for h in _ranked(headings, field) if not (field is Field.GROUP and _is_home(h, address))]
        if ranked and field not in ignored:
            columns[field] = ranked[0].column
    return columns


def _is_home(heading: _Heading, address: set[int]) -> bool:
    """Whether a kecamatan column is part of somebody's home address: it stands among the address columns."""
    return "tugas" not in heading.text.casefold() and not address.isdisjoint({heading.column - 1, heading.column + 1})


def _ranked(headings: Sequence[_Heading], field: Field) -> list[_Heading]:
    return sorted((h for h in headings if h.meaning.field is field), key=lambda h: h.meaning.rank)


def _means(cell: Cell, field: Field) -> bool:
    meaning = meaning_of(cell)
    return meaning is not None and meaning.field is field


def _may_be_level(row: Row) -> bool:
    return all(_is_label(cell) for cell in row) and banner_in(filled(row)) is None


def _is_label(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not any(mark.isdigit() for mark in cell))


def _at(row: Row, column: int) -> Cell:
    return row[column] if column < len(row) else None


def _text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""
