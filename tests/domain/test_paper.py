"""What an event's papers carry."""

import pytest

from netralitas_desktop.domain.paper import (
    DEFAULT_PLEDGE,
    EventPaper,
    PaperNotUnderstood,
    PaperSize,
    Signatory,
    changed_paper,
    paper_shape,
)
from tests.fakes import schedule

WHOLE = EventPaper(
    letterhead=("Pemerintah Kabupaten", "Dinas"),
    logo=b"\x89PNG",
    size=PaperSize.F4,
    number="800/1",
    place="Mojokerto",
    signatories=(Signatory("Lala", "1", "Kepala"),),
    witnesses=(Signatory("Lulu"),),
    pledge=("Satu",),
    session_numbers=(("s1", "800/1-1"),),
)


def test_what_is_written_down_comes_back():
    assert changed_paper(EventPaper(), paper_shape(WHOLE)) == WHOLE


def test_what_is_not_named_stays():
    assert changed_paper(WHOLE, {"number": "800/2"}).letterhead == WHOLE.letterhead


def test_numbers_of_sessions_are_changed_one_by_one():
    both = changed_paper(WHOLE, {"session_numbers": {"s2": "800/1-2"}})
    assert both.session_numbers == (("s1", "800/1-1"), ("s2", "800/1-2"))
    assert changed_paper(both, {"session_numbers": {"s1": ""}}).session_numbers == (("s2", "800/1-2"),)


def test_no_two_minutes_of_an_event_have_one_number():
    first, second = schedule().sessions
    assert [WHOLE.number_of(s) for s in (None, first, second)] == ["800/1", "800/1-1", ""]
    assert WHOLE.number_of(second, is_only=True) == "800/1"


def test_a_pledge_without_points_is_the_usual_one():
    assert changed_paper(WHOLE, {"pledge": []}).pledge == DEFAULT_PLEDGE


def test_control_characters_and_line_breaks_become_spaces():
    assert changed_paper(WHOLE, {"place": "Mojo\u202ekerto\r\n \x00Kota"}).place == "Mojo kerto Kota"


@pytest.mark.parametrize(
    "said",
    [
        {"kop": []},
        {"letterhead": "satu baris"},
        {"letterhead": [1]},
        {"pledge": ["x"] * 21},
        {"number": "9" * 501},
        {"number": None},
        {"size": "a3"},
        {"signatories": [{"nip": "1"}]},
        {"signatories": ["Lala"]},
        {"witnesses": [{"name": "Lala", "rank": "x"}]},
        {"session_numbers": ["s1"]},
        {"session_numbers": {"s1": 5}},
        {"logo": "?"},
        {"logo": 5},
    ],
)
def test_what_makes_no_sense_is_refused(said):
    with pytest.raises(PaperNotUnderstood):
        changed_paper(WHOLE, said)
