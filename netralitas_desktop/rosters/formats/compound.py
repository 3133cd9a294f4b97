"""The container of old Excel and of locked workbooks, looked at before anything in it is parsed."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from struct import unpack_from

from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage"
BOOKS = ("Workbook", "Book")
_HEADER_BYTES = 512
_FILE_PASS, _END_OF_PART = 0x2F, 0x0A
_LOOKED_AT = 8192
"""The lock stands right behind the first record."""


def holds(content: bytes, *streams: str) -> bool:
    """Whether one of the streams is in the container; raises Unreadable where the list of its streams is cut off."""
    if len(content) < _HEADER_BYTES or _directory_at(content) >= len(content):
        raise Unreadable(Fault.TRUNCATED)
    return any(stream.encode("utf-16-le") in content for stream in streams)


def refuse_cut(content: bytes) -> None:
    """Raises Unreadable where a book is shorter than its container says: calamine would take it for a short one."""
    from olefile import OleFileIO  # noqa: PLC0415 - only old files need it

    with OleFileIO(BytesIO(content)) as container:
        for book in filter(container.exists, BOOKS):
            if len(container.openstream(book).read()) < container.get_size(book):
                raise Unreadable(Fault.TRUNCATED)


def is_locked(content: bytes) -> bool:
    """Whether a password locks the old book: calamine says then that it knows no such format."""
    from olefile import OleFileIO  # noqa: PLC0415

    with OleFileIO(BytesIO(content)) as container:
        book = next(filter(container.exists, BOOKS))
        return _FILE_PASS in _first_records(container.openstream(book).read(_LOOKED_AT))


def _first_records(book: bytes) -> Iterator[int]:
    """The kinds of the records of the book's own part ([MS-XLS] 2.1.4), which end with an end of file."""
    at = 0
    while at + 4 <= len(book):
        kind, size = unpack_from("<HH", book, at)
        yield kind
        if kind == _END_OF_PART:
            return
        at += 4 + size


def _directory_at(content: bytes) -> int:
    """[MS-CFB] 2.2: where the sector with the streams' names begins."""
    shift = int.from_bytes(content[30:32], "little")
    sector = int.from_bytes(content[48:52], "little")
    return (sector + 1) << min(shift, 16)
