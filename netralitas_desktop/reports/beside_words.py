"""What stands beside the sum, in Indonesian words: the same in the recap workbook, the PDFs and the sheets."""

from __future__ import annotations

from netralitas_desktop.domain.reconcile import Attendance, Category
from netralitas_desktop.reports import wording
from netralitas_desktop.services.report_ports import Report

REMOVED_AFTER_COMING = "Dihapus dari daftar setelah datang"
REMOVED_AFTER_CLOSING = "Dihapus dari daftar setelah sesi ditutup"
VISITORS = "Tamu dari sesi lain"
REMOVED = "Dihapus dari daftar"


def counts_beside(report: Report) -> tuple[tuple[str, int], ...]:
    """What is never in the sum, with how many."""
    beside = report.reconciliation.beside
    return (
        ("Peserta tambahan", len(beside.walk_ins)),
        ("Nomor tidak terdaftar", len(beside.unlisted)),
        ("Kode tidak terbaca", len(beside.unreadable)),
        ("Kode tidak diterima", len(beside.refused)),
        (VISITORS, len(beside.visitors)),
        (REMOVED_AFTER_COMING, len(beside.removed)),
        ("Pindaian belum dijawab", len(beside.unanswered)),
        ("Penanda tangan pakta di luar jumlah", beside.signatures),
    )


def not_summed(report: Report) -> str:
    """`Tidak ikut dijumlahkan; tamu sudah terhitung: 2 di sesi lain, 1 di sesinya sendiri.`"""
    if report.session is not None or not report.reconciliation.beside.visitors:
        return "Tidak ikut dijumlahkan."
    visitors = {r.participant for r in report.reconciliation.beside.visitors}
    categories = [a.category for a in report.reconciliation.attendances if a.participant.id in visitors]
    counts = (
        (categories.count(Category.OTHER_SESSION), "di sesi lain"),
        (categories.count(Category.PRESENT), "di sesinya sendiri"),
    )
    said = ", ".join(f"{wording.count_text(count)} {where}" for count, where in counts if count)
    return f"Tidak ikut dijumlahkan; tamu sudah terhitung: {said}."


def counted_though_removed(report: Report) -> tuple[Attendance, ...]:
    """Those in the sum whom the roster dropped after their session was closed."""
    return tuple(a for a in report.reconciliation.attendances if a.participant.removed)


def rows_and_removed(report: Report) -> str:
    """`969 di daftar + 1 dihapus setelah sesi ditutup = 970 terdaftar.`; nothing where nobody was removed so late."""
    removed, roster = len(counted_though_removed(report)), report.reconciliation.totals.roster
    if not removed:
        return ""
    listed, gone, every = (wording.count_text(n) for n in (roster - removed, removed, roster))
    return f"{listed} di daftar + {gone} dihapus setelah sesi ditutup = {every} terdaftar."
