"""What the check of a roster shows before anything is saved, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import IssueCode, RosterRow
from netralitas_desktop.domain.sessions import GroupBy, Schedule
from netralitas_desktop.services.import_roster import FilesRead, RosterPreview
from netralitas_desktop.ui.check_rows import CheckRows, check_rows
from netralitas_desktop.ui.columns_view import TableColumns, tables_of
from netralitas_desktop.ui.issues_view import IssuesView, issues_view
from netralitas_desktop.ui.spellings_view import SpellingsView, spellings_view
from netralitas_desktop.ui.table_rows import TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_TO_LOOK_AT = (
    IssueCode.NIP_PRECISION_LOST,
    IssueCode.NIP_INVALID,
    IssueCode.DUPLICATE_CONFLICT,
    IssueCode.GROUP_UNKNOWN,
    IssueCode.NAME_MISSING,
    IssueCode.ROW_SKIPPED,
)

_WITHOUT_GROUP = ("empty", "unit")
"""The details of an unknown group where the files name none."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts."""

    figure: str
    words: str
    detail: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class CheckView:
    """What was understood of the files."""

    source: str
    lines: CheckRows
    figures: tuple[Figure, ...]
    groups: tuple[TableRow, ...]
    ignored: str
    """The sheets that were passed over, and why."""
    wants_units: bool
    """Whether a list of units would tell groups that the files leave out."""
    issues: IssuesView
    spellings: SpellingsView
    tables: tuple[TableColumns, ...]


def check_view(preview: RosterPreview, schedule: Schedule, wording: Wording) -> CheckView:
    read = preview.read
    return CheckView(
        source=_source(read, wording),
        lines=check_rows(read, wording),
        figures=_figures(read, wording),
        groups=_groups(read.rows, schedule, wording),
        ignored=_ignored(read, wording),
        wants_units=_wants_units(read),
        issues=issues_view(read, wording),
        spellings=spellings_view(read, schedule, wording),
        tables=tables_of([(file.name, sheet) for file, sheet in read.sheets], read.options.columns, wording),
    )


def _figures(read: FilesRead, wording: Wording) -> tuple[Figure, ...]:
    codes = Counter(issue.code for issue in read.issues)
    doubtful = {(i.file, i.sheet, i.row) for i in read.issues if i.code in _TO_LOOK_AT}
    numbered = sum(bool(row.entry.number) for row in read.rows)
    twice = codes[IssueCode.DUPLICATE]
    return (
        Figure(
            wording.count(len(read.rows)),
            wording("peserta"),
            wording("{count} bernomor", count=wording.count(numbered)),
            Tone.PRESENT,
        ),
        Figure(
            wording.count(len(doubtful)),
            wording("perlu diperiksa"),
            _kinds(codes, wording) or wording("semua baris terbaca"),
            Tone.REVIEW if doubtful else None,
        ),
        Figure(
            wording.count(twice),
            wording("ganda, dihitung sekali"),
            wording("nomor dan nama sama di baris lain") if twice else wording("tidak ada baris yang berulang"),
            Tone.REFUSED if twice else None,
        ),
    )


def _kinds(codes: Mapping[IssueCode, int], wording: Wording) -> str:
    counts = {code: wording.count(codes[code]) for code in _TO_LOOK_AT}
    said = {
        IssueCode.NIP_PRECISION_LOST: wording("{count} rusak oleh Excel", count=counts[IssueCode.NIP_PRECISION_LOST]),
        IssueCode.NIP_INVALID: wording("{count} tidak wajar", count=counts[IssueCode.NIP_INVALID]),
        IssueCode.DUPLICATE_CONFLICT: wording(
            "{count} nomor dipakai dua nama", count=counts[IssueCode.DUPLICATE_CONFLICT]
        ),
        IssueCode.GROUP_UNKNOWN: wording("{count} kelompok tidak dikenal", count=counts[IssueCode.GROUP_UNKNOWN]),
        IssueCode.NAME_MISSING: wording("{count} tanpa nama", count=counts[IssueCode.NAME_MISSING]),
        IssueCode.ROW_SKIPPED: wording("{count} baris dilewati", count=counts[IssueCode.ROW_SKIPPED]),
    }
    return " · ".join(said[code] for code in _TO_LOOK_AT if codes[code])


def _groups(rows: Sequence[RosterRow], schedule: Schedule, wording: Wording) -> tuple[TableRow, ...]:
    """The schedule's groups with their people, also those with none; then what the schedule does not know."""
    found = Counter(row.entry.group for row in rows)
    scheduled = [group for session in schedule.sessions for group in session.groups]
    expected = [TableRow((g, wording.count(found.pop(g, 0)))) for g in scheduled]
    lines = [TableRow(line.cells, quiet=line.cells[1] == "0") for line in expected]
    unknown = sorted(found, key=lambda name: (not name, name.casefold()))
    lines += [
        TableRow(
            (name or wording("(tanpa kelompok)"), wording.count(found[name])),
            Tone.REVIEW,
            tip=wording("Tidak ada di jadwal"),
        )
        for name in unknown
    ]
    return tuple(lines)


def _source(read: FilesRead, wording: Wording) -> str:
    sheets = sum(not sheet.ignored_because for _, sheet in read.sheets)
    used = wording("{count} lembar", count=sheets)
    if len(read.files) == 1:
        return f"{read.files[0].name} · {used}"
    return wording("{count} berkas", count=len(read.files)) + f" · {used}"


def _wants_units(read: FilesRead) -> bool:
    """A roster whose groups are its units has nothing to look up."""
    by_unit = read.event.group_by is GroupBy.UNIT
    return not by_unit and any(i.code is IssueCode.GROUP_UNKNOWN and i.detail in _WITHOUT_GROUP for i in read.issues)


def _ignored(read: FilesRead, wording: Wording) -> str:
    passed = [
        wording("“{sheet}” ({why})", sheet=sheet.name, why=sheet.ignored_because)
        for _, sheet in read.sheets
        if sheet.ignored_because
    ]
    if not passed:
        return ""
    return wording("Lembar yang tidak dipakai: {sheets}.", sheets=", ".join(passed))
