"""Whatever format a driver hands over, the desk gets a grey or BGR picture, or knows that it is none."""

import numpy as np
import pytest

from netralitas_desktop.scanning.colours import as_picture
from netralitas_desktop.scanning.opencv import cv2

GREEN = np.full((48, 64, 3), (40, 180, 60), np.uint8)


def near(picture, other):
    return picture.shape == other.shape and int(np.abs(picture.astype(int) - other.astype(int)).max()) <= 4


def test_a_bgr_picture_stays_as_it_is():
    assert np.array_equal(as_picture(GREEN), GREEN)


def test_the_fourth_channel_is_dropped():
    assert near(as_picture(cv2.cvtColor(GREEN, cv2.COLOR_BGR2BGRA)), GREEN)


def test_packed_yuyv_becomes_colour():
    assert near(as_picture(cv2.cvtColor(GREEN, cv2.COLOR_BGR2YUV_YUY2)), GREEN)


def test_packed_uyvy_becomes_colour_where_the_driver_says_so():
    packed = cv2.cvtColor(GREEN, cv2.COLOR_BGR2YUV_UYVY)
    assert near(as_picture(packed, cv2.VideoWriter.fourcc(*"UYVY")), GREEN)


@pytest.mark.parametrize("shape", [(48, 64), (48, 64, 1)])
def test_grey_stays_grey(shape):
    assert as_picture(np.full(shape, 90, np.uint8)).shape == (48, 64)


def test_ten_bits_become_eight():
    assert as_picture(np.full((48, 64), 1020, np.uint16)).max() == 255


def test_a_row_of_jpeg_bytes_is_unpacked():
    packed = cv2.imencode(".jpg", GREEN)[1].reshape(1, -1)
    assert near(as_picture(packed), GREEN)


@pytest.mark.parametrize(
    "raw",
    [None, np.zeros((0, 0, 3), np.uint8), np.zeros((1, 4000), np.uint8), np.zeros((48, 64, 7), np.uint8),
     np.zeros((48, 64, 3), np.float32)],
)  # fmt: skip
def test_what_is_no_picture_is_known_as_none(raw):
    assert as_picture(raw) is None
