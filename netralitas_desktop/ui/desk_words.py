"""The word and the tone of every verdict and every kind of record."""

from __future__ import annotations

from netralitas_desktop.domain.code_faults import fault_of
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.ui.signed_words import fault_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_TONES = {
    Verdict.PRESENT: Tone.PRESENT,
    Verdict.ALREADY_PRESENT: Tone.ALREADY,
    Verdict.WRONG_SESSION: Tone.WRONG,
    Verdict.NOT_LISTED: Tone.REFUSED,
    Verdict.NEEDS_REVIEW: Tone.REVIEW,
    Verdict.INVALID_CODE: Tone.REFUSED,
    Verdict.SESSION_CLOSED: Tone.CLOSED,
}


def verdict_tone(verdict: Verdict) -> Tone:
    return _TONES[verdict]


def verdict_word(verdict: Verdict, wording: Wording) -> str:
    return {
        Verdict.PRESENT: wording("Hadir"),
        Verdict.ALREADY_PRESENT: wording("Sudah hadir"),
        Verdict.WRONG_SESSION: wording("Salah jadwal"),
        Verdict.NOT_LISTED: wording("Tidak terdaftar"),
        Verdict.NEEDS_REVIEW: wording("Perlu diperiksa"),
        Verdict.INVALID_CODE: wording("Kode tidak terbaca"),
        Verdict.SESSION_CLOSED: wording("Sesi ditutup"),
    }[verdict]


def excuse_word(excuse: Excuse, wording: Wording) -> str:
    return {
        Excuse.PERMISSION: wording("Izin"),
        Excuse.SICK: wording("Sakit"),
        Excuse.OFFICIAL_DUTY: wording("Dinas luar"),
        Excuse.LEAVE: wording("Cuti"),
        Excuse.STUDY: wording("Tugas belajar"),
    }[excuse]


def record_tone(record: Record) -> Tone:
    """The tone of a line in the log."""
    if record.kind is RecordKind.EXCUSE:
        return Tone.REVIEW
    is_answer = record.kind in (RecordKind.SCAN, RecordKind.ACCEPT, RecordKind.WALK_IN)
    return verdict_tone(record.verdict) if is_answer and record.verdict else Tone.CLOSED


def record_word(record: Record, wording: Wording) -> str:
    """What happened, in two words."""
    match record.kind:
        case RecordKind.SCAN if record.verdict:
            fault = fault_of(record)
            return fault_word(fault, wording) if fault else verdict_word(record.verdict, wording)
        case RecordKind.ACCEPT:
            return wording("Diterima") if record.counts_as_present else wording("Nomor diperbaiki")
        case RecordKind.WALK_IN:
            return wording("Peserta tambahan")
        case RecordKind.VOID:
            return wording("Dibatalkan")
        case RecordKind.EXCUSE if record.excuse:
            return excuse_word(record.excuse, wording)
        case RecordKind.CLOSE:
            return wording("Sesi ditutup")
        case RecordKind.NOTE:
            return wording("Jam laptop berubah")
        case _:
            return wording("Sesi dibuka kembali")
