"""Linear codes are found wherever and however they lie, and single edges are not taken for them."""

from math import degrees

import numpy as np
import pytest

from netralitas_desktop.scanning.gradients import covariance_of, gradients_of
from netralitas_desktop.scanning.locate import Search, locate
from netralitas_desktop.scanning.opencv import cv2

NIP = "198503172010012004"


def areas_in(frame):
    gradients = gradients_of(frame)
    return list(locate(gradients, covariance_of(gradients), Search())) if gradients.sums else []


@pytest.mark.parametrize("turn", [0, 12, 33, 57, 78, 90, 135])
def test_a_turned_code_is_found_with_its_direction(laid, turn):
    best = areas_in(laid(NIP, turn=turn))[0]
    assert best.centre == pytest.approx((480, 360), abs=4)
    assert (degrees(best.angle) + turn + 90) % 180 - 90 == pytest.approx(0, abs=1)


@pytest.mark.parametrize("module", [2, 3])
def test_the_ends_of_a_found_code_are_those_of_its_bars(laid, module):
    best = areas_in(laid(NIP, module=module))[0]
    assert best.length == pytest.approx(134 * module, rel=0.05)


def test_a_blurred_code_of_thin_bars_is_found(laid):
    assert areas_in(laid(NIP, module=4, shrink=0.35, turn=20, blur=1.0, noise=8))[0].centre == pytest.approx(
        (480, 360), abs=6
    )


def test_a_code_seen_from_the_side_is_found_as_a_trapezium(laid):
    corners = np.array([[0, 0], [960, 0], [960, 720], [0, 720]], np.float32)
    away = np.array([[40, 0], [900, 130], [900, 590], [40, 720]], np.float32)
    frame = cv2.warpPerspective(
        laid(NIP, module=5), cv2.getPerspectiveTransform(corners, away), (960, 720), borderValue=255
    )
    assert areas_in(frame)[0].keystone > 1.15


@pytest.mark.parametrize(
    "frame", [np.full((720, 1280), 90, np.uint8), np.zeros((3, 900), np.uint8)], ids=["blank", "thin"]
)
def test_nothing_is_found_where_nothing_is(frame):
    assert areas_in(frame) == []


def test_a_single_edge_is_no_code():
    frame = np.full((720, 960), 40, np.uint8)
    frame[:, 400:] = 210
    assert areas_in(frame) == []
