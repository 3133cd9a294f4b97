"""Impor daftar peserta: files, check, plan, done; nothing is saved before the plan is applied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.workbook import PasswordNeeded
from netralitas_desktop.services.import_roster import FilesRead, ImportRoster, RosterCount, RosterPreview
from netralitas_desktop.services.ports import ReadOptions
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.file_drop import roster_drop, roster_kinds
from netralitas_desktop.ui.import_pages import CheckPage, PlanPage, titles
from netralitas_desktop.ui.import_view import CheckView, check_view
from netralitas_desktop.ui.parts import button, centred, column, elided, label, middle, row, set_tone, waiting
from netralitas_desktop.ui.password_page import PasswordPage
from netralitas_desktop.ui.plan_view import PlanView, done_sentence, plan_view
from netralitas_desktop.ui.reading_page import ReadingPage, ReadingProgress
from netralitas_desktop.ui.step_bar import StepBar
from netralitas_desktop.ui.theme import Tone


class Step(IntEnum):
    """Where an import is."""

    FILES = 0
    CHECK = 1
    PLAN = 2
    DONE = 3


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which files are to be read; their password is not kept."""

    paths: tuple[Path, ...] = ()
    units_file: Path | None = None


@dataclass(frozen=True, slots=True)
class _Checked:
    preview: RosterPreview
    check: CheckView
    plan: PlanView


class ImportScreen(QWidget):
    """Walks through one import of the open event."""

    left = Signal()
    """Back to the roster: cancelled or done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._checked: _Checked | None = None
        self._turn = 0
        self._asked = _Asked()
        self._progress = ReadingProgress()
        self.step = Step.FILES
        wording = context.wording
        self._source = elided("", "muted")
        self.steps = StepBar(titles(wording))
        self.banner = Banner()
        self.check = CheckPage(wording, context.palette)
        self.plan = PlanPage(wording, context.palette)
        self._done = label("", "heading", wraps=True)
        self._drop = roster_drop(wording)
        self.reading = ReadingPage(wording)
        self.password = PasswordPage(wording)
        self._pages = QStackedWidget()
        self._cancelled = middle(label("", "muted", wraps=True))
        self._files = centred(self._drop, self._cancelled, width=640)
        self._saving, self._finished = (
            waiting(wording("Menyimpan…")),
            centred(self._saved(), middle(self._done), width=760),
        )
        for shown in (
            *(self._files, self.reading, self.password, self.check, self.plan),
            *(self._saving, self._finished),
        ):
            self._pages.addWidget(shown)
        self._lay_out()
        self._drop.chosen.connect(self.read)
        self.password.given.connect(self._unlock)
        self.check.units_wanted.connect(self._choose_units)
        self._progress.told.connect(self._show_progress)
        context.jobs.bug.connect(self._let_go)

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """A new import; with files they are read at once."""
        self._turn += 1
        self._checked = None
        self._source.setText("")
        self.banner.clear()
        self._cancelled.clear()
        self._go(self._files, Step.FILES)
        if paths:
            self.read(paths)

    def read(self, paths: Sequence[Path]) -> None:
        """Reads the files beside the database, then compares them with the roster."""
        self._checked = None
        self._read(_Asked(tuple(paths)))

    def use_units(self, units_file: Path) -> None:
        """Reads the same files again with that list of units; what was checked stays where it is refused."""
        self._read(replace(self._asked, units_file=units_file))

    def _unlock(self, password: str) -> None:
        self._read(self._asked, password)

    def _choose_units(self) -> None:
        wording = self._context.wording
        title = wording("Pilih daftar unit dengan kecamatannya")
        name, _ = QFileDialog.getOpenFileName(self, title, "", roster_kinds(wording))
        if name:
            self.use_units(Path(name))

    def _read(self, asked: _Asked, password: str = "") -> None:
        event, schedule = self._context.current.opened, self._context.current.schedule
        if event is None:
            return
        self._asked = asked
        self._turn += 1
        turn = self._turn
        progress = self._progress.of(turn, lambda: turn == self._turn)
        self._show_reading()

        def with_reader(known: tuple[ImportRoster, ReadOptions]) -> None:
            reader, remembered = known
            options = replace(remembered, password=password)

            def read() -> FilesRead:
                found = reader.read(event, schedule, asked.paths, options, asked.units_file, progress)
                return replace(found, options=replace(found.options, password=""))  # it has done its work

            self._context.jobs.run_aside(self, read, lambda found: self._compare(turn, found), refused)

        def refused(problem: OperatorProblem) -> None:
            self._unread(turn, problem, Tone.REFUSED if password else Tone.REVIEW)

        def find(program: Program) -> tuple[ImportRoster, ReadOptions]:
            return program.import_roster, program.import_roster.remembered(event)

        self._context.jobs.run(self, find, with_reader, refused)

    def _show_reading(self) -> None:
        self.banner.clear()
        self._cancelled.clear()
        self.reading.begin()
        self._go(self.reading, Step.FILES)
        if self.isVisible():
            self.back.setFocus()

    def _show_progress(self, turn: int, done: int, count: int, name: str) -> None:
        if turn == self._turn:
            self.reading.show_file(done, count, name)

    def _compare(self, turn: int, found: FilesRead) -> None:
        schedule, wording = self._context.current.schedule, self._context.wording

        def compare(program: Program) -> _Checked:
            preview = program.import_roster.preview(found)
            return _Checked(preview, check_view(preview, schedule, wording), plan_view(preview, wording))

        if turn == self._turn:
            self._context.jobs.run(
                self,
                compare,
                lambda checked: self._show(turn, checked),
                lambda problem: self._refuse(turn, problem),
            )

    def _show(self, turn: int, checked: _Checked) -> None:
        if turn != self._turn:
            return
        self._checked = checked
        self._source.setText(checked.check.source)
        self.check.show_view(checked.check)
        self.plan.show_view(checked.plan)
        self._go(self.check, Step.CHECK)
        self.check.table.setFocus()

    def apply(self) -> None:
        """Does exactly what the plan shows."""
        checked = self._checked
        if checked is None:
            return
        turn = self._turn
        self._go(self._saving, Step.PLAN)
        self._context.jobs.run(
            self,
            lambda program: program.import_roster.apply(checked.preview),
            lambda count: self._applied(checked.preview, count),
            lambda problem: self._refuse(turn, problem),
        )

    def _applied(self, preview: RosterPreview, count: RosterCount) -> None:
        self._done.setText(done_sentence(preview, count, self._context.wording))
        self._checked = None
        self._go(self._finished, Step.DONE)
        self._context.current.roster_changed.emit()
        if self.isVisible():
            self.next.setFocus()

    def _unread(self, turn: int, problem: OperatorProblem, locked: Tone) -> None:
        """Why files were not read: a locked one asks for its password, and a list of units leaves what was checked."""
        if turn != self._turn:
            return
        match problem:
            case PasswordNeeded():
                self._ask_password(self._context.wording.problem(problem), locked)
            case _ if self._checked is not None:
                self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
                self._go(self.check, Step.CHECK)
                self.check.units.setFocus()
            case _:
                self._refuse(turn, problem)

    def _ask_password(self, sentence: str, tone: Tone) -> None:
        self.password.ask(sentence, tone)
        self._go(self.password, Step.FILES)
        if self.isVisible():
            self.password.field.setFocus()

    def _refuse(self, turn: int, problem: OperatorProblem) -> None:
        if turn != self._turn:
            return
        self._checked = None
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
        self._go(self._files, Step.FILES)
        if self.isVisible():
            self._drop.button.setFocus()

    def _cancel(self) -> None:
        """Back to the files at once; the thread that reads stops before its next file."""
        self.begin()
        self._cancelled.setText(self._context.wording("Dibatalkan. Belum ada yang disimpan."))
        if self.isVisible():
            self._drop.button.setFocus()

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        if self._pages.currentWidget() in (self.reading, self._saving):
            self._checked = None
            self._go(self._files, Step.FILES)

    def _saved(self) -> QWidget:
        made = middle(label("✓ " + self._context.wording("Daftar peserta tersimpan"), "title"))
        set_tone(made, Tone.PRESENT)
        return made

    def _lay_out(self) -> None:
        wording = self._context.wording
        self.back = button(wording("Kembali"), self._go_back)
        self.other = button(wording("Pilih berkas lain"), self.begin)
        self.next = button(wording("Lihat rencana"), self._go_on, "primary")
        self._unsaved = label(wording("Belum ada yang disimpan."), "muted")
        title = row(label(wording("Impor daftar peserta"), "title"), self._source, 0)
        foot = row(self.back, self.other, 0, self._unsaved, self.next)
        body = column(title, self.steps, self.banner, self._pages, foot, gap=12)
        body.setStretch(3, 1)
        self.setLayout(body)

    def _go(self, shown: QWidget, step: Step) -> None:
        wording = self._context.wording
        self.step = step
        self._pages.setCurrentWidget(shown)
        self.steps.show_step(step)
        is_busy = shown in (self.reading, self._saving)
        self.back.setVisible(step != Step.DONE and shown is not self._saving)
        self.back.setText(wording("Batal") if step == Step.FILES else wording("Kembali"))
        self.other.setVisible(step in (Step.CHECK, Step.DONE) or shown is self.password)
        self.other.setText(wording("Impor berkas lain") if step == Step.DONE else wording("Pilih berkas lain"))
        self._unsaved.setVisible(step != Step.DONE and shown is not self._saving)
        self.next.setVisible(step != Step.FILES and not is_busy)
        self.next.setText(self._onward(step))
        can_apply = self._checked is not None and self._checked.plan.can_apply
        self.next.setEnabled(step != Step.PLAN or can_apply)

    def _onward(self, step: Step) -> str:
        """What the primary button says at that step."""
        wording = self._context.wording
        match step:
            case Step.PLAN:
                return wording("Terapkan")
            case Step.DONE:
                return wording("Lihat daftar peserta")
        return wording("Lihat rencana")

    def _go_on(self) -> None:
        match self.step:
            case Step.CHECK:
                self._go(self.plan, Step.PLAN)
            case Step.PLAN:
                self.apply()
            case _:
                self.left.emit()

    def _go_back(self) -> None:
        match self.step:
            case Step.PLAN:
                self._go(self.check, Step.CHECK)
            case Step.CHECK:
                self.begin()
            case _ if self._pages.currentWidget() is self.reading:
                self._cancel()
            case _:
                self._turn += 1
                self.left.emit()
