"""Laporan: the reconciled figures of a session or an event, its closing, and the export."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.export_reports import Exported, ExportReports, ReadyToWrite
from netralitas_desktop.services.ports import Report
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.close_panel import ClosePanel
from netralitas_desktop.ui.closing_words import close_details
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.desk_corrections import approved, supervisors
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.parts import button, centred, column, elided, label, middle, row, waiting
from netralitas_desktop.ui.report_page import ReportPage
from netralitas_desktop.ui.report_view import (
    ReportView,
    chain_badge,
    close_question,
    report_view,
    session_choices,
)
from netralitas_desktop.ui.theme import Tone

_LEAST_HEIGHT = 320
"""So that the page, whose sentences wrap, never makes the window taller than a small laptop."""


class ReportScreen(QWidget):
    """Shows how the roster came out, and gives it back as files."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._folder = context.documents
        self._written: Path | None = None
        self._view: ReportView | None = None
        self._session: Session | None = None
        wording = context.wording
        self._subtitle = elided("", "muted")
        self.sessions = DropDown()
        self.banner = Banner()
        self.page = ReportPage(wording, context.palette)
        self.panel = ClosePanel(wording)
        self._target = elided("", "muted")
        self.choose = button(wording("Pilih folder…"), self._choose_folder)
        self.close_session = button(wording("Tutup sesi…"), self._ask)
        self.export = button(wording("Ekspor laporan"), self._export, "primary")
        self.open_folder = button(wording("Buka folder"), self._open_folder)
        self.open_folder.hide()
        self.pages = QStackedWidget()
        self.no_event = centred(
            middle(label(wording("Belum ada kegiatan yang dibuka"), "title")),
            middle(label(wording("Buka atau buat kegiatan di layar Kegiatan."), "muted")),
        )
        self.empty = centred(
            middle(label(wording("Belum ada yang dilaporkan"), "title")),
            middle(label(wording("Impor daftar peserta di layar Peserta, lalu buka meja."), "muted")),
        )
        self._loading = waiting(wording("Menghitung…"))
        for shown in (self.no_event, self.empty, self._loading, self.page):
            self.pages.addWidget(shown)
        self.pages.setMinimumHeight(_LEAST_HEIGHT)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.banner.clear()
        self.refresh()

    def refresh(self) -> None:
        """Counts again, then checks the chain."""
        event, session, wording = self._context.current.opened, self._session, self._context.wording
        self._set_usable(event is not None)
        if event is None:
            self.pages.setCurrentWidget(self.no_event)
            return
        if self._view is None:
            self.pages.setCurrentWidget(self._loading)

        def count(program: Program) -> tuple[Report, ReportView]:
            report = program.export_reports.report(event, session)
            return report, report_view(report, wording)

        self._context.jobs.run(self, count, self._show, self._refuse)
        self._context.jobs.run(self, lambda program: program.verify_database(), self._show_chain, self._refuse)

    def use_folder(self, folder: Path) -> None:
        """Exports go there from now on."""
        self._folder = folder
        self._show_folder()

    def _connect(self) -> None:
        self.setFocusProxy(self.sessions)
        current = self._context.current
        current.event_changed.connect(self._event_changed)
        current.roster_changed.connect(self._refresh_if_seen)
        current.records_changed.connect(self._refresh_if_seen)
        self.sessions.currentIndexChanged.connect(self._choose_session)
        self.panel.agreed.connect(self._close_or_reopen)
        self.panel.left.connect(self.close_session.setFocus)
        self._context.jobs.bug.connect(self._let_go)
        self._event_changed()

    def _lay_out(self) -> None:
        self.sessions.setAccessibleName(self._context.wording("Sesi"))
        self.sessions.setMinimumWidth(300)
        head = row(label(self._context.wording("Laporan"), "title"), self._subtitle, 0, self.sessions)
        foot = row(self._target, 0, self.open_folder, self.choose, self.close_session, self.export)
        body = column(head, self.banner, self.pages, self.panel, foot, margin=24, gap=12)
        body.setStretch(2, 1)
        self.setLayout(body)
        self._show_folder()

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
        self._start_over()

    def _choose_session(self, at: int) -> None:
        self._session = self.sessions.itemData(at)
        self._start_over()

    def _start_over(self) -> None:
        self._view = None
        self.panel.hide()
        self.banner.clear()
        self.open_folder.hide()
        self.page.hide_chain()
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _set_usable(self, has_event: bool) -> None:
        self.sessions.setEnabled(has_event)
        self._subtitle.setVisible(has_event)
        self.close_session.setVisible(has_event and self._session is not None)
        self.export.setEnabled(has_event and self._view is not None and not self._view.is_empty)

    def _show(self, found: tuple[Report, ReportView]) -> None:
        report, view = found
        opened = self._context.current.opened
        if opened is None or report.event.id != opened.id or report.session != self._session:
            return
        wording = self._context.wording
        self._view = view
        self._subtitle.setText(view.subtitle)
        self.close_session.setText(wording("Buka kembali sesi…") if view.is_closed else wording("Tutup sesi…"))
        self._set_usable(True)
        self.page.show_view(view)
        self.pages.setCurrentWidget(self.empty if view.is_empty else self.page)

    def _show_chain(self, found: Verification) -> None:
        self.page.show_chain(*chain_badge(found, self._context.wording))

    def _ask(self) -> None:
        wording, session, view = self._context.wording, self._session, self._view
        if session is None or view is None:
            return
        self.banner.clear()
        if view.is_closed:
            question = wording("Buka kembali {session}? Tulis alasannya; alasan ini dicatat.", session=session.name)
            self.panel.ask(question, wording("Buka kembali"), wants_reason=True)
            return
        self.panel.ask(close_question(session, view.pending, wording), wording("Tutup {session}", session=session.name))
        self._tell_details(session)

    def _tell_details(self, session: Session) -> None:
        """Who is still awaited; the question stands already while they are counted."""
        event, wording = self._context.current.opened, self._context.wording
        if event is not None:
            self._context.jobs.run(
                self,
                lambda program: close_details(program.close_session.preview(event, session), session, wording),
                lambda told: self.panel.tell_details(told if session == self._session else ""),
                self._refuse,
            )

    def _close_or_reopen(self, reason: str) -> None:
        event, session, view = self._context.current.opened, self._session, self._view
        if event is None or session is None or view is None:
            return
        approval = self.panel.approval

        def change(program: Program) -> str:
            officer = approved(program, program.set_up_desk.officer(), approval)
            if view.is_closed:
                program.close_session.reopen(event, session, reason, officer)
                return self._context.wording("{session} dibuka kembali.", session=session.name)
            program.close_session(event, session, officer)
            return self._context.wording("{session} ditutup.", session=session.name)

        self._context.jobs.run(self, change, self._changed, self._not_changed)

    def _not_changed(self, problem: OperatorProblem) -> None:
        """In the panel; where a supervisor is needed, it asks for one."""
        if isinstance(problem, SupervisorNeeded):
            self._context.jobs.run(self, supervisors, self.panel.ask_supervisor, self._refuse)
            return
        self.panel.refuse(self._context.wording.problem(problem))

    def _changed(self, said: str) -> None:
        self.panel.hide()
        self.close_session.setFocus()
        self.banner.tell(said, Tone.PRESENT)
        self._context.current.records_changed.emit()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self._context.wording("Folder laporan"), str(self._folder))
        if chosen:
            self.use_folder(Path(chosen))

    def _show_folder(self) -> None:
        said = self._context.wording("Ke: {folder}", folder=" › ".join(self._folder.parts[-3:]))
        self._target.setText(said)
        self._target.setToolTip(str(self._folder))

    def _export(self) -> None:
        event, session = self._context.current.opened, self._session
        if event is None:
            return
        folder = self._folder
        self.export.setEnabled(False)
        self.open_folder.hide()
        self.banner.tell(self._context.wording("Menulis laporan…"), Tone.CLOSED)

        def collect(program: Program) -> tuple[ExportReports, ReadyToWrite]:
            return program.export_reports, program.export_reports.collect(event, session)

        def write(collected: tuple[ExportReports, ReadyToWrite]) -> None:
            reports, ready = collected
            self._context.jobs.run_aside(self, lambda: reports.write(ready, folder), self._exported, self._not_exported)

        self._context.jobs.run(self, collect, write, self._not_exported)

    def _exported(self, exported: Exported) -> None:
        self.export.setEnabled(True)
        self._written = exported.files[0].parent if exported.files else self._folder
        said = self._context.wording(
            "{count} berkas ditulis di {folder}.", count=len(exported.files), folder=self._written
        )
        self.banner.tell(said, Tone.PRESENT)
        self.open_folder.show()
        self._take_focus(self.open_folder)

    def _not_exported(self, problem: OperatorProblem) -> None:
        self.export.setEnabled(True)
        self._refuse(problem)
        self._take_focus(self.export)

    def _take_focus(self, widget: QWidget) -> None:
        """The button that was pressed lost it while the files were written; a hidden screen takes it from nobody."""
        if self.isVisible():
            widget.setFocus()

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        self.panel.let_go()
        if not self.export.isEnabled():
            self.banner.clear()
            self._set_usable(self._context.current.opened is not None)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written or self._folder)))

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
