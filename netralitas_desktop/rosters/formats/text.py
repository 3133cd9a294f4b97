"""Bytes to text: the encodings in which offices' programs export."""

from __future__ import annotations

import codecs
import re

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)|encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_LOOKED_AT = 4096


def text_of(content: bytes) -> str:
    """The text that the bytes are; raises Unreadable where they are none."""
    if len(content) > limits.TEXT_BYTES:
        raise Unreadable(Fault.TOO_LARGE)
    text = _decoded(content)
    if _CONTROL.search(text):
        raise Unreadable(Fault.OTHER_FORMAT)
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    for encoding in (_wide_encoding(content), "utf-8", _declared(content)):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def _wide_encoding(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of text in Latin letters is zero."""
    start = content[:_LOOKED_AT]
    half = max(len(start) // 2, 1)
    if start[1::2].count(0) > half * 0.6 and start[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if start[::2].count(0) > half * 0.6 and start[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return "utf-8"


def _declared(content: bytes) -> str:
    """The encoding that an HTML page names, where it is a narrow one that Python knows."""
    found = _CHARSET.search(content[:_LOOKED_AT])
    name = (found[1] or found[2]).decode("ascii", errors="ignore") if found else ""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return "cp1252"
    return known if known.startswith(("cp125", "iso8859", "latin")) else "cp1252"
