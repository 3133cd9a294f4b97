"""How many people came in each five minutes."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from netralitas_desktop.services.report_ports import Report

ARRIVAL_STEP = timedelta(minutes=5)


def arrivals_of(report: Report) -> Counter[datetime]:
    """How many people came in in each five minutes of the event's clock, those beside the roster too.

    Without those of whom no list tells when they came.
    """
    told = (record.told_at for record in report.reconciliation.arrivals)
    locals_ = (report.event.local(at) for at in told if at is not None)
    return Counter(at.replace(minute=at.minute - at.minute % 5, second=0, microsecond=0) for at in locals_)
