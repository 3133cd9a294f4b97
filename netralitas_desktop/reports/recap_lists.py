"""The lists of the recap workbook: who is absent by group, who was added at the desk, and who is on no roster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.reconcile import Attendance, Category
from netralitas_desktop.domain.records import Record
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.cells import ROW_HEIGHT, put_text, set_paper, set_widths
from netralitas_desktop.reports.looks import ACCENT, GROUND, MOMENT_FORMAT, TEXT_FORMAT, TONES, Look, Painter
from netralitas_desktop.reports.recap import BODY, COUNT, HEAD, NOTE, TITLE
from netralitas_desktop.reports.row_status import local_moment, session_name
from netralitas_desktop.services.ports import Report

ABSENT = frozenset({Category.PENDING, Category.UNEXCUSED})

_TEXT = replace(BODY, number_format=TEXT_FORMAT)
_MOMENT = replace(BODY, align="center", number_format=MOMENT_FORMAT)
_BAND = Look(color=ACCENT, fill=GROUND, bold=True)
_NUMBER = replace(COUNT, align="center")
_HEADING_ROW = 4

Value = str | int | datetime


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list."""

    head: str
    width: float


_ABSENT_COLUMNS = (
    Column("No", 6),
    Column("Nama", 36),
    Column("NIP / NIK", 22),
    Column("Unit kerja", 32),
    Column("Jabatan", 26),
    Column("Sesi", 16),
    Column("Status", 19),
)
_WALK_IN_COLUMNS = (
    Column("No", 6),
    Column("Nama", 34),
    Column("Unit kerja", 30),
    Column("NIP / NIK", 22),
    Column("Waktu", 21),
    Column("Meja", 14),
    Column("Sesi", 16),
    Column("Alasan", 36),
)
_UNLISTED_COLUMNS = (Column("No", 6), Column("Nomor", 26), Column("Waktu", 21), Column("Meja", 18), Column("Sesi", 20))


def write_absent(book: Workbook, report: Report) -> None:
    """Those who are due and did not come, under their groups in the roster's order."""
    groups: defaultdict[str, list[Attendance]] = defaultdict(list)
    for attendance in report.reconciliation.attendances:
        if attendance.category in ABSENT:
            groups[attendance.participant.group].append(attendance)
    absent = sum(map(len, groups.values()))
    title = f"Tidak hadir: {wording.count_text(absent)} orang"
    page = ListPage(book.create_sheet("Tidak hadir"), report, title, _ABSENT_COLUMNS)
    for name, members in groups.items():
        page.band(f"{name or wording.NO_GROUP} · {wording.count_text(len(members))} orang")
        for number, attendance in enumerate(members, 1):
            page.line((number, *_absent_values(attendance)), tone=attendance.category)
    page.close("Tidak ada: semua peserta hadir atau berhalangan.")


def _absent_values(attendance: Attendance) -> tuple[str, ...]:
    entry = attendance.participant.entry
    session = attendance.session.name if attendance.session else wording.NO_SESSION
    number = entry.number or entry.raw_number
    return entry.name, number, entry.unit, entry.position, session, wording.CATEGORY[attendance.category]


def write_walk_ins(book: Workbook, report: Report) -> None:
    """Those who were added at the desk, in the order in which they came."""
    walk_ins = report.reconciliation.beside.walk_ins
    title = f"Peserta tambahan: {wording.count_text(len(walk_ins))} orang"
    page = ListPage(book.create_sheet("Peserta tambahan"), report, title, _WALK_IN_COLUMNS)
    for number, record in enumerate(walk_ins, 1):
        page.line((number, record.name, record.unit, record.number, *where(report, record), record.reason))
    page.close("Tidak ada peserta tambahan.")


def write_unlisted(book: Workbook, report: Report) -> None:
    """Numbers that were scanned and that no roster has."""
    unlisted = report.reconciliation.beside.unlisted
    title = f"Tidak terdaftar: {wording.count_text(len(unlisted))} nomor"
    page = ListPage(book.create_sheet("Tidak terdaftar"), report, title, _UNLISTED_COLUMNS)
    for number, record in enumerate(unlisted, 1):
        page.line((number, record.number or record.payload, *where(report, record)))
    page.close("Tidak ada nomor di luar daftar.")


def where(report: Report, record: Record) -> tuple[datetime, str, str]:
    """When, at which desk, in which session."""
    desk = report.desk_names.get(record.device, "")
    return local_moment(report, record.at), desk, session_name(report, record.session)


class ListPage:
    """One sheet with a title, a heading row that stays in view, and numbered lines."""

    def __init__(
        self, sheet: Worksheet, report: Report, title: str, columns: Sequence[Column], wraps: bool = False
    ) -> None:
        self._sheet = sheet
        self._wraps = wraps
        self._columns = columns
        self._painter = Painter()
        self._row = _HEADING_ROW
        self._put(1, 1, title, TITLE)
        sheet.row_dimensions[1].height = 28
        subject = wording.session_text(report.session) if report.session else "Seluruh kegiatan"
        self._put(2, 1, f"{report.event.name} · {subject}", NOTE)
        for column, head in enumerate(columns, 1):
            self._put(_HEADING_ROW, column, head.head, HEAD)
        sheet.row_dimensions[_HEADING_ROW].height = 22

    def band(self, text: str) -> None:
        """A line over the width of the list that names what follows."""
        self._row += 1
        for column in range(1, len(self._columns) + 1):
            self._put(self._row, column, text if column == 1 else "", _BAND)

    def line(self, values: Sequence[Value], tone: Category | None = None) -> None:
        """One line; `tone` colours its last cell."""
        self._row += 1
        last = len(values)
        if self._wraps:
            self._sheet.row_dimensions[self._row].height = ROW_HEIGHT * self._lines(values)
        for column, value in enumerate(values, 1):
            is_toned = tone is not None and column == last
            look = _toned(tone) if is_toned and tone else _look_of(value)
            self._put(self._row, column, value, replace(look, wrap=self._wraps))

    def _lines(self, values: Sequence[Value]) -> int:
        """How many lines the longest text takes in its column."""
        texts = zip(values, self._columns, strict=True)
        return max(ceil(len(text) / (c.width - 3)) for text, c in texts if isinstance(text, str)) or 1

    def close(self, empty: str) -> None:
        """Sets widths and paper; an empty list says so."""
        if self._row == _HEADING_ROW:
            self._put(_HEADING_ROW + 1, 1, empty, NOTE)
        set_widths(self._sheet, (column.width for column in self._columns))
        set_paper(self._sheet, _HEADING_ROW)
        self._sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
        self._sheet.print_area = f"A1:{get_column_letter(len(self._columns))}{max(self._row, _HEADING_ROW + 1)}"

    def _put(self, row: int, column: int, value: Value, look: Look) -> None:
        cell = Cell(self._sheet, row=row, column=column)
        self._sheet._cells[row, column] = cell
        self._painter.paint(cell, look)
        if not isinstance(value, str):
            cell.value = value
        elif value:
            put_text(cell, value)


def _look_of(value: Value) -> Look:
    match value:
        case datetime():
            return _MOMENT
        case int():
            return _NUMBER
        case str():
            return _TEXT


def _toned(tone: Category) -> Look:
    color, fill = TONES[tone]
    return replace(BODY, color=color, fill=fill)
