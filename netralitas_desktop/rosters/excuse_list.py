"""A list of excuses as offices send it: number or name, the kind, a remark and the days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import Cell, ScheduleProblem, read_day
from netralitas_desktop.rosters.marks import is_blank
from netralitas_desktop.rosters.person_columns import (
    PersonColumns,
    cell_at,
    folded,
    means_somebody,
    number_in,
    person_columns,
    rows_below_header,
    text_at,
    visible_sheets,
)
from netralitas_desktop.rosters.workbook import Row


class ExcusesUnreadable(OperatorProblem):
    """The file can't be read as a list of excuses; nothing was recorded."""


class _Column(StrEnum):
    """What a column of such a list holds beside what a roster's columns hold."""

    KIND = "kind"
    REASON = "reason"
    FIRST = "first"
    LAST = "last"


_HEADINGS = {
    _Column.KIND: "jenis jenisizin jenisijin jenishalangan jenisketidakhadiran jeniscuti ketidakhadiran kehadiran"
    " statuskehadiran status alasan izin",
    _Column.REASON: "keterangan ket uraian catatan keteranganlain alasan",
    _Column.FIRST: "tanggal tgl haritanggal haritgl hari tanggalizin tglizin tanggalmulai tglmulai mulai mulaitanggal"
    " daritanggal dari",
    _Column.LAST: "tanggalselesai tglselesai selesai sampai sampaitanggal sampaidengan sd hingga tanggalakhir",
}
"""Folded as headings are; the first of a column's words that the header has names it."""

_RANGE = re.compile(
    r"\s*(?:\bs\s*[./]?\s*d\b\.?|\bsampai(?:\s+dengan)?\b|\bhingga\b|[–—]|(?<=\s)-(?=\s)|(?<=\d)-(?=\d+\s+[a-z]))\s*",
    re.I,
)
_DAY_OF_MONTH = re.compile(r"(?:[a-z]+\s*,?\s*)?(\d{1,2})", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"(?:[a-z]+\s*,\s*)?(\d{1,2}\s+[a-z]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where everything stands; nothing where the list does not have it."""

    person: PersonColumns = field(default_factory=PersonColumns)
    said: Mapping[_Column, int] = field(default_factory=dict)

    @property
    def is_list(self) -> bool:
        return self.person.names_people and (_Column.KIND in self.said or _Column.REASON in self.said)


def read_excuses(path: Path, passwords: Sequence[str] = ()) -> tuple[ExcuseRow, ...]:
    """The rows of every visible sheet that has the columns; raises ExcusesUnreadable or PasswordNeeded."""
    sheets = visible_sheets(path, passwords, ExcusesUnreadable)
    rows = [row for sheet in sheets for row in rows_below_header(sheet, _columns, partial(_row, path.name))]
    if not rows:
        raise ExcusesUnreadable(
            "Berkas izin {file}: tidak ada judul kolom NIP atau NAMA dan JENIS dengan isi di bawahnya. "
            "Tulis judul kolomnya di baris pertama.",
            file=path.name,
        )
    return tuple(rows)


def _columns(row: Row) -> _Columns | None:
    said: dict[_Column, int] = {}
    heads = {folded(cell): i for i, cell in reversed(list(enumerate(row)))}
    for column, words in _HEADINGS.items():
        free = (heads[word] for word in words.split() if word in heads and heads[word] not in said.values())
        at = next(free, None)
        if at is not None:
            said[column] = at
    columns = _Columns(person_columns(row, frozenset(said.values())), said)
    return columns if columns.is_list else None


def _row(file: str, sheet: str, at: int, row: Row, columns: _Columns) -> ExcuseRow | None:
    """The row's excuse; nothing where it is about nobody or says no kind."""
    name = text_at(row, columns.person.name)
    reading = number_in(row, columns.person)
    kind, reason = (text_at(row, columns.said.get(c)) for c in (_Column.KIND, _Column.REASON))
    if not (kind or reason) or not means_somebody(row, name, reading):
        return None
    first, last, is_readable = _days(row, columns)
    unit = text_at(row, columns.person.unit)
    return ExcuseRow(sheet, at, name, reading, unit, kind, reason, first, last, is_readable, file)


def _days(row: Row, columns: _Columns) -> tuple[date | None, date | None, bool]:
    """The first and last day, and whether what stands there can be read."""
    first, last = (cell_at(row, columns.said.get(c)) for c in (_Column.FIRST, _Column.LAST))
    if is_blank(first):
        return None, None, is_blank(last)
    begins, ends = _range(first)
    if not is_blank(last):
        ends = _day(last)
    return begins, ends, begins is not None and ends is not None and begins <= ends


def _range(cell: Cell) -> tuple[date | None, date | None]:
    """`30/10/2023`, `30 s.d. 31 Oktober 2023`, `30 Oktober - 3 November 2023`."""
    day = _day(cell)
    if day is not None or not isinstance(cell, str):
        return day, day
    parts = _RANGE.split(cell.strip())
    last = _day(parts[-1]) if len(parts) == 2 else None
    if last is None:
        return None, None
    begins = parts[0].strip()
    if only_day := _DAY_OF_MONTH.fullmatch(begins):
        begins = f"{only_day[1]}/{last.month}/{last.year}"
    elif without_year := _DAY_AND_MONTH.fullmatch(begins):
        begins = f"{without_year[1]} {last.year}"
    return _day(begins), last


def _day(cell: Cell) -> date | None:
    with suppress(ScheduleProblem):
        return read_day(cell, "")
    return None
