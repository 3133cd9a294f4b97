"""The PDFs of one export."""

from __future__ import annotations

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
from netralitas_desktop.services.ports import Report


def papers_of(report: Report) -> tuple[tuple[str, bytes], ...]:
    """What each paper is called and its PDF; the list of signatories where anyone signed."""
    papers = (
        (MINUTES, minutes_paper(report)),
        (ATTENDANCE_LIST, attendance_paper(report)),
        (ABSENT_LIST, absent_paper(report)),
        ("Rekapitulasi", recap_paper(report)),
    )
    return (*papers, (SIGNERS_LIST, signers_paper(report))) if anyone_signed(report) else papers
