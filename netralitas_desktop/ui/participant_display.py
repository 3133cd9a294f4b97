"""The participants' window: on a second screen or television where there is one, else beside the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QScreen, QShortcut
from PySide6.QtWidgets import QWidget

from netralitas_desktop.ui.participant_canvas import ParticipantCanvas
from netralitas_desktop.ui.participant_view import Scene, Slide
from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.practice_mark import SHARE, PracticeMark
from netralitas_desktop.ui.theme import Palette, Tone
from netralitas_desktop.ui.wording import Wording

ANSWER_MS = 6000
"""Long enough to read one's name and walk on."""
_SIZE = (960, 540)
_OPEN, _GEOMETRY = "display/open", "display/geometry"


class ParticipantDisplay(QWidget):
    """Shows the welcome, each answer for a while, or the pledge; remembers where it stood and whether it was open."""

    closed = Signal()

    def __init__(
        self, wording: Wording, palette: Callable[[], Palette], remembered: Path, *, is_training: bool = False
    ) -> None:
        super().__init__()
        title = wording("Layar peserta – Netralitas")
        self.setWindowTitle(f"{wording('LATIHAN')} – {title}" if is_training else title)
        self._memory = QSettings(str(remembered), QSettings.Format.IniFormat)
        self.canvas = ParticipantCanvas(palette)
        self.mark = PracticeMark(wording("LATIHAN – tidak ada yang dicatat"), palette)
        self.mark.setVisible(is_training)
        inside = column(self.mark, self.canvas, gap=0)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self._welcome = Scene(Tone.IDLE, wording("Selamat datang"), "")
        self._slides: tuple[Slide, ...] = ()
        self._at = 0
        self.until = QTimer(self, interval=ANSWER_MS, singleShot=True)
        self.until.timeout.connect(self._show_welcome)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.screenAdded.connect(self._move_over)
        application.screenRemoved.connect(self._come_back)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self._toggle_full_screen)

    @property
    def was_open(self) -> bool:
        """Whether it was open when the program ended."""
        return str(self._memory.value(_OPEN, "")) == "yes"

    @property
    def is_reciting(self) -> bool:
        return bool(self._slides)

    def open_beside(self, desk: QWidget) -> None:
        """Fills another screen than the desk's; where there is none it is a window that can be moved."""
        self._memory.setValue(_OPEN, "yes")
        other = other_screen(desk.screen(), QGuiApplication.screens())
        if other is not None:
            self._fill(other)
            return
        kept = self._memory.value(_GEOMETRY)
        if kept is None or not self.restoreGeometry(kept):
            self.resize(*_SIZE)
        self.show()

    def show_welcome(self, scene: Scene) -> None:
        """What is shown from now on while nobody is at the desk."""
        self._welcome = scene
        if not self.until.isActive():
            self._show_welcome()

    def show_answer(self, scene: Scene) -> None:
        """One answer, until the next or for a while; never over the pledge."""
        if self._slides:
            return
        self.canvas.show_scene(scene)
        self.until.start()

    def end_answer(self) -> None:
        """What was said isn't so any more."""
        self.until.stop()
        self._show_welcome()

    def recite(self, slides: Sequence[Slide]) -> None:
        """The pledge from its beginning; nothing ends it."""
        self._slides, self._at = tuple(slides), 0
        self.until.stop()
        self._show_welcome()

    def turn(self, by: int) -> None:
        """The slide so many places on."""
        if self._slides:
            self._at = max(0, min(len(self._slides) - 1, self._at + by))
            self.canvas.show_slide(self._slides[self._at])

    def forget_open(self) -> None:
        """Closed by the officer: it stays closed at the next start."""
        self._memory.setValue(_OPEN, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.mark.setFixedHeight(round(self.height() * SHARE))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():
            self._memory.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def _show_welcome(self) -> None:
        if self._slides:
            self.canvas.show_slide(self._slides[self._at])
        else:
            self.canvas.show_scene(self._welcome)

    def _fill(self, screen: QScreen) -> None:
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _move_over(self, _screen: QScreen) -> None:
        """A television was plugged in."""
        other = other_screen(self.screen(), QGuiApplication.screens())
        if self.isVisible() and not self.isFullScreen() and other is not None:
            self._fill(other)

    def _come_back(self, _screen: QScreen) -> None:
        """The television went: the desk must not lie under this window."""
        if self.isVisible() and len(QGuiApplication.screens()) == 1:
            self.showNormal()
            self.resize(*_SIZE)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()


def other_screen(own: QScreen, screens: Sequence[QScreen]) -> QScreen | None:
    """The largest screen but the desk's own."""
    others = [screen for screen in screens if screen is not own]
    return max(others, key=lambda s: s.size().width() * s.size().height(), default=None)
