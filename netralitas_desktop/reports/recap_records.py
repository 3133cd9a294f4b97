"""Lists of the recap workbook that come from single records: contradictions, late ones, wrong days, corrections."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.workbook.workbook import Workbook

from netralitas_desktop.domain.reconcile import CAME, Category
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.conflict_words import conflict_words
from netralitas_desktop.reports.recap_lists import Column, ListPage, Value, where
from netralitas_desktop.reports.row_status import local_moment, session_name
from netralitas_desktop.services.report_ports import Report

_WHO = (Column("No", 6), Column("Nama", 34), Column("NIP / NIK", 22))
_WHERE = (Column("Waktu", 21), Column("Meja", 14), Column("Sesi", 16))
_CONFLICTS = (*_WHO, Column("Apa", 28), Column("Catatannya", 54), Column("Keputusan dan alasannya", 46))
_LATE = (*_WHO, Column("Unit kerja", 32), *_WHERE)
_WRONG_DAY = (*_WHO, Column("Kelompok", 20), *_WHERE, Column("Jadwalnya", 26), Column("Hasil", 40))
_CORRECTIONS = (*_WHO, Column("Koreksi", 26), *_WHERE, Column("Oleh", 30), Column("Alasan", 44))

_UNANSWERED = (*_WHO, Column("Jawaban meja", 30), *_WHERE, Column("Tercatat sebagai", 24))
_ANSWERS = {
    Verdict.NEEDS_REVIEW: "Perlu diperiksa, belum diputuskan",
    Verdict.SESSION_CLOSED: "Sesi tidak sedang dibuka",
    Verdict.NOT_LISTED: "Belum terdaftar saat dipindai",
    Verdict.INVALID_CODE: "Kode tanpa tanda tangan, tidak diterima",
}

_KINDS = {
    RecordKind.VOID: "Pembatalan",
    RecordKind.ACCEPT: "Diterima petugas",
    RecordKind.EXCUSE: "Berhalangan",
    RecordKind.REOPEN: "Sesi dibuka kembali",
}


def write_conflicts(book: Workbook, report: Report) -> None:
    """What contradicted what, what was decided and why."""
    conflicts = report.reconciliation.conflicts
    title = f"Perlu diketahui: {wording.count_text(len(conflicts))} catatan yang bertentangan"
    page = ListPage(book.create_sheet("Perlu diketahui"), report, title, _CONFLICTS)
    for number, conflict in enumerate(conflicts, 1):
        said = conflict_words(conflict, report)
        page.line((number, said.who, said.number, said.what, said.happened, said.decision))
    page.close("Tidak ada catatan yang bertentangan.")


def write_late(book: Workbook, report: Report) -> None:
    """Those who came after the session's start and its tolerance."""
    late = [
        a for a in report.reconciliation.attendances if a.category in CAME and a.record is not None and a.record.late
    ]
    title = f"Terlambat: {wording.count_text(len(late))} orang"
    page = ListPage(book.create_sheet("Terlambat"), report, title, _LATE)
    for number, attendance in enumerate(sorted(late, key=lambda a: a.record.at if a.record else report.made_at), 1):
        entry, record = attendance.participant.entry, attendance.record
        if record is not None:
            page.line((number, entry.name, entry.number or entry.raw_number, entry.unit, *where(report, record)))
    page.close("Tidak ada yang terlambat.")


def write_wrong_day(book: Workbook, report: Report) -> None:
    """Who came to a session that was not theirs, refused or let in, and how that ended."""
    session_of = report.reconciliation.session_of
    entered = {(r.session, r.participant): r for r in report.reconciliation.arrivals}
    visits = {key: r for key, r in entered.items() if session_of.get(key[1], key[0]) != key[0]}
    refused = {
        (r.session, r.participant): r
        for r in reversed(report.records)
        if r.verdict is Verdict.WRONG_SESSION and r.participant in report.people
    }
    came = sorted((visits | refused).items(), key=lambda entry: entry[1].at)
    title = f"Salah jadwal: {wording.count_text(len(came))} orang"
    page = ListPage(book.create_sheet("Salah jadwal"), report, title, _WRONG_DAY)
    for number, (key, record) in enumerate(came, 1):
        person, theirs = report.people[key[1]], _session_of(report, key[1])
        due = f"{theirs.name}, {theirs.day:%d/%m/%Y}" if theirs else wording.NO_SESSION
        told = (person.name, person.number, person.group, *where(report, record), due)
        page.line((number, *told, _became(entered.get(key), is_theirs=session_of.get(key[1]) == key[0])))
    page.close("Tidak ada yang datang di luar jadwalnya.")


def _session_of(report: Report, who: str) -> Session | None:
    """The session that counts them, else the one of their group."""
    counting = report.reconciliation.session_of.get(who, "")
    found = next((s for s in report.schedule.sessions if s.id == counting), None)
    return found or report.schedule.session_of(report.people[who].group)


def _became(entered: Record | None, *, is_theirs: bool) -> str:
    """Whether they were let in after all, and by what; a later roster may have made the session theirs."""
    if is_theirs:
        came = "Hadir" if entered is not None else "Tidak diterima"
        return f"{came}; menurut daftar sekarang ini jadwalnya"
    if entered is None:
        return "Tidak diterima di sesi ini"
    return f"Diterima: {entered.reason or 'kegiatan ini menerima peserta dari jadwal lain'}"


def write_unanswered(book: Workbook, report: Report) -> None:
    """Scans that nobody decided and that may be of somebody who came."""
    unanswered = report.reconciliation.beside.unanswered
    title = f"Pindaian belum dijawab: {wording.count_text(len(unanswered))}"
    page = ListPage(book.create_sheet("Belum dijawab"), report, title, _UNANSWERED)
    category = {a.participant.id: wording.CATEGORY[a.category] for a in report.reconciliation.attendances}
    for number, one in enumerate(unanswered, 1):
        names = "; ".join(p.name for p in one.people)
        code = one.record.number or one.record.payload or "; ".join(p.number for p in one.people)
        ended = "; ".join(dict.fromkeys(category.get(p.id, "–") for p in one.people))
        answer = _ANSWERS.get(one.record.verdict, "") if one.record.verdict else ""
        page.line((number, names, code, answer, *where(report, one.record), ended))
    page.close("Tidak ada: semua pindaian sudah dijawab.")


def write_corrections(book: Workbook, report: Report) -> None:
    """Every correction with who made it and why, in the order in which they were made."""
    corrections = [r for r in report.records if r.kind in _KINDS]
    title = f"Koreksi: {wording.count_text(len(corrections))} catatan"
    page = ListPage(book.create_sheet("Koreksi"), report, title, _CORRECTIONS)
    for number, record in enumerate(corrections, 1):
        page.line((number, *_correction(report, record)))
    page.close("Tidak ada koreksi.")


def _correction(report: Report, record: Record) -> Sequence[Value]:
    person = report.people.get(record.participant)
    name = person.name if person else record.name
    number = person.number if person else record.number
    is_repair = record.kind is RecordKind.ACCEPT and not record.counts_as_present
    kind = "Nomor diperbaiki" if is_repair else _KINDS.get(record.kind, "")
    what = wording.CATEGORY[Category(record.excuse.value)] if record.excuse else kind
    reason = "" if record.excuse is Excuse.SICK else record.reason  # illness is a category, never a diagnosis
    desk = report.desk_names.get(record.device, "")
    at, session = local_moment(report, record.at), session_name(report, record.session)
    return name, number, what, at, desk, session, record.operator, reason
