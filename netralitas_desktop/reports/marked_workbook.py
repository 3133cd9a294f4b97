"""Copies of rosters in which the cells that an import stumbled over are coloured and explained."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from pathlib import Path
from typing import cast

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.reports.cells import storable
from netralitas_desktop.reports.file_names import marked_name
from netralitas_desktop.reports.issue_list import FoundMark, write_issue_list
from netralitas_desktop.reports.looks import INK, MARK_GROUNDS, set_style, style_of
from netralitas_desktop.reports.opened_roster import COPIED, OpenedRoster, RosterToOpen, write_into
from netralitas_desktop.reports.output_folder import write_all
from netralitas_desktop.services.roster_ports import CellMark, CellsReader, MarkedRoster

_AUTHOR = "Netralitas Desktop"
_NOTE_WIDTH, _NOTE_LETTERS, _LINE_HEIGHT, _NOTE_MARGIN = 340, 46, 20, 16
"""Pixels, letters, pixels, pixels: what Excel's notes need in Calibri 11, which is wider than their own Tahoma 9."""
_LONGEST_NOTE = 2_000
_MOST_NOTES = 10_000
"""Excel draws every note when it opens the file; more of them keep it busy for minutes."""

_MAYBE_LOCKED = b"\xd0\xcf\x11\xe0"
"""How locked workbooks begin, and also old ones."""
_UNLOCKED = "Bila berkas asli terkunci kata sandi, salinan ini tidak: simpan di tempat aman."
_TOO_MANY = "Catatan sel hanya untuk {count} sel pertama; penjelasan semua baris ada di daftar di bawah ini."


@dataclass(frozen=True, slots=True)
class WriteMarked:
    """Writes the marked copies of an import's files."""

    read_cells: CellsReader

    def __call__(self, rosters: Sequence[MarkedRoster], folder: Path) -> tuple[Path, ...]:
        """One copy of each roster, in order; raises ExportRefused or what the reader raises, leaving none behind."""
        return write_all(folder, [(marked_name(r.event, r.file.name, folder), self._content(r)) for r in rosters])

    def _content(self, roster: MarkedRoster) -> bytes:
        def write(opened: OpenedRoster) -> None:
            sheets = {name: _SheetCells(sheet) for name, sheet in opened.sheets.items()}
            found = [FoundMark(m, sheets[m.sheet].meant(m) if m.sheet in sheets else None) for m in roster.marks]
            is_complete = _mark_cells(found)
            noted = {one.cell.parent.title: None for one in found if one.cell is not None}
            left_out = opened.not_kept(noted)
            write_issue_list(opened.book, roster.file.name, found, _notes(roster, opened, is_complete, left_out))

        to_open = RosterToOpen(roster.file, roster.people, roster.passwords)
        return write_into(to_open, self.read_cells, write).content


def _notes(roster: MarkedRoster, opened: OpenedRoster, is_complete: bool, left_out: str) -> list[str]:
    """What is to be known of the copy itself."""
    notes = [left_out] if left_out else []
    if not opened.is_original:
        notes.append(COPIED)
    if roster.passwords and roster.file.content.startswith(_MAYBE_LOCKED):
        notes.append(_UNLOCKED)
    return notes if is_complete else [*notes, _TOO_MANY.format(count=_MOST_NOTES)]


class _SheetCells:
    """The cells of one worksheet, asked which of them a mark is about."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet

    def meant(self, mark: CellMark) -> Cell:
        """The cell that a mark is about; of a merged one the corner that shows."""
        columns = mark.columns or self._filled.get(mark.row) or (1,)
        told = (column for column in columns if self._says_something(mark.row, column))
        return self._shown(mark.row, next(told, columns[0]))

    @cached_property
    def _filled(self) -> dict[int, list[int]]:
        """The filled columns of each row."""
        filled: defaultdict[int, list[int]] = defaultdict(list)
        for (row, column), cell in self._sheet._cells.items():
            if cell.value is not None:
                filled[row].append(column)
        return {row: sorted(columns) for row, columns in filled.items()}

    def _says_something(self, row: int, column: int) -> bool:
        cell = self._sheet._cells.get((row, column))
        return cell is not None and any(map(str.isalnum, str(cell.value or "")))

    def _shown(self, row: int, column: int) -> Cell:
        cell = self._sheet.cell(row, column)
        if isinstance(cell, MergedCell):
            area = next(a for a in self._sheet.merged_cells.ranges if _holds(a, row, column))
            cell = self._sheet.cell(area.min_row, area.min_col)
        return cast("Cell", cell)


def _holds(area: CellRange, row: int, column: int) -> bool:
    return bool(area.min_row <= row <= area.max_row and area.min_col <= column <= area.max_col)


def _mark_cells(found: Sequence[FoundMark]) -> bool:
    """Colours and explains each cell once, whatever the number of its marks; whether every one got its note."""
    by_cell: defaultdict[tuple[str, str], list[FoundMark]] = defaultdict(list)
    for one in found:
        if one.cell is not None:
            by_cell[one.cell.parent.title, one.cell.coordinate].append(one)
    grounds: dict[tuple[StyleArray, bool], StyleArray] = {}
    for at, marks in enumerate(by_cell.values()):
        cell = cast("Cell", marks[0].cell)
        _color(cell, any(m.mark.must_mend for m in marks), grounds)
        if at < _MOST_NOTES:
            cell.comment = _note(cell, marks)
    return len(by_cell) <= _MOST_NOTES


def _color(cell: Cell, must_mend: bool, grounds: dict[tuple[StyleArray, bool], StyleArray]) -> None:
    style = style_of(cell)
    known = grounds.get((style, must_mend))
    if known is not None:
        set_style(cell, known)
        return
    before = copy(style)
    font = cast("Font", copy(cell.font))
    font.color = Color(rgb=INK)  # an office's white letters would vanish on our ground
    cell.font, cell.fill = font, PatternFill("solid", fgColor=MARK_GROUNDS[must_mend])
    grounds[before, must_mend] = copy(style_of(cell))


def _note(cell: Cell, marks: Sequence[FoundMark]) -> Comment:
    """The sentences of the marks, below what the office itself noted there."""
    told = [m.mark.text if m.mark.row == cell.row else f"Baris {m.mark.row}: {m.mark.text}" for m in marks]
    texts = [cell.comment.text, *told] if cell.comment else told
    text = storable("\n".join(dict.fromkeys(texts)))
    text = text if len(text) <= _LONGEST_NOTE else f"{text[: _LONGEST_NOTE - 1]}…"
    lines = sum(max(1, ceil(len(line) / _NOTE_LETTERS)) for line in text.split("\n"))
    return Comment(text, _AUTHOR, height=lines * _LINE_HEIGHT + _NOTE_MARGIN, width=_NOTE_WIDTH)
