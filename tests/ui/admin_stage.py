"""A real program behind real screens: what the tests of the admins' screens stand on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from openpyxl import Workbook
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.create_event import EventCreated, EventDetails
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.context import Context, Current
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.theme import LIGHT
from netralitas_desktop.ui.wording import Wording
from tests.fakes import MONDAY, a_nip, at

T = TypeVar("T")
S = TypeVar("S", bound=QWidget)


class Stage:
    """One laptop with an empty database; its clock stands at the event's first morning."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder
        self.now = at("07:30")
        self.bugs: list[str] = []
        self._windows: list[QWidget] = []
        self.jobs = Jobs(lambda: open_program(folder / "data", self.clock))
        self.jobs.bug.connect(self.bugs.append)
        opened: list[bool] = []
        self.jobs.start(lambda: opened.append(True), _unexpected)
        qtbot.waitUntil(lambda: bool(opened))
        self.current = Current(Settings())
        self.context = Context(self.jobs, Wording(), lambda: LIGHT, self.current, self.clock, folder / "Laporan")

    def clock(self) -> datetime:
        return self.now

    def show(self, screen: S) -> S:
        """The screen after its first reading."""
        screen.resize(1170, 768)
        screen.show()
        self._qtbot.addWidget(screen)
        self.settle()
        return screen

    def show_beside_rail(self, screen: S) -> S:
        """The screen in a window with a button before it, to which a lost focus falls."""
        window = QWidget()
        inside = QHBoxLayout(window)
        inside.addWidget(QPushButton("Kegiatan"))
        inside.addWidget(screen)
        self._windows.append(window)
        self.show(window)
        window.activateWindow()
        self.settle()
        return screen

    def run(self, job: Callable[[Program], T]) -> T:
        answers: list[T] = []
        self.jobs.run(self.jobs, job, answers.append, _unexpected)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]

    def wait_until(self, is_true: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_true, timeout=20_000)

    def settle(self) -> None:
        """Waits until every job that was asked for, and what those asked for, is answered."""
        for _ in range(3):
            answers: list[bool] = []
            self.jobs.run_aside(self.jobs, lambda: True, answers.append, _unexpected)
            self.jobs.run_in_memory(self.jobs, lambda: True, answers.append, _unexpected)
            self._qtbot.waitUntil(lambda told=answers: len(told) == 2, timeout=20_000)
            self.run(lambda _: True)

    def open_event(self, *days: Sequence[str]) -> EventCreated:
        """An event with a session for each list of groups, made and opened."""
        path = self.schedule_file(*days)
        made = self.run(lambda p: p.create_event(EventDetails("Ikrar Netralitas"), path))
        self.current.open_event(made.event, made.schedule)
        self.settle()
        return made

    def schedule_file(self, *days: Sequence[str], name: str = "jadwal.xlsx") -> Path:
        """A schedule workbook with one session a day from Monday 30 October 2023 on."""
        lines = [
            (MONDAY + timedelta(n - 1), f"Hari {n}", "08:00", "11:00", "GOR", ", ".join(groups))
            for n, groups in enumerate(days or (("Jetis", "Mojosari"), ("Ngoro", "Pacet")), 1)
        ]
        heads = ("Tanggal", "Sesi", "Mulai", "Selesai", "Tempat", "Kecamatan")
        return self._workbook(name, [heads, *lines])

    def roster_file(self, *people: tuple[object, ...], name: str = "guru.xlsx") -> Path:
        """A roster of (name, number, group, unit) rows."""
        heads = ("No", "Nama", "NIP", "Kecamatan", "Unit Kerja")
        return self._workbook(name, [heads, *((n, *person) for n, person in enumerate(people, 1))])

    def import_roster(self, *people: tuple[object, ...]) -> None:
        """Has the open event list these people."""
        path, event, schedule = self.roster_file(*people), self.current.opened, self.current.schedule
        assert event is not None

        def take(program: Program) -> None:
            read = program.import_roster.read(event, schedule, [path])
            program.import_roster.apply(program.import_roster.preview(read))

        self.run(lambda p: [take(p)])

    def _workbook(self, name: str, lines: Sequence[Sequence[object]]) -> Path:
        book = Workbook()
        sheet = book.worksheets[0]
        for line in lines:
            sheet.append(line)
        path = self._folder / name
        book.save(path)
        return path


@contextmanager
def staged(qtbot: QtBot, folder: Path) -> Iterator[Stage]:
    """A stage whose threads end with the test, and on which no bug may have happened."""
    stage = Stage(qtbot, folder)
    try:
        yield stage
    finally:
        stage.jobs.stop()
    assert stage.bugs == []


def teacher(n: int, group: str = "Jetis") -> tuple[object, ...]:
    """The n-th person as a row of a roster file."""
    return (f"Orang {n}", a_nip(n), group, f"SDN {group} {n}")


def _unexpected(problem: OperatorProblem) -> None:
    raise problem
