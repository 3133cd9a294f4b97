"""Groups that the schedule does not have: what is asked of them, and what an answer does."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.import_plan import Issue, IssueCode, RosterRow
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.ui.check_page import Shown
from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.spellings_page import MOST_SHOWN, SpellingsPage
from netralitas_desktop.ui.spellings_view import SpellingsView, UnknownSpelling, spellings_view
from netralitas_desktop.ui.wording import Wording
from tests.fakes import EVENT, FILE, a_nip, a_row, event, schedule
from tests.ui.admin_stage import Stage, staged, teacher

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of windows and menus


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, tmp_path) as opened:
        opened.open_event(("Jetis", "Mojosari"), ("Pacet",))
        yield opened


@pytest.fixture
def screen(stage: Stage) -> ImportScreen:
    return stage.show_beside_rail(ImportScreen(stage.context))


@pytest.fixture
def misspelt(stage: Stage) -> Path:
    return stage.roster_file(
        teacher(1), ("Orang 2", a_nip(2), "Mojosarri", "SDN 2"), ("Orang 3", a_nip(3), "Kota Lama", "SDN 3")
    )


def _view(*rows: RosterRow, details: tuple[str, ...], options: ReadOptions | None = None) -> SpellingsView:
    file = RosterFile(FILE, EVENT, "guru.xlsx", "0" * 64, datetime(2023, 10, 1, tzinfo=UTC), b"")
    issues = tuple(
        Issue(IssueCode.GROUP_UNKNOWN, FILE, "Sheet1", row.place.row, "", detail)
        for row, detail in zip(rows, details, strict=True)
        if detail
    )
    read = FilesRead(event(), (file,), (), rows, issues, options or ReadOptions())
    return spellings_view(read, schedule(), Wording())


def _begin(stage: Stage, screen: ImportScreen, *paths: Path) -> None:
    screen.begin(paths)
    stage.settle()
    screen.check.look_from(Shown.GROUPS)


def _groups(screen: ImportScreen) -> list[str]:
    screen.check.look_from(Shown.ROWS)
    return [row.cells[3] for row in screen.check.rows.table.rows]


def test_each_unknown_spelling_is_asked_once_with_its_people() -> None:
    rows = (a_row(1, group="Gedek"), a_row(2, group="Antah"), a_row(3, group="Antah"), a_row(4))
    view = _view(*rows, details=("close:Gedeg", "unknown", "unknown", ""))
    assert [(one.spelling, one.people, one.suggestion) for one in view.unknown] == [
        ("Antah", 2, ""),
        ("Gedek", 1, "Gedeg"),
    ]


def test_people_without_any_group_are_told_apart() -> None:
    view = _view(a_row(1, group=""), a_row(2, group=""), details=("empty", "unit"))
    assert (view.unknown, view.without) == ((), "2 peserta tanpa kelompok di berkas.")


def test_what_was_taken_back_means_nothing() -> None:
    view = _view(a_row(1), details=("",), options=ReadOptions(groups={"Gedek": "Jetis", "Lama": ""}))
    assert view.meant == (("Gedek", "Jetis"),)


def test_of_very_many_spellings_the_rest_is_counted(qtbot: QtBot) -> None:
    page = SpellingsPage(Wording())
    qtbot.addWidget(page)
    unknown = tuple(UnknownSpelling(f"Unit {n}", 1, "1 peserta", "") for n in range(MOST_SHOWN + 3))
    page.show_view(SpellingsView(unknown, (), ("Jetis",), ""))
    assert (len(page.lines), page._more.text()) == (MOST_SHOWN, "Dan 3 ejaan lagi.")


def test_the_side_of_the_groups_says_how_many_are_unknown(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    assert "Kelompok (2 tak dikenal)" in screen.check.filter.texts


def test_one_click_takes_the_suggestion(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    line = next(line for line in screen.check.spellings.lines if line.yes.text() == "Ya, itu Mojosari")
    line.yes.click()
    stage.settle()
    assert _groups(screen) == ["Jetis", "Mojosari", "Kota Lama"]


def test_another_group_can_be_chosen(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    line = next(line for line in screen.check.spellings.lines if line.yes.isHidden())
    line.choice.setCurrentIndex(line.choice.findData("Pacet"))
    line.choice.activated.emit(line.choice.currentIndex())
    stage.settle()
    assert _groups(screen) == ["Jetis", "Mojosarri", "Pacet"]


def test_leaving_a_spelling_as_it_is_reads_nothing_again(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    line = screen.check.spellings.lines[0]
    line.choice.activated.emit(0)
    assert screen.check.isVisible()


def test_all_suggestions_are_taken_at_once(stage: Stage, screen: ImportScreen) -> None:
    path = stage.roster_file(("Orang 1", a_nip(1), "Mojosarri", "S"), ("Orang 2", a_nip(2), "Jetiss", "S"))
    _begin(stage, screen, path)
    screen.check.spellings.all.click()
    stage.settle()
    assert _groups(screen) == ["Mojosari", "Jetis"]


def test_an_answer_can_be_taken_back(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    screen.check.spellings.said.emit({"Mojosarri": "Mojosari"})
    stage.settle()
    screen.check.spellings.meant[0].undo.click()
    stage.settle()
    assert (_groups(screen)[1], screen.check.spellings.meant) == ("Mojosarri", [])


def test_an_answer_is_remembered_once_it_was_applied(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    screen.check.spellings.said.emit({"Mojosarri": "Mojosari"})
    stage.settle()
    screen.next.click()
    screen.apply()
    stage.settle()
    _begin(stage, screen, misspelt)
    assert _groups(screen)[1] == "Mojosari"


def test_the_first_question_has_the_focus_after_an_answer(stage: Stage, screen: ImportScreen, misspelt: Path) -> None:
    _begin(stage, screen, misspelt)
    screen.check.spellings.said.emit({"Mojosarri": "Mojosari"})
    stage.settle()
    assert screen.check.spellings.lines[0].choice.hasFocus()
