"""Records that contradict each other, as an admin reads them: whose, which was taken, and why."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.conflicts import Conflict, ConflictKind
from netralitas_desktop.domain.records import Record
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.ui.desk_words import excuse_word, record_word
from netralitas_desktop.ui.number_words import written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class ConflictView:
    """One contradiction: its line in the table, and all that is known of it."""

    row: TableRow
    title: str
    """Whose, with their number."""
    records: tuple[str, ...]
    """Each record in words; the one that counts says so."""
    decision: str


def conflict_columns(wording: Wording) -> tuple[Column, ...]:
    return (
        Column(wording("Siapa"), 150, 2, strong=True, least=110),
        Column(wording("Apa"), 150, 2, wraps=True, least=110),
        Column(wording("Yang dipakai"), 150, 3, wraps=True, least=110),
        Column(wording("Mengapa"), 200, 4, wraps=True, least=150),
    )


def conflict_views(report: Report, wording: Wording) -> tuple[ConflictView, ...]:
    return tuple(_view(conflict, report, wording) for conflict in report.reconciliation.conflicts)


def _view(conflict: Conflict, report: Report, wording: Wording) -> ConflictView:
    names = [p.name for p in conflict.people] or [conflict.records[0].name]
    who = ", ".join(dict.fromkeys(filter(None, names))) or wording("Beberapa peserta")
    numbers = {written_number(p.entry) for p in conflict.people} - {""}
    what, why = _words(conflict.kind, wording)
    taken = _told(conflict.taken, report, wording) if conflict.taken else "–"
    records = (f"{_told(r, report, wording)}{_counts(r, conflict.taken, wording)}" for r in conflict.records)
    return ConflictView(
        TableRow((who, what, taken, why)),
        " · ".join((who, *sorted(numbers))[:2]),
        tuple(records),
        why,
    )


def _counts(record: Record, taken: Record | None, wording: Wording) -> str:
    return wording(" (yang dipakai)") if taken is not None and record.id == taken.id else ""


def _told(record: Record, report: Report, wording: Wording) -> str:
    """`Hadir · 30 Okt 07.41.10 · Meja 1 · Hari 1`."""
    at = report.event.local(record.at)
    day = wording.day(at.date(), weekday=False, short=True, year=False)
    word = excuse_word(record.excuse, wording) if record.excuse else record_word(record, wording)
    session = report.schedule.name_of(record.session)
    desk = report.desk_names.get(record.device, "") or wording("meja tanpa nama")
    return " · ".join(filter(None, (word, f"{day} {wording.clock(at, seconds=True)}", desk, session)))


def _words(kind: ConflictKind, wording: Wording) -> tuple[str, str]:
    """What contradicts what, and why it was decided so."""
    return {
        ConflictKind.TWO_DESKS: (
            wording("Tercatat di beberapa meja"),
            wording("Dihitung sekali: catatan sah yang paling awal berlaku."),
        ),
        ConflictKind.RECORDED_TWICE: (
            wording("Tercatat lebih dari sekali"),
            wording("Dihitung sekali: catatan sah yang paling awal berlaku."),
        ),
        ConflictKind.ONLINE_AND_ONSITE: (
            wording("Tercatat luring dan daring"),
            wording("Dihitung sekali: catatan sah yang paling awal berlaku."),
        ),
        ConflictKind.TWO_SESSIONS: (
            wording("Hadir di beberapa sesi"),
            wording("Dihitung sekali: sesi menurut jadwalnya, kalau tidak ada yang paling awal."),
        ),
        ConflictKind.EXCUSED_AND_PRESENT: (
            wording("Berhalangan dan hadir"),
            wording("Dihitung hadir: yang datang tidak berhalangan."),
        ),
        ConflictKind.EXCUSES_DIFFER: (
            wording("Beberapa jenis halangan"),
            wording("Halangan yang dicatat terakhir berlaku."),
        ),
        ConflictKind.PACT_ALONE: (
            wording("Pakta tanpa registrasi"),
            wording("Tanda tangan tetap tercatat; tidak dihitung hadir karena tidak ada registrasi."),
        ),
        ConflictKind.WALK_IN_LISTED: (
            wording("Peserta tambahan yang ternyata terdaftar"),
            wording("Dihitung sebagai peserta terdaftar karena nomornya kini ada di daftar."),
        ),
        ConflictKind.WALK_IN_REMOVED: (
            wording("Peserta tambahan yang dihapus dari daftar"),
            wording("Dihitung sebagai orang yang sama: nomornya pernah ada di daftar."),
        ),
        ConflictKind.WALK_IN_TWICE: (
            wording("Peserta tambahan dicatat lebih dari sekali"),
            wording("Dihitung sekali: catatan yang paling awal berlaku."),
        ),
        ConflictKind.WALK_IN_TWO_SESSIONS: (
            wording("Peserta tambahan di beberapa sesi"),
            wording("Dihitung di tiap sesinya, dan sekali untuk seluruh kegiatan."),
        ),
        ConflictKind.REMOVED_AFTER_COMING: (
            wording("Dihapus dari daftar setelah datang"),
            wording("Disebut tersendiri di luar daftar. Kalau keliru dihapus, impor lagi daftarnya."),
        ),
        ConflictKind.REMOVED_AFTER_CLOSING: (
            wording("Dihapus dari daftar setelah sesi ditutup"),
            wording("Tetap dihitung: saat sesinya ditutup ia masih terdaftar."),
        ),
        ConflictKind.SHARED_NUMBER: (
            wording("Satu nomor, beberapa nama"),
            wording("Hanya yang dipastikan petugas menurut nama yang dihitung hadir."),
        ),
        ConflictKind.CLOCK: (
            wording("Jam meja tidak runtut"),
            wording("Tidak ada yang diubah; waktunya tercatat sesuai jam meja. Periksa jam laptopnya."),
        ),
    }[kind]
