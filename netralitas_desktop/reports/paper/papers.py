"""The PDFs of one export."""

from __future__ import annotations

from collections.abc import Callable

from netralitas_desktop.reports.paper.attendance_lists import (
    ABSENT_LIST,
    ATTENDANCE_LIST,
    SIGNERS_LIST,
    absent_paper,
    anyone_signed,
    attendance_paper,
    signers_paper,
)
from netralitas_desktop.reports.paper.minutes import MINUTES, minutes_paper
from netralitas_desktop.reports.paper.recap_paper import recap_paper
from netralitas_desktop.services.report_ports import Report


def papers_of(report: Report) -> tuple[tuple[str, Callable[[Report], bytes]], ...]:
    """What each paper of the report is called and what makes its PDF; the list of signatories where anyone signed."""
    papers = (
        (MINUTES, minutes_paper),
        (ATTENDANCE_LIST, attendance_paper),
        (ABSENT_LIST, absent_paper),
        ("Rekapitulasi", recap_paper),
    )
    return (*papers, (SIGNERS_LIST, signers_paper)) if anyone_signed(report) else papers
