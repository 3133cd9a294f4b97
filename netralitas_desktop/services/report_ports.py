"""What the services need to give the record back on paper and in workbooks, as Protocols; reports implements them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from netralitas_desktop.domain.handouts import Handouts, HoldersTold
from netralitas_desktop.domain.import_plan import Issue
from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Reconciliation
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.services.ports import RosterFile


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that an export shows of an event, or of one session of it."""

    event: Event
    schedule: Schedule
    session: Session | None
    reconciliation: Reconciliation
    sessions: tuple[tuple[Session, Reconciliation], ...]
    """Each session of the report by itself."""
    issues: tuple[Issue, ...]
    desk_names: dict[str, str]
    made_at: datetime
    closed: frozenset[str]
    paper: EventPaper = field(default_factory=EventPaper)
    visitors: tuple[Participant, ...] = ()
    """Those who came to the session of the report though their group belongs elsewhere."""
    records: tuple[Record, ...] = ()
    """Every record of the event or the session, those that no longer count too, in the order of their times."""
    people: Mapping[str, Participant] = field(default_factory=dict)
    """By id whoever was ever listed."""


class LogoReader(Protocol):
    def __call__(self, path: Path) -> bytes:
        """The picture as a PNG of a letterhead's size; raises LogoUnreadable."""
        ...


class HandoutWriter(Protocol):
    def __call__(self, handouts: Handouts, target: Path, told: HoldersTold) -> Path:
        """Writes the PDF and returns where; raises ExportRefused and what `told` raises, and then leaves nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """Where an export stands: what is being made, as the so-manieth of so many."""

    what: str
    number: int
    of: int


Told = Callable[[Step], None]
"""Hears of each step before it is done; what it raises ends the work, and nothing is left behind."""


class ReportWriter(Protocol):
    def __call__(
        self, reports: Sequence[Report], files: Sequence[RosterFile], folder: Path, told: Told
    ) -> tuple[Path, ...]:
        """Writes the first report's files into `folder`, and of the others the papers; raises ExportRefused, and then
        leaves none behind."""
        ...


class PageDrawer(Protocol):
    def __call__(self, pdf: bytes, most: int) -> tuple[bytes, ...]:
        """The first pages of a PDF as pictures (PNG), at most so many."""
        ...
