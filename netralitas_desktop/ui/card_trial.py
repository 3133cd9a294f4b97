"""What is said of a card that is tried: how it was read, and whether it will be read quickly at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.scanning.legibility import Measured
from netralitas_desktop.ui.card_people import payload_shown
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_EASY_LINEAR_PX, _EASY_SQUARE_PX = 2.0, 3.0
"""A bar narrower than two pixels runs into its neighbour; a QR code also needs its corners found."""

_EASY_CONTRAST = 0.3
_EASY_TILT = 30.0
_EASY_SHARE = 0.7
_SQUARE = ("qr", "datamatrix", "pdf417")
_NAMES = {"code128": "Code 128", "code39": "Code 39", "qr": "QR", "datamatrix": "Data Matrix", "pdf417": "PDF417"}


@dataclass(frozen=True, slots=True)
class TrialCard:
    """The answer to one card."""

    tone: Tone
    title: str
    advice: str
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values, in the order in which they are shown."""


def waiting_card(wording: Wording) -> TrialCard:
    """Before any card."""
    return TrialCard(
        Tone.IDLE, wording("Belum ada kartu"), wording("Pegang kartu di depan kamera, atau seret fotonya ke sini.")
    )


def unread_card(hint: str, wording: Wording) -> TrialCard:
    """A picture in which nothing could be read; `hint` says what would help, or is empty."""
    usual = wording("Dekatkan dan luruskan kartu, tambah cahaya tanpa silau, dan lap lensanya.")
    return TrialCard(Tone.REFUSED, wording("Kode tidak terbaca"), hint or usual)


def trial_card(tried: Measured, share: float, wording: Wording) -> TrialCard:
    """A card that was read in `share` of the last pictures."""
    helps = _helps(tried, share, wording)
    facts = _facts(tried, share, wording)
    if not helps:
        title, advice = wording("Terbaca cepat di meja"), wording("Kartu ini tidak perlu apa-apa lagi.")
        return TrialCard(Tone.PRESENT, title, advice, facts)
    return TrialCard(Tone.REVIEW, wording("Terbaca, tetapi bisa lambat"), " ".join(helps), facts)


def _helps(tried: Measured, share: float, wording: Wording) -> Sequence[str]:
    easy_px = _EASY_SQUARE_PX if tried.code.format in _SQUARE else _EASY_LINEAR_PX
    is_seldom = share < _EASY_SHARE
    reasons = (
        (0 < tried.module_px < easy_px, wording("Dekatkan kartu ke kamera.")),
        (tried.tilt_degrees > _EASY_TILT, wording("Luruskan kartu.")),
        (tried.contrast < _EASY_CONTRAST, wording("Tambah cahaya dan hindari silau.")),
    )
    helps = [said for is_so, said in reasons if is_so]
    return helps or ([wording("Tahan kartu diam, dan lap lensanya.")] if is_seldom else [])


def _facts(tried: Measured, share: float, wording: Wording) -> tuple[tuple[str, str], ...]:
    code = tried.code
    is_number = bool(read_payload(code.text).candidates)
    module = (
        wording("{px} piksel", px=wording.decimal(tried.module_px)) if tried.module_px else wording("tidak diketahui")
    )
    return (
        (wording("Isi"), payload_shown(code.text)),
        (wording("Nomor pegawai"), wording("ada") if is_number else wording("tidak ada")),
        (wording("Jenis kode"), _NAMES.get(code.format, code.format)),
        (wording("Pembaca"), code.engine),
        (wording("Lebar modul"), module),
        (wording("Kemiringan"), f"{round(tried.tilt_degrees)}°"),
        (wording("Kontras"), f"{round(tried.contrast * 100)} %"),
        (wording("Terbaca"), wording("{share} % dari gambar", share=round(share * 100))),
    )
