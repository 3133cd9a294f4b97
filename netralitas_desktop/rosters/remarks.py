"""The sentences that an import tells about single rows."""

from __future__ import annotations

from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.domain.numbers import NumberReading, NumberState

_UNSOUND = {
    "length": "jumlah angkanya tidak 18 (NIP) atau 16 (NIK)",
    "letters": "ada huruf atau tanda di dalamnya",
    "birth_year": "tahun lahirnya mustahil",
    "birth_month": "bulan lahirnya mustahil",
    "birth_day": "tanggal lahirnya mustahil",
    "appointment": "bulan pengangkatannya mustahil",
    "sex": "angka jenis kelaminnya bukan 1 atau 2",
    "sequence": "nomor urutnya 0",
}

_MISSING = "Nomor kosong; peserta dicari dengan namanya."
_DAMAGED = "Angka terakhir nomor ini hilang karena Excel menyimpannya sebagai bilangan; pastikan di meja saat dipindai."


def about_number(reading: NumberReading, file: str, sheet: str, row: int) -> Issue | None:
    """What is to be told about a person's number; None when it is sound."""
    match reading.state:
        case NumberState.SOUND:
            return None
        case NumberState.MISSING:
            return Issue(IssueCode.NUMBER_MISSING, file, sheet, row, _MISSING)
        case NumberState.DAMAGED:
            return Issue(IssueCode.NIP_PRECISION_LOST, file, sheet, row, _DAMAGED)
        case NumberState.INVALID:
            text = f"Nomor tidak sah: {_UNSOUND[reading.why]}. Periksa kartunya, lalu perbaiki di berkas."
            return Issue(IssueCode.NIP_INVALID, file, sheet, row, text, detail=reading.why)


def unknown_group(group: str, suggestion: str, file: str, sheet: str, row: int) -> Issue:
    """`detail` is `empty`, `unknown`, or `close:` and the scheduled group that is probably meant."""
    if not group:
        text = "Kelompok peserta ini tidak tertulis. Isi kelompoknya di berkas, lalu impor lagi."
        return Issue(IssueCode.GROUP_UNKNOWN, file, sheet, row, text, detail="empty")
    if suggestion:
        text = f"Kelompok “{group}” tidak ada di jadwal; mungkin maksudnya {suggestion}. Perbaiki ejaannya di berkas."
        return Issue(IssueCode.GROUP_UNKNOWN, file, sheet, row, text, detail=f"close:{suggestion}")
    text = f"Kelompok “{group}” tidak ada di jadwal. Perbaiki ejaannya di berkas atau tambahkan ke jadwal."
    return Issue(IssueCode.GROUP_UNKNOWN, file, sheet, row, text, detail="unknown")


def unknown_unit(unit: str, file: str, sheet: str, row: int) -> Issue:
    text = f"Unit “{unit}” tidak ada di berkas unit, jadi kecamatannya belum diketahui. Tambahkan ke berkas unit."
    return Issue(IssueCode.GROUP_UNKNOWN, file, sheet, row, text, detail="unit")


def name_missing(file: str, sheet: str, row: int) -> Issue:
    text = "Ada nomor tetapi namanya kosong; baris ini tidak diimpor. Isi namanya, lalu impor lagi."
    return Issue(IssueCode.NAME_MISSING, file, sheet, row, text)


def row_skipped(file: str, sheet: str, row: int) -> Issue:
    text = "Baris ini bukan baris peserta yang dikenali dan dilewati. Bila peserta, isi nama dan nomornya."
    return Issue(IssueCode.ROW_SKIPPED, file, sheet, row, text)


def beside(file: str, sheet: str, row: int) -> Issue:
    text = "Di kanan baris ini ada peserta dari tabel kedua, yang belum diimpor. Pindahkan ke bawah tabel pertama."
    return Issue(IssueCode.ROW_SKIPPED, file, sheet, row, text)


def repeated(again: RosterRow, first: RosterRow, *, is_kept: bool) -> Issue:
    """A number that stands twice: the same person again, or two people on one number, who are both kept."""
    place, where = again.place, f"lembar {first.place.sheet} baris {first.place.row}"
    if is_kept:
        text = f"Nomor yang sama dengan nama lain ada di {where}. Periksa mana yang benar."
        return Issue(IssueCode.DUPLICATE_CONFLICT, place.roster_file, place.sheet, place.row, text)
    text = f"{first.entry.name} sudah ada di {where}; yang pertama yang dipakai."
    return Issue(IssueCode.DUPLICATE, place.roster_file, place.sheet, place.row, text)
