"""The verdict card: what it says keeps its place and can be read, on every screen and whatever a form asks for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.card import Card, Correction, Form
from netralitas_desktop.ui.desk_forms import accept_here_form, void_form, walk_in_form
from netralitas_desktop.ui.fitted_label import FittedLabel
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.verdict_card import VerdictCard
from netralitas_desktop.ui.wording import Wording

pytestmark = [
    pytest.mark.usefixtures("dressed"),
    pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support"),  # of the offscreen platform
]
WORDING = Wording()
AT_1366_BY_768 = (816, 568)
"""The card's room in a window of that size."""


def card_with(form: Form) -> Card:
    return Card(
        Tone.WRONG,
        "SALAH JADWAL",
        "08.05.00",
        "Anggraini Kusumawardhani Puspitasari Wijayaningrum",
        "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kab. Moj…",
        "Kec. Pacet",
        "PNS · III/a · NIP 19650107 199003 1 003",
        "Jadwalnya: Selasa 31 Oktober 2023, 08.00 — GOR",
        forms=(form,),
    )


def opened(qtbot: QtBot, form: Form) -> VerdictCard:
    made = VerdictCard(WORDING)
    qtbot.addWidget(made)
    made.resize(*AT_1366_BY_768)
    made.show()
    made.show_card(card_with(form))
    made.open_form(form)
    return made


def is_whole(card: VerdictCard, role: str) -> bool:
    (line,) = (found for found in card.findChildren(QLabel) if found.property("role") == role)
    return line.height() >= line.heightForWidth(line.width())


@pytest.mark.parametrize("problem", ["", "PIN salah. Periksa, lalu coba lagi."])
@pytest.mark.parametrize("form", [accept_here_form(WORDING), void_form(WORDING), walk_in_form("", WORDING)])
def test_the_unit_is_whole_while_a_supervisor_is_asked_for(qtbot: QtBot, form: Form, problem: str) -> None:
    card = opened(qtbot, form)
    card.ask_supervisor(["Bos Pengawas"])
    if problem:
        card.tell(problem)
    qtbot.waitUntil(lambda: is_whole(card, "where"))


def test_once_the_form_is_gone_everything_is_back(qtbot: QtBot) -> None:
    card = opened(qtbot, accept_here_form(WORDING))
    card.ask_supervisor(["Bos Pengawas"])
    card.tell("PIN salah. Periksa, lalu coba lagi.")
    qtbot.waitUntil(lambda: is_whole(card, "where"))
    card.close_form()
    qtbot.waitUntil(lambda: is_whole(card, "hint") and is_whole(card, "numbers"))


def test_a_void_never_looks_like_a_welcome(qtbot: QtBot) -> None:
    card = opened(qtbot, void_form(WORDING))
    (submit,) = (found for found in card.findChildren(QPushButton) if found.text() == "Batalkan catatan")
    assert submit.property("tone") == Tone.REFUSED


def shown(qtbot: QtBot, card: Card, size: tuple[int, int] = (816, 568)) -> VerdictCard:
    made = VerdictCard(WORDING)
    qtbot.addWidget(made)
    made.show_card(card)
    made.resize(*size)
    made.show()
    return made


def hint_of(card: VerdictCard) -> int:
    """Where the lowest line of the hint ends."""
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "hint")
    return said.mapTo(card, said.rect().bottomLeft()).y()


def test_the_hint_stands_as_high_with_buttons_as_without(qtbot: QtBot) -> None:
    form = Form(Correction.VOID, "F8", "Batalkan …", "Batalkan?", "Batalkan", ())
    with_button = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", hint="Silakan masuk.", forms=(form,)))
    without = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", hint="Silakan masuk.", note="berikutnya"))
    assert hint_of(with_button) == hint_of(without)


def test_a_long_code_is_wrapped_instead_of_cut(qtbot: QtBot) -> None:
    code = "00020101021126610014COM.CONTOH.WWW0118936000000123456789"
    card = shown(qtbot, Card(Tone.REFUSED, "KODE TIDAK TERBACA", name="Bukan nomor pegawai", number=code))
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "numbers")
    pieces = said.text().split("\u200b")
    assert ("".join(pieces), len(pieces) > 1) == (code, True)


def test_a_sound_number_is_left_as_it_is(qtbot: QtBot) -> None:
    card = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", number="PNS · NIP 19850719 201001 2 023"))
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "numbers")
    assert said.text() == "PNS · NIP 19850719 201001 2 023"


@pytest.mark.parametrize(
    ("size", "px"), [((816, 568), 58), ((1160, 880), 81), ((2350, 1960), 128)], ids=["laptop", "1080 lines", "4K"]
)
def test_the_name_grows_with_the_screen(qtbot: QtBot, size: tuple[int, int], px: int) -> None:
    card = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti"), size)
    assert card.findChildren(FittedLabel)[1].fitted_px == px
