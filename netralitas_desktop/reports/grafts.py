"""What an office's workbook holds that openpyxl does not write again: taken along as it stands, or told by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.parsers.expat import ExpatError

from netralitas_desktop.reports.cached_values import Values, values_of
from netralitas_desktop.reports.drawing_xml import Claim
from netralitas_desktop.reports.package import Package, Relation
from netralitas_desktop.reports.sheet_xml import Piece, SheetXml, pieces_in, sheet_xml, with_namespaces

NEEDS_NOTES = frozenset({"legacyDrawing", "oleObjects", "controls"})
"""Buttons and embedded objects are drawn on the same page as the notes: new notes take it from them."""

_WRITTEN = frozenset({"sheetProtection", "scenarios", "autoFilter", "customSheetViews", "mergeCells", "hyperlinks"})
"""What openpyxl itself writes as it was, or as we changed it; `tableParts` name what it has numbered anew."""
_LEFT = _WRITTEN | {"tableParts"}
_NOTES = frozenset({"comments", "threadedComment"})
_OF_BOOK = frozenset({"customXml", "person"})

_LOST_IN_BOOK = {
    "dialogsheet": "lembar dialog",
    "xlMacrosheet": "lembar makro lama",
    "xlIntlMacrosheet": "lembar makro lama",
    "connections": "koneksi data",
    "slicerCache": "pemotong data (slicer)",
    "timelineCache": "garis waktu (timeline)",
    "sheetMetadata": "rumus larik dinamis (menjadi rumus larik biasa)",
    "rdRichValue": "gambar atau data di dalam sel",
    "xmlMaps": "peta XML",
    "revisionHeaders": "riwayat perubahan bersama",
    "model": "model data Power Pivot",
    "powerPivotData": "model data Power Pivot",
    "volatileDependencies": "data langsung (RTD)",
}
_LOST_IN_SHEET = {
    "slicer": "pemotong data (slicer)",
    "timeline": "garis waktu (timeline)",
    "queryTable": "sambungan ke sumber data",
    "namedSheetViews": "tampilan lembar yang dinamai",
    "webExtension": "aplikasi tambahan (add-in)",
}
_LOST_IN_PACKAGE = {
    "origin": "tanda tangan digital",
    "classificationlabels": "label kerahasiaan",
    "extensibility": "menu tambahan pada pita Excel",
    "webextensiontaskpanes": "aplikasi tambahan (add-in)",
}
_MACROS = "makro"
_READ_ONLY = "saran untuk membuka sebagai baca saja"
_PHONETIC = "teks fonetik (cara baca)"
_FILE_SHARING = re.compile(rb"<(?:\w+:)?fileSharing\b")
_PHONETIC_RUN = re.compile(rb"<(?:\w+:)?rPh\b")
_SLICERS = tuple(
    uri.encode()
    for uri in (
        "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}",
        "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}",
        "{7E03D99C-DC04-49d9-9315-930204A7B6E9}",
    )
)
"""Lists of slicers and timelines: without their caches Excel would want to mend the file."""


@dataclass(frozen=True, slots=True)
class SheetGraft:
    """What is taken along of one sheet; its relations bear names that openpyxl does not give."""

    root: bytes
    pieces: tuple[Piece, ...]
    relations: tuple[Relation, ...]
    claim: Claim | None = None
    """What of the sheet is ours."""
    values: Values = field(default_factory=dict)
    """What its formulas last came to."""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(piece.name for piece in self.pieces)

    def without_notes(self) -> SheetGraft:
        """The same, for a sheet whose notes are written anew."""
        pieces = tuple(p for p in self.pieces if p.name not in NEEDS_NOTES)
        named = {ref for p in pieces for ref in p.references}
        return replace(self, pieces=pieces, relations=tuple(r for r in self.relations if r.id in named))


@dataclass(frozen=True, slots=True)
class Grafts:
    """What is taken along of a workbook, and in words what can't be."""

    sheets: Mapping[str, SheetGraft] = field(default_factory=dict)
    """By title."""
    book: tuple[Relation, ...] = ()
    lost: tuple[str, ...] = ()


def grafts_of(package: Package, *, keeps_macros: bool = False) -> Grafts:
    """Raises KeyError, ValueError or BadZipFile where it is no workbook that openpyxl opens."""
    sheets: dict[str, SheetGraft] = {}
    lost = list(_lost_beside_sheets(package, keeps_macros))
    for title, relation in package.sheets.items():
        if relation.kind != "worksheet":
            lost += [f"tata letak lembar grafik “{title}”"] if relation.kind == "chartsheet" else []
            continue
        try:
            sheet = sheet_xml(package.read(relation.target))
        except (ValueError, ExpatError):
            lost.append(f"gambar dan aturan tambahan di lembar “{title}”")
            continue
        relations = package.relations(relation.target)
        graft = _graft(sheet, relations, package)
        if graft.pieces or graft.values:
            sheets[title] = graft
        lost += [f"{what} di lembar “{title}”" for what in _lost_of_sheet(sheet, relations, graft, package)]
    book = tuple(r for r in package.relations(package.workbook) if r.kind in _OF_BOOK and r.target in package)
    return Grafts(sheets, book, tuple(dict.fromkeys(lost)))


def _graft(sheet: SheetXml, relations: Iterable[Relation], package: Package) -> SheetGraft:
    found = {r.id: r for r in relations if not r.is_part or r.target in package}
    pieces = [_sound(p, found, sheet.root) for p in sheet.pieces if p.name not in _LEFT]
    kept = [p for p in pieces if p is not None]
    named = {ref for p in kept for ref in p.references if ref in found}
    if any(p.name == "legacyDrawing" for p in kept):
        named |= {r.id for r in found.values() if r.kind in _NOTES}
    return SheetGraft(
        sheet.root,
        tuple(p.renamed(lambda ref: _renamed(ref) if ref in found else "") for p in kept),
        tuple(replace(found[ref], id=_renamed(ref)) for ref in sorted(named)),
        values=values_of(sheet.head),
    )


def _renamed(reference: str) -> str:
    return f"asli_{reference}"


def _sound(piece: Piece, found: Mapping[str, Relation], root: bytes) -> Piece | None:
    """The piece without what it can't bring along; nothing where it stands for a part that is missing."""
    if piece.name == "pageSetup":
        return piece
    if piece.name == "extLst":
        return _without_slicers(piece, root)
    return piece if all(ref in found for ref in piece.references) else None


def _without_slicers(piece: Piece, root: bytes) -> Piece | None:
    opening, inner = _opened(piece.text)
    every = pieces_in(with_namespaces(opening, root), inner)
    kept = [e for e in every if not any(uri in e.text for uri in _SLICERS)]
    if not kept:
        return None
    closing = piece.text[piece.text.rindex(b"</") :]
    return replace(piece, text=opening + b"".join(e.text for e in kept) + closing)


def _opened(text: bytes) -> tuple[bytes, bytes]:
    at = text.index(b">") + 1
    return text[:at], text[at:]


def _lost_of_sheet(
    sheet: SheetXml, relations: Iterable[Relation], graft: SheetGraft, package: Package
) -> Iterator[str]:
    kinds = {r.kind for r in relations}
    yield from (words for kind, words in _LOST_IN_SHEET.items() if kind in kinds)
    tables = [r.target for r in relations if r.kind == "table" and r.target in package]
    if any(inner.kind == "queryTable" for table in tables for inner in package.relations(table)):
        yield _LOST_IN_SHEET["queryTable"]
    if any(p.name == "customSheetViews" for p in sheet.pieces):
        yield "tampilan khusus"
    present = {p.name for p in sheet.pieces}
    if present & {"drawing", "legacyDrawingHF", "picture", "oleObjects", "controls"} - graft.names:
        yield "gambar yang bagiannya hilang dari berkas"


def _lost_beside_sheets(package: Package, keeps_macros: bool) -> Iterator[str]:
    relations = package.relations(package.workbook)
    kinds = {r.kind for r in relations}
    yield from (words for kind, words in _LOST_IN_BOOK.items() if kind in kinds)
    if "vbaProject" in kinds and not keeps_macros:
        yield _MACROS
    if _FILE_SHARING.search(package.read(package.workbook)):
        yield _READ_ONLY
    texts = (r.target for r in relations if r.kind in ("sharedStrings", "worksheet") and r.target in package)
    if any(_PHONETIC_RUN.search(package.read(part)) for part in texts):
        yield _PHONETIC
    kinds = {r.kind for r in package.relations("")}
    yield from (words for kind, words in _LOST_IN_PACKAGE.items() if kind in kinds)
