"""A scanner in serial mode: its lines are codes, wherever the focus is and whatever the keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.scan_lines import ScanLines

RETRY_MS = 2000
_LONGEST = 4096
"""More without an end of line is noise: another baud rate, or no scanner."""
_LINE_GAP_S = 0.06
"""Between two lines of one code; nobody scans two cards so fast."""
_ENDS = (b"\r", b"\n", b"\0")


class ScannerLost(OperatorProblem):
    """The port can't be opened, or the scanner was unplugged; it is tried again."""

    template = "Pemindai di {port} tidak bisa dipakai. Periksa kabelnya; program terus mencoba."


class LineReader:
    """Puts the bytes of a port together into lines; half a line waits for its end."""

    def __init__(self) -> None:
        self._waiting = b""

    def take(self, received: bytes) -> tuple[str, ...]:
        """The codes that are complete now."""
        for end in _ENDS[1:]:
            received = received.replace(end, _ENDS[0])
        *whole, self._waiting = (self._waiting + received).split(_ENDS[0])
        if len(self._waiting) > _LONGEST:
            self._waiting = b""
        lines = (line.decode("utf-8", errors="replace").strip() for line in whole)
        return tuple(line for line in lines if line)


class SerialScanner(QObject):
    """Reads the port of the settings while there is one, and comes back by itself when it is plugged in again."""

    read = Signal(str)
    troubled = Signal(object)
    """A ScannerLost; told once for each loss."""

    def __init__(
        self,
        open_port: Callable[[QObject], Any] | None = None,
        parent: QObject | None = None,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now_s = now_s
        self._heard_s = float("-inf")
        self._is_next = False
        """Whether nothing but a scanner's own pace lies between the last line and now."""
        self._whole = ScanLines(self)
        self._whole.scanned.connect(self.read)
        self._port = (open_port or _qt_port)(self)
        self._lines = LineReader()
        self._wanted = ("", "")
        self._is_lost = False
        self.again = QTimer(self, interval=RETRY_MS, singleShot=True)
        self.again.timeout.connect(self._try)
        if self._port is not None:
            self._port.readyRead.connect(self._take)
            self._port.errorOccurred.connect(self._lose)

    def follow(self, settings: Settings) -> None:
        """Looks at that port from now on, and at no other."""
        wanted = (settings.serial_port, settings.serial_baud)
        if wanted == self._wanted:
            return
        self.close()
        self._wanted = wanted
        self._try()

    def close(self) -> None:
        """Reads nothing any more."""
        self._wanted, self._is_lost = ("", ""), False
        self.again.stop()
        if self._port is not None and self._port.isOpen():
            self._port.close()

    def _try(self) -> None:
        name, baud = self._wanted
        if not name:
            return
        self._lines = LineReader()
        if self._port is None or not _opened(self._port, name, baud):
            self._tell_loss()
            return
        self._is_lost = False

    def _take(self) -> None:
        now_s = self._now_s()
        self._is_next = self._is_next and now_s - self._heard_s <= _LINE_GAP_S
        self._heard_s = now_s
        if self._is_next:
            self._whole.wait()
        for line in self._lines.take(bytes(self._port.readAll().data())):
            self._whole.take(line, self._is_next)
            self._is_next = True

    def _lose(self, error: Any) -> None:
        """An unplugged scanner says so as an error of the port; opening says its errors here too."""
        if self._wanted[0] and self._port.isOpen() and _is_gone(error):
            self._port.close()
            self._tell_loss()

    def _tell_loss(self) -> None:
        if not self._is_lost:
            self.troubled.emit(ScannerLost(port=self._wanted[0]))
        self._is_lost = True
        self.again.start()


def serial_ports() -> tuple[tuple[str, str], ...]:
    """(port, what is on it) of this machine; nothing where QtSerialPort is missing."""
    try:
        from PySide6.QtSerialPort import QSerialPortInfo  # noqa: PLC0415 - a library that the desk can do without
    except (ImportError, OSError):
        return ()
    return tuple((port.portName(), port.description()) for port in QSerialPortInfo.availablePorts())


def _qt_port(parent: QObject) -> Any:
    """Qt's serial port, or nothing where its library is missing."""
    try:
        from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415
    except (ImportError, OSError):
        return None
    return QSerialPort(parent)


def _opened(port: Any, name: str, baud: str) -> bool:
    port.setPortName(name)
    port.setBaudRate(int(baud) if baud.isdecimal() else 9600)
    return bool(port.open(port.OpenModeFlag.ReadOnly))


def _is_gone(error: Any) -> bool:
    return error.name in ("ResourceError", "DeviceNotFoundError", "PermissionError", "ReadError")
