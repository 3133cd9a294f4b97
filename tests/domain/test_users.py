"""PINs, and the pause after wrong tries."""

from datetime import timedelta

import pytest

from netralitas_desktop.domain.users import NotAPin, Pin, Role, User, pause_after
from tests.fakes import at


def mistaken(times: int, clock: str = "08:00") -> User:
    return User("u1", "Budi", Role.SUPERVISOR, at("07:00"), times, at(clock))


@pytest.mark.parametrize("text", ["", "123", "123456789", "12a4", "12 34", "١٢٣٤", "-123"])
def test_a_pin_has_four_to_eight_digits(text):
    with pytest.raises(NotAPin):
        Pin.parse(text)


def test_a_pin_is_told_by_no_traceback():
    assert "4711" not in repr(Pin.parse(" 4711 "))


def test_a_refused_pin_is_not_repeated():
    with pytest.raises(NotAPin) as refused:
        Pin.parse("471x")
    assert "471x" not in str(refused.value)


def test_the_pause_grows_up_to_five_minutes():
    seconds = [pause_after(n).total_seconds() for n in range(14)]
    assert seconds == [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]


def test_a_pause_ends():
    assert (mistaken(5).pause(at("08:00:03")), mistaken(5).pause(at("08:00:08"))) == (
        timedelta(seconds=5),
        timedelta(0),
    )


def test_a_clock_that_was_set_back_makes_no_pause_longer():
    assert mistaken(5).pause(at("06:00")) == timedelta(seconds=8)
