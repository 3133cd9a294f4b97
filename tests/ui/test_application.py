"""The running program: another language keeps the desk where it is, and broken settings close no door."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QObject
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.import_plan import ImportPlan
from netralitas_desktop.domain.sessions import Checkpoint, Schedule
from netralitas_desktop.paths import resources
from netralitas_desktop.services.ports import RosterFile, Settings
from netralitas_desktop.ui import serial_scanner
from netralitas_desktop.ui.application import Running, language_of, qt_application, text_scale_of
from netralitas_desktop.ui.context import Current
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.export_run import ExportRun
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.shell import MainWindow
from netralitas_desktop.ui.wording import Language
from tests.fakes import FILE, FakeClock, a_row, at, event, schedule
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
            roster = RosterFile(FILE, event().id, "daftar.xlsx", "0" * 64, at("07:00"), b"")
            program.catalogue.rosters.apply(event().id, ImportPlan(added=(a_row(1),)), [roster], [])
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

    @property
    def jobs(self) -> Jobs:
        return self.running._jobs

    @property
    def current(self) -> Current:
        return self.running._current

    def settle(self) -> None:
        """Waits until what was asked for is written."""
        told: list[str] = []
        self.jobs.run(self.jobs, lambda _program: "read", told.append, _raise)
        self._qtbot.waitUntil(lambda: told == ["read"])
        self.jobs.run_aside(self.jobs, lambda: "written", told.append, _raise)
        self._qtbot.waitUntil(lambda: told == ["read", "written"])

    def speak_english(self) -> None:
        english = self.current.change_settings
        self.jobs.run(self.running, lambda program: program.set_up_desk(language="en"), english, _raise)
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


def test_after_another_event_and_language_the_desk_opens_at_the_session_that_is_on(
    started: Started, qtbot: QtBot
) -> None:
    started.stand_at_the_pact()
    first, second = (replace(session, id=f"t{n}", event="e2") for n, session in enumerate(schedule().sessions))
    early = replace(first, starts=time(5), ends=time(6, 30))
    today = replace(second, day=first.day)
    other = replace(event(), id="e2", name="Apel")
    started.jobs.run(started.jobs, lambda p: p.catalogue.events.add(other, (early, today)), lambda _: None, _raise)
    started.current.open_event(other, Schedule((early, today)))
    started.speak_english()
    with qtbot.waitSignal(started.window.desk.posted) as told:
        started.window.open_desk()
    assert told.args[0].session == today


def test_another_language_leaves_nothing_of_the_old_window_listening(started: Started, qtbot: QtBot) -> None:
    old, listening = started.window, started.jobs.receivers(SIGNAL("bug(QString)"))
    started.speak_english()
    qtbot.waitUntil(lambda: not isValid(old))
    assert started.jobs.receivers(SIGNAL("bug(QString)")) == listening


def export_under_another_language(started: Started, qtbot: QtBot, folder: Path, *, while_reading: bool) -> list[str]:
    """The bugs that happen where the window gives way while the export reads, or while it writes."""
    bugs: list[str] = []
    started.jobs.bug.connect(bugs.append)
    gate, export = threading.Event(), started.window.findChild(ExportRun)
    assert export is not None
    if while_reading:
        started.jobs.run(started.jobs, lambda _program: gate.wait(5), lambda _: None, _raise)
        export.begin(event(), None, folder)
    else:
        started.jobs.run_aside(started.jobs, lambda: gate.wait(5), lambda _: None, _raise)
        with qtbot.waitSignal(export.checked):
            export.begin(event(), None, folder)
    started.current.change_settings(replace(started.current.settings, language="en"))
    qtbot.waitUntil(lambda: not isValid(export))
    gate.set()
    started.settle()
    return bugs


@pytest.mark.parametrize("while_reading", [True, False])
def test_another_language_breaks_no_export_off(
    started: Started, qtbot: QtBot, tmp_path: Path, while_reading: bool
) -> None:
    bugs = export_under_another_language(started, qtbot, tmp_path / "Laporan", while_reading=while_reading)
    assert (bugs, len(list((tmp_path / "Laporan").rglob("*.xlsx"))) > 0) == ([], True)


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
