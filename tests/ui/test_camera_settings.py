"""The camera is chosen by name in the settings; the list follows what is plugged in; what is typed is checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.cameras import Camera
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.camera_list import CameraList
from netralitas_desktop.ui.camera_settings import CameraSettings
from tests.ui.rig import Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window
HD, LOGI = Camera(0, "HD Webcam", "usb-1", 0), Camera(1, "Logi C270", "usb-2", 0)


@pytest.fixture
def plugged() -> list[Camera]:
    return [HD]


@pytest.fixture
def shown(rig: Rig, qtbot: QtBot, plugged: list[Camera]) -> CameraSettings:
    made = CameraSettings(rig.context, CameraList(lambda: tuple(plugged), every_s=0.02))
    qtbot.addWidget(made)
    made.show_settings(Settings())
    made.show()
    return made


def offered(shown: CameraSettings) -> list[str]:
    return [shown.source.itemText(place) for place in range(shown.source.count())]


def test_a_camera_that_is_plugged_in_is_offered_by_itself(
    shown: CameraSettings, plugged: list[Camera], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "HD Webcam" in offered(shown))
    plugged.append(LOGI)
    qtbot.waitUntil(lambda: "Logi C270" in offered(shown))


def test_a_picked_camera_is_told_with_its_path(shown: CameraSettings, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "HD Webcam" in offered(shown))
    shown.source.setCurrentIndex(offered(shown).index("HD Webcam"))
    with qtbot.waitSignal(shown.changed) as told:
        shown.source.activated.emit(shown.source.currentIndex())
    assert told.args == [{"source": HD.source}]


def test_a_typed_stream_is_taken(shown: CameraSettings, qtbot: QtBot) -> None:
    shown.address.setText(" http://192.0.2.7:8080/video ")
    with qtbot.waitSignal(shown.changed) as told:
        shown.take_address()
    assert told.args == [{"source": "http://192.0.2.7:8080/video"}]


@pytest.mark.parametrize("typed", ["htp://192.0.2.7", "/tidak/ada.mp4", "192.0.2.7:8080"])
def test_what_is_no_source_is_refused(shown: CameraSettings, qtbot: QtBot, typed: str) -> None:
    shown.address.setText(typed)
    with qtbot.waitSignal(shown.refused) as told:
        shown.take_address()
    assert isinstance(told.args[0], OperatorProblem)


def test_a_typed_file_is_taken(shown: CameraSettings, qtbot: QtBot, tmp_path: Path) -> None:
    video = tmp_path / "hari 1.mp4"
    video.touch()
    shown.address.setText(f'"{video}"')
    with qtbot.waitSignal(shown.changed) as told:
        shown.take_address()
    assert told.args == [{"source": str(video)}]


def test_mirror_focus_and_exposure_are_told(shown: CameraSettings) -> None:
    told: list[dict[str, str]] = []
    shown.changed.connect(told.append)
    shown.mirror.click()
    shown.focus.setCurrentIndex(shown.focus.findData("off"))
    shown.focus.activated.emit(shown.focus.currentIndex())
    shown.exposure.setCurrentIndex(shown.exposure.findData("0.008"))
    shown.exposure.activated.emit(shown.exposure.currentIndex())
    assert told == [{"mirror": "on"}, {"autofocus": "off"}, {"exposure": "0.008"}]


def test_showing_the_settings_changes_none(rig: Rig, shown: CameraSettings) -> None:
    told: list[object] = []
    shown.changed.connect(told.append)
    shown.show_settings(Settings(source=LOGI.source, second_source=HD.source, mirror="on", exposure="auto"))
    assert (told, shown.source.currentText()) == ([], "Logi C270 (tidak terpasang)")
