"""What is said of signed codes: the choice an admin has, and why a code is refused at the desk."""

from __future__ import annotations

from netralitas_desktop.domain.code_faults import CodeFault
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


def code_choice(codes: SignedCodes, wording: Wording) -> str:
    return {
        SignedCodes.OFF: wording("Biasa: NIP"),
        SignedCodes.ALSO: wording("Bertanda tangan dan kartu biasa"),
        SignedCodes.ONLY: wording("Hanya bertanda tangan"),
    }[codes]


def told_of_choice(codes: SignedCodes, wording: Wording) -> tuple[str, Tone]:
    """What follows from the choice that was just made."""
    match codes:
        case SignedCodes.OFF:
            said = wording("Kertas berikutnya memuat kode biasa. Kode bertanda tangan yang tercetak tetap berlaku.")
            return said, Tone.PRESENT
        case SignedCodes.ALSO:
            said = wording("Kertas berikutnya memuat kode bertanda tangan. Kartu biasa tetap diterima di meja.")
            return said, Tone.PRESENT
        case SignedCodes.ONLY:
            said = wording(
                "Mulai sekarang meja menolak kartu tanpa tanda tangan. Cetak dan bagikan dulu kartu kegiatannya; "
                "yang tidak membawa dicari menurut nama."
            )
            return said, Tone.REVIEW


def fault_word(fault: CodeFault, wording: Wording) -> str:
    """The verdict, in two or three words."""
    return {
        CodeFault.FORGED: wording("Kode tidak asli"),
        CodeFault.UNSIGNED: wording("Tanpa tanda tangan"),
        CodeFault.UNLISTED: wording("Tidak terdaftar lagi"),
    }[fault]


def fault_title(fault: CodeFault, wording: Wording) -> str:
    """What stands where otherwise the name does."""
    return {
        CodeFault.FORGED: wording("Bukan buatan kegiatan ini"),
        CodeFault.UNSIGNED: wording("Kode biasa tidak diterima"),
        CodeFault.UNLISTED: wording("Orangnya tidak ada di daftar"),
    }[fault]


def fault_hint(fault: CodeFault, wording: Wording) -> str:
    """Why, and what to do next."""
    match fault:
        case CodeFault.FORGED:
            return wording("Kode ditiru, diubah, atau dari kegiatan lain. Minta kartu pegawainya, lalu cari namanya.")
        case CodeFault.UNSIGNED:
            return wording("Pindai kode di kartu kegiatan. Bila tidak dibawa, cari namanya dan cocokkan kartunya.")
        case CodeFault.UNLISTED:
            return wording("Kodenya asli. Cari namanya, atau catat sebagai peserta tambahan (F7).")
