"""The desk is silent, and says nothing of it, where the machine can't be heard."""

# ruff: noqa: N802, N815 - Qt's own names

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from netralitas_desktop.paths import resources
from netralitas_desktop.ui.speaker import QtSpeaker, open_speaker

SOUNDS = resources() / "sounds"


class FakeDevices(QObject):
    """The audio outputs of a machine, of which there are none or one."""

    audioOutputsChanged = Signal()
    has_one = False

    @classmethod
    def defaultAudioOutput(cls) -> SimpleNamespace:
        return SimpleNamespace(isNull=lambda: not cls.has_one)


class FakeEffect:
    """A sound that says when it was played."""

    played: list[str]

    def __init__(self, _device: object, _parent: QObject) -> None:
        self._name, self._is_playing = "", False

    def setSource(self, url: object) -> None:
        self._name = Path(url.toLocalFile()).stem  # type: ignore[attr-defined]

    def setVolume(self, volume: float) -> None:
        self._volume = volume

    def isPlaying(self) -> bool:
        return self._is_playing

    def play(self) -> None:
        self._is_playing = True
        FakeEffect.played.append(f"{self._name} {self._volume}")

    def stop(self) -> None:
        self._is_playing = False
        FakeEffect.played.append(f"{self._name} ends")


@pytest.fixture
def multimedia() -> SimpleNamespace:
    FakeDevices.has_one, FakeEffect.played = True, []
    return SimpleNamespace(QMediaDevices=FakeDevices, QSoundEffect=FakeEffect)


def test_without_its_library_the_speaker_is_silent(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delattr(PySide6, "QtMultimedia", raising=False)  # where another test has loaded it
    speaker = open_speaker(SOUNDS)
    speaker.play("present", 1.0)
    assert "QtMultimedia" in speaker.why_silent


def test_without_a_device_it_is_silent_and_no_warning_is_printed(qtbot: QtBot, multimedia: SimpleNamespace) -> None:
    FakeDevices.has_one = False
    speaker = QtSpeaker(multimedia, SOUNDS)
    speaker.play("present", 1.0)
    assert (FakeEffect.played, speaker.why_silent) == ([], "tidak ada perangkat suara")


def test_headphones_that_come_later_are_heard(qtbot: QtBot, multimedia: SimpleNamespace) -> None:
    FakeDevices.has_one = False
    speaker = QtSpeaker(multimedia, SOUNDS)
    FakeDevices.has_one = True
    speaker.devices.audioOutputsChanged.emit()
    speaker.play("present", 0.5)
    assert FakeEffect.played == ["present 0.5"]


def test_the_next_answer_ends_the_sound_of_the_last(qtbot: QtBot, multimedia: SimpleNamespace) -> None:
    speaker = QtSpeaker(multimedia, SOUNDS)
    speaker.play("refused", 0.5)
    speaker.play("present", 0.5)
    assert FakeEffect.played == ["refused 0.5", "refused ends", "present 0.5"]


def test_the_real_library_is_opened_without_a_word(qtbot: QtBot) -> None:
    open_speaker(SOUNDS).play("present", 0.0)
