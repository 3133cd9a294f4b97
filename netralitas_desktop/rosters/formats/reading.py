"""Bytes in any format to the sheets that they hold."""

from __future__ import annotations

from collections.abc import Iterator

from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.formats.kinds import Kind, kind_of
from netralitas_desktop.rosters.formats.tables import FoundTable

# ruff: noqa: PLC0415 - the child imports only what a file's format needs


def tables_in(name: str, content: bytes, passwords: tuple[str, ...]) -> Iterator[FoundTable]:
    """The sheets, read as they are asked for; raises Unreadable, or whatever a library raises on a broken file."""
    match kind_of(content):
        case Kind.OPENXML:
            from netralitas_desktop.rosters.formats.openxml import read_openxml

            yield from read_openxml(content)
        case Kind.OLD_EXCEL:
            yield from _old_excel(content, passwords)
        case Kind.BINARY_OPENXML | Kind.OPENDOCUMENT:
            from netralitas_desktop.rosters.formats.binary import read_packaged

            yield from read_packaged(content)
        case Kind.LOCKED:
            yield from tables_in(name, _unlocked(content, passwords), ())
        case Kind.XML_2003:
            from netralitas_desktop.rosters.formats.spreadsheetml import read_spreadsheetml

            yield from read_spreadsheetml(content)
        case Kind.TEXT:
            yield from _text_tables(name, content)


def _old_excel(content: bytes, passwords: tuple[str, ...]) -> Iterator[FoundTable]:
    from netralitas_desktop.rosters.formats import compound
    from netralitas_desktop.rosters.formats.binary import read_binary

    if content.startswith(compound.SIGNATURE):
        compound.refuse_cut(content)
        if compound.is_locked(content):
            content = _unlocked(content, passwords)
    yield from read_binary(content)


def _unlocked(content: bytes, passwords: tuple[str, ...]) -> bytes:
    from netralitas_desktop.rosters.formats.locked import unlocked

    return unlocked(content, passwords)


def _text_tables(name: str, content: bytes) -> Iterator[FoundTable]:
    from netralitas_desktop.rosters.formats.delimited import read_delimited
    from netralitas_desktop.rosters.formats.html_tables import is_html, read_html
    from netralitas_desktop.rosters.formats.text import text_of

    text = text_of(content)
    if is_html(text):
        yield from read_html(name, text)
    elif text.lstrip().startswith("<"):
        raise Unreadable(Fault.OTHER_FORMAT)
    else:
        yield from read_delimited(name, text)
