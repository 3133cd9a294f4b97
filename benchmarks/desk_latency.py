"""`xvfb-run -a python -m benchmarks.desk_latency [--cards 60] [--scans 2000]`: how fast the real window answers.

Cards come into a generated video of 30 frames a second at 1280×720. Measured: from the first frame that holds a card to
the painted verdict; then, the camera still looking, a rush of scans with searches and corrections by real key events:
the Qt thread's longest block, and memory.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer

from benchmarks.hall_video import CARD_FRAMES, EMPTY_FRAMES, FPS, save_video
from benchmarks.hand_rush import Rush
from benchmarks.heartbeat import BLOCK_GOAL_MS, HeartBeat, wait_ms, wait_until
from benchmarks.wedge import SIZE
from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program, wall_clock
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import DEFAULT_TIMEZONE, Session
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.shots import Shot
from netralitas_desktop.scanning.sources import Tuning, open_source
from netralitas_desktop.scanning.watch import Watch
from netralitas_desktop.services.prepare_demo import DemoReady, ShownCard
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.application import Running, qt_application
from netralitas_desktop.ui.camera_feed import Seen
from netralitas_desktop.ui.shell import MainWindow

LATENCY_GOAL_MS, GROWTH_GOAL_MB = 100.0, 20.0
_SETTLE_S = 3.0


@dataclass
class Rehearsal:
    """A webcam that plays a video at its pace; remembers when the first frame of each card was there."""

    path: Path
    payloads: Sequence[str]
    shown_s: dict[str, float] = field(default_factory=dict)
    is_over: bool = False
    name, is_continuous, is_live, has_noise = "Video", True, True, True

    def __iter__(self) -> Iterator[Shot]:
        tail: list[Frame] = []
        with open_source(str(self.path)) as video:
            first_s = time.monotonic() + _SETTLE_S
            for place, shot in enumerate(video):
                self._wait_for(first_s + place / FPS)
                card, moment = divmod(place, CARD_FRAMES + EMPTY_FRAMES)
                if moment == 0:
                    self.shown_s[self.payloads[card]] = time.monotonic()
                tail = [*tail[1 - EMPTY_FRAMES :], shot.frame]
                yield Shot(shot.frame, time.monotonic(), self.name)
        self.is_over = True
        began_s, place = time.monotonic(), 0
        while True:
            place += 1
            self._wait_for(began_s + place / FPS)
            yield Shot(tail[place % EMPTY_FRAMES], time.monotonic(), self.name)

    def close(self) -> None:
        """Nothing to release."""

    def __enter__(self) -> Rehearsal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def watch(self, _source: str, seen: Seen, _tuning: Tuning) -> Watch:
        """The desk's own watch, looking at this."""
        return Watch(
            lambda: self,
            open_decoder(),
            on_frame=seen.frame,
            on_code=seen.code,
            on_trouble=seen.trouble,
            on_end=seen.end,
            is_listed=seen.is_listed,
        )

    def _wait_for(self, at_s: float) -> None:
        time.sleep(max(0.0, at_s - time.monotonic()))


class Painted(QObject):
    """Says when an answer of the desk stood on the screen: at the end of the window's first repaint after it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.at_s: dict[str, float] = {}
        self._waiting: str | None = None
        window.desk.answered.connect(self._wait)
        window.installEventFilter(self)

    def _wait(self, answer: Outcome | Line, _card: object) -> None:
        self._waiting = answer.record.payload

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() is QEvent.Type.UpdateRequest and self._waiting is not None:
            payload, self._waiting = self._waiting, None
            QTimer.singleShot(0, lambda: self.at_s.setdefault(payload, time.monotonic()))
        return False


def main(cards: int, scans: int, every_ms: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        with closing(open_program(data)) as program:
            ready, due = _prepared(program)
        shown = [_card(person, turn) for turn, person in enumerate(due[:cards])]
        save_video(shown, data / "meja.avi")
        video = Rehearsal(data / "meja.avi", [card.payload for card in shown])
        running = Running(
            qt_application(), lambda: open_program(data), wall_clock, paths.resources(), data, data, True, video.watch
        )
        running.begin()
        wait_until(lambda: isinstance(running.window, MainWindow) and running.window.is_at_desk, "the desk")
        assert isinstance(running.window, MainWindow)
        sys.excepthook = sys.__excepthook__  # the program's own would keep this measurement's faults in its log
        running.window.resize(*SIZE)
        is_met = _measure_cards(running.window, ready.session, video)
        is_met &= _measure_rush(running.window, due[cards : cards + scans], every_ms)
        running.end()
    return int(not is_met)


def _prepared(program: Program) -> tuple[DemoReady, list[Participant]]:
    ready = program.prepare_demo(datetime.now(ZoneInfo(DEFAULT_TIMEZONE)).date())
    program.set_up_desk(language="id", theme="light", source="0", operator="Sari", event=ready.event.id)
    listed = program.catalogue.listed(ready.event)
    # whoever belongs to another day is answered as fast: a rush may be longer than the session
    return ready, sorted((p for p in listed if p.number), key=lambda p: not ready.session.expects(p.group))


def _card(person: Participant, turn: int) -> ShownCard:
    return ShownCard(person.name, person.number, person.unit, person.number, "qr" if turn % 2 else "code128")


def _measure_cards(window: MainWindow, session: Session, video: Rehearsal) -> bool:
    painted, beat = Painted(window), HeartBeat()
    wait_ms(round(_SETTLE_S * 500))
    beat.begin()
    length_s = len(video.payloads) * (CARD_FRAMES + EMPTY_FRAMES) / FPS
    wait_until(lambda: video.is_over, "the end of the video", 3 * length_s + 60)
    wait_ms(500)
    late_ms = sorted((painted.at_s[n] - at_s) * 1000 for n, at_s in video.shown_s.items() if n in painted.at_s)
    median, p95 = late_ms[len(late_ms) // 2], late_ms[int(0.95 * (len(late_ms) - 1))]
    print(f"{len(late_ms)} cards of {len(video.shown_s)} in {session.name}, load {psutil.getloadavg()[0]:.1f}")
    print("first frame with the card → verdict painted:")
    print(f"  median {median:.0f} ms, p95 {p95:.0f} (goal {LATENCY_GOAL_MS:.0f}), most {late_ms[-1]:.0f}")
    print(f"  Qt thread {beat.told()}", flush=True)
    return len(late_ms) == len(video.shown_s) and p95 <= LATENCY_GOAL_MS and beat.longest_ms <= BLOCK_GOAL_MS


def _measure_rush(window: MainWindow, people: Sequence[Participant], every_ms: int) -> bool:
    rush, beat, process = Rush(window.desk, every_ms), HeartBeat(), psutil.Process()
    warm = len(people) // 10
    rush.run(people[:warm])
    before_mb, began_s = process.memory_info().rss / 1e6, time.monotonic()
    beat.begin()
    rush.run(people[warm:])
    after_mb, took_s = process.memory_info().rss / 1e6, time.monotonic() - began_s
    answers = sorted(rush.answer_ms)
    median, p95 = answers[len(answers) // 2], answers[int(0.95 * (len(answers) - 1))]
    done = ", ".join(f"{count} {what}" for what, count in rush.done.items())
    print(f"{done}; the last nine tenths in {took_s / 60:.1f} minutes:")
    print(f"  scanner's Enter → card: median {median:.0f} ms, p95 {p95:.0f}")
    print(f"  Qt thread {beat.told()}")
    print(f"  memory {before_mb:.0f} → {after_mb:.0f} MB")
    return beat.longest_ms <= BLOCK_GOAL_MS and after_mb - before_mb <= GROWTH_GOAL_MB


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--cards", type=int, default=60)
    asked.add_argument("--scans", type=int, default=2000)
    asked.add_argument("--every-ms", type=int, default=100, help="the pause after each person; an hour has 1800")
    given = asked.parse_args()
    sys.exit(main(given.cards, given.scans, given.every_ms))
