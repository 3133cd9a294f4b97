"""Supervisors are added and given other PINs in the settings."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.ui.supervisors_card import SupervisorsCard
from tests.ui.admin_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def card(stage: Stage) -> SupervisorsCard:
    return stage.show(SupervisorsCard(stage.context))


def fill(card: SupervisorsCard, stage: Stage, name: str, pin: str, again: str, own: str = "") -> None:
    for line, text in ((card.name, name), (card.pin, pin), (card.again, again), (card.own, own)):
        line.setText(text)
    card.save.click()
    stage.settle()


def names(stage: Stage) -> list[str]:
    return [user.name for user in stage.run(lambda p: p.supervise.users())]


def test_the_first_supervisor_needs_nobodys_approval(card: SupervisorsCard, stage: Stage) -> None:
    fill(card, stage, "Budi", "4711", "4711")
    assert (names(stage), card.listed.text()) == (["Budi"], "Ada: Budi.")


def test_no_pin_stays_in_the_form(card: SupervisorsCard, stage: Stage) -> None:
    fill(card, stage, "Budi", "4711", "4711")
    assert card.pin.text() + card.again.text() == ""


def test_two_different_pins_are_refused(card: SupervisorsCard, stage: Stage) -> None:
    fill(card, stage, "Budi", "4711", "4712")
    assert (names(stage), card.banner.text) == ([], "Kedua PIN tidak sama. Ketik sekali lagi.")


def test_a_second_supervisor_needs_the_firsts_pin(card: SupervisorsCard, stage: Stage) -> None:
    fill(card, stage, "Budi", "4711", "4711")
    fill(card, stage, "Rina", "1234", "1234", own="0000")
    assert (names(stage), card.banner.text) == (["Budi"], "PIN salah. Periksa, lalu coba lagi.")


def test_another_pin_is_given_with_the_old_one(card: SupervisorsCard, stage: Stage) -> None:
    stage.run(lambda p: p.supervise.add("Budi", Role.SUPERVISOR, Pin("4711")))
    card.hide()
    card.show()
    stage.settle()
    card.whose.setCurrentIndex(1)
    fill(card, stage, "", "1234", "1234", own="4711")
    assert stage.run(lambda p: p.supervise.check("Budi", Pin("1234"))).name == "Budi"


@pytest.fixture
def of_two(stage: Stage) -> SupervisorsCard:
    """The card while Budi and Rina are supervisors."""
    for name, pin in (("Budi", "4711"), ("Rina", "2468")):
        stage.run(lambda p, name=name, pin=pin: p.supervise.add(name, Role.SUPERVISOR, Pin(pin)))
    return stage.show(SupervisorsCard(stage.context))


def choose(card: SupervisorsCard, said: str) -> None:
    card.whose.setCurrentIndex(card.whose.findText(said))


def test_a_forgotten_pin_is_set_anew_by_another(of_two: SupervisorsCard, stage: Stage) -> None:
    choose(of_two, "PIN baru untuk Budi")
    fill(of_two, stage, "", "1234", "1234", own="2468")
    assert stage.run(lambda p: p.supervise.check("Budi", Pin("1234"))).name == "Budi"


def test_a_supervisor_is_removed_by_another(of_two: SupervisorsCard, stage: Stage) -> None:
    choose(of_two, "Keluarkan Budi")
    fill(of_two, stage, "", "", "", own="2468")
    assert (names(stage), of_two.banner.text) == (
        ["Rina"],
        "Budi bukan pengawas lagi; catatan lama tetap memuat namanya.",
    )


def test_a_wrong_pin_removes_nobody(of_two: SupervisorsCard, stage: Stage) -> None:
    choose(of_two, "Keluarkan Budi")
    fill(of_two, stage, "", "", "", own="0000")
    assert (names(stage), of_two.banner.text) == (["Budi", "Rina"], "PIN salah. Periksa, lalu coba lagi.")


def test_removing_asks_for_no_name_and_no_new_pin(of_two: SupervisorsCard) -> None:
    choose(of_two, "Keluarkan Rina")
    assert (of_two.pin.isVisible(), of_two.name.isVisible(), of_two.save.text()) == (False, False, "Keluarkan pengawas")


def test_the_only_supervisor_is_not_offered_to_be_removed(card: SupervisorsCard, stage: Stage) -> None:
    fill(card, stage, "Budi", "4711", "4711")
    assert card.whose.findText("Keluarkan Budi") == -1
