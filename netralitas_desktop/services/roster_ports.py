"""What the services need of files that come in, as Protocols; rosters and reports implement them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Protocol

from netralitas_desktop.domain.excuse_plan import ExcuseRow
from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.domain.online_plan import OnlineRow
from netralitas_desktop.domain.schedule import Cell, ScheduleRow
from netralitas_desktop.domain.sessions import Event, GroupBy, Schedule
from netralitas_desktop.services.ports import RosterFile


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
