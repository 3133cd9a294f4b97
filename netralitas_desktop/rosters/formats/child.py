"""The reading child: files come in on its standard input, their sheets go out on its standard output."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator
from typing import cast

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.frames import Said, packed, packed_rows, read_body, unpacked, write_all
from netralitas_desktop.rosters.formats.reading import tables_in
from netralitas_desktop.rosters.formats.tables import Row, within_limits

_ROWS_A_FRAME = 250
_CELLS_A_FRAME = 20_000


def serve() -> None:
    """Answers until the desk closes the pipe."""
    asked, answers = _own_pipes()
    _take_precautions()
    while body := read_body(asked, limits.REQUEST_BYTES):
        said, asked_for = unpacked(body)
        del body
        try:
            for frame in _answer(said, asked_for):
                write_all(answers, frame)
        except OSError:
            return  # the desk is gone
        del asked_for


def _own_pipes() -> tuple[int, int]:
    """The pipes under numbers of their own: whatever a library prints goes nowhere."""
    asked, answers = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - is only there

        for descriptor in (asked, answers):
            msvcrt.setmode(descriptor, os.O_BINARY)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nowhere, descriptor)
    return asked, answers


def _take_precautions() -> None:
    """Limits memory where the system can (the desk watches it everywhere), and keeps what openpyxl needs not away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the desk, which then closes the pipe
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - is not there on Windows

        for limit, size in ((resource.RLIMIT_AS, limits.CHILD_BYTES), (resource.RLIMIT_CORE, 0)):
            try:
                resource.setrlimit(limit, (size, resource.getrlimit(limit)[1]))
            except (ValueError, OSError):
                continue  # macOS has the name but not always the limit
    os.environ |= {"OPENPYXL_LXML": "False", "OPENPYXL_DEFUSEDXML": "True"}
    for costly in ("numpy", "PIL"):
        sys.modules[costly] = None  # type: ignore[assignment] # makes their import fail, which openpyxl expects
    import netralitas_desktop.rosters.formats.openxml  # noqa: PLC0415, F401 - before the first file comes


def _answer(said: str, asked_for: object) -> Iterator[bytes]:
    """The frames that answer a request, up to the last, which says how it ended."""
    name, content, words = cast("tuple[str, bytes, tuple[str, ...]]", asked_for)
    try:
        yield from _files(content, words) if said == Said.UNPACK else _sheets(name, content, words)
        yield packed(Said.END)
    except GeneratorExit:
        raise
    except Unreadable as unreadable:
        yield packed(Said.REFUSED, unreadable.fault.value)
    except MemoryError:
        yield packed(Said.REFUSED, Fault.TOO_LARGE.value)
    except BaseException:  # noqa: BLE001 - libraries raise anything on broken files, Rust's panics among it
        yield packed(Said.REFUSED, Fault.BROKEN.value)


def _files(content: bytes, endings: tuple[str, ...]) -> Iterator[bytes]:
    from netralitas_desktop.rosters.formats.bundle import files_in  # noqa: PLC0415 - few files are archives

    for file in files_in(content, endings):
        yield packed(Said.FILE, file)


def _sheets(name: str, content: bytes, passwords: tuple[str, ...]) -> Iterator[bytes]:
    for table in within_limits(tables_in(name, content, passwords)):
        yield packed(Said.SHEET, (table.name, table.hidden))
        yield from (packed_rows(rows) for rows in _batches(table.rows))


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    cells = 0
    for row in rows:
        batch.append(row)
        cells += len(row)
        if len(batch) >= _ROWS_A_FRAME or cells >= _CELLS_A_FRAME:
            yield batch
            batch, cells = [], 0
    yield batch
