"""XML parts of a package as streams: nothing is declared in them, and where their last value stands is known."""

from __future__ import annotations

from typing import IO
from xml.etree.ElementTree import iterparse
from xml.parsers import expat
from zipfile import ZipFile

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

_CHUNK = 1 << 20
_HEAD_CHUNK = 1 << 12
_LONGEST_PROLOG = 1 << 20
_SEARCHED_FROM = 30_000_000
"""Smaller parts are read as fast as they are searched."""
_VALUES = (b"v>", b"<v ", b"is>", b"<is ", b":v ", b":is ")
"""How cells' values begin and end, under any prefix."""


def refuse_declarations(archive: ZipFile, part: str) -> None:
    """Raises Unreadable for a part with a document type: entities are declared there, and Office writes none."""
    with archive.open(part) as stream:
        refuse_declarations_in(stream)


def refuse_declarations_in(stream: IO[bytes]) -> None:
    """The same for XML from its beginning."""
    prolog = _Prolog()
    while not prolog.is_over:
        chunk = stream.read(_HEAD_CHUNK)
        prolog.feed(chunk)
        if stream.tell() > _LONGEST_PROLOG:
            raise Unreadable(Fault.BROKEN)


def refuse_broken(archive: ZipFile, part: str) -> None:
    """Raises Unreadable or ParseError for a part that is not sound XML to its end."""
    refuse_declarations(archive, part)
    with archive.open(part) as stream:
        for _, element in iterparse(stream):
            element.clear()


class _Prolog:
    """What stands before the first element; nothing can be declared behind it."""

    def __init__(self) -> None:
        self.is_over = False
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        self._parser.Parse(chunk, not chunk)

    def _refuse(self, *_declared: object) -> None:
        raise Unreadable(Fault.BROKEN)

    def _end(self, *_element: object) -> None:
        self.is_over = True


class ValuesStream:
    """A sheet's XML that knows when no value can follow any more."""

    def __init__(self, archive: ZipFile, part: str) -> None:
        self._last = _last_value(archive, part) if archive.getinfo(part).file_size > _SEARCHED_FROM else None
        self._stream: IO[bytes] = archive.open(part)
        self._given = 0

    def read(self, size: int = -1) -> bytes:
        chunk = self._stream.read(size)
        self._given += len(chunk)
        return chunk

    def close(self) -> None:
        self._stream.close()

    @property
    def is_past_values(self) -> bool:
        return self._last is not None and self._given > self._last + _CHUNK


def _last_value(archive: ZipFile, part: str) -> int | None:
    """The offset behind which nothing can be a value; None where that can't be told from the bytes.

    Raises Unreadable where there are too many values to read them in time.
    """
    last, at, values, tail = 0, 0, 0, b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            if at == 0 and b"\0" in chunk[:100]:
                return None  # UTF-16
            text = tail + chunk
            values += text.count(b"<v>") + text.count(b"<is>")
            if values > limits.CELLS:
                raise Unreadable(Fault.TOO_LARGE)
            found = max(text.rfind(value) for value in _VALUES)
            if found >= 0:
                last = at - len(tail) + found + 4
            at += len(chunk)
            tail = text[-4:]
    return last
