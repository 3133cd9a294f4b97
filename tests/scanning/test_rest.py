"""With nobody there, few pictures are searched; the first one in which something moves is."""

from functools import cache

from netralitas_desktop.scanning.rest import Rest
from tests.scanning.scripted_capture import scene

SIZE = (320, 192)


@cache
def hall(seed=0, value=120):
    return scene(value, seed, SIZE, noise=12)


def someone(seed=0):
    seen = hall(seed).copy()
    seen[60:120, 100:210] = 220
    return seen


def rested():
    """A rest that has seen an empty hall for 25 seconds, and how many of the last five seconds' pictures it wanted."""
    rest = Rest()
    wanted = [rest.wants(hall(n % 7), n / 30) for n in range(750)]
    return rest, sum(wanted[-150:])


def test_an_empty_hall_is_searched_five_times_a_second():
    assert 23 <= rested()[1] <= 27


def test_every_picture_is_searched_before_the_quiet_has_lasted():
    rest = Rest()
    assert all(rest.wants(hall(n % 7), n / 30) for n in range(500))


def test_the_first_picture_with_somebody_is_searched():
    rest, _ = rested()
    rest.wants(hall(2), 25.0)
    assert not rest.wants(hall(3), 25.03)
    assert rest.wants(someone(4), 25.06)


def test_after_a_movement_every_picture_is_searched_again():
    rest, _ = rested()
    rest.wants(someone(1), 25.05)
    assert all(rest.wants(hall(n % 7), 25.05 + n / 30) for n in range(1, 60))


def test_a_card_held_still_keeps_it_awake():
    rest = Rest()
    for n in range(1500):
        wanted = rest.wants(hall(n % 7), n / 30)
        rest.stir(n / 30)
    assert wanted
    assert not rest.is_resting(50.0)


def test_a_slow_dusk_is_no_movement():
    rest = Rest()
    for n in range(1200):
        rest.wants(hall(n % 7, 120 - n // 60), n / 30)
    assert rest.is_resting(40.0)


def test_another_resolution_is_a_movement():
    rest, _ = rested()
    assert rest.wants(scene(120, 1, (160, 96)), 25.02)
