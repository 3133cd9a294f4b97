"""A roster opened to be written into: the office's own workbook where that can be carried, else its cells anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
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
from netralitas_desktop.reports.drawing_xml import Claim
from netralitas_desktop.reports.grafting import saved_with
from netralitas_desktop.reports.grafts import Grafts, grafts_of
from netralitas_desktop.reports.package import Package
from netralitas_desktop.reports.plain_workbook import dress_table, plain_workbook
from netralitas_desktop.reports.print_areas import restore_print_areas
from netralitas_desktop.reports.rebuilt_roster import REBUILT
from netralitas_desktop.reports.roster_table import NoRoomBeside
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import CellsReader

COPIED = (
    "Bentuk berkas aslinya tidak bisa ditulis kembali, jadi isinya disalin ke buku kerja baru; "
    "warna, gambar, dan rumusnya tidak ikut."
)
MACRO_SUFFIX = ".xlsm"
_WITH_MACROS = frozenset({MACRO_SUFFIX, ".xltm"})
_NOT_KEPT = "Bagian berkas asli yang tidak ikut tertulis kembali: {parts}."
_CONTROLS = "tombol dan objek tertanam di lembar “{sheet}”"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BOOK = "xl/workbook.xml"
_LINKS = "xl/externalLinks/"
_STARTS_PROGRAMS = re.compile(rb"<(?:\w+:)?(?:ddeLink|oleLink)\b")
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
    grafts: Grafts = field(default_factory=Grafts)
    """What the office's file holds beside what openpyxl writes."""
    claims: dict[str, Claim] = field(default_factory=dict)
    """By sheet, what is written beside its table."""

    def not_kept(self, noted: Iterable[str] = ()) -> str:
        """A sentence on what of the file is left out, with new notes in the sheets `noted`; nothing if all is kept."""
        grafted = self.grafts.sheets
        drawn = (t for t in noted if t in grafted and grafted[t].names & {"oleObjects", "controls"})
        return _not_kept((*self.grafts.lost, *(_CONTROLS.format(sheet=title) for title in drawn)))


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
        content = _written_original(original, roster, write) if original is not None else None
        if original is not None and content is not None:
            return Written(content, MACRO_SUFFIX if original.book.vba_archive else ".xlsx")
        plain = _plain(roster, read_cells)
        write(plain)
        return Written(saved(plain.book))


def left_out(file: RosterFile) -> str:
    """What the workbook given back will not hold of this file, as one sentence; nothing where it holds everything."""
    if not file.content.startswith(b"PK"):
        return REBUILT if _LOCKED in file.content else COPIED
    try:
        if not _is_carried(file.content):
            return COPIED
        package = Package(file.content)
        return _not_kept(grafts_of(package, keeps_macros=_has_macro_name(file.name)).lost)
    except NOT_CARRIED:
        return COPIED


def _not_kept(parts: Sequence[str]) -> str:
    return _NOT_KEPT.format(parts="; ".join(parts)) if parts else ""


def saved(book: Workbook) -> bytes:
    """The workbook's bytes, with every number as it was read."""
    keep_numbers_exact(book)
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def _notes(sheet: Worksheet) -> dict[tuple[int, int], int]:
    """Which note each cell has."""
    return {place: id(cell.comment) for place, cell in sheet._cells.items() if cell.comment is not None}


def _written_original(
    opened: OpenedRoster, roster: RosterToOpen, write: Callable[[OpenedRoster], None]
) -> bytes | None:
    """None where there is no room for what is to be written, or openpyxl has read what it can't write."""
    notes = {title: _notes(opened.sheets[title]) for title in opened.grafts.sheets}
    try:
        write(opened)
    except NoRoomBeside:
        return None
    return _saved_original(opened, roster.file.content, notes)


def _saved_original(opened: OpenedRoster, content: bytes, notes: Mapping[str, object]) -> bytes | None:
    """None where openpyxl has read what it can't write."""
    grafts = {t: replace(graft, claim=opened.claims.get(t)) for t, graft in opened.grafts.sheets.items()}
    sheets = {
        title: graft if _notes(opened.sheets[title]) == notes[title] else graft.without_notes()
        for title, graft in grafts.items()
    }
    keep_numbers_exact(opened.book)
    try:
        return saved_with(opened.book, Package(content), replace(opened.grafts, sheets=sheets))
    except NOT_CARRIED:
        return None


def _original(roster: RosterToOpen) -> OpenedRoster | None:
    """The file's own workbook; None where it is none that openpyxl reads with all the sheets that list people."""
    try:
        if not _is_carried(roster.file.content):
            return None
        keeps_macros = roster.keeps_macros and _has_macro_name(roster.file.name)
        book = load_workbook(BytesIO(roster.file.content), keep_vba=keeps_macros, rich_text=True)
        package = Package(roster.file.content)
        grafts = grafts_of(package, keeps_macros=keeps_macros)
        restore_print_areas(book, package)
    except NOT_CARRIED:
        return None
    book.template = False  # else the copy of a template says that it is one, and Excel refuses its name
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if not roster.people.keys() <= sheets.keys():
        return None
    written = {title: graft for title, graft in grafts.sheets.items() if title in sheets}
    return OpenedRoster(book, sheets, is_original=True, grafts=replace(grafts, sheets=written))


def _is_carried(content: bytes) -> bool:
    """Whether it is a workbook as Excel saves it, and fetches nothing from another running program.

    Of a Strict one openpyxl finds the sheets and none of their cells; links that start programs it can't read.
    """
    if not content.startswith(b"PK"):
        return False
    with ZipFile(BytesIO(content)) as package:
        names = package.namelist()
        links = (name for name in names if name.startswith(_LINKS) and name.endswith(".xml"))
        return (
            _BOOK in names
            and SHEET_MAIN_NS.encode() in package.read(_BOOK)
            and not any(_STARTS_PROGRAMS.search(package.read(name)) for name in links)
        )


def _has_macro_name(name: str) -> bool:
    return PurePath(name).suffix.casefold() in _WITH_MACROS


def _plain(roster: RosterToOpen, read_cells: CellsReader) -> OpenedRoster:
    file = roster.file
    book, sheets = plain_workbook(read_cells(file.name, file.content, roster.passwords))
    for name, rows in roster.people.items():
        if rows and name in sheets:
            dress_table(sheets[name], rows)
    return OpenedRoster(book, sheets, is_original=False)
