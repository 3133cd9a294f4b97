"""`python -m benchmarks.watch [--minutes 10] [--empty]`: a generated video through the real watch and the real window.

Says how many frames a second were decoded, how long the Qt thread was ever blocked, and whether memory stays flat.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil

from benchmarks.hall_video import FPS, SIZE, save_video
from benchmarks.heartbeat import BLOCK_GOAL_MS, HeartBeat, wait_ms
from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program, wall_clock
from netralitas_desktop.scanning.codes import Decoder, Look
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.sources import Tuning, open_source
from netralitas_desktop.scanning.watch import Watch
from netralitas_desktop.services.prepare_demo import DemoReady
from netralitas_desktop.ui.application import Running, qt_application
from netralitas_desktop.ui.camera_feed import Seen

FPS_GOAL = 29.5
GROWTH_GOAL_MB = 20.0
_WARM_UP_S = 10.0
_UNTIL_REST_S = 35.0
_MEMORY_EVERY_S = 5.0


@dataclass
class Seeing:
    """The desk's own decoder, counted."""

    decoder: Decoder = field(default_factory=open_decoder)
    frames: int = 0
    codes: int = 0
    shown: int = 0

    def __call__(self, frame: Frame, *, alone: bool = False) -> Look:
        self.frames += 1
        look = self.decoder(frame, alone=alone)
        self.codes += bool(look.codes)
        return look

    def watch(self, source: str, seen: Seen, _tuning: Tuning) -> Watch:
        """The watch that the desk would make, over a video that begins again at its end."""

        def show(view: object) -> None:
            self.shown += 1
            seen.frame(view)  # type: ignore[arg-type]

        return Watch(
            lambda: open_source(source),
            self,
            on_frame=show,
            on_code=seen.code,
            on_trouble=seen.trouble,
            on_end=seen.end,
            loop=True,
        )


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.watch")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--empty", action="store_true", help="nobody is there: what resting costs")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        video = Path(folder) / "meja.avi"
        ready = _prepare(Path(folder), video)
        frames = save_video(() if asked.empty else ready.cards, video)
        print(f"{frames} frames of {SIZE[0]}×{SIZE[1]} at {FPS}/s, {video.stat().st_size / 1e6:.0f} MB", flush=True)
        return _measure(Path(folder), asked.minutes * 60, _UNTIL_REST_S if asked.empty else _WARM_UP_S)


def _prepare(data: Path, video: Path) -> DemoReady:
    program = open_program(data)
    ready = program.prepare_demo()
    program.set_up_desk(
        language="id", desk_name="Meja 1", operator="Sari", theme="light", source=str(video), event=ready.event.id
    )
    program.close()
    return ready


def _measure(data: Path, seconds: float, warm_up_s: float) -> int:
    application = qt_application()
    seeing, beat, process = Seeing(), HeartBeat(), psutil.Process()
    running = Running(
        application, lambda: open_program(data), wall_clock, paths.resources(), data, data, True, seeing.watch
    )
    running.begin()
    wait_ms(round(warm_up_s * 1000))
    if running.window is not None:
        running.window.resize(1366, 768)
    wait_ms(1000)
    beat.begin()
    frames, codes, shown, cpu, began = seeing.frames, seeing.codes, seeing.shown, _cpu_s(process), time.monotonic()
    memory: list[float] = []
    while time.monotonic() - began < seconds:
        memory.append(process.memory_info().rss / 1e6)
        wait_ms(round(min(_MEMORY_EVERY_S, seconds) * 1000))
    memory.append(process.memory_info().rss / 1e6)
    took = time.monotonic() - began
    fps = (seeing.frames - frames) / took
    print(f"{took / 60:.1f} minutes, {os.cpu_count()} cores, load {psutil.getloadavg()[0]:.1f}")
    print(f"decoded      {fps:.2f} frames/s, {(seeing.codes - codes) / took:.1f} of them with a code")
    print(f"shown        {(seeing.shown - shown) / took:.2f} frames/s")
    print(f"Qt thread    {beat.told()}")
    print(f"memory       {memory[0]:.0f} MB → {memory[-1]:.0f} MB, {max(memory):.0f} at most")
    print(f"processor    {(_cpu_s(process) - cpu) / took * 100:.0f} % of one core")
    running.end()
    is_flat = memory[-1] - memory[len(memory) // 4] < GROWTH_GOAL_MB
    return int(not (fps >= FPS_GOAL and beat.longest_ms <= BLOCK_GOAL_MS and is_flat))


def _cpu_s(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
