"""`python -m benchmarks.wedge [--codes 1000] [--key-ms 5]`: codes typed by xdotool into the real window under Xvfb.

The focus is moved about between them, some are sent twice, some break off half-way; says how many decisions are right.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import DEFAULT_TIMEZONE

Told = tuple[str, Verdict | None]
PROJECT = Path(__file__).parents[1]
SIZE = (1366, 768)
DESK_BUTTON = (98, 731)
_PAUSE_S = 0.06
"""Between two cards; the fastest officer needs half a second."""
_BROKEN_PAUSE_S = 1.2
"""After a burst that broke off nobody scans again at once."""


@dataclass(frozen=True, slots=True)
class Burst:
    """What the scanner sends for one card, where the focus goes before it, and what the desk must answer."""

    code: str
    verdict: Verdict | None
    """Nothing where the burst breaks off before its Enter."""
    focus: tuple[str, ...] = ()


def bursts(due: list[str], others: list[str], count: int, seed: int = 5) -> list[Burst]:
    """That many right answers to give, from every kind of code, and some broken bursts between them."""
    random, made, fresh, came = Random(seed), list[Burst](), iter(due), list[str]()
    focus: tuple[tuple[str, ...], ...] = ((), ("Tab",), ("Tab", "Tab", "Tab"), ("shift+Tab",))
    while sum(burst.verdict is not None for burst in made) < count:
        moved = random.choice(focus)
        kind = random.random()
        if kind < 0.02:
            made.append(Burst(random.choice(due)[: random.randint(6, 12)], None, moved))
        elif kind < 0.12 and came:
            made.append(Burst(random.choice(came), Verdict.ALREADY_PRESENT, moved))
        elif kind < 0.2:
            made.append(Burst(random.choice(others), Verdict.WRONG_SESSION, moved))
        elif kind < 0.26:
            made.append(Burst(f"KANTIN-{random.randint(0, 9999):04d}", Verdict.INVALID_CODE, moved))
        else:
            came.append(next(fresh))
            made.append(Burst(came[-1], Verdict.PRESENT, moved))
    return made


@contextmanager
def x_server() -> Iterator[str]:
    """A screen that nobody sees; its display's name."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@dataclass(frozen=True, slots=True)
class Hands:
    """xdotool on one display."""

    display: str

    def do(self, *words: str) -> str:
        environment = os.environ | {"DISPLAY": self.display}
        done = subprocess.run(["xdotool", *words], env=environment, capture_output=True, text=True, check=False)
        return done.stdout

    def scan(self, burst: Burst, key_ms: int) -> None:
        """In one call, so that nothing but the scanner's own pace lies between the last letter and Enter."""
        if burst.focus:
            self.do("key", "--delay", "30", *burst.focus)
        enter = () if burst.verdict is None else ("key", "Return")
        self.do("type", "--args", "1", "--delay", str(key_ms), burst.code, *enter)


def main(count: int, key_ms: int) -> int:
    with tempfile.TemporaryDirectory() as folder, x_server() as display:
        data = Path(folder)
        with closing(open_program(data)) as program:
            ready = program.prepare_demo(datetime.now(ZoneInfo(DEFAULT_TIMEZONE)).date())
            program.set_up_desk(language="id", theme="light", source="off", operator="Sari", event=ready.event.id)
            listed = program.catalogue.listed(ready.event)
        numbers = Counter(p.number for p in listed)
        alone = [p for p in listed if p.number and numbers[p.number] == 1]
        due = [p.number for p in alone if ready.session.expects(p.group)]
        others = [p.number for p in alone if not ready.session.expects(p.group)]
        planned = bursts(due, others, count)
        words = [sys.executable, "-m", "netralitas_desktop", "--data", folder]
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with subprocess.Popen(words, env=environment, cwd=PROJECT) as window:
            took_s = _type(Hands(display), planned, key_ms)
            time.sleep(3)
            window.terminate()
        with closing(open_program(data)) as program:
            told: list[Told] = [(r.payload, r.verdict) for r in program.list_records(ready.event)]
    return _report(planned, told, took_s, key_ms)


def _report(planned: list[Burst], told: list[Told], took_s: float, key_ms: int) -> int:
    """Prints what came out, and is 1 where any decision is wrong, missing or one too many."""
    wanted: list[Told] = [(burst.code, burst.verdict) for burst in planned if burst.verdict is not None]
    differences = SequenceMatcher(None, told, wanted, autojunk=False).get_opcodes()
    right = sum(end - start for kind, start, end, _, _ in differences if kind == "equal")
    print(f"{len(wanted)} codes at {key_ms} ms a key in {took_s:.0f} s, {len(planned) - len(wanted)} broken bursts")
    print(f"{len(told)} decisions, {right} right")
    for kind, start, end, first, last in differences:
        if kind != "equal":
            print(f"  {told[start:end]} instead of {wanted[first:last]}")
    return int(told != wanted)


def _type(hands: Hands, planned: list[Burst], key_ms: int) -> float:
    """Opens the desk and scans everything; returns how long that took."""
    window = ""
    while not window:
        window = next(iter(hands.do("search", "--onlyvisible", "--name", "^Netralitas$").split()), "")
        time.sleep(0.2)
    hands.do("windowfocus", window)
    hands.do("windowmove", window, "0", "0", "windowsize", "--sync", window, str(SIZE[0]), str(SIZE[1]))
    time.sleep(1)
    hands.do("mousemove", str(DESK_BUTTON[0]), str(DESK_BUTTON[1]), "click", "1")
    time.sleep(2)
    started_s = time.monotonic()
    for burst in planned:
        hands.scan(burst, key_ms)
        time.sleep(_BROKEN_PAUSE_S if burst.verdict is None else _PAUSE_S)
    return time.monotonic() - started_s


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--codes", type=int, default=1000)
    asked.add_argument("--key-ms", type=int, default=5)
    given = asked.parse_args()
    sys.exit(main(given.codes, given.key_ms))
