"""The first start asks three things, saves them, and offers two ways on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netralitas_desktop.paths import resources
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.first_start import FirstStart
from netralitas_desktop.ui.wording import Wording
from tests.ui.rig import Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def first(rig: Rig, qtbot: QtBot) -> FirstStart:
    made = FirstStart(rig.jobs, lambda language: Wording.load(language, resources()), Settings())
    qtbot.addWidget(made)
    made.show()
    return made


def start(first: FirstStart, qtbot: QtBot, operator: str = "Rina") -> None:
    first.questions.operator.setText(operator)
    qtbot.mouseClick(first.questions.begin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first.choices is not None)


def test_the_desk_is_called_meja_1_unless_said_otherwise(first: FirstStart) -> None:
    assert first.questions.desk_name.text() == "Meja 1"


def test_the_answers_are_saved(first: FirstStart, rig: Rig, qtbot: QtBot) -> None:
    first.questions.english.click()
    first.questions.desk_name.setText("Meja 7")
    start(first, qtbot)
    saved = rig.ask(lambda program: program.set_up_desk())
    assert (saved.language, saved.desk_name, saved.operator) == ("en", "Meja 7", "Rina")


def test_enter_in_the_last_line_starts(first: FirstStart, qtbot: QtBot) -> None:
    first.questions.operator.setText("Sari")
    qtbot.keyClick(first.questions.operator, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: first.choices is not None)
    assert first.settings.operator == "Sari"


def test_the_cursor_stands_where_something_must_be_said(first: FirstStart) -> None:
    first.activateWindow()
    assert first.focusWidget() is first.questions.operator


def test_without_an_operators_name_it_does_not_go_on(first: FirstStart, qtbot: QtBot) -> None:
    first.questions.operator.setText("  ")
    qtbot.mouseClick(first.questions.begin, Qt.MouseButton.LeftButton)
    told = first.questions.problem
    assert (told.startswith("Nama petugas kosong."), first.choices) == (True, None)


def test_the_sentence_goes_as_soon_as_a_name_is_typed(first: FirstStart, qtbot: QtBot) -> None:
    qtbot.mouseClick(first.questions.begin, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(first.questions.operator, "R")
    assert first.questions.problem == ""


def test_another_language_is_spoken_as_soon_as_it_is_picked(first: FirstStart) -> None:
    first.questions.english.click()
    assert first.questions.begin.text() == "Start"


@pytest.mark.parametrize("wants_training", [True, False])
def test_both_ways_on_are_told(first: FirstStart, qtbot: QtBot, wants_training: bool) -> None:
    start(first, qtbot)
    assert first.choices is not None
    chosen = first.choices.example if wants_training else first.choices.own
    with qtbot.waitSignal(first.completed) as told:
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert told.args[1] is wants_training
