"""What a list of excuses would record, row by row, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from netralitas_desktop.domain.excuse_plan import ExcuseFault, ExcuseIssue, ExcusePlan, ExcuseRow, PlannedExcuse
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.excuse_list import ExcusePreview
from netralitas_desktop.services.roster_ports import MendableCell, RowsToMend
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.import_view import Figure
from netralitas_desktop.ui.list_view import (
    ListLine,
    ListSide,
    ListView,
    candidate,
    chosen_line,
    match_fault,
    match_word,
    question,
    sides,
    sure,
    to_look_at,
    told,
    where_cells,
    where_columns,
    with_candidates,
    with_name,
)
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


def excuse_view(preview: ExcusePreview, wording: Wording) -> ListView:
    """What needs a look first, then what would be recorded, then what is known already."""
    plan = preview.plan
    columns = excuse_columns(preview.rows, wording)
    issues = tuple(_issue(issue, preview, columns, wording) for issue in _in_order(plan.issues))
    chosen_first = sorted(plan.planned, key=lambda excuse: not excuse.is_chosen)
    planned = tuple(_planned(excuse, _note(excuse, wording), columns, wording) for excuse in chosen_first)
    already = wording("sudah tercatat")
    known = tuple(_planned(excuse, already, columns, wording, quiet=True) for excuse in plan.known)
    rest = (ListSide(wording("Sudah tercatat ({count})", count=wording.count(len(known))), known),)
    return ListView(
        columns,
        _figures(plan, wording),
        sides(issues, planned, rest, wording),
        len(planned),
        wording("Catat {count} izin", count=wording.count(len(planned))) if planned else wording("Catat"),
        told(len(planned), len(known), len(issues), wording),
        excuses_to_mend(plan),
    )


def excuse_columns(rows: Sequence[ExcuseRow], wording: Wording) -> tuple[Column, ...]:
    return (
        *where_columns((row.file for row in rows), wording),
        Column(wording("Nama"), 190, 3, least=110),
        Column(wording("Kelompok"), 100, 1, least=60),
        Column(wording("Sesi"), 130, 1, least=80),
        Column(wording("Jenis"), 110, strong=True, least=70),
        Column(wording("Catatan"), 230, 3, toned=True, least=120),
    )


def excuses_to_mend(plan: ExcusePlan) -> RowsToMend:
    """The rows that are not recorded, in Indonesian: they go back to an office."""
    wording = Wording()
    headings = ("Nama", "NIP", "Unit Kerja", "Jenis", "Keterangan", "Tanggal", "Sampai", "Belum tercatat karena")
    rows = tuple(_mendable(issue, wording) for issue in _in_order(plan.issues))
    return RowsToMend("Izin yang belum tercatat", (*headings, "Berkas", "Lembar", "Baris"), rows)


def _in_order(issues: Sequence[ExcuseIssue]) -> list[ExcuseIssue]:
    """What an admin can answer at once stands first."""
    return sorted(issues, key=lambda issue: match_fault(issue.fault.value) is None)


def _mendable(issue: ExcuseIssue, wording: Wording) -> tuple[MendableCell, ...]:
    row = issue.row
    why = with_candidates(_fault(issue.fault, wording), issue.people)
    said = (row.name, row.number.raw, row.unit, row.kind, row.reason, row.first or "", row.last or "")
    return (*said, why, row.file, row.sheet, row.row)


def _figures(plan: ExcusePlan, wording: Wording) -> tuple[Figure, ...]:
    kinds = Counter(excuse.kind for excuse in plan.planned)
    faults = Counter(issue.fault for issue in plan.issues)
    planned = (f"{wording.count(n)} {excuse_word(kind, wording)}" for kind, n in kinds.most_common())
    issues = (f"{wording.count(n)} {_fault(fault, wording)}" for fault, n in faults.most_common())
    return (
        Figure(
            wording.count(len(plan.planned)),
            wording("akan dicatat"),
            " · ".join(planned) or sure(len(plan.planned), wording),
            Tone.PRESENT if plan.planned else None,
        ),
        to_look_at(len(plan.issues), issues, wording),
        Figure(wording.count(len(plan.known)), wording("sudah tercatat"), wording("tidak dicatat dua kali")),
    )


def _planned(
    excuse: PlannedExcuse, note: str, columns: Sequence[Column], wording: Wording, *, quiet: bool = False
) -> ListLine:
    person, place = excuse.person, excuse.row.place
    cells = (person.name, person.group, _session(excuse.session, wording), excuse_word(excuse.kind, wording), note)
    asks = chosen_line(place, _written(excuse.row), person, wording) if excuse.is_chosen else ""
    row = TableRow((*where_cells(place, columns), *cells), quiet=quiet)
    return ListLine(place, row, asks, is_chosen=excuse.is_chosen)


def _note(excuse: PlannedExcuse, wording: Wording) -> str:
    if excuse.instead_of is not None:
        return wording("menggantikan {excuse}", excuse=excuse_word(excuse.instead_of, wording))
    return excuse.reason


def _issue(issue: ExcuseIssue, preview: ExcusePreview, columns: Sequence[Column], wording: Wording) -> ListLine:
    row, match = issue.row, match_fault(issue.fault.value)
    person = issue.people[0] if len(issue.people) == 1 else None
    session = _session(issue.session, wording) if issue.session else ""
    said = with_name(_fault(issue.fault, wording), issue.people if match else ())
    name = person.name if person and match is None else _written(row) or "–"
    cells = (name, person.group if person else "", session, row.kind or row.reason, said)
    shown = TableRow((*where_cells(row.place, columns), *cells), Tone.REVIEW, tip=said)
    if row.place in preview.chosen:
        return ListLine(row.place, shown, chosen_line(row.place, _written(row), person, wording), is_chosen=True)
    asks = question(row.place, _written(row), said, wording) if match else ""
    return ListLine(row.place, shown, asks, tuple(candidate(p) for p in issue.people) if match else ())


def _written(row: ExcuseRow) -> str:
    """What the list has of the person."""
    return row.name or row.number.raw


def _session(session: Session, wording: Wording) -> str:
    return f"{session.name} · {wording.day(session.day, weekday=False, short=True, year=False)}"


def _fault(fault: ExcuseFault, wording: Wording) -> str:
    if match := match_fault(fault.value):
        return match_word(match, wording)
    return {
        ExcuseFault.KIND_UNKNOWN: wording("jenisnya tidak dikenal"),
        ExcuseFault.DAY_UNREADABLE: wording("tanggalnya tidak terbaca"),
        ExcuseFault.NOT_SCHEDULED: wording("kelompoknya tidak ada di jadwal"),
        ExcuseFault.OTHER_SESSION: wording("dijadwalkan di sesi lain"),
        ExcuseFault.OTHER_DAY: wording("bukan untuk hari sesinya"),
        ExcuseFault.CLOSED: wording("sesinya sudah ditutup"),
        ExcuseFault.PRESENT: wording("sudah tercatat hadir"),
        ExcuseFault.CONTRADICTED: wording("baris lain menulis jenis yang berbeda"),
    }[fault]
