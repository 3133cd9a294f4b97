"""Impor daftar peserta: files, check, plan, done; nothing is saved before the plan is applied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.reader import NobodyFound
from netralitas_desktop.services.import_roster import RosterCount, RosterPreview
from netralitas_desktop.services.roster_ports import FoundSheet
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.check_page import CheckPage
from netralitas_desktop.ui.columns_view import tables_of
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.done_page import DonePage
from netralitas_desktop.ui.file_drop import roster_kinds
from netralitas_desktop.ui.files_page import FilesPage
from netralitas_desktop.ui.flow import Flow
from netralitas_desktop.ui.import_files import IssueCopies
from netralitas_desktop.ui.import_steps import Step, anew, backward, onward
from netralitas_desktop.ui.parts import button, column, elided, head, label, waiting
from netralitas_desktop.ui.password_page import Asked, PasswordPage
from netralitas_desktop.ui.plan_page import PlanPage
from netralitas_desktop.ui.plan_view import done_sentence
from netralitas_desktop.ui.reading_page import ReadingPage
from netralitas_desktop.ui.roster_reading import Checked, RosterReading
from netralitas_desktop.ui.step_bar import StepBar
from netralitas_desktop.ui.theme import Tone


class ImportScreen(QWidget):
    """Walks through one import of the open event."""

    left = Signal()
    """Back to the roster: cancelled or done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._checked: Checked | None = None
        self._sheets: Sequence[tuple[str, FoundSheet]] = ()
        """The (file name, sheet) whose columns are shown; those last understood where nobody is found any longer."""
        self.step = Step.FILES
        wording = context.wording
        self.reader = RosterReading(context, self)
        self.copies = IssueCopies(context, self)
        self._source = elided("", "muted")
        self.steps = StepBar((wording("Berkas"), wording("Periksa"), wording("Rencana"), wording("Selesai")))
        self.banner = Banner()
        self.files = FilesPage(context)
        self.reading = ReadingPage(wording)
        self.password = PasswordPage(wording)
        self.check = CheckPage(wording, context.palette)
        self.plan = PlanPage(wording, context.palette)
        self._saving = waiting(wording("Menyimpan…"))
        self.done = DonePage(wording)
        self._pages = QStackedWidget()
        pages = (self.files, self.reading, self.password, self.check, self.plan, self._saving, self.done)
        for shown in pages:
            self._pages.addWidget(shown)
        self._lay_out()
        self._connect()

    def begin(self, paths: Sequence[Path] = ()) -> None:
        """A new import; with files they are read at once."""
        self.reader.forget()
        self._checked = None
        self._source.setText("")
        self.banner.clear()
        self.files.start_over()
        self.check.start_over()
        self._go(self.files, Step.FILES)
        if paths:
            self.read(paths)
        elif self.isVisible():
            self.files.drop.button.setFocus()

    def read(self, paths: Sequence[Path]) -> None:
        """Reads the files, then compares them with the roster."""
        self._checked = None
        self._sheets = ()
        self.check.start_over()
        self.reader.read(paths)

    def apply(self) -> None:
        """Does exactly what the plan shows."""
        checked = self._checked
        if checked is None:
            return
        self._go(self._saving, Step.PLAN)
        self._context.jobs.run(
            self,
            lambda program: program.import_roster.apply(checked.preview),
            lambda count: self._applied(checked.preview, count),
            lambda problem: self._refuse(problem) if self._checked is checked else None,
        )

    def _connect(self) -> None:
        self.files.drop.chosen.connect(self.read)
        self.files.columns_wanted.connect(self._show_columns_only)
        self.files.told.connect(self.banner.tell)
        self.password.given.connect(self.reader.unlock)
        self.check.units_wanted.connect(self._choose_units)
        self.check.columns.said.connect(self.reader.say_column)
        self.check.columns.restored.connect(self.reader.restore_columns)
        self.check.spellings.said.connect(self.reader.say_groups)
        self.check.issues.save_wanted.connect(self._save_issues)
        if self._context.is_training:
            self.check.issues.show_practice()
        self.check.issues.folder_wanted.connect(self.copies.open_folder)
        self.copies.told.connect(self.banner.tell)
        self.copies.written.connect(self.check.issues.open_folder.show)
        self.reader.begun.connect(self._show_reading)
        self.reader.progressed.connect(self.reading.show_step)
        self.reader.checked.connect(self._show)
        self.reader.locked.connect(self._ask_password)
        self.reader.refused.connect(self._unread)
        self._context.jobs.bug.connect(self._let_go)

    def _choose_units(self) -> None:
        wording = self._context.wording
        title = wording("Pilih daftar unit dengan kecamatannya")
        name, _ = QFileDialog.getOpenFileName(self, title, "", roster_kinds(wording))
        if name:
            self.reader.use_units(Path(name))

    def _save_issues(self) -> None:
        if self._checked is not None:
            self.copies.ask(self._checked.preview.read)

    def _show_reading(self) -> None:
        self.banner.clear()
        self.files.start_over()
        self.reading.begin()
        self._go(self.reading, Step.FILES if self._checked is None else Step.CHECK)
        if self.isVisible():
            self.back.setFocus()

    def _show(self, checked: Checked) -> None:
        self._checked = checked
        self._sheets = [(file.name, sheet) for file, sheet in checked.preview.read.sheets]
        self._source.setText(checked.check.source)
        self.check.show_view(checked.check)
        self.plan.show_view(checked.plan)
        self._go(self.check, Step.CHECK)
        self.check.take_focus()

    def _show_columns_only(self) -> None:
        """Nobody is found in the files; their columns can still be explained."""
        wording = self._context.wording
        self._source.setText("")
        said = wording("Belum ada peserta yang terbaca. Klik judul kolom yang berisi nama, lalu yang berisi NIP.")
        self.banner.tell(said, Tone.REVIEW)
        self.check.show_tables_only(tables_of(self._sheets, self.reader.said, wording))
        self._go(self.check, Step.CHECK)
        self.check.take_focus()

    def _applied(self, preview: RosterPreview, count: RosterCount) -> None:
        self.done.tell(done_sentence(preview, count, self._context.wording))
        self._checked = None
        self.reader.forget()
        self._go(self.done, Step.DONE)
        self._context.current.roster_changed.emit()
        if self.isVisible():
            self.next.setFocus()

    def _unread(self, problem: OperatorProblem) -> None:
        """Why files were not read: a correction or a list of units leaves the admin where it was said."""
        match problem:
            case NobodyFound():
                self._nobody(problem)
            case _ if self._checked is not None:
                self.reader.take_back()
                self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
                self._go(self.check, Step.CHECK)
                self.check.take_focus()
            case _:
                self._refuse(problem)

    def _nobody(self, problem: NobodyFound) -> None:
        """With what was said nobody is found: more can be said, or it can be taken back."""
        is_first = not self._sheets
        shapes = {sheet.shape for _, sheet in self._sheets}
        if shapes.isdisjoint(sheet.shape for sheet in problem.sheets):
            self._sheets = [(str(problem.values["file"]), sheet) for sheet in problem.sheets]
        self._checked = None
        if is_first:
            self._refuse(problem)
            self.files.offer_columns(any(sheet.shape for _, sheet in self._sheets))
            return
        self._show_columns_only()

    def _ask_password(self, file: str, asked: Asked) -> None:
        self.password.ask(file, asked)
        self._go(self.password, Step.FILES)
        if self.isVisible():
            self.password.field.setFocus()

    def _refuse(self, problem: OperatorProblem) -> None:
        self._checked = None
        self.banner.tell(self._context.wording.problem(problem), Tone.REFUSED)
        self._go(self.files, Step.FILES)
        if self.isVisible():
            self.files.drop.button.setFocus()

    @property
    def _is_asked_again(self) -> bool:
        """Whether a password is asked for after the files were checked once."""
        return self._pages.currentWidget() is self.password and self._checked is not None

    def _cancel(self) -> None:
        """Back at once to what was there before this reading; the thread that reads stops within a moment."""
        if self._checked is not None:
            self.reader.take_back()
            self._go(self.check, Step.CHECK)
            self.check.take_focus()
            return
        self.begin()
        self.files.say(self._context.wording("Dibatalkan. Belum ada yang disimpan."))

    def _let_go(self) -> None:
        """Whatever was waited for will not come."""
        if self._pages.currentWidget() in (self.reading, self._saving):
            self._checked = None
            self._go(self.files, Step.FILES)

    def _lay_out(self) -> None:
        wording = self._context.wording
        self.back = button(wording("Kembali"), self._go_back)
        self.other = button(wording("Pilih berkas lain"), self.begin)
        self.next = button(wording("Lihat rencana"), self._go_on, "primary")
        self._unsaved = label(wording("Belum ada yang disimpan."), "muted")
        title = head(label(wording("Impor daftar peserta"), "title"), self._source)
        foot = Flow((self.back, self.other), (self._unsaved, self.next))
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
        self.back.setText(backward(step, is_busy, wording))
        is_choice = step in (Step.CHECK, Step.DONE) or shown is self.password
        self.other.setVisible(is_choice and not is_busy)
        self.other.setText(anew(step, wording))
        self._unsaved.setVisible(step != Step.DONE and shown is not self._saving)
        self.next.setVisible(step != Step.FILES and not is_busy)
        self.next.setText(onward(step, wording))
        self.next.setEnabled(self._can_go_on(step))

    def _can_go_on(self, step: Step) -> bool:
        match step:
            case Step.CHECK:
                return self._checked is not None
            case Step.PLAN:
                return self._checked is not None and self._checked.plan.can_apply
        return True

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
            case _ if self._pages.currentWidget() is self.reading or self._is_asked_again:
                self._cancel()
            case Step.PLAN:
                self._go(self.check, Step.CHECK)
            case Step.CHECK:
                self.begin()
            case _:
                self.reader.forget()
                self.left.emit()
