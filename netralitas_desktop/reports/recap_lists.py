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
from netralitas_desktop.services.report_ports import Report

ABSENT = frozenset({Category.PENDING, Category.UNEXCUSED})

_TEXT = replace(BODY, number_format=TEXT_FORMAT)
_MOMENT = replace(BODY, align="center", number_format=MOMENT_FORMAT)
_BAND = Look(color=ACCENT, fill=GROUND, bold=True)
_NUMBER = replace(COUNT, align="center")
_HEADING_ROW = 4
_WIDEST = 46.0
_PADDING = 3.0
"""Letters: so wide a column grows by itself, and what its cells keep free."""

Value = str | int | datetime


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list; `width` is what it has at least."""

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
_UNLISTED_COLUMNS = (Column("No", 6), Column("Nomor", 34), Column("Waktu", 24), Column("Meja", 30), Column("Sesi", 30))


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
            page.line((number, *_absent_values(report, attendance)), tone=attendance.category)
    page.close("Tidak ada: semua peserta hadir atau berhalangan.")


def _absent_values(report: Report, attendance: Attendance) -> tuple[str, ...]:
    entry = attendance.participant.entry
    session = session_name(report, attendance.session.id) if attendance.session else wording.NO_SESSION
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


def where(report: Report, record: Record) -> tuple[Value, str, str]:
    """When, if that is told, at which desk, in which session."""
    desk = report.desk_names.get(record.device, "")
    return local_moment(report, record.told_at) if record.told_at else "", desk, session_name(report, record.session)


@dataclass(frozen=True, slots=True)
class _Line:
    """A band of one text, or the values of one line and the category that colours the last of them."""

    values: tuple[Value, ...]
    tone: Category | None = None
    is_band: bool = False


class ListPage:
    """One sheet with a title, a heading row that stays in view, and numbered lines.

    Columns are as wide as what stands in them, within bounds; what is longer wraps.
    """

    def __init__(self, sheet: Worksheet, report: Report, title: str, columns: Sequence[Column], note: str = "") -> None:
        self._sheet = sheet
        self._columns = columns
        self._painter = Painter()
        self._lines: list[_Line] = []
        self._put(1, 1, title, TITLE)
        sheet.row_dimensions[1].height = 28
        subject = wording.session_text(report.session) if report.session else "Seluruh kegiatan"
        self._put(2, 1, f"{report.event.name} · {subject}", NOTE)
        self._put(3, 1, note, NOTE)

    def band(self, text: str) -> None:
        """A line over the width of the list that names what follows."""
        self._lines.append(_Line((text, *[""] * (len(self._columns) - 1)), is_band=True))

    def line(self, values: Sequence[Value], tone: Category | None = None) -> None:
        """One line; `tone` colours its last cell."""
        self._lines.append(_Line(tuple(values), tone))

    def close(self, empty: str) -> None:
        """Writes the lines, and sets widths and paper; an empty list says so."""
        widths = self._widths()
        for column, head in enumerate(self._columns, 1):
            self._put(_HEADING_ROW, column, head.head, HEAD)
        self._sheet.row_dimensions[_HEADING_ROW].height = 22
        for row, line in enumerate(self._lines, _HEADING_ROW + 1):
            self._write(row, line, widths)
        if not self._lines:
            self._put(_HEADING_ROW + 1, 1, empty, NOTE)
        set_widths(self._sheet, widths)
        set_paper(self._sheet, _HEADING_ROW)
        self._sheet.freeze_panes = f"A{_HEADING_ROW + 1}"
        last = _HEADING_ROW + max(1, len(self._lines))
        self._sheet.print_area = f"A1:{get_column_letter(len(self._columns))}{last}"

    def _widths(self) -> list[float]:
        told = [line.values for line in self._lines if not line.is_band]
        longest = [max((len(v) for v in texts if isinstance(v, str)), default=0) for texts in zip(*told, strict=True)]
        longest = longest or [0] * len(self._columns)
        return [
            min(max(c.width, n + _PADDING), max(c.width, _WIDEST)) for c, n in zip(self._columns, longest, strict=True)
        ]

    def _write(self, row: int, line: _Line, widths: Sequence[float]) -> None:
        if line.is_band:
            for column, text in enumerate(line.values, 1):
                self._put(row, column, text, _BAND)
            return
        texts = zip(line.values, widths, strict=True)
        high = max(ceil(len(text) / (width - _PADDING)) for text, width in texts if isinstance(text, str))
        if high > 1:
            self._sheet.row_dimensions[row].height = ROW_HEIGHT * high
        last = len(line.values)
        for column, value in enumerate(line.values, 1):
            look = _toned(line.tone) if line.tone is not None and column == last else _look_of(value)
            self._put(row, column, value, replace(look, wrap=high > 1))

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
