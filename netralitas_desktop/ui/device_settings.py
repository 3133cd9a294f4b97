"""Settings of what hangs on the laptop: the USB scanner, a scanner in serial mode, the loudspeaker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import button, card, column, label, row
from netralitas_desktop.ui.serial_scanner import serial_ports
from netralitas_desktop.ui.wording import Wording

_BAUDS = ("9600", "19200", "38400", "57600", "115200")


class Save(Protocol):
    """Saves settings by their names."""

    def __call__(self, **changes: str) -> None: ...


class DeviceSettings(QWidget):
    """Two cards; each field is saved as soon as it is changed."""

    def __init__(self, wording: Wording, save: Save, ports: Callable[[], tuple[tuple[str, str], ...]] = serial_ports):
        super().__init__()
        self._wording, self._save, self._ports = wording, save, ports
        self.prefix, self.suffix = QLineEdit(), QLineEdit()
        self.keys, self.volume, self.port, self.baud = DropDown(), DropDown(), DropDown(), DropDown()
        self.setLayout(column(self._scanner_card(), self._sound_card(), gap=16))
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        self.prefix.setText(settings.code_prefix)
        self.suffix.setText(settings.code_suffix)
        wording = self._wording
        _fill(self.keys, (("system", wording("Ikuti sistem")), ("us", wording("Papan tik AS"))), settings.scanner_keys)
        levels = (
            ("0", wording("Mati")),
            ("30", wording("Pelan")),
            ("60", wording("Sedang")),
            ("100", wording("Keras")),
        )
        _fill(self.volume, levels, "0" if settings.muted else settings.volume)
        _fill(self.baud, tuple((baud, baud) for baud in _BAUDS), settings.serial_baud)
        self._show_ports(settings.serial_port)

    def look_again(self) -> None:
        """A scanner was plugged in."""
        self._show_ports(str(self.port.currentData() or ""))

    def _show_ports(self, chosen: str) -> None:
        known = tuple((name, f"{name} · {about}" if about else name) for name, about in self._ports())
        if chosen and chosen not in dict(known):
            known = (*known, (chosen, self._wording("{port} (tidak terpasang)", port=chosen)))
        _fill(self.port, (("", self._wording("Tidak dipakai")), *known), chosen)

    def _connect(self) -> None:
        self.prefix.editingFinished.connect(lambda: self._save(code_prefix=self.prefix.text()))
        self.suffix.editingFinished.connect(lambda: self._save(code_suffix=self.suffix.text()))
        self.keys.activated.connect(lambda _place: self._save(scanner_keys=str(self.keys.currentData())))
        self.volume.activated.connect(lambda _place: self._save(volume=str(self.volume.currentData()), muted=""))
        self.port.activated.connect(lambda _place: self._save(serial_port=str(self.port.currentData())))
        self.baud.activated.connect(lambda _place: self._save(serial_baud=str(self.baud.currentData())))

    def _scanner_card(self) -> QFrame:
        wording = self._wording
        around = row(
            _labelled(wording("Awalan yang diketik pemindai"), self.prefix),
            _labelled(wording("Akhiran yang diketik pemindai"), self.suffix),
        )
        serial = row(
            _labelled(wording("Pemindai serial"), self.port),
            _labelled(wording("Kecepatan"), self.baud),
        )
        serial.setStretch(0, 3)
        serial.setStretch(1, 1)
        return card(
            label(wording("Pemindai USB"), "heading"),
            _labelled(wording("Susunan tombol pemindai"), self.keys),
            around,
            label(
                wording("Awalan dan akhiran dibuang dari kode. Kosongkan kalau pemindai tidak menambah apa-apa."),
                "small",
                wraps=True,
            ),
            serial,
            row(button(wording("Cari pemindai lagi"), self.look_again), 0),
            margin=24,
        )

    def _sound_card(self) -> QFrame:
        wording = self._wording
        return card(
            label(wording("Suara"), "heading"),
            _labelled(wording("Keras suara"), self.volume),
            label(wording("F10 di meja mematikan dan menyalakan suara."), "small", wraps=True),
            margin=24,
        )


def _labelled(text: str, field: QWidget) -> QWidget:
    field.setAccessibleName(text)
    said = label(text, "small")
    said.setBuddy(field)
    made = QWidget()
    made.setLayout(column(said, field))
    return made


def _fill(box: DropDown, choices: tuple[tuple[str, str], ...], chosen: str) -> None:
    with QSignalBlocker(box):
        box.clear()
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
