from datetime import UTC, datetime

import pytest

from netralitas_desktop.domain.import_plan import ImportPlan, Issue, IssueCode, RosterRow
from netralitas_desktop.domain.sessions import Event, GroupBy
from netralitas_desktop.services.import_roster import FilesRead, RosterPreview
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import FoundSheet
from netralitas_desktop.ui.check_rows import check_columns, where_cells, where_columns
from netralitas_desktop.ui.import_view import CheckView, check_view
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import EVENT, FILE, a_row, damaged, event, schedule

WORDING = Wording()
SHEET = FoundSheet("Sheet1", 2, 1, (("name", "Nama Guru"), ("number", "NIP")))


def _issue(code: IssueCode, row: int, detail: str = "", file: str = FILE) -> Issue:
    return Issue(code, file, "Sheet1", row, f"kalimat {code}", detail)


def _read(
    *rows: RosterRow, issues: tuple[Issue, ...] = (), sheets: tuple[FoundSheet, ...] = (SHEET,), by: Event | None = None
) -> FilesRead:
    file = RosterFile(FILE, EVENT, "guru.xlsx", "0" * 64, datetime(2023, 10, 1, tzinfo=UTC), b"")
    return FilesRead(by or event(), (file,), tuple((file, s) for s in sheets), rows, issues)


def _view(read: FilesRead) -> CheckView:
    return check_view(RosterPreview(read, ImportPlan(added=read.rows), 0), schedule(), WORDING)


def test_rows_stand_in_the_order_of_the_file_with_those_that_are_no_people() -> None:
    view = _view(_read(a_row(1, row=2), a_row(2, row=5), issues=(_issue(IssueCode.ROW_SKIPPED, 3),)))
    assert [row.cells[0] for row in view.lines.rows] == ["2", "3", "5"]


def test_a_row_that_lists_nobody_says_why_in_a_sentence() -> None:
    view = _view(_read(a_row(1), issues=(_issue(IssueCode.DUPLICATE, 9),)))
    assert (view.lines.rows[1].across, view.lines.rows[1].tone) == ("kalimat duplicate", Tone.REFUSED)


def test_a_damaged_number_tints_its_row_and_says_so_shortly() -> None:
    view = _view(_read(a_row(1, row=2, **damaged(1)), issues=(_issue(IssueCode.NIP_PRECISION_LOST, 2),)))
    assert (view.lines.rows[0].cells[-1], view.lines.rows[0].tone) == ("rusak oleh Excel", Tone.REVIEW)


def test_somebody_without_a_number_is_no_trouble() -> None:
    view = _view(_read(a_row(1, row=2, raw_number=""), issues=(_issue(IssueCode.NUMBER_MISSING, 2),)))
    assert (view.lines.rows[0].tone, view.figures[1].figure) == (None, "0")


def test_two_people_on_one_number_are_red_even_with_another_issue() -> None:
    issues = (_issue(IssueCode.GROUP_UNKNOWN, 2), _issue(IssueCode.DUPLICATE_CONFLICT, 2))
    view = _view(_read(a_row(1, row=2), issues=issues))
    assert view.lines.rows[0].tone is Tone.REFUSED


def test_the_filter_keeps_only_rows_with_something_to_mend() -> None:
    issues = (_issue(IssueCode.NUMBER_MISSING, 2), _issue(IssueCode.NIP_INVALID, 3))
    view = _view(_read(a_row(1, row=2, raw_number=""), a_row(2, row=3), issues=issues))
    assert [row.cells[0] for row in view.lines.troubled] == ["3"]


def test_a_row_with_two_issues_is_to_be_checked_once() -> None:
    issues = (_issue(IssueCode.NIP_PRECISION_LOST, 2), _issue(IssueCode.GROUP_UNKNOWN, 2))
    assert _view(_read(a_row(1, row=2, **damaged(1)), issues=issues)).figures[1].figure == "1"


def test_repeated_rows_are_counted_apart() -> None:
    view = _view(_read(a_row(1), issues=(_issue(IssueCode.DUPLICATE, 8), _issue(IssueCode.DUPLICATE, 9))))
    assert [figure.figure for figure in view.figures] == ["1", "0", "2"]


def test_scheduled_groups_without_people_are_shown_with_zero() -> None:
    groups = [row.cells for row in _view(_read(a_row(1, group="Jetis"))).groups]
    assert groups == [("Jetis", "1"), ("Mojosari", "0"), ("Ngoro", "0"), ("Pacet", "0")]


def test_a_group_that_the_schedule_does_not_have_is_marked() -> None:
    marked = [row.cells[0] for row in _view(_read(a_row(1, group="Antah"))).groups if row.tone]
    assert marked == ["Antah"]


def test_ignored_sheets_are_told_with_why() -> None:
    rekap = FoundSheet("Rekap", 0, None, ignored_because="lembar kosong")
    assert "“Rekap” (lembar kosong)" in _view(_read(a_row(1), sheets=(SHEET, rekap))).ignored


def test_a_column_names_the_heading_of_the_file_where_it_is_another() -> None:
    columns = check_columns(_read(a_row(1)), WORDING)
    assert [(column.title, column.detail) for column in columns[1:3]] == [("Nama", "“Nama Guru”"), ("NIP", "")]


def test_notes_take_no_more_room_than_the_longest_needs() -> None:
    silent = _view(_read(a_row(1))).lines.columns[-1]
    spoken = _view(_read(a_row(1, row=2), issues=(_issue(IssueCode.GROUP_UNKNOWN, 2),))).lines.columns[-1]
    assert (silent.width, silent.weight, spoken.width) == (16, 0, 178)


def test_files_of_one_sheet_each_are_told_by_their_names() -> None:
    files = tuple(
        RosterFile(f"f{n}", EVENT, f"sd-{n}.xlsx", "0" * 64, datetime(2023, 10, 1, tzinfo=UTC), b"") for n in (1, 2)
    )
    read = FilesRead(event(), files, tuple((file, SHEET) for file in files), (), ())
    assert (where_columns(read, WORDING)[0].title, where_cells(read, ("f2", "Sheet1", 7))) == (
        "Berkas",
        ("sd-2", "7"),
    )


@pytest.mark.parametrize("group_by", list(GroupBy))
def test_rows_have_as_many_cells_as_columns(group_by: GroupBy) -> None:
    view = _view(_read(a_row(1), sheets=(SHEET, SHEET), by=Event(EVENT, "Apel", group_by=group_by)))
    assert len(view.lines.rows[0].cells) == len(view.lines.columns)
