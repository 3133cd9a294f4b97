"""What the report's screen shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.reconcile import Category, Reconciliation, Totals
from netralitas_desktop.domain.sessions import GroupBy, Session
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.arrivals import Arrivals, arrivals_of_event, arrivals_of_session
from netralitas_desktop.ui.conflict_view import ConflictView, conflict_views
from netralitas_desktop.ui.report_notes import Note, report_notes
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Card:
    """One of the five figures."""

    figure: str
    words: str
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class ReportView:
    subtitle: str
    cards: tuple[Card, ...]
    identity: str
    beside: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[Note, ...]
    conflicts: tuple[ConflictView, ...]
    arrivals: Arrivals
    is_closed: bool
    is_empty: bool
    """Whether nobody is listed and nobody came."""


def report_view(report: Report, wording: Wording) -> ReportView:
    totals = report.reconciliation.totals
    return ReportView(
        subtitle=_subtitle(report, wording),
        cards=_cards(totals, wording),
        identity=_identity(totals, wording),
        beside=_beside(report, totals, wording),
        columns=report_columns(report, wording),
        rows=_rows(report, wording),
        notes=report_notes(report, wording),
        conflicts=conflict_views(report, wording),
        arrivals=_arrivals(report, wording),
        is_closed=report.session is not None and report.session.id in report.closed,
        is_empty=report.reconciliation.is_empty,
    )


def session_choices(sessions: tuple[Session, ...], wording: Wording) -> tuple[tuple[str, Session | None], ...]:
    """What can be reported on: each session, then the whole event."""
    choices: list[tuple[str, Session | None]] = [
        (wording("Sesi: {name} · {day}", name=s.name, day=wording.day(s.day, short=True, year=False)), s)
        for s in sessions
    ]
    return (*choices, (wording("Seluruh kegiatan"), None))


@dataclass(frozen=True, slots=True)
class ChainBadge:
    """What is known of the record: shortly, in which tone, and at length."""

    said: str
    tone: Tone
    told: str


def unchecked_badge(wording: Wording) -> ChainBadge:
    """Before the record was checked, and after it grew."""
    return ChainBadge(wording("periksa catatan"), Tone.CLOSED, wording("Catatan bertambah sejak pemeriksaan terakhir"))


def chain_badge(found: Verification, wording: Wording) -> ChainBadge:
    if found.is_ok:
        told = wording("{count} catatan diperiksa", count=wording.count(found.records))
        return ChainBadge(wording("rantai catatan utuh"), Tone.PRESENT, told)
    said = wording("{count} masalah pada catatan", count=len(found.problems))
    return ChainBadge(said, Tone.REFUSED, "\n".join(found.problems))


def report_columns(report: Report, wording: Wording) -> tuple[Column, ...]:
    is_unit = report.event.group_by is GroupBy.UNIT
    by_session = () if report.session else (Column(wording("Sesi"), 64, 1, muted=True),)
    return (
        *by_session,
        Column(wording("Unit kerja") if is_unit else wording("Kecamatan"), 104, 3, least=80),
        Column(wording("Terdaftar"), 60, right=True, least=40),
        Column(wording("Hadir"), 60, right=True, least=40),
        Column(wording("Sesi lain"), 60, right=True, least=40),
        Column(wording("Berhalangan"), 60, right=True, least=40),
        Column(wording("Tanpa ket.") if _is_over(report) else wording("Belum"), 60, right=True, least=40),
        Column(wording("Kehadiran"), 60, right=True, least=40, strong=True),
    )


def _is_over(report: Report) -> bool:
    return report.reconciliation.totals.counts[Category.PENDING] == 0 and bool(report.closed)


def _subtitle(report: Report, wording: Wording) -> str:
    session = report.session
    if session is None:
        closed = wording(
            "{closed} dari {count} sesi ditutup", closed=len(report.closed), count=len(report.schedule.sessions)
        )
        return f"{report.event.name} · {closed}"
    state = wording("sudah ditutup") if session.id in report.closed else wording("belum ditutup")
    return f"{session.name} · {wording.day(session.day)} · {state}"


def _cards(totals: Totals, wording: Wording) -> tuple[Card, ...]:
    counts = totals.counts
    waiting, absent = counts[Category.PENDING], counts[Category.UNEXCUSED]
    present = wording("hadir · {share}", share=wording.percent(counts[Category.PRESENT] / max(1, totals.roster)))
    return (
        Card(wording.count(totals.roster), wording("terdaftar")),
        Card(wording.count(counts[Category.PRESENT]), present, Tone.PRESENT),
        Card(wording.count(counts[Category.OTHER_SESSION]), wording("hadir di sesi lain"), Tone.ALREADY),
        Card(wording.count(totals.excused), wording("izin, sakit, dinas luar, cuti, tugas belajar"), Tone.REVIEW),
        _absent(waiting, absent, wording),
    )


def _absent(waiting: int, absent: int, wording: Wording) -> Card:
    if waiting and absent:
        words = wording("{absent} tanpa keterangan, {pending} belum hadir", absent=absent, pending=waiting)
        return Card(wording.count(waiting + absent), words, Tone.REFUSED)
    if waiting:
        return Card(wording.count(waiting), wording("belum hadir"), Tone.CLOSED)
    return Card(wording.count(absent), wording("tanpa keterangan"), Tone.REFUSED)


def _identity(totals: Totals, wording: Wording) -> str:
    """`909 + 9 + 35 + 17 = 970`: present, elsewhere, excused, absent."""
    counts = totals.counts
    absent = [counts[Category.UNEXCUSED], counts[Category.PENDING]]
    parts = [counts[Category.PRESENT], counts[Category.OTHER_SESSION], totals.excused]
    parts += absent if all(absent) else [sum(absent)]
    return f"{' + '.join(wording.count(n) for n in parts)} = {wording.count(totals.roster)}"


def _beside(report: Report, totals: Totals, wording: Wording) -> str:
    beside = report.reconciliation.beside
    outside = (
        (beside.walk_ins, wording("{count} peserta tambahan", count=len(beside.walk_ins))),
        (beside.unlisted, wording("{count} tidak terdaftar", count=len(beside.unlisted))),
        (beside.unreadable, wording("{count} kode tidak terbaca", count=len(beside.unreadable))),
        (beside.refused, wording("{count} kode tidak diterima", count=len(beside.refused))),
        (beside.removed, wording("{count} dihapus dari daftar", count=len(beside.removed))),
        (beside.unanswered, wording("{count} pindaian belum dijawab", count=len(beside.unanswered))),
    )
    counts = ", ".join(said for records, said in outside if records) or wording("tidak ada")
    match_said = wording("cocok dengan daftar") if totals.is_identity else wording("TIDAK cocok dengan daftar")
    return " · ".join(
        (
            match_said,
            wording("di luar daftar: {counts}", counts=counts),
            _signed(totals.pact, beside.signatures, wording),
        )
    )


def _signed(listed: int, others: int, wording: Wording) -> str:
    said = wording("pakta integritas: {count} ditandatangani", count=wording.count(listed))
    return f"{said}, {wording('{count} di luar daftar', count=wording.count(others))}" if others else said


def _rows(report: Report, wording: Wording) -> tuple[TableRow, ...]:
    nobody = wording("(tanpa kelompok)")
    if report.session:
        by_group = report.reconciliation.by_group()
        lines = [TableRow((group or nobody, *_numbers(t, wording))) for group, t in by_group.items()]
        return (*lines, TableRow((wording("Jumlah"), *_numbers(report.reconciliation.totals, wording)), strong=True))
    lines = [
        TableRow((report.schedule.name_of(session.id), group or nobody, *_numbers(totals, wording)))
        for session, found in report.sessions
        for group, totals in found.by_group().items()
    ]
    lines += _unscheduled(report, wording)
    total = _numbers(report.reconciliation.totals, wording)
    return (*lines, TableRow(("", wording("Jumlah"), *total), strong=True))


def _unscheduled(report: Report, wording: Wording) -> list[TableRow]:
    """People whom no session counts, by group; they are in the event's sum."""
    counted = {a.participant.id for _, found in report.sessions for a in found.attendances}
    others = Reconciliation(
        tuple(a for a in report.reconciliation.attendances if a.participant.id not in counted)
    ).by_group()
    nobody = wording("(tanpa kelompok)")
    return [
        TableRow(("–", group or nobody, *_numbers(totals, wording)), Tone.REVIEW, tip=wording("Tidak ada di jadwal"))
        for group, totals in others.items()
    ]


def _numbers(totals: Totals, wording: Wording) -> tuple[str, ...]:
    counts = totals.counts
    absent = counts[Category.UNEXCUSED] + counts[Category.PENDING]
    numbers = (totals.roster, counts[Category.PRESENT], counts[Category.OTHER_SESSION], totals.excused, absent)
    return (*(wording.count(n) for n in numbers), wording.percent(totals.came / max(1, totals.roster)))


def _arrivals(report: Report, wording: Wording) -> Arrivals:
    if report.session is None:
        return arrivals_of_event(report.sessions, wording)
    return arrivals_of_session(report.event, report.reconciliation, wording)
