"""The breakdown of a report: by status, sex, way of attending, and unit."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from openpyxl.workbook.workbook import Workbook

from netralitas_desktop.domain.participants import Mode, Sex
from netralitas_desktop.domain.reconcile import CAME, Attendance, totals_of
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.reports.recap import Line, RecapWriter
from netralitas_desktop.services.report_ports import Report

BREAKDOWN_TITLE = "Rincian"
_DIGITS = re.compile(r"(\d+)")
_UNTOLD = "(tidak disebut)"
_SEX = {Sex.MAN: "Laki-laki", Sex.WOMAN: "Perempuan", None: _UNTOLD}
_MODE = {Mode.ONSITE: "Luring", Mode.ONLINE: "Daring"}


def write_breakdown(book: Workbook, report: Report) -> None:
    sheet = book.create_sheet(BREAKDOWN_TITLE)
    writer = RecapWriter(sheet)
    writer.title(report, (), "Rincian kehadiran")
    total = ("Jumlah", report.reconciliation.totals)
    writer.shares("Cara hadir", modes(report), "Dari peserta terdaftar yang hadir.")
    writer.table("Status", _by(report, lambda a: a.participant.entry.status or _UNTOLD), total)
    writer.table("Jenis kelamin", _by(report, lambda a: _SEX[a.participant.entry.told_sex]), total)
    if report.event.group_by is not GroupBy.UNIT:  # the recap has them as its groups
        writer.table("Unit kerja", _units(report), total)
    writer.close()
    sheet.column_dimensions["A"].width = 52


def modes(report: Report) -> list[tuple[str, int]]:
    """How many of those who came were there, and how many came online."""
    came = (a.record.mode for a in report.reconciliation.attendances if a.category in CAME and a.record is not None)
    counts = Counter(came)
    return [(name, counts[mode]) for mode, name in _MODE.items()]


def _units(report: Report) -> list[Line]:
    """Units of one name in two kecamatan are two; `SDN 2` stands before `SDN 10`."""

    def named(attendance: Attendance) -> str:
        person = attendance.participant
        return " · ".join(filter(None, (person.unit or _UNTOLD, person.group)))

    turn = {group: i for i, group in enumerate(report.reconciliation.by_group())}
    group_of = {named(a): turn[a.participant.group] for a in report.reconciliation.attendances}
    return sorted(_by(report, named), key=lambda line: (group_of[line[0]], _counted(line[0])))


def _counted(name: str) -> list[tuple[int, str]]:
    """What a name is sorted by: its numbers as numbers."""
    return [(int(part), "") if part.isdecimal() else (0, part.casefold()) for part in _DIGITS.split(name)]


def _by(report: Report, key: Callable[[Attendance], str]) -> list[Line]:
    """In the order in which the roster first has them."""
    members: defaultdict[str, list[Attendance]] = defaultdict(list)
    for attendance in report.reconciliation.attendances:
        members[key(attendance)].append(attendance)
    return [(name, totals_of(found)) for name, found in members.items()]
