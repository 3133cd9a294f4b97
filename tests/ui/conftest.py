"""What tests of the screens share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.application import qt_application
from netralitas_desktop.ui.style_sheet import style_sheet
from netralitas_desktop.ui.theme import LIGHT
from tests.ui.admin_stage import Stage, staged
from tests.ui.rig import FakeCameras, Rig, open_rig


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """The application in its style sheet and font, for tests that measure."""
    font = qapp.font()
    qt_application().setStyleSheet(style_sheet(LIGHT))
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)


@pytest.fixture
def empty_stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """A stage without an event."""
    with staged(qtbot, tmp_path) as opened:
        yield opened


@pytest.fixture
def stage(empty_stage: Stage) -> Stage:
    """A stage with an open event of two days, Jetis on the first and Pacet on the second."""
    empty_stage.open_event(("Jetis",), ("Pacet",))
    return empty_stage


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    """The event of tests/fakes.py on a database of its own."""
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def cameras() -> FakeCameras:
    return FakeCameras()
