"""One import's reading: the files are read off the Qt thread, again with whatever the admin says of them meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.workbook import PasswordNeeded
from netralitas_desktop.services.import_roster import FilesRead, ImportRoster, RosterPreview
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.roster_files import ReadingStep
from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.ui.columns_view import corrected
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.import_view import CheckView, check_view
from netralitas_desktop.ui.password_page import Asked, asked_why
from netralitas_desktop.ui.plan_view import PlanView, plan_view
from netralitas_desktop.ui.reading_page import ReadingProgress


@dataclass(frozen=True, slots=True)
class Checked:
    """Files that were read and compared, as they are shown."""

    preview: RosterPreview
    check: CheckView
    plan: PlanView


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be read, and what the admin said of it in this import; nothing of it is kept afterwards."""

    paths: tuple[Path, ...] = ()
    units_file: Path | None = None
    passwords: tuple[str, ...] = field(default=(), repr=False)
    columns: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)

    def over(self, remembered: ReadOptions) -> ReadOptions:
        """What was remembered of earlier imports, with what was said in this one."""
        return replace(
            remembered,
            passwords=self.passwords,
            columns={**remembered.columns, **self.columns},
            groups={**remembered.groups, **self.groups},
        )


class RosterReading(QObject):
    """Reads the files of one import as often as it takes; only the answer to the last question is told."""

    begun = Signal()
    progressed = Signal(ReadingStep)
    """How far the reading is."""
    checked = Signal(Checked)
    locked = Signal(str, Asked)
    """A file's name, and why its password is asked for."""
    refused = Signal(OperatorProblem)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted = self._understood = _Wanted()
        self._options = ReadOptions()
        self._turn = 0
        self._locked = ""
        self._progress = ReadingProgress()
        self._progress.told.connect(self._tell_progress)

    @property
    def said(self) -> Mapping[str, Mapping[int, str]]:
        """What admins said of columns, by a header's shape, as of the last question."""
        return self._options.columns

    def forget(self) -> None:
        """Nothing is wanted any longer; the thread that reads stops within a moment."""
        self._turn += 1
        self._locked = ""
        self._wanted = self._understood = _Wanted()

    def take_back(self) -> None:
        """What was said since the files were last understood does not count; nothing is being read."""
        self._turn += 1
        self._wanted = self._understood

    def read(self, paths: Sequence[Path]) -> None:
        """Reads these files, beside the database, then compares them with the roster."""
        self.forget()
        self._read(_Wanted(tuple(paths)))

    def use_units(self, units_file: Path) -> None:
        """Reads the same files again with that list of units."""
        self._read(replace(self._wanted, units_file=units_file))

    def unlock(self, password: str) -> None:
        """Reads the same files again, trying that password too."""
        self._read(replace(self._wanted, passwords=(*self._wanted.passwords, password)))

    def say_column(self, shape: str, column: int, field: str) -> None:
        """Reads the same files again, with that column of every table of that shape holding that field."""
        said = corrected(self.said.get(shape, {}), column, field)
        self._read(replace(self._wanted, columns={**self._wanted.columns, shape: said}))

    def restore_columns(self, shape: str) -> None:
        """Reads the same files again as if nobody had ever said anything of that shape."""
        self._read(replace(self._wanted, columns={**self._wanted.columns, shape: {}}))

    def say_groups(self, meant: Mapping[str, str]) -> None:
        """Reads the same files again with those spellings; an empty group takes back what was said."""
        self._read(replace(self._wanted, groups={**self._wanted.groups, **meant}))

    def _read(self, wanted: _Wanted) -> None:
        event, schedule = self._context.current.opened, self._context.current.schedule
        if event is None:
            return
        self._wanted = wanted
        self._turn += 1
        turn = self._turn
        progress = self._progress.of(turn, lambda: turn == self._turn)
        self.begun.emit()

        def with_reader(known: tuple[ImportRoster, ReadOptions]) -> None:
            reader, remembered = known
            options = wanted.over(remembered)
            if turn == self._turn:
                self._options = options

            def read() -> FilesRead:
                return reader.read(event, schedule, wanted.paths, options, wanted.units_file, progress)

            self._context.jobs.run_aside(
                self, read, lambda found: self._compare(turn, found), lambda problem: self._refuse(turn, problem)
            )

        def find(program: Program) -> tuple[ImportRoster, ReadOptions]:
            return program.import_roster, program.import_roster.remembered(event)

        self._context.jobs.run(self, find, with_reader, lambda problem: self._refuse(turn, problem))

    def _compare(self, turn: int, found: FilesRead) -> None:
        schedule, wording = self._context.current.schedule, self._context.wording

        def compare(program: Program) -> Checked:
            preview = program.import_roster.preview(found)
            return Checked(preview, check_view(preview, schedule, wording), plan_view(preview, wording))

        if turn == self._turn:
            self._context.jobs.run(
                self,
                compare,
                lambda checked: self._tell(turn, checked),
                lambda problem: self._refuse(turn, problem),
            )

    def _tell(self, turn: int, checked: Checked) -> None:
        if turn == self._turn:
            self._understood, self._locked = self._wanted, ""
            self.checked.emit(checked)

    def _refuse(self, turn: int, problem: OperatorProblem) -> None:
        if turn != self._turn:
            return
        match problem:
            case PasswordNeeded():
                self._ask_password(str(problem.values["file"]))
            case _:
                self.refused.emit(problem)

    def _ask_password(self, file: str) -> None:
        why = asked_why(file, self._locked, self._wanted.passwords)
        self._locked = file
        self.locked.emit(file, why)

    def _tell_progress(self, turn: int, step: ReadingStep) -> None:
        if turn == self._turn:
            self.progressed.emit(step)
