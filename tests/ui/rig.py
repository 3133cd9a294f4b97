"""A real program on a database of its own, with the event of tests/fakes.py, for tests of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.import_plan import ImportPlan, RosterRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Policy
from netralitas_desktop.scanning.sources import Tuning
from netralitas_desktop.services.ports import RosterFile, Settings
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.camera_feed import Seen
from netralitas_desktop.ui.context import Context, Current
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.theme import LIGHT
from netralitas_desktop.ui.wording import Wording
from tests.fakes import FILE, FakeClock, a_row, at, damaged, event, schedule

T = TypeVar("T")

DUE, OTHER_DAY, DAMAGED = 1, 2, 3
"""The people of the event by their number in tests/fakes.py: Jetis comes on day 1, Pacet on day 2."""


def rows() -> tuple[RosterRow, ...]:
    return (
        a_row(DUE, group="Jetis", row=2, status="PNS", rank="III/a"),
        a_row(OTHER_DAY, group="Pacet", row=3),
        a_row(DAMAGED, group="Jetis", row=4, **damaged(DAMAGED)),
    )


@dataclass
class Rig:
    """The collaborators of a screen, and a way to ask the database."""

    qtbot: QtBot
    jobs: Jobs
    context: Context
    clock: FakeClock

    def ask(self, job: Callable[[Program], T]) -> T:
        """The answer of a job, waited for."""
        answers: list[T] = []
        self.jobs.run(self.jobs, job, answers.append, _raise)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def records(self) -> tuple[Record, ...]:
        return self.ask(lambda program: program.list_records(event()))


def open_rig(qtbot: QtBot, folder: Path, policy: Policy = Policy.ASK, listed: Sequence[RosterRow] | None = None) -> Rig:
    """Opens the database and the event; the caller stops `rig.jobs`."""
    clock = FakeClock(at("08:05"))
    jobs = Jobs(lambda: open_program(folder, clock))
    opened: list[bool] = []
    jobs.start(lambda: opened.append(True), _raise)
    qtbot.waitUntil(lambda: bool(opened))
    context = Context(jobs, Wording(), lambda: LIGHT, Current(Settings()), clock, folder)
    rig = Rig(qtbot, jobs, context, clock)
    people = rows() if listed is None else listed
    settings = rig.ask(lambda program: _fill(program, policy, people))
    context.current.change_settings(settings)
    context.current.open_event(event(policy), schedule())
    return rig


def _fill(program: Program, policy: Policy, people: Sequence[RosterRow]) -> Settings:
    program.catalogue.events.add(event(policy), schedule().sessions)
    roster = RosterFile(FILE, event().id, "daftar.xlsx", "0" * 64, at("07:00"), b"")
    program.catalogue.rosters.apply(event().id, ImportPlan(added=tuple(people)), [roster], [])
    return program.set_up_desk(language="id", desk_name="Meja 2", operator="Sari", source="off")


def _raise(problem: OperatorProblem) -> None:
    raise problem


@dataclass
class FakeWatch:
    """A camera that sees what a test tells it to."""

    source: str
    seen: Seen
    tuning: Tuning
    is_running: bool = False

    def start(self) -> None:
        self.is_running = True

    def stop(self) -> None:
        self.is_running = False


@dataclass
class FakeCameras:
    """Makes watches and remembers them."""

    made: list[FakeWatch] = field(default_factory=list)

    def __call__(self, source: str, seen: Seen, tuning: Tuning) -> FakeWatch:
        self.made.append(FakeWatch(source, seen, tuning))
        return self.made[-1]


@dataclass
class FakeSpeaker:
    """A loudspeaker that writes down what is heard."""

    heard: list[tuple[str, float]] = field(default_factory=list)
    why_silent: str = ""

    def play(self, name: str, volume: float) -> None:
        self.heard.append((name, volume))
