"""What the services need from the outside, as Protocols; storage implements them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from netralitas_desktop.domain.import_plan import ImportPlan, Issue
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.participants import Listing, Participant
from netralitas_desktop.domain.reconcile import Closing
from netralitas_desktop.domain.records import BrokenLink, Record
from netralitas_desktop.domain.search import Findable
from netralitas_desktop.domain.session_sizes import ClosedSize
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.domain.tally import Placed
from netralitas_desktop.domain.verdicts import Histories

Clock = Callable[[], datetime]
"""The time now, with its offset."""


NewId = Callable[[], str]
"""A fresh UUIDv7 in its canonical text form."""


@dataclass(frozen=True, slots=True)
class RosterFile:
    """A roster as it was imported, with its original bytes."""

    id: str
    event: str
    name: str
    sha256: str
    imported_at: datetime
    content: bytes


@dataclass(frozen=True, slots=True)
class LastImport:
    """The newest import of an event that can still be taken back."""

    at: datetime
    files: tuple[str, ...]
    added: int
    changed: int
    removed: int
    records_since: int
    """How many records the event got after it: with any, it can't be taken back."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What this laptop remembers: who it is in the log, how it speaks, and where it looks."""

    device: str = ""
    """UUIDv7 of this laptop's log; empty until the first record."""
    language: str = ""
    """`id`, `en`, or empty before the first start was completed."""
    desk_name: str = ""
    operator: str = ""
    theme: str = "system"
    """`system`, `light` or `dark`."""
    text_scale: str = "100"
    """How large texts are, in percent: `100`, `125`, `150` or `200`."""
    source: str = "0"
    """The camera, video file, folder or stream that the desk looks at; `off` for none, 0 for the first camera."""
    second_source: str = "off"
    """What a second line at the same desk looks at."""
    autofocus: str = ""
    """`on`, `off`, or empty to leave it to the camera."""
    exposure: str = ""
    """Seconds a picture is exposed, `auto`, or empty to leave it to the camera."""
    mirror: str = ""
    """`on` where the screen shows the picture as a mirror does; what is decoded never is."""
    event: str = ""
    """The event that was open last."""
    volume: str = "60"
    """How loud the answers are heard, from 0 to 100."""
    muted: str = ""
    """`yes` where nothing is heard for now."""
    code_prefix: str = ""
    """What the USB scanner types before every code; it is no part of the code."""
    code_suffix: str = ""
    """What it types after every code, before Enter or Tab."""
    scanner_keys: str = "system"
    """`us` where the scanner types as on a US keyboard though the system's keyboard is another; else `system`."""
    serial_port: str = ""
    """The port of a scanner in serial mode; empty for none."""
    serial_baud: str = "9600"


class StoreBusy(OperatorProblem):
    """Another program is writing; nothing was changed, and the same may be asked for again."""


class Transactions(Protocol):
    """One database: what happens inside a transaction is durable when it ends, or did not happen."""

    def transaction(self) -> AbstractContextManager[None]: ...


class Inspection(Protocol):
    """Whether the database itself is sound."""

    def faults(self) -> Iterable[str]:
        """What SQLite's own integrity and foreign key checks find."""
        ...

    def broken_links(self) -> Iterable[BrokenLink]: ...


class SettingStore(Protocol):
    def settings(self) -> Settings: ...

    def save(self, settings: Settings) -> None: ...

    def desk_names(self) -> dict[str, str]:
        """Device id → the name its desk had when it was last set."""
        ...


class EventStore(Protocol):
    def add(self, event: Event, sessions: Sequence[Session]) -> None: ...

    def events(self) -> tuple[Event, ...]:
        """Newest first."""
        ...

    def event(self, event_id: str) -> Event: ...

    def set_codes(self, event_id: str, codes: Sequence[str]) -> None:
        """What `Event.codes` is from now on."""
        ...

    def schedule(self, event_id: str) -> Schedule: ...


class RosterStore(Protocol):
    def listing(self, event_id: str) -> Listing: ...

    def people(self, event_id: str) -> tuple[Participant, ...]:
        """Everybody ever listed, in the order in which they were first listed; `removed` tells who no longer is."""
        ...

    def numbers(self, event_id: str) -> Iterator[tuple[str, ...]]:
        """The sound numbers of everybody listed now, each once, some at a time."""
        ...

    def group_sizes(self, event_id: str) -> Mapping[str, int]:
        """How many of those who are listed now are of each group, as it is written."""
        ...

    def person(self, participant_id: str) -> Participant: ...

    def pages(self, event_id: str) -> Iterator[tuple[Participant, ...]]:
        """Those who are listed now, some at a time, in the order of their ids."""
        ...

    def findable(self, event_id: str) -> Iterator[tuple[Findable, ...]]:
        """What those who are listed now are found by, some at a time."""
        ...

    def findable_among(self, event_id: str, ids: Collection[str]) -> tuple[Findable, ...]:
        """The same of some; who is listed no longer is left out."""
        ...

    def placed(self, event_id: str) -> Iterator[tuple[Placed, ...]]:
        """Where everybody ever listed belongs, some at a time, in the order in which they were first listed."""
        ...

    def version(self) -> object:
        """Equal to an earlier one only where nobody's entry was changed in between, by whichever program."""
        ...

    def changed_since(self, version: object) -> frozenset[str] | None:
        """The ids of all whose entry is another than at that version; nothing where that could be anybody."""
        ...

    def apply(self, event_id: str, plan: ImportPlan, files: Sequence[RosterFile], issues: Sequence[Issue]) -> None:
        """Writes exactly the plan; `Place.roster_file` and `Issue.file` hold ids of `files`."""
        ...

    def last_import(self, event_id: str) -> LastImport | None:
        """The last plan that was applied, until it is taken back."""
        ...

    def undo_import(self, event_id: str) -> None:
        """Makes people, files and issues again what they were before the last import."""
        ...

    def repair_number(self, participant_id: str, digits: str) -> None:
        """Gives a person with a damaged number their whole one; `raw_number` stays as it was."""
        ...

    def files(self, event_id: str) -> tuple[RosterFile, ...]:
        """The files that at least one listed person stands in, oldest first."""
        ...

    def known_file(self, event_id: str, sha256: str) -> str | None:
        """The id of the event's file with those bytes."""
        ...

    def issues(self, event_id: str) -> tuple[Issue, ...]: ...


class RecordLog(Protocol):
    """The append-only log. Nothing here updates or deletes."""

    def append(self, draft: Record) -> Record:
        """The draft in its place in its device's chain, written."""
        ...

    def histories(self, event_id: str) -> Histories: ...

    def find(self, record_id: str) -> Record:
        """The record with that id or unique prefix; raises NotFound or Ambiguous."""
        ...

    def about(self, participant: Participant) -> tuple[Record, ...]:
        """Every record of the person or of their number, and what answers or is answered by one; oldest first."""
        ...

    def answers(self, record_id: str) -> tuple[Record, ...]:
        """The records that refer to this one."""
        ...

    def guests(self, event_id: str, session_id: str) -> tuple[Record, ...]:
        """The valid presences of nobody on a roster at this session, and those elsewhere they name; oldest first."""
        ...

    def of_event(self, event_id: str) -> tuple[Record, ...]:
        """In the order of device, then sequence."""
        ...

    def latest(self, session_id: str, count: int) -> tuple[Record, ...]:
        """The newest records of a session, newest first."""
        ...

    def last_of(self, device: str) -> Record | None:
        """The newest record that this device wrote."""
        ...

    def everything(self) -> Iterator[Record]:
        """All records of all events, in the order of device, then sequence."""
        ...

    def close(self, record: Record, due: Iterable[str]) -> Record:
        """Appends the closing record and fixes who was due."""
        ...

    def closings(self, event_id: str) -> tuple[Closing, ...]:
        """The sessions that are closed now, and who was due when they closed."""
        ...

    def closed_sessions(self, event_id: str) -> frozenset[str]:
        """The ids of the sessions that are closed now."""
        ...

    def closed_sizes(self, event_id: str) -> tuple[ClosedSize, ...]:
        """The same sessions with how many were due."""
        ...

    def heads(self) -> dict[str, int]:
        """Device → the sequence of its newest record."""
        ...

    def of_session_after(self, session_id: str, device: str, seq: int, most: int) -> tuple[Record, ...]:
        """What a device recorded of a session behind that sequence, in order; the first `most` of it."""
        ...


class PaperStore(Protocol):
    def paper(self, event_id: str) -> EventPaper:
        """What the event's papers carry; the defaults where nothing was said."""
        ...

    def save(self, event_id: str, paper: EventPaper) -> None: ...
