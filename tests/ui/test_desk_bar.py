"""The top of the desk in a small window: the session's place is cut first, who works there last."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.ui.desk_bar import DeskBar
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.fitted_label import ElidedLabel
from netralitas_desktop.ui.wording import Wording
from tests.fakes import at, schedule

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


def test_a_small_window_cuts_who_works_there_last(dressed: None, qtbot: QtBot) -> None:
    bar = DeskBar(Wording())
    qtbot.addWidget(bar)
    plan = schedule()
    bar.resize(1100, 56)
    bar.show()
    bar.show_event(Event("e1", "Ikrar Netralitas ASN Kabupaten Mojokerto 2026"), plan, plan.sessions[0])
    bar.show_desk("Meja 2", "Sari")
    bar.tick(at("08:05"))
    bar.layout().activate()
    event, desk, operator = bar.findChildren(ElidedLabel)
    session = bar.findChild(DropDown)
    assert session is not None
    cut = [widget.width() < widget.sizeHint().width() for widget in (session, event, desk, operator)]
    assert cut == [True, True, False, False]


def test_a_window_of_a_usual_laptop_cuts_nothing(dressed: None, qtbot: QtBot) -> None:
    bar = DeskBar(Wording())
    qtbot.addWidget(bar)
    plan = schedule()
    bar.resize(1366, 56)
    bar.show()
    bar.show_event(Event("e1", "Ikrar Netralitas ASN 2026"), plan, plan.sessions[0])
    bar.show_desk("Meja 2", "Sari")
    bar.tick(at("08:05"))
    bar.layout().activate()
    assert not [
        w for w in (*bar.findChildren(ElidedLabel), bar.findChild(DropDown)) if w.width() < w.sizeHint().width()
    ]
