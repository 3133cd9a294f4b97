"""The cameras that are plugged in, asked again and again while a screen shows them."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from netralitas_desktop.scanning.cameras import Camera, cameras_present

_EVERY_S = 2.0

Present = Callable[[], tuple[Camera, ...]]


class CameraList(QObject):
    """Tells when a camera is plugged in or taken away; asks on a thread of its own, for a system may take its time.

    It has no parent, so that it lives for as long as its thread does.
    """

    changed = Signal()
    """`cameras` is another list."""
    _found = Signal(object)

    def __init__(self, present: Present = cameras_present, every_s: float = _EVERY_S) -> None:
        super().__init__()
        self._present = present
        self._every_s = every_s
        self._resting: threading.Event | None = None
        self.cameras: tuple[Camera, ...] = ()
        self._found.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Begins to ask; harmless twice."""
        if self._resting is None:
            self._resting = threading.Event()
            threading.Thread(target=self._ask, args=(self._resting,), name="camera-list", daemon=True).start()

    def rest(self) -> None:
        """Asks no more, and waits for nothing."""
        if self._resting is not None:
            self._resting.set()
            self._resting = None

    def _ask(self, resting: threading.Event) -> None:
        while not resting.is_set():
            cameras = self._present()
            if not resting.is_set():
                self._found.emit(cameras)
            resting.wait(self._every_s)

    def _take(self, cameras: tuple[Camera, ...]) -> None:
        if self._resting is not None and cameras != self.cameras:
            self.cameras = cameras
            self.changed.emit()
