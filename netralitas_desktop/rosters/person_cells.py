"""What single cells of a person's row say: name with titles, number, sex."""

from __future__ import annotations

from typing import TypedDict

from netralitas_desktop.domain.numbers import NumberReading, NumberState, read_number
from netralitas_desktop.domain.participants import Sex
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters import marks, table
from netralitas_desktop.rosters.workbook import Row

_SEXES = {
    **dict.fromkeys(("l", "lk", "m", "lakilaki", "laki", "pria", "male"), Sex.MAN),
    **dict.fromkeys(("p", "pr", "f", "w", "perempuan", "wanita", "female"), Sex.WOMAN),
}


class ToldNumber(TypedDict):
    """What a cell with a number says of its person, as fields of an Entry."""

    number: str
    raw_number: str
    damaged_prefix: str


def told_number(reading: NumberReading) -> ToldNumber:
    if reading.number is not None:
        return {"number": reading.number.digits, "raw_number": "", "damaged_prefix": reading.damaged_prefix}
    raw = "" if reading.state is NumberState.MISSING else reading.raw
    return {"number": "", "raw_number": raw, "damaged_prefix": reading.damaged_prefix}


def has_number(reading: NumberReading) -> bool:
    return reading.state in (NumberState.SOUND, NumberState.DAMAGED)


def number_in(cells: Row) -> NumberReading:
    """The first number column that says something."""
    reading = read_cell(cells[table.NUMBERS_AT])
    for cell in cells[table.NUMBERS_AT + 1 :]:
        if reading.state is not NumberState.MISSING:
            break
        reading = read_cell(cell)
    return reading


def read_cell(cell: Cell) -> NumberReading:
    return read_number(cell if cell is None or isinstance(cell, str | int | float) else str(cell))


def full_name(cells: Row, name: str) -> str:
    before, after = text_in(cells[table.BEFORE_AT]), text_in(cells[table.AFTER_AT])
    if before and not marks.is_blank(before):
        name = f"{before} {name}"
    is_told = not after or marks.is_blank(after) or name.casefold().endswith(f", {after}".casefold())
    return name if is_told else f"{name}, {after}"


def sex_in(cell: Cell) -> Sex | None:
    return _SEXES.get("".join(mark for mark in str(cell).casefold() if mark.isalpha()))


def text_in(cell: Cell) -> str:
    if isinstance(cell, str):
        return "" if cell.startswith("#") else " ".join(cell.split())  # Excel's error values are no text
    return "" if cell is None else str(cell)
