"""The list of cameras follows what is plugged in, and the Qt thread never waits for the system."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.scanning.cameras import Camera
from netralitas_desktop.ui.camera_list import CameraList

HD, LOGI = Camera(0, "HD Webcam", "usb-1", 0), Camera(1, "Logi C270", "usb-2", 0)


class Sockets:
    """What is plugged in."""

    def __init__(self) -> None:
        self.cameras: tuple[Camera, ...] = (HD,)
        self.asked = 0

    def __call__(self) -> tuple[Camera, ...]:
        self.asked += 1
        return self.cameras


@pytest.fixture
def sockets() -> Sockets:
    return Sockets()


@pytest.fixture
def listed(qtbot: QtBot, sockets: Sockets) -> Iterator[CameraList]:
    made = CameraList(sockets, every_s=0.02)
    yield made
    made.rest()


def test_a_camera_that_is_plugged_in_joins_by_itself(qtbot: QtBot, listed: CameraList, sockets: Sockets) -> None:
    listed.watch()
    qtbot.waitUntil(lambda: listed.cameras == (HD,))
    sockets.cameras = (HD, LOGI)
    qtbot.waitUntil(lambda: listed.cameras == (HD, LOGI))


def test_the_same_list_is_told_once(qtbot: QtBot, listed: CameraList, sockets: Sockets) -> None:
    told: list[int] = []
    listed.changed.connect(lambda: told.append(sockets.asked))
    listed.watch()
    qtbot.waitUntil(lambda: sockets.asked > 4)
    qtbot.wait(20)
    assert len(told) == 1


def test_a_list_that_rests_asks_no_more(qtbot: QtBot, listed: CameraList, sockets: Sockets) -> None:
    listed.watch()
    qtbot.waitUntil(lambda: sockets.asked > 1)
    listed.rest()
    qtbot.wait(60)
    asked = sockets.asked
    qtbot.wait(80)
    assert sockets.asked == asked


def test_a_system_that_does_not_answer_holds_nobody(qtbot: QtBot) -> None:
    answering = threading.Event()

    def hang() -> tuple[Camera, ...]:
        answering.wait(5)
        return (HD,)

    listed = CameraList(hang)
    began = time.monotonic()
    listed.watch()
    listed.rest()
    answering.set()
    assert time.monotonic() - began < 0.5
