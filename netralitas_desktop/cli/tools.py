"""What the command line is given by bootstrap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from netralitas_desktop.services.ports import Clock
from netralitas_desktop.services.program import Program


class SettableClock:
    """The wall clock until a command sets it; then it stands, or runs on from there."""

    def __init__(self, wall: Clock) -> None:
        self._wall = wall
        self._stands_at: datetime | None = None
        self._runs_from: tuple[datetime, datetime] | None = None

    def __call__(self) -> datetime:
        if self._stands_at is not None:
            return self._stands_at
        now = self._wall()
        if self._runs_from is None:
            return now
        shown, when = self._runs_from
        return shown + (now - when)

    def stand_at(self, at: datetime) -> None:
        """From now on it is always `at`."""
        self._stands_at = at

    def run_from(self, at: datetime) -> None:
        """It is `at` now, and time goes on."""
        self._stands_at, self._runs_from = None, (at, self._wall())


@dataclass(frozen=True, slots=True)
class Tools:
    """The outside of the command line."""

    open_program: Callable[[Path, Clock], Program]
    open_window: Callable[[Path, Clock, bool], int]
    """Data folder, clock, and whether the desk opens at once; returns the exit status."""
    check_window: Callable[[], str]
    """Builds the window's foundations off screen; returns what it found, raises where it fails."""
    start_log: Callable[[Path], Callable[[], None]]
    """Begins the log of bugs in a data folder; what it returns ends it."""
    clock: SettableClock
    resources: Path
    documents: Path
