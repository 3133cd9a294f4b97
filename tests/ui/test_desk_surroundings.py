"""The participants' display, the sounds and a serial scanner around a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.desk_surroundings import DeskSurroundings
from netralitas_desktop.ui.participant_display import ParticipantDisplay
from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.theme import LIGHT, Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip
from tests.ui.rig import DUE, FakeCameras, FakeSpeaker, Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support raise")


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def around(rig: Rig, speaker: FakeSpeaker, tmp_path: Path) -> Iterator[DeskSurroundings]:
    window = QWidget()
    desk = DeskScreen(rig.context, FakeCameras())
    window.setLayout(column(desk))
    rig.qtbot.addWidget(window)
    made = DeskSurroundings(rig.context, desk, speaker, tmp_path / "window.ini")
    window.resize(1366, 768)
    window.show()
    with rig.qtbot.waitSignal(desk.posted):
        desk.open()
    yield made
    made.close()
    desk.shut()


def desk_of(around: DeskSurroundings) -> DeskScreen:
    desk = around.parent()
    assert isinstance(desk, DeskScreen)
    return desk


def answer(around: DeskSurroundings, rig: Rig, code: str) -> None:
    with rig.qtbot.waitSignal(desk_of(around).answered):
        desk_of(around).submit(code)


def test_f9_opens_the_display_and_f9_again_closes_it(around: DeskSurroundings, qtbot: QtBot) -> None:
    qtbot.keyClick(desk_of(around), Qt.Key.Key_F12)
    was_open = around.display.isVisible()
    qtbot.keyClick(desk_of(around), Qt.Key.Key_F12)
    assert (was_open, around.display.isVisible()) == (True, False)


def test_before_the_first_scan_it_welcomes(around: DeskSurroundings) -> None:
    assert around.display.canvas.scene.name == "Ikrar Netralitas"


def test_an_answer_is_shown_and_heard(around: DeskSurroundings, rig: Rig, speaker: FakeSpeaker) -> None:
    answer(around, rig, a_nip(DUE))
    assert around.display.canvas.scene.name == "Orang 1"
    assert [name for name, _volume in speaker.heard] == ["present"]


def test_after_a_while_it_welcomes_again(around: DeskSurroundings, rig: Rig) -> None:
    answer(around, rig, a_nip(DUE))
    around.display.until.timeout.emit()
    assert around.display.canvas.scene.tone is Tone.IDLE


def test_the_count_follows_the_answers(around: DeskSurroundings, rig: Rig) -> None:
    answer(around, rig, a_nip(DUE))
    rig.qtbot.waitUntil(lambda: around.display.canvas.count == "1 dari 2 sudah hadir")


def test_the_pledge_opens_the_display_and_turns_by_the_page_keys(around: DeskSurroundings, qtbot: QtBot) -> None:
    around.toggle_pledge()
    qtbot.waitUntil(lambda: around.display.is_reciting)
    qtbot.keyClick(desk_of(around), Qt.Key.Key_PageDown)
    slide = around.display.canvas.slide
    assert slide is not None
    assert (around.display.isVisible(), slide.place) == (True, "2 / 5")


def test_an_answer_does_not_break_into_the_recitation(around: DeskSurroundings, rig: Rig) -> None:
    around.toggle_pledge()
    rig.qtbot.waitUntil(lambda: around.display.is_reciting)
    answer(around, rig, a_nip(DUE))
    assert around.display.canvas.slide is not None


def test_after_the_recitation_it_welcomes(around: DeskSurroundings, qtbot: QtBot) -> None:
    around.toggle_pledge()
    qtbot.waitUntil(lambda: around.display.is_reciting)
    around.toggle_pledge()
    assert (around.display.canvas.slide, around.display.canvas.scene.tone) == (None, Tone.IDLE)


def test_keys_typed_into_the_display_belong_to_the_desk(around: DeskSurroundings, qtbot: QtBot) -> None:
    around.toggle_display()
    qtbot.keyClicks(around.display.canvas, "12")
    assert desk_of(around).field.text() == "12"


def test_a_line_of_the_serial_scanner_is_a_scan(around: DeskSurroundings, rig: Rig) -> None:
    with rig.qtbot.waitSignal(desk_of(around).answered):
        around.scanner.read.emit(a_nip(DUE))
    assert desk_of(around).verdict.card.name == "Orang 1"


def test_a_closed_display_stays_closed_at_the_next_start(around: DeskSurroundings) -> None:
    around.toggle_display()
    was_remembered = around.display.was_open
    around.toggle_display()
    assert (was_remembered, around.display.was_open) == (True, False)


def test_the_sound_key_mutes(around: DeskSurroundings, rig: Rig) -> None:
    with rig.qtbot.waitSignal(rig.context.current.settings_changed):
        rig.qtbot.keyClick(desk_of(around), Qt.Key.Key_F10)
    assert rig.context.current.settings.muted == "yes"


@pytest.mark.parametrize("is_training", [True, False])
def test_only_in_a_training_the_participants_display_says_so(qtbot: QtBot, tmp_path: Path, is_training: bool) -> None:
    display = ParticipantDisplay(Wording(), lambda: LIGHT, tmp_path / "window.ini", is_training=is_training)
    qtbot.addWidget(display)
    display.show()
    assert (display.mark.isVisible(), "LATIHAN" in display.windowTitle()) == (is_training, is_training)


def test_the_practice_mark_grows_with_the_television(qtbot: QtBot, tmp_path: Path) -> None:
    display = ParticipantDisplay(Wording(), lambda: LIGHT, tmp_path / "window.ini", is_training=True)
    qtbot.addWidget(display)
    display.resize(1920, 1080)
    display.show()
    assert display.mark.height() == 97


def test_a_void_takes_the_welcome_back(around: DeskSurroundings, rig: Rig) -> None:
    answer(around, rig, a_nip(DUE))
    desk = desk_of(around)
    rig.qtbot.keyClick(desk, Qt.Key.Key_F8)
    (reason,) = (line for line in desk.verdict.findChildren(QLineEdit) if line.accessibleName() == "Alasan")
    reason.setText("salah orang")
    with rig.qtbot.waitSignal(desk.answered):
        rig.qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert around.display.canvas.scene.tone is Tone.IDLE
