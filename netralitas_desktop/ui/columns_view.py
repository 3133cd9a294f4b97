"""What each column of a roster's tables was taken for, and what an admin may say instead, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netralitas_desktop.services.roster_ports import COLUMN_FIELDS, FoundSheet
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.wording import Wording

_NARROWEST, _WIDEST = 84, 230
_FIGURE, _LETTER = 7.8, 6.6
"""The pixels that one takes in a table: a number of people can be read whole, and most names."""
_RIVALS = frozenset({"name", "name_number"})
"""A table has one column for names, with their numbers or without."""

Said = Mapping[int, str]
"""Column index → what an admin says it holds, as in `ReadOptions.columns`."""


@dataclass(frozen=True, slots=True)
class TableColumns:
    """Tables under one header, as they stand in the files, and what their columns were taken for."""

    shape: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    fields: tuple[str, ...]
    """A COLUMN_FIELDS word for each column, or nothing."""
    is_corrected: bool
    """Whether an admin said something of this header, now or at an earlier import."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """One thing that a column can hold, and the other column that is taken for it now."""

    field: str
    words: str
    held_by: str = ""
    is_now: bool = False


def tables_of(
    sheets: Sequence[tuple[str, FoundSheet]], said: Mapping[str, Said], wording: Wording
) -> tuple[TableColumns, ...]:
    """The tables of (file name, sheet), each header once, in the order of the files; `said` by a header's shape."""
    alike: dict[str, list[tuple[str, FoundSheet]]] = {}
    for name, sheet in sheets:
        if sheet.shape:
            alike.setdefault(sheet.shape, []).append((name, sheet))
    has_files = len({name for name, _ in sheets}) > 1
    return tuple(_table(found, said.get(shape, {}), has_files, wording) for shape, found in alike.items())


def corrected(said: Said, column: int, field: str) -> dict[int, str]:
    """What is said once that column holds that field: no other column is said to hold it any longer."""
    taken = _rivals(field)
    return {at: word for at, word in said.items() if word not in taken} | {column: field}


def field_choices(table: TableColumns, column: int, wording: Wording) -> tuple[FieldChoice, ...]:
    """What that column can be said to hold; the last is nothing of use."""
    words, choices = field_words(wording), []
    for field in (*COLUMN_FIELDS, ""):
        is_now = table.fields[column] == field
        holds = table.fields.index(field) if field and not is_now and field in table.fields else None
        held_by = "" if holds is None else _heading(table.columns[holds], holds, wording)
        choices.append(FieldChoice(field, words[field], held_by, is_now))
    return tuple(choices)


def field_words(wording: Wording) -> dict[str, str]:
    """What a column holds, in an admin's words."""
    return {
        "name": wording("Nama"),
        "name_number": wording("Nama dan NIP dalam satu sel"),
        "title_before": wording("Gelar depan"),
        "title_after": wording("Gelar belakang"),
        "number": wording("NIP / NI PPPK"),
        "nik": wording("NIK"),
        "sex": wording("Jenis kelamin"),
        "group": wording("Kecamatan"),
        "unit": wording("Unit kerja"),
        "position": wording("Jabatan"),
        "rank": wording("Golongan"),
        "status": wording("Status"),
        "mode": wording("Luring/daring"),
        "row_number": wording("Nomor urut"),
        "": wording("Tidak dipakai"),
    }


def _table(found: Sequence[tuple[str, FoundSheet]], said: Said, has_files: bool, wording: Wording) -> TableColumns:
    name, sheet = found[0]
    fields = _as_said(sheet.fields, said)
    return TableColumns(
        sheet.shape,
        _title(name, sheet, len(found), has_files, wording),
        tuple(_column(sheet, at, fields[at], wording) for at in range(len(fields))),
        tuple(TableRow(row[: len(fields)] + ("",) * (len(fields) - len(row))) for row in sheet.sample),
        fields,
        bool(said),
    )


def _title(name: str, sheet: FoundSheet, count: int, has_files: bool, wording: Wording) -> str:
    where = f"{name} › {sheet.name}" if has_files else sheet.name
    said = wording("{where}, judul di baris {row}", where=where, row=sheet.header_row)
    if count > 1:
        return said + " · " + wording("dan {count} lembar berjudul sama", count=wording.count(count - 1))
    return said + " · " + wording("belum terbaca") if sheet.ignored_because else said


def _column(sheet: FoundSheet, at: int, field: str, wording: Wording) -> Column:
    title, cells = field_words(wording)[field], [row[at] for row in sheet.sample if at < len(row)]
    width = min(_WIDEST, max(_NARROWEST, *(_pixels(text) for text in (sheet.headings[at], *cells))))
    heading = f"“{sheet.headings[at]}”" if sheet.headings[at] else "–"
    return Column(title, width, 1, detail=heading, field=field or "unused", is_idle=not field)


def _pixels(text: str) -> int:
    return round(sum(_FIGURE if mark.isdigit() or mark.isspace() else _LETTER for mark in text)) + 16


def _heading(column: Column, at: int, wording: Wording) -> str:
    return column.detail if column.detail != "–" else wording("kolom {at}", at=at + 1)


def _as_said(fields: Sequence[str], said: Said) -> tuple[str, ...]:
    """What the columns are taken for once what was said is done, also where nobody could be read with it."""
    now = list(fields)
    for column, field in said.items():
        taken = _rivals(field)
        now = ["" if word in taken else word for word in now]
        if column < len(now):
            now[column] = field
    return tuple(now)


def _rivals(field: str) -> frozenset[str]:
    return _RIVALS if field in _RIVALS else frozenset({field} if field else ())
