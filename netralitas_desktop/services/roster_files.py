"""The files that an import reads: named ones, all of a folder, and what archives hold."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.services.ports import Clock, NewId, RosterFile
from netralitas_desktop.services.roster_ports import RowsTold, Unpacker

LARGEST_FILE = 200 * 1024 * 1024

ROSTER_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".html", ".htm")
"""What counts as a roster in a folder or an archive; a .txt or .xml there is something else as a rule, and is only read
when it is named."""

ARCHIVE_SUFFIX = ".zip"


class NothingToImport(OperatorProblem):
    """No file was given that could be read; nothing was imported."""


class Cancelled(OperatorProblem):
    """The admin stopped the reading; nothing was imported."""

    template = "Impor dibatalkan. Belum ada yang disimpan."


@dataclass(frozen=True, slots=True)
class ReadingStep:
    """How far a reading is: `done` files of `count`, and so many rows of the next one."""

    done: int
    count: int
    name: str
    rows: int = 0


Progress = Callable[[ReadingStep], bool]
"""Told at each file and every fraction of a second while it is read; answers whether to go on."""


@dataclass(frozen=True, slots=True)
class RosterFiles:
    """Opens files one after another; an archive is what it holds."""

    unpack: Unpacker
    new_id: NewId
    clock: Clock

    def opened(self, event: str, paths: Sequence[Path], progress: Progress) -> Iterator[tuple[RosterFile, RowsTold]]:
        """Each file, and what tells its rows; raises NothingToImport, Cancelled, or what `unpack` raises.

        An archive counts as one file until it is opened; its files are called `arsip.zip/berkas.xlsx`.
        """
        done = 0
        for ahead, path in zip(reversed(range(len(paths))), paths, strict=True):
            told = _told(progress, ReadingStep(done, done + 1 + ahead, path.name))
            told(0)
            content = _content(path)
            inside = self.unpack(path.name, content, ROSTER_SUFFIXES, told)
            if not inside:
                done += 1
                yield self._file(event, path.name, content), told
            for left, (name, member) in zip(reversed(range(len(inside))), inside, strict=True):
                file = self._file(event, f"{path.name}/{name}", member)
                told = _told(progress, ReadingStep(done, done + 1 + left + ahead, file.name))
                told(0)
                done += 1
                yield file, told

    def _file(self, event: str, name: str, content: bytes) -> RosterFile:
        return RosterFile(self.new_id(), event, name, hashlib.sha256(content).hexdigest(), self.clock(), content)


def roster_paths(paths: Iterable[Path]) -> list[Path]:
    """The files themselves, and for a folder the workbooks and archives in it; raises NothingToImport."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(p for p in path.rglob("*") if _may_hold_people(p))
        if not inside:
            raise NothingToImport("Folder {name} tidak berisi berkas Excel, ODS, atau CSV.", name=path.name)
        found += inside
    if not found:
        raise NothingToImport("Belum ada berkas yang dipilih. Pilih berkas Excel daftar peserta.")
    return found


def _may_hold_people(path: Path) -> bool:
    is_known = path.suffix.lower() in (*ROSTER_SUFFIXES, ARCHIVE_SUFFIX)
    return is_known and not path.name.startswith(("~$", "."))


def _told(progress: Progress, step: ReadingStep) -> RowsTold:
    """Passes the rows of that step's file on; raises Cancelled where they are no longer wanted."""

    def told(rows: int) -> None:
        if not progress(replace(step, rows=rows)):
            raise Cancelled

    return told


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NothingToImport("Berkas {name} terlalu besar untuk daftar peserta.", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise NothingToImport(
            "Berkas {name} tidak bisa dibaca ({why}). Periksa nama dan letaknya.",
            name=path.name,
            why=error.strerror or error,
        ) from error
