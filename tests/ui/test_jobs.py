"""Jobs run in order off the Qt thread, and answer on it."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from tests.ui.rig import Rig, open_rig


def unexpected(problem: object) -> None:
    raise AssertionError(problem)


def test_jobs_answer_in_the_order_of_their_calls(rig: Rig, qtbot: QtBot) -> None:
    answers: list[int] = []
    for turn in range(50):
        rig.jobs.run(rig.jobs, lambda _program, turn=turn: turn, answers.append, unexpected)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))


def test_a_job_runs_on_another_thread_and_its_answer_on_this_one(rig: Rig, qtbot: QtBot) -> None:
    threads: list[str] = []
    rig.jobs.run(
        rig.jobs,
        lambda _program: threading.current_thread().name,
        lambda worked_on: threads.extend([worked_on, threading.current_thread().name]),
        unexpected,
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == ["database", "MainThread"]


def test_others_have_their_turn_between_the_steps_of_a_long_job(rig: Rig, qtbot: QtBot) -> None:
    answers: list[str] = []

    def steps(_program: object) -> Generator[None, None, str]:
        for turn in range(3):
            rig.jobs.run(rig.jobs, lambda _program, turn=turn: f"other {turn}", answers.append, unexpected)
            yield
        return "long"

    rig.jobs.run_in_steps(rig.jobs, steps, answers.append, unexpected)
    qtbot.waitUntil(lambda: len(answers) == 4)
    assert answers == ["other 0", "other 1", "other 2", "long"]


def test_an_operators_problem_in_a_later_step_goes_to_refused(rig: Rig, qtbot: QtBot) -> None:
    told: list[OperatorProblem] = []

    def steps(_program: object) -> Generator[None, None, str]:
        yield
        raise OperatorProblem("Tidak bisa.")

    rig.jobs.run_in_steps(rig.jobs, steps, unexpected, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "Tidak bisa."


def test_computing_waits_for_neither_the_database_nor_the_files(rig: Rig, qtbot: QtBot) -> None:
    gate, answers = threading.Event(), list[str]()
    rig.jobs.run(rig.jobs, lambda _program: gate.wait(5), lambda _: None, unexpected)
    rig.jobs.run_aside(rig.jobs, lambda: gate.wait(5), lambda _: None, unexpected)
    rig.jobs.run_in_memory(rig.jobs, lambda: threading.current_thread().name, answers.append, unexpected)
    qtbot.waitUntil(lambda: bool(answers))
    gate.set()
    assert answers == ["memory"]


def test_an_operators_problem_goes_to_refused(rig: Rig, qtbot: QtBot) -> None:
    told: list[OperatorProblem] = []

    def refuse(_program: object) -> None:
        raise OperatorProblem("Tidak bisa.")

    rig.jobs.run(rig.jobs, refuse, unexpected, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "Tidak bisa."


def test_a_bug_is_told_and_the_next_job_still_runs(rig: Rig, qtbot: QtBot) -> None:
    answers: list[str] = []
    with qtbot.waitSignal(rig.jobs.bug) as told:
        rig.jobs.run(rig.jobs, lambda _program: 1 // 0, unexpected, unexpected)
        rig.jobs.run(rig.jobs, lambda _program: "next", answers.append, unexpected)
    qtbot.waitUntil(lambda: bool(answers))
    assert told.args == ["ZeroDivisionError"]


def test_nothing_is_delivered_to_an_owner_that_is_gone(rig: Rig) -> None:
    answers: list[str] = []
    owner = QObject()
    gate = threading.Event()
    rig.jobs.run(owner, lambda _program: gate.wait(5) and "late", answers.append, unexpected)
    owner.deleteLater()
    rig.qtbot.wait(20)
    gate.set()
    rig.ask(lambda _program: True)
    assert answers == []


def test_stopping_ends_the_threads(qtbot: QtBot, tmp_path: Path) -> None:
    rig = open_rig(qtbot, tmp_path)
    rig.jobs.stop()
    assert not {"database", "files", "memory"} & {thread.name for thread in threading.enumerate()}
