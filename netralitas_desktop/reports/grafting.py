"""Writes a workbook through openpyxl and puts back what that leaves out of the office's file."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.packaging.relationship import Relationship
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_APP, ARC_CONTENT_TYPES, ARC_WORKBOOK_RELS, PKG_REL_NS
from openpyxl.xml.functions import fromstring

from netralitas_desktop.reports.cached_values import with_values
from netralitas_desktop.reports.drawing_xml import Claim, moved_aside, without_slicers
from netralitas_desktop.reports.grafts import Grafts, SheetGraft
from netralitas_desktop.reports.package import Package, Relation
from netralitas_desktop.reports.sheet_xml import put_together, sheet_xml

_MARK = "asli_"
"""What the names of the office's own parts begin with in the written package, so that openpyxl's are others."""
_OF_OTHERS = frozenset({"worksheet", "officeDocument", "pivotTable", "table"})
"""Parts that openpyxl writes itself."""


def saved_with(book: Workbook, package: Package, grafts: Grafts) -> bytes:
    """The workbook's bytes with everything that is taken along from the office's package."""
    output = BytesIO()
    with _Archive(output, package, grafts) as archive:
        writer = _Writer(book, archive, grafts)
        writer.write_data()
        archive.write_taken()
    return output.getvalue()


class _Writer(ExcelWriter):
    """openpyxl's writer, which asks for the grafts of each sheet."""

    def __init__(self, book: Workbook, archive: _Archive, grafts: Grafts) -> None:
        super().__init__(book, archive)
        self._grafts = grafts
        self._taken = archive

    def write_worksheet(self, ws: Any) -> None:
        graft = self._grafts.sheets.get(ws.title)
        if graft is None:
            super().write_worksheet(ws)
            return
        _leave_out(ws, graft)
        output = BytesIO()
        writer: Any = WorksheetWriter(ws, output)
        writer.write()
        ws._rels = writer._rels
        for relation in graft.relations:
            ws._rels.append(self._relationship(relation, graft.claim))
        written = sheet_xml(with_values(output.getvalue(), graft.values))
        content = put_together(written, graft.root, graft.pieces)
        self._taken.writestr(ws.path[1:], content)
        self.manifest.append(ws)

    def _relationship(self, relation: Relation, claim: Claim | None) -> Relationship:
        target = f"/{self._taken.take(relation, claim)}" if relation.is_part else relation.target
        mode = None if relation.is_part or target.startswith("#") else "External"
        return Relationship(Id=relation.id, Type=relation.type, Target=target, TargetMode=mode)


def _leave_out(sheet: Any, graft: SheetGraft) -> None:
    """What the office's own parts show, openpyxl need not write."""
    sheet._drawing = None
    sheet._charts, sheet._images = [], []
    if "legacyDrawing" in graft.names:
        sheet.legacy_drawing = None
        for cell in sheet._cells.values():
            if cell.comment is not None:
                cell.comment = None


class _Archive(ZipFile):
    """The package being written: it names the parts taken along where Office looks for them."""

    def __init__(self, output: BytesIO, package: Package, grafts: Grafts) -> None:
        super().__init__(output, "w", ZIP_DEFLATED)
        self._package = package
        self._names: dict[str, str] = {}
        self._parts: list[tuple[str, bytes]] = []
        self._of_book = [(r, self.take(r)) for r in grafts.book]

    def take(self, relation: Relation, claim: Claim | None = None) -> str:
        """The name in this package of a part of the office's, which comes along with all that it refers to.

        A drawing makes room for what we write, the `claim`.
        """
        part = relation.target
        if part in self._names:
            return self._names[part]
        folder, name = posixpath.split(part)
        new = self._names[part] = posixpath.join(folder, f"{_MARK}{name}")
        content = self._package.read(part)
        if relation.kind == "drawing":
            content = without_slicers(content)
            content = moved_aside(content, claim) if claim else content
        self._parts.append((new, content))
        inner = [r for r in self._package.relations(part) if not r.is_part or r.target in self._package]
        described = [self._described(r) for r in inner if r.kind not in _OF_OTHERS]
        if described:
            self._parts.append((posixpath.join(folder, "_rels", f"{_MARK}{name}.rels"), _relations_xml(described)))
        return new

    def _described(self, relation: Relation) -> dict[str, str]:
        said = {"Id": relation.id, "Type": relation.type}
        if relation.is_part:
            return said | {"Target": f"/{self.take(relation)}"}
        return said | {"Target": relation.target} | ({} if relation.target.startswith("#") else _EXTERNAL)

    def writestr(self, zinfo_or_arcname: Any, data: Any, *args: Any, **named: Any) -> None:
        if zinfo_or_arcname == ARC_APP and ARC_APP in self._package:
            data = _added(data, _whose(self._package.read(ARC_APP)))
        elif zinfo_or_arcname == ARC_CONTENT_TYPES:
            data = self._with_types(data)
        elif zinfo_or_arcname == ARC_WORKBOOK_RELS:
            data = self._with_book_relations(data)
        super().writestr(zinfo_or_arcname, data, *args, **named)

    def write_taken(self) -> None:
        """Writes the parts taken along; after openpyxl's list of contents, which knows few endings."""
        for name, content in self._parts:
            self.writestr(name, content)

    def _with_types(self, data: bytes) -> bytes:
        types = ((f"/{name}", self._package.content_type(part)) for part, name in self._names.items())
        return _added(data, [Element("Override", PartName=name, ContentType=kind) for name, kind in types])

    def _with_book_relations(self, data: bytes) -> bytes:
        said = ((f"{_MARK}{r.id}", r.type, f"/{name}") for r, name in self._of_book)
        return _added(data, [Element("Relationship", Id=i, Type=kind, Target=at) for i, kind, at in said])


def _whose(properties: bytes) -> list[Element]:
    """What a workbook's properties say of the office; openpyxl writes those of itself only."""
    said = ((e.tag.rpartition("}")[2], e.text or "") for e in fromstring(properties))
    return [_text_element(name, text) for name, text in said if name in ("Manager", "Company")]


def _text_element(name: str, text: str) -> Element:
    made = Element(name)
    made.text = text
    return made


def _added(xml: bytes, children: Sequence[Element]) -> bytes:
    """A document whose root has these children too."""
    end = xml.rindex(b"</")
    return xml[:end] + b"".join(map(tostring, children)) + xml[end:]


_EXTERNAL = {"TargetMode": "External"}


def _relations_xml(described: list[dict[str, str]]) -> bytes:
    tree = Element("Relationships", xmlns=PKG_REL_NS)
    for said in described:
        SubElement(tree, "Relationship", said)
    return bytes(tostring(tree, "utf-8", xml_declaration=True))
