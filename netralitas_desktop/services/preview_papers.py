"""Papers as pictures, for somebody who is still setting them up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from netralitas_desktop.domain.handouts import Handouts
from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.services.report_ports import PageDrawer, Report

MOST_PAGES = 2
"""Minutes seldom have more; a list of thousands is only begun."""
MOST_HOLDERS = 24
"""A sheet of labels, the most that one page has."""


@dataclass(frozen=True, slots=True)
class PreviewPapers:
    """Touches no database and may run in any thread, though in one at a time."""

    write_minutes: Callable[[Report], bytes]
    write_handouts: Callable[[Handouts], bytes]
    draw: PageDrawer

    def minutes(self, report: Report, paper: EventPaper) -> tuple[bytes, ...]:
        """The first pages of the minutes with those settings, as PNG."""
        return self.draw(self.write_minutes(replace(report, paper=paper)), MOST_PAGES)

    def handouts(self, handouts: Handouts) -> tuple[bytes, ...]:
        """The first page of what would be printed, as PNG."""
        shown = replace(handouts, holders=handouts.holders[:MOST_HOLDERS])
        return self.draw(self.write_handouts(shown), 1)
