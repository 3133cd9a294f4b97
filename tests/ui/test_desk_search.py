"""Searching at the desk and what follows from it, through the real widgets on a real database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Session
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.domain.users import Pin, Role
from netralitas_desktop.services.record_scan import LOOKED_UP
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.desk_search import PAUSE_MS
from netralitas_desktop.ui.supervisor_fields import SupervisorFields
from netralitas_desktop.ui.theme import Tone
from tests.fakes import a_nip, a_row, event
from tests.ui.rig import DUE, FakeCameras, Rig, open_rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window

PEOPLE = (
    a_row(1, name="Siti Nur'aini", group="Jetis", row=2),
    a_row(2, name="Muhammad Ali", group="Pacet", row=3),
    a_row(4, name="Siti Aminah", group="Jetis", row=4),
)
SITI = "Siti Nur'aini"


@pytest.fixture
def rig(qtbot: QtBot, tmp_path: Path) -> Iterator[Rig]:
    opened = open_rig(qtbot, tmp_path, listed=PEOPLE)
    yield opened
    opened.jobs.stop()


@pytest.fixture
def unindexed(rig: Rig) -> Iterator[threading.Event]:
    """Nobody is indexed until it is set."""
    gate = threading.Event()
    rig.jobs.run_in_memory(rig.jobs, lambda: gate.wait(10), lambda _: None, lambda _: None)
    yield gate
    gate.set()


@pytest.fixture
def desk(rig: Rig, qtbot: QtBot) -> Iterator[DeskScreen]:
    made = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    with qtbot.waitSignal(made.posted):
        made.open()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.shut()


class Officer:
    """Types and waits as somebody at the desk does."""

    def __init__(self, qtbot: QtBot, desk: DeskScreen) -> None:
        self._qtbot, self._desk = qtbot, desk

    def look_up(self, text: str) -> None:
        self._qtbot.keyClicks(self._desk.field, text)
        panel = self._desk.pane.search
        self._qtbot.waitUntil(lambda: panel.isVisible() and panel.results is not None and panel.results.typed == text)

    def press(self, key: Qt.Key) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self._qtbot.keyClick(focus, key)

    def see(self, word: str) -> None:
        self._qtbot.waitUntil(lambda: self._desk.verdict.isVisible() and self._desk.verdict.card.word == word)

    def choose(self, text: str) -> None:
        """Looks somebody up and presses Enter on the first."""
        self.look_up(text)
        self.press(Qt.Key.Key_Return)
        self._qtbot.waitUntil(self._desk.verdict.isVisible)

    def form(self) -> CorrectionForm:
        self._qtbot.waitUntil(lambda: self._desk.verdict.findChild(CorrectionForm) is not None)
        found = self._desk.verdict.findChildren(CorrectionForm)
        return found[-1]

    def write(self, name: str, text: str) -> None:
        """Fills one line of the open form and presses Enter in it."""
        line = next(line for line in self.form().findChildren(QLineEdit) if line.accessibleName() == name)
        line.setFocus()
        self._qtbot.keyClicks(line, text)
        self._qtbot.keyClick(line, Qt.Key.Key_Return)

    def scan(self, code: str) -> None:
        """A wedge scanner, wherever the focus is."""
        keys = [*((Qt.Key.Key_unknown, letter) for letter in code), (Qt.Key.Key_Return, "\r")]
        for at_ms, (key, text) in enumerate(keys):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(10_000 + 5 * at_ms)
            QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def officer(qtbot: QtBot, desk: DeskScreen) -> Officer:
    return Officer(qtbot, desk)


def test_the_field_says_that_names_work(desk: DeskScreen) -> None:
    assert "nama" in desk.field.placeholderText()


def test_a_part_of_a_name_shows_who_fits(desk: DeskScreen, officer: Officer) -> None:
    officer.look_up("siti")
    results = desk.pane.search.results
    assert results is not None
    assert sorted(line.name for line in results.lines) == ["Siti Aminah", SITI]


def test_a_scan_waits_for_no_index_and_a_search_comes_once_there_is_one(
    rig: Rig, unindexed: threading.Event, desk: DeskScreen, qtbot: QtBot
) -> None:
    desk.submit(a_nip(4))
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    qtbot.keyClicks(desk.field, "aini")
    qtbot.wait(2 * PAUSE_MS)
    was_open = desk.pane.search.isVisible()
    unindexed.set()
    qtbot.waitUntil(desk.pane.search.isVisible)
    assert not was_open


def test_two_enters_record_somebody_who_was_looked_up(officer: Officer, rig: Rig) -> None:
    officer.choose("nuraini")
    officer.see("CATAT HADIR?")
    officer.press(Qt.Key.Key_Return)
    officer.see("HADIR")
    assert [(r.verdict, r.payload, r.reason) for r in rig.records()] == [(Verdict.PRESENT, "nuraini", LOOKED_UP)]


def test_an_enter_right_behind_the_letters_waits_for_the_answer(
    desk: DeskScreen, qtbot: QtBot, officer: Officer
) -> None:
    qtbot.keyClicks(desk.field, "nuraini")
    qtbot.keyClick(desk.field, Qt.Key.Key_Return)
    officer.see("CATAT HADIR?")
    assert desk.verdict.card.name == SITI


def test_choosing_somebody_records_nothing(officer: Officer, rig: Rig) -> None:
    officer.choose("nuraini")
    officer.see("CATAT HADIR?")
    assert rig.records() == ()


def test_the_arrows_choose_another(desk: DeskScreen, officer: Officer) -> None:
    officer.look_up("siti")
    first = desk.pane.search.person
    officer.press(Qt.Key.Key_Down)
    assert desk.pane.search.person not in ("", first)


def test_escape_goes_back_to_the_results(desk: DeskScreen, officer: Officer, qtbot: QtBot) -> None:
    officer.choose("nuraini")
    officer.see("CATAT HADIR?")
    officer.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.pane.search.isVisible)
    assert desk.field.text() == "nuraini"


def test_escape_in_a_search_ends_it(desk: DeskScreen, officer: Officer) -> None:
    officer.look_up("siti")
    officer.press(Qt.Key.Key_Escape)
    assert (desk.field.text(), desk.verdict.isVisible()) == ("", True)


def test_a_scanner_goes_through_a_search(officer: Officer, rig: Rig) -> None:
    officer.look_up("ali")
    officer.scan(a_nip(DUE))
    officer.see("HADIR")
    assert [r.payload for r in rig.records()] == [a_nip(DUE)]


def test_a_scan_takes_the_place_of_somebody_who_waits(officer: Officer, rig: Rig, desk: DeskScreen) -> None:
    officer.choose("aminah")
    officer.see("CATAT HADIR?")
    desk.submit(a_nip(DUE))
    officer.press(Qt.Key.Key_Return)
    officer.see("HADIR")
    assert [r.payload for r in rig.records()] == [a_nip(DUE)]


def test_somebody_of_another_session_is_told_before_anything_is_recorded(desk: DeskScreen, officer: Officer) -> None:
    officer.choose("mohammad")
    officer.see("SALAH JADWAL")
    assert desk.verdict.card.tone is Tone.WRONG


def test_a_name_that_nobody_has_becomes_a_walk_in(officer: Officer, rig: Rig) -> None:
    officer.look_up("zulkifli")
    officer.press(Qt.Key.Key_F7)
    officer.write("Alasan", "pegawai pindahan")
    officer.see("HADIR")
    assert [(r.kind, r.name) for r in rig.records()] == [(RecordKind.WALK_IN, "zulkifli")]


def test_a_typed_code_that_finds_nobody_is_recorded(officer: Officer, rig: Rig) -> None:
    officer.look_up("kantin-0012")
    officer.press(Qt.Key.Key_Return)
    officer.see("KODE TIDAK TERBACA")
    assert [r.payload for r in rig.records()] == ["kantin-0012"]


def test_an_excuse_is_recorded_from_the_results(officer: Officer, rig: Rig) -> None:
    officer.look_up("nuraini")
    officer.press(Qt.Key.Key_F4)
    officer.form()
    officer.press(Qt.Key.Key_Right)
    officer.press(Qt.Key.Key_Return)
    officer.see("SAKIT")
    assert [(r.kind, r.excuse) for r in rig.records()] == [(RecordKind.EXCUSE, Excuse.SICK)]


def test_a_search_that_finds_nobody_offers_only_keys_that_do_something(officer: Officer, desk: DeskScreen) -> None:
    officer.look_up("zulkifli")
    told = [label.text() for label in desk.pane.search.findChildren(QLabel)]
    assert ("F7 peserta tambahan · Esc batal" in told, any("F4" in text for text in told)) == (True, False)


def test_while_an_excuse_is_filled_in_nothing_asks_for_a_presence(officer: Officer, desk: DeskScreen) -> None:
    officer.look_up("nuraini")
    officer.press(Qt.Key.Key_F4)
    officer.form()
    told = [label.text() for label in desk.verdict.findChildren(QLabel) if label.isVisible()]
    assert ("CATAT IZIN?" in told, [text for text in told if "Cocokkan" in text or "HADIR" in text]) == (True, [])


def test_without_its_excuse_the_card_asks_for_the_presence_again(officer: Officer, desk: DeskScreen) -> None:
    officer.look_up("nuraini")
    officer.press(Qt.Key.Key_F4)
    officer.form()
    officer.press(Qt.Key.Key_Escape)
    told = [label.text() for label in desk.verdict.findChildren(QLabel) if label.isVisible()]
    assert "Cocokkan dengan kartunya, lalu tekan Enter." in told


def test_an_excuse_is_chosen_by_its_digit(officer: Officer, rig: Rig) -> None:
    officer.look_up("nuraini")
    officer.press(Qt.Key.Key_F4)
    officer.form()
    officer.press(Qt.Key.Key_3)
    officer.press(Qt.Key.Key_Return)
    officer.see("DINAS LUAR")
    assert [(r.kind, r.excuse) for r in rig.records()] == [(RecordKind.EXCUSE, Excuse.OFFICIAL_DUTY)]


def test_a_scanner_is_a_scan_while_the_kind_of_an_excuse_is_chosen(officer: Officer, rig: Rig) -> None:
    officer.look_up("nuraini")
    officer.press(Qt.Key.Key_F4)
    officer.form()
    officer.scan("123451234512345")
    officer.see("KODE TIDAK TERBACA")
    assert [(r.kind, r.payload) for r in rig.records()] == [(RecordKind.SCAN, "123451234512345")]


def test_somebody_excused_who_comes_after_all_is_accepted(officer: Officer, rig: Rig, desk: DeskScreen) -> None:
    session = desk_session(rig)
    rig.ask(lambda p: p.correct_record.excuse(event(), session, a_nip(1), Excuse.LEAVE, p.set_up_desk.officer()))
    officer.scan(a_nip(1))
    officer.see("PERLU DIPERIKSA")
    officer.press(Qt.Key.Key_F6)
    officer.form().submit()
    officer.see("HADIR")
    assert [r.kind for r in rig.records()] == [RecordKind.EXCUSE, RecordKind.SCAN, RecordKind.ACCEPT]


def test_the_history_shows_everything_about_a_person(desk: DeskScreen, officer: Officer, qtbot: QtBot) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.scan(a_nip(1))
    officer.see("SUDAH HADIR")
    officer.press(Qt.Key.Key_F9)
    qtbot.waitUntil(desk.pane.history.isVisible)
    lines = desk.pane.history.lines
    assert [lines.item(at).text().split(". ")[1] for at in range(lines.count())] == ["Sudah hadir", "Hadir"]


def test_a_record_is_opened_from_the_history_and_voided(
    officer: Officer, desk: DeskScreen, rig: Rig, qtbot: QtBot
) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.press(Qt.Key.Key_F9)
    qtbot.waitUntil(desk.pane.history.isVisible)
    officer.press(Qt.Key.Key_Return)
    qtbot.waitUntil(desk.verdict.isVisible)
    officer.press(Qt.Key.Key_F8)
    officer.write("Alasan", "salah orang")
    officer.see("DIBATALKAN")
    assert [r.kind for r in rig.records()] == [RecordKind.SCAN, RecordKind.VOID]


def test_a_last_decision_is_reached_by_keys_and_corrected(
    officer: Officer, desk: DeskScreen, rig: Rig, qtbot: QtBot
) -> None:
    officer.scan(a_nip(2))
    officer.see("SALAH JADWAL")
    officer.scan("QRIS-000")
    officer.see("KODE TIDAK TERBACA")
    qtbot.waitUntil(lambda: desk.latest.lines.count() == 2)
    officer.press(Qt.Key.Key_F3)
    officer.press(Qt.Key.Key_Down)
    officer.press(Qt.Key.Key_Return)
    officer.see("SALAH JADWAL")
    officer.press(Qt.Key.Key_F6)
    officer.write("Alasan", "bertugas pada jadwalnya")
    officer.see("HADIR")
    assert rig.records()[-1].kind is RecordKind.ACCEPT


def test_a_record_that_was_answered_offers_only_a_look_back(officer: Officer, desk: DeskScreen, qtbot: QtBot) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.press(Qt.Key.Key_F8)
    officer.write("Alasan", "salah orang")
    officer.see("DIBATALKAN")
    qtbot.waitUntil(lambda: desk.latest.lines.count() == 2)
    desk.latest.lines.setCurrentRow(1)
    desk.latest.lines.pick()
    officer.see("HADIR")
    assert [form.key for form in desk.verdict.card.forms] == ["F9"]


def test_escape_takes_a_record_that_was_opened_again_away(officer: Officer, desk: DeskScreen, qtbot: QtBot) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.scan(a_nip(2))
    officer.see("SALAH JADWAL")
    qtbot.waitUntil(lambda: desk.latest.lines.count() == 2)
    desk.latest.lines.setCurrentRow(1)
    desk.latest.lines.pick()
    officer.see("HADIR")
    officer.press(Qt.Key.Key_Escape)
    assert (desk.verdict.card.word, "Esc" in desk.field.placeholderText()) == ("SIAP MEMINDAI", False)


def test_escape_takes_somebody_away_who_is_here_already(officer: Officer, desk: DeskScreen) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.choose("nuraini")
    officer.see("SUDAH HADIR")
    officer.press(Qt.Key.Key_Escape)
    assert desk.verdict.card.word == "SIAP MEMINDAI"


def test_a_void_asks_for_a_supervisor_in_its_form(officer: Officer, rig: Rig, qtbot: QtBot) -> None:
    rig.ask(lambda p: p.supervise.add("Budi", Role.SUPERVISOR, Pin("4711")))
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.press(Qt.Key.Key_F8)
    officer.write("Alasan", "salah orang")
    asked = officer.form().findChild(SupervisorFields)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    officer.write("PIN pengawas", "4711")
    officer.see("DIBATALKAN")
    assert rig.records()[-1].operator == "Sari, disetujui Budi"


def test_a_closed_session_is_opened_again_with_a_reason_and_a_supervisor(
    officer: Officer, rig: Rig, desk: DeskScreen, qtbot: QtBot
) -> None:
    rig.ask(lambda p: p.supervise.add("Budi", Role.SUPERVISOR, Pin("4711")))
    session = desk_session(rig)
    rig.ask(
        lambda p: p.close_session(event(), session, p.supervise.approve(p.set_up_desk.officer(), "Budi", Pin("4711")))
    )
    officer.scan(a_nip(1))
    officer.see("SESI DITUTUP")
    officer.press(Qt.Key.Key_F6)
    officer.write("Alasan", "masih ada yang datang")
    asked = officer.form().findChild(SupervisorFields)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    officer.write("PIN pengawas", "4711")
    officer.see("SESI DIBUKA KEMBALI")
    officer.scan(a_nip(1))
    officer.see("HADIR")
    assert [(r.operator, r.reason) for r in rig.records() if r.kind is RecordKind.REOPEN] == [
        ("Sari, disetujui Budi", "masih ada yang datang")
    ]


def test_a_wrong_pin_is_told_in_the_form(officer: Officer, rig: Rig, qtbot: QtBot) -> None:
    rig.ask(lambda p: p.supervise.add("Budi", Role.SUPERVISOR, Pin("4711")))
    officer.scan(a_nip(2))
    officer.see("SALAH JADWAL")
    officer.press(Qt.Key.Key_F6)
    officer.write("Alasan", "bertugas")
    asked = officer.form().findChild(SupervisorFields)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    officer.write("PIN pengawas", "1234")
    qtbot.waitUntil(lambda: officer.form().problem == "PIN salah. Periksa, lalu coba lagi.")
    assert [r.kind for r in rig.records()] == [RecordKind.SCAN]


def test_after_a_wrong_pin_the_right_one_is_simply_typed(officer: Officer, rig: Rig, qtbot: QtBot) -> None:
    rig.ask(lambda p: p.supervise.add("Budi", Role.SUPERVISOR, Pin("4711")))
    officer.scan(a_nip(1))
    officer.see("HADIR")
    officer.press(Qt.Key.Key_F8)
    officer.write("Alasan", "salah orang")
    asked = officer.form().findChild(SupervisorFields)
    assert asked is not None
    qtbot.waitUntil(asked.isVisible)
    officer.write("PIN pengawas", "1234")
    qtbot.waitUntil(lambda: bool(officer.form().problem))
    qtbot.keyClicks(asked.pin, "4711")
    qtbot.keyClick(asked.pin, Qt.Key.Key_Return)
    officer.see("DIBATALKAN")


def test_f1_shows_the_keys_and_f1_hides_them(desk: DeskScreen, officer: Officer) -> None:
    officer.press(Qt.Key.Key_F1)
    shown = desk.pane.keys.isVisible()
    officer.press(Qt.Key.Key_F1)
    assert (shown, desk.verdict.isVisible()) == (True, True)


def test_a_clock_that_went_back_is_told_and_recorded(
    desk: DeskScreen, rig: Rig, officer: Officer, qtbot: QtBot
) -> None:
    officer.scan(a_nip(1))
    officer.see("HADIR")
    rig.clock.set("07:40")
    desk.open()
    qtbot.waitUntil(lambda: desk.notice.text.startswith("Jam laptop"))
    assert RecordKind.NOTE in [r.kind for r in rig.records()]


def desk_session(rig: Rig) -> Session:
    return rig.context.current.schedule.sessions[0]


def test_where_only_signed_codes_count_who_brings_none_is_looked_up(officer: Officer, rig: Rig) -> None:
    rig.ask(lambda p: p.sign_codes(event(), SignedCodes.ONLY))
    officer.scan(a_nip(1))
    officer.see("TANPA TANDA TANGAN")
    officer.choose("nuraini")
    officer.see("CATAT HADIR?")
    officer.press(Qt.Key.Key_Return)
    officer.see("HADIR")
    assert [r.verdict for r in rig.records()] == [Verdict.INVALID_CODE, Verdict.PRESENT]
