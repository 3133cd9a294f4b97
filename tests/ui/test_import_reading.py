"""What the import asks and tells while it reads: passwords, units, how far it is, and that it can be stopped."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from netralitas_desktop.services.program import Program
from netralitas_desktop.services.roster_files import ReadingStep
from netralitas_desktop.services.roster_ports import ReadOptions
from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.import_steps import Step
from netralitas_desktop.ui.reading_page import ReadingPage, ReadingProgress
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip
from tests.rosters.locked_books import locked as lock
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def screen(stage: Stage) -> ImportScreen:
    return stage.show_beside_rail(ImportScreen(stage.context))


@pytest.fixture
def locked(stage: Stage) -> Path:
    """A roster of one person that opens with `rahasia`."""
    return lock(stage.roster_file(teacher(1), name="terkunci.xlsx"), "rahasia")


@pytest.fixture
def without_groups(stage: Stage) -> Path:
    return stage.roster_file(("Orang 1", a_nip(1), None, "SDN Jetis 1"))


def _units(folder: Path, *lines: tuple[str, str]) -> Path:
    book = Workbook()
    for line in (("UNIT KERJA", "KECAMATAN"), *lines):
        book.worksheets[0].append(line)
    path = folder / "unit.xlsx"
    book.save(path)
    return path


def _begin(stage: Stage, screen: ImportScreen, *paths: Path) -> None:
    screen.begin(paths)
    stage.settle()


def _type(stage: Stage, screen: ImportScreen, password: str) -> None:
    screen.password.field.setText(password)
    screen.password.open.click()
    stage.settle()


def _names(screen: ImportScreen) -> list[str]:
    return [row.cells[1] for row in screen.check.rows.table.rows]


def test_a_roster_as_text_is_read(stage: Stage, screen: ImportScreen, tmp_path: Path) -> None:
    path = tmp_path / "guru.csv"
    path.write_text(f"NAMA;NIP;KECAMATAN\nOrang 1;{a_nip(1)};Jetis\n", encoding="utf-8")
    _begin(stage, screen, path)
    assert _names(screen) == ["Orang 1"]


def test_a_locked_file_asks_for_its_password(stage: Stage, screen: ImportScreen, locked: Path) -> None:
    _begin(stage, screen, locked)
    asked = screen.password
    assert ("terkunci.xlsx terkunci" in asked.problem.text, asked.isVisible(), asked.field.hasFocus()) == (True,) * 3


def test_files_with_passwords_of_their_own_are_opened_one_after_the_other(
    stage: Stage, screen: ImportScreen, locked: Path
) -> None:
    other = lock(stage.roster_file(teacher(2), name="lain.xlsx"), "lain")
    _begin(stage, screen, locked, other)
    _type(stage, screen, "rahasia")
    _type(stage, screen, "lain")
    assert (screen.step, len(screen.check.rows.table.rows)) == (Step.CHECK, 2)


def test_a_password_is_not_shown_while_it_is_typed(screen: ImportScreen) -> None:
    assert screen.password.field.echoMode() is QLineEdit.EchoMode.Password


def test_the_right_password_opens_the_file(stage: Stage, screen: ImportScreen, locked: Path) -> None:
    _begin(stage, screen, locked)
    _type(stage, screen, "rahasia")
    assert (screen.step, _names(screen)) == (Step.CHECK, ["Orang 1"])


def test_a_wrong_password_is_told_and_can_be_typed_again(stage: Stage, screen: ImportScreen, locked: Path) -> None:
    _begin(stage, screen, locked)
    _type(stage, screen, "salah")
    told = screen.password.problem.text
    assert (told.startswith("Berkas terkunci.xlsx tidak terbuka"), screen.password.field.hasFocus()) == (True, True)


def test_a_second_file_under_another_password_is_asked_for_by_name(
    stage: Stage, screen: ImportScreen, locked: Path
) -> None:
    other = lock(stage.roster_file(teacher(2), name="juga.xlsx"), "lain")
    _begin(stage, screen, locked, other)
    _type(stage, screen, "rahasia")
    told = "Berkas juga.xlsx terkunci dengan kata sandi lain. Tulis kata sandinya."
    assert (screen.password.problem.text, screen.password.isVisible()) == (told, True)


def test_a_password_is_forgotten_when_its_import_is_over(stage: Stage, screen: ImportScreen, locked: Path) -> None:
    _begin(stage, screen, locked)
    _type(stage, screen, "rahasia")
    screen.apply()
    stage.settle()
    _begin(stage, screen, locked)
    assert (screen.password.isVisible(), screen.password.field.text()) == (True, "")


def test_instead_of_a_password_another_file_can_be_chosen(stage: Stage, screen: ImportScreen, locked: Path) -> None:
    _begin(stage, screen, locked)
    screen.other.click()
    assert (screen.password.isVisible(), screen.files.drop.isVisible()) == (False, True)


def test_units_are_offered_where_groups_are_missing(stage: Stage, screen: ImportScreen, without_groups: Path) -> None:
    _begin(stage, screen, without_groups)
    assert screen.check.units.isVisible()


def test_units_are_not_offered_where_every_group_is_known(stage: Stage, screen: ImportScreen) -> None:
    _begin(stage, screen, stage.roster_file(teacher(1)))
    assert (screen.step, screen.check.units.isVisible()) == (Step.CHECK, False)


def test_a_list_of_units_gives_people_their_group(
    stage: Stage, screen: ImportScreen, without_groups: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = _units(tmp_path, ("SDN Jetis 1", "Jetis"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(units), ""))
    _begin(stage, screen, without_groups)
    screen.check.units.click()
    stage.settle()
    assert ([row.cells[3] for row in screen.check.rows.table.rows], screen.check.units.isVisible()) == (
        ["Jetis"],
        False,
    )


def test_a_list_of_units_that_is_none_leaves_what_was_checked(
    stage: Stage, screen: ImportScreen, without_groups: Path, tmp_path: Path
) -> None:
    _begin(stage, screen, without_groups)
    screen.reader.use_units(_units(tmp_path))
    stage.settle()
    assert (screen.step, "unit.xlsx" in screen.banner.text, _names(screen)) == (Step.CHECK, True, ["Orang 1"])


def test_what_was_confirmed_before_is_used_again(stage: Stage, screen: ImportScreen) -> None:
    event = stage.current.opened
    assert event is not None

    def remember(program: Program) -> None:
        program.import_roster.mappings.remember(event.id, ReadOptions(groups={"Kota Lama": "Jetis"}))

    stage.run(lambda program: [remember(program)])
    _begin(stage, screen, stage.roster_file(("Orang 1", a_nip(1), "Kota Lama", "SDN 1")))
    assert [row.cells[3] for row in screen.check.rows.table.rows] == ["Jetis"]


@pytest.mark.parametrize(
    ("step", "line", "bar"),
    [
        (ReadingStep(2, 40, "NAMA.xlsx"), "3 dari 40: NAMA.xlsx", (2, 40)),
        (ReadingStep(2, 40, "NAMA.xlsx", 1250), "3 dari 40: NAMA.xlsx · 1.250 baris", (2, 40)),
        (ReadingStep(0, 1, "NAMA.xlsx", 12000), "NAMA.xlsx · 12.000 baris", (-1, 0)),
    ],
)
def test_the_file_that_is_read_is_named_with_its_rows(
    qtbot: QtBot, step: ReadingStep, line: str, bar: tuple[int, int]
) -> None:
    page = ReadingPage(Wording())
    qtbot.addWidget(page)
    page.show_step(step)
    assert (page.line.text(), (page.bar.value(), page.bar.maximum())) == (line, bar)


def test_the_files_thread_tells_every_file(stage: Stage, screen: ImportScreen) -> None:
    told: list[ReadingStep] = []
    screen.reader.progressed.connect(told.append)
    _begin(stage, screen, stage.roster_file(teacher(1), name="a.xlsx"), stage.roster_file(teacher(2), name="b.xlsx"))
    assert [step for step in told if not step.rows] == [ReadingStep(0, 2, "a.xlsx"), ReadingStep(1, 2, "b.xlsx")]


@pytest.mark.parametrize("is_wanted", [True, False])
def test_a_reading_goes_on_as_long_as_it_is_wanted(qtbot: QtBot, is_wanted: bool) -> None:
    assert ReadingProgress().of(1, lambda: is_wanted)(ReadingStep(0, 2, "a.xlsx")) is is_wanted


def test_a_stopped_reading_says_that_nothing_is_saved(stage: Stage, screen: ImportScreen) -> None:
    screen.begin([stage.roster_file(teacher(1))])
    screen.back.click()
    stage.settle()
    assert (screen.files.said.text(), screen.files.drop.isVisible()) == ("Dibatalkan. Belum ada yang disimpan.", True)


def test_after_a_stopped_reading_the_same_files_can_be_read(stage: Stage, screen: ImportScreen) -> None:
    path = stage.roster_file(teacher(1))
    screen.begin([path])
    screen.back.click()
    _begin(stage, screen, path)
    assert (screen.step, screen.files.said.text()) == (Step.CHECK, "")
