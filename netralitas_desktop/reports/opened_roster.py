"""A roster opened to be written into: the office's own workbook where that can be carried, else its cells anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import PurePath
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as InflateError  # noqa: N812 - the module has no other name for it

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import SHEET_MAIN_NS

from netralitas_desktop.reports.cells import keep_numbers_exact, undisturbed
from netralitas_desktop.reports.plain_workbook import dress_table, plain_workbook
from netralitas_desktop.services.ports import CellsReader, RosterFile

COPIED = (
    "Bentuk berkas aslinya tidak bisa ditulis kembali, jadi isinya disalin ke buku kerja baru; "
    "warna, gambar, dan rumusnya tidak ikut."
)
MACRO_SUFFIX = ".xlsm"
_BOOK = "xl/workbook.xml"
NOT_CARRIED = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    OSError,
    NotImplementedError,
    RecursionError,
    BadZipFile,
    InflateError,
    InvalidFileException,
    ParseError,
)
"""What openpyxl raises on workbooks that other programs open; those in other formats end in one of these too."""


@dataclass(frozen=True, slots=True)
class OpenedRoster:
    """A workbook, and its sheets by the names under which their people were read."""

    book: Workbook
    sheets: Mapping[str, Worksheet]
    is_original: bool


@dataclass(frozen=True, slots=True)
class Written:
    """A workbook's bytes, and the ending that its name needs."""

    content: bytes
    suffix: str = ".xlsx"


@dataclass(frozen=True, slots=True)
class RosterToOpen:
    """A roster's file, and by sheet the rows in which it lists people."""

    file: RosterFile
    people: Mapping[str, Collection[int]]
    passwords: tuple[str, ...] = field(default=(), repr=False)
    keeps_macros: bool = False


def write_into(roster: RosterToOpen, read_cells: CellsReader, write: Callable[[OpenedRoster], None]) -> Written:
    """The workbook after `write`; raises OperatorProblem where the file can't be opened at all, as a locked one."""
    with undisturbed():
        original = _original(roster)
        if original is not None:
            write(original)
            content = _saved_original(original.book)
            if content is not None:
                return Written(content, MACRO_SUFFIX if original.book.vba_archive else ".xlsx")
        plain = _plain(roster, read_cells)
        write(plain)
        return Written(saved(plain.book))


def saved(book: Workbook) -> bytes:
    """The workbook's bytes, with every number as it was read."""
    keep_numbers_exact(book)
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def _saved_original(book: Workbook) -> bytes | None:
    """None where openpyxl has read what it can't write."""
    try:
        return saved(book)
    except NOT_CARRIED:
        return None


def _original(roster: RosterToOpen) -> OpenedRoster | None:
    """The file's own workbook; None where it is none that openpyxl reads with all the sheets that list people."""
    try:
        if not _is_transitional(roster.file.content):
            return None
        book = load_workbook(BytesIO(roster.file.content), keep_vba=_may_keep_macros(roster), rich_text=True)
    except NOT_CARRIED:
        return None
    book.template = False  # else the copy of a template says that it is one, and Excel refuses its name
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    return OpenedRoster(book, sheets, is_original=True) if roster.people.keys() <= sheets.keys() else None


def _is_transitional(content: bytes) -> bool:
    """Whether it is a workbook as Excel saves it; of a Strict one openpyxl finds the sheets and none of their cells."""
    if not content.startswith(b"PK"):
        return False
    with ZipFile(BytesIO(content)) as package:
        return _BOOK in package.namelist() and SHEET_MAIN_NS.encode() in package.read(_BOOK)


def _may_keep_macros(roster: RosterToOpen) -> bool:
    return roster.keeps_macros and PurePath(roster.file.name).suffix.casefold() == MACRO_SUFFIX


def _plain(roster: RosterToOpen, read_cells: CellsReader) -> OpenedRoster:
    file = roster.file
    book, sheets = plain_workbook(read_cells(file.name, file.content, roster.passwords))
    for name, rows in roster.people.items():
        if rows and name in sheets:
            dress_table(sheets[name], rows)
    return OpenedRoster(book, sheets, is_original=False)
