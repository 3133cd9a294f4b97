"""One camera or two at a desk: every code once, settings followed at once, another camera in two key presses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.cameras import Camera
from netralitas_desktop.scanning.codes import Look
from netralitas_desktop.scanning.sources import Tuning
from netralitas_desktop.scanning.view import view_of
from netralitas_desktop.ui.camera_list import CameraList
from netralitas_desktop.ui.camera_panel import CameraPanel
from netralitas_desktop.ui.camera_view import CameraView
from netralitas_desktop.ui.marks import Shown
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip
from tests.ui.rig import DUE, FakeCameras, Rig

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HD, LOGI = Camera(0, "HD Webcam", "usb-1", 0), Camera(1, "Logi C270", "usb-2", 0)


@pytest.fixture
def panel(rig: Rig, qtbot: QtBot, cameras: FakeCameras) -> Iterator[CameraPanel]:
    made = CameraPanel(rig.context, cameras, CameraList(lambda: (HD, LOGI), every_s=0.02))
    qtbot.addWidget(made)
    made.resize(520, 300)
    made.show()
    yield made
    made.shut()


def look_at(rig: Rig, **changes: str) -> None:
    rig.context.current.change_settings(replace(rig.context.current.settings, **changes))


def running(cameras: FakeCameras) -> list[str]:
    return [watch.source for watch in cameras.made if watch.is_running]


def test_two_cameras_feed_one_desk(rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot) -> None:
    look_at(rig, source=HD.source, second_source=LOGI.source)
    codes: list[str] = []
    panel.read.connect(codes.append)
    panel.open()
    qtbot.waitUntil(lambda: len(running(cameras)) == 2)
    for watch, code in zip(cameras.made, ("1", "2"), strict=True):
        watch.seen.code(code)
    qtbot.waitUntil(lambda: sorted(codes) == ["1", "2"])


def test_a_card_that_both_cameras_see_is_one_scan(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, source=HD.source, second_source=LOGI.source)
    codes: list[str] = []
    panel.read.connect(codes.append)
    panel.open()
    qtbot.waitUntil(lambda: len(running(cameras)) == 2)
    for watch in cameras.made:
        watch.seen.code("1")
    cameras.made[0].seen.code("2")
    qtbot.waitUntil(lambda: "2" in codes)
    assert codes == ["1", "2"]


def test_each_of_two_cameras_has_its_own_trouble(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, source=HD.source, second_source=LOGI.source)
    panel.open()
    qtbot.waitUntil(lambda: len(running(cameras)) == 2)
    second = next(
        watch for watch in cameras.made if watch.source == LOGI.source
    )  # each is opened by a thread of its own
    second.seen.trouble(OperatorProblem("Kamera kedua terputus."))
    views = panel.findChildren(CameraView)
    qtbot.waitUntil(lambda: "terputus" in views[1].accessibleDescription())
    assert "terputus" not in views[0].accessibleDescription()


def test_one_camera_takes_the_whole_panel(rig: Rig, panel: CameraPanel) -> None:
    look_at(rig, source=HD.source)
    panel.open()
    assert [view.isVisibleTo(panel) for view in panel.findChildren(CameraView)] == [True, False]


def test_another_camera_in_the_settings_is_looked_at_at_once(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, source=HD.source)
    panel.open()
    look_at(rig, source=LOGI.source, autofocus="off")
    qtbot.waitUntil(lambda: running(cameras) == [LOGI.source])
    assert cameras.made[-1].tuning == Tuning(autofocus=False)


def test_a_new_name_of_the_desk_does_not_open_the_camera_again(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, source=HD.source)
    panel.open()
    qtbot.waitUntil(lambda: running(cameras) == [HD.source])
    look_at(rig, desk_name="Meja 7")
    qtbot.wait(30)
    assert len(cameras.made) == 1


def test_a_hidden_desk_opens_no_camera_when_settings_change(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    panel.close_source()
    look_at(rig, source=LOGI.source)
    qtbot.wait(30)
    assert cameras.made == []


def test_a_camera_is_chosen_at_the_desk_by_name(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    panel.open()
    panel.show_choices()
    qtbot.waitUntil(lambda: "Logi C270" in [action.text() for action in panel._menu.actions()])
    next(action for action in panel._menu.actions() if action.text() == "Logi C270").trigger()
    qtbot.waitUntil(lambda: running(cameras) == [LOGI.source])
    assert rig.ask(lambda program: program.set_up_desk()).source == LOGI.source


def test_a_mirrored_picture_is_mirrored_with_its_marks_and_not_its_words(qtbot: QtBot) -> None:
    frame = np.zeros((100, 200, 3), np.uint8)
    frame[:, :50] = 255
    shown = CameraView(Wording())
    qtbot.addWidget(shown)
    shown.resize(200, 150)
    shown.mirror(True)
    shown.show_view(view_of(frame, Look(), 1.0, 30.0), "", Shown(found=(((10, 20), (40, 20), (40, 80), (10, 80)),)))
    grabbed = shown.grab().toImage()
    assert QColor(grabbed.pixel(180, 75)).lightness() > 200
    assert QColor(grabbed.pixel(20, 75)).lightness() < 60
    assert QColor(grabbed.pixel(190, 75)).green() > QColor(grabbed.pixel(190, 75)).red()


def test_the_camera_knows_whose_codes_one_sighting_is_enough_for(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, source="0")
    panel.open()
    qtbot.waitUntil(lambda: bool(cameras.made) and cameras.made[0].seen.is_listed(a_nip(DUE)))
    assert not cameras.made[0].seen.is_listed(a_nip(999))


def test_the_camera_reads_the_kinds_of_codes_that_the_event_has(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    current = rig.context.current
    assert current.opened is not None
    current.open_event(replace(current.opened, codes=("itf",)), current.schedule)
    look_at(rig, source="0")
    panel.open()
    qtbot.waitUntil(lambda: bool(cameras.made))
    assert cameras.made[-1].seen.codes == ("itf",)


def test_kinds_of_codes_that_are_chosen_meanwhile_are_read_when_the_desk_is_opened_again(
    rig: Rig, panel: CameraPanel, cameras: FakeCameras, qtbot: QtBot
) -> None:
    current = rig.context.current
    assert current.opened is not None
    look_at(rig, source="0")
    panel.open()
    panel.close_source()
    current.keep_event(replace(current.opened, codes=("itf",)))
    panel.open()
    qtbot.waitUntil(lambda: [watch.seen.codes for watch in cameras.made if watch.is_running] == [("itf",)])
