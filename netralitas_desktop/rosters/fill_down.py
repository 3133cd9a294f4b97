"""Cells that a vertical merge leaves empty: only the merge's first row holds the text when cells are read as a stream.

A gap is filled only where the column plainly is merged: of the table's people the first has a text, at most every
second has one, and each text differs from the one before. A column in which texts are merely missing fails at least one
of these, and its gaps stay gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.marks import banner_in, closes_table, filled, is_blank, is_total
from netralitas_desktop.rosters.workbook import Row

FEWEST_PEOPLE = 3
"""Of two people one gap may be an omission."""

LARGEST_SHARE = 0.5
"""Merging exists to say a thing once for several people."""


def _ends_runs(row: Row) -> bool:
    """Whether a banner, a line of sums or a signature stands here: merges do not reach across."""
    cells = filled(row)
    if not 0 < len(cells) <= 3:
        return False
    return is_total(cells) or banner_in(cells) is not None or any(closes_table(c) for c in cells if isinstance(c, str))


def merged_texts(
    rows: Sequence[Row], first: int, name: int, column: int, ends_runs: Callable[[Row], bool] = _ends_runs
) -> Mapping[int, str]:
    """Row index → the text of the merge that covers it, for the rows from `first` to the table's end; maybe none."""
    covered: dict[int, str] = {}
    written: list[str] = []
    text = ""
    for index, row in enumerate(rows[first:], first):
        named = _at(row, name)
        if is_blank(named):
            if ends_runs(row):
                text = ""
            continue
        if _is_header(named):
            break
        if ends_runs(row):
            text = ""
            continue
        here = _at(row, column)
        if not is_blank(here):
            text = " ".join(str(here).split())
            written.append(text)
        covered[index] = text
    return covered if _is_merged(covered, written) else {}


def _is_merged(covered: Mapping[int, str], written: Sequence[str]) -> bool:
    if len(covered) < FEWEST_PEOPLE or not written or not next(iter(covered.values())):
        return False
    repeats = any(text == before for before, text in pairwise(written))
    return len(written) <= len(covered) * LARGEST_SHARE and not repeats


def _is_header(cell: Cell) -> bool:
    if not isinstance(cell, str) or "nama" not in cell.casefold():
        return False
    meaning = meaning_of(cell)
    return meaning is not None and meaning.field in (Field.NAME, Field.NAME_NUMBER)


def _at(row: Row, column: int) -> Cell:
    return row[column] if column < len(row) else None
