"""The container of old Excel and of locked workbooks, looked at before anything in it is parsed."""

from __future__ import annotations

from io import BytesIO

from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage"
BOOKS = ("Workbook", "Book")
_HEADER_BYTES = 512


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


def _directory_at(content: bytes) -> int:
    """[MS-CFB] 2.2: where the sector with the streams' names begins."""
    shift = int.from_bytes(content[30:32], "little")
    sector = int.from_bytes(content[48:52], "little")
    return (sector + 1) << min(shift, 16)
