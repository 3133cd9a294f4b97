"""Marks over the picture stay long enough to be seen and do not flicker."""

from __future__ import annotations

from netralitas_desktop.ui.marks import Almost, Marks, Shown

CODE = ((0.0, 0.0), (9.0, 0.0), (9.0, 3.0), (0.0, 3.0))
ELSEWHERE = tuple((x + 20, y) for x, y in CODE)
CLOSER, STRAIGHTER = Almost(CODE, "Dekatkan kartu"), Almost(CODE, "Luruskan kartu")


def test_a_found_code_is_outlined_at_once() -> None:
    assert Marks().see([CODE], [], 0.0) == Shown(found=(CODE,))


def test_an_outline_stays_while_single_pictures_fail() -> None:
    marks = Marks()
    marks.see([CODE], [], 0.0)
    assert [bool(marks.see([], [], at_s).found) for at_s in (0.1, 0.3, 0.5)] == [True, True, False]


def test_an_outline_follows_the_card() -> None:
    marks = Marks()
    marks.see([CODE], [], 0.0)
    assert marks.see([ELSEWHERE], [], 0.03).found == (ELSEWHERE,)


def test_a_card_on_its_way_into_the_picture_gets_no_hint() -> None:
    marks = Marks()
    assert [marks.see([], [CLOSER], at_s) for at_s in (0.0, 0.1, 0.25)] == [Shown()] * 3


def test_a_card_that_stays_unread_gets_its_hint() -> None:
    marks = Marks()
    marks.see([], [CLOSER], 0.0)
    assert marks.see([], [CLOSER], 0.5) == Shown(almost=(CODE,), hint="Dekatkan kartu")


def test_a_hint_does_not_flicker_while_areas_come_and_go() -> None:
    marks = Marks()
    for picture in range(20):
        shown = marks.see([], [CLOSER] if picture % 3 == 0 else [], picture / 15)
    assert shown.hint == "Dekatkan kartu"


def test_another_hint_waits_until_the_first_could_be_read() -> None:
    marks = Marks()
    marks.see([], [CLOSER], 0.0)
    hints = [marks.see([], [STRAIGHTER], at_s).hint for at_s in (0.5, 0.65, 0.75)]
    assert hints == ["Dekatkan kartu", "Dekatkan kartu", "Luruskan kartu"]


def test_a_hint_goes_when_the_card_is_read_or_gone() -> None:
    marks = Marks()
    marks.see([], [CLOSER], 0.0)
    marks.see([], [CLOSER], 0.5)
    assert marks.see([CODE], [CLOSER], 0.6) == Shown(found=(CODE,))
    assert marks.see([], [], 1.4) == Shown()
