"""Whole imports (read, compare, store) against a bare pass over the same file, each run in a fresh process."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks import invented
from benchmarks.import_run import SCHEDULE
from benchmarks.memory import PeakMemory
from benchmarks.ratio import Measured, Memory, Ratio
from netralitas_desktop import paths
from netralitas_desktop.rosters.schedule_workbook import read_schedule

PROJECT = Path(__file__).parents[1]
DEMO_ROSTER = paths.resources() / "demo" / "daftar-peserta.xlsx"
MOST_MB = 400.0
OPENPYXL = "openpyxl read-only pass"
CSV = "csv.reader and sqlite3 insert"

Run = tuple[float, float]
"""Seconds, and MB at the peak."""


def measure() -> Iterator[Measured]:
    groups = [name.strip() for row in read_schedule(SCHEDULE) for name in str(row.groups).split(",")]
    yield _time("import of 4,731 people, 18 sheets", OPENPYXL, _runs(DEMO_ROSTER, 7), 1.5)
    with tempfile.TemporaryDirectory() as folder:
        middle, large, text = (Path(folder) / name for name in ("12000.xlsx", "100000.xlsx", "100000.csv"))
        invented.write_xlsx(middle, 12_000, groups)
        yield _time("import of 12,000 people", OPENPYXL, _runs(middle, 5), 1.5)
        invented.write_xlsx(large, 100_000, groups)
        runs = _runs(large, 3)
        yield _time("import of 100,000 people", OPENPYXL, runs, 1.5)
        yield _memory("memory of that import, desk and child", OPENPYXL, runs)
        invented.write_csv(text, 100_000, groups)
        runs = _runs(text, 3)
        yield _time("import of 100,000 people from .csv", CSV, runs, None)
        yield _memory("memory of that import, desk and child", CSV, runs)


def _time(name: str, baseline: str, runs: tuple[list[Run], list[Run]], goal: float | None) -> Ratio:
    ours, bare = (tuple(seconds for seconds, _ in side) for side in runs)
    return Ratio(name, baseline, ours, bare, goal)


def _memory(name: str, baseline: str, runs: tuple[list[Run], list[Run]]) -> Memory:
    ours, bare = (tuple(held for _, held in side) for side in runs)
    return Memory(name, baseline, ours, bare, MOST_MB)


def _runs(roster: Path, count: int) -> tuple[list[Run], list[Run]]:
    """Whole imports and bare passes, turn by turn."""
    ours: list[Run] = []
    bare: list[Run] = []
    sides = [("import", ours), ("pass", bare)]
    for _ in range(count):
        for what, runs in sides:
            runs.append(_run(what, roster))
        sides.reverse()
    return ours, bare


def _run(what: str, roster: Path) -> Run:
    command = [sys.executable, "-m", "benchmarks.import_run", what, str(roster)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        memory = PeakMemory(psutil.Process(process.pid))
        said, _ = process.communicate()
        held = memory.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return float(said), held / 1e6
