"""The machine's loudspeaker through QtMultimedia, which needs libraries and devices that not every laptop has."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLoggingCategory, QObject, QUrl, qInstallMessageHandler

from netralitas_desktop.ui.sounds import NAMES, Speaker


class SilentSpeaker:
    """A machine that can't be heard."""

    def __init__(self, why_silent: str) -> None:
        self.why_silent = why_silent

    def play(self, name: str, volume: float) -> None:
        """Nothing is heard."""


class QtSpeaker(QObject):
    """Every sound is loaded once for each device, so that playing is a call and no wait."""

    def __init__(self, multimedia: Any, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._multimedia, self._folder = multimedia, folder
        self._effects: dict[str, Any] = {}
        self.devices = multimedia.QMediaDevices(self)
        self.devices.audioOutputsChanged.connect(self._load)
        self._load()

    @property
    def why_silent(self) -> str:
        return "" if self._effects else "tidak ada perangkat suara"

    def play(self, name: str, volume: float) -> None:
        for known, effect in self._effects.items():
            if known != name and effect.isPlaying():
                effect.stop()
        if name in self._effects:
            self._effects[name].setVolume(volume)
            self._effects[name].play()

    def _load(self) -> None:
        """Headphones came, or the last device went."""
        device = self._multimedia.QMediaDevices.defaultAudioOutput()
        self._effects = {}
        if device.isNull():
            return
        for name in set(NAMES.values()):
            effect = self._multimedia.QSoundEffect(device, self)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.wav")))
            self._effects[name] = effect


def open_speaker(folder: Path, parent: QObject | None = None) -> Speaker:
    """The loudspeaker for the sounds in `folder`; a silent one where QtMultimedia or its libraries are missing."""
    with _without_a_word():
        try:
            from PySide6 import QtMultimedia  # noqa: PLC0415 - absent without libpulse0; the desk works silently
        except (ImportError, OSError) as error:
            return SilentSpeaker(f"QtMultimedia tidak bisa dimuat: {error}")
        return QtSpeaker(QtMultimedia, folder, parent)


@contextmanager
def _without_a_word() -> Iterator[None]:
    """QtMultimedia complains on standard error of each library and sound server that it can do without."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    before = qInstallMessageHandler(lambda _kind, _where, _text: None)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
