"""Cameras are opened with their system's back-end, always released, and say in one sentence when they are gone."""

from itertools import islice

import numpy as np
import pytest

from netralitas_desktop.scanning.camera import (
    CameraLost,
    CameraUnavailable,
    Live,
    StreamUnavailable,
    backends_for,
    open_camera,
    open_stream,
)
from netralitas_desktop.scanning.opencv import cv2

FRAME = np.zeros((4, 6, 3), np.uint8)


class ScriptedCapture:
    """Gives the frames of its script; None is a failed read. As with cv2, nothing is read once it is released."""

    def __init__(self, *script, opens=True):
        self.script = list(script)
        self.settings = {}
        self.is_released = not opens

    def isOpened(self):  # noqa: N802  OpenCV's name
        return not self.is_released

    def read(self):
        if self.is_released or not self.script:
            return False, None
        frame = self.script.pop(0)
        return frame is not None, frame

    def get(self, prop):
        return float(self.settings.get(prop, 0))

    def set(self, prop, value):
        self.settings[prop] = value
        return not self.is_released

    def release(self):
        self.is_released = True


def live(*script):
    return Live("0", ScriptedCapture(*script), CameraLost(name="0"), pause_s=0)


def test_windows_tries_media_foundation_before_directshow():
    asked = []

    def opener(index, backend):
        asked.append((index, backend))
        return ScriptedCapture(opens=backend == cv2.CAP_DSHOW)

    open_camera(1, "win32", opener)
    assert asked == [(1, cv2.CAP_MSMF), (1, cv2.CAP_DSHOW)]


@pytest.mark.parametrize(("platform", "backend"), [("darwin", cv2.CAP_AVFOUNDATION), ("linux", cv2.CAP_V4L2)])
def test_other_systems_have_one_backend(platform, backend):
    assert backends_for(platform) == (backend,)


def test_a_camera_is_asked_for_full_hd():
    capture = ScriptedCapture(FRAME)
    open_camera(0, "linux", lambda *_: capture)
    assert (capture.get(cv2.CAP_PROP_FRAME_WIDTH), capture.get(cv2.CAP_PROP_FRAME_HEIGHT)) == (1920, 1080)


def test_a_camera_that_does_not_open_is_told_by_index():
    with pytest.raises(CameraUnavailable, match="Kamera 3"):
        open_camera(3, "linux", lambda *_: ScriptedCapture(opens=False))


def test_a_camera_is_released_on_the_way_out():
    capture = ScriptedCapture(FRAME)
    with open_camera(0, "linux", lambda *_: capture) as camera:
        next(iter(camera))
    assert capture.is_released


def test_a_few_failed_reads_are_no_loss():
    assert len(list(islice(live(FRAME, None, None, FRAME), 2))) == 2


def test_many_failed_reads_in_a_row_are_a_loss():
    shots = iter(live(FRAME))
    next(shots)
    with pytest.raises(CameraLost, match="Kamera 0"):
        next(shots)


def test_an_empty_frame_counts_as_a_failed_read():
    with pytest.raises(CameraLost):
        next(iter(live(np.zeros((0, 0, 3), np.uint8))))


def test_media_time_does_not_go_back():
    times = [shot.at_s for shot in islice(live(FRAME, FRAME, FRAME), 3)]
    assert times == sorted(times)
    assert times[0] >= 0


def test_a_stream_that_is_away_is_told_without_its_password():
    with pytest.raises(StreamUnavailable) as told:
        open_stream("rtsp://petugas:rahasia@192.0.2.7/live", lambda *_: ScriptedCapture(opens=False))
    assert "192.0.2.7" in str(told.value)
    assert "rahasia" not in str(told.value)


def test_a_stream_that_breaks_off_is_told_as_a_stream():
    with open_stream("http://192.0.2.7:8080/video", lambda *_: ScriptedCapture()) as stream:
        stream._pause_s = 0
        with pytest.raises(StreamUnavailable):
            next(iter(stream))
