"""What an office set for the whole width of its table holds our columns too: print area, filter, Excel's tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.print_settings import PrintArea
from openpyxl.worksheet.table import Table, TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.drawing_xml import Claim
from netralitas_desktop.reports.paper_width import fits_on_paper
from netralitas_desktop.reports.print_areas import PRINT_AREA
from netralitas_desktop.reports.roster_table import RosterTable
from netralitas_desktop.reports.wording import STATUS_HEADINGS

NOT_PRINTED = (
    "Area cetak di {sheets} tidak memuat seluruh tabel, jadi kolom kehadiran tidak ikut tercetak. "
    "Untuk kertas, cetak PDF Daftar hadir."
)
ON_FURTHER_PAGES = (
    "Pengaturan cetak tidak diubah: di {sheets} kolom kehadiran tercetak di halaman berikutnya. "
    "Untuk kertas, cetak PDF Daftar hadir."
)
NOT_SORTED_ALONG = (
    "Kolom kehadiran di {sheets} tidak termasuk saringan atau Tabel Excel di sana: jangan mengurutkan lewat itu, "
    "kolom kehadiran tidak ikut berpindah."
)
_MOST_NAMED = 2


def grow_over(sheet: Worksheet, table: RosterTable, claim: Claim) -> Iterator[str]:
    """Lets what covers the table's whole width cover the claimed columns; what is to be told where that can't be."""
    last = claim.first_column + claim.columns - 1
    sorters = [_grow_filter(sheet, table, claim, last), *_grow_tables(sheet, table, claim, last)]
    if not all(sorters):
        yield NOT_SORTED_ALONG
    if not _grow_print_area(sheet, table, claim, last):
        yield NOT_PRINTED
    elif _leaves_paper(sheet, table, last):
        yield ON_FURTHER_PAGES


def _leaves_paper(sheet: Worksheet, table: RosterTable, last: int) -> bool:
    """Whether our columns print on further pages than the table, which by itself fits; a wider one is for screens."""
    first = table.first_column
    return fits_on_paper(sheet, first, table.last_column) and not fits_on_paper(sheet, first, last)


def told_once(found: Iterable[tuple[str, str]]) -> list[str]:
    """A sentence for each kind of note, naming its sheets; `found` has a note and the sheet that it is about."""
    sheets: defaultdict[str, list[str]] = defaultdict(list)
    for note, sheet in found:
        sheets[note].append(sheet)
    return [note.format(sheets=_named(names)) for note, names in sheets.items()]


def _named(sheets: Sequence[str]) -> str:
    if len(sheets) > _MOST_NAMED:
        return f"{len(sheets)} lembar"
    return "lembar " + ", ".join(f"“{name}”" for name in sheets)


def _covers(area: CellRange, claim: Claim) -> bool:
    return bool(area.min_row <= claim.last_row and area.max_row >= claim.first_row)


def _spans(area: CellRange, table: RosterTable, claim: Claim) -> bool:
    """Whether it covers the table from edge to edge, in rows of ours."""
    return bool(_covers(area, claim) and area.min_col <= table.first_column and area.max_col >= table.last_column)


def _holds_people(area: CellRange, table: RosterTable, claim: Claim) -> bool:
    return bool(_covers(area, claim) and area.min_col <= table.last_column and area.max_col >= table.first_column)


def _grow_print_area(sheet: Worksheet, table: RosterTable, claim: Claim, last: int) -> bool:
    """Whether our columns are printed; what a formula tells is the office's."""
    if PRINT_AREA in sheet.defined_names:
        return False
    areas: list[CellRange] = list(PrintArea.from_string(sheet.print_area).ranges) if sheet.print_area else []
    if not areas:
        return True
    spanning = [area for area in areas if _spans(area, table, claim)]
    if any(area.max_col < last for area in spanning):
        grown = [_grown(area, last) if area in spanning else area for area in areas]
        sheet.print_area = [area.coord for area in grown]
    return bool(spanning)


def _grow_filter(sheet: Worksheet, table: RosterTable, claim: Claim, last: int) -> bool:
    """Whether our columns are sorted along: a filter sorts its own columns only, and would leave them beside others.

    What stands between the table and our columns is none of the filter's.
    """
    if not sheet.auto_filter.ref or not _holds_people(CellRange(sheet.auto_filter.ref), table, claim):
        return True
    area = CellRange(sheet.auto_filter.ref)
    if area.max_col < claim.first_column - 1:
        return False
    _grow(sheet.auto_filter, last)
    if sheet.auto_filter.sortState is not None:
        _grow(sheet.auto_filter.sortState, last)
    return True


def _grow_tables(sheet: Worksheet, table: RosterTable, claim: Claim, last: int) -> list[bool]:
    """Whether our columns are sorted along, for each of Excel's own tables that holds people."""
    own = [found for found in sheet.tables.values() if _holds_people(CellRange(found.ref), table, claim)]
    return [_grow_table(found, table, claim, last) for found in own]


def _grow_table(found: Table, table: RosterTable, claim: Claim, last: int) -> bool:
    """Makes them columns of that table, whose headings must be one row of unlike names."""
    area = CellRange(found.ref)
    names = {str(column.name).casefold() for column in found.tableColumns}
    is_beside = area.max_col == claim.first_column - 1 and area.min_row == claim.first_row
    is_simple = found.headerRowCount != 0 and found.tableType in (None, "worksheet")
    is_headed_once = len(table.headings) == 1 and table.headings[0].top == table.headings[0].bottom
    if not (is_beside and is_simple and is_headed_once and area.max_row >= claim.last_row):
        return False
    if names & {heading.casefold() for heading in STATUS_HEADINGS}:
        return False
    _grow(found, last)
    for ranged in (found.autoFilter, found.sortState):
        if ranged is not None:
            _grow(ranged, last)
    numbers = range(max(column.id for column in found.tableColumns) + 1, 2**31)
    added = zip(numbers, STATUS_HEADINGS, strict=False)
    found.tableColumns = [*found.tableColumns, *(TableColumn(id=number, name=name) for number, name in added)]
    return True


class _Ranged(Protocol):
    @property
    def ref(self) -> str | None: ...

    @ref.setter
    def ref(self, area: str) -> None: ...


def _grow(ranged: _Ranged, last: int) -> None:
    if ranged.ref:
        ranged.ref = _grown(CellRange(ranged.ref), last).coord


def _grown(area: CellRange, last: int) -> CellRange:
    return CellRange(min_col=area.min_col, min_row=area.min_row, max_col=max(area.max_col, last), max_row=area.max_row)
