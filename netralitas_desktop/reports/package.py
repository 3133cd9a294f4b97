"""The parts of an Office package, and which of them refers to which (ECMA-376, part 2)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import ZipFile

from openpyxl.xml.constants import CONTYPES_NS, PKG_REL_NS, REL_NS, SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring

_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """One part's reference to another, or to something outside the package."""

    id: str
    type: str
    target: str
    """The other part's name without a leading slash; else what stands there."""
    is_part: bool

    @property
    def kind(self) -> str:
        """The last word of its type: `drawing`, `comments`."""
        return self.type.rpartition("/")[2]


class Package:
    """A package in memory; raises KeyError for parts that it does not have."""

    def __init__(self, content: bytes) -> None:
        self._archive = ZipFile(BytesIO(content))
        self._names = frozenset(self._archive.namelist())

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def read(self, part: str) -> bytes:
        return self._archive.read(part)

    @property
    def names(self) -> frozenset[str]:
        return self._names

    @cached_property
    def workbook(self) -> str:
        """The name of the workbook's part."""
        found = (r.target for r in self.relations("") if r.kind == "officeDocument")
        return next(found, "xl/workbook.xml")

    @cached_property
    def sheets(self) -> dict[str, Relation]:
        """Each sheet of the workbook, of whatever kind, by its title."""
        of = {r.id: r for r in self.relations(self.workbook)}
        tree = fromstring(self.read(self.workbook))
        found = ((e.get("name", ""), e.get(f"{{{REL_NS}}}id", "")) for e in tree.iter(f"{{{SHEET_MAIN_NS}}}sheet"))
        return {title: of[ref] for title, ref in found if ref in of}

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part refers to; of `""` what the package itself does."""
        folder, name = posixpath.split(part)
        described = posixpath.join(folder, "_rels", f"{name}.rels")
        if described not in self._names:
            return ()
        tree = fromstring(self.read(described))
        return tuple(_relation(e.attrib, folder) for e in tree.iter(f"{{{PKG_REL_NS}}}Relationship"))

    def content_type(self, part: str) -> str:
        named, by_ending = self._content_types
        return named.get(f"/{part}".casefold()) or by_ending.get(part.rpartition(".")[2].casefold(), "application/xml")

    @cached_property
    def _content_types(self) -> tuple[dict[str, str], dict[str, str]]:
        tree = fromstring(self.read(_CONTENT_TYPES))
        named = {e.get("PartName", ""): e.get("ContentType", "") for e in tree.iter(f"{{{CONTYPES_NS}}}Override")}
        ending = {e.get("Extension", ""): e.get("ContentType", "") for e in tree.iter(f"{{{CONTYPES_NS}}}Default")}
        return {k.casefold(): v for k, v in named.items()}, {k.casefold(): v for k, v in ending.items()}


def _relation(said: dict[str, str], folder: str) -> Relation:
    target = said.get("Target", "")
    is_part = said.get("TargetMode") != "External" and not target.startswith("#")
    if is_part:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(said.get("Id", ""), said.get("Type", ""), target, is_part)
