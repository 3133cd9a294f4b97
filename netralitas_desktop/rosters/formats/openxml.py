"""Excel's own format, by openpyxl: integers stay exact; macros and links to other files are never touched."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import iterparse
from zipfile import ZipFile

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import REL_NS, SHARED_STRINGS, SHEET_MAIN_NS

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.archive import open_archive, refuse_parts_over
from netralitas_desktop.rosters.formats.binary import read_binary
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.tables import FoundTable, Row, trimmed
from netralitas_desktop.rosters.formats.xml_parts import ValuesStream, refuse_broken, refuse_declarations

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MAIN = f"{{{SHEET_MAIN_NS}}}"
_ROW, _VALUE, _STRING, _TEXT, _RUN_TEXT = f"{_MAIN}row", f"{_MAIN}v", f"{_MAIN}si", f"{_MAIN}t", f"{_MAIN}r/{_MAIN}t"
_INLINE = f"{_MAIN}is"
_SIZES = {"xl/worksheets/": limits.UNPACKED_BYTES, "xl/sharedStrings": limits.STRINGS_BYTES}
_ODD = (ValueError, TypeError, LookupError, AttributeError, OSError)
"""What openpyxl raises on sound XML that it does not expect."""
_BOOK = "xl/workbook.xml"
_LOOKED_AT = 8192
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_USUAL = {
    _STRICT: SHEET_MAIN_NS.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": REL_NS.encode(),
}
"""ISO/IEC 29500-1 and its transitional counterpart in 29500-4."""
_OPENED = re.compile(r".*\.(?:xml|rels)", re.IGNORECASE)


def read_openxml(content: bytes) -> Iterator[FoundTable]:
    """The sheets in their order; raises Unreadable or what openpyxl raises on a broken part."""
    warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions, which say nothing about people
    content = _in_ordinary_words(content)
    with open_archive(content) as archive:
        refuse_parts_over(archive, _SIZES, limits.PART_BYTES, _OPENED)
        try:
            book = _Book(content, archive)
            sheets = book.sheets()
        except _ODD:
            sheets = []
        if not sheets:  # odd
            yield from _by_calamine(content, archive)
        for name, hidden, part in sheets:
            yield FoundTable(name, hidden, book.rows(part))


def _in_ordinary_words(content: bytes) -> bytes:
    """The package; one in Strict Open XML, which openpyxl does not know, in the names that Excel writes otherwise."""
    with open_archive(content) as strict:
        refuse_parts_over(strict, _SIZES, limits.PART_BYTES, _OPENED)
        if _BOOK not in strict.namelist() or _STRICT not in strict.open(_BOOK).read(_LOOKED_AT):
            return content
        made = BytesIO()
        with ZipFile(made, "w") as ordinary:
            for part in filter(_OPENED.fullmatch, strict.namelist()):
                text = strict.read(part)
                for name, usual in _USUAL.items():
                    text = text.replace(name, usual)
                ordinary.writestr(part, text)
    return made.getvalue()


def _by_calamine(content: bytes, archive: ZipFile) -> Iterator[FoundTable]:
    """The sheets of a sound package that openpyxl can't open; its long numbers come as floats."""
    for part in archive.namelist():
        if part.startswith("xl/") and part.endswith(".xml"):
            refuse_broken(archive, part)  # calamine takes a cut part for a short one
    yield from read_binary(content)


class _Book:
    """A workbook whose small parts are read."""

    def __init__(self, content: bytes, archive: ZipFile) -> None:
        self._archive = archive
        self._reader = ExcelReader(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        self._reader.read_manifest()
        self._reader.read_workbook()
        with suppress(*_ODD):  # styles only tell which numbers are dates
            apply_stylesheet(self._reader.archive, self._reader.wb)
        self._strings = self._shared_strings()

    def sheets(self) -> list[tuple[str, bool, str]]:
        """Name, whether it is hidden, and the part with its cells; charts and dialogs have none.

        Raises Unreadable where two sheets have one part: a small file would be as large as it likes.
        """
        found = self._reader.parser.find_sheets()
        parts = set(self._archive.namelist())
        sheets = [
            (sheet.name, sheet.state != "visible", relation.target)
            for sheet, relation in found
            if relation.target in parts and relation.Type.endswith("/worksheet")
        ]
        if len({part for _, _, part in sheets}) < len(sheets):
            raise Unreadable(Fault.BROKEN)
        return sheets

    def rows(self, part: str) -> Iterator[Row]:
        """The rows of a sheet; those that the file leaves out are empty."""
        refuse_declarations(self._archive, part)
        stream = ValuesStream(self._archive, part)
        try:
            yield from self._rows(stream)
        finally:
            stream.close()

    def _rows(self, stream: ValuesStream) -> Iterator[Row]:
        read_row = self._row_reader()
        given = 0
        for _, element in iterparse(stream):
            if element.tag != _ROW:
                continue
            row = read_row(element)
            stands_at = int(float(element.get("r") or given + 1))
            if stands_at > limits.ROWS:
                raise Unreadable(Fault.BROKEN)
            element.clear()
            if not row:
                if stream.is_past_values:
                    return
                continue
            for _ in range(given + 1, stands_at):
                given += 1
                yield ()
            given += 1
            yield row

    def _row_reader(self) -> Callable[[Element], Row]:
        book, strings = self._reader.wb, self._strings
        parser = WorkSheetParser(
            BytesIO(),
            strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=getattr(book, "_date_formats", set()),  # the type stubs do not know it
            timedelta_formats=getattr(book, "_timedelta_formats", set()),
        )
        columns: dict[str, int] = {}

        def read_row(row: Element) -> Row:
            cells: list[Cell] = []
            at = -1
            for cell in row:
                letters = (cell.get("r") or "").rstrip("0123456789")
                if letters:
                    at = columns[letters] if letters in columns else _learn(columns, letters)
                else:
                    at += 1
                value = _value(cell, strings, parser)
                if value is None:
                    continue
                if at >= len(cells):
                    cells += [None] * (at + 1 - len(cells))
                cells[at] = value
            return trimmed(cells)

        return read_row

    def _shared_strings(self) -> list[str]:
        found = self._reader.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if found is None:
            return []
        part = found.PartName.removeprefix("/")
        refuse_declarations(self._archive, part)
        strings = []
        with self._archive.open(part) as stream:
            for _, element in iterparse(stream):
                if element.tag == _STRING:
                    strings.append(_text(element).replace("x005F_", ""))  # as openpyxl does
                    element.clear()
                    if len(strings) > limits.STRINGS:
                        raise Unreadable(Fault.TOO_LARGE)
        return strings


def _learn(columns: dict[str, int], letters: str) -> int:
    column = columns[letters] = column_index_from_string(letters) - 1
    return column


def _value(cell: Element, strings: list[str], parser: WorkSheetParser) -> Cell:
    """The cell as openpyxl gives it; texts, which most cells are, without its detours."""
    match cell.get("t"):
        case "s":
            number = cell.findtext(_VALUE)
            return strings[int(number)] if number else None
        case "inlineStr":
            inline = cell.find(_INLINE)
            return None if inline is None else _text(inline)
    return cast("Cell", parser.parse_cell(cell)["value"])


def _text(element: Element) -> str:
    """The text of a string, whole or in runs, without its phonetic reading."""
    text = element.findtext(_TEXT) or ""
    if len(element) > 1 or not text:
        text += "".join(run.text or "" for run in element.iterfind(_RUN_TEXT))
    if len(text) > limits.CELL_CHARACTERS:
        raise Unreadable(Fault.TOO_LARGE)
    return text
