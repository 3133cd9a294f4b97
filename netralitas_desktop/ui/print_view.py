"""What the screen for printing before an event says, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.handouts import CodeKind, Handout, Handouts
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be printed, or a kind of code; `value` is what the enum has."""

    value: str
    words: str
    detail: str


_ON_A_PAGE = {Handout.CARDS: 8, Handout.CARD: 1, Handout.LABELS: 24, Handout.PACT: 1}


def handout_choices(wording: Wording) -> tuple[Choice, ...]:
    return (
        Choice(Handout.CARDS.value, wording("Kartu peserta"), wording("8 kartu sehalaman, tinggal digunting")),
        Choice(Handout.CARD.value, wording("Kartu satuan"), wording("1 kartu sehalaman, seukuran kartunya")),
        Choice(Handout.LABELS.value, wording("Label kode"), wording("24 label sehalaman, 70 × 37 mm")),
        Choice(Handout.PACT.value, wording("Pakta integritas"), wording("1 lembar tiap orang, siap ditandatangani")),
        Choice(Handout.SIGN_LIST.value, wording("Daftar hadir manual"), wording("kotak tanda tangan di kertas")),
    )


def code_choices(wording: Wording) -> tuple[Choice, ...]:
    return (
        Choice(CodeKind.QR.value, wording("Kode QR"), wording("terbaca kamera dari jarak lengan")),
        Choice(CodeKind.CODE128.value, wording("Kode batang"), wording("untuk alat pemindai; kamera harus dekat")),
    )


def has_code(what: Handout) -> bool:
    return what is not Handout.SIGN_LIST


def printed_count(handouts: Handouts, wording: Wording) -> str:
    """How many people, and how many pages where that is known beforehand."""
    count = len(handouts.holders)
    people = wording("{count} peserta", count=wording.count(count))
    on_a_page = _ON_A_PAGE.get(handouts.what)
    if on_a_page is None:
        return people
    return wording("{people} · {pages} halaman", people=people, pages=wording.count(-(-count // on_a_page)))


def proposed_name(what: Handout, event: str, whom: str, wording: Wording) -> str:
    """`Kartu peserta - Jetis - Ikrar Netralitas.pdf`, as a file may be called everywhere."""
    words = next(choice.words for choice in handout_choices(wording) if choice.value == what.value)
    said = " - ".join(filter(None, (words, whom, event)))
    kept = "".join(c if c.isalnum() or c in " -_.,()" else "-" for c in said)
    return f"{' '.join(kept.split())[:120].strip(' .')}.pdf"
