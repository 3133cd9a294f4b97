"""The camera's threads and the screen's: what a watch sees arrives here as signals on the Qt thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.codes import USUAL
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.sources import Tuning, open_source
from netralitas_desktop.scanning.trust import IsListed, nobody_is_listed
from netralitas_desktop.scanning.watch import View, Watch
from netralitas_desktop.ui.source_view import OFF


@dataclass(frozen=True, slots=True)
class Seen:
    """Whom a watch tells; called from its own thread."""

    frame: Callable[[View], None]
    code: Callable[[str], None]
    trouble: Callable[[OperatorProblem], None]
    end: Callable[[], None]
    is_listed: IsListed = nobody_is_listed
    """Asked before a code that was read once is believed."""
    codes: tuple[str, ...] = ()
    """Kinds of codes to be read beside the usual ones."""


class Watching(Protocol):
    def start(self) -> None: ...

    def stop(self) -> None:
        """Ends it, waiting a moment for its threads."""
        ...


WatchFor = Callable[[str, Seen, Tuning], Watching]
"""Makes a watch of the source that a text names; raises OperatorProblem where no decoder is there."""


def watch_camera(source: str, seen: Seen, tuning: Tuning) -> Watching:
    """The real watch."""
    return Watch(
        lambda: open_source(source, tuning),
        open_decoder(symbologies=USUAL | set(seen.codes)),
        on_frame=seen.frame,
        on_code=seen.code,
        on_trouble=seen.trouble,
        on_end=seen.end,
        is_listed=seen.is_listed,
    )


class CameraFeed(QObject):
    """One source at a time. Opening and closing wait for devices, so a thread of its own does both, in order."""

    pictured = Signal()
    """A newer picture is there: `latest`."""
    read = Signal(str)
    """A code came into view."""
    troubled = Signal(object)
    """An OperatorProblem; the source is tried again."""
    ended = Signal()
    """The video or folder is through."""
    _told = Signal(int, object)

    def __init__(self, watch_for: WatchFor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch_for = watch_for
        self._lane = ThreadPoolExecutor(max_workers=1, thread_name_prefix="camera")
        self._watch: Watching | None = None
        self._turn = 0
        self._is_announced = self._is_shut = False
        self.latest: View | None = None
        self.codes: tuple[str, ...] = ()
        """Kinds of codes that the next source is read for beside the usual ones."""
        self.listed: frozenset[str] = frozenset()
        """Whose codes need no second frame; replaced whole, because the decoding thread looks in it."""
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def open(self, source: str, tuning: Tuning = Tuning()) -> None:  # noqa: B008  frozen
        """Looks at the source from now on, and at no other."""
        self.close()
        if source != OFF:
            self._lane.submit(self._begin, source, tuning, self._turn).add_done_callback(_surface)

    def close(self) -> None:
        """Looks at nothing; what the old source still says is not passed on."""
        if self._is_shut:
            return
        self._turn += 1
        self.latest = None
        self._is_announced = False
        self._lane.submit(self._finish).add_done_callback(_surface)

    def shut(self) -> None:
        """Closes for good and waits for the threads; harmless twice."""
        if not self._is_shut:
            self.close()
            self._is_shut = True
        self._lane.shutdown(wait=True)

    def _begin(self, source: str, tuning: Tuning, turn: int) -> None:
        seen = Seen(
            frame=lambda view: self._picture(turn, view),
            code=lambda text: self._told.emit(turn, partial(self.read.emit, text)),
            trouble=lambda problem: self._told.emit(turn, partial(self.troubled.emit, problem)),
            end=lambda: self._told.emit(turn, self.ended.emit),
            is_listed=lambda text: text in self.listed,
            codes=self.codes,
        )
        try:
            watch = self._watch_for(source, seen, tuning)
        except OperatorProblem as problem:
            seen.trouble(problem)
            return
        self._watch = watch
        watch.start()

    def _finish(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            self._watch = None

    def _picture(self, turn: int, view: View) -> None:
        """Only the newest picture waits for the screen, so that a slow screen is never behind."""
        if turn != self._turn:
            return
        self.latest = view
        if not self._is_announced:
            self._is_announced = True
            self._told.emit(turn, self._show_latest)

    def _show_latest(self) -> None:
        self._is_announced = False
        self.pictured.emit()

    def _pass_on(self, turn: int, say: Callable[[], None]) -> None:
        if turn == self._turn:
            say()


def _surface(done: Future[None]) -> None:
    """A bug on the camera's thread ends where every thread's bugs end, not in a future that nobody reads."""
    error = done.exception()
    if error is not None:
        threading.excepthook(threading.ExceptHookArgs((type(error), error, error.__traceback__, None)))
