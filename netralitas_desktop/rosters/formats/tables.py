"""What every format gives: named sheets, and rows that come one after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """One sheet whose rows are read as they are asked for."""

    name: str
    hidden: bool
    rows: Iterable[Row]


def trimmed(cells: list[Cell]) -> Row:
    """The cells without the empty ones at the end."""
    while cells and (cells[-1] is None or cells[-1] == ""):
        cells.pop()
    return tuple(cells)


def within_limits(tables: Iterable[FoundTable]) -> Iterator[FoundTable]:
    """The same tables, without empty rows at their ends; raises Unreadable where a whole file holds too much."""
    counted = _Counted()
    for number, table in enumerate(tables, start=1):
        if number > limits.SHEETS:
            raise Unreadable(Fault.TOO_LARGE)
        yield FoundTable(table.name, table.hidden, counted.rows(table.rows))


class _Counted:
    """What was read of one file so far."""

    def __init__(self) -> None:
        self._cells = 0

    def rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        empty = 0
        for row in rows:
            if not row:
                empty += 1
                continue
            self._cells += len(row)
            if self._cells > limits.CELLS or len(row) > limits.COLUMNS or empty > limits.ROWS:
                raise Unreadable(Fault.TOO_LARGE)
            for _ in range(empty):
                yield ()
            empty = 0
            yield row
