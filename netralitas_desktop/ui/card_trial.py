"""What is said of a card that is tried: how it was read, and whether it will be read quickly at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.scanning.codes import Condition, FoundCode, Hint
from netralitas_desktop.scanning.view import View
from netralitas_desktop.ui.card_people import payload_shown
from netralitas_desktop.ui.hint_words import hint_words
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_EASY_LINEAR_PX, _EASY_SQUARE_PX = 2.0, 3.0
"""A bar narrower than two pixels runs into its neighbour; a QR code also needs its corners found."""

_EASY_CONTRAST = 0.3
_EASY_SHARE = 0.7
_NAMES = {"code128": "Code 128", "code39": "Code 39", "qr": "QR", "datamatrix": "Data Matrix", "pdf417": "PDF417"}
_UNKNOWN = Condition(0.0, 0.0, 1.0)


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


def trial_card(view: View, share: float, wording: Wording) -> TrialCard:
    """A picture of a card; `share` of the last pictures were read."""
    if not view.codes:
        return _unread(view, wording)
    code = view.codes[0]
    helps = _helps(code, share, view.is_easy, wording)
    facts = _facts(code, share, wording)
    if not helps:
        title, advice = wording("Terbaca cepat di meja"), wording("Kartu ini tidak perlu apa-apa lagi.")
        return TrialCard(Tone.PRESENT, title, advice, facts)
    return TrialCard(Tone.REVIEW, wording("Terbaca, tetapi bisa lambat"), " ".join(helps), facts)


def typed_card(code: str, wording: Wording) -> TrialCard:
    """What a USB scanner or a serial one typed."""
    facts = ((wording("Isi"), payload_shown(code)), (wording("Nomor pegawai"), _number_in(code, wording)))
    reading = read_payload(code)
    if reading.candidates or reading.is_signed or reading.participant:
        advice = wording("Pemindai ini siap dipakai di meja.")
        return TrialCard(Tone.PRESENT, wording("Terbaca oleh pemindai"), advice, facts)
    advice = wording("Kode ini tidak memuat nomor pegawai. Pindai sisi lain kartunya.")
    return TrialCard(Tone.REVIEW, wording("Terbaca oleh pemindai"), advice, facts)


def _unread(view: View, wording: Wording) -> TrialCard:
    usual = wording("Dekatkan dan luruskan kartu, tambah cahaya tanpa silau, dan lap lensanya.")
    advice = hint_words(view.almost[0].hint, wording) if view.almost else usual
    return TrialCard(Tone.REFUSED, wording("Kode tidak terbaca"), advice)


def _helps(code: FoundCode, share: float, is_easy: bool, wording: Wording) -> Sequence[str]:
    condition = code.condition or _UNKNOWN
    easy_px = _EASY_SQUARE_PX if code.is_corrected else _EASY_LINEAR_PX
    reasons = (
        (0 < condition.module_px < easy_px, Hint.CLOSER),
        (condition.contrast < _EASY_CONTRAST, Hint.LIGHT),
    )
    helps = [hint_words(hint, wording) for is_so, hint in reasons if is_so]
    is_slow = not is_easy or share < _EASY_SHARE
    return helps or ([hint_words(Hint.STILL, wording)] if is_slow else [])


def _facts(code: FoundCode, share: float, wording: Wording) -> tuple[tuple[str, str], ...]:
    condition = code.condition or _UNKNOWN
    px = wording("{px} piksel", px=wording.decimal(condition.module_px))
    engines = " + ".join(dict.fromkeys(name for name in (code.engine, code.seconded_by) if name))
    return (
        (wording("Isi"), payload_shown(code.text)),
        (wording("Nomor pegawai"), _number_in(code.text, wording)),
        (wording("Jenis kode"), _NAMES.get(code.format, code.format)),
        (wording("Pembaca"), engines),
        (wording("Lebar modul"), px if condition.module_px else wording("tidak diketahui")),
        (wording("Kemiringan"), f"{abs(round(condition.tilt_degrees))}°"),
        (wording("Kontras"), f"{round(condition.contrast * 100)} %"),
        (wording("Terbaca"), wording("{share} % dari gambar", share=round(share * 100))),
    )


def _number_in(text: str, wording: Wording) -> str:
    reading = read_payload(text)
    if reading.is_signed:
        return wording("kode bertanda tangan")
    return wording("ada") if reading.candidates else wording("tidak ada")
