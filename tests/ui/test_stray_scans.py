"""A scanner on the other screens presses nothing, fills nothing in, and is told that no desk is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.demo_opening import DemoOpening
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.shell import MainWindow, Page
from netralitas_desktop.ui.stray_scans import take_codes
from tests.fakes import a_nip
from tests.ui.rig import DUE, FakeCameras, Rig, open_rig

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SCANNER_MS, FINGERS_MS = 5, 120


class Admin(QWidget):
    """A page of everything that can have the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.button = QPushButton("Ekspor")
        self.button.clicked.connect(self._press)
        self.button.setAutoDefault(True)
        self.line, self.search = QLineEdit("Meja 2"), QLineEdit()
        take_codes(self.search)
        self.text, self.box, self.rows = QPlainTextEdit("Dinas"), QComboBox(), QListWidget()
        self.box.addItems(["Semua", "1 Jetis"])
        self.rows.addItems(["Semua", "1 Jetis"])
        self.rows.setCurrentRow(0)
        self.setLayout(column(self.button, self.line, self.search, self.text, self.box, self.rows))

    def _press(self) -> None:
        self.pressed += 1

    def stands(self) -> tuple[object, ...]:
        """All that a scanner could have changed."""
        return (
            self.pressed,
            self.line.text(),
            self.text.toPlainText(),
            self.box.currentIndex(),
            self.rows.currentRow(),
        )


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def admin(qtbot: QtBot) -> Admin:
    return Admin()


@pytest.fixture
def tried() -> list[str]:
    """What reached the page for trials."""
    return []


@pytest.fixture
def window(rig: Rig, admin: Admin, tried: list[str], tmp_path: Path) -> Iterator[MainWindow]:
    desk = DeskScreen(rig.context, FakeCameras())
    pages = [Page("Kegiatan", admin), Page("Uji kartu", QWidget(), tried.append)]
    made = MainWindow(rig.context, pages, desk, DemoOpening(rig.context, tmp_path), tmp_path / "window.ini")
    rig.qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    rig.qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def type_keys(text: str, every_ms: int) -> None:
    """Each key where the focus is, and Enter at the same pace."""
    keys = [*((Qt.Key.Key_unknown, letter) for letter in text), (Qt.Key.Key_Return, "\r")]
    for place, (key, letter) in enumerate(keys):
        focus = QApplication.focusWidget()
        assert focus is not None
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        pressed.setTimestamp(10_000 + every_ms * place)
        QApplication.sendEvent(focus, pressed)


@pytest.mark.parametrize("focus", ["button", "line", "text", "box", "rows"])
@pytest.mark.parametrize("code", [a_nip(DUE), "19650104 199002 2 002", "KANTIN-0012"])
def test_a_scanner_changes_nothing_and_is_told(
    window: MainWindow, admin: Admin, qtbot: QtBot, focus: str, code: str
) -> None:
    getattr(admin, focus).setFocus()
    before = admin.stands()
    with qtbot.waitSignal(window.scan_refused):
        type_keys(code, SCANNER_MS)
    assert (admin.stands(), "Meja belum dibuka" in window.stray_notice.text) == (before, True)


def test_fingers_type_and_press_as_ever(window: MainWindow, admin: Admin) -> None:
    admin.line.setFocus()
    type_keys(" Utara", FINGERS_MS)
    admin.button.setFocus()
    type_keys("", FINGERS_MS)
    assert (admin.line.text(), admin.pressed, window.stray_notice.text) == ("Meja 2 Utara", 1, "")


def test_a_number_may_be_scanned_where_people_are_looked_for(window: MainWindow, admin: Admin) -> None:
    admin.search.setFocus()
    type_keys(a_nip(DUE), SCANNER_MS)
    assert (admin.search.text(), window.stray_notice.text) == (a_nip(DUE), "")


def test_a_page_that_tries_codes_has_it(window: MainWindow, tried: list[str]) -> None:
    window.show_page(1)
    window.setFocus()
    type_keys(a_nip(DUE), SCANNER_MS)
    assert (tried, window.stray_notice.text) == ([a_nip(DUE)], "")


def test_a_serial_scanner_is_told_too(window: MainWindow) -> None:
    window.desk.submit(a_nip(DUE))
    assert "Meja belum dibuka" in window.stray_notice.text


def test_from_there_the_desk_opens(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.submit(a_nip(DUE))
    qtbot.mouseClick(window.stray_notice.open_desk, Qt.MouseButton.LeftButton)
    assert (window.is_at_desk, window.stray_notice.text) == (True, "")


def test_at_the_desk_the_code_is_a_scan(rig: Rig, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.desk.posted):
        window.open_desk()
    with qtbot.waitSignal(window.desk.answered):
        type_keys(a_nip(DUE), SCANNER_MS)
    assert [record.payload for record in rig.records()] == [a_nip(DUE)]
