"""Kop surat: what an event's papers carry, saved as it is typed, and the minutes as they will be."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.paper import EventPaper, PaperShape
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.preview_papers import PreviewPapers
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.missing_event import missing_event
from netralitas_desktop.ui.page_preview import PagePreview
from netralitas_desktop.ui.paper_form import PaperForm
from netralitas_desktop.ui.parts import column, head, label, page, row
from netralitas_desktop.ui.report_view import session_choices
from netralitas_desktop.ui.theme import Tone

PAUSE_MS = 500
"""How long nobody must type before it is saved."""


class PaperScreen(QWidget):
    """Sets kop, numbers and signatories of the open event."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._event: Event | None = None
        """Whose settings the form shows."""
        self._drawn_for: tuple[Report, PreviewPapers] | None = None
        self._is_drawing = self._draws_again = False
        self._paper = EventPaper()
        wording = context.wording
        self.banner = Banner()
        self.form = PaperForm(wording)
        self.sessions = DropDown()
        self.sessions.setAccessibleName(wording("Contoh surat"))
        self.preview = PagePreview(wording("Pratinjau berita acara"))
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.no_event = missing_event(wording)
        self.pages = QStackedWidget()
        self.filled = self._two()
        for shown in (self.no_event, self.filled):
            self.pages.addWidget(shown)
        self.setLayout(column(self.banner, self.pages, margin=24, gap=12))
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        self.banner.clear()
        super().hideEvent(event)

    def refresh(self) -> None:
        """Reads what is set, and the figures of the example."""
        event, schedule = self._context.current.opened, self._context.current.schedule
        self.pages.setCurrentWidget(self.filled if event else self.no_event)
        if event is None:
            return

        def show(paper: EventPaper) -> None:
            self._event, self._paper = event, paper
            self.form.show_paper(paper, schedule.sessions)
            self.form.setEnabled(True)

        if self._event is None or self._event.id != event.id:
            self.form.setEnabled(False)
            self._context.jobs.run(self, lambda program: program.set_paper.of(event), show, self._refuse)
        self._read_example()

    def save(self) -> None:
        """Saves what was typed, if anything was."""
        if self.pause.isActive():
            self.pause.stop()
            self._save()

    def _connect(self) -> None:
        self.setFocusProxy(self.form.letterhead)
        self.form.changed.connect(self.pause.start)
        self.form.logo_chosen.connect(self._take_logo)
        self.pause.timeout.connect(self._save)
        self.sessions.currentIndexChanged.connect(self._read_example)
        self._context.jobs.bug.connect(self._let_go)
        self._context.current.event_changed.connect(self._event_changed)
        self._event_changed()

    def _two(self) -> QWidget:
        wording = self._context.wording
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        saved = label(wording("Tersimpan sendiri saat diketik"), "muted")
        example = label(wording("Contoh:"), "muted")
        top = head(label(wording("Kop surat"), "title"), saved, right=(example, self.sessions))
        body = row(scroll, self.preview, gap=16)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        return page(top, body, gap=12)

    def _event_changed(self) -> None:
        self.save()
        current = self._context.current
        choices = session_choices(current.schedule.sessions, self._context.wording)
        with QSignalBlocker(self.sessions):
            self.sessions.clear()
            for text, session in choices:
                self.sessions.addItem(text, session)
        self._drawn_for = self._event = None
        self.preview.show_pages(())
        if self.isVisible():
            self.refresh()

    def _read_example(self) -> None:
        event, session = self._context.current.opened, self.sessions.currentData()
        if event is None:
            return

        def read(program: Program) -> tuple[Report, PreviewPapers]:
            return program.export_reports.report(event, session), program.preview_papers

        def draw(example: tuple[Report, PreviewPapers]) -> None:
            opened = self._context.current.opened
            if opened is not None and opened.id == event.id and session == self.sessions.currentData():
                self._drawn_for = example
                self._draw()

        self._context.jobs.run(self, read, draw, self._refuse)

    def _save(self) -> None:
        self._set(self.form.said())

    def _take_logo(self, logo: Path | None) -> None:
        self._set({} if logo else {"logo": ""}, logo)

    def _set(self, said: PaperShape, logo: Path | None = None) -> None:
        event = self._event
        if event is None:
            return

        def saved(paper: EventPaper) -> None:
            if self._event is event:
                self.banner.clear()
                self._paper = paper
                self.form.show_logo(paper.logo)
                self._draw()

        self._context.jobs.run(self, lambda program: program.set_paper(event, said, logo), saved, self._refuse)

    def _draw(self) -> None:
        """Draws the example with what is set now; while one is drawn, only the newest wish waits."""
        if self._drawn_for is None:
            return
        if self._is_drawing:
            self._draws_again = True
            return
        self._is_drawing = True
        (report, papers), paper = self._drawn_for, self._paper
        self._context.jobs.run_aside(self, lambda: papers.minutes(report, paper), self._show_pages, self._not_drawn)

    def _show_pages(self, pages: tuple[bytes, ...]) -> None:
        self._is_drawing = False
        if self._drawn_for is not None:
            self.preview.show_pages(pages)
        self._draw_next()

    def _not_drawn(self, problem: OperatorProblem) -> None:
        self._is_drawing = False
        self._refuse(problem)

    def _draw_next(self) -> None:
        if self._draws_again:
            self._draws_again = False
            self._draw()

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        self._is_drawing = self._draws_again = False

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
