"""An hour's rush at the desk, driven by real key events: scanner's bursts, searches, confirmations and corrections."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from benchmarks.heartbeat import wait_ms, wait_until
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.ui.card import Answer, Card
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.desk_screen import DeskScreen

SEARCH_EVERY, VOID_EVERY, HISTORY_EVERY = 10, 25, 40
"""Every so many scans somebody has no card, a record is voided, or a person's history is asked for."""
KEY_MS, SCANNER_KEY_MS = 60, 2
"""Between two keys of a quick typist, and of a scanner."""
_REASON = "salah orang"


@dataclass
class Rush:
    """An officer's hands at one desk; what they did is counted."""

    desk: DeskScreen
    every_ms: int
    done: Counter[str] = field(default_factory=Counter)
    answer_ms: list[float] = field(default_factory=list)
    """From the scanner's Enter to the card."""

    def scan(self, number: str) -> None:
        """One burst of the scanner, wherever the focus is."""
        QTest.keyClicks(self._focus(), number, delay=SCANNER_KEY_MS)
        sent_s = time.perf_counter()
        self._answered(lambda: QTest.keyClick(self._focus(), Qt.Key.Key_Return))
        self.answer_ms.append((time.perf_counter() - sent_s) * 1000)
        self.done["scans"] += 1

    def search(self, person: Participant) -> None:
        """Types the name, chooses who is found first, and confirms."""
        typed = person.name.lower().split(",")[0][:12].strip()
        QTest.keyClicks(self._focus(), typed, delay=KEY_MS)
        panel = self.desk.pane.search
        wait_until(
            lambda: panel.results is not None and panel.results.typed == typed, f"results for {len(typed)} letters"
        )
        if not panel.person:
            QTest.keyClick(self._focus(), Qt.Key.Key_Escape)
            self.done["searches that found nobody"] += 1
            return
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)
        wait_until(lambda: not panel.isVisible(), "the person's card")
        if self.desk.verdict.has("Enter"):
            self._answered(lambda: QTest.keyClick(self._focus(), Qt.Key.Key_Return))
        self.done["searches"] += 1

    def void(self) -> None:
        """Takes the last answer back with a reason."""
        if not self.desk.verdict.has("F8"):
            return
        QTest.keyClick(self._focus(), Qt.Key.Key_F8)
        wait_until(lambda: self.desk.verdict.has_form, "the form of a correction")
        line = self.desk.verdict.findChildren(CorrectionForm)[-1].findChildren(QLineEdit)[0]
        QTest.keyClicks(line, _REASON, delay=KEY_MS)
        self._answered(lambda: QTest.keyClick(line, Qt.Key.Key_Return))
        self.done["voids"] += 1

    def history(self) -> None:
        """Looks at what is recorded of the last person, and goes back."""
        QTest.keyClick(self._focus(), Qt.Key.Key_F9)
        wait_until(self.desk.pane.history.isVisible, "the history")
        QTest.keyClick(self._focus(), Qt.Key.Key_Escape)
        self.done["histories"] += 1

    def run(self, people: Sequence[Participant]) -> None:
        """Scans them all; everybody who is searched for or voided stands in the way of nobody."""
        for place, person in enumerate(people, start=1):
            if place % SEARCH_EVERY == 0:
                self.search(person)
            else:
                self.scan(person.number)
            if place % VOID_EVERY == 0:
                self.void()
            elif place % HISTORY_EVERY == 0:
                self.history()
            wait_ms(self.every_ms)

    def _answered(self, act: Callable[[], object]) -> None:
        answers: list[object] = []

        def note(_answer: Answer, card: Card) -> None:
            answers.append(card)

        self.desk.answered.connect(note)
        act()
        wait_until(lambda: bool(answers), "an answer")
        self.desk.answered.disconnect(note)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.desk.field
