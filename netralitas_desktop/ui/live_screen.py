"""Pemantauan: the session as it fills, for the projector and for whoever leads the day."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card_people import session_line
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.live_parts import BarList, CurveChart, LargeFigure
from netralitas_desktop.ui.live_view import LiveFigures, live_view, read_live
from netralitas_desktop.ui.parts import card, centred, column, head, label, middle, room_of, row, set_look, waiting
from netralitas_desktop.ui.theme import Tone

_EVERY_MS = 5000
"""Other desks' records come without a word, and the pace falls while nobody comes."""
_FIGURES = 5
_LARGE_PX, _VAST_PX = 960, 1500


class LiveScreen(QWidget):
    """Reads while it is seen: after every record, and every few seconds."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._is_reading = self._is_stale = False
        wording, colours = context.wording, context.palette
        self.sessions = DropDown()
        self.sessions.setAccessibleName(wording("Sesi"))
        self.banner = Banner()
        self.figures = [LargeFigure(colours) for _ in range(_FIGURES)]
        self.curve = CurveChart(wording("Kedatangan per menit"), colours)
        self.groups, self.units, self.desks = BarList(colours, 2), BarList(colours), BarList(colours)
        self.pages = QStackedWidget()
        self.no_event = centred(
            middle(label(wording("Belum ada kegiatan yang dibuka"), "title")),
            middle(label(wording("Buka atau buat kegiatan di layar Kegiatan."), "muted")),
        )
        self.empty = centred(
            middle(label(wording("Belum ada yang dipantau"), "title")),
            middle(label(wording("Impor daftar peserta di layar Peserta, lalu buka meja."), "muted")),
        )
        self.loading, self.board = waiting(wording("Menghitung…")), self._board()
        for shown in (self.no_event, self.empty, self.loading, self.board):
            self.pages.addWidget(shown)
        top = head(label(wording("Pemantauan"), "title"), right=(self.sessions,))
        self.setLayout(column(top, self.banner, self.pages, margin=24, gap=12))
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._connect()
        self._take_event()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = room_of(event.size().height(), _LARGE_PX, _VAST_PX)
        for shown in self.board.findChildren(QLabel):
            set_look(shown, "room", room.value)

    def refresh(self) -> None:
        """Reads again; while one reading is under way, the next waits and then reads once."""
        event, session = self._context.current.opened, self._session
        if event is None or session is None:
            self.pages.setCurrentWidget(self.no_event)
            return
        if not self.isVisible() or self._is_reading:
            self._is_stale = self._is_reading
            return
        self._is_reading, self._is_stale = True, False
        self._context.jobs.run_in_steps(
            self,
            lambda program: read_live(program, event, session),
            then=lambda live: self._show(live, session),
            refused=self._refuse,
        )

    @property
    def _session(self) -> Session | None:
        place, every = self.sessions.currentIndex(), self._context.current.schedule.sessions
        return every[place] if 0 <= place < len(every) else None

    def _show(self, live: LiveFigures, session: Session) -> None:
        self._is_reading = False
        if session == self._session:
            self.banner.clear()
            view = live_view(live, self._context.wording)
            for place, large in enumerate(view.figures):
                self.figures[place].show_large(large)
            self.curve.show_curve(view.curve)
            for shown, bars in ((self.groups, view.groups), (self.units, view.units), (self.desks, view.desks)):
                shown.show_bars(bars)
            self.pages.setCurrentWidget(self.empty if view.is_empty else self.board)
        if self._is_stale or session != self._session:
            self.refresh()

    def _refuse(self, problem: OperatorProblem) -> None:
        self._is_reading = False
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)

    def _forget_reading(self) -> None:
        """A job broke off, perhaps this reading."""
        self._is_reading = False

    def _take_event(self) -> None:
        """The session of the moment is chosen, the others can be."""
        event, schedule = self._context.current.opened, self._context.current.schedule
        with QSignalBlocker(self.sessions):
            self.sessions.clear()
            self.sessions.addItems([session_line(s, self._context.wording) for s in schedule.sessions])
            proposed = schedule.proposed(event.local(self._context.clock())) if event else None
            if proposed is not None:
                self.sessions.setCurrentIndex(schedule.sessions.index(proposed))
        self.sessions.setVisible(event is not None)
        self.pages.setCurrentWidget(self.loading if event else self.no_event)
        self.refresh()

    def _connect(self) -> None:
        self.setFocusProxy(self.sessions)
        current = self._context.current
        current.event_changed.connect(self._take_event)
        current.roster_changed.connect(self.refresh)
        current.records_changed.connect(self.refresh)
        self._context.jobs.bug.connect(self._forget_reading)
        self.sessions.currentIndexChanged.connect(lambda _place: self.refresh())
        self._timer.timeout.connect(self.refresh)

    def _board(self) -> QWidget:
        wording = self._context.wording
        figures = row(*self.figures, gap=12)
        legend = Flow(
            (label(wording("Kedatangan per menit"), "heading"),),
            (label(wording("━ registrasi   ╌ pakta integritas"), "small"),),
        )
        left = column(
            card(legend, self.curve),
            card(label(wording("Menurut kelompok"), "heading"), _scrolled(self.groups)),
            gap=12,
        )
        right = column(
            card(
                label(wording("Menurut unit, yang paling ditunggu di atas"), "heading", wraps=True),
                _scrolled(self.units),
            ),
            card(label(wording("Meja"), "heading"), _scrolled(self.desks)),
            gap=12,
        )
        for side in (left, right):
            side.setStretch(0, 3)
            side.setStretch(1, 2)
        both = row(left, right, gap=12)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        made = QWidget()
        inside = column(figures, both, gap=12)
        inside.setStretch(0, 2)
        inside.setStretch(1, 9)
        made.setLayout(inside)
        return made


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(60)
    area.setWidget(widget)
    return area
