"""Which format bytes are in; endings lie."""

from __future__ import annotations

import re
from enum import Enum, auto
from zipfile import ZipFile

from netralitas_desktop.rosters.formats import compound
from netralitas_desktop.rosters.formats.archive import open_archive
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.spreadsheetml import is_spreadsheetml


class Kind(Enum):
    """A format that can be read."""

    OPENXML = auto()
    BINARY_OPENXML = auto()
    OPENDOCUMENT = auto()
    OLD_EXCEL = auto()
    LOCKED = auto()
    XML_2003 = auto()
    TEXT = auto()
    """HTML or separated text: told apart once it is decoded."""


_BARE_BOOK = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00")
"""Excel 2 to 4, and some exporters, write the records of a workbook without the container around them."""
_OTHERS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_TYPES = 2_000_000


def kind_of(content: bytes) -> Kind:
    """The kind; raises Unreadable for bytes that can hold no table."""
    if not content.strip(b"\0 \r\n\t"):
        raise Unreadable(Fault.EMPTY)
    if content.startswith(b"PK"):
        with open_archive(content) as archive:
            return _packaged(archive)
    if content.startswith(compound.SIGNATURE):
        return _contained(content)
    if _BARE_BOOK.match(content):
        return Kind.OLD_EXCEL
    if content.startswith(_OTHERS):
        raise Unreadable(Fault.OTHER_FORMAT)
    return Kind.XML_2003 if is_spreadsheetml(content) else Kind.TEXT


def _contained(content: bytes) -> Kind:
    if compound.holds(content, compound.LOCKED):
        return Kind.LOCKED
    if compound.holds(content, *compound.BOOKS):
        return Kind.OLD_EXCEL
    raise Unreadable(Fault.OTHER_FORMAT)


def _packaged(archive: ZipFile) -> Kind:
    types = _start(archive, "[Content_Types].xml")
    if b"sheet.binary" in types or b"ms-excel.sheet.binary" in types:
        return Kind.BINARY_OPENXML
    if b"spreadsheetml" in types or b"ms-excel" in types or "xl/workbook.xml" in archive.namelist():
        return Kind.OPENXML
    manifest = _start(archive, "META-INF/manifest.xml")
    if b"opendocument.spreadsheet" in _start(archive, "mimetype") + manifest:
        if b"encryption-data" in manifest:  # no library that we have opens these
            raise Unreadable(Fault.LOCKED_FOR_GOOD)
        return Kind.OPENDOCUMENT
    raise Unreadable(Fault.OTHER_FORMAT)


def _start(archive: ZipFile, part: str) -> bytes:
    if part not in archive.namelist():
        return b""
    with archive.open(part) as stream:
        return stream.read(_TYPES)
