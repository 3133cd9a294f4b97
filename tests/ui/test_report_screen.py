from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.report_screen import ReportScreen
from tests.fakes import a_nip
from tests.ui.admin_stage import Stage, staged, teacher

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, tmp_path) as opened:
        yield opened


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
    assert (screen.pages.currentWidget() is screen.no_event, screen.export.isEnabled()) == (True, False)


def test_an_event_without_people_has_nothing_to_report(stage: Stage) -> None:
    stage.open_event()
    screen = stage.show(ReportScreen(stage.context))
    assert (screen.pages.currentWidget() is screen.empty, screen.export.isEnabled()) == (True, False)


def test_the_session_of_the_day_is_shown_first(screen: ReportScreen) -> None:
    assert (_figures(screen), screen.page.identity.text()) == (["3", "1", "0", "0", "2"], "1 + 0 + 0 + 2 = 3")


def test_the_whole_event_can_be_chosen(stage: Stage, screen: ReportScreen) -> None:
    screen.sessions.setCurrentIndex(2)
    stage.settle()
    assert (_figures(screen)[0], screen.close_session.isVisible()) == ("4", False)


def test_a_new_record_is_counted_at_once(stage: Stage, screen: ReportScreen) -> None:
    _scan(stage, a_nip(2))
    stage.current.records_changed.emit()
    stage.settle()
    assert _figures(screen)[1] == "2"


def test_the_chain_is_checked_and_told(screen: ReportScreen) -> None:
    assert screen.page.chain.text() == "rantai catatan utuh"


def test_closing_asks_first_and_says_how_many_become_unexcused(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    stage.settle()
    assert (screen.panel.question.startswith("2 orang belum hadir"), _figures(screen)[-1]) == (True, "2")


def test_a_closed_session_says_unexcused(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    assert screen.page.cards[-1].words == "tanpa keterangan"


def test_a_closed_session_is_opened_again_with_a_reason(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    screen.close_session.click()
    screen.panel.reason.setText("rombongan terlambat")
    screen.panel.yes.click()
    stage.settle()
    assert screen.page.cards[-1].words == "belum hadir"


def test_reopening_without_a_reason_is_refused_in_the_panel_which_stays(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    assert (screen.panel.isVisible(), screen.panel.problem) == (True, "Alasan kosong. Tulis alasannya.")


def test_the_panel_goes_once_the_answer_is_accepted(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    assert (screen.panel.isVisible(), screen.focusWidget()) == (False, screen.close_session)


def test_two_presses_close_a_session_once(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    screen.panel.yes.click()
    stage.settle()
    assert (screen.banner.text, screen.panel.problem) == ("Hari 1 ditutup.", "")


def test_an_old_message_is_gone_when_the_report_is_shown_again(stage: Stage, screen: ReportScreen) -> None:
    screen.close_session.click()
    screen.panel.yes.click()
    stage.settle()
    screen.hide()
    screen.show()
    assert screen.banner.text == ""


def test_walk_ins_alone_can_be_reported(stage: Stage) -> None:
    stage.open_event(("Jetis",))
    _scan(stage, a_nip(7))
    screen = stage.show(ReportScreen(stage.context))
    assert (screen.pages.currentWidget() is screen.page, screen.export.isEnabled()) == (True, True)


def test_after_an_export_the_focus_is_at_its_folder(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    screen.use_folder(tmp_path / "keluaran")
    screen.export.setFocus()
    screen.export.click()
    stage.settle()
    assert screen.focusWidget() is screen.open_folder


def test_after_a_refused_export_the_focus_is_at_its_button(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    screen.use_folder(tmp_path / "berkas" / "keluaran")
    screen.export.setFocus()
    screen.export.click()
    stage.settle()
    assert screen.focusWidget() is screen.export


def test_an_export_writes_the_rosters_and_the_recap(stage: Stage, screen: ReportScreen, tmp_path: Path) -> None:
    screen.use_folder(tmp_path / "keluaran")
    screen.export.click()
    stage.settle()
    written = sorted(path.suffix for path in (tmp_path / "keluaran").iterdir())
    assert (written, screen.open_folder.isVisible()) == ([*[".pdf"] * 4, ".xlsx", ".xlsx"], True)


def test_a_folder_that_can_not_be_written_is_refused_in_place(
    stage: Stage, screen: ReportScreen, tmp_path: Path
) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    screen.use_folder(tmp_path / "berkas" / "keluaran")
    screen.export.click()
    stage.settle()
    assert ("keluaran" in screen.banner.text, screen.banner.property("tone")) == (True, "refused")


def test_a_hidden_report_does_not_count(stage: Stage, screen: ReportScreen) -> None:
    screen.hide()
    _scan(stage, a_nip(2))
    stage.current.records_changed.emit()
    stage.settle()
    assert _figures(screen)[1] == "1"
