"""From the rows of one sheet to people, and to what is to be told about rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.domain.numbers import NumberReading, NumberState
from netralitas_desktop.domain.participants import Entry, Place
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters import marks, remarks, table
from netralitas_desktop.rosters.banners import Banners
from netralitas_desktop.rosters.fill_down import merged_texts
from netralitas_desktop.rosters.groups import Groups
from netralitas_desktop.rosters.headings import Field
from netralitas_desktop.rosters.modes import mode_of
from netralitas_desktop.rosters.person_cells import (
    full_name,
    has_number,
    number_in,
    read_cell,
    sex_in,
    text_in,
    told_number,
)
from netralitas_desktop.rosters.table import Corrections, Table, table_at
from netralitas_desktop.rosters.workbook import Row, Sheet

_FULL_ROW = 3
"""This many filled columns beside name and number make a row a person's even below a signature block."""


@dataclass(slots=True)
class SheetPeople:
    """What was read from one sheet."""

    rows: list[RosterRow] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    table: Table | None = None
    """The first table."""


_ROWS_A_BREATH = 1000
"""These take some 20 ms: between them the reading may be stopped."""


def read_people(
    sheet: Sheet,
    file_id: str,
    groups: Groups,
    sheet_group: str,
    corrections: Corrections,
    breathe: Callable[[], None],
) -> SheetPeople:
    """The people of a sheet; `sheet_group` is the group that the sheet's name tells, or nothing.

    `breathe` is called every thousand rows; what it raises ends the reading.
    """
    reading = _Reading(sheet, file_id, groups, sheet_group, corrections)
    for index, row in enumerate(sheet.rows):
        if index % _ROWS_A_BREATH == 0:
            breathe()
        if row:
            reading.take(index, row)
    return reading.found


class _Reading:
    """One pass down a sheet: the table and block that the next row stands in."""

    def __init__(self, sheet: Sheet, file_id: str, groups: Groups, sheet_group: str, corrections: Corrections) -> None:
        self.found = SheetPeople()
        self._rows, self._sheet, self._file, self._groups = sheet.rows, sheet.name, file_id, groups
        self._corrections = corrections
        self._table: Table | None = None
        self._merged: dict[Field, Mapping[int, str]] = {}
        """What vertical merges of the table's columns hold, looked up when a cell is first found empty."""
        self._banners = Banners(groups, sheet_group)
        self._signing = False
        """Whether the rows stand in a signature block."""
        self._after_sum = False
        self._doubtful: list[Issue] = []
        """Rows that only matter when people of the same table follow them."""
        self._above = [""] * table.NUMBERS_AT
        """What the last person's cells said, for ditto marks below them."""
        self._texts: dict[str, str] = {}
        """What many rows say alike, cleaned once and held once: a hundred thousand people have some hundred units."""

    def take(self, index: int, row: Row) -> None:
        """Reads one row that may hold something."""
        if self._table is not None and not self._signing and not self._after_sum:
            cells = self._table.cells(row)
            name = text_in(cells[table.NAME_AT])
            if name and self._take_plain_person(index, cells, name):
                return
        elif self._table is None and index >= table.HEADER_WITHIN_ROWS:
            return
        self._take_other(index, row)

    def _take_plain_person(self, index: int, cells: Row, name: str) -> bool:
        reading = number_in(cells)
        if reading.number is None or not marks.is_name(name):
            return False
        self._add(index, cells, name, reading)
        return True

    def _take_other(self, index: int, row: Row) -> None:
        filled = marks.filled(row)
        if not filled or (self._table is not None and index <= self._table.last_header):
            return
        found = table_at(self._rows, index, self._corrections, group_is_home=self._banners.is_of_school)
        if found is not None:
            self._begin(found)
        elif self._banners.take(filled, in_title=self._table is None, is_signed=self._signing):
            return
        elif self._table is not None and not self._banners.take_title(index, filled):
            self._take_odd(index, self._table, self._table.cells(row), filled)

    def _begin(self, found: Table) -> None:
        self._banners.begin_table()
        self._table = found
        self._merged = {}
        self.found.table = self.found.table or found
        self._signing = self._after_sum = False
        self._doubtful.clear()

    def _take_odd(self, index: int, found: Table, cells: Row, filled: list[Cell]) -> None:
        """A row below a header that is no plain person: one with an unsound number, or something between people."""
        if self._take_number_below(index, found):
            return
        name = text_in(cells[table.NAME_AT])
        numbered = marks.is_row_number(cells[0]) and (_is_described(cells) or not marks.is_total([name]))
        name = name if marks.is_name(name) else ""
        reading = number_in(cells)
        support = sum(not marks.is_blank(cell) for cell in cells[table.SEX_AT : table.NUMBERS_AT])
        after_gap = index > 0 and not marks.filled(self._rows[index - 1])
        if not numbered and self._is_noise(filled, name, reading, support, after_gap):
            return
        below = self._signing or (self._after_sum and (found.is_numbered or found.support > 0))
        if below and not _stands_for_itself(bool(name), reading, numbered, support):
            return
        if marks.is_column_numbering(filled):
            return
        if name and (numbered or has_number(reading) or support >= _needed(found)):
            self._add(index, cells, name, reading)
        else:
            self._pass_over(index, name, reading, numbered, filled)

    def _take_number_below(self, index: int, found: Table) -> bool:
        """A number in the name's column, right below a person who has none, is theirs."""
        last = self.found.rows[-1] if self.found.rows else None
        if last is None or last.place.row != index or last.entry.number or last.entry.raw_number:
            return False
        row, column = self._rows[index], found.columns[Field.NAME]
        reading = read_cell(row[column]) if column < len(row) else None
        if reading is None or not has_number(reading):
            return False
        self.found.rows[-1] = replace(last, entry=replace(last.entry, **told_number(reading)))
        missing = (IssueCode.NUMBER_MISSING, index)
        self.found.issues = [issue for issue in self.found.issues if (issue.code, issue.row) != missing]
        if issue := remarks.about_number(reading, self._file, self._sheet, index):
            self.found.issues.append(issue)
        return True

    def _is_noise(self, filled: list[Cell], name: str, reading: NumberReading, support: int, after_gap: bool) -> bool:
        """Sums and signature blocks; notes what they say of the rows below."""
        if reading.number is None and marks.is_total(filled):
            self._after_sum = True
            self.found.issues += self._doubtful
            self._doubtful.clear()
            return True
        texts = [name] if name else [text_in(cell) for cell in filled]
        if len(filled) <= 3 and any(marks.closes_table(text) for text in texts):
            self._signing = True
            self._banners.forget_title()
        elif len(filled) <= 2 and support < 2 and any(marks.names_official(text) for text in texts):
            self._signing = self._signing or self._after_sum or after_gap
            return True
        return self._signing and len(filled) <= 3 and any(marks.closes_table(text) for text in texts)

    def _pass_over(self, index: int, name: str, reading: NumberReading, numbered: bool, filled: list[Cell]) -> None:
        if has_number(reading) and not name:
            issue = remarks.name_missing(self._file, self._sheet, index + 1)
        elif numbered and len(filled) <= 2 and reading.state is NumberState.MISSING and not name:
            return  # a numbered line left blank; its signature column may repeat the number
        else:
            issue = remarks.row_skipped(self._file, self._sheet, index + 1)
        (self.found.issues if numbered else self._doubtful).append(issue)

    def _add(self, index: int, cells: Row, name: str, reading: NumberReading) -> None:
        if self._doubtful:
            self.found.issues += self._doubtful
            self._doubtful.clear()
        self._signing = self._after_sum = False
        self._banners.begin_person(index)
        unit = self._repeated(cells, table.UNIT_AT) or self._merged_text(index, Field.UNIT) or self._banners.unit
        group, is_known = self._group_of(index, cells, unit)
        sex, mode = cells[table.SEX_AT], cells[table.MODE_AT]
        entry = Entry(
            name=full_name(cells, name),
            **told_number(reading),
            group=group,
            unit=unit,
            position=self._repeated(cells, table.POSITION_AT),
            rank=self._repeated(cells, table.RANK_AT),
            status=self._repeated(cells, table.STATUS_AT) or self._banners.status,
            sex=None if sex is None else sex_in(sex),
            mode=None if mode is None else mode_of(text_in(mode)),
        )
        row = index + 1
        self.found.rows.append(RosterRow(entry, Place(self._file, self._sheet, row)))
        if reading.number is None and (issue := remarks.about_number(reading, self._file, self._sheet, row)):
            self.found.issues.append(issue)
        if not is_known:
            self.found.issues.append(self._about_group(group, unit, row))
        if self._is_beside(index):
            self.found.issues.append(remarks.beside(self._file, self._sheet, row))

    def _is_beside(self, index: int) -> bool:
        """Whether a second table's person stands in the row too."""
        column, row = self._table.name_beside if self._table else None, self._rows[index]
        return column is not None and column < len(row) and marks.is_name(text_in(row[column]))

    def _group_of(self, index: int, cells: Row, unit: str) -> tuple[str, bool]:
        """The person's group: what stands in their row or a merge over it, then their unit's, then the banner's."""
        groups = self._groups
        if groups.by_unit:
            return groups.spelled(unit or self._banners.sheet_group)
        here = self._repeated(cells, table.GROUP_AT) or self._merged_text(index, Field.GROUP)
        return groups.spelled(here or groups.of_unit(unit) or self._banners.group)

    def _repeated(self, cells: Row, at: int) -> str:
        """The text of a cell that others are like, the same object for all of them."""
        cell = cells[at]
        if not isinstance(cell, str):
            return text_in(cell)
        text = self._texts.get(cell)
        if text is None:
            if marks.is_ditto(cell):
                return self._above[at]
            text = self._texts[cell] = "" if marks.is_blank(cell) else text_in(cell)
        self._above[at] = text
        return text

    def _merged_text(self, index: int, column: Field) -> str:
        found = self._table
        if found is None or column not in found.columns:
            return ""
        texts = self._merged.get(column)
        if texts is None:
            texts = merged_texts(self._rows, found.last_header + 1, found.columns[Field.NAME], found.columns[column])
            self._merged[column] = texts
        return texts.get(index, "")

    def _about_group(self, group: str, unit: str, row: int) -> Issue:
        if not group and unit and self._groups.has_units:
            return remarks.unknown_unit(unit, self._file, self._sheet, row)
        return remarks.unknown_group(group, self._groups.suggestion(group), self._file, self._sheet, row)


def _needed(found: Table) -> int:
    """How many columns beside the name speak for a person where neither a number nor a row number does."""
    return min(2, max(found.support, 1 if found.is_numbered else 0))


def _is_described(cells: Row) -> bool:
    """Whether unit, position and the like stand in words, as for a person who is called Total or Jumlah."""
    return (
        sum(isinstance(cell, str) and not marks.is_blank(cell) for cell in cells[table.SEX_AT : table.NUMBERS_AT]) > 1
    )


def _stands_for_itself(named: bool, reading: NumberReading, numbered: bool, support: int) -> bool:
    """Whether a row in a signature block is a person's all the same: such blocks fill no table rows."""
    if support >= _FULL_ROW:
        return True
    sound = reading.number is not None
    return named and ((numbered and (sound or support >= 1)) or (sound and support >= 1))
