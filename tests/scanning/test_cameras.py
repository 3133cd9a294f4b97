"""A camera is chosen by name and found again by its path, or by its name where it moved."""

import sys

import pytest

from netralitas_desktop.scanning.cameras import (
    Camera,
    Remembered,
    _lasting_links,
    backends_for,
    cameras_of,
    cameras_present,
    find,
    remembered,
)
from netralitas_desktop.scanning.opencv import cv2

MSMF_PATH = r"\\?\usb#vid_046d&pid_0825&mi_00#6&1a#{e5323777-f976-4f5b-9b55-b94699c46e44}\global"
DSHOW_PATH = r"\\?\USB#vid_046d&pid_0825&mi_00#6&1a#{65e8773d-8f56-11d0-a3b9-00a0c9223196}\global"


def camera(index, name, path="", backend=0):
    return Camera(index, name, path, backend)


@pytest.mark.parametrize(("platform", "backend"), [("darwin", cv2.CAP_AVFOUNDATION), ("linux", cv2.CAP_V4L2)])
def test_other_systems_than_windows_have_one_backend(platform, backend):
    assert backends_for(platform) == (backend,)


def test_what_a_camera_is_remembered_by_names_it_again():
    assert remembered(camera(0, "Logi | C270", MSMF_PATH).source) == Remembered("Logi | C270", MSMF_PATH)


def test_a_camera_may_be_named_without_its_path():
    assert remembered("camera:Logi") == Remembered("Logi")


@pytest.mark.parametrize("text", ["0", "off", "rtsp://192.0.2.7/live", "/foto/kamera"])
def test_other_sources_name_no_camera(text):
    assert remembered(text) is None


def test_a_camera_is_found_by_its_path_when_the_indices_have_moved():
    two = (camera(0, "HD Webcam", "usb-2"), camera(1, "HD Webcam", "usb-1"))
    assert find(Remembered("HD Webcam", "usb-1"), two).index == 1


def test_a_camera_in_another_port_is_found_by_its_name():
    assert find(Remembered("Logi", "usb-1"), (camera(0, "HD", "usb-2"), camera(1, "Logi", "usb-3"))).index == 1


def test_no_other_camera_stands_in_for_the_remembered_one():
    assert find(Remembered("Logi", "usb-1"), (camera(0, "HD", "usb-2"),)) is None


def test_a_path_of_media_foundation_finds_the_camera_in_directshow():
    assert find(Remembered("Kamera", MSMF_PATH), (camera(3, "Logi", DSHOW_PATH),)).index == 3


def test_a_camera_of_both_backends_is_listed_once_and_a_virtual_one_after_it():
    def cameras(backend):
        if backend == cv2.CAP_MSMF:
            return (camera(0, "Logi", MSMF_PATH, backend),)
        return camera(0, "OBS Virtual Camera", "", backend), camera(1, "Logi", DSHOW_PATH, backend)

    listed = cameras_present("win32", cameras)
    assert [(c.name, c.backend) for c in listed] == [("Logi", cv2.CAP_MSMF), ("OBS Virtual Camera", cv2.CAP_DSHOW)]


def test_two_cameras_of_one_name_are_both_listed():
    twins = cameras_present("linux", lambda _backend: (camera(0, "HD", "usb-1"), camera(2, "HD", "usb-2")))
    assert [c.index for c in twins] == [0, 2]


def test_on_linux_the_path_is_the_link_that_follows_the_device(tmp_path):
    device = tmp_path / "video2"
    device.touch()
    by_id, by_path = tmp_path / "by-id", tmp_path / "by-path"
    for folder in (by_id, by_path):
        folder.mkdir()
        (folder / "usb-Logi").symlink_to(device)
    assert _lasting_links((by_id, by_path)) == {str(device): str(by_id / "usb-Logi")}


def test_without_the_list_of_the_system_no_camera_has_a_name(monkeypatch):
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)
    assert cameras_of(cv2.CAP_V4L2) == ()
