"""What the services need from the outside, as Protocols; storage, rosters and reports implement them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Protocol

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.handouts import Handouts, HoldersTold
from netralitas_desktop.domain.import_plan import ImportPlan, Issue, IssueCode, RosterRow
from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.participants import Listing, Participant
from netralitas_desktop.domain.reconcile import Closing, Reconciliation
from netralitas_desktop.domain.records import BrokenLink, Record
from netralitas_desktop.domain.schedule import Cell, ScheduleRow
from netralitas_desktop.domain.search import Findable
from netralitas_desktop.domain.session_sizes import ClosedSize
from netralitas_desktop.domain.sessions import Event, GroupBy, Schedule, Session
from netralitas_desktop.domain.signed_codes import Signing
from netralitas_desktop.domain.tally import Placed
from netralitas_desktop.domain.users import Pin, Role, User
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


class UserStore(Protocol):
    """The users of this database."""

    def users(self) -> tuple[User, ...]:
        """Retired ones too."""
        ...

    def has_users(self) -> bool:
        """Whether there is anybody who is not retired; asked at every correction."""
        ...

    def add(self, user: User, pin_hash: str) -> None: ...

    def pin_hash(self, user_id: str) -> str: ...

    def set_pin(self, user_id: str, pin_hash: str) -> None:
        """Another PIN; wrong tries are forgotten."""
        ...

    def set_role(self, user_id: str, role: Role) -> None: ...

    def note_tries(self, user_id: str, wrong: int, at: datetime | None) -> None:
        """How often the PIN was mistaken since it was right, and when last."""
        ...


class PinHasher(Protocol):
    def hashed(self, pin: Pin) -> str:
        """A salted hash that is slow to guess from."""
        ...

    def matches(self, pin_hash: str, pin: Pin) -> bool: ...


class Inspection(Protocol):
    """Whether the database itself is sound."""

    def faults(self) -> Iterable[str]:
        """What SQLite's own integrity and foreign key checks find."""
        ...

    def broken_links(self) -> Iterable[BrokenLink]: ...


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """One sheet of a file, and what was made of it."""

    name: str
    people: int
    header_row: int | None
    columns: tuple[tuple[str, str], ...] = ()
    """(field, heading as it stands in the file)."""
    ignored_because: str = ""
    shape: str = ""
    """What this table's header has in common with the same header in another file; empty where none was found."""
    headings: tuple[str, ...] = ()
    """The header's texts by column; `ReadOptions.columns` corrects what they mean."""
    fields: tuple[str, ...] = ()
    """What each of those columns was taken for, a COLUMN_FIELDS word or nothing."""
    sample: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """The first rows below the header as they stand in the file, by column."""


COLUMN_FIELDS = (
    "name",
    "name_number",
    "title_before",
    "title_after",
    "number",
    "nik",
    "sex",
    "group",
    "unit",
    "position",
    "rank",
    "status",
    "mode",
    "row_number",
)
"""What an admin can say that a column holds; the empty word says that it holds nothing of use."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the admin says about the files: it wins over what is recognised."""

    passwords: tuple[str, ...] = field(default=(), repr=False)
    """Each is tried on each locked file."""
    units: Mapping[str, str] = field(default_factory=dict)
    """`unit_key` → kecamatan, for rosters without a kecamatan."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """A spelling in the files → the schedule's group that it means."""
    columns: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """A header's shape → column index → one of COLUMN_FIELDS, or nothing for a column to be left out."""


@dataclass(frozen=True, slots=True)
class FoundRoster:
    """A file read as a roster: every row that lists a person, and what is to be told about rows."""

    rows: tuple[RosterRow, ...]
    issues: tuple[Issue, ...]
    sheets: tuple[FoundSheet, ...]


class MappingStore(Protocol):
    def remembered(self, event_id: str) -> ReadOptions:
        """The columns that admins explained before, and the spellings of groups that they confirmed for this event."""
        ...

    def remember(self, event_id: str, options: ReadOptions) -> None:
        """Keeps the columns and groups of `options` beside what is remembered; an empty word forgets."""
        ...


RowsTold = Callable[[int], None]
"""Told how many rows of a file are read, every fraction of a second; what it raises ends the reading."""


class RosterReader(Protocol):
    def __call__(
        self,
        name: str,
        content: bytes,
        file_id: str,
        schedule: Schedule,
        group_by: GroupBy,
        options: ReadOptions = ...,
        told: RowsTold = ...,
    ) -> FoundRoster:
        """Reads one file; `file_id` goes into places and issues. Raises RosterUnreadable, or what `told` raises."""
        ...


class SheetCells(Protocol):
    """One sheet's cells as they were read; row 1 is `rows[0]`, and rows may differ in length."""

    @property
    def name(self) -> str: ...

    @property
    def hidden(self) -> bool: ...

    @property
    def rows(self) -> Sequence[Sequence[Cell]]: ...


class CellsReader(Protocol):
    def __call__(self, name: str, content: bytes, passwords: Sequence[str] = ()) -> Sequence[SheetCells]:
        """The sheets of a file in any format; raises OperatorProblem where it can't be opened."""
        ...


class Unpacker(Protocol):
    def __call__(
        self, name: str, content: bytes, endings: tuple[str, ...], told: RowsTold = ...
    ) -> Sequence[tuple[str, bytes]]:
        """Path and bytes of the files with those endings in an archive, nothing where `content` is none.

        Raises WorkbookUnreadable, or what `told` raises.
        """
        ...


class UnitsReader(Protocol):
    def __call__(self, path: Path, passwords: Sequence[str] = ()) -> Mapping[str, str]:
        """`unit_key` → kecamatan from a workbook of two columns; raises UnitsUnreadable."""
        ...


class ExcuseReader(Protocol):
    def __call__(self, path: Path, passwords: Sequence[str] = ()) -> tuple[ExcuseRow, ...]:
        """The rows of a list of excuses; raises ExcusesUnreadable, or PasswordNeeded where none of those opens it."""
        ...


class OnlineReader(Protocol):
    def __call__(self, path: Path, passwords: Sequence[str] = ()) -> tuple[OnlineRow, ...]:
        """The rows of a list of who attended online; raises OnlineListUnreadable, or PasswordNeeded."""
        ...


class ScheduleReader(Protocol):
    def __call__(self, path: Path) -> tuple[ScheduleRow, ...]:
        """The cells of a schedule workbook; raises ScheduleUnreadable."""
        ...


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


class PaperStore(Protocol):
    def paper(self, event_id: str) -> EventPaper:
        """What the event's papers carry; the defaults where nothing was said."""
        ...

    def save(self, event_id: str, paper: EventPaper) -> None: ...


@dataclass(frozen=True, slots=True)
class KeyPair:
    """Ed25519 keys as 32 bytes each: one signs, the other checks and may be given to every desk."""

    public: bytes
    private: bytes = field(repr=False)


class SigningStore(Protocol):
    """Which codes an event's papers carry; the private key apart from all that other desks may be given."""

    def signing(self, event_id: str) -> Signing:
        """What a desk needs to know; asked at every scan. The default where nothing was said."""
        ...

    def save(self, event_id: str, signing: Signing) -> None: ...

    def private_key(self, event_id: str) -> bytes:
        """Empty where this database can't sign for the event."""
        ...

    def keep_private_key(self, event_id: str, private: bytes) -> None:
        """Once, after the public key: papers that are printed carry its signatures."""
        ...


class Signatures(Protocol):
    """The signature scheme; touches no database."""

    def new_pair(self) -> KeyPair: ...

    def sign(self, private: bytes, message: bytes) -> bytes:
        """64 bytes; the same key and message always give the same."""
        ...

    def is_signed(self, public: bytes, message: bytes, signature: bytes) -> bool:
        """False for whatever is no signature of that key, keys and signatures of odd lengths too."""
        ...


class LogoReader(Protocol):
    def __call__(self, path: Path) -> bytes:
        """The picture as a PNG of a letterhead's size; raises LogoUnreadable."""
        ...


class HandoutWriter(Protocol):
    def __call__(self, handouts: Handouts, target: Path, told: HoldersTold) -> Path:
        """Writes the PDF and returns where; raises ExportRefused and what `told` raises, and then leaves nothing."""
        ...


class TemplateWriter(Protocol):
    def __call__(self, event: Event | None, schedule: Schedule, target: Path) -> Path:
        """Writes an empty roster for an office to fill in and returns where; raises ExportRefused."""
        ...


MendableCell = str | int | datetime | date | time


@dataclass(frozen=True, slots=True)
class RowsToMend:
    """Rows of an office's list that were not recorded, under headings by which they are read again."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[MendableCell, ...], ...] = field(repr=False)


class RowsToMendWriter(Protocol):
    def __call__(self, rows: RowsToMend, target: Path) -> Path:
        """Writes a workbook for an office to complete and returns where; raises ExportRefused."""
        ...


class RosterCheck(Protocol):
    def __call__(self, file: RosterFile) -> str:
        """What the workbook given back will not hold of this file, as one sentence; nothing where it holds all."""
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


@dataclass(frozen=True, slots=True)
class CellMark:
    """One thing to know about one row, and the columns of which one is meant."""

    sheet: str
    row: int
    columns: tuple[int, ...]
    """From 1, the likeliest first; where none is known or says anything, the row's first filled cell is meant."""
    code: IssueCode
    text: str
    must_mend: bool
    """Whether the office has to change its file; else a look is enough."""


@dataclass(frozen=True, slots=True)
class MarkedRoster:
    """A roster file, what is to be marked in it, and the rows in which people stand, by sheet."""

    event: Event
    file: RosterFile
    marks: tuple[CellMark, ...]
    people: Mapping[str, Sequence[int]]
    passwords: tuple[str, ...] = field(default=(), repr=False)


class RosterMarker(Protocol):
    def __call__(self, rosters: Sequence[MarkedRoster], folder: Path) -> tuple[Path, ...]:
        """Writes a marked copy of each roster into `folder`; raises OperatorProblem, and then leaves none behind."""
        ...
