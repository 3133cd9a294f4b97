"""The rows of a roster as they were understood, each with what is to be known of it, as plain values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import Issue, IssueCode
from netralitas_desktop.domain.participants import Entry
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.ui.number_words import unsound_part, written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

Spot = tuple[str, str, int]
"""A file's id, a sheet and a row."""

_WIDEST_NOTE, _NOTE_LETTER = 178, 7.4
"""The pixels of a note's column, and those that one bold letter takes."""
ISSUE_TONES = {
    IssueCode.DUPLICATE: Tone.REFUSED,
    IssueCode.DUPLICATE_CONFLICT: Tone.REFUSED,
    IssueCode.NIP_INVALID: Tone.REVIEW,
    IssueCode.NIP_PRECISION_LOST: Tone.REVIEW,
    IssueCode.NAME_MISSING: Tone.REVIEW,
    IssueCode.GROUP_UNKNOWN: Tone.REVIEW,
    IssueCode.ROW_SKIPPED: Tone.REVIEW,
}
"""How an issue tints its row; a missing number tints nothing, since some people have none."""


@dataclass(frozen=True, slots=True)
class CheckRows:
    """Every row that lists a person or has something to know, in the order of the files."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    troubled: tuple[TableRow, ...]
    """The rows with something to mend; a missing number alone is nothing to mend."""


def check_rows(read: FilesRead, wording: Wording) -> CheckRows:
    rows = _lines(read, wording)
    longest = max((len(row.cells[-1]) for row in rows if not row.across), default=0)
    columns = check_columns(read, wording, longest)
    return CheckRows(columns, rows, tuple(row for row in rows if row.tone is not None))


def check_columns(read: FilesRead, wording: Wording, longest_note: int = 0) -> tuple[Column, ...]:
    """The fields, each with the heading that the files have for it where they agree; notes take what they need."""
    note = min(_WIDEST_NOTE, round(longest_note * _NOTE_LETTER) + 16)
    by_unit = read.event.group_by is GroupBy.UNIT
    group = () if by_unit else (_column(read, wording("Kecamatan"), "group", 84, 60),)
    return (
        *where_columns(read, wording),
        _column(read, wording("Nama"), "name", 178, 110, 1),
        _column(read, wording("NIP"), "number", 180, 0),
        *group,
        _column(read, wording("Unit kerja"), "unit", 92, 60, 2),
        _column(read, wording("Status"), "status", 60, 52),
        Column(wording("Catatan"), note, 1 if longest_note else 0, toned=True, least=64),
    )


def where_columns(read: FilesRead, wording: Wording) -> tuple[Column, ...]:
    """The row, and what is needed to tell where it stands: nothing else, the sheet, or file and sheet."""
    row = Column(wording("Baris"), 48, muted=True)
    if len(read.files) > 1:
        title = wording("Berkas") if _has_one_sheet_each(read) else wording("Berkas › lembar")
        return (Column(title, 96, muted=True, least=72, cuts_start=True), row)
    return (Column(wording("Lembar"), 64, muted=True, least=48), row) if len(read.sheets) > 1 else (row,)


def where_cells(read: FilesRead, spot: Spot) -> tuple[str, ...]:
    """What stands in the columns of `where_columns`."""
    file, sheet, row = spot
    if len(read.files) > 1:
        name = read.file_name(file)
        return (name.rsplit(".", 1)[0] if _has_one_sheet_each(read) else f"{name} › {sheet}", str(row))
    return (sheet, str(row)) if len(read.sheets) > 1 else (str(row),)


def _has_one_sheet_each(read: FilesRead) -> bool:
    """Whether a file's name alone tells the sheet."""
    return len(read.sheets) == len(read.files)


def people_at(read: FilesRead) -> dict[Spot, Entry]:
    return {(r.place.roster_file, r.place.sheet, r.place.row): r.entry for r in read.rows}


def in_file_order(read: FilesRead, spots: Iterable[Spot]) -> list[Spot]:
    """The spots as one meets them going through the files."""
    order = {(file.id, sheet.name): at for at, (file, sheet) in enumerate(read.sheets)}
    return sorted(spots, key=lambda spot: (order.get(spot[:2], len(order)), spot[2]))


def _column(read: FilesRead, title: str, field: str, width: int, least: int, weight: int = 0) -> Column:
    found = {heading for _, sheet in read.sheets for name, heading in sheet.columns if name == field}
    heading = " ".join(found.pop().split()) if len(found) == 1 else ""
    detail = f"“{heading}”" if heading and heading.casefold() != title.casefold() else ""
    return Column(title, width, weight, least=least, detail=detail, field=field)


def _lines(read: FilesRead, wording: Wording) -> tuple[TableRow, ...]:
    notes: defaultdict[Spot, list[Issue]] = defaultdict(list)
    for issue in read.issues:
        notes[issue.file, issue.sheet, issue.row].append(issue)
    people, by_unit = people_at(read), read.event.group_by is GroupBy.UNIT
    lines = []
    for spot in in_file_order(read, {*people, *notes}):
        where, person, issues = where_cells(read, spot), people.get(spot), notes.get(spot, ())
        said = " ".join(issue.text for issue in issues)
        if person is None:
            lines.append(TableRow(where, _tone(issues), across=said))
            continue
        note = " · ".join(_note(issue, person, wording) for issue in issues)
        lines.append(TableRow((*where, *_cells(person, by_unit), note), _tone(issues), tip=said))
    return tuple(lines)


def _cells(entry: Entry, by_unit: bool) -> tuple[str, ...]:
    group = () if by_unit else (entry.group or "–",)
    return (entry.name, written_number(entry), *group, entry.unit, entry.status)


def _tone(issues: Sequence[Issue]) -> Tone | None:
    tones = {ISSUE_TONES[i.code] for i in issues if i.code in ISSUE_TONES}
    return Tone.REFUSED if Tone.REFUSED in tones else next(iter(tones), None)


def _note(issue: Issue, entry: Entry, wording: Wording) -> str:
    match issue.code:
        case IssueCode.NIP_PRECISION_LOST:
            return wording("rusak oleh Excel")
        case IssueCode.NIP_INVALID:
            return unsound_part(entry.raw_number, wording)
        case IssueCode.NUMBER_MISSING:
            return wording("tanpa nomor")
        case IssueCode.DUPLICATE_CONFLICT:
            return wording("nomor dipakai nama lain")
        case IssueCode.GROUP_UNKNOWN:
            return wording("kelompok tidak di jadwal") if entry.group else wording("kelompok kosong")
    return issue.text
