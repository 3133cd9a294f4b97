"""Where a table begins and which column holds what: header rows of one or two levels, merged cells or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from operator import itemgetter
from types import MappingProxyType

from netralitas_desktop.domain.participants import name_key
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.headings import Field, Meaning, meaning_of
from netralitas_desktop.rosters.joined import name_and_number
from netralitas_desktop.rosters.marks import banner_in, filled
from netralitas_desktop.rosters.modes import tells_modes
from netralitas_desktop.rosters.workbook import Row
from netralitas_desktop.services.roster_ports import COLUMN_FIELDS

HEADER_WITHIN_ROWS = 40
"""Titles, letterheads and notes above the first table are never this long."""

MODES_WITHIN_ROWS = 200
"""So many rows below a header show what a column of attendance holds."""

FEWEST_LABELS = 3
"""A row with this many words and no figure may be a header; titles have one cell, notes two."""

SUPPORT = (Field.SEX, Field.GROUP, Field.UNIT, Field.POSITION, Field.RANK, Field.STATUS)
"""The columns whose cells speak for a row being a person's, besides name and number."""

_PERSONAL = frozenset({Field.SEX, Field.POSITION, Field.RANK, Field.STATUS})
"""A list of people without numbers has one of these, or says whose names they are (`NAMA PESERTA`); a list of schools
or codes does neither."""

_PICKED = (Field.ROW_NUMBER, Field.NAME, Field.TITLE_BEFORE, Field.TITLE_AFTER, Field.MODE, *SUPPORT)

NAME_AT, BEFORE_AT, AFTER_AT, MODE_AT = 1, 2, 3, 4
SEX_AT, GROUP_AT, UNIT_AT, POSITION_AT, RANK_AT, STATUS_AT = range(5, 11)
NUMBERS_AT = len(_PICKED)
"""Where Table.cells puts each field; the cells of all number columns follow, the best column first."""


_SAID = -1
"""The rank of what an admin says: before everything that is recognised."""

Corrections = Mapping[str, Mapping[int, str]]
"""A header's shape → column index → what the admin says it holds, as in `ReadOptions.columns`."""

_NO_CORRECTIONS: Corrections = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Heading:
    column: int
    text: str
    meaning: Meaning | None


class Table:
    """The columns of one table, and how a row's cells are taken from them."""

    def __init__(
        self, headings: Sequence[_Heading], columns: dict[Field, int], numbers: Sequence[int], last_header: int
    ) -> None:
        self.columns = columns
        self.numbers = tuple(numbers)
        self.last_header = last_header
        """Index of the last row of the header."""
        self.is_numbered = Field.ROW_NUMBER in columns
        self.support = sum(field in columns for field in SUPPORT)
        self.headings = tuple(h.text for h in headings)
        self.shape = shape_of(self.headings)
        self.fields = _fields(headings, columns, numbers)
        self.name_beside = _name_beside(headings, columns, numbers)
        """Where the names of a second table stand, which repeats this one's headings further right; or nothing."""
        used = {field: column for field, column in columns.items() if field is not Field.NAME_NUMBER}
        used |= {Field.NUMBER: numbers[0]} if numbers else {}
        self.found_columns = tuple((str(field), self.headings[column]) for field, column in used.items())
        self._is_joined = Field.NAME_NUMBER in columns
        self._width = max((*columns.values(), *numbers)) + 1
        self._none: Row = (None,) * self._width
        at = [columns.get(field, self._width) for field in _PICKED]
        self._take: Callable[[Row], Row] = itemgetter(*at, *(self.numbers or (self._width,)))

    def cells(self, row: Row) -> Row:
        """The row's cells in the order of the `…_AT` names; None where the table has no such column."""
        if len(row) != self._width:
            row = (row + self._none)[: self._width]
        cells = self._take((*row, None))
        return _parted(cells) if self._is_joined else cells


def shape_of(headings: Sequence[str]) -> str:
    """A signature that the same header has in every file, whatever its case, spaces and marks."""
    keys = [name_key(text) for text in headings]
    while keys and not keys[-1]:
        keys.pop()
    return sha256("|".join(keys).encode()).hexdigest()[:16] if keys else ""


def table_at(
    rows: Sequence[Row], index: int, corrections: Corrections = _NO_CORRECTIONS, *, group_is_home: bool = False
) -> Table | None:
    """The table whose header has its name heading in row `index`; None where no header stands.

    `group_is_home` says that an ordinary kecamatan column is where people live, as in Dapodik's exports.
    """
    row = rows[index]
    name_at = next((c for c, cell in enumerate(row) if _names_people(cell)), None)
    if name_at is None:
        return _said_table(rows, index, corrections) if corrections else None
    above = _level_above(rows, index)
    below = _level_below(rows, index, name_at)
    headings = _headings(row, above, below)
    if group_is_home:
        headings = [replace(h, meaning=None) if _is_plain_group(h) else h for h in headings]
    said = corrections.get(shape_of([h.text for h in headings])) if corrections else None
    return _table(headings, said, rows, index + bool(below))


def _said_table(rows: Sequence[Row], index: int, corrections: Corrections) -> Table | None:
    """The table of a header that only an admin recognises."""
    headings = [_Heading(c, _text(cell), meaning_of(cell)) for c, cell in enumerate(rows[index])]
    said = corrections.get(shape_of([h.text for h in headings]))
    return _table(headings, said, rows, index) if said else None


def likely_header(rows: Sequence[Row]) -> tuple[int, tuple[str, ...]] | None:
    """Row index and texts of what may be a header that nobody recognised; an admin can say what its columns hold."""
    for index, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        cells = filled(row)
        if len(cells) >= FEWEST_LABELS and all(_is_label(cell) for cell in cells):
            return index, tuple(_text(cell) for cell in row)
    return None


def _table(
    headings: Sequence[_Heading], said: Mapping[int, str] | None, rows: Sequence[Row], last_header: int
) -> Table | None:
    if said:
        headings = _corrected(headings, said)
    below = rows[last_header + 1 : last_header + 1 + MODES_WITHIN_ROWS]
    headings = [replace(h, meaning=None) if _is_attendance(h, below) else h for h in headings]
    columns = _columns(headings)
    numbers = [h.column for f in (Field.NUMBER, Field.NIK) for h in _ranked(headings, f)]
    if Field.NAME_NUMBER in columns:
        numbers.insert(0, columns[Field.NAME_NUMBER])
    return Table(headings, columns, numbers, last_header) if _lists_people(headings, columns, numbers) else None


def _is_attendance(heading: _Heading, below: Sequence[Row]) -> bool:
    """Whether the column that could tell modes is one to sign or tick in; what an admin says of it stands."""
    meaning = heading.meaning
    may_tell = meaning is not None and meaning.field is Field.MODE and meaning.rank != _SAID
    return may_tell and not tells_modes(_at(row, heading.column) for row in below)


def _corrected(headings: Sequence[_Heading], said: Mapping[int, str]) -> list[_Heading]:
    """What is said of a column wins, and whatever else was taken for the same thing no longer is."""
    fields = {column: Field(field) for column, field in said.items() if field in COLUMN_FIELDS}
    taken = set(fields.values())
    if taken & {Field.NAME, Field.NAME_NUMBER}:
        taken |= {Field.NAME, Field.NAME_NUMBER}
    corrected = []
    for h in headings:
        meaning = h.meaning if h.meaning is None or h.meaning.field not in taken else None
        if h.column in said:
            meaning = Meaning(fields[h.column], _SAID) if h.column in fields else None
        corrected.append(replace(h, meaning=meaning))
    return corrected


def _fields(headings: Sequence[_Heading], columns: Mapping[Field, int], numbers: Sequence[int]) -> tuple[str, ...]:
    """What each column was taken for, by column; nothing where its heading says nothing of use."""
    used = {column: str(field) for field, column in columns.items()}
    numbered = {h.column: str(h.meaning.field) for h in headings if h.meaning is not None and h.column in numbers}
    return tuple((used | numbered).get(h.column, "") for h in headings)


def _parted(cells: Row) -> Row:
    """The cells where name and number stand in one."""
    text = cells[NAME_AT]
    name, number = name_and_number(text) if isinstance(text, str) else ("", "")
    return (*cells[:NAME_AT], name or None, *cells[NAME_AT + 1 : NUMBERS_AT], number or None, *cells[NUMBERS_AT + 1 :])


def _lists_people(headings: Sequence[_Heading], columns: dict[Field, int], numbers: Sequence[int]) -> bool:
    if Field.NAME not in columns:
        return False
    support = [field for field in SUPPORT if field in columns]
    is_personal = not _PERSONAL.isdisjoint(support) or name_key(headings[columns[Field.NAME]].text) != "nama"
    return bool(numbers) or (len(support) >= 2 and is_personal)


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
    is_level = any(meaning_of(cell) is not None for cell in below) or _parts_a_heading(rows[index], below)
    return below if is_level else ()


def _parts_a_heading(row: Row, below: Row) -> bool:
    """Whether words below one merged heading part it, as `LAMA` and `BARU` part `NIP`."""
    parts: list[str] = []
    merged = ""
    for column in range(len(below)):
        middle, lower = _text(_at(row, column)), _text(below[column])
        parts = parts if merged and not middle else []
        merged = middle or merged
        parts += [lower] if lower else []
        if len(parts) > 1 and any(meaning_of(f"{merged} {part}") is not None for part in parts):
            return True
    return False


def _headings(row: Row, above: Row, below: Row) -> list[_Heading]:
    found = []
    merged = ""
    for column in range(max(len(row), len(above), len(below))):
        upper, middle, lower = (_text(_at(level, column)) for level in (above, row, below))
        merged = middle or merged
        found.append(_Heading(column, *_deepest(upper, middle, lower, merged)))
    return found


def _deepest(upper: str, middle: str, lower: str, merged: str) -> tuple[str, Meaning | None]:
    if lower:
        return lower, meaning_of(lower) or meaning_of(f"{merged} {lower}")
    text = middle or upper
    return text, meaning_of(text)


def _columns(headings: Sequence[_Heading]) -> dict[Field, int]:
    ignored = (Field.NUMBER, Field.NIK, Field.ADDRESS, Field.OTHER)
    address = {h.column for h in headings if h.meaning is not None and h.meaning.field is Field.ADDRESS}
    columns: dict[Field, int] = {}
    for field in Field:
        ranked = [h for h in _ranked(headings, field) if not (field is Field.GROUP and _is_home(h, address))]
        if ranked and field not in ignored:
            columns[field] = ranked[0].column
    if Field.NAME in columns:
        columns.pop(Field.NAME_NUMBER, None)
    elif Field.NAME_NUMBER in columns:
        columns[Field.NAME] = columns[Field.NAME_NUMBER]
    return columns


def _name_beside(headings: Sequence[_Heading], columns: Mapping[Field, int], numbers: Sequence[int]) -> int | None:
    keys = [name_key(h.text) for h in headings]
    told = [columns[field] for field in (Field.ROW_NUMBER, Field.NAME) if field in columns] + list(numbers[:1])
    if len(told) < 3:  # a name alone repeats where somebody's superior is told too
        return None
    shifts = range(max(told) - min(told) + 1, len(keys) - max(told))
    found = (s for s in shifts if all(keys[column] == keys[column + s] for column in told))
    return next((columns[Field.NAME] + shift for shift in found), None)


def _is_home(heading: _Heading, address: set[int]) -> bool:
    """Whether a kecamatan column is part of somebody's home address: it stands among the address columns."""
    return _is_plain_group(heading) and not address.isdisjoint({heading.column - 1, heading.column + 1})


def _is_plain_group(heading: _Heading) -> bool:
    """Whether the heading says kecamatan and nothing of work, nor has an admin said that it is the group."""
    meaning = heading.meaning
    is_group = meaning is not None and meaning.field is Field.GROUP and meaning.rank != _SAID
    return is_group and "tugas" not in heading.text.casefold()


def _ranked(headings: Sequence[_Heading], field: Field) -> list[_Heading]:
    found = [(h.meaning.rank, h) for h in headings if h.meaning is not None and h.meaning.field is field]
    return [h for _, h in sorted(found, key=itemgetter(0))]


def _names_people(cell: Cell) -> bool:
    meaning = meaning_of(cell)
    return meaning is not None and meaning.field in (Field.NAME, Field.NAME_NUMBER)


def _may_be_level(row: Row) -> bool:
    return all(_is_label(cell) for cell in row) and banner_in(filled(row)) is None


def _is_label(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not any(mark.isdigit() for mark in cell))


def _at(row: Row, column: int) -> Cell:
    return row[column] if column < len(row) else None


def _text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""
