"""A schedule workbook's cells, each with its address; the domain makes sessions of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from openpyxl.utils import get_column_letter

from netralitas_desktop.domain.schedule import Cell, ScheduleProblem, ScheduleRow
from netralitas_desktop.rosters.headings import Field, meaning_of
from netralitas_desktop.rosters.workbook import Row, WorkbookUnreadable, read_sheets

HEADER_WITHIN_ROWS = 20

_TITLES = {
    Field.SCHEDULE_DAY: "Tanggal",
    Field.SCHEDULE_NAME: "Sesi",
    Field.SCHEDULE_STARTS: "Mulai",
    Field.SCHEDULE_ENDS: "Selesai",
    Field.SCHEDULE_GROUPS: "Kecamatan",
}
"""The columns that must be there, and what to call them; the place is optional."""

_FEWEST_HEADINGS = 3
"""A row with this many known headings is the header row, whatever it lacks."""

Columns = dict[Field, int]


class ScheduleUnreadable(ScheduleProblem):
    """The file can't be read as a schedule; no event was made."""


def read_schedule(path: Path) -> tuple[ScheduleRow, ...]:
    """The cells of a schedule workbook; raises ScheduleUnreadable."""
    try:
        content = path.read_bytes()
    except OSError as fault:
        raise ScheduleUnreadable(
            "Berkas jadwal {file} tidak dapat dibuka. Periksa nama dan tempatnya.", file=path.name
        ) from fault
    try:
        sheets = read_sheets(path.name, content)
    except WorkbookUnreadable as fault:
        raise ScheduleUnreadable(fault.sentence, **fault.values) from fault
    for sheet in sheets:
        found = None if sheet.hidden else _header(sheet.rows)
        if found is not None:
            header, columns = found
            _refuse_missing(path.name, sheet.rows[header], header, columns)
            return _rows(sheet.rows, header, columns)
    raise ScheduleUnreadable(
        "Berkas {file}: judul kolom tidak ditemukan di {rows} baris pertama. "
        "Tulis Tanggal, Sesi, Mulai, Selesai, Tempat, Kecamatan di sel A1 sampai F1.",
        file=path.name,
        rows=HEADER_WITHIN_ROWS,
    )


def _header(rows: Sequence[Row]) -> tuple[int, Columns] | None:
    for index, row in enumerate(rows[:HEADER_WITHIN_ROWS]):
        columns = _columns(row)
        if len(columns) >= _FEWEST_HEADINGS:
            return index, columns
    return None


def _columns(row: Row) -> Columns:
    found: dict[Field, tuple[int, int]] = {}
    for column, cell in enumerate(row):
        meaning = meaning_of(cell, schedule=True)
        if meaning is not None and (meaning.field not in found or meaning.rank < found[meaning.field][0]):
            found[meaning.field] = (meaning.rank, column)
    return {field: column for field, (_, column) in found.items()}


def _refuse_missing(file: str, row: Row, header: int, columns: Columns) -> None:
    missing = [title for field, title in _TITLES.items() if field not in columns]
    if not missing:
        return
    first = next(column for column, cell in enumerate(row) if not _is_blank(cell))
    raise ScheduleUnreadable(
        "Berkas {file}, baris judul di sel {cell}: kolom {columns} tidak ada. Tambahkan judul kolom itu dan isinya.",
        file=file,
        cell=_address(first, header),
        columns=", ".join(missing),
    )


def _rows(rows: Sequence[Row], header: int, columns: Columns) -> tuple[ScheduleRow, ...]:
    found = []
    for index, row in enumerate(rows[header + 1 :], header + 1):
        cells = {field: row[column] if column < len(row) else None for field, column in columns.items()}
        if not all(_is_blank(cell) for cell in cells.values()):
            found.append(_row(cells, {field: _address(column, index) for field, column in columns.items()}))
    return tuple(found)


def _row(cells: dict[Field, Cell], addresses: dict[Field, str]) -> ScheduleRow:
    return ScheduleRow(
        day=cells[Field.SCHEDULE_DAY],
        name=cells[Field.SCHEDULE_NAME],
        starts=cells[Field.SCHEDULE_STARTS],
        ends=cells[Field.SCHEDULE_ENDS],
        place=cells.get(Field.SCHEDULE_PLACE),
        groups=cells[Field.SCHEDULE_GROUPS],
        where={field.removeprefix("schedule_"): address for field, address in addresses.items()},
    )


def _address(column: int, row: int) -> str:
    return f"{get_column_letter(column + 1)}{row + 1}"


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
