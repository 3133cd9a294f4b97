"""What the desk and its reading child say to each other: frames of plain values, never objects."""

from __future__ import annotations

import marshal
import os
import struct
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TypeAlias, cast

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.formats.tables import Row

_HEADER = struct.Struct("<Q")
_CHUNK = 1 << 20


class Said(StrEnum):
    """What a frame tells."""

    READ = "read"
    """Desk to child: name, content, passwords."""
    UNPACK = "unpack"
    """Desk to child: name, content, the endings of the files that are wanted."""
    FILE = "file"
    """A file of an archive: path, content."""
    SHEET = "sheet"
    """A sheet begins: name, hidden."""
    ROWS = "rows"
    """The next rows of that sheet."""
    END = "end"
    """The file is read."""
    REFUSED = "refused"
    """The file can't be read: a Fault."""


Frame: TypeAlias = tuple[str, object]


def packed(said: Said, told: object = None) -> bytes:
    """One frame as bytes."""
    body = marshal.dumps((said.value, told))  # type: ignore[arg-type] # raises ValueError for what it can't
    return _HEADER.pack(len(body)) + body


def unpacked(body: bytes) -> Frame:
    """The frame that the bytes are."""
    return cast("Frame", marshal.loads(body))  # written by our own child, which takes nothing from a file unparsed


def read_body(descriptor: int, largest: int) -> bytes:
    """The next frame's bytes; nothing at the end of the stream, or where it is cut or too large."""
    header = _exactly(descriptor, _HEADER.size)
    length = _HEADER.unpack(header)[0] if header else 0
    return _exactly(descriptor, length) if 0 < length <= largest else b""


def write_all(descriptor: int, content: bytes) -> None:
    """Writes everything; raises OSError where nobody reads any more."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left[:_CHUNK]) :]


def _exactly(descriptor: int, length: int) -> bytes:
    pieces: list[bytes] = []
    while length:
        piece = os.read(descriptor, min(length, _CHUNK))
        if not piece:
            return b""
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


_Odd = tuple[int, int, str, str]
"""Row, column, kind and text of a cell that marshal does not know."""

_DATED = (date, time, timedelta)
_MADE: dict[str, Callable[[str], Cell]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda text: timedelta(seconds=float(text)),
}


def packed_rows(rows: list[Row]) -> bytes:
    """A frame with the rows; dates and times stand by themselves."""
    try:
        return packed(Said.ROWS, (rows, []))
    except ValueError:  # marshal found a date
        odd = [
            (at, column, type(cell).__name__, _written(cell))
            for at, row in enumerate(rows)
            for column, cell in enumerate(row)
            if isinstance(cell, _DATED)
        ]
        return packed(Said.ROWS, ([tuple(None if isinstance(c, _DATED) else c for c in row) for row in rows], odd))


def whole_rows(told: object) -> list[Row]:
    """The rows of a frame as they were."""
    rows, odd = cast("tuple[list[Row], list[_Odd]]", told)
    for at, column, kind, text in odd:
        row = rows[at]
        rows[at] = (*row[:column], _MADE[kind](text), *row[column + 1 :])
    return rows


def _written(cell: Cell) -> str:
    if isinstance(cell, timedelta):
        return str(cell.total_seconds())
    return cell.isoformat() if isinstance(cell, (date, time)) else ""
