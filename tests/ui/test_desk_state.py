"""What stands around the verdict is read without being in anybody's way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.storage import database
from netralitas_desktop.ui.desk_screen import DeskScreen
from tests.ui.rig import FakeCameras, Rig, open_rig
from tests.ui.test_desk_scans import another_program_writes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window

_SEVERAL_LOOKS_MS = 300


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    monkeypatch.setattr(database, "LOCK_TIMEOUT_S", 0.05)
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def desk(rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeskScreen]:
    """An open desk that looks at its clock every few milliseconds, and has looked once."""
    monkeypatch.setattr("netralitas_desktop.ui.desk_state._CLOCK_MS", 20)
    made = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.posted):
        made.open()
    rig.ask(lambda _: [])
    yield made
    made.shut()


def test_while_another_program_writes_no_look_at_the_clock_disturbs_the_card(
    desk: DeskScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    with another_program_writes(tmp_path):
        qtbot.wait(_SEVERAL_LOOKS_MS)
        assert desk.verdict.problem == ""


def test_a_jump_of_the_clock_while_another_program_writes_disturbs_no_card_either(
    desk: DeskScreen, rig: Rig, tmp_path: Path, qtbot: QtBot
) -> None:
    with another_program_writes(tmp_path):
        rig.clock.set("08:30")
        qtbot.wait(_SEVERAL_LOOKS_MS)
        assert desk.verdict.problem == ""


def test_a_jump_of_the_clock_while_another_program_writes_is_told_afterwards(
    desk: DeskScreen, rig: Rig, tmp_path: Path, qtbot: QtBot
) -> None:
    with another_program_writes(tmp_path):
        rig.clock.set("08:30")
        qtbot.wait(_SEVERAL_LOOKS_MS)
    qtbot.waitUntil(lambda: desk.notice.text.startswith("Jam laptop melompat: 08.30."))
