"""A drop-down shows all its entries, with the focus too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.drop_down import DropDown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every list


@pytest.mark.parametrize("has_focus", [True, False])
def test_every_entry_of_an_open_list_is_seen(qtbot: QtBot, dressed: None, has_focus: bool) -> None:
    box = DropDown()
    box.addItems(["Tanya pengawas", "Tolak, arahkan ke sesinya", "Terima, ditandai hadir di sesi lain"])
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    if has_focus:
        box.setFocus()
    else:
        box.clearFocus()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    last = box.view().visualRect(box.model().index(box.count() - 1, 0))
    lowest_seen = box.view().viewport().rect().bottom()
    box.hidePopup()
    assert last.bottom() <= lowest_seen


def wheel_down(box: DropDown) -> QWheelEvent:
    """Sends one notch of the wheel over the box."""
    place = QPointF(20, 10)
    turned = QWheelEvent(
        place,
        QPointF(box.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turned)
    return turned


@pytest.mark.parametrize("has_focus", [True, False])
def test_the_wheel_scrolls_the_page_and_chooses_nothing(qtbot: QtBot, has_focus: bool) -> None:
    box = DropDown()
    box.addItems(["Hari 1", "Hari 2"])
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    if has_focus:
        box.setFocus()
    turned = wheel_down(box)
    assert (box.currentIndex(), turned.isAccepted()) == (0, False)
