"""An open form leaves the name and the unit whole, whatever it asks for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.card import Card, Form
from netralitas_desktop.ui.desk_forms import accept_here_form, void_form, walk_in_form
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.verdict_card import VerdictCard
from netralitas_desktop.ui.wording import Wording

pytestmark = [pytest.mark.usefixtures("dressed"), pytest.mark.qt_log_ignore("propagateSizeHints")]
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
