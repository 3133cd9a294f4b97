"""A list beside the roster: chosen, previewed in place, and recorded exactly as previewed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.person_match import ListPlace
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.card_people import session_line
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.file_drop import FileDrop, dropped_paths, roster_kinds
from netralitas_desktop.ui.import_files import WorkbookSaving
from netralitas_desktop.ui.list_page import ListPage
from netralitas_desktop.ui.list_reading import ListReader, ListReading, Planned, Previewed
from netralitas_desktop.ui.parts import button, centred, column, elided, label, middle, row, waiting
from netralitas_desktop.ui.password_page import Asked, PasswordPage
from netralitas_desktop.ui.theme import Tone

_SESSION_WIDTH = 400


@dataclass(frozen=True, slots=True)
class ListKind:
    """What tells one kind of list from another."""

    title: str
    hint: str
    """The invitation to drop such a list."""
    explained: str
    """What such a list holds, and what comes of it."""
    file_name: str
    """What is proposed for the rows that are not recorded."""
    asks_session: bool
    """Whether the whole list is of one session, which has to be said."""
    reader: Callable[[Program], ListReader]


class ListImport(QWidget):
    """One list at a time; nothing is recorded before the admin agrees."""

    left = Signal(str)
    """It is over; what was recorded, in a sentence, or nothing."""

    def __init__(self, context: Context, kind: ListKind) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._context, self._kind = context, kind
        self._planned: Planned | None = None
        self._preview: Previewed | None = None
        self._chosen: dict[ListPlace, str] = {}
        self._turn = 0
        wording = context.wording
        self.reader = ListReading(context, kind.reader, self)
        self.saving = WorkbookSaving(context, self)
        self._file = elided("", "muted")
        self.sessions = DropDown()
        self.sessions.setAccessibleName(wording("Sesi"))
        self.banner = Banner()
        kinds = roster_kinds(wording)
        detail = wording("Satu atau beberapa berkas Excel, ODS, CSV, atau HTML")
        self.drop = FileDrop(kind.hint, wording("Pilih berkas…"), detail, many=True, kinds=kinds)
        self._start = centred(self.drop, middle(label(kind.explained, "muted", wraps=True)), width=780)
        self._waiting = waiting(wording("Membaca daftar…"))
        self.password = PasswordPage(wording)
        self.page = ListPage(context, kind.title)
        self._pages = QStackedWidget()
        for shown in (self._start, self._waiting, self.password, self.page):
            self._pages.addWidget(shown)
        self._lay_out()
        self._connect()

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """A new list; with files they are read at once."""
        self.forget()
        self.banner.clear()
        self._offer_sessions()
        self._go(self._start)
        if paths:
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Reads the files and shows what they would record."""
        self.forget()
        self._file.setText(" · ".join(path.name for path in paths))
        self.reader.read_files(paths)

    def forget(self) -> None:
        """What was read, chosen and typed so far is nothing."""
        self._turn += 1
        self.reader.forget()
        self._planned = self._preview = None
        self._chosen = {}
        self._file.setText("")
        self.page.start_over()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.read(dropped_paths(event.mimeData()))

    @property
    def _session(self) -> Session | None:
        """The session that the whole list is of; nothing where each person has their own."""
        every, at = self._context.current.schedule.sessions, self.sessions.currentIndex()
        return every[at] if self._kind.asks_session and 0 <= at < len(every) else None

    def _connect(self) -> None:
        self.drop.chosen.connect(self.read)
        self.password.given.connect(self.reader.unlock)
        self.page.chosen.connect(self._choose)
        self.reader.begun.connect(self._show_waiting)
        self.reader.locked.connect(self._ask_password)
        self.reader.read.connect(self._take)
        self.reader.refused.connect(self._refuse_files)
        self.saving.told.connect(self.banner.tell)
        self.sessions.currentIndexChanged.connect(lambda _at: self._take_session())
        self._context.jobs.bug.connect(self._let_go)

    def _offer_sessions(self) -> None:
        """The session that began last is chosen: a list tells of what was."""
        event, schedule = self._context.current.opened, self._context.current.schedule
        with QSignalBlocker(self.sessions):
            self.sessions.clear()
            self.sessions.addItems([session_line(s, self._context.wording) for s in schedule.sessions])
            begun = schedule.begun(event.local(self._context.clock())) if event else None
            if begun is not None:
                self.sessions.setCurrentIndex(schedule.sessions.index(begun))

    def _show_waiting(self) -> None:
        self.banner.clear()
        self._go(self._waiting)

    def _ask_password(self, file: str, why: Asked) -> None:
        self.password.ask(file, why)
        self._go(self.password)

    def _refuse_files(self, problem: OperatorProblem) -> None:
        self.forget()
        self._tell(problem)
        self._go(self._start)

    def _take(self, planned: Planned) -> None:
        self._planned = planned
        self._plan()

    def _take_session(self) -> None:
        """Another session: what was said of the one before is over."""
        self.banner.clear()
        self._plan()

    def _plan(self) -> None:
        """Compares what was read with the event, as it is now."""
        event, planned, session, chosen = self._context.current.opened, self._planned, self._session, dict(self._chosen)
        if event is None or planned is None:
            return
        self._forget_preview()
        self._turn += 1
        turn = self._turn
        self._context.jobs.run(
            self,
            lambda program: planned(program, event, session, chosen),
            lambda preview: self._show(preview) if turn == self._turn else None,
            lambda problem: self._refuse_plan(problem) if turn == self._turn else None,
        )

    def _forget_preview(self) -> None:
        """Until the next one is there nothing can be recorded: what is seen may be of another session."""
        self._preview = None
        self.record.setEnabled(False)
        self.save.setEnabled(False)

    def _show(self, preview: Previewed) -> None:
        is_first = self._pages.currentWidget() is not self.page
        self._preview = preview
        self.page.show_view(preview.view)
        self._go(self.page)
        if is_first and self.isVisible():
            (self.record if self.record.isEnabled() and self.page.chooser.isHidden() else self.page).setFocus()

    def _refuse_plan(self, problem: OperatorProblem) -> None:
        """With that session the list can't be taken; another can be chosen."""
        self.page.start_over()
        self._tell(problem)
        self._go(self.page)

    def _choose(self, place: ListPlace, person: str) -> None:
        """Whom a row means, or nobody any more."""
        self.banner.clear()
        self._chosen = {**self._chosen, place: person} if person else _without(self._chosen, place)
        self._plan()

    def _record(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self.record.setEnabled(False)
        self._context.jobs.run(self, preview.record, partial(self._recorded, preview), self._refuse_record)

    def _recorded(self, preview: Previewed, said: str) -> None:
        """What was not recorded stays to be seen."""
        self._context.current.records_changed.emit()
        if not preview.view.to_mend.rows:
            self._leave(said)
            return
        self.banner.tell(said, Tone.PRESENT)
        self._plan()

    def _refuse_record(self, problem: OperatorProblem) -> None:
        self._tell(problem)
        self._plan()

    def _save(self) -> None:
        preview, wording = self._preview, self._context.wording
        if preview is None:
            return
        rows = preview.view.to_mend
        self.saving.ask(
            wording("Simpan yang belum tercatat"),
            self._kind.file_name,
            lambda program: partial(program.write_rows_to_mend, rows),
            lambda at: wording("{count} baris disimpan di {file}.", count=wording.count(len(rows.rows)), file=at),
        )

    def _tell(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        if self._pages.currentWidget() is self._waiting:
            self.begin()
        elif self._pages.currentWidget() is self.page:
            self._go(self.page)

    def _leave(self, said: str) -> None:
        self.forget()
        self.left.emit(said)

    def _lay_out(self) -> None:
        wording = self._context.wording
        self.told = elided("", "muted")
        self.back = button(wording("Kembali"), lambda: self._leave(""))
        self.another = button(wording("Pilih berkas lain"), self.begin)
        self.save = button(wording("Simpan sisanya…"), self._save)
        self.record = button(wording("Catat"), self._record, "primary")
        self.sessions.setFixedWidth(_SESSION_WIDTH)
        self.sessions.setVisible(self._kind.asks_session)
        session = label(wording("Sesi"), "muted")
        session.setVisible(self._kind.asks_session)
        head = row(label(self._kind.title, "title"), self._file, 0, session, self.sessions)
        foot = row(self.back, self.another, 0, self.told, self.save, self.record)
        body = column(head, self.banner, self._pages, foot, gap=12)
        body.setStretch(2, 1)
        self.setLayout(body)

    def _go(self, shown: QWidget) -> None:
        view = self._preview.view if self._preview is not None else None
        is_page = shown is self.page
        self._pages.setCurrentWidget(shown)
        self.another.setVisible(shown in (self.page, self.password))
        self.told.setText(view.told if view else self._context.wording("Belum ada yang dicatat."))
        self.save.setVisible(is_page and view is not None and bool(view.to_mend.rows))
        self.save.setEnabled(view is not None)
        self.record.setVisible(is_page)
        self.record.setEnabled(view is not None and view.count > 0)
        self.record.setText(view.record if view else self._context.wording("Catat"))
        self.record.setAccessibleName(self.record.text())
        if self.isVisible() and not is_page:
            {self._start: self.drop.button, self.password: self.password.field}.get(shown, self.back).setFocus()


def _without(chosen: dict[ListPlace, str], place: ListPlace) -> dict[ListPlace, str]:
    return {at: person for at, person in chosen.items() if at != place}
