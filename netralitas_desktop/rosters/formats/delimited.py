"""Separated text: .csv, .tsv and .txt; the separator is found, every cell stays a text, and its marks come off."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from netralitas_desktop.domain.text_marks import without_text_mark
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.tables import FoundTable, Row, trimmed

SEPARATORS = ";\t,|"
_SAMPLE_ROWS = 400
_QUOTED_LINES = 50
"""A cell has fewer lines; a quotation mark that is open for longer was none."""
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""The line in which Excel is told the separator."""
_TEXT_FORMULA = re.compile(r'\s*=\s*"([^"]*)"\s*')
"""`="1980…"` keeps Excel from making a number of a text."""


def read_delimited(name: str, text: str) -> Iterator[FoundTable]:
    """The text as one table, called `name`."""
    told = _TOLD.match(text)
    body = text[told.end() :] if told else text
    separator = told[1] if told else separator_of(body)
    yield FoundTable(name, False, _rows(body, separator))


def separator_of(text: str) -> str:
    """The separator that parts the most rows into the same number of cells, and into the most cells."""
    return max(SEPARATORS, key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> int:
    lengths = Counter(len(row) for row in islice(_parsed(text, separator), _SAMPLE_ROWS) if len(row) > 1)
    return max(((length - 1) * count for length, count in lengths.items()), default=0)


def _rows(text: str, separator: str) -> Iterator[Row]:
    for row in _parsed(text, separator):
        if any(len(cell) > limits.CELL_CHARACTERS for cell in row):
            raise Unreadable(Fault.TOO_LARGE)
        yield trimmed([_meant(cell) for cell in row])


def _parsed(text: str, separator: str) -> Iterator[list[str]]:
    """The rows; a quotation mark that never closes costs its own line only. Raises Unreadable for too wide a row."""
    csv.field_size_limit(limits.TEXT_BYTES)
    lines = StringIO(text, newline=None)
    for line in lines:
        if line.count(separator) > limits.COLUMNS:
            raise Unreadable(Fault.TOO_LARGE)
        if '"' not in line:
            yield line.rstrip("\n").split(separator)
            continue
        whole = [line]
        while sum(part.count('"') for part in whole) % 2 and len(whole) < _QUOTED_LINES:
            if not (following := lines.readline()):
                break
            whole.append(following)
        yield from _quoted(whole, separator)


def _quoted(lines: list[str], separator: str) -> Iterator[list[str]]:
    try:
        rows = list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        rows = [row for line in lines for row in _alone(line, separator)]
    yield from rows


def _alone(line: str, separator: str) -> Iterator[list[str]]:
    """One line whose quotation marks are not to be trusted."""
    bare = line.rstrip("\n")
    if line.count('"') % 2:
        yield [cell.removeprefix('"') for cell in bare.split(separator)]
    else:
        yield from csv.reader([bare], delimiter=separator)


def _meant(cell: str) -> str | None:
    """What a cell says without what keeps it a text."""
    return without_text_formula(without_text_mark(cell) if "'" in cell else cell)


def without_text_formula(text: str) -> str | None:
    """The text that `="1980…"` stands for; None for nothing."""
    found = _TEXT_FORMULA.fullmatch(text)
    return (found[1] if found else text) or None
