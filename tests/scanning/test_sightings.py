"""The same code in front of a camera within three seconds is one scan."""

from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.scanning.sightings import GAP_S, Sightings

steps = st.lists(st.tuples(st.sampled_from("ABC"), st.floats(0, 5)), max_size=60)


def test_the_first_sighting_is_new():
    assert Sightings().is_new("A", 0.0)


def test_a_card_held_for_ten_seconds_is_one_scan():
    sightings = Sightings()
    assert [sightings.is_new("A", second / 10) for second in range(100)].count(True) == 1


def test_a_card_that_comes_back_after_the_gap_is_a_scan_again():
    sightings = Sightings()
    sightings.is_new("A", 0.0)
    assert sightings.is_new("A", GAP_S + 0.01)


def test_exactly_three_seconds_are_within():
    sightings = Sightings()
    sightings.is_new("A", 0.0)
    assert not sightings.is_new("A", GAP_S)


def test_two_cards_that_alternate_are_one_scan_each():
    sightings = Sightings()
    answers = [sightings.is_new("AB"[step % 2], step * 0.5) for step in range(20)]
    assert answers == [True, True] + [False] * 18


def test_codes_that_left_are_forgotten():
    sightings = Sightings()
    for person in range(1000):
        sightings.is_new(str(person), person * 1.0)
    assert len(sightings) <= GAP_S + 1


@given(steps)
def test_a_code_is_new_exactly_when_it_was_away_for_longer_than_the_gap(walk):
    sightings, last_seen, now = Sightings(), {}, 0.0
    for text, wait in walk:
        now += wait
        away = text not in last_seen or last_seen[text] < now - GAP_S
        assert sightings.is_new(text, now) is away
        last_seen[text] = now
