"""Pictures of the desk: each verdict, what the officer asks for in between, and the participants' display."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from netralitas_desktop.ui.participant_display import ParticipantDisplay
from netralitas_desktop.ui.shell import MainWindow, Place
from netralitas_desktop.ui.theme import Tone


class Showing(Protocol):
    """A camera that shows the picture it is handed."""

    def show(self, picture: Path) -> None: ...


class Studio(Protocol):
    """What takes the pictures."""

    @property
    def album(self) -> Showing: ...

    @property
    def main(self) -> MainWindow: ...

    def wait(self, ms: int) -> None: ...

    def until(self, is_true: Callable[[], bool]) -> None: ...

    def take(self, name: str, after_ms: int = 400, of: QWidget | None = None) -> None: ...


def desk_pictures(studio: Studio, cards: tuple[Path, ...]) -> None:
    """The cards of the example by their number: 2 is due, 6 from another day, 9 is 2 again, 12 unlisted, 15 QRIS."""
    desk = studio.main.desk
    studio.until(lambda: studio.main.is_at_desk)
    studio.take("desk-idle", 800)
    _look_up(studio)
    for number, name in ((2, "desk-present"), (9, "desk-already"), (6, "desk-wrong-session")):
        _scan(studio, cards[number])
        studio.take(name)
    desk.verdict.press("F6")
    studio.take("desk-accept")
    _scan(studio, cards[12])
    studio.take("desk-not-listed")
    desk.verdict.press("F7")
    studio.take("desk-walk-in")
    _scan(studio, cards[15])
    studio.take("desk-invalid")
    QTest.keyClick(desk, Qt.Key.Key_F3)
    QTest.keyClick(desk.latest.lines, Qt.Key.Key_Down)
    studio.take("desk-last")
    _show_participants(studio)
    QTest.keyClick(desk, Qt.Key.Key_F1)
    studio.take("desk-keys")
    QTest.keyClick(desk, Qt.Key.Key_F1)
    studio.main.show_page(Place.EVENTS)


def _scan(studio: Studio, picture: Path) -> None:
    """Holds a card before the camera until the desk has answered."""
    verdict = studio.main.desk.verdict
    before = verdict.card
    studio.album.show(picture)
    studio.until(lambda: verdict.card is not before)


def _look_up(studio: Studio) -> None:
    """Somebody is looked up, asked about, excused, and their past shown; then nobody is found."""
    desk = studio.main.desk
    QTest.keyClicks(desk.field, "wijaya")
    studio.take("desk-search", 900)
    found = desk.pane.search.results
    assert found is not None
    due = [line.tone is Tone.IDLE for line in found.lines]
    for _ in range(due.index(True)):
        QTest.keyClick(desk.field, Qt.Key.Key_Down)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    studio.take("desk-choose")
    QTest.keyClick(desk, Qt.Key.Key_F4)
    studio.take("desk-excuse")
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    studio.wait(400)
    QTest.keyClick(desk, Qt.Key.Key_F9)
    studio.take("desk-history")
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    QTest.keyClicks(desk.field, "qwerty")
    studio.take("desk-nobody", 900)
    desk.field.clear()


def _show_participants(studio: Studio) -> None:
    """The other window, which has the last answer, then the pledge."""
    display = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ParticipantDisplay))
    desk = studio.main.desk
    desk.field.setFocus()
    QTest.keyClick(desk, Qt.Key.Key_F12)
    studio.take("participant-answer", of=display)
    QTest.keyClick(desk, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    studio.take("participant-pledge", 800, of=display)
    QTest.keyClick(desk, Qt.Key.Key_F12, Qt.KeyboardModifier.ShiftModifier)
    studio.take("participant-welcome", of=display)
    QTest.keyClick(desk, Qt.Key.Key_F12)
