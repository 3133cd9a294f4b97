"""Rosters from files into an event: read, preview, apply in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from netralitas_desktop.domain.import_plan import (
    ImportPlan,
    Issue,
    IssueCode,
    RosterRow,
    plan_import,
    without_duplicates,
)
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Entry, Participant
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.domain.whole_numbers import Repair, with_whole_numbers
from netralitas_desktop.services.ports import Clock, LastImport, NewId, RosterFile, RosterStore, Transactions
from netralitas_desktop.services.roster_files import Progress, ReadingStep, RosterFiles, roster_paths
from netralitas_desktop.services.roster_ports import (
    FoundSheet,
    MappingStore,
    ReadOptions,
    RosterReader,
    UnitsReader,
    Unpacker,
)

_NO_OPTIONS = ReadOptions()


def _go_on(_step: ReadingStep) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What roster files hold, before they are compared with anybody."""

    event: Event
    files: tuple[RosterFile, ...]
    sheets: tuple[tuple[RosterFile, FoundSheet], ...]
    rows: tuple[RosterRow, ...]
    issues: tuple[Issue, ...]
    options: ReadOptions = _NO_OPTIONS

    def file_name(self, file_id: str) -> str:
        return next((f.name for f in self.files if f.id == file_id), "")


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What importing the files would do; nothing is saved yet."""

    read: FilesRead
    plan: ImportPlan
    have: int
    """How many people the event lists now."""

    @property
    def count(self) -> RosterCount:
        """The event's roster as it would be after the import."""
        plan = self.plan
        stay = [p.entry for p in plan.kept + plan.unchanged]
        return roster_count([*stay, *(r.entry for r in plan.added), *(c.after for c in plan.changed + plan.restored)])


@dataclass(frozen=True, slots=True)
class RosterCount:
    """The event's roster after an import."""

    participants: int
    with_number: int
    by_group: dict[str, int]


class CannotUndo(OperatorProblem):
    """The last import can't be taken back; nothing was changed."""


@dataclass(frozen=True, slots=True)
class RosterUndone:
    """The import that was taken back, and the event's roster as it is again."""

    last: LastImport
    count: RosterCount


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Reads files as rosters and, once the admin has seen the plan, applies exactly it."""

    rosters: RosterStore
    read_roster: RosterReader
    read_units: UnitsReader
    unpack: Unpacker
    mappings: MappingStore
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def read(
        self,
        event: Event,
        schedule: Schedule,
        paths: Sequence[Path],
        options: ReadOptions = _NO_OPTIONS,
        units_file: Path | None = None,
        progress: Progress = _go_on,
    ) -> FilesRead:
        """Reads the files, without the database; raises NothingToImport, Cancelled, or what the readers raise."""
        if units_file is not None:
            options = replace(options, units={**options.units, **self.read_units(units_file, options.passwords)})
        chosen = [p for p in roster_paths(paths) if units_file is None or not _is_same_path(p, units_file)]
        files: list[RosterFile] = []
        sheets: list[tuple[RosterFile, FoundSheet]] = []
        rows: list[RosterRow] = []
        issues: list[Issue] = []
        known: set[str] = set()
        opened = RosterFiles(self.unpack, self.new_id, self.clock).opened(event.id, chosen, progress)
        for file, told in opened:
            if file.sha256 in known:
                continue
            known.add(file.sha256)
            found = self.read_roster(file.name, file.content, file.id, schedule, event.group_by, options, told)
            files.append(file)
            sheets += [(file, sheet) for sheet in found.sheets]
            rows += found.rows
            issues += found.issues
        read = FilesRead(event, tuple(files), tuple(sheets), tuple(rows), tuple(issues), options)
        return read if len(files) == 1 else _each_once(_repaired(read))

    def preview(self, read: FilesRead) -> RosterPreview:
        """Compares what was read with the event's roster."""
        with self.transactions.transaction():
            known = self._as_known(read)
            have = self.rosters.people(read.event.id)
        repaired = _repaired(known, have)
        known = known if repaired is known else _each_once(repaired)
        return RosterPreview(known, plan_import(have, known.rows), sum(not p.removed for p in have))

    def apply(self, preview: RosterPreview) -> RosterCount:
        """Does what the preview showed, in one transaction; raises OperatorProblem if the event has changed since."""
        event = preview.read.event.id
        with self.transactions.transaction():
            if plan_import(self.rosters.people(event), preview.read.rows) != preview.plan:
                raise OperatorProblem(
                    "Daftar peserta berubah sejak diperiksa. Belum ada yang disimpan; periksa sekali lagi."
                )
            if not preview.plan.is_idle:
                self.rosters.apply(event, preview.plan, preview.read.files, preview.read.issues)
            self.mappings.remember(event, preview.read.options)
        return preview.count

    def remembered(self, event: Event) -> ReadOptions:
        """What admins said of files of the same shapes and of this event's groups, for `read`."""
        return self.mappings.remembered(event.id)

    def last(self, event: Event) -> LastImport | None:
        """The import that `undo` would take back."""
        return self.rosters.last_import(event.id)

    def undo(self, event: Event) -> RosterUndone:
        """Takes the last import back exactly; raises CannotUndo where there is none or records followed it."""
        with self.transactions.transaction():
            last = self.rosters.last_import(event.id)
            if last is None:
                raise CannotUndo("Tidak ada impor yang dapat dibatalkan.")
            if last.records_since:
                raise CannotUndo(
                    "Sudah ada {count} catatan sesudah impor terakhir, jadi impor itu tidak dapat dibatalkan. "
                    "Impor saja berkas yang benar.",
                    count=last.records_since,
                )
            self.rosters.undo_import(event.id)
            people = self.rosters.people(event.id)
        return RosterUndone(last, roster_count(p.entry for p in people if not p.removed))

    def _as_known(self, read: FilesRead) -> FilesRead:
        """The same files under the ids that the event already has for their bytes."""
        known = {f.id: self.rosters.known_file(read.event.id, f.sha256) for f in read.files}
        ids = {new: old for new, old in known.items() if old}
        if not ids:
            return read
        return replace(
            read,
            files=tuple(replace(f, id=ids.get(f.id, f.id)) for f in read.files),
            rows=tuple(
                replace(r, place=replace(r.place, roster_file=ids.get(r.place.roster_file, r.place.roster_file)))
                for r in read.rows
            ),
            issues=tuple(replace(i, file=ids.get(i.file, i.file)) for i in read.issues),
        )


def roster_count(entries: Iterable[Entry]) -> RosterCount:
    """Counts of a roster's entries, groups in the order of their names."""
    every = list(entries)
    groups = Counter(e.group for e in every)
    return RosterCount(len(every), sum(bool(e.number) for e in every), dict(sorted(groups.items())))


def _is_same_path(path: Path, other: Path) -> bool:
    return path.resolve() == other.resolve()


def _each_once(read: FilesRead) -> FilesRead:
    """Each person once over all files, and what is to be told of repetitions between them."""
    unique, pairs = without_duplicates(read.rows)
    kept = {row.place for row in unique}
    told = [_repeated(again, first, read, again.place in kept) for again, first in pairs if _other_file(again, first)]
    return replace(read, rows=unique, issues=tuple(dict.fromkeys((*read.issues, *told))))


def _repaired(read: FilesRead, have: Sequence[Participant] = ()) -> FilesRead:
    """The same with the damaged numbers made whole that can be; the very same where none can."""
    rows, repairs = with_whole_numbers(read.rows, have)
    if not repairs:
        return read
    texts = {repair.row.place: _repair_text(repair, read) for repair in repairs}
    about = {(place.roster_file, place.sheet, place.row): text for place, text in texts.items()}
    return replace(read, rows=rows, issues=tuple(_with_repair(issue, about) for issue in read.issues))


_ABOUT_DAMAGE = (IssueCode.NIP_PRECISION_LOST, IssueCode.NIP_INVALID)


def _with_repair(issue: Issue, texts: dict[tuple[str, str, int], str]) -> Issue:
    text = texts.get((issue.file, issue.sheet, issue.row))
    return replace(issue, text=text, detail="repaired") if text and issue.code in _ABOUT_DAMAGE else issue


def _repair_text(repair: Repair, read: FilesRead) -> str:
    source = repair.source
    if repair.is_listed or source is None:
        where = "daftar peserta yang sudah ada"
    else:
        where = f"{read.file_name(source.roster_file)}, lembar {source.sheet}, baris {source.row}"
    return f"Angka terakhir nomor ini hilang di berkas; nomor lengkapnya diambil dari {where}."


def _other_file(again: RosterRow, first: RosterRow) -> bool:
    return again.place.roster_file != first.place.roster_file


def _repeated(again: RosterRow, first: RosterRow, read: FilesRead, is_kept: bool) -> Issue:
    where = f"{read.file_name(first.place.roster_file)}, lembar {first.place.sheet}, baris {first.place.row}"
    text = (
        f"Nomor ini dipakai nama lain di {where}."
        if is_kept
        else f"{first.entry.name} sudah ada di {where}; dihitung sekali."
    )
    code = IssueCode.DUPLICATE_CONFLICT if is_kept else IssueCode.DUPLICATE
    return Issue(code, again.place.roster_file, again.place.sheet, again.place.row, text)
