"""Whether a laptop's clock can be believed: it is compared with its last record and with how long the program ran."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

BACK = timedelta(seconds=2)
"""Time servers mend a clock by less."""
AHEAD = timedelta(minutes=1)


class ClockFault(StrEnum):
    """How a clock lost its time."""

    BEHIND_LAST_RECORD = "behind_last_record"
    JUMPED_BACK = "jumped_back"
    JUMPED_AHEAD = "jumped_ahead"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The clock's time, and the seconds on a counter that nobody can set; it also counts while the laptop sleeps."""

    at: datetime
    running_s: float


@dataclass(frozen=True, slots=True)
class ClockWarning:
    """What the clock says, and what it should have said at least."""

    fault: ClockFault
    expected: datetime
    now: datetime

    @property
    def by(self) -> timedelta:
        """How far it is off."""
        return abs(self.now - self.expected)

    @property
    def sentence(self) -> str:
        """How a record tells it."""
        way = "maju" if self.fault is ClockFault.JUMPED_AHEAD else "mundur"
        seconds = round(self.by.total_seconds())
        return f"jam {way} {seconds} detik: {_told(self.expected)} → {_told(self.now)}"


def clock_warning(
    now: ClockReading, before: ClockReading | None, last_record: datetime | None = None
) -> ClockWarning | None:
    """What is wrong with the clock at `now`, after it read `before` in the same run and this device's last record."""
    if before is not None:
        expected = before.at + timedelta(seconds=now.running_s - before.running_s)
        if now.at < expected - BACK:
            return ClockWarning(ClockFault.JUMPED_BACK, expected.astimezone(now.at.tzinfo), now.at)
        if now.at > expected + AHEAD:
            return ClockWarning(ClockFault.JUMPED_AHEAD, expected.astimezone(now.at.tzinfo), now.at)
    if last_record is not None and now.at < last_record - BACK:
        return ClockWarning(ClockFault.BEHIND_LAST_RECORD, last_record.astimezone(now.at.tzinfo), now.at)
    return None


def _told(at: datetime) -> str:
    return f"{at:%d/%m/%Y %H.%M.%S}"
