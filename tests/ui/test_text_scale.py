"""Texts at 200 percent: the desk still fits a small laptop, and nothing that matters is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.style_sheet import style_sheet
from netralitas_desktop.ui.theme import LIGHT, scaled_px
from tests.fakes import a_nip
from tests.ui.rig import DUE, FakeCameras, open_rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def large(dressed: None, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DeskScreen]:
    qapp.setStyleSheet(style_sheet(LIGHT, 200))
    rig = open_rig(qtbot, tmp_path)
    desk = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(desk)
    desk.resize(1366, 768)
    desk.show()
    desk.open()
    desk.submit(a_nip(DUE))
    qtbot.waitUntil(lambda: desk.verdict.card.word == "HADIR")
    yield desk
    desk.shut()
    rig.jobs.stop()


@pytest.mark.parametrize(("size", "percent", "scaled"), [(15, 100, 15), (15, 200, 30), (26, 200, 32), (38, 200, 38)])
def test_small_texts_grow_and_large_ones_stay_the_larger(size: int, percent: int, scaled: int) -> None:
    assert scaled_px(size, percent) == scaled


def test_the_usual_style_is_the_drawn_one() -> None:
    assert style_sheet(LIGHT, 100) == style_sheet(LIGHT)


def test_the_desk_fits_a_small_laptop(large: DeskScreen) -> None:
    needed = large.minimumSizeHint()
    assert (needed.width() <= 1366, needed.height() <= 768) == (True, True)


def test_the_desk_fits_with_a_form_open(large: DeskScreen, qtbot: QtBot) -> None:
    qtbot.keyClick(large, Qt.Key.Key_F8)
    large.verdict.ask_supervisor(["Budi Santoso"])
    assert large.minimumSizeHint().height() <= 768
