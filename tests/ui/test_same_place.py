"""The keyboard's place is found again in a screen that is made anew."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.same_place import focus_again, key_place

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


class Screen(QWidget):
    """Two fields and many buttons in a frame that scrolls."""

    def __init__(self, fields: int = 2) -> None:
        super().__init__()
        self.fields = [QLineEdit() for _ in range(fields)]
        self.buttons = [QPushButton("Simpan") for _ in range(30)]
        inner = QWidget()
        inner.setLayout(column(*self.fields, *self.buttons))
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.setLayout(column(self.area))
        self.resize(300, 200)


def shown(qtbot: QtBot, screen: Screen) -> Screen:
    qtbot.addWidget(screen)
    screen.show()
    return screen


def test_the_same_widget_of_another_screen_has_the_focus(qtbot: QtBot) -> None:
    old, new = shown(qtbot, Screen()), shown(qtbot, Screen())
    focus_again(new, key_place(old, old.fields[1]))
    assert new.focusWidget() is new.fields[1]


def test_it_is_scrolled_into_view(qtbot: QtBot) -> None:
    old, new = shown(qtbot, Screen()), shown(qtbot, Screen())
    focus_again(new, key_place(old, old.buttons[-1]))
    assert new.area.verticalScrollBar().value() > 0


def test_what_is_not_there_any_more_gets_no_focus(qtbot: QtBot) -> None:
    old, new = shown(qtbot, Screen()), shown(qtbot, Screen(fields=1))
    new.buttons[3].setFocus()
    focus_again(new, key_place(old, old.fields[1]))
    assert new.focusWidget() is new.buttons[3]


def test_what_cannot_be_used_now_gets_no_focus(qtbot: QtBot) -> None:
    old, new = shown(qtbot, Screen()), shown(qtbot, Screen())
    new.fields[1].setEnabled(False)
    new.buttons[3].setFocus()
    focus_again(new, key_place(old, old.fields[1]))
    assert new.focusWidget() is new.buttons[3]


def test_a_focus_elsewhere_is_no_place_in_the_screen(qtbot: QtBot) -> None:
    one, other = shown(qtbot, Screen()), shown(qtbot, Screen())
    assert (key_place(one, other.fields[0]), key_place(one, None), key_place(one, one)) == ((), (), ())
