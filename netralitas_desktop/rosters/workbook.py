"""From a file's bytes to sheets of cells; what can't be opened becomes a sentence for the operator."""

from __future__ import annotations

import struct
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import cast
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import Cell

Row = tuple[Cell, ...]

MAX_UNPACKED_BYTES = 600_000_000
"""Ten thousand people unpack to some 10 MB; a file beyond this is a mistake or a trap."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ParseError,
    InvalidFileException,
    EOFError,
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    AssertionError,
    RuntimeError,
    OverflowError,
)
"""What openpyxl and the standard library raise on content that is no sound workbook."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class WorkbookUnreadable(OperatorProblem):
    """The bytes are no workbook that can be read here."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet's cells as they stand; rows may differ in length, and row 1 is `rows[0]`."""

    name: str
    hidden: bool
    rows: tuple[Row, ...]


def read_sheets(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The sheets of an .xlsx or .xlsm file in their order; raises WorkbookUnreadable, naming the file."""
    _refuse_other_formats(name, content)
    try:
        with warnings.catch_warnings():  # openpyxl warns of styles and extensions, which say nothing about people
            warnings.simplefilter("ignore")
            return _sheets(content)
    except _BROKEN as fault:
        raise WorkbookUnreadable(
            "Berkas {file} rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, atau minta kirim ulang.",
            file=name,
        ) from fault


def _sheets(content: bytes) -> tuple[Sheet, ...]:
    book = load_workbook(BytesIO(content), read_only=True, data_only=True)
    try:
        sheets = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # exporters write dimensions that are not true
            rows = cast("tuple[Row, ...]", tuple(sheet.iter_rows(values_only=True)))
            sheets.append(Sheet(sheet.title, sheet.sheet_state != "visible", rows))
        return tuple(sheets)
    finally:
        book.close()


def _refuse_other_formats(name: str, content: bytes) -> None:
    if not content.strip(b"\0 \r\n\t"):
        raise WorkbookUnreadable("Berkas {file} kosong. Minta kirim ulang.", file=name)
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise WorkbookUnreadable(
            "Berkas {file} terkunci kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan ulang.", file=name
        )
    if not content.startswith(b"PK"):
        raise _other_format(name)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = {part.filename for part in archive.infolist()}
            unpacked = sum(part.file_size for part in archive.infolist())
    except _BROKEN as fault:
        raise WorkbookUnreadable("Berkas {file} terpotong di tengah. Minta kirim ulang.", file=name) from fault
    if unpacked > MAX_UNPACKED_BYTES:
        raise WorkbookUnreadable("Berkas {file} terlalu besar. Simpan hanya lembar daftar pesertanya.", file=name)
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= parts:
        raise _other_format(name)


def _other_format(name: str) -> WorkbookUnreadable:
    return WorkbookUnreadable("Berkas {file} bukan berkas .xlsx. Buka di Excel, lalu simpan sebagai .xlsx.", file=name)
