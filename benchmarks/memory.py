"""How much memory a process and its children hold together."""

from __future__ import annotations

import threading

import psutil

_LOOK_S = 0.02


class PeakMemory:
    """Looks at a process and its children until told to stop; pages that they share count once for each of them."""

    def __init__(self, process: psutil.Process) -> None:
        self.peak = 0
        """Bytes resident, all together, at the worst look."""
        self._process = process
        self._is_over = threading.Event()
        self._watch = threading.Thread(target=self._look, name="peak-memory", daemon=True)
        self._watch.start()

    def stop(self) -> int:
        """The peak; nothing is looked at any more."""
        self._is_over.set()
        self._watch.join()
        return self.peak

    def _look(self) -> None:
        while not self._is_over.wait(_LOOK_S):
            self.peak = max(self.peak, sum(map(_held, _family(self._process))))


def _family(process: psutil.Process) -> list[psutil.Process]:
    try:
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0  # it has just ended
