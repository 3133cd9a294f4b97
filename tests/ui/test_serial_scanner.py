"""A scanner in serial mode: lines, loss and return."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

import pytest
from PySide6.QtCore import QByteArray, QObject, Signal
from pytestqt.qtbot import QtBot

from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.serial_scanner import LineReader, ScannerLost, SerialScanner


class PortError(Enum):
    NoError = 0
    ResourceError = 9


class FakePort(QObject):
    """A port that a scanner can be plugged into."""

    readyRead = Signal()  # noqa: N815 - Qt's own names
    errorOccurred = Signal(object)  # noqa: N815

    class OpenModeFlag(Enum):
        ReadOnly = 1

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_plugged_in = True
        self.opened_as = ""
        self._name, self._baud, self._received = "", 0, b""

    def setPortName(self, name: str) -> None:  # noqa: N802
        self._name = name

    def setBaudRate(self, baud: int) -> None:  # noqa: N802
        self._baud = baud

    def open(self, _mode: object) -> bool:
        self.opened_as = f"{self._name} {self._baud}" if self.is_plugged_in else ""
        return self.is_plugged_in

    def isOpen(self) -> bool:  # noqa: N802
        return bool(self.opened_as)

    def close(self) -> None:
        self.opened_as = ""

    def readAll(self) -> QByteArray:  # noqa: N802
        received, self._received = self._received, b""
        return QByteArray(received)

    def send(self, received: bytes) -> None:
        self._received += received
        self.readyRead.emit()

    def unplug(self) -> None:
        self.is_plugged_in = False
        self.errorOccurred.emit(PortError.ResourceError)


class Bench:
    """A scanner on a port, and what was heard of it."""

    def __init__(self) -> None:
        self.scanner = SerialScanner(FakePort)
        self.codes: list[str] = []
        self.troubles: list[ScannerLost] = []
        self.scanner.read.connect(self.codes.append)
        self.scanner.troubled.connect(self.troubles.append)

    @property
    def port(self) -> FakePort:
        found = self.scanner.findChild(FakePort)
        assert found is not None
        return found


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    made.scanner.follow(Settings(serial_port="COM3", serial_baud="19200"))
    return made


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\0"])
def test_a_line_is_a_code_whatever_ends_it(end: bytes) -> None:
    assert LineReader().take(b"1980" + end) == ("1980",)


def test_half_a_line_waits_for_its_end() -> None:
    lines = LineReader()
    assert (lines.take(b"19"), lines.take(b"80\r")) == ((), ("1980",))


def test_noise_without_an_end_is_forgotten() -> None:
    lines = LineReader()
    lines.take(b"x" * 5000)
    assert lines.take(b"1980\r") == ("1980",)


def test_it_opens_the_port_of_the_settings(bench: Bench) -> None:
    assert bench.port.opened_as == "COM3 19200"


def test_each_line_is_read(bench: Bench) -> None:
    bench.port.send(b"1980\r\n1981\r\n")
    assert bench.codes == ["1980", "1981"]


def test_an_unplugged_scanner_is_told_once(bench: Bench) -> None:
    bench.port.unplug()
    bench.scanner.again.timeout.emit()
    assert [str(problem) for problem in bench.troubles] == [
        "Pemindai di COM3 tidak bisa dipakai. Periksa kabelnya; program terus mencoba."
    ]


def test_a_scanner_that_is_plugged_in_again_is_read(bench: Bench) -> None:
    bench.port.unplug()
    bench.port.is_plugged_in = True
    bench.scanner.again.timeout.emit()
    bench.port.send(b"1980\r")
    assert bench.codes == ["1980"]


def test_the_half_line_of_a_lost_scanner_is_no_part_of_the_next(bench: Bench) -> None:
    bench.port.send(b"19")
    bench.port.unplug()
    bench.port.is_plugged_in = True
    bench.scanner.again.timeout.emit()
    bench.port.send(b"80\r")
    assert bench.codes == ["80"]


def test_another_port_in_the_settings_is_opened_instead(bench: Bench) -> None:
    bench.scanner.follow(Settings(serial_port="COM7"))
    assert bench.port.opened_as == "COM7 9600"


def test_without_a_port_nothing_is_opened(bench: Bench) -> None:
    bench.scanner.follow(Settings())
    assert bench.port.opened_as == ""


@pytest.mark.parametrize("settings", [Settings(serial_port="COM3")])
def test_without_the_library_the_loss_is_told(qtbot: QtBot, settings: Settings) -> None:
    troubles: list[object] = []
    nothing: Callable[[QObject], None] = lambda _parent: None  # noqa: E731 - the machine has no serial library
    scanner = SerialScanner(nothing)
    scanner.troubled.connect(troubles.append)
    scanner.follow(settings)
    scanner.close()
    assert len(troubles) == 1


def test_a_code_of_several_lines_is_one(bench: Bench, qtbot: QtBot) -> None:
    for part in (b"BEGIN:VC", b"ARD\r\nNOTE:NIP 198507192010012023\r\nE", b"ND:VCARD\r\n"):
        bench.port.send(part)
    qtbot.waitUntil(lambda: bool(bench.codes))
    assert bench.codes == ["BEGIN:VCARD\nNOTE:NIP 198507192010012023\nEND:VCARD"]


def test_a_line_that_comes_much_later_is_a_code_of_its_own(qtbot: QtBot) -> None:
    times = iter((0.0, 0.5))
    scanner = SerialScanner(FakePort, now_s=lambda: next(times))
    codes: list[str] = []
    scanner.read.connect(codes.append)
    scanner.follow(Settings(serial_port="COM3"))
    port = scanner.findChild(FakePort)
    assert port is not None
    for line in (b"198507192010012023\r", b"Sri Lestari KANTIN\r"):
        port.send(line)
    qtbot.waitUntil(lambda: len(codes) == 2)
    scanner.close()
