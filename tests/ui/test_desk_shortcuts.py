"""Keys at a real desk where something is half done: nothing typed is lost, nothing is recorded twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.records import RecordKind
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.parts import column
from tests.fakes import a_nip, event, schedule
from tests.ui.rig import DUE, FakeCameras, Rig, open_rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def desk(rig: Rig, qtbot: QtBot) -> Iterator[DeskScreen]:
    window = QWidget()
    made = DeskScreen(rig.context, FakeCameras())
    window.setLayout(column(made))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    with qtbot.waitSignal(made.posted):
        made.open()
    yield made
    made.shut()


def lines_of(desk: DeskScreen) -> dict[str, QLineEdit]:
    form = desk.verdict.findChild(CorrectionForm)
    assert form is not None
    return {line.accessibleName(): line for line in form.findChildren(QLineEdit)}


def begin_walk_in(desk: DeskScreen, qtbot: QtBot, name: str) -> None:
    qtbot.keyClick(desk.field, Qt.Key.Key_F7)
    lines_of(desk)["Nama"].setText(name)


def answer(rig: Rig, desk: DeskScreen, code: str) -> None:
    with rig.qtbot.waitSignal(desk.answered):
        desk.keys.scanned.emit(code)


def search(desk: DeskScreen, qtbot: QtBot, words: str) -> None:
    desk.field.setFocus()
    qtbot.keyClicks(desk.field, words)
    qtbot.waitUntil(lambda: desk.pane.currentWidget() is desk.pane.search)


def test_enter_twice_registers_one_walk_in(rig: Rig, desk: DeskScreen, qtbot: QtBot) -> None:
    begin_walk_in(desk, qtbot, "Budi")
    reason = lines_of(desk)["Alasan"]
    with qtbot.waitSignal(desk.answered):
        qtbot.keyClick(reason, Qt.Key.Key_Return)
        qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert [record.kind for record in rig.records()] == [RecordKind.WALK_IN]


def test_a_refused_form_can_be_mended_and_handed_in_again(rig: Rig, desk: DeskScreen, qtbot: QtBot) -> None:
    begin_walk_in(desk, qtbot, "")
    reason = lines_of(desk)["Alasan"]
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    form = desk.verdict.findChild(CorrectionForm)
    qtbot.waitUntil(lambda: form.problem != "")
    lines_of(desk)["Nama"].setText("Budi")
    with qtbot.waitSignal(desk.answered):
        qtbot.keyClick(reason, Qt.Key.Key_Return)


def test_f7_again_keeps_what_is_filled_in(desk: DeskScreen, qtbot: QtBot) -> None:
    begin_walk_in(desk, qtbot, "Budi")
    qtbot.keyClick(lines_of(desk)["Nama"], Qt.Key.Key_F7)
    assert lines_of(desk)["Nama"].text() == "Budi"


def test_esc_takes_the_search_before_the_form_below_it(rig: Rig, desk: DeskScreen, qtbot: QtBot) -> None:
    answer(rig, desk, a_nip(DUE))
    qtbot.keyClick(desk.field, Qt.Key.Key_F8)
    search(desk, qtbot, "Orang")
    qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    seen = desk.pane.currentWidget(), desk.verdict.has_form
    assert (seen, desk.field.text()) == ((desk.pane.verdict, True), "")


def test_what_was_searched_before_a_scan_is_no_part_of_the_next_search(
    rig: Rig, desk: DeskScreen, qtbot: QtBot
) -> None:
    search(desk, qtbot, "sri")
    answer(rig, desk, a_nip(DUE))
    qtbot.keyClicks(desk.field, "budi")
    assert desk.field.text() == "budi"


def test_a_card_before_the_camera_takes_no_letter_from_who_is_typing(rig: Rig, desk: DeskScreen, qtbot: QtBot) -> None:
    search(desk, qtbot, "sri")
    with qtbot.waitSignal(desk.answered):
        desk.submit(a_nip(DUE))
    qtbot.keyClicks(desk.field, " w")
    assert desk.field.text() == "sri w"


def test_a_closed_session_says_so_before_a_walk_in_is_filled_in(rig: Rig, desk: DeskScreen, qtbot: QtBot) -> None:
    officer = Officer(rig.context.current.settings.device, "Sari")
    rig.ask(lambda program: program.close_session(event(), schedule().sessions[0], officer))
    desk.open(schedule().sessions[0])
    qtbot.waitUntil(lambda: desk.verdict.card.word == "SESI DITUTUP")
    qtbot.keyClick(desk.field, Qt.Key.Key_F7)
    assert (desk.verdict.has_form, "ditutup" in desk.verdict.problem) == (False, True)
