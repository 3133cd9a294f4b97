"""A camera that is too slow at full size gets a smaller one, unless that does not help."""

import pytest

from netralitas_desktop.scanning.frame_rate import FULL_HD, HD, FrameRate, SizeChoice


class Driver:
    """A camera with a rate for each size, and what it was asked for."""

    def __init__(self, rates):
        self.rates, self.size, self.asked = rates, FULL_HD, []

    def run(self, seconds):
        choice, now_s = SizeChoice(), 0.0
        while now_s < seconds:
            now_s += 1 / self.rates[self.size]
            wanted = choice.after(now_s, self.size)
            if wanted is not None:
                self.size = wanted
                self.asked.append(wanted)
        return choice


def test_the_rate_is_measured_over_two_seconds():
    rate = FrameRate()
    for picture in range(1, 100):
        rate.tick(picture / 24)
    assert rate.fps == pytest.approx(24, rel=0.03)


def test_a_fast_camera_keeps_its_size():
    driver = Driver({FULL_HD: 30})
    driver.run(20)
    assert driver.asked == []


def test_a_slow_camera_gets_the_smaller_size_and_keeps_it():
    driver = Driver({FULL_HD: 5, HD: 30})
    choice = driver.run(20)
    assert driver.asked == [HD]
    assert choice.rate.fps == pytest.approx(30, rel=0.05)


def test_where_the_dark_slows_every_size_the_large_one_comes_back():
    driver = Driver({FULL_HD: 8, HD: 8})
    driver.run(30)
    assert driver.asked == [HD, FULL_HD]


def test_a_camera_that_only_has_a_small_size_is_left_alone():
    driver = Driver({HD: 5})
    driver.size = HD
    driver.run(20)
    assert driver.asked == []
