"""The main window: its rail, its desk, the example, and the end of its threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netralitas_desktop.bootstrap import main_program, open_program
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Schedule
from netralitas_desktop.paths import resources
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.application import qt_application, run_window
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.demo_opening import DemoOpening
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.faults import Faults
from netralitas_desktop.ui.first_start import FirstStart
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.settings_screen import SettingsScreen
from netralitas_desktop.ui.shell import MainWindow, Page, Place
from netralitas_desktop.ui.training_strip import TrainingStrip
from netralitas_desktop.ui.wording import Wording
from tests.fakes import FakeClock, a_nip
from tests.ui.rig import DUE, FakeCameras, Rig

_WRAPPED = Qt.TextFlag.TextWordWrap
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


def a_window(rig: Rig, folder: Path) -> MainWindow:
    pages = [Page(title, QLabel(title)) for title in ("Kegiatan", "Peserta")]
    desk = DeskScreen(rig.context, FakeCameras())
    window = MainWindow(rig.context, pages, desk, DemoOpening(rig.context, folder), folder / "window.ini")
    rig.qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def window(rig: Rig, tmp_path: Path) -> Iterator[MainWindow]:
    made = a_window(rig, tmp_path)
    yield made
    made.desk.shut()


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    button = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_rail_leads_to_its_pages(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "Peserta")
    assert window.page == 1


def test_the_desk_takes_the_whole_window(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "Buka meja")
    assert (window.is_at_desk, window.desk.size()) == (True, window.centralWidget().size())


def test_escape_at_the_desk_leads_back_to_the_page_before(window: MainWindow, qtbot: QtBot) -> None:
    press(window, qtbot, "Peserta")
    press(window, qtbot, "Buka meja")
    qtbot.keyClick(window.desk.field, Qt.Key.Key_Escape)
    qtbot.keyClick(window.desk.field, Qt.Key.Key_Escape)
    assert (window.is_at_desk, window.page) == (False, 1)


def test_without_an_event_the_desk_says_what_is_missing(window: MainWindow, rig: Rig, qtbot: QtBot) -> None:
    rig.context.current.open_event(None, Schedule(()))
    press(window, qtbot, "Buka meja")
    told = [banner.text for banner in window.findChildren(Banner)]
    assert "Buka atau buat kegiatan dulu, lalu buka meja." in told


def test_f11_fills_the_screen_and_f11_again_does_not(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    was_full = window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert (was_full, window.isFullScreen()) == (True, False)


def test_closing_the_window_ends_the_cameras_threads(rig: Rig, tmp_path: Path) -> None:
    window = a_window(rig, tmp_path)
    window.open_desk()
    window.close()
    assert not [t for t in threading.enumerate() if t.name.startswith(("camera", "watch"))]


@pytest.fixture
def unrecorded(window: MainWindow, rig: Rig, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The window at a desk where one code could not be recorded."""

    def full(*_asked: object) -> None:
        raise OperatorProblem("Disk penuh.")

    monkeypatch.setattr("netralitas_desktop.services.record_scan.RecordScan.__call__", full)
    with qtbot.waitSignal(window.desk.posted):
        window.open_desk()
    window.desk.submit(a_nip(DUE))
    qtbot.waitUntil(lambda: window.desk.verdict.card.word == "TIDAK TERCATAT")
    return window


def test_a_window_with_an_unrecorded_code_stays_open_once_and_says_so(unrecorded: MainWindow) -> None:
    assert (unrecorded.close(), unrecorded.isVisible()) == (False, True)
    assert unrecorded.desk.notice.text.startswith("1 kode belum tercatat")


def test_away_from_the_desk_an_unrecorded_code_is_told_on_the_page(unrecorded: MainWindow) -> None:
    unrecorded.show_page(0)
    unrecorded.close()
    assert any(b.text.startswith("1 kode belum tercatat") for b in unrecorded.findChildren(Banner) if b.isVisible())


def test_a_second_close_leaves_the_unrecorded_code_behind(unrecorded: MainWindow) -> None:
    unrecorded.close()
    assert unrecorded.close()


def test_the_window_comes_back_where_it_was(rig: Rig, tmp_path: Path) -> None:
    window = a_window(rig, tmp_path)
    window.resize(1100, 660)
    window.close()
    again = a_window(rig, tmp_path)
    size = again.size()
    again.close()
    assert (size.width(), size.height()) == (1100, 660)


def test_the_example_opens_its_desk_at_its_photographs(window: MainWindow, rig: Rig, qtbot: QtBot) -> None:
    rig.clock.now = datetime.fromisoformat("2026-03-04T08:05:00+07:00")
    window.open_demo()
    qtbot.waitUntil(lambda: window.is_at_desk, timeout=30_000)
    opened, settings = rig.context.current.opened, rig.context.current.settings
    assert opened is not None
    assert opened.is_demo
    assert len(list(Path(settings.source).glob("*.jpg"))) > 10
    assert rig.context.current.schedule.sessions[0].day.isoformat() == "2026-03-04"


def test_what_is_waited_for_is_said_in_full(window: MainWindow) -> None:
    window.resize(1100, 640)
    said = next(label for label in window.findChildren(QLabel) if label.text().startswith("Menyiapkan data contoh"))
    room = said.fontMetrics().boundingRect(0, 0, said.parentWidget().width(), 400, int(_WRAPPED), said.text())
    assert (said.wordWrap(), room.width() <= said.parentWidget().width()) == (True, True)


def test_a_refused_example_is_told_in_place(window: MainWindow) -> None:
    window.tell(OperatorProblem("Berkas contoh hilang."))
    assert "Berkas contoh hilang." in [banner.text for banner in window.findChildren(Banner)]


def test_a_setting_is_saved_as_soon_as_it_is_changed(rig: Rig, qtbot: QtBot) -> None:
    screen = SettingsScreen(rig.context)
    qtbot.addWidget(screen)
    screen.operator.setText("Budi")
    with qtbot.waitSignal(rig.context.current.settings_changed):
        screen.operator.editingFinished.emit()
    assert rig.ask(lambda program: program.set_up_desk()).operator == "Budi"


def test_a_theme_is_there_as_soon_as_it_is_picked(rig: Rig, qtbot: QtBot) -> None:
    screen = SettingsScreen(rig.context)
    qtbot.addWidget(screen)
    screen.theme.setCurrentIndex(screen.theme.findData("dark"))
    with qtbot.waitSignal(rig.context.current.settings_changed):
        screen.theme.activated.emit(screen.theme.currentIndex())
    assert rig.context.current.settings.theme == "dark"


def test_two_bugs_at_once_are_told_in_one_dialog(qtbot: QtBot) -> None:
    faults = Faults(Wording())
    faults.tell()
    faults.tell()
    told = faults.is_told
    faults.release()
    assert (told, faults.is_told) == (True, False)


def run(folder: Path, open_it: Callable[[], Program], drive: Callable[[QWidget], None]) -> int:
    """Runs the whole window; `drive` is called again and again with each window that is there."""
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: [drive(w) for w in QApplication.topLevelWidgets() if w.isVisible()])
    timer.start()
    try:
        return run_window(open_it, FakeClock(), resources(), folder, folder, watch_for=FakeCameras())
    finally:
        timer.stop()
        qt_application().setStyleSheet("")


def test_a_refused_database_is_told_and_ends_with_status_2(qapp: QApplication, tmp_path: Path) -> None:
    told: list[str] = []

    def refuse() -> Program:
        raise OperatorProblem("Berkas itu rusak.")

    def drive(window: QWidget) -> None:
        told.extend(label.text() for label in window.findChildren(QLabel))
        window.close()

    status = run(tmp_path, refuse, drive)
    assert (status, "Berkas itu rusak." in told) == (2, True)


def test_a_first_start_leads_to_the_window_and_its_end_is_status_0(qapp: QApplication, tmp_path: Path) -> None:
    seen: list[str] = []

    def drive(window: QWidget) -> None:
        seen.append(type(window).__name__)
        match window:
            case FirstStart(choices=None):
                window.questions.operator.setText("Sari")
                window.questions.begin.click()
            case FirstStart(choices=choices):
                choices.own.click()
            case MainWindow():
                window.close()

    status = run(tmp_path, lambda: open_program(tmp_path), drive)
    assert (status, list(dict.fromkeys(seen))) == (0, ["FirstStart", "MainWindow"])


def run_main(
    folder: Path, monkeypatch: pytest.MonkeyPatch, drive: Callable[[MainWindow], None], *, is_set_up: bool = True
) -> int:
    """Runs the program from its command line on a laptop that is set up, or sets it up to try the example.

    `drive` sees every main window.
    """
    if is_set_up:
        with closing(open_program(folder)) as program:
            program.set_up_desk(language="id", source="off")
    monkeypatch.setattr("netralitas_desktop.ui.application.watch_camera", FakeCameras())

    def look() -> None:
        for window in [w for w in QApplication.topLevelWidgets() if w.isVisible()]:
            match window:
                case FirstStart(choices=None):
                    window.questions.operator.setText("Sari")
                    window.questions.begin.click()
                case FirstStart(choices=choices):
                    choices.example.click()
                case MainWindow():
                    drive(window)

    timer = QTimer(interval=20)
    timer.timeout.connect(look)
    timer.start()
    try:
        return main_program(["--data", str(folder)])
    finally:
        timer.stop()
        qt_application().setStyleSheet("")


def test_the_training_is_entered_from_the_rail_and_left_by_its_strip(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def drive(window: MainWindow) -> None:
        if not seen or seen[-1] != window.windowTitle():
            seen.append(window.windowTitle())
        if len(seen) == 3:
            window.close()
        elif window.is_at_desk or len(seen) == 1:
            window.training_wanted.emit()

    status = run_main(tmp_path, monkeypatch, drive)
    assert (status, seen) == (0, ["Netralitas", "LATIHAN – Netralitas", "Netralitas"])


def test_the_example_of_the_first_start_leaves_the_real_database_empty(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def drive(window: MainWindow) -> None:
        if window.is_at_desk:
            seen.append(window.windowTitle())
            window.close()

    run_main(tmp_path, monkeypatch, drive, is_set_up=False)
    with closing(open_program(tmp_path)) as program:
        assert (seen, program.catalogue.all_events()) == (["LATIHAN – Netralitas"], ())


def test_the_example_of_the_events_screen_is_a_training(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def drive(window: MainWindow) -> None:
        events = window.findChild(EventsScreen)
        if window.is_at_desk:
            seen.append(window.windowTitle())
            window.close()
        elif not seen and events is not None:
            seen.append(window.windowTitle())
            events.demo.click()

    run_main(tmp_path, monkeypatch, drive)
    assert seen == ["Netralitas", "LATIHAN – Netralitas"]


def test_outside_a_training_no_strip_is_seen(window: MainWindow) -> None:
    strip = window.findChild(TrainingStrip)
    assert strip is not None
    assert not strip.isVisible()


def test_the_rail_leads_to_the_training(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.training_wanted):
        press(window, qtbot, "Latihan")


def test_the_report_leads_to_the_papers_and_the_roster_to_printing(qapp: QApplication, tmp_path: Path) -> None:
    places: list[int] = []

    def prepared() -> Program:
        program = open_program(tmp_path)
        program.set_up_desk(language="id")
        return program

    def drive(window: QWidget) -> None:
        reports, people = window.findChild(ReportScreen), window.findChild(PeopleScreen)
        if isinstance(window, MainWindow) and reports is not None and people is not None:
            reports.paper_wanted.emit()
            places.append(window.page)
            people.print_wanted.emit("", "")
            places.append(window.page)
            window.close()

    run(tmp_path, prepared, drive)
    assert places == [Place.PAPER, Place.PRINT]


def test_another_size_of_texts_is_there_at_once_on_the_same_page(qapp: QApplication, tmp_path: Path) -> None:
    rails: list[tuple[int, int]] = []

    def prepared() -> Program:
        program = open_program(tmp_path)
        program.set_up_desk(language="en")
        return program

    def drive(window: QWidget) -> None:
        settings, rail = window.findChild(SettingsScreen), window.findChild(QFrame, "rail")
        if not isinstance(window, MainWindow) or settings is None or not isinstance(rail, QFrame):
            return
        if not rails:
            window.show_page(Place.SETTINGS)
            settings.text_scale.setCurrentIndex(settings.text_scale.findData("200"))
            settings.text_scale.activated.emit(settings.text_scale.currentIndex())
        seen = (rail.width(), window.page)
        if seen not in rails:
            rails.append(seen)
        if len(rails) == 2:
            window.close()

    run(tmp_path, prepared, drive)
    (usual, before), (large, after) = rails
    assert (usual < large, before, after) == (True, Place.SETTINGS, Place.SETTINGS)


def test_after_a_change_of_language_the_keyboard_is_where_it_was(qapp: QApplication, tmp_path: Path) -> None:
    chosen_in: list[tuple[str, bool]] = []

    def prepared() -> Program:
        program = open_program(tmp_path)
        program.set_up_desk(language="id")
        return program

    def drive(window: QWidget) -> None:
        settings = window.findChild(SettingsScreen)
        if not isinstance(window, MainWindow) or settings is None:
            return
        language = str(settings.language.currentData())
        if not chosen_in:
            window.show_page(Place.SETTINGS)
            settings.language.setFocus()
            settings.language.setCurrentIndex(settings.language.findData("en"))
            settings.language.activated.emit(settings.language.currentIndex())
            chosen_in.append((language, window.focusWidget() is settings.language))
        elif settings.language.accessibleName() == "Language":
            chosen_in.append((language, window.focusWidget() is settings.language))
            window.close()

    run(tmp_path, prepared, drive)
    assert chosen_in == [("id", True), ("en", True)]
