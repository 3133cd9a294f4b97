"""What is told beside each row of a roster: how its person ended, and what is wrong with the row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.participants import Mode, Participant, Place
from netralitas_desktop.domain.reconcile import CAME, EXCUSED, Attendance, Category
from netralitas_desktop.reports import wording
from netralitas_desktop.services.report_ports import Report

_SILENT = {IssueCode.ROW_SKIPPED, IssueCode.NUMBER_MISSING}
"""Issues that the row itself shows, or that concern rows of no person."""


@dataclass(frozen=True, slots=True)
class RowStatus:
    """The six cells beside one row; `at` is on the event's clock, without its offset, as Excel wants it."""

    category: Category | None = None
    at: datetime | None = None
    desk: str = ""
    session: str = ""
    pact: str = ""
    remark: str = ""


def row_statuses(report: Report) -> dict[Place, RowStatus]:
    """Every row that something is to be told about."""
    faults: defaultdict[Place, list[str]] = defaultdict(list)
    for issue in report.issues:
        if issue.code not in _SILENT:
            faults[Place(issue.file, issue.sheet, issue.row)].append(issue.text.rstrip(" ."))
    uses_pact = any(a.pact is not None for a in report.reconciliation.attendances)
    statuses = {place: RowStatus(remark=_joined(texts)) for place, texts in faults.items()}
    for attendance in report.reconciliation.attendances:
        place = attendance.participant.place
        if place is not None and not attendance.participant.removed:  # those stand on a sheet of their own
            remark = _joined([*_remarks(attendance), *_repaired(attendance.participant), *faults.get(place, ())])
            statuses[place] = _status(attendance, report, uses_pact, remark)
    return statuses


def _repaired(person: Participant) -> Iterator[str]:
    """The number that the desk found where the file has one that Excel damaged."""
    if person.entry.damaged_prefix and person.number:
        yield f"Nomor diperbaiki: {person.number}"


def _joined(remarks: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, remarks)))


def _status(attendance: Attendance, report: Report, uses_pact: bool, remark: str) -> RowStatus:
    record, session = attendance.record, attendance.session
    pact = wording.SIGNED if attendance.pact else ""
    if record is None or attendance.category not in CAME:
        return RowStatus(
            attendance.category, session=session_name(report, session.id) if session else "", pact=pact, remark=remark
        )
    return RowStatus(
        attendance.category,
        at=local_moment(report, record.told_at) if record.told_at else None,
        desk=report.desk_names.get(record.device, ""),
        session=session_name(report, record.session),
        pact=pact or (wording.NOT_SIGNED if uses_pact else ""),
        remark=remark,
    )


def _remarks(attendance: Attendance) -> Iterator[str]:
    record = attendance.record
    if record is None:
        return
    if attendance.category in EXCUSED:
        if attendance.category is not Category.SICK:  # illness is a category, never a diagnosis
            yield record.reason
        return
    if record.late:
        yield wording.LATE
    if record.mode is Mode.ONLINE:
        yield wording.ONLINE
    if attendance.category is Category.OTHER_SESSION and attendance.session is not None:
        yield wording.due_text(attendance.session)
    yield record.reason


def local_moment(report: Report, at: datetime) -> datetime:
    """A moment on the event's clock to the second, without its offset, as Excel wants it."""
    return report.event.local(at).replace(tzinfo=None, microsecond=0)


def session_name(report: Report, session_id: str) -> str:
    """The name of one of the event's sessions, with its day where several have that name."""
    return report.schedule.name_of(session_id)
