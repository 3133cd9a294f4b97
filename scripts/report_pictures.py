"""Pictures of the report, of the papers' settings, and of printing before the event."""

from __future__ import annotations

from typing import Protocol

from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.shell import MainWindow


class Studio(Protocol):
    """What takes the pictures."""

    @property
    def main(self) -> MainWindow: ...

    def take(self, name: str, after_ms: int = 400) -> None: ...


def report_pictures(studio: Studio) -> None:
    """The figures, the end of the day, an export under way, and the whole event."""
    report = studio.main.findChild(ReportScreen)
    assert report is not None
    studio.main.show_page(2)
    studio.take("report", 2500)
    report.foot.end.click()
    studio.take("report-day-end", 1200)
    report.day_end.no.click()
    report.sessions.setCurrentIndex(report.sessions.count() - 1)
    studio.take("report-event", 2000)
    report.sessions.setCurrentIndex(0)
