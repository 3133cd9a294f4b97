"""Two things timed turn by turn, so that a busy machine slows both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """The medians of several runs of ours and of a baseline."""

    name: str
    baseline: str
    ours_s: tuple[float, ...]
    baseline_s: tuple[float, ...]
    goal: float

    @property
    def ratio(self) -> float:
        return statistics.median(self.ours_s) / statistics.median(self.baseline_s)

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.goal

    def row(self) -> str:
        spread = [a / b for a, b in zip(self.ours_s, self.baseline_s, strict=True)]
        return (
            f"| {self.name} | {_time(statistics.median(self.ours_s))} "
            f"| {_time(statistics.median(self.baseline_s))} ({self.baseline}) "
            f"| {self.ratio:.2f} ({min(spread):.2f}–{max(spread):.2f}, {len(spread)} runs) | ≤ {self.goal} |"
        )


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` took."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.3f} ms" if seconds < 0.1 else f"{seconds:.3f} s"
