"""The desk through its real widgets, on a real database."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.camera_feed import CameraFeed
from netralitas_desktop.ui.correction_form import CorrectionForm
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.drop_down import DropDown
from netralitas_desktop.ui.theme import Tone
from tests.fakes import a_nip, a_row, event, schedule
from tests.ui.rig import DAMAGED, DUE, OTHER_DAY, FakeCameras, FakeWatch, Rig, open_rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture
def window(rig: Rig, qtbot: QtBot, cameras: FakeCameras) -> Iterator[QWidget]:
    """A window with a desk and, beside it, something else that can have the focus."""
    window = QWidget()
    inside = QVBoxLayout(window)
    desk = DeskScreen(rig.context, cameras)
    inside.addWidget(desk)
    inside.addWidget(QPushButton("lain"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    with qtbot.waitSignal(desk.posted):
        desk.open()
    yield window
    desk.shut()


@pytest.fixture
def desk(window: QWidget) -> DeskScreen:
    found = window.findChild(DeskScreen)
    assert found is not None
    return found


@pytest.fixture
def answer(desk: DeskScreen, qtbot: QtBot) -> Callable[[str], None]:
    """Types a code into the scan field and waits for that card."""

    def typed(code: str) -> None:
        before = desk.verdict.card
        qtbot.keyClicks(desk.field, code)
        qtbot.keyClick(desk.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: desk.verdict.card.record not in ("", before.record))

    return typed


def form_of(desk: DeskScreen) -> CorrectionForm:
    found = desk.verdict.findChild(CorrectionForm)
    assert found is not None
    return found


def fill(qtbot: QtBot, desk: DeskScreen, **values: str) -> None:
    """Fills in the open form by the accessible names of its lines and presses Enter in the last."""
    lines = {line.accessibleName(): line for line in form_of(desk).findChildren(QLineEdit)}
    for name, text in values.items():
        lines[name].setText(text)
    qtbot.keyClick(lines["Alasan"], Qt.Key.Key_Return)


def stand_at(desk: DeskScreen, checkpoint: str) -> None:
    next(b for b in desk.findChildren(QPushButton) if b.text() == checkpoint).click()


def scan_into(line: QLineEdit, code: str) -> None:
    """What a wedge scanner sends: the keys 5 ms apart, and Enter."""
    keys = [*((Qt.Key.Key_unknown, letter) for letter in code), (Qt.Key.Key_Return, "\r")]
    for at_ms, (key, text) in enumerate(keys):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(10_000 + 5 * at_ms)
        QApplication.sendEvent(line, event)


def test_a_typed_code_and_enter_give_the_card(desk: DeskScreen, answer: Callable[[str], None]) -> None:
    answer(a_nip(DUE))
    assert (desk.verdict.card.tone, desk.verdict.card.name) == (Tone.PRESENT, "Orang 1")


def test_the_field_is_empty_again_at_once(desk: DeskScreen, answer: Callable[[str], None]) -> None:
    answer(a_nip(DUE))
    assert desk.field.text() == ""


def test_keys_reach_the_field_with_the_focus_elsewhere(window: QWidget, desk: DeskScreen, qtbot: QtBot) -> None:
    other = next(b for b in window.findChildren(QPushButton) if b.text() == "lain")
    other.setFocus()
    number = a_nip(DUE)
    qtbot.keyClick(other, number[0])
    qtbot.keyClicks(desk.field, number[1:])
    qtbot.keyClick(other, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.verdict.card.name == "Orang 1")
    assert desk.field.text() == ""


def test_a_hidden_desk_takes_no_keys(window: QWidget, desk: DeskScreen, qtbot: QtBot) -> None:
    desk.rest()
    qtbot.keyClicks(window, "123")
    assert desk.field.text() == ""


def test_the_next_scan_replaces_an_open_form(desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot) -> None:
    answer(a_nip(OTHER_DAY))
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    assert desk.verdict.has_form
    desk.submit(a_nip(DUE))
    qtbot.waitUntil(lambda: desk.verdict.card.name == "Orang 1")
    assert not desk.verdict.has_form


def test_a_scanner_that_types_into_a_reason_records_a_scan(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(OTHER_DAY))
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    fill(qtbot, desk, Alasan=a_nip(DUE))
    qtbot.waitUntil(lambda: desk.verdict.card.name == "Orang 1")
    assert [r.verdict for r in rig.records()] == [Verdict.WRONG_SESSION, Verdict.PRESENT]


def test_a_code_that_a_scanner_types_into_a_reason_corrects_nobody(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(OTHER_DAY))
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    reason = next(iter(form_of(desk).findChildren(QLineEdit)))
    scan_into(reason, "KANTIN-0012")
    qtbot.waitUntil(lambda: desk.verdict.card.word == "KODE TIDAK TERBACA")
    assert [r.kind for r in rig.records()] == [RecordKind.SCAN, RecordKind.SCAN]


def test_a_closed_session_is_told_before_anybody_scans(desk: DeskScreen, qtbot: QtBot, rig: Rig) -> None:
    session = rig.context.current.schedule.sessions[0]
    rig.ask(lambda p: p.close_session(event(), session, p.set_up_desk.officer()))
    desk.open()
    qtbot.waitUntil(lambda: desk.verdict.card.word == "SESI DITUTUP")
    told = [label.text() for label in desk.findChildren(QLabel)]
    assert "2 tanpa keterangan" in told


def test_another_checkpoint_empties_the_scan_field(desk: DeskScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.field, "1985")
    pact = next(b for b in desk.findChildren(QPushButton) if b.text() == "Pakta integritas")
    pact.click()
    assert desk.field.text() == ""


def test_another_session_empties_the_scan_field(desk: DeskScreen, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.field, "1985")
    sessions = desk.findChild(DropDown)
    assert sessions is not None
    sessions.setCurrentIndex(1)
    assert desk.field.text() == ""


def test_another_operator_leaves_what_is_being_typed(desk: DeskScreen, qtbot: QtBot, rig: Rig) -> None:
    qtbot.keyClicks(desk.field, "1985")
    rig.context.current.change_settings(rig.context.current.settings)
    assert desk.field.text() == "1985"


def test_escape_closes_the_form_before_it_closes_the_desk(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot
) -> None:
    answer(a_nip(DUE))
    qtbot.keyClick(desk, Qt.Key.Key_F8)
    with qtbot.assertNotEmitted(desk.left):
        qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert not desk.verdict.has_form


def test_one_escape_too_many_leaves_the_desk_open_and_says_what_another_does(desk: DeskScreen, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.left):
        qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.field.placeholderText() == "Esc sekali lagi menutup meja"


def test_two_escapes_close_the_desk(desk: DeskScreen, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.left):
        qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
        qtbot.keyClick(desk.field, Qt.Key.Key_Escape)
    assert desk.field.placeholderText() == "Pindai, atau ketik NIP / nama …"


def test_a_late_second_escape_is_a_first_one(rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netralitas_desktop.ui.desk_shortcuts.AGAIN_MS", 10)
    hasty = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(hasty)
    hasty.show()
    qtbot.keyClick(hasty.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: hasty.field.placeholderText() == "Pindai, atau ketik NIP / nama …")
    with qtbot.assertNotEmitted(hasty.left):
        qtbot.keyClick(hasty.field, Qt.Key.Key_Escape)


def test_a_presence_is_voided_with_a_reason(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(DUE))
    qtbot.keyClick(desk, Qt.Key.Key_F8)
    fill(qtbot, desk, Alasan="salah orang")
    qtbot.waitUntil(lambda: desk.verdict.card.word == "DIBATALKAN")
    assert [(r.kind, r.reason) for r in rig.records()][-1] == (RecordKind.VOID, "salah orang")


@pytest.mark.parametrize(("choice", "voided"), [("1", ["pact", "registration"]), ("2", ["registration"])])
def test_a_registration_is_voided_with_or_without_its_signature(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig, choice: str, voided: list[str]
) -> None:
    for checkpoint in ("Registrasi", "Pakta integritas", "Registrasi"):
        stand_at(desk, checkpoint)
        answer(a_nip(DUE))
    qtbot.keyClick(desk.field, Qt.Key.Key_F8)
    form_of(desk).choose(choice)
    fill(qtbot, desk, Alasan="salah orang")
    qtbot.waitUntil(lambda: desk.verdict.card.word == "DIBATALKAN")
    assert [r.checkpoint.value for r in rig.records() if r.kind is RecordKind.VOID] == voided


def test_the_card_of_somebody_found_by_name_repairs_their_number_with_two_keys(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    [damaged] = rig.ask(lambda program: [p for p in program.catalogue.listed(event()) if not p.number])
    post = Desk(
        event(),
        schedule(),
        schedule().sessions[0],
        Checkpoint.REGISTRATION,
        rig.context.current.settings.device,
        "Rina",
    )
    choice = rig.ask(lambda program: program.record_scan.choose(damaged.id, "orang 3", post))
    rig.ask(lambda program: program.record_scan.confirmed(choice, post))
    answer(a_nip(DAMAGED))
    assert desk.verdict.card.word == "SUDAH HADIR"
    qtbot.keyClick(desk.field, Qt.Key.Key_F6)
    fill(qtbot, desk)
    qtbot.waitUntil(lambda: desk.verdict.card.word == "NOMOR DIPERBAIKI")
    assert rig.ask(lambda program: program.catalogue.rosters.person(damaged.id)).number == a_nip(DAMAGED)


def test_a_walk_in_at_another_days_session_is_refused_in_its_form(desk: DeskScreen, qtbot: QtBot, rig: Rig) -> None:
    rig.clock.set("08:05", day=2)
    qtbot.keyClick(desk.field, Qt.Key.Key_F7)
    fill(qtbot, desk, Nama="Tamu", Alasan="diundang")
    qtbot.waitUntil(lambda: form_of(desk).problem.startswith("Sesi Hari 1 untuk 30/10/2023"))
    assert rig.records() == ()


def test_a_correction_without_a_reason_is_refused_in_the_form(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(DUE))
    qtbot.keyClick(desk, Qt.Key.Key_F8)
    fill(qtbot, desk, Alasan="")
    qtbot.waitUntil(lambda: form_of(desk).problem == "Alasan kosong. Tulis alasannya.")
    assert len(rig.records()) == 1


def test_somebody_of_another_session_is_accepted_with_a_reason(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(OTHER_DAY))
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    fill(qtbot, desk, Alasan="dinas luar pada jadwalnya")
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    assert [r.kind for r in rig.records()] == [RecordKind.SCAN, RecordKind.ACCEPT]


def test_a_damaged_number_is_accepted_with_two_keys(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(DAMAGED))
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    fill(qtbot, desk)
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    person = rig.ask(lambda program: program.catalogue.listed(rig.context.current.opened)[2])
    assert person.number == a_nip(DAMAGED)


def test_an_unlisted_number_becomes_a_walk_in(
    desk: DeskScreen, answer: Callable[[str], None], qtbot: QtBot, rig: Rig
) -> None:
    answer(a_nip(77))
    qtbot.keyClick(desk, Qt.Key.Key_F7)
    fill(qtbot, desk, Nama="Bagus Wirawan", **{"Unit kerja": "Dinas Perhubungan"}, Alasan="pindahan")
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    scan, guest = rig.records()
    assert (guest.kind, guest.name, guest.number, guest.refers_to) == (
        RecordKind.WALK_IN,
        "Bagus Wirawan",
        a_nip(77),
        scan.id,
    )


def test_one_of_two_people_on_a_number_is_chosen_by_name(qtbot: QtBot, tmp_path: Path) -> None:
    twins = (a_row(1, name="Ani", row=2, unit="A"), a_row(1, name="Budi", row=3, unit="B"))
    rig = open_rig(qtbot, tmp_path / "twins", listed=twins)
    desk = DeskScreen(rig.context, FakeCameras())
    qtbot.addWidget(desk)
    desk.show()
    desk.open()
    desk.submit(a_nip(1))
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.REVIEW)
    qtbot.keyClick(desk, Qt.Key.Key_F6)
    choices = form_of(desk).choices
    assert choices is not None
    qtbot.keyClick(choices, Qt.Key.Key_Down)
    qtbot.keyClick(choices, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    desk.shut()
    rig.jobs.stop()
    assert desk.verdict.card.name == "Budi"


def test_a_code_that_the_camera_reads_is_recorded(
    rig: Rig, desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, desk, cameras, qtbot, "0")
    cameras.made[-1].seen.code(a_nip(DUE))
    qtbot.waitUntil(lambda: desk.verdict.card.name == "Orang 1")
    assert len(rig.records()) == 1


def test_a_desk_without_a_camera_starts_none(desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot) -> None:
    qtbot.wait(50)
    assert cameras.made == []


def test_typing_works_while_the_camera_is_in_trouble(
    rig: Rig, desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot, answer: Callable[[str], None]
) -> None:
    look_at(rig, desk, cameras, qtbot, "0")
    cameras.made[-1].seen.trouble(OperatorProblem("Kamera 0 tidak dapat dibuka."))
    answer(a_nip(DUE))
    assert desk.verdict.card.tone is Tone.PRESENT


def test_a_resting_desk_stops_its_camera_and_hears_it_no_more(
    rig: Rig, desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, desk, cameras, qtbot, "0")
    watch = cameras.made[-1]
    desk.rest()
    watch.seen.code(a_nip(DUE))
    qtbot.waitUntil(lambda: not watch.is_running)
    assert rig.records() == ()


def test_the_examples_photographs_never_scan_themselves_into_a_real_event(
    rig: Rig, desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot
) -> None:
    look_at(rig, desk, cameras, qtbot, "/data/contoh-foto")
    assert cameras.made[-1].source == "0"


def test_a_bug_on_the_cameras_thread_is_not_lost(rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    lost: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda hit: lost.append(hit.exc_value))

    def broken(_source: str, _seen: object, _tuning: object) -> FakeWatch:
        raise RuntimeError("a bug")

    feed = CameraFeed(broken)
    feed.open("0")
    feed.shut()
    assert [str(error) for error in lost] == ["a bug"]


def test_shutting_the_desk_ends_the_cameras_thread(desk: DeskScreen, qtbot: QtBot) -> None:
    desk.shut()
    assert not [t for t in threading.enumerate() if t.name.startswith("camera")]


def look_at(rig: Rig, desk: DeskScreen, cameras: FakeCameras, qtbot: QtBot, source: str) -> None:
    """Opens the desk again with a camera."""
    known = rig.context.current.settings
    values = {name: getattr(known, name) for name in Settings.__dataclass_fields__}
    rig.context.current.change_settings(Settings(**values | {"source": source}))
    desk.open()
    qtbot.waitUntil(lambda: bool(cameras.made) and cameras.made[-1].is_running)


@pytest.fixture
def signed_code_of(desk: DeskScreen, rig: Rig) -> Callable[[int], str]:
    """The signed code of the n-th person listed, in an event that takes no others."""
    rig.ask(lambda p: p.sign_codes(event(), SignedCodes.ONLY))
    people = rig.ask(lambda p: p.catalogue.listed(event()))
    sign = rig.ask(lambda p: [p.sign_codes.signer(event())])[0]
    assert sign is not None
    return lambda n: sign(people[n - 1].id)


@pytest.mark.parametrize("typed", [str.upper, str.lower])
def test_a_scanner_types_a_signed_code(
    desk: DeskScreen, qtbot: QtBot, signed_code_of: Callable[[int], str], typed: Callable[[str], str]
) -> None:
    scan_into(desk.field, typed(signed_code_of(DUE)))
    qtbot.waitUntil(lambda: desk.verdict.card.tone is Tone.PRESENT)
    assert desk.verdict.card.name == "Orang 1"


def test_an_altered_signed_code_is_not_genuine(
    desk: DeskScreen, answer: Callable[[str], None], signed_code_of: Callable[[int], str]
) -> None:
    code = signed_code_of(DUE)
    answer(f"{code[:-1]}{(int(code[-1]) + 1) % 10}")
    assert (desk.verdict.card.tone, desk.verdict.card.word) == (Tone.REFUSED, "KODE TIDAK ASLI")
