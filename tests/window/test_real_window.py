"""The program as a person uses it: its own process, a real X server, keys and clicks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import DEFAULT_TIMEZONE
from netralitas_desktop.services.prepare_demo import DemoReady

PROJECT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="Xvfb and xdotool are missing: make test gets them",
    ),
]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of 1366×768 that nobody sees."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@dataclass
class Laptop:
    """One laptop with the example event of today, its window, and somebody's hands."""

    data: Path
    display: str
    ready: DemoReady
    program: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def start(self) -> None:
        self.program = subprocess.Popen(
            [sys.executable, "-m", "netralitas_desktop", "--data", str(self.data)], env=self.environment, cwd=PROJECT
        )
        window = self.wait_for(lambda: self.hands("search", "--onlyvisible", "--name", "^Netralitas$").split())
        self.hands("windowfocus", window[0])
        self.hands("windowmove", window[0], "0", "0", "windowsize", "--sync", window[0], "1366", "768")
        time.sleep(1.0)

    def hands(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False
        ).stdout

    def click(self, x: int, y: int) -> None:
        self.hands("mousemove", str(x), str(y), "click", "1")

    def scan(self, text: str) -> None:
        """As a wedge scanner types."""
        self.type(text, delay_ms=5)

    def type(self, text: str, delay_ms: int = 70) -> None:
        """As fingers do, unless said otherwise."""
        self.hands("type", "--delay", str(delay_ms), text)
        self.hands("key", "Return")

    def burst(self, text: str) -> None:
        """As `scan`, with Enter as fast as the rest."""
        self.hands("type", "--args", "1", "--delay", "5", text, "key", "Return")

    def records(self) -> tuple[Record, ...]:
        with closing(open_program(self.data)) as program:
            return program.list_records(self.ready.event)

    def wait_for(self, found: Callable[[], object], seconds: float = 30) -> object:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if answer := found():
                return answer
            time.sleep(0.2)
        raise TimeoutError("the window did not come so far")


@pytest.fixture
def laptop(tmp_path: Path, display: str) -> Iterator[Laptop]:
    with closing(open_program(tmp_path)) as program:
        ready = program.prepare_demo(datetime.now(ZoneInfo(DEFAULT_TIMEZONE)).date())
        program.set_up_desk(language="id", theme="light", source="off", operator="Sari", event=ready.event.id)
    laptop = Laptop(tmp_path, display, ready)
    yield laptop
    if laptop.program is not None and laptop.program.poll() is None:
        laptop.program.kill()
        laptop.program.wait()


def test_cards_scanned_by_a_wedge_into_the_real_window_are_recorded(laptop: Laptop) -> None:
    with closing(open_program(laptop.data)) as program:
        listed = program.catalogue.listed(laptop.ready.event)
    due = [p.number for p in listed if laptop.ready.session.expects(p.group)][:12]
    other = next(p.number for p in listed if not laptop.ready.session.expects(p.group))
    laptop.start()
    laptop.click(98, 731)  # Buka meja
    time.sleep(1.5)

    for place, number in enumerate([*due, due[0], other, "198203152009011001", "KANTIN-0012"]):
        if place % 4 == 3:
            laptop.hands("key", *["Tab"] * place)  # the focus is somewhere else
        laptop.scan(number)
    told = laptop.wait_for(lambda: len(laptop.records()) >= 16 and laptop.records())

    assert [r.verdict for r in told] == [
        *[Verdict.PRESENT] * 12,
        Verdict.ALREADY_PRESENT,
        Verdict.WRONG_SESSION,
        Verdict.NOT_LISTED,
        Verdict.INVALID_CODE,
    ]
    assert [r.number for r in told[:12]] == due
    assert {r.operator for r in told} == {"Sari"}


def test_a_hundred_codes_of_a_fast_scanner_are_each_decided_right(laptop: Laptop) -> None:
    """`python -m benchmarks.wedge` does it with a thousand."""
    with closing(open_program(laptop.data)) as program:
        listed = program.catalogue.listed(laptop.ready.event)
    due = list(dict.fromkeys(p.number for p in listed if p.number and laptop.ready.session.expects(p.group)))[:95]
    laptop.start()
    laptop.click(98, 731)
    time.sleep(1.5)

    for place, number in enumerate(due):
        if place % 7 == 3:
            laptop.hands("key", *["Tab"] * (place % 5 + 1))
        if place % 19 == 18:
            laptop.hands("type", "--delay", "5", number[:9])  # the card was taken away: this burst has no end
            time.sleep(1.2)
            laptop.burst(due[place - 1])  # and the one before comes once more
        laptop.burst(number)
    told = laptop.wait_for(lambda: len(laptop.records()) >= 100 and laptop.records())

    wanted = []
    for place, number in enumerate(due):
        if place % 19 == 18:
            wanted.append((due[place - 1], Verdict.ALREADY_PRESENT))
        wanted.append((number, Verdict.PRESENT))
    assert [(r.payload, r.verdict) for r in told] == wanted


def test_a_wrong_day_is_accepted_with_two_keys_and_a_reason(laptop: Laptop) -> None:
    with closing(open_program(laptop.data)) as program:
        listed = program.catalogue.listed(laptop.ready.event)
    other = next(p.number for p in listed if not laptop.ready.session.expects(p.group))
    laptop.start()
    laptop.click(98, 731)
    time.sleep(1.5)

    laptop.scan(other)
    laptop.wait_for(laptop.records)
    laptop.hands("key", "F6")
    time.sleep(0.5)
    laptop.scan("KANTIN-0012")  # another card, while the form is open: nobody is accepted
    laptop.wait_for(lambda: len(laptop.records()) == 2)
    time.sleep(0.5)
    laptop.scan(other)
    laptop.wait_for(lambda: len(laptop.records()) == 3)
    time.sleep(0.5)
    laptop.hands("key", "F6")
    time.sleep(0.5)
    laptop.type("bertugas pada jadwalnya")
    told = laptop.wait_for(lambda: len(laptop.records()) == 4 and laptop.records())

    assert [r.verdict for r in told[:3]] == [Verdict.WRONG_SESSION, Verdict.INVALID_CODE, Verdict.WRONG_SESSION]
    assert (told[3].kind, told[3].verdict, told[3].reason) == (
        RecordKind.ACCEPT,
        Verdict.PRESENT,
        "bertugas pada jadwalnya",
    )
    assert told[3].refers_to == told[2].id
