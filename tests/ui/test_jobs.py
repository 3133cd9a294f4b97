"""Jobs run in order off the Qt thread, and answer on it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from tests.ui.rig import Rig, open_rig


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


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


def test_stopping_ends_both_threads(qtbot: QtBot, tmp_path: Path) -> None:
    rig = open_rig(qtbot, tmp_path)
    rig.jobs.stop()
    assert not {"database", "files"} & {thread.name for thread in threading.enumerate()}
