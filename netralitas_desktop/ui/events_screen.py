"""Kegiatan: the events of this laptop, the sessions of the open one, and a new one from a schedule."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.session_sizes import SessionSizes
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.domain.signed_codes import SignedCodes, Signing
from netralitas_desktop.services.create_event import EventCreated, EventDetails
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.code_kinds import KindsMenu
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.event_form import EventForm
from netralitas_desktop.ui.event_list import EventList
from netralitas_desktop.ui.events_view import (
    KnownEvent,
    event_line,
    event_rules,
    known_events,
    session_columns,
    session_rows,
    told_of_creation,
    told_of_kinds,
)
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.parts import button, centred, column, elided, grown, head, label, middle, page, row, waiting
from netralitas_desktop.ui.signed_words import code_choice, told_of_choice
from netralitas_desktop.ui.tables import TALL_ROW, Table
from netralitas_desktop.ui.theme import Tone


class EventsScreen(QWidget):
    """Opens an event, and makes new ones."""

    demo_wanted = Signal()
    """The training with the example event is asked for."""
    paper_wanted = Signal()
    """What stands on the open event's papers is to be set."""
    event_opened = Signal()
    """Somebody chose an event here."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._known: Sequence[KnownEvent] = ()
        wording = context.wording
        self.banner = Banner()
        self.list = EventList(wording("Daftar kegiatan"), context.palette)
        self._title = elided("", "title")
        self._rules = label("", "muted", wraps=True)
        self.paper = button(wording("Kop dan penanda tangan…"), self.paper_wanted.emit, "quiet")
        self.codes = DropDown()
        self.codes.setAccessibleName(wording("Kode di kertas"))
        for codes in SignedCodes:
            self.codes.addItem(code_choice(codes, wording), codes)
        self._codes = QWidget()
        self.kinds = KindsMenu(wording)
        self._codes.setLayout(Flow((label(wording("Kode di kertas"), "muted"), self.codes), (self.kinds,)))
        self.sessions = Table(wording("Sesi"), session_columns(wording), context.palette, TALL_ROW)
        self.form = EventForm(wording)
        self._pages = QStackedWidget()
        self._loading, self._empty, self._filled = waiting(wording("Membuka kegiatan…")), self._nothing(), self._two()
        for shown in (self._loading, self._empty, self._filled, self.form):
            self._pages.addWidget(shown)
        self.setLayout(column(self.banner, self._pages, margin=24, gap=12))
        self.setFocusProxy(self.list)
        self.list.picked.connect(self._open)
        self.codes.activated.connect(self._set_codes)
        self.kinds.changed.connect(self._set_kinds)
        self.form.submitted.connect(self._create)
        self.form.cancelled.connect(self._leave_form)
        context.jobs.bug.connect(self.form.let_go)
        for changed in (context.current.event_changed, context.current.roster_changed, context.current.records_changed):
            changed.connect(self._refresh_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.banner.clear()

    def refresh(self) -> None:
        """Reads the events again."""
        self._context.jobs.run(self, known_events, self._show, self._refuse)

    def new_event(self) -> None:
        """Opens the empty form."""
        self.banner.clear()
        self.form.begin()
        self._pages.setCurrentWidget(self.form)

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _nothing(self) -> QWidget:
        wording = self._context.wording
        head = middle(label(wording("Belum ada kegiatan"), "title"))
        words = label(
            wording("Buat kegiatan dari berkas jadwal, atau lihat dulu cara kerjanya dengan data contoh."),
            "muted",
            wraps=True,
        )
        new = button(wording("Kegiatan baru…"), self.new_event, "primary")
        self.demo = button(wording("Coba dengan data contoh"), self.demo_wanted.emit)
        return centred(head, middle(words), 4, row(0, new, self.demo, 0), width=680)

    def _two(self) -> QWidget:
        wording = self._context.wording
        ways = (
            button(wording("Coba dengan data contoh"), self.demo_wanted.emit, "quiet"),
            button(wording("Kegiatan baru…"), self.new_event, "primary"),
        )
        self.list.setMaximumWidth(grown(320))
        about = Flow((self._title,), (self.paper,))
        detail = column(about, self._rules, 4, self._codes, 4, self.sessions, gap=4)
        detail.setStretch(5, 1)
        body = row(self.list, detail, gap=20)
        body.setStretch(0, 28)
        body.setStretch(1, 72)
        return page(head(label(wording("Kegiatan"), "title"), right=ways), body, gap=12)

    def _show(self, known: Sequence[KnownEvent]) -> None:
        self._known = known
        wording, opened = self._context.wording, self._context.current.opened
        at = next((i for i, k in enumerate(known) if opened and k.event.id == opened.id), -1)
        self.list.show_lines([event_line(k, wording) for k in known], at)
        if self._pages.currentWidget() is not self.form:
            self._pages.setCurrentWidget(self._filled if known else self._empty)
        if at >= 0:
            self._keep_opened(known[at].event)
        self._show_opened(known[at] if at >= 0 else None)

    def _show_opened(self, known: KnownEvent | None) -> None:
        self.paper.setVisible(known is not None)
        self._codes.setVisible(known is not None)
        if known is None:
            self._title.setText(self._context.wording("Pilih kegiatan"))
            self._rules.setText(self._context.wording("Sesi-sesinya tampil di sini."))
            self.sessions.show_rows(())
            return
        event, schedule = known.event, known.schedule
        self._title.setText(event.name)
        self._rules.setText(event_rules(event, self._context.wording))
        self.kinds.choose(event.codes)
        self._context.jobs.run(self, lambda p: (event, p.sign_codes.of(event)), self._show_codes, self._refuse)
        self._context.jobs.run(
            self,
            lambda p: p.watch_desk.sizes(event, schedule),
            lambda sizes: self._show_sessions(event, schedule, sizes),
            self._refuse,
        )

    def _show_codes(self, known: tuple[Event, Signing]) -> None:
        event, signing = known
        opened = self._context.current.opened
        if opened is not None and opened.id == event.id:
            self.codes.setCurrentIndex(self.codes.findData(signing.codes))

    def _set_codes(self) -> None:
        event, codes = self._context.current.opened, SignedCodes(self.codes.currentData())
        if event is None:
            return

        def tell(signing: Signing) -> None:
            self.banner.tell(*told_of_choice(signing.codes, self._context.wording))

        def refuse(problem: OperatorProblem) -> None:
            self._refuse(problem)
            self._context.jobs.run(self, lambda p: (event, p.sign_codes.of(event)), self._show_codes, self._refuse)

        self._context.jobs.run(self, lambda p: p.sign_codes(event, codes), tell, refuse)

    def _set_kinds(self, kinds: tuple[str, ...]) -> None:
        event = self._context.current.opened
        if event is not None:
            self._context.jobs.run(self, lambda p: p.read_kinds(event, kinds), self._keep_kinds, self._refuse_kinds)

    def _keep_kinds(self, changed: Event) -> None:
        self.banner.tell(*told_of_kinds(changed, self._context.wording))
        self._keep_opened(changed)
        self.refresh()

    def _refuse_kinds(self, problem: OperatorProblem) -> None:
        self._refuse(problem)
        self.refresh()

    def _keep_opened(self, event: Event) -> None:
        """The open event as the database has it; another program may have changed its rules."""
        opened = self._context.current.opened
        if opened is not None and opened.id == event.id:
            self._context.current.keep_event(event)

    def _show_sessions(self, event: Event, schedule: Schedule, sizes: SessionSizes) -> None:
        opened = self._context.current.opened
        if opened is not None and opened.id == event.id:
            today = event.local(self._context.clock()).date()
            self.sessions.show_rows(session_rows(schedule, sizes, today, self._context.wording))

    def _open(self, at: int) -> None:
        self.banner.clear()
        self._open_event(self._known[at].event, self._known[at].schedule)

    def _open_event(self, event: Event, schedule: Schedule) -> None:
        self._context.current.open_event(event, schedule)
        self.event_opened.emit()

    def _create(self, details: EventDetails, schedule: Path) -> None:
        self._context.jobs.run(self, lambda p: p.create_event(details, schedule), self._created, self._refuse_new)

    def _created(self, made: EventCreated) -> None:
        self._leave_form()
        said, tone = told_of_creation(made, self._context.wording)
        self.banner.tell(said, tone)
        self._open_event(made.event, made.schedule)

    def _leave_form(self) -> None:
        self._pages.setCurrentWidget(self._filled if self._known else self._empty)
        self.list.setFocus()

    def _refuse_new(self, problem: OperatorProblem) -> None:
        self.form.refuse(self._context.wording.problem(problem))

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
