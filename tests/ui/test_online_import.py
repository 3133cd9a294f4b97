"""A meeting's list on the people's screen: previewed, resolved, and recorded as online attendance."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import Record
from netralitas_desktop.ui.excuse_import import excuse_lists
from netralitas_desktop.ui.list_import import ListImport
from netralitas_desktop.ui.online_import import online_lists
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip
from tests.rosters.locked_books import locked
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window

TWIN, OTHER_TWIN = ("Siti Aminah", a_nip(4), "Jetis", "SDN Jetis 4"), ("Siti Aminah", a_nip(5), "Jetis", "SDN Jetis 5")


@pytest.fixture
def screen(stage: Stage) -> PeopleScreen:
    stage.import_roster(teacher(1), teacher(2), teacher(3, "Pacet"), TWIN, OTHER_TWIN)
    return stage.show(PeopleScreen(stage.context))


@pytest.fixture
def page(screen: PeopleScreen) -> ListImport:
    return screen.attending


def meeting(folder: Path, *rows: tuple[str, str], name: str = "zoom.csv") -> Path:
    path = folder / name
    path.write_text("Name (Original Name),Join Time\n" + "".join(f"{who},{when}\n" for who, when in rows), "utf-8")
    return path


def read(screen: PeopleScreen, stage: Stage, *paths: Path) -> None:
    screen.begin_list(screen.attending, paths)
    stage.settle()


def recorded(stage: Stage) -> tuple[Record, ...]:
    event = stage.current.opened
    assert event is not None
    return stage.run(lambda program: (program.list_records(event),))[0]


def notes(page: ListImport) -> list[str]:
    return [line.row.cells[-1] for line in page.page.lines]


def counts(page: ListImport) -> list[str]:
    return [figure.text() for figure in page.page.figures]


def record(page: ListImport, stage: Stage) -> None:
    page.record.click()
    stage.settle()


def test_the_way_to_both_lists_is_one_button(screen: PeopleScreen) -> None:
    actions = screen.lists.menu().actions()
    actions[1].trigger()
    assert ([a.text() for a in actions], screen.pages.currentWidget()) == (
        ["Impor daftar izin…", "Impor hadir daring…"],
        screen.attending,
    )


def test_the_session_that_began_last_is_chosen(screen: PeopleScreen, page: ListImport, stage: Stage) -> None:
    read(screen, stage)
    assert page.sessions.currentText().startswith("Hari 1 · Senin 30 Okt")


def test_a_preview_tells_every_kind_of_row_and_records_nothing(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    rows = [(a_nip(1), "07.50"), (a_nip(1), "07.55"), ("Siti Aminah", "07.51"), ("Samsung", ""), (a_nip(3), "07.50")]
    read(screen, stage, meeting(tmp_path, *rows, (a_nip(2), "19.00")))
    assert (notes(page), counts(page), recorded(stage)) == (
        [
            "beberapa peserta cocok (2)",
            "tidak ada di daftar peserta",
            "dijadwalkan di sesi lain",
            "waktunya bukan waktu sesi ini",
            "",
            "orang ini ada di baris lain",
        ],
        ["1", "4", "0"],
        (),
    )


@pytest.mark.parametrize(("side", "rows"), [(0, 3), (1, 1), (2, 1), (3, 0), (4, 1)])
def test_each_side_shows_its_rows(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path, side: int, rows: int
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50"), (a_nip(1), "07.55"), ("Samsung", "")))
    page.page.filter.choose(side)
    assert (len(page.page.lines), len(page.page.table.rows)) == (rows, rows)


def test_what_was_previewed_is_recorded_as_online(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50"), (a_nip(2), "07.51")))
    record(page, stage)
    assert [(r.mode, f"{r.at:%H.%M}") for r in recorded(stage)] == [(Mode.ONLINE, "07.50"), (Mode.ONLINE, "07.51")]
    assert (screen.pages.currentWidget(), screen.banner.text) == (
        screen.filled,
        "2 orang dicatat hadir daring di Hari 1.",
    )


def test_other_screens_hear_of_the_records(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    heard: list[bool] = []
    stage.current.records_changed.connect(lambda: heard.append(True))
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    record(page, stage)
    assert heard == [True]


def test_rows_that_were_not_recorded_stay_to_be_seen(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50"), ("Samsung", "")))
    record(page, stage)
    assert (page.banner.text, counts(page), page.record.isEnabled()) == (
        "1 orang dicatat hadir daring di Hari 1.",
        ["0", "1", "1"],
        False,
    )


def test_the_same_file_again_has_nothing_new(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    path = meeting(tmp_path, (a_nip(1), "07.50"))
    read(screen, stage, path)
    record(page, stage)
    read(screen, stage, path)
    assert (page.told.text(), notes(page), page.record.isEnabled()) == (
        "Tidak ada yang baru: semuanya sudah tercatat.",
        ["sudah hadir daring sejak 07.50.00"],
        False,
    )


def test_who_of_several_is_meant_can_be_chosen(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50")))
    chooser = page.page.chooser
    chooser.candidates.setCurrentRow(1)
    QTest.keyClick(chooser.candidates, Qt.Key.Key_Return)
    stage.settle()
    record(page, stage)
    [made] = recorded(stage)
    assert (made.number, made.reason) == (a_nip(5), "zoom.csv, baris 2; pesertanya dipilih")


def test_whom_a_device_stands_for_can_be_looked_up(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, ("Samsung", "07.50")))
    chooser = page.page.chooser
    chooser.person.look_for("Orang 2")
    stage.wait_until(lambda: chooser.person.found.count() > 0)
    QTest.keyClick(chooser.person.field, Qt.Key.Key_Return)
    chooser.take.click()
    stage.settle()
    assert (counts(page)[0], notes(page)) == ("1", ["Anda pilih"])


def test_the_keyboard_alone_answers_and_goes_on(stage: Stage, tmp_path: Path) -> None:
    stage.import_roster(TWIN, OTHER_TWIN)
    screen = stage.show_beside_rail(PeopleScreen(stage.context))
    page = screen.attending
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50"), ("Samsung", "")))
    table, chooser = page.page.table, page.page.chooser
    QTest.keyClick(table, Qt.Key.Key_Return)
    is_asked = chooser.candidates.hasFocus()
    QTest.keyClick(chooser.candidates, Qt.Key.Key_Down)
    QTest.keyClick(chooser.candidates, Qt.Key.Key_Return)
    stage.settle()
    assert (is_asked, counts(page)[0], table.hasFocus(), "Samsung" in chooser.question.text()) == (
        True,
        "1",
        True,
        True,
    )


def test_a_choice_can_be_taken_back(screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50")))
    chooser = page.page.chooser
    chooser.candidates.setCurrentRow(0)
    chooser.take.click()
    stage.settle()
    chooser.undo.click()
    stage.settle()
    assert (counts(page)[:2], chooser.candidates.count()) == (["0", "1"], 2)


def test_a_choice_that_cannot_be_recorded_can_be_taken_back_too(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, ("Samsung", "07.50")))
    chooser = page.page.chooser
    chooser.person.look_for("Orang 3")
    stage.wait_until(lambda: chooser.person.found.count() > 0)
    QTest.keyClick(chooser.person.field, Qt.Key.Key_Return)
    chooser.take.click()
    stage.settle()
    assert notes(page) == ["dijadwalkan di sesi lain"]
    chooser.undo.click()
    stage.settle()
    assert notes(page) == ["tidak ada di daftar peserta"]


def test_those_who_are_due_are_offered_first(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    stage.import_roster(("Siti Aminah", a_nip(6), "Pacet", "SDN 1"), ("Siti Aminah", a_nip(7), "Jetis", "SDN 2"))
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50")))
    offered = page.page.lines[0].candidates
    assert ["Jetis" in one.words for one in offered] == sorted(("Jetis" in one.words for one in offered), reverse=True)


def test_nobody_can_be_taken_before_somebody_is_picked(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50")))
    assert not page.page.chooser.take.isEnabled()


def test_a_row_that_is_clear_asks_nothing(screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    assert page.page.chooser.isHidden()


def test_another_session_is_compared_at_once(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(3), "07.50")))
    page.sessions.setCurrentIndex(1)
    stage.settle()
    assert counts(page) == ["1", "0", "0"]


def choose_while_busy(page: ListImport, stage: Stage, session: int) -> threading.Event:
    """The database has something else to do until the gate is opened."""
    gate = threading.Event()
    stage.jobs.run(page, lambda _program: gate.wait(5), lambda _: None, lambda _: None)
    page.sessions.setCurrentIndex(session)
    return gate


def test_what_was_previewed_for_one_session_is_not_recorded_once_another_is_chosen(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    gate = choose_while_busy(page, stage, 1)
    page.record.click()
    gate.set()
    stage.settle()
    assert recorded(stage) == ()


def test_a_list_is_recorded_for_the_session_that_was_chosen_last(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(3), "07.50")))
    choose_while_busy(page, stage, 1).set()
    stage.settle()
    record(page, stage)
    assert [r.session for r in recorded(stage)] == [stage.current.schedule.sessions[1].id]


def test_a_bug_while_another_session_is_compared_brings_the_preview_before_not_back(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    gate = choose_while_busy(page, stage, 1)
    stage.jobs.bug.emit("KeyError")
    stage.bugs.clear()
    page.record.click()
    gate.set()
    stage.settle()
    assert recorded(stage) == ()


def test_a_closed_session_is_refused_and_another_can_be_chosen(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    event, first = stage.current.opened, stage.current.schedule.sessions[0]
    assert event is not None
    stage.run(lambda p: (p.close_session(event, first, p.set_up_desk.officer()),))
    read(screen, stage, meeting(tmp_path, (a_nip(3), "07.50")))
    assert ("Sesi Hari 1 sudah ditutup" in page.banner.text, page.record.isEnabled()) == (True, False)
    page.sessions.setCurrentIndex(1)
    stage.settle()
    assert (page.banner.text, counts(page)[0]) == ("", "1")


def test_what_changed_meanwhile_is_shown_instead_of_recorded(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    path = meeting(tmp_path, (a_nip(1), "07.50"))
    read(screen, stage, path)
    event, first = stage.current.opened, stage.current.schedule.sessions[0]
    assert event is not None

    def meanwhile(program: object) -> tuple[object, ...]:
        taking = program.online_list  # type: ignore[attr-defined]
        officer = program.set_up_desk.officer()  # type: ignore[attr-defined]
        return taking.apply(taking.preview(event, first, taking.read(path)), officer)

    stage.run(lambda p: (meanwhile(p),))
    record(page, stage)
    assert ("berubah sejak pratinjau" in page.banner.text, counts(page)) == (True, ["0", "0", "1"])


def test_what_is_not_recorded_is_saved_and_read_again(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "sisa.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    read(screen, stage, meeting(tmp_path, ("Siti Aminah", "07.50"), (a_nip(1), "07.51")))
    page.save.click()
    stage.settle()
    assert page.banner.text == f"1 baris disimpan di {saved}."
    book = load_workbook(saved)
    book.worksheets[0]["B5"].value = a_nip(5)
    book.save(saved)
    read(screen, stage, saved)
    assert (counts(page), page.page.lines[0].row.cells[4]) == (["1", "0", "0"], "07.50.00")


def test_a_list_without_trouble_has_nothing_to_save(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    assert page.save.isHidden()


def test_several_files_are_one_list(screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path) -> None:
    first, second = meeting(tmp_path, (a_nip(1), "07.55")), meeting(tmp_path, (a_nip(1), "07.50"), name="meet.csv")
    read(screen, stage, first, second)
    assert (counts(page)[0], [line.row.cells[0] for line in page.page.lines]) == ("1", ["meet.csv", "zoom.csv"])


def test_a_choice_is_of_one_of_two_files_with_one_name(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    (tmp_path / "ruang 1").mkdir()
    (tmp_path / "ruang 2").mkdir()
    paths = [meeting(tmp_path / room, ("Siti Aminah", "07.50")) for room in ("ruang 1", "ruang 2")]
    read(screen, stage, *paths, paths[0])
    page.page.chooser.candidates.setCurrentRow(0)
    page.page.chooser.take.click()
    stage.settle()
    assert [(line.row.cells[0], line.is_chosen) for line in page.page.lines] == [
        ("ruang 2/zoom.csv", False),
        ("ruang 1/zoom.csv", True),
    ]


def test_a_file_that_is_no_list_is_told_in_place(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    path = tmp_path / "lain.csv"
    path.write_text("KODE\n1\n")
    read(screen, stage, path)
    assert ("lain.csv" in page.banner.text, page.drop.isVisible()) == (True, True)


def test_a_wrong_password_is_asked_again_and_forgotten_afterwards(
    screen: PeopleScreen, page: ListImport, stage: Stage
) -> None:
    path = locked(stage.roster_file(teacher(1), name="daring.xlsx"), "rahasia")
    read(screen, stage, path)
    for word in ("salah", "rahasia"):
        page.password.field.setText(word)
        page.password.open.click()
        stage.settle()
    assert ("tidak terbuka" in page.password.problem.text, counts(page)[0]) == (True, "1")
    read(screen, stage, path)
    assert page.password.isVisible()


def test_a_file_dropped_on_the_page_is_read_as_a_list(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    read(screen, stage)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(meeting(tmp_path, (a_nip(1), "07.50"))))])
    nothing = Qt.KeyboardModifier.NoModifier
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, nothing))
    stage.settle()
    assert counts(page)[0] == "1"


def test_another_event_ends_the_preview(screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path) -> None:
    read(screen, stage, meeting(tmp_path, (a_nip(1), "07.50")))
    stage.open_event(("Dlanggu",))
    assert (screen.pages.currentWidget() is page, page.page.lines) == (False, ())


def test_of_two_readings_only_the_last_is_shown(
    screen: PeopleScreen, page: ListImport, stage: Stage, tmp_path: Path
) -> None:
    screen.begin_list(page, [meeting(tmp_path, (a_nip(1), "07.50"))])
    read(screen, stage, meeting(tmp_path, ("Samsung", ""), name="lain.csv"))
    assert counts(page) == ["0", "1", "0"]


@pytest.mark.parametrize("kind", [excuse_lists, online_lists])
def test_everything_on_the_page_has_a_name_for_screen_readers(stage: Stage, kind: object) -> None:
    page = stage.show(ListImport(stage.context, kind(Wording())))  # type: ignore[operator]
    buttons = [button for button in page.findChildren(QPushButton) if button is not page.drop.folder]
    named: list[QWidget] = [*buttons, page.page.table, page.sessions, page.page.filter, page.page.chooser.candidates]
    assert [widget for widget in named if not widget.accessibleName()] == []
