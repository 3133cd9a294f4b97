"""A workbook that tells the kecamatan of each unit, for rosters that have none (SIASN's exports)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import group_key, unit_key
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.fill_down import merged_texts
from netralitas_desktop.rosters.groups import sheet_title
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.marks import banner_in, filled, is_blank, is_total
from netralitas_desktop.rosters.workbook import Row, Sheet, WorkbookUnreadable, read_sheets

HEADER_WITHIN_ROWS = 40

_UNNAMED_SHEET = re.compile(r"(?:sheet|lembar|worksheet|tabel?|data|units?)\W*\d*", re.IGNORECASE)


class UnitsUnreadable(OperatorProblem):
    """The file can't be read as a list of units; nothing was imported."""


def read_units(path: Path, passwords: Sequence[str] = ()) -> Mapping[str, str]:
    """`unit_key` → kecamatan, from every visible sheet that tells both; raises UnitsUnreadable."""
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise UnitsUnreadable(
            "Berkas unit {file} tidak dapat dibuka. Periksa nama dan tempatnya.", file=path.name
        ) from fault
    try:
        sheets = read_sheets(path.name, content, passwords)
    except WorkbookUnreadable as fault:
        raise UnitsUnreadable(fault.sentence, **fault.values) from fault
    units: dict[str, str] = {}
    for sheet in sheets:
        if not sheet.hidden:
            _take(path.name, sheet, units, is_alone=len(sheets) == 1)
    if not units:
        raise UnitsUnreadable(
            "Berkas unit {file}: tidak ada judul kolom UNIT KERJA dan KECAMATAN dengan isi di bawahnya. "
            "Tulis kedua judul itu di baris pertama.",
            file=path.name,
        )
    return units


def _take(file: str, sheet: Sheet, units: dict[str, str], is_alone: bool) -> None:
    """Adds the sheet's units; raises UnitsUnreadable where one stands in two kecamatan."""
    told = _in_columns(sheet)
    for index, unit, group in _in_blocks(sheet, is_alone) if told is None else told:
        key = unit_key(unit)
        if not key or not group:
            continue
        if group_key(units.setdefault(key, group)) != group_key(group):
            raise UnitsUnreadable(
                "Berkas unit {file}, lembar {sheet}, baris {row}: {unit} tertulis di dua kecamatan, {first} dan "
                "{second}. Perbaiki berkasnya, lalu impor lagi.",
                file=file,
                sheet=sheet.name,
                row=index + 1,
                unit=unit,
                first=units[key],
                second=group,
            )


_Units = Iterator[tuple[int, str, str]]
"""Row index, unit, kecamatan."""


def _in_columns(sheet: Sheet) -> _Units | None:
    """The units of a table with both columns, merged ones too; None where the sheet has no such table."""
    headers = ((i, at) for i, row in enumerate(sheet.rows[:HEADER_WITHIN_ROWS]) if (at := _columns(row)))
    header, at = next(headers, (0, None))
    if at is None:
        return None
    unit_at, group_at = at
    merged = merged_texts(sheet.rows, header + 1, unit_at, group_at, lambda row: is_total(filled(row)))
    below = enumerate(sheet.rows[header + 1 :], header + 1)
    return ((i, _text(row, unit_at), _text(row, group_at) or merged.get(i, "")) for i, row in below)


def _in_blocks(sheet: Sheet, is_alone: bool) -> _Units:
    """The units below a heading of theirs, in the kecamatan of the title above them or of the sheet's name.

    The name of a workbook's only sheet says nothing: it is `Sheet1` or `UNIT`.
    """
    group = "" if is_alone or _UNNAMED_SHEET.fullmatch(sheet.name) else sheet_title(sheet.name)
    unit_at: int | None = None
    for index, row in enumerate(sheet.rows):
        cells = filled(row)
        banner = banner_in(cells, in_title=unit_at is None)
        heading = _best(row, Field.UNIT)
        if banner is not None and not banner.is_unit:
            group = banner.name
        elif heading is not None:
            unit_at = heading
        elif unit_at is not None and not is_total(cells):
            yield index, _text(row, unit_at), group


def _columns(row: Row) -> tuple[int, int] | None:
    """Where the unit and its kecamatan stand, if this row is the header."""
    unit, group = _best(row, Field.UNIT), _best(row, Field.GROUP)
    return (unit, group) if unit is not None and group is not None else None


def _best(row: Sequence[Cell], field: Field) -> int | None:
    meanings = ((column, meaning_of(cell)) for column, cell in enumerate(row))
    found = [(meaning.rank, column) for column, meaning in meanings if meaning is not None and meaning.field is field]
    return min(found)[1] if found else None


def _text(row: Row, column: int) -> str:
    cell = row[column] if column < len(row) else None
    return "" if is_blank(cell) else " ".join(str(cell).split())
