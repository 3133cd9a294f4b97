"""Frames come out grey, contiguous and small, whatever came in."""

import numpy as np
import pytest

from netralitas_desktop.scanning.frames import as_grey, as_small_rgb


def test_a_red_card_is_not_black_in_grey():
    red = np.zeros((4, 6, 3), np.uint8)
    red[:, :, 2] = 255
    assert as_grey(red).min() > 0


@pytest.mark.parametrize("shape", [(4, 6), (4, 6, 1), (4, 6, 3), (4, 6, 4)])
def test_grey_has_one_contiguous_channel(shape):
    grey = as_grey(np.full(shape, 90, np.uint8)[:, ::-1])
    assert grey.shape == (4, 6)
    assert grey.flags.c_contiguous


@pytest.mark.parametrize("shape", [(0, 0), (0, 0, 3), (0, 5, 3)])
def test_an_empty_frame_stays_empty(shape):
    assert as_grey(np.zeros(shape, np.uint8)).size == 0


def test_a_frame_of_floats_is_refused():
    with pytest.raises(TypeError, match="float64"):
        as_grey(np.zeros((4, 6)))


def test_two_channels_are_refused():
    with pytest.raises(TypeError, match="2"):
        as_grey(np.zeros((4, 6, 2), np.uint8))


def test_a_large_frame_is_shrunk_to_the_limit_and_says_by_how_much():
    small, factor = as_small_rgb(np.zeros((1080, 1920, 3), np.uint8), 960)
    assert (small.shape, factor) == ((540, 960, 3), 0.5)


def test_a_small_frame_keeps_its_size():
    small, factor = as_small_rgb(np.zeros((20, 30), np.uint8), 960)
    assert (small.shape, factor) == ((20, 30, 3), 1.0)


def test_the_screen_gets_red_first():
    blue = np.zeros((2, 2, 3), np.uint8)
    blue[:, :, 0] = 255
    small, _ = as_small_rgb(blue, 960)
    assert small[0, 0].tolist() == [0, 0, 255]
