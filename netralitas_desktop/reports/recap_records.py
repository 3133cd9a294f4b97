"""Lists of the recap workbook that come from single records: contradictions, late ones, wrong days, corrections."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.workbook.workbook import Workbook

from netralitas_desktop.domain.reconcile import CAME, Category
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict, valid
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.conflict_words import conflict_words
from netralitas_desktop.reports.recap_lists import Column, ListPage, Value, where
from netralitas_desktop.reports.row_status import local_moment, session_name
from netralitas_desktop.services.ports import Report

_WHO = (Column("No", 6), Column("Nama", 34), Column("NIP / NIK", 22))
_WHERE = (Column("Waktu", 21), Column("Meja", 14), Column("Sesi", 16))
_CONFLICTS = (*_WHO, Column("Apa", 28), Column("Catatannya", 54), Column("Keputusan dan alasannya", 46))
_LATE = (*_WHO, Column("Unit kerja", 32), *_WHERE)
_WRONG_DAY = (*_WHO, Column("Kelompok", 20), *_WHERE, Column("Jadwalnya", 26), Column("Hasil", 40))
_CORRECTIONS = (*_WHO, Column("Koreksi", 26), *_WHERE, Column("Oleh", 30), Column("Alasan", 44))

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
    """Who came to a session that is not theirs, and whether they were let in."""
    first: dict[tuple[str, str], Record] = {}
    for record in report.records:
        if record.verdict is Verdict.WRONG_SESSION and record.participant in report.people:
            first.setdefault((record.session, record.participant), record)
    title = f"Salah jadwal: {wording.count_text(len(first))} orang"
    page = ListPage(book.create_sheet("Salah jadwal"), report, title, _WRONG_DAY)
    accepted = {
        (r.session, r.participant): r
        for r in valid(report.records)
        if r.kind is RecordKind.ACCEPT and r.counts_as_present
    }
    for number, (key, record) in enumerate(first.items(), 1):
        person = report.people[record.participant]
        theirs = report.schedule.session_of(person.group)
        due = f"{theirs.name}, {theirs.day:%d/%m/%Y}" if theirs else wording.NO_SESSION
        taken = accepted.get(key)
        result = f"Diterima: {taken.reason}" if taken else "Tidak diterima di sesi ini"
        page.line((number, person.name, person.number, person.group, *where(report, record), due, result))
    page.close("Tidak ada yang datang di luar jadwalnya.")


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
