"""From nothing to a window: the Qt application, its looks, the first start, and the end of all threads."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.services.ports import Clock, Settings
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui import pauses
from netralitas_desktop.ui.camera_feed import WatchFor, watch_camera
from netralitas_desktop.ui.card_trial_screen import CardTrialScreen
from netralitas_desktop.ui.context import Context, Current
from netralitas_desktop.ui.demo_opening import DemoOpening
from netralitas_desktop.ui.desk_screen import DeskScreen
from netralitas_desktop.ui.desk_surroundings import DeskSurroundings
from netralitas_desktop.ui.dress import dress
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.faults import Faults
from netralitas_desktop.ui.first_start import FirstStart
from netralitas_desktop.ui.jobs import Jobs
from netralitas_desktop.ui.live_screen import LiveScreen
from netralitas_desktop.ui.paper_screen import PaperScreen
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.print_screen import PrintScreen
from netralitas_desktop.ui.refusal_window import RefusalWindow
from netralitas_desktop.ui.report_screen import ReportScreen
from netralitas_desktop.ui.settings_screen import SettingsScreen
from netralitas_desktop.ui.shell import TITLE, MainWindow, Page, Place
from netralitas_desktop.ui.sounds import Speaker
from netralitas_desktop.ui.speaker import open_speaker
from netralitas_desktop.ui.theme import LIGHT, Palette, palette
from netralitas_desktop.ui.wording import Language, Wording, read_ts

EXIT_BUG = 1
EXIT_REFUSED = 2
CHANGE_PLACE = 3
"""Not an end: the training begins, or gives the real data back."""
_FAMILIES = ("Segoe UI", "Inter", "Noto Sans")
_QT_PLUGINS = "QT_QPA_PLATFORM_PLUGIN_PATH"
_MEMORY = "window.ini"
_SMALLEST_TEXT, _LARGEST_TEXT = 50, 400
_log = logging.getLogger(__name__)


def run_window(
    open_program: Callable[[], Program],
    clock: Clock,
    resources: Path,
    documents: Path,
    data: Path,
    opens_desk: bool = False,
    watch_for: WatchFor = watch_camera,
    is_training: bool = False,
) -> int:
    """Shows the window until it is closed and returns the exit status, or CHANGE_PLACE.

    `opens_desk` goes straight to the desk; a training goes straight to the desk of a fresh example.
    """
    application = qt_application()
    application.setQuitOnLastWindowClosed(True)
    running = Running(application, open_program, clock, resources, documents, data, opens_desk, watch_for, is_training)
    pauses.keep_short()
    running.begin()
    try:
        return application.exec()
    finally:
        running.end()


def qt_application() -> QApplication:
    """The one QApplication, with our font and style; OpenCV's plugin folder would crash it."""
    if "cv2" in os.environ.get(_QT_PLUGINS, ""):
        del os.environ[_QT_PLUGINS]
    application = cast("QApplication", QApplication.instance() or QApplication([TITLE]))
    application.setApplicationName(TITLE)
    application.setStyle("Fusion")
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    application.setFont(font)
    return application


class Running(QObject):
    """Keeps the window, the jobs and the looks together while the program runs."""

    def __init__(
        self,
        application: QApplication,
        open_program: Callable[[], Program],
        clock: Clock,
        resources: Path,
        documents: Path,
        data: Path,
        opens_desk: bool,
        watch_for: WatchFor,
        is_training: bool = False,
    ) -> None:
        super().__init__()
        self._is_training = is_training
        self._around: DeskSurroundings | None = None
        self._speaker: Speaker | None = None
        self._application, self._clock, self._resources = application, clock, resources
        self._documents, self._data, self._opens_desk, self._watch_for = documents, data, opens_desk, watch_for
        self._wording = Wording()
        self._faults = Faults(self._wording, self)
        self._faults.tells_in_place = self._tell_at_desk
        self._jobs = Jobs(open_program)
        self._current = Current(Settings())
        self._percent = 100
        self.window: QWidget | None = None

    def begin(self) -> None:
        """Opens the database and then the first window."""
        self._faults.catch()
        self._dress()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._dress)
        hints.accessibility().contrastPreferenceChanged.connect(self._dress)
        self._jobs.bug.connect(self._tell_bug)
        self._jobs.start(self._load, self._refuse)

    def end(self) -> None:
        """Stops every thread."""
        if isinstance(self.window, MainWindow):
            self.window.desk.shut()
        self._jobs.stop()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.disconnect(self._dress)
        hints.accessibility().contrastPreferenceChanged.disconnect(self._dress)
        self._faults.release()

    def _load(self) -> None:
        self._jobs.run(self, _remembered, self._open_first, self._refuse)

    def _open_first(self, remembered: tuple[Settings, Event | None, Schedule]) -> None:
        settings, event, schedule = remembered
        self._current.change_settings(settings)
        self._current.open_event(event, schedule)
        self._current.settings_changed.connect(self._take_settings)
        self._current.event_changed.connect(self._remember_event)
        self._dress()
        if not settings.language:
            self._ask_first()
            return
        self._show(self._main_window())
        if self._is_training:
            self._main().open_demo()
        elif self._opens_desk:
            self._main().open_desk()

    def _ask_first(self) -> None:
        first = FirstStart(self._jobs, self._wording_for, self._current.settings)
        first.completed.connect(self._finish_first)
        self._show(first)

    def _finish_first(self, settings: Settings, wants_training: bool) -> None:
        self._current.settings = settings
        if wants_training:
            self._change_place()
            return
        self._show(self._main_window())
        self._current.settings_changed.emit()

    def _main(self) -> MainWindow:
        return cast("MainWindow", self.window)

    def _main_window(self) -> MainWindow:
        self._wording = self._faults.wording = self._wording_for(self._language())
        context = Context(
            self._jobs, self._wording, self._palette, self._current, self._clock, self._documents, self._is_training
        )
        events, settings = EventsScreen(context), SettingsScreen(context)
        people, reports, printing = PeopleScreen(context), ReportScreen(context), PrintScreen(context)
        trial = CardTrialScreen(context, self._watch_for)
        pages = (
            Page(self._wording("Kegiatan"), events),
            Page(self._wording("Peserta"), people),
            Page(self._wording("Pemantauan"), LiveScreen(context)),
            Page(self._wording("Laporan"), reports),
            Page(self._wording("Cetak"), printing),
            Page(self._wording("Kop surat"), PaperScreen(context)),
            Page(self._wording("Uji kartu"), trial, trial.try_code),
            Page(self._wording("Pengaturan"), settings),
        )
        desk = DeskScreen(context, self._watch_for)
        window = MainWindow(context, pages, desk, DemoOpening(context, self._data), self._data / _MEMORY)
        events.demo_wanted.connect(window.open_demo if self._is_training else self._change_place)
        self._speaker = self._speaker or open_speaker(self._resources / "sounds", self)
        around = self._around = DeskSurroundings(context, desk, self._speaker, self._data / _MEMORY)
        window.closed.connect(around.close)
        window.scan_refused.connect(around.sounds.refuse)
        window.training_wanted.connect(self._change_place)
        for screen in (events, reports):
            screen.paper_wanted.connect(lambda: window.show_page(Place.PAPER))
        people.print_wanted.connect(lambda group, words: _print(window, printing, group, words))
        settings.trial_wanted.connect(lambda: window.show_page(Place.TRIAL))
        window.closing.connect(trial.shut)
        return window

    def _change_place(self) -> None:
        """Everything here is shut before anything there is opened; the last window's end is not the program's."""
        self._application.setQuitOnLastWindowClosed(False)
        if self.window is not None and not self.window.close():
            self._application.setQuitOnLastWindowClosed(True)
            return
        self._application.exit(CHANGE_PLACE)

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.show()
        window.activateWindow()
        if old is not None:
            old.close()
            old.deleteLater()

    def _take_settings(self) -> None:
        """Other looks are there at once; another language or size of texts needs a window that is made for it."""
        percent = self._percent
        self._dress()
        is_other = self._language() is not self._wording.language or self._percent != percent
        if isinstance(self.window, MainWindow) and is_other:
            old = self.window
            if self._around is not None:
                self._around.close()  # a serial port has one reader: this one goes before the next comes
            new = self._main_window()
            new.desk.take_over(old.desk)
            new.restoreGeometry(old.saveGeometry())
            new.show_page(old.page)
            place = old.key_place
            self._show(new)
            new.focus_again(place)

    def _remember_event(self) -> None:
        event = self._current.opened
        event_id = event.id if event else ""
        if event_id != self._current.settings.event:
            self._jobs.run(self, lambda program: program.set_up_desk(event=event_id), self._know, self._main().tell)

    def _know(self, settings: Settings) -> None:
        self._current.settings = settings

    def _language(self) -> Language:
        return language_of(self._current.settings)

    def _wording_for(self, language: Language) -> Wording:
        return Wording.load(language, self._resources)

    def _palette(self) -> Palette:
        hints = QGuiApplication.styleHints()
        return palette(
            self._current.settings.theme,
            hints.colorScheme() is Qt.ColorScheme.Dark,
            hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast,
        )

    def _dress(self) -> None:
        self._percent = text_scale_of(self._current.settings)
        dress(self._application, self._palette(), self._percent)

    def _tell_bug(self) -> None:
        if self.window is None:
            self._say_refused(self._wording("Terjadi kesalahan saat membuka data. Rinciannya ada di netralitas.log."))
            return
        self._faults.tell()

    def _tell_at_desk(self) -> bool:
        """At the desk a bug is told above the card, where it takes no keys."""
        if not isinstance(self.window, MainWindow) or not self.window.is_at_desk:
            return False
        self.window.desk.notice.tell_bug()
        return True

    def _refuse(self, problem: OperatorProblem) -> None:
        self._say_refused(self._wording.problem(problem), EXIT_REFUSED)

    def _say_refused(self, sentence: str, status: int = EXIT_BUG) -> None:
        window = RefusalWindow(sentence, self._wording, lambda: self._application.exit(status))
        self.window = window
        window.show()


def language_of(settings: Settings) -> Language:
    """The language that was chosen; Indonesian where none was, or where the setting is none."""
    try:
        return Language(settings.language or Language.INDONESIAN)
    except ValueError:
        _log.warning("the setting language is no language: %r", settings.language)
        return Language.INDONESIAN


def text_scale_of(settings: Settings) -> int:
    """How large texts are, in percent; as usual where the setting is no size."""
    if settings.text_scale.isdecimal() and _SMALLEST_TEXT <= int(settings.text_scale) <= _LARGEST_TEXT:
        return int(settings.text_scale)
    _log.warning("the setting text_scale is no size: %r", settings.text_scale)
    return 100


def _print(window: MainWindow, printing: PrintScreen, group: str, words: str) -> None:
    """Goes to print for those whom the roster shows."""
    window.show_page(Place.PRINT)
    printing.prepare(group, words)


def check_window(resources: Path) -> str:
    """Makes the application, dresses it and reads every language; returns what it found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = qt_application()
    dress(application, LIGHT)
    texts = len(read_ts(resources / "translations" / f"netralitas_{Language.ENGLISH}.ts"))
    silent = open_speaker(resources / "sounds").why_silent
    sound = f"tanpa suara ({silent})" if silent else "suara siap"
    return f"Qt {qVersion()} ({application.platformName()}), {texts} terjemahan, {sound}"


def _remembered(program: Program) -> tuple[Settings, Event | None, Schedule]:
    """The settings and the event that was open last, if it is still there."""
    settings = program.set_up_desk()
    event = next((e for e in program.catalogue.all_events() if e.id == settings.event), None)
    return settings, event, program.catalogue.schedule(event) if event else Schedule(())
