"""How each paper about a report begins: kop, title, what it is about, and whether its figures are final."""

from __future__ import annotations

from reportlab.lib.units import mm

from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.paper.letterhead import draw_letterhead
from netralitas_desktop.reports.paper.prose import paragraph, title
from netralitas_desktop.reports.paper.sheets import MUTED, Sheets, layout_of
from netralitas_desktop.reports.paper.typefaces import Face
from netralitas_desktop.services.report_ports import Report

_WARNING = "#A3201A"


def begin(report: Report, heading: str, landscape: bool = False) -> Sheets:
    """Sheets of the event's size with the kop and the heading on the first."""
    session = report.session
    subject = f"{session.name}, {wording.day_text(session.day)}" if session else subject_of(report)
    made = f"Dibuat {wording.moment_text(report.event, report.made_at)}"
    sheets = Sheets(
        layout_of(report.paper.size, landscape),
        f"{heading} · {report.event.name}",
        foot=made,
        head=f"{heading} · {report.event.name} · {subject}",
    )
    draw_letterhead(sheets, report.paper, report.event)
    title(sheets, heading.upper())
    return sheets


def about(sheets: Sheets, report: Report) -> None:
    """The event, its session, and a warning while figures may still change."""
    title(sheets, report.event.name, 11)
    title(sheets, subject_of(report), 10, Face.REGULAR)
    warn_if_open(sheets, report)
    sheets.gap(4 * mm)


def warn_if_open(sheets: Sheets, report: Report) -> None:
    """Says so while a session of the report is not closed."""
    count = len(still_open(report))
    if not count:
        return
    what = "Sesi ini belum ditutup" if report.session else f"{count} sesi belum ditutup"
    sheets.gap(1 * mm)
    paragraph(sheets, f"SEMENTARA: {what}; angka masih bisa berubah.", Face.BOLD, 9, color=_WARNING, align="center")


def still_open(report: Report) -> tuple[Session, ...]:
    return tuple(s for s, _ in report.sessions if s.id not in report.closed)


def tells_sessions(report: Report) -> bool:
    """Whether a table by session says more than the sum does."""
    if report.session is not None:
        return False
    return len(report.sessions) > 1 or any(a.session is None for a in report.reconciliation.attendances)


def subject_of(report: Report) -> str:
    """The session, or the days of the whole event."""
    if report.session is not None:
        return wording.session_text(report.session)
    days = tuple(session.day for session, _ in report.sessions)
    return f"{len(days)} sesi · {wording.days_text(days)}" if days else "Belum ada sesi"


def note(sheets: Sheets, text: str) -> None:
    """Something small under a table."""
    sheets.gap(1.5 * mm)
    paragraph(sheets, text, size=8.5, color=MUTED)
