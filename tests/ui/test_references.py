"""The binding keeps its references: PySide6 6.12.0 did not on Python 3.11, and aborted after some thousand scans."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 300
TOLERATED = 30


class Said(QObject):
    yes = Signal(bool)


def references() -> tuple[int, ...]:
    gc.collect()
    return tuple(sys.getrefcount(singleton) for singleton in (True, False, None))


def test_signals_and_calls_take_no_reference_that_they_do_not_own(qtbot: QtBot) -> None:
    said, label = Said(), QLabel()
    qtbot.addWidget(label)
    said.yes.connect(lambda _: None)
    before = references()

    for i in range(CALLS):
        said.yes.emit(i % 2 == 0)
        label.setText("a")

    lost = [a - b for a, b in zip(before, references(), strict=True)]
    assert max(lost) < TOLERATED
