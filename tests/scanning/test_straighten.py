"""Located codes are turned upright, with room around them."""

import numpy as np
import pytest

from netralitas_desktop.scanning.area import Area
from netralitas_desktop.scanning.spots import Spot
from netralitas_desktop.scanning.straighten import aligned, cut_out, upright

NIP = "198503172010012004"
LEVEL = Area(((346.0, 340.0), (614.0, 340.0), (614.0, 380.0), (346.0, 380.0)))
"""Where the fixture lays a Code 128 of 134 modules of two pixels."""


def spread(shown):
    """How much the rows of a picture differ within its columns: nothing where bars stand upright."""
    inside = shown.picture[:, int(shown.begin) : int(shown.end)].astype(float)
    return float(inside.std(0).mean())


def test_bars_of_a_level_code_stand_upright(laid):
    assert spread(upright(laid(NIP), LEVEL, 2)) < 1


def test_begin_and_end_are_those_of_the_area(laid):
    shown = upright(laid(NIP), LEVEL, 2)
    assert shown.end - shown.begin == pytest.approx(2 * LEVEL.length, rel=0.01)


@pytest.mark.parametrize("lean", [-4.0, 3.0])
def test_bars_that_lean_are_set_upright(laid, lean):
    frame = laid(NIP)
    (ax, ay), (bx, by), c, d = LEVEL.corners
    leaning = Area(((ax + lean, ay), (bx + lean, by), c, d))
    straight = aligned(upright(frame, leaning, 2), leaning)
    assert spread(upright(frame, straight, 2)) < 0.4 * spread(upright(frame, leaning, 2))


def test_a_very_long_code_is_shown_smaller(laid):
    wide = Area(((0.0, 0.0), (959.0, 0.0), (959.0, 50.0), (0.0, 50.0)))
    assert upright(laid(NIP), wide, 4).scale < 2


def test_a_spot_is_cut_out_enlarged_and_says_where():
    frame = np.zeros((400, 400), np.uint8)
    frame[100:140, 200:240] = 255
    part, scale, (left, top) = cut_out(frame, Spot(220.0, 120.0, 40.0), 2)
    ys, xs = np.nonzero(part > 127)
    assert (left + xs.mean() / scale, top + ys.mean() / scale) == pytest.approx((219.75, 119.75), abs=0.6)
    assert scale == 2


def test_a_large_spot_is_not_enlarged_beyond_use():
    part, _, _ = cut_out(np.zeros((720, 1280), np.uint8), Spot(600.0, 300.0, 300.0), 3)
    assert max(part.shape) <= 360
