"""Rosters from files into an event: read, preview, apply in one transaction."""

from __future__ import annotations

import hashlib
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
from netralitas_desktop.domain.participants import Entry, name_key
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.services.ports import (
    Clock,
    FoundSheet,
    NewId,
    RosterFile,
    RosterReader,
    RosterStore,
    Transactions,
)

LARGEST_FILE = 200 * 1024 * 1024


class NothingToImport(OperatorProblem):
    """No file was given that could be read; nothing was imported."""


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What roster files hold, before they are compared with anybody."""

    event: Event
    files: tuple[RosterFile, ...]
    sheets: tuple[tuple[RosterFile, FoundSheet], ...]
    rows: tuple[RosterRow, ...]
    issues: tuple[Issue, ...]

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


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """Reads files as rosters and, once the admin has seen the plan, applies exactly it."""

    rosters: RosterStore
    read_roster: RosterReader
    transactions: Transactions
    new_id: NewId
    clock: Clock

    def read(self, event: Event, schedule: Schedule, paths: Sequence[Path]) -> FilesRead:
        """Reads the files, without the database; raises NothingToImport or what the reader raises."""
        files: list[RosterFile] = []
        sheets: list[tuple[RosterFile, FoundSheet]] = []
        rows: list[RosterRow] = []
        issues: list[Issue] = []
        for path in roster_paths(paths):
            file = self._file(event.id, path)
            if any(f.sha256 == file.sha256 for f in files):
                continue
            found = self.read_roster(file.name, file.content, file.id, schedule, event.group_by)
            files.append(file)
            sheets += [(file, sheet) for sheet in found.sheets]
            rows += found.rows
            issues += found.issues
        unique, pairs = without_duplicates(rows) if len(files) > 1 else (tuple(rows), ())
        issues += [_repeated(again, first, files) for again, first in pairs if _other_file(again, first)]
        return FilesRead(event, tuple(files), tuple(sheets), unique, tuple(issues))

    def preview(self, read: FilesRead) -> RosterPreview:
        """Compares what was read with the event's roster."""
        with self.transactions.transaction():
            known = self._as_known(read)
            have = self.rosters.people(read.event.id)
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
        return preview.count

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

    def _file(self, event_id: str, path: Path) -> RosterFile:
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise NothingToImport("Berkas {name} terlalu besar untuk daftar peserta.", name=path.name)
            content = path.read_bytes()
        except OSError as error:
            raise NothingToImport(
                "Berkas {name} tidak bisa dibaca ({why}). Periksa nama dan letaknya.",
                name=path.name,
                why=error.strerror or error,
            ) from error
        sha256 = hashlib.sha256(content).hexdigest()
        return RosterFile(self.new_id(), event_id, path.name, sha256, self.clock(), content)


def roster_count(entries: Iterable[Entry]) -> RosterCount:
    """Counts of a roster's entries, groups in the order of their names."""
    every = list(entries)
    groups = Counter(e.group for e in every)
    return RosterCount(len(every), sum(bool(e.number) for e in every), dict(sorted(groups.items())))


ROSTER_SUFFIXES = (".xlsx", ".xlsm")


def roster_paths(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and for a folder the workbooks in it; raises NothingToImport."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(
            p for p in path.rglob("*") if p.suffix.lower() in ROSTER_SUFFIXES and not p.name.startswith(("~$", "."))
        )
        if not inside:
            raise NothingToImport("Folder {name} tidak berisi berkas Excel (.xlsx).", name=path.name)
        found += inside
    if not found:
        raise NothingToImport("Belum ada berkas yang dipilih. Pilih berkas Excel daftar peserta.")
    return found


def _other_file(again: RosterRow, first: RosterRow) -> bool:
    return again.place.roster_file != first.place.roster_file


def _repeated(again: RosterRow, first: RosterRow, files: Sequence[RosterFile]) -> Issue:
    is_same = name_key(again.entry.name) == name_key(first.entry.name)
    name = next(f.name for f in files if f.id == first.place.roster_file)
    where = f"{name}, lembar {first.place.sheet}, baris {first.place.row}"
    text = (
        f"Nomor ini sudah ada di {where}; dihitung sekali." if is_same else f"Nomor ini dipakai nama lain di {where}."
    )
    code = IssueCode.DUPLICATE if is_same else IssueCode.DUPLICATE_CONFLICT
    return Issue(code, again.place.roster_file, again.place.sheet, again.place.row, text)
