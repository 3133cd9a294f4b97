"""The main window: a rail and the admins' screens, or the desk alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.demo_opening import DemoOpened, DemoOpening
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.fitted_label import FittedLabel
from netralitas_desktop.ui.parts import column, grown, label, page, scrolled, waiting
from netralitas_desktop.ui.same_place import KeyPlace, focus_again, key_place
from netralitas_desktop.ui.stray_notice import StrayNotice
from netralitas_desktop.ui.stray_scans import StrayScans
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.training_strip import TrainingStrip

TITLE = "Netralitas"
MINIMUM = (1100, 640)
_SCROLLS_ABOVE = 160
"""Percent of the usual size of texts up to which every screen fits a laptop."""
_RAIL_WIDTH, _BOLD_PX = 196, 12
"""The rail's usual width, and by how much the chosen page's bold name may be wider than before."""


class Place(IntEnum):
    """Where each page stands in the rail."""

    EVENTS = 0
    PEOPLE = 1
    LIVE = 2
    REPORTS = 3
    PRINT = 4
    PAPER = 5
    TRIAL = 6
    SETTINGS = 7


@dataclass(frozen=True, slots=True)
class Page:
    """A screen of the rail and its name there."""

    title: str
    screen: QWidget
    try_code: Callable[[str], None] | None = None
    """What a scanner's code is for on that page, where it is for anything."""


class MainWindow(QMainWindow):
    """Shows one page beside the rail, or the desk without it; closing it ends the camera's threads.

    The first close is refused while a scan is not recorded.
    """

    closed = Signal()
    training_wanted = Signal()
    """Into the training, or out of it."""
    scan_refused = Signal()
    """A code was scanned and no desk is open."""
    closing = Signal()
    """The window is about to close."""

    def __init__(
        self,
        context: Context,
        pages: Sequence[Page],
        desk: DeskScreen,
        demo: DemoOpening,
        remembered: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        is_training = context.is_training
        self.setWindowTitle(f"{context.wording('LATIHAN')} – {TITLE}" if is_training else TITLE)
        self.setMinimumSize(*MINIMUM)
        self._context, self._desk, self._demo = context, desk, demo
        demo.setParent(self)
        self._told_pending: frozenset[str] = frozenset()
        self._memory = QSettings(str(remembered), QSettings.Format.IniFormat)
        self._rail = _Rail(context, [shown.title for shown in pages])
        self._banner, self._stray = Banner(), StrayNotice(context.wording)
        self._strays = StrayScans(self)
        self._code_trials = [shown.try_code for shown in pages]
        self._pages = QStackedWidget()
        self._screens = [shown.screen for shown in pages]
        for shown in pages:
            self._pages.addWidget(_reachable(shown.screen))
        self._admin = self._admin_side()
        self._waiting = waiting(context.wording("Menyiapkan data contoh: 4.731 peserta dan kartu-kartunya …"))
        self._sides = QStackedWidget()
        for side in (self._admin, desk, self._waiting):
            self._sides.addWidget(side)
        self._strip = TrainingStrip(context.wording)
        self._strip.left.connect(self.training_wanted)
        self._strip.setVisible(is_training)
        self.setCentralWidget(page(self._strip, self._sides, gap=0))
        self._connect()
        self._restore_geometry()
        self._strays.listen()

    @property
    def desk(self) -> DeskScreen:
        return self._desk

    @property
    def stray_notice(self) -> StrayNotice:
        return self._stray

    @property
    def is_at_desk(self) -> bool:
        return self._sides.currentWidget() is self._desk

    @property
    def page(self) -> int:
        """Which page of the rail is chosen."""
        return self._pages.currentIndex()

    @property
    def key_place(self) -> KeyPlace:
        """Where the keyboard is in the page."""
        return key_place(self._screens[self.page], self.focusWidget())

    def focus_again(self, place: KeyPlace) -> None:
        """Where the keyboard was in the page of another window like this one."""
        focus_again(self._screens[self.page], place)

    def show_page(self, place: int) -> None:
        """The page at that place of the rail."""
        self._clear_told()
        self._leave_desk()
        self._rail.check(place)
        self._pages.setCurrentIndex(place)
        self._screens[place].setFocus()

    def open_desk(self, session: Session | None = None) -> None:
        """The desk takes the whole window; without an event it says what is missing."""
        if self._context.current.opened is None:
            self.show_page(Place.EVENTS)
            self._banner.tell(self._context.wording("Buka atau buat kegiatan dulu, lalu buka meja."), Tone.REVIEW)
            return
        self._clear_told()
        self._strays.rest()
        self._sides.setCurrentWidget(self._desk)
        self._desk.open(session)

    def open_demo(self) -> None:
        """Prepares the example event and opens its desk."""
        self._clear_told()
        self._sides.setCurrentWidget(self._waiting)
        self._demo.begin()

    def tell(self, problem: OperatorProblem) -> None:
        """A problem that belongs to no screen."""
        self._banner.tell(self._context.wording.problem(problem), Tone.REFUSED)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._desk.scans.pending <= self._told_pending:
            self._tell_pending(self._desk.scans.pending)
            event.ignore()
            return
        self._memory.setValue("geometry", self.saveGeometry())
        self.hide()
        self._strays.rest()
        self.closing.emit()
        self._desk.shut()
        self.closed.emit()
        super().closeEvent(event)

    def _tell_pending(self, pending: frozenset[str]) -> None:
        """Whoever was scanned and not recorded is lost with the window: once it stays open and says so."""
        self._told_pending = pending
        text = self._context.wording(
            "{count} kode belum tercatat dan hilang bila jendela ini ditutup. "
            "Di meja, F3 lalu Enter mencoba lagi; tutup sekali lagi bila memang tidak perlu.",
            count=len(pending),
        )
        if self.is_at_desk:
            self._desk.notice.tell(text, Tone.REFUSED)
        else:
            self._banner.tell(text, Tone.REFUSED)

    def _leave_desk(self) -> None:
        if self.is_at_desk:
            self._desk.rest()
            if self.isFullScreen():
                self.showNormal()
        self._sides.setCurrentWidget(self._admin)
        self._strays.listen()

    def _clear_told(self) -> None:
        self._banner.clear()
        self._stray.hide()

    def _take_stray(self, code: str) -> None:
        """Either the page has a use for it, or it is refused as loudly as at the desk."""
        if self._sides.currentWidget() is not self._admin:
            return
        if (try_code := self._code_trials[self.page]) is not None:
            try_code(code)
            return
        self._tell_stray()

    def _tell_stray(self) -> None:
        self._stray.tell()
        self.scan_refused.emit()

    def _open_prepared(self, opened: DemoOpened) -> None:
        current = self._context.current
        current.change_settings(opened.settings)
        current.open_event(opened.ready.event, opened.ready.schedule)
        self.open_desk(opened.ready.session)

    def _refuse_demo(self, problem: OperatorProblem) -> None:
        self.show_page(Place.EVENTS)
        self.tell(problem)

    def _give_up_waiting(self) -> None:
        """A job broke off; nobody waits for it any longer."""
        if self._sides.currentWidget() is self._waiting:
            self.show_page(Place.EVENTS)

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _restore_geometry(self) -> None:
        kept = self._memory.value("geometry")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(1366, 768)

    def _connect(self) -> None:
        self._rail.picked.connect(self.show_page)
        self._rail.desk.clicked.connect(lambda _checked: self.open_desk())
        self._rail.training.clicked.connect(lambda _checked: self.training_wanted.emit())
        self._desk.left.connect(lambda: self.show_page(self.page))
        self._desk.astray.connect(self._take_stray)
        self._desk.dropped.connect(self._tell_stray)
        self._strays.scanned.connect(self._take_stray)
        self._stray.desk_wanted.connect(self.open_desk)
        self._demo.opened.connect(self._open_prepared)
        self._demo.refused.connect(self._refuse_demo)
        self._context.jobs.bug.connect(self._give_up_waiting)
        self._context.current.event_changed.connect(self._banner.clear)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self._toggle_full_screen)

    def _admin_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("screen")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        content = QVBoxLayout()
        content.setSpacing(0)
        told = column(self._banner, self._stray, margin=0)
        told.setContentsMargins(24, 0, 24, 0)
        self._stray.setContentsMargins(0, 10, 0, 0)
        content.addLayout(told)
        content.addWidget(self._pages, 1)
        inside = QHBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self._rail)
        inside.addLayout(content, 1)
        return side


def _reachable(screen: QWidget) -> QWidget:
    """The screen, in a frame that scrolls where texts are so large that a laptop can't hold it."""
    return scrolled(screen) if grown(100) > _SCROLLS_ABOVE else screen


class _Rail(QFrame):
    """The names of the pages, the open event, and the way to the desk."""

    picked = Signal(int)

    def __init__(self, context: Context, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._context = context
        self._group = QButtonGroup(self)
        name = label(TITLE)
        name.setContentsMargins(12, 8, 12, 16)
        buttons = [self._button(title, place) for place, title in enumerate(titles)]
        self._event = FittedLabel(grown(14), grown(13), lines=2)
        self.desk = QPushButton(context.wording("▶ Buka meja"))
        self.desk.setProperty("role", "desk")
        self.desk.setAutoDefault(True)
        self.desk.setAccessibleName(context.wording("Buka meja"))
        self.training = QPushButton(context.wording("Latihan"))
        self.training.setAccessibleName(context.wording("Latihan"))
        self.training.setToolTip(context.wording("Berlatih dengan data contoh, terpisah dari data asli"))
        self.training.setVisible(not context.is_training)
        below = column(self._event)
        below.setContentsMargins(14, 0, 12, 4)
        upper = page(name, *buttons, 0, self.training, gap=4)
        width = max(_RAIL_WIDTH, 20 + max(w.sizeHint().width() for w in (upper, self.desk)) + _BOLD_PX)
        inside = column(scrolled(upper), below, self.desk, gap=4)
        inside.setContentsMargins(10, 10, 10, 16)
        inside.insertSpacing(inside.count() - 1, 8)
        self.setLayout(inside)
        self.setFixedWidth(width)
        self._group.idClicked.connect(self.picked)
        context.current.event_changed.connect(self._show_event)
        self.check(0)
        self._show_event()

    def check(self, place: int) -> None:
        named = self._group.button(place)
        if named is not None:
            named.setChecked(True)

    def _button(self, title: str, place: int) -> QPushButton:
        made = QPushButton(title)
        made.setCheckable(True)
        made.setAutoDefault(True)
        made.setAccessibleName(title)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        self._group.addButton(made, place)
        return made

    def _show_event(self) -> None:
        event = self._context.current.opened
        self._event.setText(event.name if event else "")
        self._event.setToolTip(self._event.text())
