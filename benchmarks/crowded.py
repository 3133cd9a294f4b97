"""`python -m benchmarks.crowded [--people 100000]`: what the window's own thread does with so many people (offscreen).

Opens each screen, types searches at the roster and at the desk, and scans meanwhile. Said are the longest time that the
Qt thread computed without a pause, and how long scans waited for their answers.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from datetime import time as hour
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtWidgets import QLineEdit

from benchmarks.heartbeat import BLOCK_GOAL_MS, HeartBeat, wait_ms, wait_until
from benchmarks.search import invented
from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program, wall_clock
from netralitas_desktop.domain.import_plan import ImportPlan, RosterRow
from netralitas_desktop.domain.participants import Entry, Place
from netralitas_desktop.domain.sessions import DEFAULT_TIMEZONE, Event, Session
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.ui import pauses
from netralitas_desktop.ui.application import Running, qt_application
from netralitas_desktop.ui.camera_feed import watch_camera
from netralitas_desktop.ui.people_screen import PeopleScreen
from netralitas_desktop.ui.shell import MainWindow
from netralitas_desktop.ui.shell import Place as Page

TYPED = (
    "siti aminah", "muhammad fauzi", "moh. yusuf", "nur'aini", "sri w", "supryanto wibowo", "198", "200",
    "80010", "777", "sd negeri", "sdn 12", "pacet", "kec. trawas", "siti sdn pacet", "zzzzzz", "m", "drs. ahmad",
)  # fmt: skip
_KEY_MS = 60
_SCAN_EVERY_MS = 100
_ANSWER_GOAL_MS = 100.0


@dataclass
class Told:
    """What was measured so far."""

    beat: HeartBeat = field(default_factory=HeartBeat)
    worst_ms: float = 0.0

    def during(self, name: str, work: Callable[[], None], settle_ms: int = 600) -> None:
        """Does the work, lets the window come to rest, and prints what the Qt thread did in the meantime."""
        self.beat.begin()
        work()
        wait_ms(settle_ms)
        busiest, longest = self.beat.busiest_ms, self.beat.longest_ms
        self.worst_ms = max(self.worst_ms, busiest)
        print(f"{name:44} computed {busiest:6.1f} ms at most, was late by {longest:6.1f} ms", flush=True)


def main(count: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        numbers = _prepare(data, count)
        running = Running(
            qt_application(), lambda: open_program(data), wall_clock, paths.resources(), data, data, False, watch_camera
        )
        pauses.keep_short()
        running.begin()
        wait_until(lambda: isinstance(running.window, MainWindow), "the window")
        window = running.window
        assert isinstance(window, MainWindow)
        window.resize(1366, 768)
        wait_ms(6000)
        told = Told()
        slowest_s = _at_desk(window, told, numbers)
        _elsewhere(window, told)
        print(f"{count} people: the Qt thread computed {told.worst_ms:.1f} ms at most (goal {BLOCK_GOAL_MS:.0f})")
        print(f"slowest answer to a scan {slowest_s * 1000:.0f} ms; {psutil.Process().memory_info().rss / 1e6:.0f} MB")
        running.end()
    return int(told.worst_ms > BLOCK_GOAL_MS or slowest_s * 1000 > _ANSWER_GOAL_MS)


def _prepare(data: Path, count: int) -> list[str]:
    """One session of today in which everybody is due; returns their numbers."""
    today = datetime.now(ZoneInfo(DEFAULT_TIMEZONE))
    people = invented(count)
    groups = tuple(sorted({p.group for p in people}))
    event = Event("e1", "Ikrar Netralitas")
    session = Session("s1", "e1", "Satu hari", today.date(), hour(0, 0), hour(23, 59), "GOR", groups)
    rows = tuple(
        RosterRow(Entry(p.name, p.number, group=p.group, unit=p.unit, status="PNS"), Place("f1", "Daftar", n))
        for n, p in enumerate(people, 2)
    )
    with closing(open_program(data)) as program:
        program.catalogue.events.add(event, [session])
        program.catalogue.rosters.apply("e1", ImportPlan(added=rows), [_file(today)], [])
        program.set_up_desk(language="id", theme="light", source="off", operator="Sari", event="e1")
    return [p.number for p in people]


def _file(at: datetime) -> RosterFile:
    return RosterFile("f1", "e1", "daftar.xlsx", "0" * 64, at, b"")


def _at_desk(window: MainWindow, told: Told, numbers: Sequence[str]) -> float:
    """Opens the desk and scans at once, while its people are still read and indexed; the slowest answer in seconds."""
    slowest_s, asked_s, waiting = 0.0, 0.0, False
    desk, left = window.desk, iter(numbers)

    def answered(*_: object) -> None:
        nonlocal slowest_s, waiting
        slowest_s, waiting = max(slowest_s, time.perf_counter() - asked_s), False

    def scan() -> None:
        nonlocal asked_s, waiting
        asked_s, waiting = time.perf_counter(), True
        desk.submit(next(left))
        wait_until(lambda: not waiting, "an answer")

    def scan_thirty() -> None:
        for _ in range(30):
            scan()
            wait_ms(_SCAN_EVERY_MS)

    def rush(words: Sequence[str]) -> None:
        for text in words:
            _type(desk.field, text)
            scan()
            wait_ms(_SCAN_EVERY_MS)

    desk.answered.connect(answered)
    told.during("opening the desk", window.open_desk, settle_ms=0)
    told.during("scans while people are read and indexed", scan_thirty)
    told.during("searches at the desk, each ended by a scan", lambda: rush(TYPED))
    return slowest_s


def _elsewhere(window: MainWindow, told: Told) -> None:
    people = window.findChild(PeopleScreen)
    assert isinstance(people, PeopleScreen)

    def search() -> None:
        for text in TYPED:
            _type(people.search, text)
            wait_ms(300)

    told.during("opening the roster", lambda: window.show_page(Page.PEOPLE), settle_ms=4000)
    told.during("typing at the roster", search)
    told.during("choosing a group at the roster", lambda: people.groups.setCurrentIndex(1))
    for page in (Page.EVENTS, Page.LIVE, Page.REPORTS, Page.PRINT):
        told.during(f"opening {page.name.lower()}", partial(window.show_page, page), settle_ms=4000)
    told.during("opening the roster again", lambda: window.show_page(Page.PEOPLE))
    told.during("opening the desk again", window.open_desk)


def _type(field: QLineEdit, text: str) -> None:
    for end in range(len(text) + 1):
        field.setText(text[:end])
        wait_ms(_KEY_MS)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=100_000)
    sys.exit(main(asked.parse_args().people))
