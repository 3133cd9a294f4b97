"""What a list of excuses would record, row by row, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.excuse_plan import ExcuseFault, ExcuseIssue, PlannedExcuse
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.excuse_list import ExcusePreview
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class ExcuseView:
    """The preview of one list; `count` is how many excuses would be recorded."""

    told: str
    count: int
    rows: tuple[TableRow, ...]


def excuse_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        Column(wording("Baris"), 52, right=True, muted=True),
        Column(wording("Nama"), 200, 3, least=150),
        Column(wording("Kelompok"), 110, 1, least=80),
        Column(wording("Sesi"), 130, 1, least=80),
        Column(wording("Jenis"), 110, strong=True),
        Column(wording("Catatan"), 220, 3, toned=True, least=120),
    )


def excuse_view(preview: ExcusePreview, wording: Wording) -> ExcuseView:
    """What needs a look first, then what would be recorded, then what is known already."""
    plan = preview.plan
    told = wording(
        "{new} dicatat · {known} sudah tercatat · {issues} dilewati",
        new=wording.count(len(plan.planned)),
        known=wording.count(len(plan.known)),
        issues=wording.count(len(plan.issues)),
    )
    rows = (
        *(_issue(issue, wording) for issue in plan.issues),
        *(_planned(excuse, _replaces(excuse, wording), wording) for excuse in plan.planned),
        *(_planned(excuse, wording("sudah tercatat"), wording, quiet=True) for excuse in plan.known),
    )
    return ExcuseView(told, len(plan.planned), rows)


def _planned(excuse: PlannedExcuse, note: str, wording: Wording, *, quiet: bool = False) -> TableRow:
    person = excuse.person
    kind = excuse_word(excuse.kind, wording)
    row = (str(excuse.row.row), person.name, person.group, _session(excuse.session, wording), kind, note)
    return TableRow(row, quiet=quiet)


def _replaces(excuse: PlannedExcuse, wording: Wording) -> str:
    if excuse.instead_of is None:
        return excuse.reason
    return wording("menggantikan {excuse}", excuse=excuse_word(excuse.instead_of, wording))


def _issue(issue: ExcuseIssue, wording: Wording) -> TableRow:
    row = issue.row
    person = issue.people[0] if len(issue.people) == 1 else None
    session = _session(issue.session, wording) if issue.session else ""
    said = _fault(issue.fault, wording)
    if issue.people:
        said = f"{said} ({', '.join(p.name for p in issue.people[:3])})"
    cells = (str(row.row), row.name or "–", person.group if person else "", session, row.kind or row.reason, said)
    return TableRow(cells, Tone.REVIEW, tip=said)


def _session(session: Session, wording: Wording) -> str:
    return f"{session.name} · {wording.day(session.day, weekday=False, short=True, year=False)}"


def _fault(fault: ExcuseFault, wording: Wording) -> str:
    return {
        ExcuseFault.KIND_UNKNOWN: wording("jenisnya tidak dikenal"),
        ExcuseFault.DAY_UNREADABLE: wording("tanggalnya tidak terbaca"),
        ExcuseFault.NOBODY: wording("tidak ada di daftar peserta"),
        ExcuseFault.SEVERAL: wording("beberapa peserta cocok"),
        ExcuseFault.NAME_DIFFERS: wording("nomor itu milik nama lain"),
        ExcuseFault.NUMBER_DIFFERS: wording("peserta bernama itu bernomor lain"),
        ExcuseFault.UNIT_DIFFERS: wording("peserta bernama itu di unit lain"),
        ExcuseFault.NOT_SCHEDULED: wording("kelompoknya tidak ada di jadwal"),
        ExcuseFault.OTHER_SESSION: wording("dijadwalkan di sesi lain"),
        ExcuseFault.OTHER_DAY: wording("bukan untuk hari sesinya"),
        ExcuseFault.CLOSED: wording("sesinya sudah ditutup"),
        ExcuseFault.PRESENT: wording("sudah tercatat hadir"),
        ExcuseFault.CONTRADICTED: wording("baris lain menulis jenis yang berbeda"),
    }[fault]
