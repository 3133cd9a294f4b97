"""Pictures of every screen, light and dark: `scripts/screenshots.py docs/img`.

Of the import, of the lists beside the roster, or of the reports and papers alone: `… FOLDER import`, `… FOLDER lists`,
`… FOLDER report`.

A third argument such as `1920x1080` is the size of the window, instead of 1366x768.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from queue import SimpleQueue
from random import Random

# a screen as large as the largest pictures; Qt's own offscreen one would push menus aside
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('offscreen.json')}")
sys.path.insert(0, str(Path(__file__).parents[1]))

from import_pictures import SPANDUK, Offices, import_pictures, make_event
from list_pictures import Lists, import_people, list_pictures
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from report_pictures import report_pictures

from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import Excuse
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.pictures import read_picture
from netralitas_desktop.scanning.shots import Shot
from netralitas_desktop.scanning.watch import Watch
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.services.prepare_demo import PICTURES, DemoReady
from netralitas_desktop.services.program import Program
from netralitas_desktop.ui.application import Running, qt_application
from netralitas_desktop.ui.camera_feed import Seen
from netralitas_desktop.ui.events_screen import EventsScreen
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.shell import MainWindow, Place

SIZE = (1366, 768)
CAME = 611


class Clock:
    """Goes on by itself, a little at each look, so that pictures are the same each time."""

    def __init__(self, at: str) -> None:
        self.now = datetime.fromisoformat(at)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=20)
        return self.now

    def running_s(self) -> float:
        """The counter beside it, so that nobody is told of a clock that lags."""
        return self.now.timestamp()


class Album:
    """A source that shows the picture it is handed until it is handed another."""

    name, is_continuous, is_live, has_noise = "Kamera 0", False, True, False

    def __init__(self) -> None:
        self._shown: SimpleQueue[Path | None] = SimpleQueue()

    def show(self, picture: Path) -> None:
        self._shown.put(picture)

    def __iter__(self) -> Iterator[Shot]:
        while (picture := self._shown.get()) is not None:
            yield Shot(read_picture(picture), time.monotonic(), picture.name)

    def close(self) -> None:
        self._shown.put(None)

    def __enter__(self) -> Album:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def watch(self, _source: str, seen: Seen, _tuning: object) -> Watch:
        """A watch of this album, whatever the desk is set to."""
        return Watch(
            lambda: self,
            open_decoder(),
            on_frame=seen.frame,
            on_code=seen.code,
            on_trouble=seen.trouble,
            on_end=seen.end,
            seconds_per_picture=0.05,
        )


class Studio:
    """The real window over a prepared database, and a camera for its pictures."""

    def __init__(
        self, data: Path, clock: Clock, opens_desk: bool, out: Path, theme: str, size: tuple[int, int] = SIZE
    ) -> None:
        self._out, self._theme, self.album = out, theme, Album()
        self.running = Running(
            qt_application(),
            lambda: open_program(data, clock, clock.running_s),
            clock,
            paths.resources(),
            Path("Dokumen") / "Netralitas",
            data,
            opens_desk,
            self.album.watch,
        )
        self.running.begin()
        self.until(lambda: self.running.window is not None)
        self.window.resize(*size)
        self.wait(400)

    @property
    def window(self) -> QWidget:
        assert self.running.window is not None
        return self.running.window

    @property
    def main(self) -> MainWindow:
        assert isinstance(self.window, MainWindow)
        return self.window

    def wait(self, ms: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, is_true: Callable[[], bool], tries: int = 600) -> None:
        for _ in range(tries):
            if is_true():
                return
            self.wait(50)
        raise TimeoutError("the window did not come so far")

    def take(self, name: str, after_ms: int = 400) -> None:
        self.wait(after_ms)
        path = self._out / f"{name}-{self._theme}.png"
        picture = self.window.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:  # a window of its own, which belongs on the picture
            painter = QPainter(picture)
            painter.drawPixmap(self.window.mapFromGlobal(popup.pos()), popup.grab())
            painter.end()
        picture.save(str(path))
        Image.open(path).convert("RGB").save(path, optimize=True)
        print(path)

    def end(self) -> None:
        self.window.hide()
        self.running.end()
        self.window.deleteLater()
        QCoreApplication.processEvents()


def main(out: Path, only: str = "", size: tuple[int, int] = SIZE) -> None:
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for theme in ("light", "dark"):
            if only == "report":
                reporting(Path(folder) / f"laporan-{theme}", out, theme, size)
                continue
            if only in ("", "lists"):
                listing(Path(folder) / f"daftar-{theme}", out, theme, size)
            if only == "lists":
                continue
            if only != "import":
                first_start(Path(folder) / f"baru-{theme}", out, theme)
                everything(Path(folder) / f"contoh-{theme}", out, theme)
            importing(Path(folder) / f"impor-{theme}", out, theme, size)


def first_start(data: Path, out: Path, theme: str) -> None:
    clock = Clock("2023-10-30T07:10:00+07:00")
    program = open_program(data, clock)
    program.set_up_desk.store.save(Settings(theme=theme))
    program.close()
    studio = Studio(data, clock, False, out, theme)
    studio.take("first-start")
    studio.end()


def everything(data: Path, out: Path, theme: str) -> None:
    clock = Clock("2023-10-30T07:12:00+07:00")
    program = open_program(data, clock)
    ready = program.prepare_demo()
    fill(program, ready, clock)
    pictures = program.prepare_demo.photographs(ready, data / PICTURES)
    program.set_up_desk(language="id", desk_name="Meja 2", operator="Sari", theme=theme, event=ready.event.id)
    program.close()
    clock.now = datetime.fromisoformat("2023-10-30T08:05:08+07:00")
    studio = Studio(data, clock, True, out, theme)
    desk_pictures(studio, pictures)
    admin_pictures(studio)
    studio.end()


def reporting(data: Path, out: Path, theme: str, size: tuple[int, int]) -> None:
    """The reports and papers of the example's first day."""
    clock = Clock("2023-10-30T07:12:00+07:00")
    program = open_program(data, clock)
    ready = program.prepare_demo()
    fill(program, ready, clock)
    program.set_up_desk(language="id", desk_name="Meja 2", operator="Sari", theme=theme, event=ready.event.id)
    program.close()
    studio = Studio(data, clock, False, out, theme, size)
    report_pictures(studio)
    studio.end()


def importing(data: Path, out: Path, theme: str, size: tuple[int, int]) -> None:
    """Every step of an import, on an event that lists nobody yet."""
    clock, offices = Clock("2023-10-16T09:00:00+07:00"), Offices(data / "dinas")
    program = open_program(data, clock)
    made = make_event(program, offices)
    program.set_up_desk(language="id", desk_name="Meja 1", operator="Sari", theme=theme, event=made.event.id)
    program.close()
    studio = Studio(data, clock, False, out, theme, size)
    import_pictures(studio, offices)
    studio.end()


def listing(data: Path, out: Path, theme: str, size: tuple[int, int]) -> None:
    """The lists that come beside the roster, on the first day."""
    clock, offices = Clock("2023-10-30T09:00:00+07:00"), Offices(data / "dinas")
    program = open_program(data, clock)
    made = make_event(program, offices)
    lists = Lists(offices.folder, import_people(program, made, offices))
    program.set_up_desk(language="id", desk_name="Meja 1", operator="Sari", theme=theme, event=made.event.id)
    program.close()
    studio = Studio(data, clock, False, out, theme, size)
    list_pictures(studio, lists)
    studio.end()


def fill(program: Program, ready: DemoReady, clock: Clock) -> None:
    """Most of the first day's people come in a rush, some are excused; those on the cards are still to come."""
    random = Random(30)
    officer = program.set_up_desk.officer("Sari", "Meja 2")
    desk = program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)
    cards = {card.number_written.replace(" ", "") for card in ready.cards}
    listed = program.catalogue.listed(ready.event)
    due = [p for p in listed if ready.session.expects(p.group) and p.number not in cards]
    random.shuffle(due)
    start = clock.now
    for minutes, person in zip(sorted(min(52.0, random.gauss(32, 11)) for _ in range(CAME)), due, strict=False):
        clock.now = start + timedelta(minutes=max(0.0, minutes))
        program.record_scan(person.number, desk)
    for person in due[CAME : CAME + 14]:
        program.correct_record.excuse(ready.event, ready.session, person.number, random.choice(list(Excuse)), officer)


def desk_pictures(studio: Studio, cards: tuple[Path, ...]) -> None:
    """The cards of the example by their number: 2 is due, 6 from another day, 9 is 2 again, 12 unlisted, 15 QRIS."""
    desk = studio.main.desk
    studio.until(lambda: studio.main.is_at_desk)
    studio.take("desk-idle", 800)
    search_pictures(studio)
    for number, name in ((2, "desk-present"), (9, "desk-already"), (6, "desk-wrong-session")):
        studio.album.show(cards[number])
        studio.take(name, 900)
    desk.verdict.press("F6")
    studio.take("desk-accept")
    studio.album.show(cards[12])
    studio.take("desk-not-listed", 900)
    desk.verdict.press("F7")
    studio.take("desk-walk-in")
    studio.album.show(cards[15])
    studio.take("desk-invalid", 900)
    QTest.keyClick(desk, Qt.Key.Key_F3)
    QTest.keyClick(desk.latest.lines, Qt.Key.Key_Down)
    studio.take("desk-last")
    QTest.keyClick(desk, Qt.Key.Key_F1)
    studio.take("desk-keys")
    QTest.keyClick(desk, Qt.Key.Key_F1)
    studio.main.show_page(Place.EVENTS)


def search_pictures(studio: Studio) -> None:
    """Somebody is looked up, asked about, excused, and their past shown; then nobody is found."""
    desk = studio.main.desk
    QTest.keyClicks(desk.field, "wijaya")
    studio.take("desk-search", 900)
    for _ in range(desk.pane.search.lines.count()):
        if "Belum hadir" in desk.pane.search.lines.currentItem().text():
            break
        QTest.keyClick(desk.field, Qt.Key.Key_Down)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    studio.take("desk-choose")
    QTest.keyClick(desk, Qt.Key.Key_F4)
    studio.take("desk-excuse")
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    QTest.keyClick(desk.field, Qt.Key.Key_Return)
    studio.wait(400)
    QTest.keyClick(desk, Qt.Key.Key_F9)
    studio.take("desk-history")
    QTest.keyClick(desk, Qt.Key.Key_Escape)
    QTest.keyClicks(desk.field, "qwerty")
    studio.take("desk-nobody", 900)
    desk.field.clear()


def admin_pictures(studio: Studio) -> None:
    events, people = studio.main.findChild(EventsScreen), studio.main.findChild(PeopleScreen)
    assert events is not None
    assert people is not None
    studio.main.show_page(Place.EVENTS)
    studio.take("events", 800)
    events.new_event()
    studio.take("event-new")
    studio.main.show_page(Place.PEOPLE)
    studio.take("people", 1200)
    people.begin_import([SPANDUK])
    studio.until(people.importing.next.isEnabled)
    studio.take("import-check", 800)
    people.importing.next.click()
    studio.take("import-plan", 800)
    studio.main.show_page(Place.LIVE)
    studio.take("live", 1200)
    report_pictures(studio)
    studio.main.show_page(Place.SETTINGS)
    studio.take("settings")


if __name__ == "__main__":
    where, which, wide = (*sys.argv[1:], *("docs/img", "", "1366x768")[len(sys.argv) - 1 :])[:3]
    width, height = wide.split("x")
    main(Path(where), which, (int(width), int(height)))
