"""Settings of scanner and loudspeaker."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.device_settings import DeviceSettings
from netralitas_desktop.ui.wording import Wording


class Saved:
    """Takes what is saved."""

    def __init__(self) -> None:
        self.changes: list[dict[str, str]] = []

    def __call__(self, **changes: str) -> None:
        self.changes.append(changes)


@pytest.fixture
def saved() -> Saved:
    return Saved()


@pytest.fixture
def devices(qtbot: QtBot, saved: Saved) -> DeviceSettings:
    made = DeviceSettings(Wording(), saved, lambda: (("ttyACM0", "Honeywell 1900"),))
    qtbot.addWidget(made)
    made.show_settings(Settings(code_prefix="]C1", serial_port="ttyUSB7", volume="30"))
    return made


def test_it_shows_what_is_set(devices: DeviceSettings) -> None:
    assert (devices.prefix.text(), devices.volume.currentText()) == ("]C1", "Pelan")


def test_a_port_that_is_not_there_stays_chosen(devices: DeviceSettings) -> None:
    assert devices.port.currentText() == "ttyUSB7 (tidak terpasang)"


def test_the_ports_of_the_machine_can_be_chosen(devices: DeviceSettings, saved: Saved) -> None:
    devices.port.setCurrentIndex(devices.port.findText("ttyACM0 · Honeywell 1900"))
    devices.port.activated.emit(devices.port.currentIndex())
    assert saved.changes == [{"serial_port": "ttyACM0"}]


def test_choosing_a_volume_ends_the_silence(devices: DeviceSettings, saved: Saved) -> None:
    devices.volume.setCurrentIndex(devices.volume.findText("Keras"))
    devices.volume.activated.emit(devices.volume.currentIndex())
    assert saved.changes == [{"volume": "100", "muted": ""}]


def test_a_muted_laptop_is_shown_as_off(devices: DeviceSettings) -> None:
    devices.show_settings(Settings(muted="yes", volume="60"))
    assert devices.volume.currentText() == "Mati"


def test_a_prefix_is_saved(devices: DeviceSettings, saved: Saved) -> None:
    devices.prefix.setText("<")
    devices.prefix.editingFinished.emit()
    assert saved.changes == [{"code_prefix": "<"}]
