"""Scans that the disk does not take: told at once, tried again, and never hidden behind somebody else's answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.correct_record import SupervisorNeeded
from netralitas_desktop.services.program import Program
from netralitas_desktop.storage import database
from netralitas_desktop.ui import correcting, desk_scans
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.desk_surroundings import DeskSurroundings
from netralitas_desktop.ui.parts import column
from netralitas_desktop.ui.supervisor_fields import SupervisorFields
from netralitas_desktop.ui.theme import Tone
from tests.fakes import a_nip
from tests.ui.rig import DUE, OTHER_DAY, FakeCameras, FakeSpeaker, Rig, open_rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support raise")

UNLISTED = 9
"""Somebody who is on no list."""


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rig]:
    monkeypatch.setattr(database, "LOCK_TIMEOUT_S", 0.05)
    opened = open_rig(qtbot, tmp_path)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def around(rig: Rig, speaker: FakeSpeaker, tmp_path: Path) -> Iterator[DeskSurroundings]:
    window = QWidget()
    desk = DeskScreen(rig.context, FakeCameras())
    window.setLayout(column(desk))
    rig.qtbot.addWidget(window)
    made = DeskSurroundings(rig.context, desk, speaker, tmp_path / "window.ini")
    window.resize(1366, 768)
    window.show()
    with rig.qtbot.waitSignal(desk.posted):
        desk.open()
    yield made
    made.close()
    desk.shut()


@pytest.fixture
def desk(around: DeskSurroundings) -> DeskScreen:
    found = around.parent()
    assert isinstance(found, DeskScreen)
    return found


@contextmanager
def another_program_writes(folder: Path) -> Iterator[None]:
    with closing(sqlite3.connect(next(folder.glob("*.db")), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def scan(desk: DeskScreen, code: str) -> None:
    desk.submit(code)


def wait_for(rig: Rig, desk: DeskScreen, word: str) -> None:
    rig.qtbot.waitUntil(lambda: desk.verdict.card.word == word)


def lines_of(desk: DeskScreen) -> list[str]:
    return [desk.latest.lines.item(row).text() for row in range(desk.latest.lines.count())]


def lose(rig: Rig, desk: DeskScreen, folder: Path, *codes: str) -> None:
    with another_program_writes(folder):
        for code in codes:
            scan(desk, code)
        wait_for(rig, desk, "TIDAK TERCATAT")


def test_a_scan_that_is_not_recorded_has_a_red_card_of_its_own(rig: Rig, desk: DeskScreen, tmp_path: Path) -> None:
    scan(desk, a_nip(DUE))
    wait_for(rig, desk, "HADIR")
    lose(rig, desk, tmp_path, a_nip(OTHER_DAY))
    card = desk.verdict.card
    assert (card.tone, card.name.replace("\u00a0", "")) == (Tone.REFUSED, f"NIP{a_nip(OTHER_DAY)}")


def test_a_scan_that_is_not_recorded_is_heard(rig: Rig, desk: DeskScreen, tmp_path: Path, speaker: FakeSpeaker) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    assert speaker.heard[-1][0] == "refused"


def test_nobody_is_welcomed_who_is_not_recorded(
    rig: Rig, around: DeskSurroundings, desk: DeskScreen, tmp_path: Path
) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    assert (around.display.canvas.scene.tone, around.display.canvas.scene.word) == (Tone.REFUSED, "Belum tercatat")


def test_while_the_disk_is_slow_the_card_before_goes(
    rig: Rig, desk: DeskScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(desk, a_nip(DUE))
    wait_for(rig, desk, "HADIR")
    with another_program_writes(tmp_path):
        monkeypatch.setattr(desk_scans, "TRIES", 1000)
        scan(desk, a_nip(OTHER_DAY))
        wait_for(rig, desk, "BELUM TERSIMPAN")
        assert desk.verdict.card.tone is Tone.REVIEW


def test_a_scan_that_takes_long_says_that_it_is_being_saved(rig: Rig, desk: DeskScreen) -> None:
    scan(desk, a_nip(DUE))
    desk.scans.tell_saving()
    assert (desk.verdict.card.tone, desk.verdict.card.word) == (Tone.IDLE, "MENYIMPAN…")


def test_a_lock_that_ends_in_time_costs_no_scan_and_no_order(
    rig: Rig, desk: DeskScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_scans, "TRIES", 1000)
    codes = [a_nip(DUE), a_nip(OTHER_DAY), "KANTIN-0012"]
    with another_program_writes(tmp_path):
        for code in codes:
            scan(desk, code)
        wait_for(rig, desk, "BELUM TERSIMPAN")
    wait_for(rig, desk, "KODE TIDAK TERBACA")
    assert [record.payload for record in rig.records()] == codes


def test_all_that_wait_are_given_up_together(rig: Rig, desk: DeskScreen, tmp_path: Path) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE), a_nip(OTHER_DAY))
    assert len(lines_of(desk)) == 2


def test_what_was_not_recorded_stands_in_the_list_with_its_number_covered(
    rig: Rig, desk: DeskScreen, tmp_path: Path
) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    (line,) = lines_of(desk)
    assert "tidak tercatat" in line
    assert a_nip(DUE)[:8] not in line


def test_enter_tries_again(rig: Rig, desk: DeskScreen, tmp_path: Path, qtbot: QtBot) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    wait_for(rig, desk, "HADIR")
    assert [record.payload for record in rig.records()] == [a_nip(DUE)]


def test_enter_on_its_line_tries_again(rig: Rig, desk: DeskScreen, tmp_path: Path, qtbot: QtBot) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    qtbot.keyClick(desk.field, Qt.Key.Key_F3)
    qtbot.keyClick(desk.latest.lines, Qt.Key.Key_Return)
    wait_for(rig, desk, "HADIR")


def test_once_scanned_again_its_line_goes(rig: Rig, desk: DeskScreen, tmp_path: Path) -> None:
    lose(rig, desk, tmp_path, a_nip(DUE))
    scan(desk, a_nip(DUE))
    wait_for(rig, desk, "HADIR")
    assert not any("tidak tercatat" in line for line in lines_of(desk))


def test_a_full_disk_is_told_at_once(rig: Rig, desk: DeskScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_program: Program, _payload: str, _desk: object) -> None:
        raise OperatorProblem("Disk penuh.")

    record_scan = rig.ask(lambda program: program.record_scan)
    monkeypatch.setattr(type(record_scan), "__call__", full)
    scan(desk, a_nip(DUE))
    wait_for(rig, desk, "TIDAK TERCATAT")
    assert desk.verdict.card.hint == "Disk penuh."


def test_a_bug_while_recording_is_no_silence_either(
    rig: Rig, desk: DeskScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_program: Program, _payload: str, _desk: object) -> None:
        raise ZeroDivisionError

    record_scan = rig.ask(lambda program: program.record_scan)
    monkeypatch.setattr(type(record_scan), "__call__", breaks)
    scan(desk, a_nip(DUE))
    wait_for(rig, desk, "TIDAK TERCATAT")
    assert lines_of(desk)


def test_a_window_that_closes_asks_for_all_that_wait(
    rig: Rig, desk: DeskScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_scans, "TRIES", 1000)
    with another_program_writes(tmp_path):
        scan(desk, a_nip(DUE))
        scan(desk, a_nip(OTHER_DAY))
        wait_for(rig, desk, "BELUM TERSIMPAN")
    desk.shut()
    assert {record.payload for record in rig.records()} == {a_nip(DUE), a_nip(OTHER_DAY)}


def go_to_the_pact(desk: DeskScreen) -> None:
    next(b for b in desk.findChildren(QPushButton) if b.text() == "Pakta integritas").click()


def fill_guest(rig: Rig, desk: DeskScreen) -> None:
    """A name and a reason for somebody who is on no list."""
    rig.qtbot.keyClick(desk.field, Qt.Key.Key_F7)
    lines = {line.accessibleName(): line for line in desk.verdict.findChildren(QLineEdit)}
    lines["Nama"].setText("Orang Pindahan")
    lines["Alasan"].setText("pegawai pindahan")
    rig.qtbot.keyClick(lines["Alasan"], Qt.Key.Key_Return)


def test_a_form_acts_where_its_card_was_scanned_and_not_where_the_desk_stands_by_then(
    rig: Rig, desk: DeskScreen, tmp_path: Path
) -> None:
    lose(rig, desk, tmp_path, a_nip(UNLISTED))
    go_to_the_pact(desk)
    rig.qtbot.keyClick(desk.field, Qt.Key.Key_F3)
    rig.qtbot.keyClick(desk.latest.lines, Qt.Key.Key_Return)
    wait_for(rig, desk, "TIDAK TERDAFTAR")
    fill_guest(rig, desk)
    rig.qtbot.waitUntil(lambda: desk.verdict.card.name == "Orang Pindahan")
    assert [r.checkpoint for r in rig.records()] == [Checkpoint.REGISTRATION] * 2


def look_up(rig: Rig, desk: DeskScreen, name: str) -> None:
    """Looks somebody up and presses Enter on the first."""
    panel = desk.pane.search
    rig.qtbot.keyClicks(desk.field, name)
    rig.qtbot.waitUntil(lambda: panel.isVisible() and panel.results is not None and panel.results.typed == name)
    rig.qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    rig.qtbot.waitUntil(lambda: desk.verdict.isVisible() and desk.verdict.has("Enter"))


def test_a_confirmed_person_who_is_not_recorded_is_told_and_heard(
    rig: Rig, desk: DeskScreen, tmp_path: Path, speaker: FakeSpeaker
) -> None:
    look_up(rig, desk, "Orang 1")
    with another_program_writes(tmp_path):
        rig.qtbot.keyClick(desk.field, Qt.Key.Key_Return)
        wait_for(rig, desk, "TIDAK TERCATAT")
    assert (desk.verdict.card.name, speaker.heard[-1][0]) == ("Orang 1", "refused")


def test_a_confirmed_person_and_the_card_scanned_behind_are_both_recorded(
    rig: Rig, desk: DeskScreen, tmp_path: Path
) -> None:
    look_up(rig, desk, "Orang 1")
    with another_program_writes(tmp_path):
        rig.qtbot.keyClick(desk.field, Qt.Key.Key_Return)
        scan(desk, a_nip(OTHER_DAY))
        wait_for(rig, desk, "TIDAK TERCATAT")
    rig.qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    wait_for(rig, desk, "SALAH JADWAL")
    assert [r.number for r in rig.records()] == [a_nip(DUE), a_nip(OTHER_DAY)]


def test_a_confirmed_person_stands_in_the_list_by_name_until_recorded(
    rig: Rig, desk: DeskScreen, tmp_path: Path
) -> None:
    look_up(rig, desk, "Orang 1")
    with another_program_writes(tmp_path):
        rig.qtbot.keyClick(desk.field, Qt.Key.Key_Return)
        wait_for(rig, desk, "TIDAK TERCATAT")
    assert [("Orang 1" in line, "tidak tercatat" in line) for line in lines_of(desk)] == [(True, True)]


def test_a_correction_refused_after_the_next_scan_is_told_by_its_name(
    rig: Rig, desk: DeskScreen, tmp_path: Path, speaker: FakeSpeaker
) -> None:
    scan(desk, a_nip(UNLISTED))
    wait_for(rig, desk, "TIDAK TERDAFTAR")
    with another_program_writes(tmp_path):
        fill_guest(rig, desk)
        scan(desk, a_nip(DUE))
        rig.qtbot.waitUntil(lambda: bool(desk.notice.text))
    assert (desk.notice.text.startswith("Perubahan untuk"), speaker.heard[-1][0]) == (True, "refused")


def test_a_correction_refused_after_its_form_was_left_is_told_by_its_name(
    rig: Rig, desk: DeskScreen, tmp_path: Path
) -> None:
    scan(desk, a_nip(UNLISTED))
    wait_for(rig, desk, "TIDAK TERDAFTAR")
    with another_program_writes(tmp_path):
        fill_guest(rig, desk)
        desk.verdict.close_form()
        rig.qtbot.waitUntil(lambda: bool(desk.notice.text))
    assert desk.notice.text.startswith("Perubahan untuk")


def test_a_supervisor_is_asked_for_in_no_other_form_than_the_one_that_needs_one(
    rig: Rig, desk: DeskScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_asked: object) -> None:
        raise SupervisorNeeded

    monkeypatch.setattr(correcting, "carry_out", refuse)
    scan(desk, a_nip(UNLISTED))
    wait_for(rig, desk, "TIDAK TERDAFTAR")
    fill_guest(rig, desk)
    desk.verdict.close_form()
    desk.verdict.press("F7")
    rig.qtbot.waitUntil(lambda: bool(desk.notice.text))
    form = desk.verdict.form
    assert form is not None
    assert [fields.isHidden() for fields in form.findChildren(SupervisorFields)] == [True]


@pytest.fixture
def successor(rig: Rig) -> Iterator[DeskScreen]:
    """The desk of a window in another language."""
    made = DeskScreen(rig.context, FakeCameras())
    rig.qtbot.addWidget(made)
    yield made
    made.shut()


def leave_to(successor: DeskScreen, old: DeskScreen) -> None:
    """What a change of language does with the desk before."""
    successor.take_over(old)
    old.shut()


def test_a_desk_of_another_language_records_once_what_waited(
    rig: Rig, desk: DeskScreen, successor: DeskScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_scans, "TRIES", 1000)
    codes = [a_nip(DUE), a_nip(OTHER_DAY), a_nip(UNLISTED)]
    with another_program_writes(tmp_path):
        for code in codes:
            scan(desk, code)
        wait_for(rig, desk, "BELUM TERSIMPAN")
        leave_to(successor, desk)
    wait_for(rig, successor, "TIDAK TERDAFTAR")
    assert [record.payload for record in rig.records()] == codes


def test_a_refusal_on_its_way_reaches_the_desk_of_another_language(
    rig: Rig, desk: DeskScreen, successor: DeskScreen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_scans, "TRIES", 1)
    with another_program_writes(tmp_path):
        scan(desk, a_nip(DUE))
        leave_to(successor, desk)
        wait_for(rig, successor, "TIDAK TERCATAT")
    assert len(lines_of(successor)) == 1


def test_nothing_is_pending_once_all_is_recorded(rig: Rig, desk: DeskScreen) -> None:
    scan(desk, a_nip(DUE))
    before = len(desk.scans.pending)
    wait_for(rig, desk, "HADIR")
    assert (before, len(desk.scans.pending)) == (1, 0)
