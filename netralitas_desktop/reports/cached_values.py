"""What an office's formulas last came to: openpyxl leaves that out, and readers that don't calculate show nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

Values: TypeAlias = Mapping[bytes, tuple[bytes, bytes]]
"""Cell → what its value is (`str`, `b`, `e`; nothing for a number), and the value as it is written."""

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>/]*>([^<]*)</")
_PLACE = re.compile(rb"""\br=["']([A-Z]+\d+)["']""")
_KIND = re.compile(rb"""\bt=["'](\w+)["']""")
_EMPTY = re.compile(rb'<c r="([A-Z]+\d+)"([^>]*)>(<f\b[^>]*?(?:/>|>[^<]*</f>))<v ?(?:/>|></v>)</c>')
_PLAIN = frozenset({b"", b"n"})


def values_of(cells: bytes) -> Values:
    """The values of the formulas among the cells of a worksheet, in UTF-8."""
    if not _FORMULA.search(cells):
        return {}
    found: dict[bytes, tuple[bytes, bytes]] = {}
    for attributes, inner in _CELL.findall(cells):
        value, place = _VALUE.search(inner), _PLACE.search(attributes)
        if value and place and value[1] and _FORMULA.search(inner):
            kind = _KIND.search(attributes)
            found[place[1]] = (kind[1] if kind else b"", value[1])
    return found


def with_values(written: bytes, values: Values) -> bytes:
    """A worksheet that openpyxl wrote, its formulas with their values."""

    def filled(cell: re.Match[bytes]) -> bytes:
        kind, value = values.get(cell[1], (b"", b""))
        if not value:
            return cell[0]
        told = b"" if kind in _PLAIN else b' t="' + kind + b'"'
        return b'<c r="' + cell[1] + b'"' + cell[2] + told + b">" + cell[3] + b"<v>" + value + b"</v></c>"

    return _EMPTY.sub(filled, written) if values else written
