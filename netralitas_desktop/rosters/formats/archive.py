"""Zip packages looked at before anything in them is parsed."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable


def open_archive(content: bytes) -> ZipFile:
    """The package; raises Unreadable where it is cut, or unpacks to more than a roster can be."""
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, ValueError, OSError, LookupError, NotImplementedError) as fault:
        raise Unreadable(Fault.TRUNCATED) from fault
    parts = archive.infolist()
    if len(parts) > 20_000 or sum(part.file_size for part in parts) > limits.UNPACKED_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    if any(part.flag_bits & 0x1 for part in parts):
        raise Unreadable(Fault.LOCKED_ARCHIVE)
    return archive


def refuse_parts_over(archive: ZipFile, sizes: dict[str, int], otherwise: int, opened: re.Pattern[str]) -> None:
    """Raises Unreadable where a part that is opened is larger than the size for the beginning of its name."""
    for part in archive.infolist():
        size = next((size for start, size in sizes.items() if part.filename.startswith(start)), otherwise)
        if part.file_size > size and opened.fullmatch(part.filename):
            raise Unreadable(Fault.TOO_LARGE)
