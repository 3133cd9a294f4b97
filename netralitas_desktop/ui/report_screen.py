"""Laporan: the reconciled figures of a session or an event, its closing, and the export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.export_reports import Exported, ExportReports
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.conflict_page import ConflictPage
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.export_run import ExportRun
from netralitas_desktop.ui.missing_event import missing_event
from netralitas_desktop.ui.parts import button, centred, column, elided, grown, head, label, middle, waiting
from netralitas_desktop.ui.report_foot import ReportFoot
from netralitas_desktop.ui.report_notes import chain_notes, file_notes
from netralitas_desktop.ui.report_page import ReportPage
from netralitas_desktop.ui.report_view import (
    ReportView,
    chain_badge,
    report_view,
    session_choices,
    unchecked_badge,
)
from netralitas_desktop.ui.session_end import SessionEnd
from netralitas_desktop.ui.theme import Tone

_LEAST_HEIGHT = 320
"""So that the page, whose sentences wrap, never makes the window taller than a small laptop."""
QUIET_MS = 2000
"""How long nothing must change before the record is checked again: that keeps the database's thread for 0.3 s."""


class ReportScreen(QWidget):
    """Shows how the roster came out, and gives it back as files."""

    paper_wanted = Signal()
    """What stands on the papers is to be set."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._written: Path | None = None
        self._view: ReportView | None = None
        self._session: Session | None = None
        self._was_checked = False
        """Whether the record as it stands was checked, or is about to be."""
        wording = context.wording
        self._subtitle = elided("", "muted")
        self.paper = button(wording("Kop dan penanda tangan…"), self.paper_wanted.emit, "quiet")
        self.sessions = DropDown()
        self.banner = Banner()
        self.page = ReportPage(wording, context.palette)
        self.conflicts = ConflictPage(wording, context.palette)
        self.ending = SessionEnd(context)
        self.day_end, self.reopening = self.ending.page, self.ending.panel
        self.running = ExportRun(context)
        self.foot = ReportFoot(context)
        self.pages = QStackedWidget()
        self.no_event = missing_event(wording)
        self.empty = centred(
            middle(label(wording("Belum ada yang dilaporkan"), "title")),
            middle(label(wording("Impor daftar peserta di layar Peserta, lalu buka meja."), "muted")),
        )
        self._loading = waiting(wording("Menghitung…"))
        for shown in (self.no_event, self.empty, self._loading, self.page, self.conflicts, self.day_end):
            self.pages.addWidget(shown)
        self.pages.setMinimumHeight(_LEAST_HEIGHT)
        self.quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.banner.clear()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaves the check to the next time: the desk may need the database now."""
        if self.quiet.isActive():
            self.quiet.stop()
            self._was_checked = False
        super().hideEvent(event)

    def refresh(self) -> None:
        """Counts again; the record is checked once it was quiet for a while."""
        event, session, wording = self._context.current.opened, self._session, self._context.wording
        self._show_state()
        if event is None:
            self.pages.setCurrentWidget(self.no_event)
            return
        if self._view is None:
            self.pages.setCurrentWidget(self._loading)

        def count(program: Program) -> ReportView:
            """The report itself stays there: to free a large one takes as long as to paint some pictures."""
            return report_view(program.export_reports.report(event, session), wording)

        self._context.jobs.run(self, count, lambda view: self._show(event, session, view), self._refuse)
        if not self._was_checked:
            self.check()
            self._look_at_files(event)

    def check(self) -> None:
        """Checks the record now."""
        self.quiet.stop()
        self._was_checked = True
        self._context.jobs.run(self, lambda program: program.verify_database(), self._show_chain, self._refuse)

    def _look_at_files(self, event: Event) -> None:
        """What an export can't give back, told before there is one."""

        def look(found: tuple[ExportReports, tuple[RosterFile, ...]]) -> None:
            reports, files = found
            self._context.jobs.run_aside(self, lambda: reports.lost_from(files), told, self._refuse)

        def told(lost: tuple[str, ...]) -> None:
            if self._context.current.opened == event:
                self.page.show_files(file_notes(lost, self._context.wording))

        def find(program: Program) -> tuple[ExportReports, tuple[RosterFile, ...]]:
            return program.export_reports, program.export_reports.roster_files(event)

        self._context.jobs.run(self, find, look, self._refuse)

    def _connect(self) -> None:
        self.setFocusProxy(self.sessions)
        current = self._context.current
        current.event_changed.connect(self._event_changed)
        current.roster_changed.connect(self._changed)
        current.records_changed.connect(self._changed)
        self.sessions.currentIndexChanged.connect(self._choose_session)
        self.quiet.timeout.connect(self.check)
        self.page.check_wanted.connect(self.check)
        self.page.conflicts_wanted.connect(self._list_conflicts)
        self.conflicts.left.connect(self._leave_conflicts)
        self.foot.export_wanted.connect(self._export)
        self.foot.end_wanted.connect(self._ask_end)
        self.foot.reopen_wanted.connect(self._ask_reopen)
        self.foot.folder_wanted.connect(self._open_folder)
        self.ending.asked.connect(self._show_day_end)
        self.ending.closed.connect(self._closed)
        self.ending.reopened.connect(self._tell_change)
        self.ending.refused.connect(self._refuse)
        self.day_end.left.connect(self._leave_day_end)
        self.reopening.left.connect(self.foot.reopen.setFocus)
        self.running.checked.connect(self._show_chain)
        self.running.written.connect(self._exported)
        self.running.refused.connect(self._not_exported)
        self._context.jobs.bug.connect(self._let_go)
        self._event_changed()

    def _lay_out(self) -> None:
        self.sessions.setAccessibleName(self._context.wording("Sesi"))
        self.sessions.setMinimumWidth(grown(280))
        title = label(self._context.wording("Laporan"), "title")
        top = head(title, self._subtitle, right=(self.paper, self.sessions))
        body = column(top, self.banner, self.pages, self.reopening, self.running, self.foot, margin=24, gap=12)
        body.setStretch(2, 1)
        self.setLayout(body)

    def _event_changed(self) -> None:
        current = self._context.current
        self._session = None
        if current.opened is not None:
            self._session = current.schedule.proposed(current.opened.local(self._context.clock()))
        choices = session_choices(current.schedule.sessions, self._context.wording)
        with QSignalBlocker(self.sessions):
            self.sessions.clear()
            for text, session in choices:
                self.sessions.addItem(text, session)
            self.sessions.setCurrentIndex(next((i for i, (_, s) in enumerate(choices) if s == self._session), 0))
        self._was_checked = False
        self.page.show_chain(unchecked_badge(self._context.wording))
        self.page.show_files(())
        self._start_over()

    def _choose_session(self, at: int) -> None:
        self._session = self.sessions.itemData(at)
        self._start_over()

    def _start_over(self) -> None:
        self._view = None
        self.pages.setCurrentWidget(self._loading)
        self.ending.forget()
        self.banner.clear()
        self.foot.open_folder.hide()
        if self.isVisible():
            self.refresh()

    def _changed(self) -> None:
        """The record or the roster is another: what was checked is old, and is checked again once it is quiet."""
        if self._was_checked:
            self.page.show_chain(unchecked_badge(self._context.wording))
        if self.isVisible():
            self.quiet.start()
            self.refresh()
        else:
            self._was_checked = False

    def _show_state(self) -> None:
        view, has_event = self._view, self._context.current.opened is not None
        asks = self.pages.currentWidget() is self.day_end
        self.sessions.setEnabled(has_event)
        self._subtitle.setVisible(has_event)
        self.paper.setVisible(has_event)
        self.foot.setVisible(has_event and not asks)
        self.foot.show_state(
            can_export=has_event and view is not None and not view.is_empty,
            of_session=self._session is not None,
            is_closed=view is not None and view.is_closed,
        )
        if self.running.is_going:
            self.foot.set_busy(True)

    def _show(self, event: Event, session: Session | None, view: ReportView) -> None:
        opened = self._context.current.opened
        if opened is None or event.id != opened.id or session != self._session:
            return
        self._view = view
        self._subtitle.setText(view.subtitle)
        self.page.show_view(view)
        self.conflicts.show_conflicts(view.conflicts)
        if self.pages.currentWidget() not in (self.day_end, self.conflicts):
            self.pages.setCurrentWidget(self.empty if view.is_empty else self.page)
        self._show_state()

    def _show_chain(self, found: Verification) -> None:
        wording = self._context.wording
        self.page.show_chain(chain_badge(found, wording), chain_notes(found, wording))

    def _list_conflicts(self) -> None:
        self.pages.setCurrentWidget(self.conflicts)
        self._take_focus(self.conflicts.table)

    def _leave_conflicts(self) -> None:
        self.pages.setCurrentWidget(self.page)
        self._take_focus(self.page.notes)

    def _ask_end(self) -> None:
        event, session = self._context.current.opened, self._session
        if event is not None and session is not None:
            self.banner.clear()
            self.ending.ask_end(event, session)

    def _show_day_end(self) -> None:
        self.pages.setCurrentWidget(self.day_end)
        self._show_state()
        self._take_focus(self.day_end.no)

    def _leave_day_end(self) -> None:
        self.pages.setCurrentWidget(self.page)
        self._show_state()
        self.foot.end.setFocus()

    def _closed(self, said: str, exports: bool) -> None:
        self.pages.setCurrentWidget(self.page)
        self._tell_change(said)
        if exports:
            self._export()

    def _ask_reopen(self) -> None:
        event, session = self._context.current.opened, self._session
        if event is not None and session is not None:
            self.banner.clear()
            self.ending.ask_reopen(event, session)

    def _tell_change(self, said: str) -> None:
        self.banner.tell(said, Tone.PRESENT)
        self._context.current.records_changed.emit()
        self._take_focus(self.foot.export)

    def _export(self) -> None:
        event = self._context.current.opened
        if event is None or self.running.is_going:
            return
        each = self._session is None and self.foot.each_session.isChecked()
        self.foot.open_folder.hide()
        self.quiet.stop()  # the export checks the record itself
        self.running.begin(event, self._session, self.foot.folder, each_session=each)
        self._show_state()
        self._take_focus(self.running.stop)

    def _exported(self, exported: Exported) -> None:
        self._written = exported.files[0].parent
        said = self._context.wording(
            "{count} berkas ditulis di {folder}.", count=len(exported.files), folder=self._written
        )
        self.banner.tell(said, Tone.PRESENT)
        self.foot.set_busy(False)
        self._show_state()
        self.foot.open_folder.show()
        self._take_focus(self.foot.open_folder)

    def _not_exported(self, problem: OperatorProblem) -> None:
        self.foot.set_busy(False)
        self._show_state()
        self._refuse(problem)
        self._take_focus(self.foot.export)

    def _take_focus(self, widget: QWidget) -> None:
        """What was pressed lost it meanwhile; a hidden screen takes it from nobody."""
        if self.isVisible():
            widget.setFocus()

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.ending.let_go()
        self.running.let_go()
        self.foot.set_busy(False)
        self._show_state()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written or self.foot.folder)))

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
