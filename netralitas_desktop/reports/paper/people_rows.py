"""How people stand in the lists on paper: by group, with their number, and when they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Attendance
from netralitas_desktop.reports import wording
from netralitas_desktop.services.report_ports import Report


def by_group(attendances: Iterable[Attendance]) -> dict[str, list[Attendance]]:
    """Under their groups, in the roster's order."""
    groups: defaultdict[str, list[Attendance]] = defaultdict(list)
    for attendance in attendances:
        groups[attendance.participant.group].append(attendance)
    return dict(groups)


def group_line(name: str, count: int) -> str:
    """`Jetis · 312 orang`."""
    return f"{name or wording.NO_GROUP} · {wording.count_text(count)} orang"


def number_of(person: Participant) -> str:
    """The sound number, or what stood in the office's file."""
    return person.number or person.entry.raw_number


def unit_of(person: Participant) -> str:
    return person.unit or person.entry.position


def clock(report: Report, at: datetime | None) -> str:
    """`07.52` on the event's clock; with the day where that isn't the report's only one. A dash where none is told."""
    if at is None:
        return "–"
    local = report.event.local(at)
    days = {session.day for session, _ in report.sessions}
    return f"{local:%H.%M}" if days <= {local.date()} else f"{local:%d/%m %H.%M}"
