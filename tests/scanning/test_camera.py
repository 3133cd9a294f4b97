"""Cameras are opened with their system's back-end, always released, and say in one sentence when they are gone."""

from itertools import islice

import numpy as np
import pytest

from netralitas_desktop.scanning.camera import (
    CameraLost,
    CameraMissing,
    CameraUnavailable,
    NoCamera,
    Tuning,
    Webcam,
    open_camera,
    open_remembered,
)
from netralitas_desktop.scanning.cameras import Camera, Remembered
from netralitas_desktop.scanning.opencv import cv2
from tests.scanning.scripted_capture import ScriptedCapture, scene

FRAME = scene()
WIDTH, HEIGHT = cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT


def webcam(*script, **said):
    return Webcam("0", ScriptedCapture(*script), pause_s=0, **said)


def present(*names):
    """A machine with these cameras, by index."""

    def cameras(backend):
        return tuple(Camera(index, name, f"usb-{name}", backend) for index, name in enumerate(names))

    return cameras


def open_zero(capture, platform="linux", cameras=None, **said):
    return open_camera(0, platform, lambda *_: capture, cameras=cameras or present("HD Webcam"), **said)


def test_windows_tries_media_foundation_before_directshow():
    asked = []

    def opener(index, backend):
        asked.append((index, backend))
        return ScriptedCapture(opens=backend == cv2.CAP_DSHOW)

    open_camera(1, "win32", opener, cameras=present("A", "B"))
    assert asked == [(1, cv2.CAP_MSMF), (1, cv2.CAP_DSHOW)]


def test_a_remembered_camera_is_opened_by_the_index_that_each_backend_gives_it():
    asked = []

    def opener(index, backend):
        asked.append((index, backend))
        return ScriptedCapture(opens=backend == cv2.CAP_DSHOW)

    def cameras(backend):
        names = ("Logi", "HD Webcam") if backend == cv2.CAP_MSMF else ("HD Webcam", "Logi")
        return present(*names)(backend)

    open_remembered(Remembered("Logi"), "win32", opener, cameras=cameras)
    assert asked == [(0, cv2.CAP_MSMF), (1, cv2.CAP_DSHOW)]


def test_a_camera_is_asked_for_full_hd_in_motion_jpeg():
    capture = ScriptedCapture(FRAME)
    open_zero(capture)
    jpeg = cv2.VideoWriter.fourcc(*"MJPG")
    assert (capture.get(WIDTH), capture.get(HEIGHT), capture.get(cv2.CAP_PROP_FOURCC)) == (1920, 1080, jpeg)


def test_a_camera_that_does_not_open_is_told_by_name():
    with pytest.raises(CameraUnavailable, match="Kamera HD Webcam"):
        open_zero(ScriptedCapture(opens=False))


def test_a_laptop_without_a_camera_says_so_calmly():
    with pytest.raises(NoCamera, match="ketik nomor"):
        open_zero(ScriptedCapture(opens=False), cameras=present())


def test_a_remembered_camera_that_is_away_is_told_by_name():
    with pytest.raises(CameraMissing, match="Logi"):
        open_remembered(Remembered("Logi"), "linux", cameras=present("HD Webcam"))


def test_the_first_camera_is_taken_where_the_system_has_no_number_zero():
    asked = []

    def opener(index, _backend):
        asked.append(index)
        return ScriptedCapture(FRAME)

    open_camera(0, "linux", opener, cameras=lambda backend: (Camera(2, "Logi", "", backend),))
    assert asked == [2]


def test_a_camera_is_released_on_the_way_out():
    capture = ScriptedCapture(FRAME)
    with open_zero(capture) as camera:
        next(iter(camera))
    assert capture.is_released


def test_a_few_failed_reads_are_no_loss():
    assert len(list(islice(webcam(FRAME, None, None, FRAME), 2))) == 2


def test_many_failed_reads_in_a_row_are_a_loss():
    shots = iter(webcam(FRAME))
    next(shots)
    with pytest.raises(CameraLost, match="Kamera 0"):
        next(shots)


def test_a_camera_that_never_gives_a_picture_is_held_by_another_program():
    with pytest.raises(CameraUnavailable, match="aplikasi lain"):
        next(iter(webcam()))


def test_an_empty_frame_counts_as_a_failed_read():
    with pytest.raises(CameraUnavailable):
        next(iter(webcam(np.zeros((0, 0, 3), np.uint8))))


def test_a_torn_picture_counts_as_a_failed_read():
    def tear():
        raise cv2.error("torn")

    assert len(list(islice(webcam(FRAME, tear, FRAME), 2))) == 2


def test_media_time_does_not_go_back():
    times = [shot.at_s for shot in islice(webcam(FRAME, FRAME, FRAME), 3)]
    assert times == sorted(times)
    assert times[0] >= 0


class Ticking:
    """A clock that goes on by the same time at each look."""

    def __init__(self, step_s):
        self.now_s, self.step_s = 0.0, step_s

    def __call__(self):
        self.now_s += self.step_s
        return self.now_s


def test_a_slow_full_hd_camera_is_asked_for_a_smaller_picture():
    large = scene(size=(1920, 1080), noise=0)
    capture = ScriptedCapture(*[large] * 60)
    list(islice(Webcam("0", capture, clock=Ticking(0.1)), 60))
    assert capture.sizes_asked[0] == 1280


def test_the_real_frame_rate_comes_with_the_shot():
    shots = list(islice(webcam(*[FRAME] * 200, clock=Ticking(1 / 50)), 199))
    assert shots[-1].fps == pytest.approx(25, rel=0.05)  # the clock is asked twice a shot


def test_focus_is_asked_for_only_where_it_was_chosen():
    untouched, chosen = ScriptedCapture(FRAME), ScriptedCapture(FRAME)
    open_zero(untouched)
    open_zero(chosen, tuning=Tuning(autofocus=False))
    assert (cv2.CAP_PROP_AUTOFOCUS in untouched.settings, chosen.get(cv2.CAP_PROP_AUTOFOCUS)) == (False, 0.0)


@pytest.mark.parametrize(
    ("platform", "exposure_s", "manual", "value"), [("linux", 0.008, 1.0, 80.0), ("win32", 1 / 128, 0.0, -7.0)]
)
def test_exposure_is_asked_for_in_the_units_of_the_backend(platform, exposure_s, manual, value):
    capture = ScriptedCapture(FRAME)
    open_zero(capture, platform, tuning=Tuning(exposure_s=exposure_s))
    assert (capture.get(cv2.CAP_PROP_AUTO_EXPOSURE), capture.get(cv2.CAP_PROP_EXPOSURE)) == (manual, value)


def test_exposure_is_given_back_to_the_camera():
    capture = ScriptedCapture(FRAME)
    open_zero(capture, tuning=Tuning(exposure_s=0.0))
    assert capture.settings[cv2.CAP_PROP_AUTO_EXPOSURE] == 3.0
    assert cv2.CAP_PROP_EXPOSURE not in capture.settings
