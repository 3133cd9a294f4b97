"""The verdict card: what it says keeps its place and can be read, on every screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.card import Card, Correction, Form
from netralitas_desktop.ui.fitted_label import FittedLabel
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.verdict_card import VerdictCard
from netralitas_desktop.ui.wording import Wording

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of windows


def shown(qtbot: QtBot, card: Card, size: tuple[int, int] = (816, 568)) -> VerdictCard:
    made = VerdictCard(Wording())
    qtbot.addWidget(made)
    made.show_card(card)
    made.resize(*size)
    made.show()
    return made


def hint_of(card: VerdictCard) -> int:
    """Where the lowest line of the hint ends."""
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "hint")
    return said.mapTo(card, said.rect().bottomLeft()).y()


def test_the_hint_stands_as_high_with_buttons_as_without(qtbot: QtBot, dressed: None) -> None:
    form = Form(Correction.VOID, "F8", "Batalkan …", "Batalkan?", "Batalkan", ())
    with_button = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", hint="Silakan masuk.", forms=(form,)))
    without = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", hint="Silakan masuk.", note="berikutnya"))
    assert hint_of(with_button) == hint_of(without)


def test_a_long_code_is_wrapped_instead_of_cut(qtbot: QtBot, dressed: None) -> None:
    code = "00020101021126610014COM.CONTOH.WWW0118936000000123456789"
    card = shown(qtbot, Card(Tone.REFUSED, "KODE TIDAK TERBACA", name="Bukan nomor pegawai", number=code))
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "numbers")
    pieces = said.text().split("\u200b")
    assert ("".join(pieces), len(pieces) > 1) == (code, True)


def test_a_sound_number_is_left_as_it_is(qtbot: QtBot, dressed: None) -> None:
    card = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti", number="PNS · NIP 19850719 201001 2 023"))
    said = next(said for said in card.findChildren(QLabel) if said.property("role") == "numbers")
    assert said.text() == "PNS · NIP 19850719 201001 2 023"


@pytest.mark.parametrize(
    ("size", "px"), [((816, 568), 58), ((1160, 880), 81), ((2350, 1960), 128)], ids=["laptop", "1080 lines", "4K"]
)
def test_the_name_grows_with_the_screen(qtbot: QtBot, dressed: None, size: tuple[int, int], px: int) -> None:
    card = shown(qtbot, Card(Tone.PRESENT, "HADIR", name="Siti"), size)
    assert card.findChildren(FittedLabel)[1].fitted_px == px
