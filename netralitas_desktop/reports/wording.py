"""The Indonesian words of the reports."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.schedule import MONTHS
from netralitas_desktop.domain.sessions import Event, GroupBy, Session

CATEGORY = {
    Category.PRESENT: "Hadir",
    Category.OTHER_SESSION: "Hadir di sesi lain",
    Category.PERMISSION: "Izin",
    Category.SICK: "Sakit",
    Category.OFFICIAL_DUTY: "Dinas luar",
    Category.LEAVE: "Cuti",
    Category.STUDY: "Tugas belajar",
    Category.UNEXCUSED: "Tanpa keterangan",
    Category.PENDING: "Belum hadir",
}

CATEGORY_COLUMN = CATEGORY | {Category.OTHER_SESSION: "Sesi lain"}
"""Heads of narrow columns."""

GROUP = {GroupBy.KECAMATAN: "Kecamatan", GroupBy.UNIT: "Unit kerja"}
NO_GROUP = "(tanpa kelompok)"
NO_SESSION = "Tanpa jadwal"

STATUS_HEADINGS = ("Kehadiran", "Waktu", "Meja", "Sesi", "Pakta integritas", "Keterangan")
SIGNED = "Ditandatangani"
NOT_SIGNED = "Belum"
LATE = "Terlambat"
ONLINE = "Daring"

ISSUE = {
    IssueCode.DUPLICATE: "Ganda, dihitung sekali",
    IssueCode.DUPLICATE_CONFLICT: "Nomor dipakai dua nama",
    IssueCode.NIP_INVALID: "Nomor tidak sah",
    IssueCode.NIP_PRECISION_LOST: "Nomor rusak oleh Excel",
    IssueCode.NUMBER_MISSING: "Tanpa nomor",
    IssueCode.NAME_MISSING: "Tanpa nama",
    IssueCode.GROUP_UNKNOWN: "Kelompok tidak dikenal",
    IssueCode.ROW_SKIPPED: "Baris dilewati",
}

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def day_text(day: date) -> str:
    """`30 Oktober 2023`."""
    return f"{day.day} {MONTHS[day.month - 1].capitalize()} {day.year}"


def weekday_text(day: date) -> str:
    """`Senin, 30 Oktober 2023`."""
    return f"{WEEKDAYS[day.weekday()]}, {day_text(day)}"


def days_text(days: tuple[date, ...]) -> str:
    """The first and the last of some days."""
    first, last = min(days), max(days)
    return weekday_text(first) if first == last else f"{day_text(first)} – {day_text(last)}"


def moment_text(event: Event, at: datetime) -> str:
    """`30 Oktober 2023 pukul 11.05 WIB`, on the event's clock."""
    local = event.local(at)
    return f"{day_text(local.date())} pukul {local:%H.%M} {local.tzname()}"


def session_text(session: Session) -> str:
    """`Hari 1 · Senin, 30 Oktober 2023 · 08.00–11.00 · GOR`."""
    hours = f"{session.starts:%H.%M}–{session.ends:%H.%M}"
    return " · ".join(filter(None, (session.name, weekday_text(session.day), hours, session.place)))


def due_text(session: Session) -> str:
    """For somebody who came to another session: when their own was."""
    return f"Jadwalnya {session.name}, {weekday_text(session.day)}"


def count_text(number: int) -> str:
    """`4.731`, as numbers are written in Indonesia."""
    return f"{number:,}".replace(",", ".")


def share_text(part: int, whole: int) -> str:
    """`94,6%`, as shares are written in Indonesia, halves up as spreadsheets round them; a dash of nothing."""
    if not whole:
        return "–"
    share = (Decimal(part * 100) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share}%".replace(".", ",")
