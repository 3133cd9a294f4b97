"""What the check of a roster shows before anything is saved, as plain values."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.domain.participants import Entry
from netralitas_desktop.domain.sessions import GroupBy, Schedule
from netralitas_desktop.services.import_roster import FilesRead, RosterPreview
from netralitas_desktop.ui.number_words import unsound_part, written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_TONES = {
    IssueCode.DUPLICATE: Tone.REFUSED,
    IssueCode.DUPLICATE_CONFLICT: Tone.REFUSED,
    IssueCode.NIP_INVALID: Tone.REVIEW,
    IssueCode.NIP_PRECISION_LOST: Tone.REVIEW,
    IssueCode.NAME_MISSING: Tone.REVIEW,
    IssueCode.GROUP_UNKNOWN: Tone.REVIEW,
    IssueCode.ROW_SKIPPED: Tone.REVIEW,
}
"""How an issue tints its row; a missing number tints nothing, since some people have none."""

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
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    troubled: tuple[TableRow, ...]
    """The rows with something to mend; a missing number alone is nothing to mend."""
    figures: tuple[Figure, ...]
    groups: tuple[TableRow, ...]
    ignored: str
    """The sheets that were passed over, and why."""
    wants_units: bool
    """Whether a list of units would tell groups that the files leave out."""


def check_view(preview: RosterPreview, schedule: Schedule, wording: Wording) -> CheckView:
    read = preview.read
    notes: defaultdict[tuple[str, str, int], list[Issue]] = defaultdict(list)
    for issue in read.issues:
        notes[issue.file, issue.sheet, issue.row].append(issue)
    lines = _lines(read, notes, wording)
    return CheckView(
        source=_source(read, wording),
        columns=check_columns(read, wording),
        rows=tuple(lines.values()),
        troubled=tuple(line for line in lines.values() if line.tone is not None),
        figures=_figures(read, wording),
        groups=_groups(read.rows, schedule, wording),
        ignored=_ignored(read, wording),
        wants_units=_wants_units(read),
    )


def check_columns(read: FilesRead, wording: Wording) -> tuple[Column, ...]:
    """The fields, each with the heading that the files have for it where they agree."""
    by_unit = read.event.group_by is GroupBy.UNIT
    group = () if by_unit else (_column(read, wording("Kecamatan"), "group", 76, 0),)
    return (
        *_where_columns(read, wording),
        _column(read, wording("Nama"), "name", 178, 0),
        _column(read, wording("NIP"), "number", 180, 0),
        *group,
        _column(read, wording("Unit kerja"), "unit", 92, 0),
        _column(read, wording("Status"), "status", 56, 0),
        Column(wording("Catatan"), 110, 1, toned=True),
    )


def _where_columns(read: FilesRead, wording: Wording) -> tuple[Column, ...]:
    """The row, and what is needed to tell where it stands: nothing else, the sheet, or file and sheet."""
    row = Column(wording("Baris"), 48, muted=True)
    if len(read.files) > 1:
        return (Column(wording("Berkas › lembar"), 72, muted=True), row)
    return (Column(wording("Lembar"), 64, muted=True), row) if len(read.sheets) > 1 else (row,)


def _where(read: FilesRead, place: tuple[str, str, int]) -> tuple[str, ...]:
    file, sheet, row = place
    if len(read.files) > 1:
        return (f"{read.file_name(file)} › {sheet}", str(row))
    return (sheet, str(row)) if len(read.sheets) > 1 else (str(row),)


def _column(read: FilesRead, title: str, name: str, width: int, weight: int) -> Column:
    found = {heading for _, sheet in read.sheets for field, heading in sheet.columns if field == name}
    heading = " ".join(found.pop().split()) if len(found) == 1 else ""
    if not heading or heading.casefold() == title.casefold():
        return Column(title, width, weight)
    room = width // 8
    if len(heading) <= room:
        return Column(f"{title}\n“{heading}”", width, weight)
    if heading.casefold().startswith(title.casefold()):
        return Column(title, width, weight)
    return Column(f"{title}\n“{heading[: room - 1]}…”", width, weight)


def _lines(
    read: FilesRead, notes: Mapping[tuple[str, str, int], Sequence[Issue]], wording: Wording
) -> dict[tuple[str, str, int], TableRow]:
    """Every row that lists a person or has something to know, in the order of the files."""
    people = {(r.place.roster_file, r.place.sheet, r.place.row): r for r in read.rows}
    order = {(file.id, sheet.name): at for at, (file, sheet) in enumerate(read.sheets)}
    places = sorted({*people, *notes}, key=lambda w: (order.get((w[0], w[1]), len(order)), w[2]))
    by_unit = read.event.group_by is GroupBy.UNIT
    lines = {}
    for place in places:
        where = _where(read, place)
        person = people.get(place)
        issues = notes.get(place, ())
        if person is None:
            lines[place] = TableRow(where, _tone(issues), across=" ".join(i.text for i in issues))
            continue
        cells = _cells(person.entry, by_unit)
        note = " · ".join(_note(issue, person.entry, wording) for issue in issues)
        lines[place] = TableRow((*where, *cells, note), _tone(issues), tip=" ".join(i.text for i in issues))
    return lines


def _cells(entry: Entry, by_unit: bool) -> tuple[str, ...]:
    group = () if by_unit else (entry.group or "–",)
    return (entry.name, written_number(entry), *group, entry.unit, entry.status)


def _tone(issues: Sequence[Issue]) -> Tone | None:
    tones = {_TONES[i.code] for i in issues if i.code in _TONES}
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
