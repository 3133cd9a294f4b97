"""The office's own workbook with the attendance in columns beside its table; no cell of theirs is touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime
from typing import cast

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Color, Font, PatternFill
from openpyxl.styles.cell_style import StyleArray
from openpyxl.styles.proxy import StyleProxy
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Place
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.reports.beside_words import rows_and_removed
from netralitas_desktop.reports.cells import claim_columns, free_title, put_text, undisturbed
from netralitas_desktop.reports.drawing_xml import Claim
from netralitas_desktop.reports.grown_ranges import grow_over, told_once
from netralitas_desktop.reports.looks import MOMENT_FORMAT, TONES, set_style, style_of
from netralitas_desktop.reports.opened_roster import COPIED, OpenedRoster, RosterToOpen, Written, saved, write_into
from netralitas_desktop.reports.outsiders import write_outsiders
from netralitas_desktop.reports.plain_workbook import dress_table, plain_workbook
from netralitas_desktop.reports.rebuilt_roster import REBUILT, RebuiltSheet, rebuilt_sheets
from netralitas_desktop.reports.recap import RECAP_TITLE, write_recap
from netralitas_desktop.reports.roster_table import Heading, NoRoomBeside, RosterTable, roster_table
from netralitas_desktop.reports.row_status import RowStatus
from netralitas_desktop.reports.wording import CATEGORY, STATUS_HEADINGS
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.services.roster_ports import CellsReader

_NARROWEST = (19.0, 20.0, 12.0, 12.0, 17.0, 24.0)
_WIDEST = 60.0


def workbook_returned(
    file: RosterFile, report: Report, statuses: Mapping[Place, RowStatus], read_cells: CellsReader
) -> Written:
    """The roster's workbook with attendance columns beside its tables and the recap as its last sheet.

    A roster in another format, or one that openpyxl can't carry, is copied into a clean workbook; one that can't be
    opened any more, as with a password, is set up anew from the people it lists.
    """
    own = _by_sheet(file, statuses)
    people = _listed(file, report, own)

    def write(opened: OpenedRoster) -> None:
        told = _write_statuses(opened, own, people)
        left_out = opened.not_kept() if opened.is_original else COPIED
        _add_recap(opened, report, (*([left_out] if left_out else []), *told))

    try:
        return write_into(RosterToOpen(file, people, keeps_macros=True), read_cells, write)
    except (OperatorProblem, NoRoomBeside):
        return _rebuilt(rebuilt_sheets(file, report, statuses), report)


def _rebuilt(sheets: Sequence[RebuiltSheet], report: Report) -> Written:
    with undisturbed():
        book, written = plain_workbook(sheets)
        opened = OpenedRoster(book, written, is_original=False)
        for sheet in sheets:
            if sheet.statuses:
                dress_table(written[sheet.name], sheet.statuses)
        own = {sheet.name: sheet.statuses for sheet in sheets}
        told = _write_statuses(opened, own, own)
        _add_recap(opened, report, (REBUILT, *told))
        return Written(saved(book))


def _by_sheet(file: RosterFile, statuses: Mapping[Place, RowStatus]) -> dict[str, dict[int, RowStatus]]:
    found: defaultdict[str, dict[int, RowStatus]] = defaultdict(dict)
    for place, status in statuses.items():
        if place.roster_file == file.id:
            found[place.sheet][place.row] = status
    return found


def _listed(file: RosterFile, report: Report, own: Mapping[str, Iterable[int]]) -> dict[str, frozenset[int]]:
    """By sheet each row of the file that lists anybody, whatever the session: all exports have our columns alike."""
    found: defaultdict[str, set[int]] = defaultdict(set, {sheet: set(rows) for sheet, rows in own.items()})
    for person in report.people.values():
        if person.place is not None and person.place.roster_file == file.id:
            found[person.place.sheet].add(person.place.row)
    return {sheet: frozenset(rows) for sheet, rows in found.items()}


def _write_statuses(
    opened: OpenedRoster, own: Mapping[str, Mapping[int, RowStatus]], people: Mapping[str, Collection[int]]
) -> list[str]:
    """Writes the columns of every sheet; what is to be known of them, a sentence each."""
    told: list[tuple[str, str]] = []
    for name, statuses in own.items():
        if statuses and name in opened.sheets:
            sheet = opened.sheets[name]
            table = roster_table(sheet, people[name])
            claim = opened.claims[name] = _StatusColumns(sheet, table, statuses).write()
            told += ((note, sheet.title) for note in grow_over(sheet, table, claim))
    return told_once(told)


def _add_recap(opened: OpenedRoster, report: Report, notes: Sequence[str]) -> None:
    write_outsiders(opened.book, report)
    notes = tuple(filter(None, (*notes, rows_and_removed(report))))
    write_recap(opened.book.create_sheet(free_title(opened.book, RECAP_TITLE)), report, notes, has_legend=True)


def _colored(font: StyleProxy, color: str) -> Font:
    """The same font in another colour."""
    colored = cast(Font, copy(font))
    colored.color = Color(rgb=color)
    return colored


class _StatusColumns:
    """The attendance columns of one worksheet, in the dress of the table beside which they stand."""

    def __init__(self, sheet: Worksheet, table: RosterTable, statuses: Mapping[int, RowStatus]) -> None:
        self._sheet = sheet
        self._statuses = statuses
        self._table = table
        self._first = table.room(len(STATUS_HEADINGS))
        self._headings = table.above(statuses)
        self._styles: dict[tuple[StyleArray, Category | None], tuple[StyleArray, ...]] = {}

    def write(self) -> Claim:
        """Writes the columns; what they take of the sheet."""
        for heading in self._headings:
            self._write_heading(heading)
        for row, status in self._statuses.items():
            self._write_row(row, status)
        claim_columns(self._sheet, self._first, self._widths())
        top = min((heading.top for heading in self._headings), default=min(self._statuses))
        return Claim(self._first, len(STATUS_HEADINGS), min(top, *self._statuses), max(self._statuses))

    def _write_heading(self, heading: Heading) -> None:
        for row in range(heading.top, heading.bottom + 1):
            neighbour = self._neighbour(row) or self._neighbour(heading.top)
            for column in range(self._first, self._first + len(STATUS_HEADINGS)):
                self._cell(row, column, style_of(neighbour) if neighbour is not None else StyleArray())
        for column, text in enumerate(STATUS_HEADINGS, self._first):
            put_text(cast("Cell", self._sheet.cell(heading.top, column)), text)
            if heading.bottom > heading.top:
                self._sheet.merge_cells(
                    start_row=heading.top, end_row=heading.bottom, start_column=column, end_column=column
                )

    def _write_row(self, row: int, status: RowStatus) -> None:
        category = status.category
        word = CATEGORY[category] if category else ""
        values = (word, status.at, status.desk, status.session, status.pact, status.remark)
        for column, (value, style) in enumerate(zip(values, self._row_styles(row, category), strict=True), self._first):
            cell = self._cell(row, column, style)
            if isinstance(value, datetime):
                cell.value = value
            elif value:
                put_text(cell, value)

    def _row_styles(self, row: int, category: Category | None) -> tuple[StyleArray, ...]:
        """The neighbour's style for each of our cells; the time also gets its format, and the status its colours."""
        neighbour = self._neighbour(row)
        base = style_of(neighbour) if neighbour is not None else StyleArray()
        known = self._styles.get((base, category))
        if known is None:
            plain = self._dressed(base, "General", "left")
            moment = self._dressed(base, MOMENT_FORMAT, "center")
            toned = self._dressed(base, "General", "left", TONES[category] if category else None)
            known = self._styles[copy(base), category] = (toned, moment, *[plain] * (len(STATUS_HEADINGS) - 2))
        return known

    def _dressed(
        self, base: StyleArray, number_format: str, align: str, tone: tuple[str, str] | None = None
    ) -> StyleArray:
        pattern = Cell(self._sheet, row=1, column=1, style_array=base)
        pattern.alignment = Alignment(horizontal=align, vertical=pattern.alignment.vertical)
        pattern.number_format = number_format
        if tone is not None:
            color, ground = tone
            pattern.font = _colored(pattern.font, color)
            pattern.fill = PatternFill("solid", fgColor=ground)
        return style_of(pattern)

    def _neighbour(self, row: int) -> Cell | MergedCell | None:
        """The table's last cell of a row that exists at all."""
        cells = self._sheet._cells
        return next((cells[row, c] for c in range(self._table.last_column, 0, -1) if (row, c) in cells), None)

    def _cell(self, row: int, column: int, style: StyleArray) -> Cell:
        """One of our cells in its style."""
        cell = self._sheet._cells.get((row, column))
        if cell is None:
            cell = self._sheet._cells[row, column] = Cell(self._sheet, row=row, column=column, style_array=style)
            return cell
        assert isinstance(cell, Cell)  # the table's room holds no merged cell of a row that lists anybody
        set_style(cell, style)
        return cell

    def _widths(self) -> list[float]:
        statuses = self._statuses.values()
        longest = (
            0,
            0,
            max((len(s.desk) for s in statuses), default=0),
            max((len(s.session) for s in statuses), default=0),
            0,
            max((len(s.remark) for s in statuses), default=0),
        )
        return [min(_WIDEST, max(low, n + 2.0)) for low, n in zip(_NARROWEST, longest, strict=True)]
