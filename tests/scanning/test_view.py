"""What the screen gets, and how often."""

import numpy as np
import pytest

from netralitas_desktop.scanning.codes import Almost, FoundCode, Hint, Look
from netralitas_desktop.scanning.view import VIEWS_A_SECOND, Pace, view_of

CODE = FoundCode("198503172010012004", "qr", "zxing-cpp", ((0.0, 0.0), (1920.0, 1080.0)))
ALMOST = Almost(((0.0, 0.0), (192.0, 0.0), (192.0, 108.0), (0.0, 108.0)), Hint.CLOSER)


def test_corners_shrink_with_the_frame():
    view = view_of(np.zeros((1080, 1920, 3), np.uint8), Look((CODE,), (ALMOST,)), 4.0, 30.0)
    assert (view.width, view.height, view.codes[0].corners) == (960, 540, ((0.0, 0.0), (960.0, 540.0)))
    assert view.almost[0].corners[2] == (96.0, 54.0)


def test_the_frame_can_be_painted_as_it_is():
    view = view_of(np.zeros((30, 41, 3), np.uint8), Look(), 4.0, 30.0)
    assert view.frame_rgb.flags.c_contiguous
    assert view.frame_rgb.shape == (view.height, view.width, 3)


@pytest.mark.parametrize("camera_fps", [60, 120, 200])
def test_a_fast_camera_is_shown_thirty_times_a_second(camera_fps):
    pace = Pace()
    shown = sum(pace.is_due(100 + frame / camera_fps) for frame in range(camera_fps * 10))
    assert 0.95 * VIEWS_A_SECOND * 10 <= shown <= VIEWS_A_SECOND * 10 + 2


def test_a_camera_of_thirty_uneven_frames_is_shown_nearly_whole():
    pace = Pace()
    shown = sum(pace.is_due(100 + frame / 30 + (0.006 if frame % 2 else 0)) for frame in range(300))
    assert shown >= 295


def test_the_rate_is_measured():
    pace = Pace()
    for frame in range(50):
        pace.tick(frame / 24)
    assert pace.fps == pytest.approx(24)
