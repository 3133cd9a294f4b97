"""From a file's bytes to sheets of cells; what can't be opened becomes a sentence for the operator."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import PurePath
from typing import NoReturn, cast

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.frames import Said, whole_rows
from netralitas_desktop.rosters.reading_room import ReadingRoom
from netralitas_desktop.services.roster_ports import RowsTold

Row = tuple[Cell, ...]

_room = ReadingRoom()
atexit.register(_room.close)


class WorkbookUnreadable(OperatorProblem):
    """The bytes are no workbook that can be read here."""


class PasswordNeeded(OperatorProblem):
    """The workbook is locked, and no password or a wrong one was given; nothing was read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet's cells as they stand; rows may differ in length, and row 1 is `rows[0]`."""

    name: str
    hidden: bool
    rows: tuple[Row, ...]


def silently(_rows: int) -> None:
    """For readings that nobody watches."""


def read_sheets(
    name: str, content: bytes, passwords: Sequence[str] = (), told: RowsTold = silently
) -> tuple[Sheet, ...]:
    """The sheets of a file in any format, in their order; raises WorkbookUnreadable or PasswordNeeded, naming the file,
    or what `told` raises, and then the child's work on the file is ended.

    A text file is one sheet called after the file. Untrusted bytes are only ever parsed in a child process.
    """
    found: list[tuple[str, bool, list[Row]]] = []
    count = 0
    try:
        with closing(_room.sheets(PurePath(name).stem, content, tuple(passwords), lambda: told(count))) as frames:
            for said, what in frames:
                if said == Said.SHEET:
                    sheet, is_hidden = cast("tuple[str, bool]", what)
                    found.append((sheet, is_hidden, []))
                    continue
                rows = whole_rows(what)
                found[-1][2].extend(rows)
                count += len(rows)
                told(count)
    except Unreadable as unreadable:
        _refuse(name, unreadable.fault, is_password_wrong=bool(passwords))
    return tuple(Sheet(sheet, is_hidden, tuple(rows)) for sheet, is_hidden, rows in found)


def unpack(
    name: str, content: bytes, endings: tuple[str, ...], told: RowsTold = silently
) -> tuple[tuple[str, bytes], ...]:
    """Path and bytes of the files with those endings in an archive; nothing where the bytes are no archive.

    Raises WorkbookUnreadable, naming the archive, or what `told` raises.
    """
    if not content.startswith(b"PK"):
        return ()
    try:
        with closing(_room.files(name, content, endings, lambda: told(0))) as frames:
            return tuple(cast("tuple[str, bytes]", what) for _, what in frames)
    except Unreadable as unreadable:
        _refuse(name, unreadable.fault, is_password_wrong=False)


def warm_up() -> None:
    """Starts the reading child ahead, so that the first file does not wait for it."""
    _room.warm_up()


def _refuse(name: str, fault: Fault, *, is_password_wrong: bool) -> NoReturn:
    match fault:
        case Fault.EMPTY:
            raise WorkbookUnreadable("Berkas {file} kosong. Minta kirim ulang.", file=name)
        case Fault.TRUNCATED:
            raise WorkbookUnreadable("Berkas {file} terpotong di tengah. Minta kirim ulang.", file=name)
        case Fault.TOO_LARGE:
            raise WorkbookUnreadable("Berkas {file} terlalu besar. Simpan hanya lembar daftar pesertanya.", file=name)
        case Fault.LOCKED if is_password_wrong:
            raise PasswordNeeded(
                "Berkas {file} tidak terbuka dengan kata sandi yang ditulis. Periksa hurufnya, lalu coba lagi.",
                file=name,
            )
        case Fault.LOCKED:
            raise PasswordNeeded("Berkas {file} terkunci. Tulis kata sandinya.", file=name)
        case Fault.LOCKED_FOR_GOOD:
            raise WorkbookUnreadable(
                "Kunci berkas {file} tidak dapat dibuka di sini. Buka di program asalnya, hapus kata sandinya, lalu"
                " simpan ulang.",
                file=name,
            )
        case Fault.LOCKED_ARCHIVE:
            raise WorkbookUnreadable(
                "Arsip {file} terkunci kata sandi. Ekstrak dulu, lalu impor berkas di dalamnya.", file=name
            )
        case Fault.NESTED:
            raise WorkbookUnreadable(
                "Arsip {file} berisi arsip lain. Ekstrak dulu, lalu impor berkas di dalamnya.", file=name
            )
        case Fault.WITHOUT_BOOKS:
            raise WorkbookUnreadable("Arsip {file} tidak berisi berkas Excel, ODS, atau CSV.", file=name)
        case Fault.OTHER_FORMAT:
            raise WorkbookUnreadable(
                "Berkas {file} bukan berkas tabel. Buka di Excel, lalu simpan sebagai .xlsx.", file=name
            )
        case Fault.BROKEN:
            raise WorkbookUnreadable(
                "Berkas {file} rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, atau minta kirim"
                " ulang.",
                file=name,
            )
