"""Sets of people as whole numbers."""

from hypothesis import given
from hypothesis.strategies import integers, sets

from netralitas_desktop.domain.crowd import NOBODY, crowd_of, places_of


@given(sets(integers(0, 300)))
def test_whoever_goes_in_comes_out_in_order(places):
    assert list(places_of(crowd_of(places, 301))) == sorted(places)


def test_among_nobody_is_nobody():
    assert (crowd_of((), 0), list(places_of(NOBODY))) == (NOBODY, [])
