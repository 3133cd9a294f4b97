"""Peserta: the open event's roster with its search, and the way to import it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.services.import_roster import RosterUndone
from netralitas_desktop.services.ports import LastImport
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.steps import Steps
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.close_panel import ClosePanel
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.excuse_import import excuse_lists
from netralitas_desktop.ui.file_drop import dropped_paths, roster_drop
from netralitas_desktop.ui.import_files import Template
from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.list_import import ListImport
from netralitas_desktop.ui.missing_event import missing_event
from netralitas_desktop.ui.online_import import online_lists
from netralitas_desktop.ui.parts import (
    button,
    centred,
    column,
    elided,
    grown,
    head,
    label,
    middle,
    page,
    row,
    tabular,
    waiting,
)
from netralitas_desktop.ui.people_filter import PeopleFilter
from netralitas_desktop.ui.people_view import Lines, Roster, counted, roster_columns, roster_of
from netralitas_desktop.ui.stray_scans import take_codes
from netralitas_desktop.ui.tables import Table
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.undo_words import undo_question, undone_sentence

_Shows = tuple[str, Schedule, object]
"""An event's id, its schedule and the version of its roster."""
_NOTHING: _Shows = ("", Schedule(()), None)


@dataclass(frozen=True, slots=True)
class _Read:
    event: Event
    shows: _Shows
    people: tuple[Participant, ...] | None
    """Nothing where they are those whom the screen has."""
    last: LastImport | None


class PeopleScreen(QWidget):
    """Shows who is listed, finds them, and takes new rosters."""

    print_wanted = Signal(str, str)
    """Papers for the group that is shown (empty for all), or for the person whom the search means."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("screen")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._context = context
        self._roster, self._shows = Roster(), _NOTHING
        self._last: LastImport | None = None
        self._takes_focus = False
        wording = context.wording
        self.banner = Banner()
        self.counts = elided("", "muted")
        self.counts.setFont(tabular(self.counts.font()))
        self.search, self.groups = QLineEdit(), DropDown()
        self._filter = PeopleFilter(context, self)
        self.table = Table(wording("Daftar peserta"), (), context.palette)
        self.none_found = label(wording("Tidak ada yang cocok. Kurangi kata atau pilih semua kelompok."), "muted")
        self._drop = roster_drop(wording)
        self.template = Template(context, self)
        self.undo = button(wording("Batalkan impor terakhir…"), self._ask_undo, "quiet")
        self.undoing = ClosePanel(wording)
        self.undoing.no.setText(wording("Jangan"))
        self.undoing.no.setAccessibleName(wording("Jangan"))
        self.importing = ImportScreen(context)
        self.excusing = ListImport(context, excuse_lists(wording))
        self.attending = ListImport(context, online_lists(wording))
        self.lists = self._other_lists()
        self.pages = QStackedWidget()
        self.no_event = missing_event(wording)
        self._loading, self.empty = waiting(wording("Membuka daftar peserta…")), self._nobody()
        self.filled = self._listing()
        for shown in (
            self.no_event,
            self._loading,
            self.empty,
            self.filled,
            self.importing,
            self.excusing,
            self.attending,
        ):
            self.pages.addWidget(shown)
        self.setLayout(column(self.banner, self.pages, margin=24, gap=12))
        self._connect()

    def _connect(self) -> None:
        take_codes(self.search)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._look)
        self.groups.currentIndexChanged.connect(self._look)
        self._filter.found.connect(self._show_found)
        self._filter.refused.connect(self._refuse)
        self._drop.chosen.connect(self.begin_import)
        self.template.told.connect(self.banner.tell)
        self.importing.left.connect(self._leave_import)
        for taking in (self.excusing, self.attending):
            taking.left.connect(self._leave_list)
        self.undoing.agreed.connect(lambda _reason: self._undo())
        self.undoing.left.connect(self.undo.setFocus)
        self._context.jobs.bug.connect(self.undoing.let_go)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self._context.current.event_changed.connect(self._event_changed)
        self._context.current.roster_changed.connect(self._refresh_if_seen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Reads the open event's roster again if it has changed."""
        event, schedule, shows = self._context.current.opened, self._context.current.schedule, self._shows
        if event is None:
            self.pages.setCurrentWidget(self.no_event)
            return
        if self.pages.currentWidget() is self.no_event:
            self.pages.setCurrentWidget(self._loading)

        def read(program: Program) -> Steps[_Read]:
            now = (event.id, schedule, program.catalogue.roster_version())
            last = program.import_roster.last(event)
            if shows == now:
                return _Read(event, now, None, last)
            people: list[Participant] = []
            for some in program.catalogue.pages(event):
                people += some
                yield
            return _Read(event, now, tuple(people), last)

        self._context.jobs.run_in_steps(self, read, lambda read: self._understand(read, schedule), self._refuse)

    def begin_import(self, paths: Sequence[Path] = ()) -> None:
        """Opens the import; with files it reads them at once."""
        if self._context.current.opened is None:
            return
        self.banner.clear()
        self.undoing.hide()
        self.pages.setCurrentWidget(self.importing)
        self.importing.begin(paths)

    def begin_list(self, taking: ListImport, paths: Sequence[Path] = ()) -> None:
        """Opens the import of a list beside the roster; with files it reads them at once."""
        self.banner.clear()
        self.undoing.hide()
        self.pages.setCurrentWidget(taking)
        taking.begin(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._context.current.opened is not None and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.begin_import(dropped_paths(event.mimeData()))

    def _nobody(self) -> QWidget:
        wording = self._context.wording
        return centred(
            middle(label(wording("Belum ada peserta"), "title")),
            middle(label(wording("Impor daftarnya. Tidak ada yang disimpan sebelum Anda setuju."), "muted")),
            4,
            self._drop,
            row(0, self.template.button, 0),
            width=780,
        )

    def _listing(self) -> QWidget:
        wording = self._context.wording
        ways = (
            self.undo,
            self.lists,
            button(wording("Cetak…"), self._print),
            button(wording("Impor daftar peserta…"), self.begin_import, "primary"),
        )
        self.search.setPlaceholderText(wording("Cari nama, NIP, unit kerja, atau kelompok"))
        self.search.setAccessibleName(wording("Cari peserta"))
        self.search.setClearButtonEnabled(True)
        self.groups.setAccessibleName(wording("Kelompok"))
        self.groups.setMinimumWidth(grown(220))
        tools = row(self.search, self.groups)
        tools.setStretch(0, 1)
        self.none_found.hide()
        return page(
            head(label(wording("Peserta"), "title"), self.counts, right=ways),
            self.undoing,
            tools,
            self.none_found,
            self.table,
            gap=12,
        )

    def _other_lists(self) -> QPushButton:
        """What comes beside the roster: both kinds behind one button, which leaves room for the others."""
        wording = self._context.wording
        made = button(wording("Izin / daring"), lambda: None, "quiet")
        made.setToolTip(wording("Impor daftar izin atau daftar hadir daring"))
        menu = QMenu(made)
        menu.addAction(wording("Impor daftar izin…"), lambda: self.begin_list(self.excusing))
        menu.addAction(wording("Impor hadir daring…"), lambda: self.begin_list(self.attending))
        made.setMenu(menu)
        return made

    def _print(self) -> None:
        self.print_wanted.emit(str(self.groups.currentData() or ""), self.search.text())

    def _event_changed(self) -> None:
        self.importing.begin()  # what was read belongs to the other event
        self._leave_import()
        for taking in (self.excusing, self.attending):
            taking.forget()
        self.banner.clear()
        self.undoing.hide()
        self.search.clear()
        self.pages.setCurrentWidget(self._loading)
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _leave_import(self) -> None:
        if self.pages.currentWidget() is self.importing:
            self.pages.setCurrentWidget(self._loading)
            self._takes_focus = self.isVisible()
            self._refresh_if_seen()

    def _leave_list(self, said: str) -> None:
        self.pages.setCurrentWidget(self.filled)
        self.lists.setFocus()
        self.banner.tell(said, Tone.PRESENT)

    def _understand(self, read: _Read, schedule: Schedule) -> None:
        people, wording, jobs = read.people, self._context.wording, self._context.jobs
        if people is not None:
            jobs.run_in_memory(
                self,
                lambda: roster_of(people, read.event, schedule, wording),
                lambda roster: self._show(read, roster),
                self._refuse,
            )
        elif read.shows == self._shows:  # what the screen has may be another event's by now
            self._show(read, self._roster)

    def _show(self, read: _Read, roster: Roster) -> None:
        event = self._context.current.opened
        if event is None or event.id != read.event.id:
            return
        is_another, self._roster, self._shows = roster is not self._roster, roster, read.shows
        if read.last != self._last:
            self.undoing.hide()  # it asks about another import
        self._last = read.last
        self.undo.setVisible(read.last is not None)
        if is_another:
            self.table.show_columns(roster_columns(event, self._context.wording))
            self._offer_groups()
            self._filter.set_roster(event, roster, self.groups.currentData())
        if self.pages.currentWidget() not in (self.importing, self.excusing, self.attending):
            self.pages.setCurrentWidget(self.filled if roster.rows else self.empty)
            if self._takes_focus and self.isVisible():
                (self.search if roster.rows else self._drop.button).setFocus()
            self._takes_focus = False

    def _ask_undo(self) -> None:
        if self._last is not None:
            self.banner.clear()
            wording = self._context.wording
            self.undoing.ask(undo_question(self._last, wording), wording("Batalkan impor"))

    def _undo(self) -> None:
        event, wording = self._context.current.opened, self._context.wording
        if event is None:
            return

        def undone(done: RosterUndone) -> None:
            self.undoing.hide()
            self.banner.tell(undone_sentence(done, wording), Tone.PRESENT)
            self._takes_focus = True
            self._context.current.roster_changed.emit()

        self._context.jobs.run(
            self,
            lambda program: program.import_roster.undo(event),
            undone,
            lambda problem: self.undoing.refuse(wording.problem(problem)),
        )

    def _offer_groups(self) -> None:
        wording, chosen = self._context.wording, self.groups.currentData()
        self.groups.blockSignals(True)
        self.groups.clear()
        self.groups.addItem(wording("Semua kelompok"), None)
        for name in self._roster.group_names:
            self.groups.addItem(name or wording("(tanpa kelompok)"), name)
        self.groups.setCurrentIndex(max(0, self.groups.findData(chosen)))
        self.groups.blockSignals(False)

    def _look(self) -> None:
        self._filter.look_for(self.search.text(), self.groups.currentData())

    def _show_found(self, lines: Lines) -> None:
        self.table.show_lines(lines)
        self.none_found.setVisible(bool(self._roster.rows) and not lines)
        self.counts.setText(counted(self._roster, len(lines), self._context.wording))

    def _refuse(self, problem: OperatorProblem) -> None:
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
