"""The columns of an online list that say since when somebody was there: hour, day, and the zone of a heading."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from netralitas_desktop.domain.list_times import When, told_time
from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters.person_columns import cell_at, folded, text_at
from netralitas_desktop.rosters.workbook import Row

_WORDS = {
    "when": "jointime waktubergabung waktugabung firstjoin firstjointime bergabungpertama gabungpertama timejoined"
    " bergabungpertamakali joinedat jamgabung jammasuk waktumasuk jambergabung timestamp capwaktu stempelwaktu waktu"
    " jam pukul jamhadir waktuhadir waktupresensi jampresensi jamkehadiran waktukehadiran jamabsen waktuabsen"
    " jamabsensi waktuabsensi completiontime waktupenyelesaian",
    "day": "tanggal tgl haritanggal haritgl date tanggalhadir tglhadir tanggalkehadiran tanggalpresensi tanggalabsen"
    " tanggalkegiatan tanggalpelaksanaan",
}
"""Folded as headings are."""
_HEADINGS = {what: frozenset(words.split()) for what, words in _WORDS.items()}
_ZONED = re.compile(
    r"(?P<head>.+?)[\s(,\-–]+(?P<zone>(?:WIB|WITA|WIT|UTC|GMT)(?:\s*[+\-−]\d{1,2}(?::?\d{2})?)?|[+\-−]\d{1,2}:\d{2})\)?\s*",
    re.IGNORECASE,
)
"""`Waktu (WITA)`, `Join Time (UTC)`."""
_LONGEST = 60
_EXCEL_EPOCH = datetime.combine(date(1899, 12, 30), time())
_EXCEL_DAYS = range(30_000, 80_000)
"""Days of the years 1982 to 2119, as Excel numbers them."""


@dataclass(frozen=True, slots=True)
class TimeColumns:
    """Where the time and the day stand; nothing where the list does not have them."""

    when: int | None = None
    day: int | None = None
    zone: str = ""
    """What the heading of the time says of its zone."""

    @property
    def taken(self) -> frozenset[int]:
        return frozenset(i for i in (self.when, self.day) if i is not None)


def time_columns(header: Row) -> TimeColumns:
    """Those of a header."""
    when, day, zone = None, None, ""
    for i, cell in enumerate(header):
        if not isinstance(cell, str) or len(cell) > _LONGEST:
            continue
        zoned = _ZONED.fullmatch(cell)
        word = folded(zoned["head"] if zoned else cell)
        if word in _HEADINGS["when"] and when is None:
            when, zone = i, zoned["zone"] if zoned else ""
        elif word in _HEADINGS["day"] and day is None:
            day = i
    return TimeColumns(when, day, zone)


def when_in(row: Row, columns: TimeColumns) -> When | None:
    """What the row says of its time, as it stands where nothing else completes it."""
    when, day = _moment(cell_at(row, columns.when)), _moment(cell_at(row, columns.day))
    if when is None:
        return _written(day, "%d/%m/%Y") if day is not None and told_time(day) else None
    told = told_time(when)
    if told is None or told.clock is None:
        return when
    if day is not None and not told.days() and (on := told_time(day)) is not None and on.days():
        when = f"{_written(day, '%d/%m/%Y')} {_written(when, '%H:%M:%S')}"
    if columns.zone and told.zone is None:
        when = f"{_written(when, '%H:%M:%S' if isinstance(when, time) else '%d/%m/%Y %H:%M:%S')} {columns.zone}"
    return when


def _written(moment: When, pattern: str) -> str:
    return moment if isinstance(moment, str) else moment.strftime(pattern)


def _moment(cell: Cell) -> When | None:
    """A cell's time; Excel's bare numbers as the days or hours that they show."""
    match cell:
        case datetime() | time():
            return cell
        case date():
            return f"{cell:%d/%m/%Y}"
        case bool():
            return str(cell)
        case int() | float() if 0 < cell < 1:
            return (_EXCEL_EPOCH + timedelta(seconds=round(cell * 86_400))).time()
        case int() | float() if 1 <= cell < 24:
            return f"{cell:.2f}"  # 7.55 was typed for 07.55
        case int() | float() if _EXCEL_DAYS.start <= cell < _EXCEL_DAYS.stop:
            return _EXCEL_EPOCH + timedelta(seconds=round(cell * 86_400))
    return text_at((cell,), 0) or None
