"""A piece of work that must stay inside a number of seconds and megabytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """What the work took in a process of its own, and what it may take."""

    name: str
    took_s: float
    peak_mb: float
    goal_s: float
    goal_mb: float

    @property
    def is_met(self) -> bool:
        return self.took_s <= self.goal_s and self.peak_mb <= self.goal_mb

    def row(self) -> str:
        goal = f"≤ {self.goal_s:.0f} s, ≤ {self.goal_mb:.0f} MB"
        return f"| {self.name} | {self.took_s:.1f} s, {self.peak_mb:.0f} MB at most | – | – | {goal} |"
