"""What contradicted what, and what was decided and why, in Indonesian words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.conflicts import Conflict, ConflictKind
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.records import WITHOUT_TIME, Record
from netralitas_desktop.reports.row_status import session_name
from netralitas_desktop.reports.wording import CATEGORY
from netralitas_desktop.services.report_ports import Report

WHAT = {
    ConflictKind.TWO_DESKS: "Tercatat di beberapa meja",
    ConflictKind.RECORDED_TWICE: "Tercatat lebih dari sekali",
    ConflictKind.ONLINE_AND_ONSITE: "Tercatat luring dan daring",
    ConflictKind.TWO_SESSIONS: "Hadir di beberapa sesi",
    ConflictKind.EXCUSED_AND_PRESENT: "Berhalangan dan hadir",
    ConflictKind.EXCUSES_DIFFER: "Beberapa jenis halangan",
    ConflictKind.PACT_ALONE: "Pakta tanpa registrasi",
    ConflictKind.WALK_IN_LISTED: "Peserta tambahan yang ternyata terdaftar",
    ConflictKind.WALK_IN_REMOVED: "Peserta tambahan yang dihapus dari daftar",
    ConflictKind.WALK_IN_TWICE: "Peserta tambahan dicatat lebih dari sekali",
    ConflictKind.WALK_IN_TWO_SESSIONS: "Peserta tambahan di beberapa sesi",
    ConflictKind.REMOVED_AFTER_COMING: "Dihapus dari daftar setelah datang",
    ConflictKind.REMOVED_AFTER_CLOSING: "Dihapus dari daftar setelah sesi ditutup",
    ConflictKind.SHARED_NUMBER: "Satu nomor, beberapa nama",
    ConflictKind.CLOCK: "Jam meja tidak runtut",
}
DECISION = {
    ConflictKind.TWO_DESKS: "Dihitung sekali: catatan sah yang paling awal berlaku.",
    ConflictKind.RECORDED_TWICE: "Dihitung sekali: catatan sah yang paling awal berlaku.",
    ConflictKind.ONLINE_AND_ONSITE: "Dihitung sekali: catatan sah yang paling awal berlaku.",
    ConflictKind.TWO_SESSIONS: "Dihitung sekali: sesi menurut jadwalnya, kalau tidak ada yang paling awal.",
    ConflictKind.EXCUSED_AND_PRESENT: "Dihitung hadir: yang datang tidak berhalangan.",
    ConflictKind.EXCUSES_DIFFER: "Halangan yang dicatat terakhir berlaku.",
    ConflictKind.PACT_ALONE: "Tanda tangan tetap tercatat; tidak dihitung hadir karena tidak ada registrasi.",
    ConflictKind.WALK_IN_LISTED: "Dihitung sebagai peserta terdaftar karena nomornya kini ada di daftar.",
    ConflictKind.WALK_IN_REMOVED: "Dihitung sebagai orang yang sama: nomornya pernah ada di daftar.",
    ConflictKind.WALK_IN_TWICE: "Dihitung sekali: catatan yang paling awal berlaku.",
    ConflictKind.WALK_IN_TWO_SESSIONS: "Dihitung di tiap sesinya, dan sekali untuk seluruh kegiatan.",
    ConflictKind.REMOVED_AFTER_COMING: "Disebut tersendiri di luar daftar. Kalau keliru dihapus, impor lagi daftarnya.",
    ConflictKind.REMOVED_AFTER_CLOSING: "Tetap dihitung: saat sesinya ditutup ia masih terdaftar.",
    ConflictKind.SHARED_NUMBER: "Hanya yang dipastikan petugas menurut nama yang dihitung hadir.",
    ConflictKind.CLOCK: "Tidak ada yang diubah; waktunya tercatat sesuai jam meja. Periksa jam laptopnya.",
}


@dataclass(frozen=True, slots=True)
class ConflictWords:
    """One contradiction as it is read: whose, what happened when and where, and what was decided."""

    what: str
    who: str
    number: str
    happened: str
    decision: str


def conflict_words(conflict: Conflict, report: Report) -> ConflictWords:
    first = conflict.records[0]
    names = [p.name for p in conflict.people] or [first.name]
    number = next((p.number or p.entry.raw_number for p in conflict.people), first.number)
    happened = "; ".join(_happened(r, report) for r in conflict.records)
    return ConflictWords(
        WHAT[conflict.kind],
        ", ".join(dict.fromkeys(filter(None, names))),
        "" if conflict.kind is ConflictKind.CLOCK else number,
        happened,
        DECISION[conflict.kind],
    )


def _happened(record: Record, report: Report) -> str:
    """`30/10/2023 07.41.10 di Meja 1 (Hari 1)`, an excuse with its kind."""
    desk = report.desk_names.get(record.device) or "meja tanpa nama"
    session = session_name(report, record.session)
    kind = f"{CATEGORY[Category(record.excuse.value)].lower()} " if record.excuse else ""
    where = f" ({session})" if session else ""
    when = f"{report.event.local(record.told_at):%d/%m/%Y %H.%M.%S}" if record.told_at else WITHOUT_TIME
    there = f"daring, dicatat di {desk}" if record.mode is Mode.ONLINE else f"di {desk}"
    return f"{kind}{when} {there}{where}"


def conflict_lines(conflicts: Sequence[Conflict]) -> tuple[tuple[str, int, str], ...]:
    """Each kind that there is: what it is, how often, and what was decided."""
    counts = Counter(c.kind for c in conflicts)
    return tuple((WHAT[kind], counts[kind], DECISION[kind]) for kind in ConflictKind if counts[kind])
