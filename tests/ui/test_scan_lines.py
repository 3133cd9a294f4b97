"""Lines that follow each other as only a scanner's do are one scan; anything else is a scan of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.scan_lines import ScanLines

pytestmark = pytest.mark.usefixtures("qapp")
NUMBER, OTHER = "198507192010012023", "197909252006041003"
VCARD = ("BEGIN:VCARD", "VERSION:3.0", "N:Lestari;Sri", f"NOTE:NIP {NUMBER}", "END:VCARD")


def told(*lines: str, pace: Sequence[bool] = ()) -> list[str]:
    """What comes out of lines in a row, before any pause."""
    owner = QObject()
    scans: list[str] = []
    whole = ScanLines(owner)
    whole.scanned.connect(scans.append)
    for place, line in enumerate(lines):
        whole.take(line, pace[place] if pace else place > 0)
    return scans


def test_a_number_waits_for_nothing() -> None:
    assert told(NUMBER) == [NUMBER]


def test_a_code_of_one_word_waits_for_nothing() -> None:
    assert told("KANTIN-0012") == ["KANTIN-0012"]


def test_a_vcard_is_one_scan() -> None:
    assert told(*VCARD) == ["\n".join(VCARD)]


def test_a_vcard_that_breaks_off_is_told_after_a_pause(qtbot: QtBot) -> None:
    owner = QObject()
    whole = ScanLines(owner)
    with qtbot.waitSignal(whole.scanned) as scanned:
        for place, line in enumerate(VCARD[:-1]):
            whole.take(line, place > 0)
    assert scanned.args == ["\n".join(VCARD[:-1])]


def test_a_vcard_sent_twice_is_two_scans() -> None:
    assert told(*VCARD, *VCARD) == ["\n".join(VCARD)] * 2


def test_a_name_before_its_number_goes_with_it() -> None:
    assert told("Sri Lestari", f"NIP {NUMBER}") == [f"Sri Lestari\nNIP {NUMBER}"]


@pytest.mark.parametrize("rest", ["Sri Lestari", "III/a", "081234567890", "END:VCARD"])
def test_what_follows_a_number_is_no_scan_of_its_own(rest: str) -> None:
    assert told(NUMBER, rest) == [NUMBER]


def test_the_number_of_somebody_else_is_a_scan_of_its_own() -> None:
    assert told(NUMBER, OTHER) == [NUMBER, OTHER]


def test_a_code_sent_twice_is_two_scans() -> None:
    assert told("KANTIN-0012", "KANTIN-0012") == ["KANTIN-0012", "KANTIN-0012"]


@pytest.mark.parametrize("half", [NUMBER[:8], NUMBER[:16]])
def test_a_half_sent_code_is_never_joined_with_the_whole(half: str) -> None:
    assert told(half, NUMBER) == [half, NUMBER]


def test_two_codes_of_one_make_are_two_scans() -> None:
    assert told("KANTIN-0012", "KANTIN-0013") == ["KANTIN-0012", "KANTIN-0013"]


def test_a_line_that_comes_later_is_a_scan_of_its_own() -> None:
    assert told("Sri Lestari", f"NIP {NUMBER}", pace=(False, False)) == ["Sri Lestari", f"NIP {NUMBER}"]
