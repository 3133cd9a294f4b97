"""How many people came in each five minutes."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from netralitas_desktop.domain.reconcile import CAME
from netralitas_desktop.services.ports import Report

ARRIVAL_STEP = timedelta(minutes=5)


def arrivals_of(report: Report) -> Counter[datetime]:
    """How many people registered in each five minutes of the event's clock, who came to what the report is about.

    Without those of whom no list tells when they came.
    """
    counts: Counter[datetime] = Counter()
    for attendance in report.reconciliation.attendances:
        record = attendance.record
        is_here = record is not None and (report.session is None or record.session == report.session.id)
        at = record.told_at if record is not None and is_here and attendance.category in CAME else None
        if at is not None:
            local = report.event.local(at)
            counts[local.replace(minute=local.minute - local.minute % 5, second=0, microsecond=0)] += 1
    return counts
