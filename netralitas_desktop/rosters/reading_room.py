"""The child process that reads untrusted files, so that the desk never goes down with one."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, cast

import psutil

import netralitas_desktop
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.frames import Frame, Said, packed, read_body, unpacked, write_all

ARGUMENT = "--read-sheets"
"""The hidden first argument that makes the frozen program its own reading child."""

_SERVE = "import sys; sys.path[:0] = sys.argv[1:]; from netralitas_desktop.rosters.formats.child import serve; serve()"
_LOOK_S = 0.05
_RETIRED_BYTES = 250_000_000
"""A child that holds this much after a file gives it back by ending."""
_ENDING_S = 5.0
_BUSY_S = 0.5


Request = tuple[Said, object]

Waiting = Callable[[], None]
"""Called every 50 ms while nothing comes; what it raises ends the reading."""


def _patiently() -> None:
    return None


class ChildGone(Exception):
    """The child ended before it had the whole file."""


class ReadingChild:
    """One child process; reads one file after another until it is ended or a file ends it."""

    def __init__(self) -> None:
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows opens a console for it otherwise
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, creationflags=hidden
        )
        self._memory = psutil.Process(self._process.pid)
        self._bodies: SimpleQueue[bytes] = SimpleQueue()
        self._listener = threading.Thread(target=self._listen, name="reading-child", daemon=True)
        self._listener.start()

    def frames(self, request: Request, waiting: Waiting) -> Iterator[Frame]:
        """What the child answers, up to its end; raises Unreadable, or ChildGone before it has begun."""
        try:
            write_all(self._input.fileno(), packed(*request))
        except OSError as gone:
            raise ChildGone from gone
        watch = _Watch(self._memory)
        while True:
            body = self._next(watch, waiting)
            watch.take(len(body))
            frame = unpacked(body)
            if frame[0] == Said.REFUSED:
                raise Unreadable(Fault(cast("str", frame[1])))
            if frame[0] == Said.END:
                return
            yield frame

    @property
    def is_fit(self) -> bool:
        """Whether it can take another file."""
        return self._process.poll() is None and _bytes_of(self._memory) < _RETIRED_BYTES

    def end(self) -> None:
        """Ends it, whatever it does."""
        self._process.kill()
        self._process.wait(_ENDING_S)
        self._listener.join(_ENDING_S)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _next(self, watch: _Watch, waiting: Waiting) -> bytes:
        while True:
            try:
                body = self._bodies.get(timeout=_LOOK_S)
            except Empty:
                watch.look()
                waiting()
                continue
            if not body:  # a child that ends in the middle of a file ran into its memory's limit, or a library crashed
                raise Unreadable(Fault.BROKEN)
            return body

    def _listen(self) -> None:
        output = cast("IO[bytes]", self._process.stdout).fileno()
        while body := read_body(output, limits.FRAME_BYTES):
            self._bodies.put(body)
        self._bodies.put(b"")

    @property
    def _input(self) -> IO[bytes]:
        return cast("IO[bytes]", self._process.stdin)


class _Watch:
    """The limits of one file's reading."""

    def __init__(self, memory: psutil.Process) -> None:
        self._memory = memory
        self._began = self._heard = self._looked = time.monotonic()
        self._waited = 0.0
        """Seconds of all long silences."""
        self._taken = 0

    def take(self, size: int) -> None:
        """Notes a frame; raises Unreadable where there are too many."""
        now = time.monotonic()
        self._waited += _long(now - self._heard)
        self._heard = now
        self._taken += size
        if self._taken > limits.ANSWER_BYTES:
            raise Unreadable(Fault.TOO_LARGE)
        if now - self._looked > _LOOK_S:
            self.look()

    def look(self) -> None:
        """Raises Unreadable where the child takes too long or holds too much."""
        now = self._looked = time.monotonic()
        is_silent = self._waited + _long(now - self._heard) > limits.SILENT_S
        is_late = is_silent or now - self._began > limits.READING_S
        if is_late or _bytes_of(self._memory) > limits.CHILD_BYTES:
            raise Unreadable(Fault.TOO_LARGE)


def _long(silence: float) -> float:
    """A silence in which the child was busy with something that gives no rows."""
    return silence if silence > _BUSY_S else 0.0


class ReadingRoom:
    """Keeps one child ready; files are read one at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: ReadingChild | None = None
        self._is_closed = False

    def sheets(
        self, name: str, content: bytes, passwords: tuple[str, ...], waiting: Waiting = _patiently
    ) -> Generator[Frame]:
        """The sheets and rows of a file; raises Unreadable, or what `waiting` raises.

        Whoever closes it before its end has the child's work ended, and the next file gets a fresh child.
        """
        return self._frames((Said.READ, (name, content, passwords)), waiting)

    def files(
        self, name: str, content: bytes, endings: tuple[str, ...], waiting: Waiting = _patiently
    ) -> Generator[Frame]:
        """The files with those endings in an archive, none where it is no archive; otherwise as `sheets`."""
        return self._frames((Said.UNPACK, (name, content, endings)), waiting)

    def _frames(self, request: Request, waiting: Waiting) -> Generator[Frame]:
        with self._lock:
            is_whole = False
            try:
                yield from self._told(request, waiting)
                is_whole = True
            except Unreadable as unreadable:
                is_whole = unreadable.fault in _CALM
                raise
            finally:
                if not self._is_closed and not (is_whole and self._ready().is_fit):
                    self._replace()

    def warm_up(self) -> None:
        """Starts the child before the first file comes."""
        with self._lock:
            self._ready()

    def close(self) -> None:
        """Ends the child for good, also in the middle of a file, which is then refused."""
        self._is_closed = True
        if self._child is not None:
            self._child.end()

    def _told(self, request: Request, waiting: Waiting) -> Iterator[Frame]:
        try:
            yield from self._ready().frames(request, waiting)
        except ChildGone:  # the system ended it while it waited
            yield from self._replace().frames(request, waiting)

    def _ready(self) -> ReadingChild:
        self._child = self._child or ReadingChild()
        return self._child

    def _replace(self) -> ReadingChild:
        if self._child is not None:
            self._child.end()
        self._child = ReadingChild()
        return self._child


_CALM = frozenset({Fault.EMPTY, Fault.OTHER_FORMAT, Fault.TRUNCATED, Fault.LOCKED, Fault.LOCKED_FOR_GOOD})
"""Faults that are told before a library parses anything: the child is as good as new."""


def _command() -> list[str]:
    if not getattr(sys, "frozen", False):
        package = Path(netralitas_desktop.__file__).parents[1]
        return [sys.executable, "-I", "-S", "-c", _SERVE, str(package), *filter(None, sys.path)]
    program = Path(sys.executable)
    command = program.with_name(f"netralitas-desktop{program.suffix}")  # the window's program has no pipes on Windows
    return [str(command if command.exists() else program), ARGUMENT]


def _bytes_of(process: psutil.Process) -> int:
    try:
        told = process.memory_info()
    except psutil.Error:
        return 0  # it has ended, which its pipe tells
    return max(told.rss, getattr(told, "private", 0))
