"""Work off the Qt thread: one thread owns the database, one the files, one computes; answers come back as signals."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.steps import Steps

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Jobs(QObject):
    """Runs jobs one after the other on the database's thread, and file work beside it; never blocks the caller.

    `then` and `refused` are called on the Qt thread, and only while `owner` lives. A job that raises anything but an
    OperatorProblem is a bug: it is logged and told through `bug`.
    """

    bug = Signal(str)
    """A bug happened; the text is the exception's type. The program goes on."""
    _answered = Signal(object, object, object)

    def __init__(self, open_program: Callable[[], Program], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_program
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._database = _Lane("database")
        self._files = _Lane("files")
        self._memory = _Lane("memory")
        self._program: Program | None = None

    def start(self, then: Callable[[], None], refused: Callable[[OperatorProblem], None]) -> None:
        """Opens the database on its thread."""

        def opened() -> None:
            self._program = self._open()

        self._put(self._database, self, opened, lambda _: then(), refused)

    def run(
        self,
        owner: QObject,
        job: Callable[[Program], T],
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        """`job` on the database's thread, in the order of the calls."""

        def with_program() -> T:
            if self._program is None:
                raise RuntimeError("the database is not open")
            return job(self._program)

        self._put(self._database, owner, with_program, then, refused)

    def run_in_steps(
        self,
        owner: QObject,
        steps: Callable[[Program], Steps[T]],
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        """As `run`, for what takes long: at each of its yields the others who wait for the database have their turn."""
        self.run(owner, lambda program: self._step(steps(program), owner, then, refused), _taken, refused)

    def run_in_memory(
        self,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        """`job` on the thread for computing: it must touch neither the database nor files."""
        self._put(self._memory, owner, job, then, refused)

    def run_aside(
        self,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        """`job` on the thread for files: it must not touch the database."""
        self._put(self._files, owner, job, then, refused)

    def stop(self) -> None:
        """Finishes what was asked for, closes the database and ends the threads; what goes in steps is left."""

        def closed() -> None:
            if self._program is not None:
                self._program.close()
                self._program = None

        self._files.stop()
        self._memory.stop()
        self._database.put(closed)
        self._database.stop()

    def _put(
        self,
        lane: _Lane,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        def answered() -> None:
            try:
                answer = job()
            except OperatorProblem as problem:
                self._answered.emit(owner, refused, problem)
            except Exception as error:  # noqa: BLE001 - where bugs end: logged, told, and the desk goes on
                _log.exception("a job failed")
                self._answered.emit(self, self.bug.emit, type(error).__name__)
            else:
                self._answered.emit(owner, then, answer)

        lane.put(answered)

    def _step(
        self,
        steps: Steps[T],
        owner: QObject,
        then: Callable[[T], None],
        refused: Callable[[OperatorProblem], None],
    ) -> None:
        try:
            next(steps)
        except StopIteration as end:
            self._answered.emit(owner, then, end.value)
        else:
            self._put(self._database, owner, lambda: self._step(steps, owner, then, refused), _taken, refused)

    def _deliver(self, owner: QObject, receive: Callable[[Any], None], answer: object) -> None:
        if isValid(owner):
            receive(answer)


def _taken(_: None) -> None:
    """A step was taken; only the last has an answer."""


class _Lane:
    """A thread that runs what it is given, in order."""

    def __init__(self, name: str) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def put(self, job: Callable[[], None]) -> None:
        self._queue.put(job)

    def stop(self) -> None:
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job()
