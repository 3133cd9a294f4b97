"""Which cells an import's issues are about, and which files get a marked copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.domain.participants import Entry, Place
from netralitas_desktop.domain.sessions import Event, GroupBy
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.services.mark_issues import MarkIssues
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import CellMark, FoundSheet, MarkedRoster, ReadOptions

EVENT = Event("e1", "Ikrar")
FIELDS = ("row_number", "name", "number", "nik", "unit", "group")


class Marker:
    """Remembers what it was to mark."""

    def __init__(self) -> None:
        self.rosters: Sequence[MarkedRoster] = ()

    def __call__(self, rosters: Sequence[MarkedRoster], folder: Path) -> tuple[Path, ...]:
        self.rosters = rosters
        return tuple(folder / r.file.name for r in rosters)

    @property
    def marks(self) -> list[CellMark]:
        return [mark for roster in self.rosters for mark in roster.marks]


@pytest.fixture
def marker() -> Marker:
    return Marker()


def a_file(file_id: str = "f1", name: str = "daftar.xlsx") -> RosterFile:
    return RosterFile(file_id, "e1", name, f"sha of {name}", datetime(2023, 10, 29), b"PK")


def read(*issues: Issue, fields: Sequence[str] = FIELDS, event: Event = EVENT) -> FilesRead:
    sheet = FoundSheet("Jetis", 1, 1, fields=tuple(fields))
    row = RosterRow(Entry("Lala"), Place("f1", "Jetis", 2))
    return FilesRead(event, (a_file(),), ((a_file(), sheet),), (row,), issues)


def issue(code: IssueCode, row: int = 2, sheet: str = "Jetis", detail: str = "", file: str = "f1") -> Issue:
    return Issue(code, file, sheet, row, "Periksa.", detail)


@pytest.mark.parametrize(
    ("code", "columns"),
    [
        (IssueCode.NIP_INVALID, (3, 4)),
        (IssueCode.NIP_PRECISION_LOST, (3, 4)),
        (IssueCode.NUMBER_MISSING, (3, 4)),
        (IssueCode.DUPLICATE, (3, 4)),
        (IssueCode.DUPLICATE_CONFLICT, (3, 4)),
        (IssueCode.NAME_MISSING, (2,)),
        (IssueCode.GROUP_UNKNOWN, (6,)),
        (IssueCode.ROW_SKIPPED, ()),
    ],
)
def test_an_issue_is_about_its_columns(marker, code, columns):
    MarkIssues(marker).write(read(issue(code)), Path("out"))
    assert [mark.columns for mark in marker.marks] == [columns]


def test_a_name_and_number_in_one_column_are_marked_there(marker):
    found = read(issue(IssueCode.NIP_INVALID), issue(IssueCode.NAME_MISSING, 3), fields=("row_number", "name_number"))
    MarkIssues(marker).write(found, Path("out"))
    assert [mark.columns for mark in marker.marks] == [(2,), (2,)]


def test_a_group_that_its_unit_should_tell_is_marked_at_the_unit(marker):
    MarkIssues(marker).write(read(issue(IssueCode.GROUP_UNKNOWN, detail="unit")), Path("out"))
    assert marker.marks[0].columns == (5,)


def test_where_units_are_the_groups_the_unit_is_marked(marker):
    by_unit = replace(EVENT, group_by=GroupBy.UNIT)
    MarkIssues(marker).write(read(issue(IssueCode.GROUP_UNKNOWN), event=by_unit), Path("out"))
    assert marker.marks[0].columns == (5,)


def test_a_group_from_a_banner_has_no_column(marker):
    MarkIssues(marker).write(read(issue(IssueCode.GROUP_UNKNOWN), fields=("name", "number", "unit")), Path("out"))
    assert marker.marks[0].columns == ()


@pytest.mark.parametrize(
    ("code", "detail", "must_mend"),
    [
        (IssueCode.NAME_MISSING, "", True),
        (IssueCode.NIP_INVALID, "length", True),
        (IssueCode.NIP_INVALID, "repaired", False),
        (IssueCode.DUPLICATE, "", False),
        (IssueCode.DUPLICATE_CONFLICT, "", True),
        (IssueCode.NIP_PRECISION_LOST, "", False),
    ],
)
def test_what_was_settled_by_itself_needs_only_a_look(marker, code, detail, must_mend):
    MarkIssues(marker).write(read(issue(code, detail=detail)), Path("out"))
    assert marker.marks[0].must_mend is must_mend


def test_marks_come_in_the_order_of_sheets_and_rows(marker):
    found = read(issue(IssueCode.DUPLICATE, 9), issue(IssueCode.DUPLICATE, 3, "Puri"), issue(IssueCode.NAME_MISSING, 4))
    MarkIssues(marker).write(found, Path("out"))
    assert [(mark.sheet, mark.row) for mark in marker.marks] == [("Jetis", 4), ("Jetis", 9), ("Puri", 3)]


def test_only_files_with_issues_are_copied(marker):
    found = replace(read(issue(IssueCode.DUPLICATE)), files=(a_file(), a_file("f2", "lain.xlsx")))
    assert MarkIssues(marker).write(found, Path("out")) == (Path("out/daftar.xlsx"),)


def test_without_issues_nothing_is_written(marker):
    assert MarkIssues(marker).write(read(), Path("out")) == ()


def test_a_file_that_the_event_knows_under_another_id_keeps_its_columns(marker):
    found = replace(read(issue(IssueCode.NAME_MISSING, file="known")), files=(a_file("known"),))
    MarkIssues(marker).write(found, Path("out"))
    assert marker.marks[0].columns == (2,)


def test_the_marker_gets_the_rows_of_people_and_the_passwords(marker):
    found = replace(read(issue(IssueCode.DUPLICATE)), options=ReadOptions(passwords=("rahasia",)))
    MarkIssues(marker).write(found, Path("out"))
    assert (dict(marker.rosters[0].people), marker.rosters[0].passwords) == ({"Jetis": [2]}, ("rahasia",))
