from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.verify_database import Verification, VerifyDatabase
from netralitas_desktop.ui.report_notes import Note
from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.supervisor_fields import SupervisorFields
from netralitas_desktop.ui.theme import Tone
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def stage(empty_stage: Stage) -> Stage:
    return empty_stage


@pytest.fixture
def screen(stage: Stage) -> ReportScreen:
    """Hari 1 has three people, one of whom came; Hari 2 has one."""
    stage.open_event(("Jetis",), ("Pacet",))
    stage.import_roster(teacher(1), teacher(2), teacher(3), teacher(4, "Pacet"))
    _scan(stage, a_nip(1))
    return stage.show(ReportScreen(stage.context))


def _scan(stage: Stage, payload: str) -> None:
    session = stage.current.schedule.sessions[0]

    def scan(program: Program) -> object:
        officer = program.set_up_desk.officer()
        desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        return program.record_scan(payload, desk)

    stage.run(scan)


def _figures(screen: ReportScreen) -> list[str]:
    return [card.figure for card in screen.page.cards]


def test_without_an_event_nothing_can_be_exported(stage: Stage) -> None:
    screen = stage.show(ReportScreen(stage.context))
    assert (screen.pages.currentWidget() is screen.no_event, screen.foot.export.isEnabled()) == (True, False)


def test_an_event_without_people_has_nothing_to_report(stage: Stage) -> None:
    stage.open_event()
    screen = stage.show(ReportScreen(stage.context))
    assert (screen.pages.currentWidget() is screen.empty, screen.foot.export.isEnabled()) == (True, False)


def test_the_session_of_the_day_is_shown_first(screen: ReportScreen) -> None:
    assert (_figures(screen), screen.page.identity.text()) == (["3", "1", "0", "0", "2"], "1 + 0 + 0 + 2 = 3")


def test_the_whole_event_can_be_chosen(stage: Stage, screen: ReportScreen) -> None:
    screen.sessions.setCurrentIndex(2)
    stage.settle()
    assert (_figures(screen)[0], screen.foot.end.isVisible()) == ("4", False)


def test_a_new_record_is_counted_at_once(stage: Stage, screen: ReportScreen) -> None:
    _scan(stage, a_nip(2))
    stage.current.records_changed.emit()
    stage.settle()
    assert _figures(screen)[1] == "2"


def _checks(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each check of the record."""
    counted: list[str] = []
    check = VerifyDatabase.__call__
    monkeypatch.setattr(VerifyDatabase, "__call__", lambda self: (counted.append("checked"), check(self))[1])
    return counted


def test_the_record_is_checked_once_however_often_it_is_counted(
    stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = _checks(stage, monkeypatch)
    for _ in range(3):
        stage.current.records_changed.emit()
        stage.settle()
    assert (checks, screen.page.chain.text()) == ([], "periksa catatan")


def test_the_record_is_checked_again_when_it_has_been_quiet(
    stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = _checks(stage, monkeypatch)
    screen.quiet.setInterval(1)
    stage.current.records_changed.emit()
    stage.wait_until(lambda: checks == ["checked"])
    stage.settle()
    assert screen.page.chain.text() == "rantai catatan utuh"


def test_the_record_is_checked_when_the_screen_is_seen_again_not_while_the_desk_works(
    stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = _checks(stage, monkeypatch)
    stage.current.records_changed.emit()
    screen.hide()
    waits = screen.quiet.isActive()
    screen.show()
    stage.settle()
    assert (waits, checks) == (False, ["checked"])


def test_the_record_is_checked_when_somebody_asks(
    stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    checks = _checks(stage, monkeypatch)
    screen.page.chain.click()
    stage.settle()
    assert checks == ["checked"]


def test_a_fault_of_the_record_stands_before_all_other_notes(
    stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Verification(3, ("rantai catatan d1 pada urutan 2: isinya berubah",))
    monkeypatch.setattr(VerifyDatabase, "__call__", lambda _self: broken)
    screen.check()
    stage.settle()
    assert screen.page.notes.notes[0] == Note(broken.problems[0], Tone.REFUSED)


def test_an_export_checks_the_record(stage: Stage, screen: ReportScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    checks = _checks(stage, monkeypatch)
    screen.foot.export.click()
    stage.settle()
    assert checks == ["checked"]


def test_the_whole_event_is_exported_with_the_papers_of_its_sessions(
    stage: Stage, screen: ReportScreen, tmp_path: Path
) -> None:
    screen.foot.use_folder(tmp_path / "keluaran")
    screen.sessions.setCurrentIndex(2)
    stage.settle()
    screen.foot.each_session.click()
    screen.foot.export.click()
    stage.settle()
    minutes = [path.name for path in (tmp_path / "keluaran").iterdir() if "Berita acara" in path.name]
    assert len(minutes) == 3


def test_an_export_that_is_stopped_writes_nothing_and_says_so(
    stage: Stage, screen: ReportScreen, tmp_path: Path
) -> None:
    screen.foot.use_folder(tmp_path / "keluaran")
    screen.foot.export.click()
    screen.running.stop.click()
    stage.settle()
    told = (screen.banner.text, (tmp_path / "keluaran").exists(), screen.foot.export.isEnabled())
    assert told == ("Ekspor dihentikan. Tidak ada berkas yang ditulis.", False, True)


def test_while_an_export_goes_on_nothing_else_is_begun(stage: Stage, screen: ReportScreen) -> None:
    screen.foot.export.click()
    going = (screen.running.isVisible(), screen.foot.export.isEnabled(), screen.foot.end.isEnabled())
    stage.settle()
    assert (going, screen.running.isVisible()) == ((True, False, False), False)


def test_the_chain_is_checked_and_told(screen: ReportScreen) -> None:
    assert screen.page.chain.text() == "rantai catatan utuh"


def _ask_end(stage: Stage, screen: ReportScreen) -> None:
    screen.foot.end.click()
    stage.settle()


def _close(stage: Stage, screen: ReportScreen) -> None:
    _ask_end(stage, screen)
    screen.day_end.only_close.click()
    stage.settle()


def _reopen(stage: Stage, screen: ReportScreen, reason: str) -> None:
    screen.foot.reopen.click()
    screen.reopening.reason.setText(reason)
    screen.reopening.yes.click()
    stage.settle()


def test_the_end_of_the_day_asks_first_and_says_who_becomes_unexcused(stage: Stage, screen: ReportScreen) -> None:
    _ask_end(stage, screen)
    missing = [line.cells[0] for line in screen.day_end.missing.rows]
    assert (screen.day_end.question.startswith("2 orang belum hadir di Hari 1"), missing) == (
        True,
        ["Orang 2", "Orang 3"],
    )


def test_the_safe_answer_has_the_focus_when_the_day_ends(stage: Stage, screen: ReportScreen) -> None:
    stage.show_beside_rail(screen)
    _ask_end(stage, screen)
    assert screen.focusWidget() is screen.day_end.no


def test_escape_leaves_the_session_open(stage: Stage, screen: ReportScreen, qtbot: QtBot) -> None:
    _ask_end(stage, screen)
    qtbot.keyClick(screen.day_end.no, Qt.Key.Key_Escape)
    stage.settle()
    assert (screen.pages.currentWidget() is screen.page, screen.foot.end.isVisible()) == (True, True)


def test_the_end_of_the_day_says_who_is_awaited_by_group(stage: Stage, screen: ReportScreen) -> None:
    _ask_end(stage, screen)
    assert screen.day_end.question.endswith("Belum hadir: Jetis 2.")


def test_reopening_asks_for_a_supervisor_where_there_are_any(stage: Stage, screen: ReportScreen) -> None:
    stage.run(lambda program: program.supervise.add("Budi", Role.SUPERVISOR, Pin.parse("4711")))
    _close(stage, screen)
    _reopen(stage, screen, "rombongan terlambat")
    asked = screen.reopening.findChild(SupervisorFields)
    assert asked is not None
    asked.pin.setText("4711")
    screen.reopening.yes.click()
    stage.settle()
    assert screen.foot.end.isVisible()


def test_after_a_wrong_pin_the_right_one_is_simply_typed_to_reopen(
    stage: Stage, screen: ReportScreen, qtbot: QtBot
) -> None:
    stage.run(lambda program: program.supervise.add("Budi", Role.SUPERVISOR, Pin.parse("4711")))
    _close(stage, screen)
    _reopen(stage, screen, "rombongan terlambat")
    asked = screen.reopening.findChild(SupervisorFields)
    assert asked is not None
    for pin in ("0000", "4711"):
        qtbot.keyClicks(asked.pin, pin)
        screen.reopening.yes.click()
        stage.settle()
    assert screen.foot.end.isVisible()


def test_a_closed_session_says_unexcused(stage: Stage, screen: ReportScreen) -> None:
    _close(stage, screen)
    assert (screen.page.cards[-1].words, screen.banner.text) == ("tanpa keterangan", "Hari 1 ditutup.")


def test_one_button_closes_the_session_and_exports_its_report(
    stage: Stage, screen: ReportScreen, tmp_path: Path
) -> None:
    screen.foot.use_folder(tmp_path / "keluaran")
    _ask_end(stage, screen)
    screen.day_end.yes.click()
    stage.settle()
    assert (screen.page.cards[-1].words, len(list((tmp_path / "keluaran").iterdir()))) == ("tanpa keterangan", 7)


def test_a_closed_session_is_opened_again_with_a_reason(stage: Stage, screen: ReportScreen) -> None:
    _close(stage, screen)
    _reopen(stage, screen, "rombongan terlambat")
    assert screen.page.cards[-1].words == "belum hadir"


def test_reopening_without_a_reason_is_refused_in_the_panel_which_stays(stage: Stage, screen: ReportScreen) -> None:
    _close(stage, screen)
    _reopen(stage, screen, "")
    told = (screen.reopening.isVisible(), screen.reopening.problem)
    assert told == (True, "Alasan kosong. Tulis alasannya.")


def test_the_panel_goes_once_the_answer_is_accepted(stage: Stage, screen: ReportScreen) -> None:
    _close(stage, screen)
    _reopen(stage, screen, "rombongan terlambat")
    assert screen.reopening.isVisible() is False


def test_two_presses_close_a_session_once(stage: Stage, screen: ReportScreen) -> None:
    _ask_end(stage, screen)
    screen.day_end.only_close.click()
    screen.day_end.only_close.click()
    stage.settle()
    assert (screen.banner.text, screen.day_end.problem.text) == ("Hari 1 ditutup.", "")


def test_a_session_that_another_program_closed_is_refused_in_place(stage: Stage, screen: ReportScreen) -> None:
    _ask_end(stage, screen)
    event, session = stage.current.opened, stage.current.schedule.sessions[0]
    assert event is not None
    stage.run(lambda p: p.close_session(event, session, p.set_up_desk.officer()))
    screen.day_end.yes.click()
    stage.settle()
    assert screen.day_end.problem.text == "Sesi Hari 1 sudah ditutup."


def test_an_old_message_is_gone_when_the_report_is_shown_again(stage: Stage, screen: ReportScreen) -> None:
    _close(stage, screen)
    screen.hide()
    screen.show()
    assert screen.banner.text == ""


def test_walk_ins_alone_can_be_reported(stage: Stage) -> None:
    stage.open_event(("Jetis",))
    _scan(stage, a_nip(7))
    screen = stage.show(ReportScreen(stage.context))
    assert (screen.pages.currentWidget() is screen.page, screen.foot.export.isEnabled()) == (True, True)


def test_after_an_export_the_focus_is_at_its_folder(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    screen.foot.use_folder(tmp_path / "keluaran")
    screen.foot.export.setFocus()
    screen.foot.export.click()
    stage.settle()
    assert screen.focusWidget() is screen.foot.open_folder


def test_after_a_refused_export_the_focus_is_at_its_button(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    screen.foot.use_folder(tmp_path / "berkas" / "keluaran")
    screen.foot.export.setFocus()
    screen.foot.export.click()
    stage.settle()
    assert screen.focusWidget() is screen.foot.export


def test_an_export_writes_the_rosters_and_the_recap(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    screen.foot.use_folder(tmp_path / "keluaran")
    screen.foot.export.click()
    stage.settle()
    written = sorted(path.suffix for path in (tmp_path / "keluaran").iterdir())
    assert (written, screen.foot.open_folder.isVisible()) == ([".csv", *[".pdf"] * 4, ".xlsx", ".xlsx"], True)


def test_a_folder_that_can_not_be_written_is_refused_in_place(
    stage: Stage, screen: ReportScreen, tmp_path: Path
) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    screen.foot.use_folder(tmp_path / "berkas" / "keluaran")
    screen.foot.export.click()
    stage.settle()
    assert ("keluaran" in screen.banner.text, screen.banner.property("tone")) == (True, "refused")


def test_a_hidden_report_does_not_count(stage: Stage, screen: ReportScreen) -> None:
    screen.hide()
    _scan(stage, a_nip(2))
    stage.current.records_changed.emit()
    stage.settle()
    assert _figures(screen)[1] == "1"


def test_the_papers_can_be_set_from_here(screen: ReportScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.paper_wanted):
        screen.paper.click()


@pytest.fixture
def contradicted(stage: Stage, screen: ReportScreen) -> ReportScreen:
    """Two people were excused and came all the same."""
    for who in (2, 3):
        _come_after_all(stage, a_nip(who))
    stage.current.records_changed.emit()
    stage.settle()
    return screen


def _come_after_all(stage: Stage, number: str) -> None:
    event, session = stage.current.opened, stage.current.schedule.sessions[0]
    assert event is not None

    def come(program: Program) -> None:
        officer = program.set_up_desk.officer()
        program.correct_record.excuse(event, session, number, Excuse.LEAVE, officer)
        desk = program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        program.correct_record.accept(program.record_scan(number, desk).record.id, "datang", officer)

    stage.run(come)


def _open_conflicts(screen: ReportScreen, qtbot: QtBot) -> None:
    opening = next(b for b in screen.page.notes.findChildren(QPushButton) if b.text() == "Lihat daftar")
    opening.setFocus()
    qtbot.keyClick(opening, Qt.Key.Key_Space)


def test_the_contradictions_are_listed_by_keyboard(contradicted: ReportScreen, qtbot: QtBot) -> None:
    _open_conflicts(contradicted, qtbot)
    listed = contradicted.conflicts
    assert contradicted.pages.currentWidget() is listed
    assert [row.cells[:2] for row in listed.table.rows] == [
        ("Orang 2", "Berhalangan dan hadir"),
        ("Orang 3", "Berhalangan dan hadir"),
    ]


def test_the_chosen_contradiction_is_told_at_length(contradicted: ReportScreen, qtbot: QtBot) -> None:
    _open_conflicts(contradicted, qtbot)
    qtbot.keyClick(contradicted.conflicts.table, Qt.Key.Key_Down)
    told = contradicted.conflicts.told.text().splitlines()
    assert [line.endswith("(yang dipakai)") for line in told] == [False, True, False]


def test_escape_goes_back_to_the_report(contradicted: ReportScreen, qtbot: QtBot) -> None:
    _open_conflicts(contradicted, qtbot)
    qtbot.keyClick(contradicted.conflicts, Qt.Key.Key_Escape)
    assert contradicted.pages.currentWidget() is contradicted.page


def test_in_a_training_a_session_is_closed_but_nothing_is_exported(stage: Stage) -> None:
    stage.open_event(("Jetis",), ("Pacet",))
    stage.import_roster(teacher(1))
    screen = stage.show(ReportScreen(replace(stage.context, is_training=True)))
    foot = screen.foot
    told = (foot.export.isEnabled(), foot.why_not.isVisible(), foot.end.text())
    foot.end.click()
    stage.settle()
    assert (told, screen.day_end.yes.isVisible(), screen.day_end.only_close.isVisible()) == (
        (False, True, "Tutup sesi…"),
        False,
        True,
    )


def test_a_closing_that_breaks_off_in_a_training_lets_nobody_export(stage: Stage) -> None:
    stage.open_event(("Jetis",), ("Pacet",))
    stage.import_roster(teacher(1))
    screen = stage.show(ReportScreen(replace(stage.context, is_training=True)))
    screen.foot.set_busy(False)
    assert not screen.foot.export.isEnabled()
