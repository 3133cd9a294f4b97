"""Reads the files of a list off the Qt thread, and asks for passwords where they are locked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.rosters.workbook import PasswordNeeded
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.list_view import ListView
from netralitas_desktop.ui.password_page import Asked, asked_why


@dataclass(frozen=True, slots=True)
class Previewed:
    """A list's preview, and what records exactly it and says so."""

    view: ListView
    record: Callable[[Program], str]


Planned = Callable[[Program, Event, Session | None, Mapping[ListPlace, str]], Previewed]
"""Compares rows that were read with the event; needs the database."""

ListReader = Callable[[Sequence[Path], Sequence[str]], Planned]
"""Reads files with passwords to try; touches no database and may run in any thread."""


R = TypeVar("R", ExcuseRow, OnlineRow)


def list_reader(
    read: Callable[[Program], Callable[[Path, Sequence[str]], Sequence[R]]],
    plan: Callable[[Program, Event, Sequence[R], Session | None, Mapping[ListPlace, str]], Previewed],
) -> Callable[[Program], ListReader]:
    """One list of all files: `read` opens each, `plan` compares their rows."""

    def reader(program: Program) -> ListReader:
        open_file = read(program)

        def planned(paths: Sequence[Path], passwords: Sequence[str]) -> Planned:
            named = distinct_names(paths)
            rows = [replace(row, file=name) for path, name in named for row in open_file(path, passwords)]
            return lambda program, event, session, chosen: plan(program, event, rows, session, chosen)

        return planned

    return reader


def distinct_names(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """Each file once, with a name that no other of them has: a choice is of one row of one file."""
    once = tuple(dict.fromkeys(paths))
    names = Counter(path.name for path in once)
    folders = Counter((path.parent.name, path.name) for path in once)

    def name(path: Path) -> str:
        if names[path.name] == 1:
            return path.name
        return f"{path.parent.name}/{path.name}" if folders[path.parent.name, path.name] == 1 else str(path)

    return [(path, name(path)) for path in once]


class ListReading(QObject):
    """One list at a time; only the answer to the last question is told."""

    begun = Signal()
    read = Signal(object)
    """What was read, as Planned."""
    locked = Signal(str, Asked)
    """A file's name, and why its password is asked for."""
    refused = Signal(OperatorProblem)

    def __init__(self, context: Context, reader: Callable[[Program], ListReader], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._reader = context, reader
        self._paths: tuple[Path, ...] = ()
        self._passwords: tuple[str, ...] = ()
        self._locked = ""
        self._turn = 0

    def forget(self) -> None:
        """Nothing is wanted any longer; no password is kept."""
        self._turn += 1
        self._paths, self._passwords, self._locked = (), (), ""

    def read_files(self, paths: Sequence[Path]) -> None:
        """Another list."""
        self.forget()
        self._paths = tuple(paths)
        self._read()

    def unlock(self, password: str) -> None:
        """Reads the same files again, trying that password too."""
        self._passwords = (*self._passwords, password)
        self._read()

    def _read(self) -> None:
        self._turn += 1
        turn, paths, passwords, jobs = self._turn, self._paths, self._passwords, self._context.jobs
        self.begun.emit()

        def refused(problem: OperatorProblem) -> None:
            if turn == self._turn:
                self._refuse(problem)

        def tell(planned: Planned) -> None:
            if turn == self._turn:
                self.read.emit(planned)

        jobs.run(
            self,
            self._reader,
            lambda read: jobs.run_aside(self, lambda: read(paths, passwords), tell, refused),
            refused,
        )

    def _refuse(self, problem: OperatorProblem) -> None:
        match problem:
            case PasswordNeeded():
                file = str(problem.values["file"])
                why = asked_why(file, self._locked, self._passwords)
                self._locked = file
                self.locked.emit(file, why)
            case _:
                self.refused.emit(problem)
