"""Small QR codes are found, and lines are not taken for them."""

import numpy as np
import pytest

from netralitas_desktop.scanning.gradients import covariance_of, gradients_of
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.spots import SpotSearch, locate_spots

NIP = "198503172010012004"


def spots_in(frame):
    return locate_spots(covariance_of(gradients_of(frame)), SpotSearch())


@pytest.mark.parametrize("turn", [0, 30, 45])
@pytest.mark.parametrize("shrink", [0.2, 0.4])
def test_a_small_qr_code_is_the_first_spot(laid, turn, shrink):
    first = spots_in(laid(NIP, "qr", module=8, turn=turn, shrink=shrink, blur=0.8, noise=6))[0]
    assert (first.x, first.y) == pytest.approx((480, 360), abs=12)


def test_nothing_is_found_on_a_blank_frame():
    assert spots_in(np.full((720, 960), 128, np.uint8)) == ()


def test_a_grating_is_no_spot():
    grating = np.full((720, 960), 128, np.uint8)
    grating[300:400, 300:600] = np.repeat((128 + 100 * np.sin(np.arange(300) / 2))[None], 100, 0).astype(np.uint8)
    assert all(abs(spot.x - 450) > 60 for spot in spots_in(cv2.GaussianBlur(grating, (0, 0), 2)))
