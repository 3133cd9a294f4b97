"""What an event's papers carry: read, and changed by an admin."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from netralitas_desktop.domain.paper import EventPaper, PaperShape, changed_paper
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.ports import PaperStore, Transactions
from netralitas_desktop.services.report_ports import LogoReader


@dataclass(frozen=True, slots=True)
class SetPaper:
    """Changes what is said and leaves the rest."""

    papers: PaperStore
    read_logo: LogoReader
    transactions: Transactions

    def of(self, event: Event) -> EventPaper:
        """What the event's papers carry now."""
        return self.papers.paper(event.id)

    def __call__(self, event: Event, said: PaperShape, logo: Path | None = None) -> EventPaper:
        """Takes over what is said, and the picture at `logo`; raises PaperNotUnderstood, LogoUnreadable."""
        shape = dict(said)
        if logo is not None:
            shape["logo"] = base64.b64encode(self.read_logo(logo)).decode("ascii")
        with self.transactions.transaction():
            paper = changed_paper(self.papers.paper(event.id), shape)
            self.papers.save(event.id, paper)
        return paper
