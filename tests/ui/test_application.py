"""The running program: another language keeps the desk where it is, and broken settings close no door."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.paths import resources
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui import serial_scanner
from netralitas_desktop.ui.application import Running, language_of, qt_application, text_scale_of
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.shell import MainWindow
from netralitas_desktop.ui.wording import Language
from tests.fakes import FakeClock, at, event, schedule
from tests.ui.rig import FakeCameras
from tests.ui.test_serial_scanner import FakePort

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def ports(monkeypatch: pytest.MonkeyPatch) -> list[FakePort]:
    """Every serial port that was made, in its order."""
    made: list[FakePort] = []

    def a_port(parent: QObject) -> FakePort:
        made.append(FakePort(parent))
        return made[-1]

    monkeypatch.setattr(serial_scanner, "_qt_port", a_port)
    return made


class Started:
    """The program on a database with an event, and what it remembers changed as the settings' screen does."""

    def __init__(self, qtbot: QtBot, folder: Path, **settings: str) -> None:
        clock = FakeClock(at("08:05"))
        with closing(open_program(folder, clock)) as program:
            program.catalogue.events.add(event(), schedule().sessions)
            kept: dict[str, Any] = {"language": "id", "source": "off", "event": event().id} | settings
            program.set_up_desk(**kept)
        self._qtbot = qtbot
        self.running = Running(
            qt_application(),
            lambda: open_program(folder, clock),
            clock,
            resources(),
            folder,
            folder,
            False,
            FakeCameras(),
        )
        self.running.begin()
        qtbot.waitUntil(lambda: isinstance(self.running.window, MainWindow))

    @property
    def window(self) -> MainWindow:
        assert isinstance(self.running.window, MainWindow)
        return self.running.window

    def stand_at_the_pact(self) -> None:
        with self._qtbot.waitSignal(self.window.desk.posted):
            self.window.open_desk(schedule().sessions[1])
        next(b for b in self.window.desk.findChildren(QPushButton) if b.text() == "Pakta integritas").click()
        self.window.show_page(7)

    def speak_english(self) -> None:
        jobs, current = self.running._jobs, self.running._current
        jobs.run(self.running, lambda program: program.set_up_desk(language="en"), current.change_settings, _raise)
        before = self.window
        self._qtbot.waitUntil(lambda: self.running.window is not before)


def _raise(problem: Exception) -> None:
    raise problem


@pytest.fixture
def started(qtbot: QtBot, tmp_path: Path, ports: list[FakePort]) -> Iterator[Started]:
    made = Started(qtbot, tmp_path, serial_port="ttyUSB0")
    yield made
    made.window.close()
    made.running.end()


def test_another_language_keeps_session_and_checkpoint(started: Started, qtbot: QtBot) -> None:
    started.stand_at_the_pact()
    started.speak_english()
    with qtbot.waitSignal(started.window.desk.posted) as told:
        started.window.open_desk()
    desk = told.args[0]
    assert (desk.session, desk.checkpoint) == (schedule().sessions[1], Checkpoint.PACT)


def test_another_language_hands_the_serial_port_over(started: Started, ports: list[FakePort]) -> None:
    started.speak_english()
    assert [port.isOpen() for port in ports] == [False, True]


def open_desk(started: Started, qtbot: QtBot) -> DeskScreen:
    desk = started.window.desk
    with qtbot.waitSignal(desk.posted):
        started.window.open_desk()
    return desk


def break_a_job(started: Started, qtbot: QtBot) -> None:
    jobs = started.running._jobs
    with qtbot.waitSignal(jobs.bug):
        jobs.run(jobs, lambda _program: 1 / 0, lambda _: None, _raise)


def test_at_the_desk_a_bug_opens_no_dialog_that_takes_the_next_code(started: Started, qtbot: QtBot) -> None:
    open_desk(started, qtbot)
    break_a_job(started, qtbot)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]


def test_at_the_desk_a_bug_is_told_above_the_card(started: Started, qtbot: QtBot) -> None:
    desk = open_desk(started, qtbot)
    break_a_job(started, qtbot)
    assert desk.notice.text.startswith("Terjadi kesalahan yang tidak terduga")


def test_away_from_the_desk_a_bug_is_told_in_a_dialog(started: Started, qtbot: QtBot) -> None:
    break_a_job(started, qtbot)
    assert started.running._faults.is_told


def test_a_setting_that_is_no_language_is_indonesian() -> None:
    assert language_of(Settings(language="xx")) is Language.INDONESIAN


@pytest.mark.parametrize("written", ["", "besar", "12,5", "-100", "0", "99999999"])
def test_a_setting_that_is_no_size_is_the_usual_size(written: str) -> None:
    assert text_scale_of(Settings(text_scale=written)) == 100


def test_broken_settings_still_open_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    started = Started(qtbot, tmp_path, language="xx", text_scale="besar")
    shown = started.window.isVisible()
    started.window.close()
    started.running.end()
    assert shown
