"""Lists of people that offices send beside the roster: their sheets, and the columns that say whom a row is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from netralitas_desktop.domain.numbers import NumberReading, read_number
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.marks import filled, is_blank, is_name, is_total
from netralitas_desktop.rosters.workbook import Row, Sheet, WorkbookUnreadable, read_sheets

HEADER_WITHIN_ROWS = 40

C = TypeVar("C")
R = TypeVar("R")


def visible_sheets(path: Path, passwords: Sequence[str], refused: type[OperatorProblem]) -> tuple[Sheet, ...]:
    """The sheets of a list that aren't hidden; raises `refused` where the file can't be read, or PasswordNeeded."""
    try:
        sheets = read_sheets(path.name, path.read_bytes(), passwords)
    except OSError as fault:
        raise refused("Berkas {file} tidak dapat dibuka. Periksa nama dan tempatnya.", file=path.name) from fault
    except WorkbookUnreadable as fault:
        raise refused(fault.sentence, **fault.values) from fault
    return tuple(sheet for sheet in sheets if not sheet.hidden)


def rows_below_header(
    sheet: Sheet,
    columns_of: Callable[[Row], C | None],
    row_of: Callable[[str, int, Row, C], R | None],
    is_better: Callable[[C], bool] = lambda _: True,
    columns_again: Callable[[Row], C | None] = lambda _: None,
) -> Iterator[R]:
    """What `row_of` makes of the rows below the sheet's header, by sheet, number from 1, cells and columns.

    The header is the first row of the first 40 that has columns and is better than others, else the first that has any.
    Below it `columns_again` finds the headers of further parts of the sheet.
    """
    first = enumerate(sheet.rows[:HEADER_WITHIN_ROWS])
    headers = [(at, columns) for at, row in first if (columns := columns_of(row)) is not None]
    for header, columns in [found for found in headers if is_better(found[1])][:1] or headers[:1]:
        found = columns
        for at, row in enumerate(sheet.rows[header + 1 :], header + 2):
            if (again := columns_again(row)) is not None:
                found = again
            elif (made := row_of(sheet.name, at, row, found)) is not None:
                yield made


def means_somebody(row: Row, name: str, number: NumberReading) -> bool:
    """Whether a row with that name and number is about a person: no blank line, no sum, no signature."""
    if number.raw or number.damaged_prefix or number.number:
        return True
    return is_name(name) and not is_total(filled(row))


@dataclass(frozen=True, slots=True)
class PersonColumns:
    """Where name, numbers and unit stand; nothing where the list does not have them."""

    name: int | None = None
    numbers: tuple[int, ...] = ()
    unit: int | None = None

    @property
    def names_people(self) -> bool:
        return self.name is not None or bool(self.numbers)


def person_columns(header: Row, taken: Collection[int] = ()) -> PersonColumns:
    """Those of a header, without the columns that are `taken` for something else."""
    fields: dict[Field, list[int]] = {}
    for i, cell in enumerate(header):
        meaning = meaning_of(cell)
        if meaning is not None and i not in taken:
            fields.setdefault(meaning.field, []).append(i)
    numbers = (*fields.get(Field.NUMBER, ()), *fields.get(Field.NIK, ()))
    unit = next(iter((*fields.get(Field.UNIT, ()), *fields.get(Field.GROUP, ()))), None)
    return PersonColumns(next(iter(fields.get(Field.NAME, ())), None), numbers, unit)


def folded(heading: Cell) -> str:
    """A heading as it is compared: letters and digits in one case."""
    return "".join(filter(str.isalnum, str(heading or "").casefold()))


def number_in(row: Row, columns: PersonColumns) -> NumberReading:
    """What the first filled of the number columns says."""
    number = next((cell_at(row, i) for i in columns.numbers if not is_blank(cell_at(row, i))), None)
    return read_number(number if number is None or isinstance(number, str | int | float) else str(number))


def cell_at(row: Row, column: int | None) -> Cell:
    return row[column] if column is not None and column < len(row) else None


def text_at(row: Row, column: int | None) -> str:
    """A cell as a text of one line; empty for a blank one."""
    cell = cell_at(row, column)
    return "" if is_blank(cell) else " ".join(str(cell).split())
