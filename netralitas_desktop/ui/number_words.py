"""How numbers of people are written on admins' screens, and what is said of those that are not sound."""

from __future__ import annotations

from netralitas_desktop.domain.numbers import NIK_LENGTH, Nik, Nip, NotANumber, bare_digits, parse_number
from netralitas_desktop.domain.participants import Entry
from netralitas_desktop.ui.wording import Wording


def written_number(entry: Entry) -> str:
    """A sound number in its parts; else what stood in the file."""
    if not entry.number:
        return entry.raw_number
    return (Nik if len(entry.number) == NIK_LENGTH else Nip)(entry.number).written


def number_note(entry: Entry, wording: Wording) -> str:
    """What to know about a person's number; nothing when it is sound."""
    if entry.number:
        return ""
    if entry.damaged_prefix or _is_exponent(entry.raw_number):
        return wording("NIP rusak oleh Excel")
    if entry.raw_number:
        return wording("NIP tidak wajar: {why}", why=unsound_part(entry.raw_number, wording))
    return wording("tanpa nomor")


def unsound_part(raw: str, wording: Wording) -> str:
    """Which part of an unsound number is impossible, with what stands there."""
    try:
        parse_number(raw)
    except NotANumber as unsound:
        return _said(unsound.part, raw, wording)
    return wording("susunannya")


def _said(part: str, raw: str, wording: Wording) -> str:
    if part == "letters":
        return wording("berisi huruf atau tanda")
    digits = bare_digits(raw)
    if part == "length":
        return wording("{count} angka", count=len(digits))
    is_nik = len(digits) == NIK_LENGTH
    match part:
        case "birth_year":
            return wording("tahun lahir {text}", text=digits[:4])
        case "birth_month":
            return wording("bulan lahir {text}", text=digits[8:10] if is_nik else digits[4:6])
        case "birth_day":
            return wording("tanggal lahir {text}", text=digits[6:8])
        case "appointment":
            return wording("bulan pengangkatan {text}", text=digits[12:14])
        case "sex":
            return wording("jenis kelamin {text}", text=digits[14:15])
    return wording("nomor urut {text}", text=digits[12:] if is_nik else digits[15:])


def _is_exponent(raw: str) -> bool:
    return "E+" in raw.upper()
