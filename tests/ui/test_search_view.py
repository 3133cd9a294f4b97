"""When a text at the desk is a search, and what its results say."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.payloads import own_code
from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.search import Matched
from netralitas_desktop.services.find_people import FoundPeople, FoundPerson
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.search_view import Results, is_search, results_of
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import DEVICE, FakeDesk, a_nip, at, online_without_time, person, record

WORDING = Wording()


def results(*found: FoundPerson, total: int = 0, typed: str = "orang") -> Results:
    fake = FakeDesk()
    desk = Desk(fake.event, fake.schedule, fake.schedule.sessions[0], fake.checkpoint, DEVICE, "Sari")
    return results_of(typed, FoundPeople(found, total or len(found)), desk, WORDING)


@pytest.mark.parametrize("text", ["siti", "nur a", "1985", "SDN 3", "19850719 2010", "Moh. Ali"])
def test_letters_and_parts_of_numbers_are_searched(text: str) -> None:
    assert is_search(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "s",
        "12",
        a_nip(1),
        f"NIP. {a_nip(1)}",
        '{"nip": 1',
        "https://asn.go.id/x",
        own_code("01-ab"),
        "1" * 17,
        f"ns{'1' * 193}",
    ],
)
def test_codes_and_whole_numbers_are_not(text: str) -> None:
    assert not is_search(text)


def test_somebody_who_is_here_is_told_since_when() -> None:
    line = results(FoundPerson(person(1), (Matched.NAME,), here=record(1, at=at("08:01")))).lines[0]
    assert (line.state, line.tone) == ("Sudah hadir 08.01", Tone.ALREADY)


def test_somebody_of_a_list_without_times_is_here_since_no_hour() -> None:
    line = results(FoundPerson(person(1), (Matched.NAME,), here=online_without_time())).lines[0]
    assert (line.state, line.tone) == ("Sudah hadir", Tone.ALREADY)


def test_an_excuse_is_told() -> None:
    line = results(FoundPerson(person(1), (Matched.NAME,), excuse=Excuse.SICK)).lines[0]
    assert (line.state, line.tone) == ("Sakit", Tone.REVIEW)


def test_somebody_of_another_session_is_told_their_day() -> None:
    line = results(FoundPerson(person(1, "Pacet"), (Matched.NAME,))).lines[0]
    assert (line.state, line.tone) == ("Jadwal lain: Selasa 31 Okt", Tone.WRONG)


def test_a_number_that_was_searched_for_stands_first() -> None:
    line = results(FoundPerson(person(1), (Matched.NUMBER,))).lines[0]
    assert line.about.startswith("NIP ")


def test_more_than_are_shown_are_counted() -> None:
    assert results(FoundPerson(person(1), (Matched.NAME,)), total=1234).told == "1.234 cocok, 1 teratas tampil"


@pytest.mark.parametrize(("typed", "said"), [("KANTIN-7", "Enter"), ("sitiii", "F7")])
def test_nobody_found_says_what_to_do(typed: str, said: str) -> None:
    assert said in results(typed=typed).told
