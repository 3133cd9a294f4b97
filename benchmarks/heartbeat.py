"""What the Qt thread does while a benchmark drives the window: how long it was blocked, and how it waits."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEventLoop, QObject, Qt, QTimer

BEAT_MS = 5
BLOCK_GOAL_MS = 50.0


class HeartBeat(QObject):
    """A timer on the Qt thread: what it is late, the thread was blocked, by its own work or by a busy machine."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = self.busiest_ms = self._worked_s = 0.0
        self.late: list[float] = []
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forgets what was before."""
        self.longest_ms = self.busiest_ms = 0.0
        self.late = []
        self._worked_s = time.thread_time()
        self._since.restart()

    def told(self) -> str:
        """The line of a report."""
        return (
            f"blocked {self.longest_ms:.1f} ms at most (goal {BLOCK_GOAL_MS:.0f}), {len(self.late)} times over it;"
            f" worked {self.busiest_ms:.1f} ms at most between two events"
        )

    def _beat(self) -> None:
        if not self._since.isValid():
            self._since.start()
            return
        blocked_ms = self._since.nsecsElapsed() / 1e6 - BEAT_MS
        worked_s = time.thread_time()
        self.busiest_ms = max(self.busiest_ms, (worked_s - self._worked_s) * 1000)
        self._since.restart()
        self._worked_s = worked_s
        self.longest_ms = max(self.longest_ms, blocked_ms)
        if blocked_ms > BLOCK_GOAL_MS:
            self.late.append(blocked_ms)


def wait_ms(duration_ms: int) -> None:
    """Lets the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


def wait_until(is_true: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Lets the window live until something holds; raises TimeoutError, saying what never came."""
    give_up_s = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > give_up_s:
            raise TimeoutError(f"this never came: {what}")
        wait_ms(2)
