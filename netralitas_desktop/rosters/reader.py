"""Reads one file as a roster: sheets, tables and rows in; people and remarks out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice

from netralitas_desktop.domain.import_plan import Issue, RosterRow, without_duplicates
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.domain.sessions import GroupBy, Schedule
from netralitas_desktop.rosters import marks, remarks
from netralitas_desktop.rosters.groups import Groups
from netralitas_desktop.rosters.people import SheetPeople, read_people
from netralitas_desktop.rosters.table import likely_header, shape_of
from netralitas_desktop.rosters.workbook import Sheet, WorkbookUnreadable, read_sheets, silently
from netralitas_desktop.services.roster_ports import FoundRoster, FoundSheet, ReadOptions, RowsTold

_NO_OPTIONS = ReadOptions()


SAMPLE_ROWS = 12
"""Enough to see what a column holds; a laptop's window shows no more."""


class RosterUnreadable(OperatorProblem):
    """The file can't be read as a roster; nothing was imported."""


class NobodyFound(RosterUnreadable):
    """The file's sheets can be read but list nobody; an admin may say what their columns hold."""

    def __init__(self, template: str, sheets: tuple[FoundSheet, ...], /, **values: object) -> None:
        super().__init__(template, **values)
        self.sheets = sheets


def read_roster(
    name: str,
    content: bytes,
    file_id: str,
    schedule: Schedule,
    group_by: GroupBy,
    options: ReadOptions = _NO_OPTIONS,
    told: RowsTold = silently,
) -> FoundRoster:
    """Everybody whom the file lists, each once, and what is to be told about rows.

    Raises RosterUnreadable, or what `told` raises, which is called while rows come and while they are understood.
    """
    found, sheets = _read(name, content, file_id, Groups(schedule, group_by, options), options, told)
    if not any(people.rows for people in found):
        raise _nobody_in(name, found, sheets)
    rows, issues = _each_once(found)
    return FoundRoster(rows, issues, sheets)


def _read(
    name: str, content: bytes, file_id: str, groups: Groups, options: ReadOptions, told: RowsTold
) -> tuple[list[SheetPeople], tuple[FoundSheet, ...]]:
    """The people of each visible sheet, and what every sheet is; the cells themselves are let go."""
    try:
        sheets = read_sheets(name, content, options.passwords, told)
    except WorkbookUnreadable as fault:
        raise RosterUnreadable(fault.sentence, **fault.values) from fault
    visible = [sheet for sheet in sheets if not sheet.hidden]
    sheet_groups = groups.of_sheets(sheet.name for sheet in visible)
    count = sum(len(sheet.rows) for sheet in sheets)
    people = {
        sheet.name: read_people(
            sheet, file_id, groups, sheet_groups.get(sheet.name, ""), options.columns, lambda: told(count)
        )
        for sheet in visible
    }
    return list(people.values()), tuple(_told(sheet, people.get(sheet.name)) for sheet in sheets)


def _each_once(found: Sequence[SheetPeople]) -> tuple[tuple[RosterRow, ...], tuple[Issue, ...]]:
    """The rows without repetitions; of a repeated row only the repetition is told."""
    rows, pairs = without_duplicates(row for sheet in found for row in sheet.rows)
    issues = [issue for sheet in found for issue in sheet.issues]
    if not pairs:
        return rows, tuple(issues)
    kept = {row.place for row in rows}
    dropped = {(row.place.sheet, row.place.row) for row, _ in pairs if row.place not in kept}
    told = [issue for issue in issues if (issue.sheet, issue.row) not in dropped]
    told += [remarks.repeated(row, first, is_kept=row.place in kept) for row, first in pairs]
    return rows, tuple(told)


def _told(sheet: Sheet, people: SheetPeople | None) -> FoundSheet:
    if people is None:
        return FoundSheet(sheet.name, 0, None, ignored_because="lembar tersembunyi")
    table = people.table
    if table is None:
        return _without_table(sheet)
    reason = "" if people.rows else "tidak ada peserta di bawah judul kolom"
    return FoundSheet(
        sheet.name,
        len(people.rows),
        table.last_header + 1,
        table.found_columns,
        reason,
        table.shape,
        table.headings,
        table.fields,
        _sample(sheet, table.last_header),
    )


def _without_table(sheet: Sheet) -> FoundSheet:
    """A sheet that was not understood, with the header that an admin may explain."""
    is_empty = not any(marks.filled(row) for row in sheet.rows)
    reason = "lembar kosong" if is_empty else "tidak ada judul kolom nama dan NIP"
    found = likely_header(sheet.rows)
    if found is None:
        return FoundSheet(sheet.name, 0, None, ignored_because=reason)
    index, headings = found
    return FoundSheet(
        sheet.name,
        0,
        index + 1,
        ignored_because=reason,
        shape=shape_of(headings),
        headings=headings,
        fields=("",) * len(headings),
        sample=_sample(sheet, index),
    )


def _sample(sheet: Sheet, last_header: int) -> tuple[tuple[str, ...], ...]:
    below = (row for row in islice(sheet.rows, last_header + 1, None) if marks.filled(row))
    return tuple(tuple(_as_written(cell) for cell in row) for row in islice(below, SAMPLE_ROWS))


def _as_written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.date().isoformat()
        case float():
            return f"{cell:.15g}"  # as many digits as Excel kept
    return " ".join(str(cell).split())


def _nobody_in(name: str, people: Iterable[SheetPeople], sheets: tuple[FoundSheet, ...]) -> NobodyFound:
    if any(found.table is not None for found in people):
        return NobodyFound(
            "Berkas {file}: tidak ada satu pun peserta di bawah judul kolom. Periksa isinya, lalu impor lagi.",
            sheets,
            file=name,
        )
    return NobodyFound(
        "Berkas {file}: tidak ada lembar dengan judul kolom NAMA dan NIP. Tulis judul kolomnya, lalu impor lagi.",
        sheets,
        file=name,
    )
