"""Two things measured turn by turn, so that a busy machine slows both alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Measured(Protocol):
    """A line of the table that the measurements make."""

    @property
    def is_met(self) -> bool: ...

    def row(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Ratio:
    """The medians of several runs of ours and of a baseline; without a goal it is told and not held to anything."""

    name: str
    baseline: str
    ours_s: tuple[float, ...]
    baseline_s: tuple[float, ...]
    goal: float | None

    @property
    def ratio(self) -> float:
        return statistics.median(self.ours_s) / statistics.median(self.baseline_s)

    @property
    def is_met(self) -> bool:
        return self.goal is None or self.ratio <= self.goal

    def row(self) -> str:
        spread = [a / b for a, b in zip(self.ours_s, self.baseline_s, strict=True)]
        goal = "none" if self.goal is None else f"≤ {self.goal}"
        return (
            f"| {self.name} | {_time(statistics.median(self.ours_s))} "
            f"| {_time(statistics.median(self.baseline_s))} ({self.baseline}) "
            f"| {self.ratio:.2f} ({min(spread):.2f}–{max(spread):.2f}, {len(spread)} runs) | {goal} |"
        )


@dataclass(frozen=True, slots=True)
class Memory:
    """The most that ours held in any run, held to a goal in MB, beside the most of a baseline."""

    name: str
    baseline: str
    ours_mb: tuple[float, ...]
    baseline_mb: tuple[float, ...]
    goal_mb: float

    @property
    def is_met(self) -> bool:
        return max(self.ours_mb) <= self.goal_mb

    def row(self) -> str:
        ours, bare = max(self.ours_mb), max(self.baseline_mb)
        return (
            f"| {self.name} | {ours:.0f} MB | {bare:.0f} MB ({self.baseline}) "
            f"| {ours / bare:.2f} ({len(self.ours_mb)} runs) | ≤ {self.goal_mb:.0f} MB |"
        )


def timed(work: Callable[[], object]) -> float:
    """Seconds that `work` took."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def worked(work: Callable[[], object]) -> float:
    """Seconds that this thread computed in `work`, however busy the machine is."""
    started = time.thread_time()
    work()
    return time.thread_time() - started


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.3f} ms" if seconds < 0.1 else f"{seconds:.3f} s"
