"""A workbook that tells the kecamatan of each unit, for rosters that have none (SIASN's exports)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import group_key, unit_key
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.marks import is_blank
from netralitas_desktop.rosters.workbook import Row, Sheet, WorkbookUnreadable, read_sheets

HEADER_WITHIN_ROWS = 40


class UnitsUnreadable(OperatorProblem):
    """The file can't be read as a list of units; nothing was imported."""


def read_units(path: Path, passwords: Sequence[str] = ()) -> Mapping[str, str]:
    """`unit_key` → kecamatan, from every visible sheet that has both columns; raises UnitsUnreadable."""
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
            _take(path.name, sheet, units)
    if not units:
        raise UnitsUnreadable(
            "Berkas unit {file}: tidak ada judul kolom UNIT KERJA dan KECAMATAN dengan isi di bawahnya. "
            "Tulis kedua judul itu di baris pertama.",
            file=path.name,
        )
    return units


def _take(file: str, sheet: Sheet, units: dict[str, str]) -> None:
    headers = ((i, at) for i, row in enumerate(sheet.rows[:HEADER_WITHIN_ROWS]) if (at := _columns(row)))
    header, (unit_at, group_at) = next(headers, (len(sheet.rows), (0, 0)))
    for index, row in enumerate(sheet.rows[header + 1 :], header + 2):
        unit, group = _text(row, unit_at), _text(row, group_at)
        key = unit_key(unit)
        if not key or not group:
            continue
        if group_key(units.setdefault(key, group)) != group_key(group):
            raise UnitsUnreadable(
                "Berkas unit {file}, lembar {sheet}, baris {row}: {unit} tertulis di dua kecamatan, {first} dan "
                "{second}. Perbaiki berkasnya, lalu impor lagi.",
                file=file,
                sheet=sheet.name,
                row=index,
                unit=unit,
                first=units[key],
                second=group,
            )


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
