"""The XML of a worksheet as text: what stands behind its cells, cut into pieces and put together again.

Text, because an XML tree forgets the prefixes that `mc:Ignorable` and the extensions of Office name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from xml.parsers import expat

ORDER = (
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
)
"""What may stand behind the cells, in the order that Excel insists on (CT_Worksheet)."""

_ALTERNATIVE = "AlternateContent"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_ROOT = re.compile(rb"<(?:[\w.-]+:)?worksheet\b[^>]*>")
_NAMESPACE = re.compile(rb"""\s(xmlns:[\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_IGNORABLE = re.compile(rb"""\s[\w.-]+:Ignorable\s*=\s*(?:"[^"]*"|'[^']*')""")
_REFERENCE = re.compile(rb"""(\s[\w.-]+:id\s*=\s*)(["'])([^"']*)\2""")
_ENCODING = re.compile(rb"""^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)""")


@dataclass(frozen=True, slots=True)
class Piece:
    """One element as it is written, and its name without a prefix; of alternatives that of what they stand for."""

    name: str
    text: bytes

    @property
    def references(self) -> tuple[str, ...]:
        """The relations that it names."""
        return tuple(found[2].decode() for found in _REFERENCE.findall(self.text))

    def renamed(self, new: Callable[[str], str]) -> Piece:
        """The same element with other names for its relations; an empty one takes the reference away."""

        def written(found: re.Match[bytes]) -> bytes:
            name = new(found[3].decode()).encode()
            return found[1] + found[2] + name + found[2] if name else b""

        return replace(self, text=_REFERENCE.sub(written, self.text))


@dataclass(frozen=True, slots=True)
class SheetXml:
    """A worksheet: everything to the end of its cells, its root's opening tag, and the pieces behind the cells."""

    head: bytes
    root: bytes
    pieces: tuple[Piece, ...]


def sheet_xml(content: bytes) -> SheetXml:
    """Raises ValueError for what is no worksheet, and ExpatError for what is no XML behind its cells."""
    text = _in_utf8(content)
    root = _ROOT.search(text)
    cells_end = text.rfind(b"sheetData")
    if root is None or cells_end < 0:
        raise ValueError("no worksheet")
    behind = text.index(b">", cells_end) + 1
    return SheetXml(text[:behind], root[0], pieces_in(root[0], text[behind:]))


def pieces_in(root: bytes, inner: bytes) -> tuple[Piece, ...]:
    """The elements that stand directly in an element, given by its opening tag and everything behind that."""
    document = root + inner
    found: list[tuple[int, str]] = []
    depth, end = 0, len(document)
    parser = expat.ParserCreate(namespace_separator=" ")

    def opened(name: str, _attributes: object) -> None:
        nonlocal depth
        local = name.rpartition(" ")[2]
        if depth == 1:
            found.append((parser.CurrentByteIndex, local))
        elif depth == 3 and found[-1][1] == _ALTERNATIVE:  # AlternateContent, Choice, what it stands for
            found[-1] = (found[-1][0], local)
        depth += 1

    def closed(_name: str) -> None:
        nonlocal depth, end
        depth -= 1
        if depth == 0:
            end = parser.CurrentByteIndex

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.Parse(document, True)
    ends = [*(at for at, _ in found[1:]), end]
    return tuple(Piece(name, document[at:to].strip()) for (at, name), to in zip(found, ends, strict=True))


def put_together(written: SheetXml, root: bytes, pieces: Sequence[Piece]) -> bytes:
    """A written worksheet with these pieces of another instead of its own of the same names; `root` is the other's."""
    names = {p.name for p in pieces}
    every = [*(p for p in written.pieces if p.name not in names), *pieces]
    every.sort(key=lambda p: ORDER.index(p.name) if p.name in ORDER else len(ORDER))
    head = written.head.replace(written.root, with_namespaces(written.root, root), 1)
    name = _ROOT_NAME.match(written.root)
    return b"".join([head, *(p.text for p in every), b"</" + (name[1] if name else b"worksheet") + b">"])


_ROOT_NAME = re.compile(rb"<([\w.:-]+)")


def with_namespaces(own: bytes, other: bytes) -> bytes:
    """An opening tag with the prefixes that another one declares."""
    known = set(_NAMESPACE.findall(own))
    added = [m[0] for m in _NAMESPACE.finditer(other) if m[1] not in known]
    if _COMPATIBILITY.encode() in other:
        added += _IGNORABLE.findall(other)[:1]
    end = -2 if own.endswith(b"/>") else -1
    return own[:end] + b"".join(added) + own[end:]


def _in_utf8(content: bytes) -> bytes:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16").encode()
    told = _ENCODING.match(content)
    if told is None or told[1].lower() in (b"utf-8", b"us-ascii"):
        return content
    return content.decode(told[1].decode()).encode()
