"""The figures of a desk and of the live board: how fast people come, when the last will be in, who is where."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from netralitas_desktop.domain.board import Board, GroupCount
from netralitas_desktop.domain.participants import group_key
from netralitas_desktop.domain.sessions import Checkpoint, Session
from netralitas_desktop.domain.tally import Arrivals, Places, SessionTally

WINDOW = timedelta(minutes=5)
FEWEST_FOR_FORECAST = 5
"""Fewer arrivals in the last five minutes tell nothing of the next."""

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class MinuteCount:
    """How many came in the minute that begins at `at`."""

    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many of one unit of a group are there."""

    group: str
    unit: str
    present: int
    due: int


@dataclass(frozen=True, slots=True)
class DeskCount:
    """How many a desk received, and when the last."""

    device: str
    count: int
    last: datetime


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the last will be in at the present pace; `is_in_time` tells whether that is before the session ends."""

    at: datetime
    is_in_time: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """One checkpoint of one session at one moment."""

    board: Board
    excused: int
    """Of those due: who has an excuse and did not come."""
    a_minute: float
    """People a minute over the last five, or since the first came."""
    forecast: Forecast | None
    curve: tuple[MinuteCount, ...]
    """Each minute from the first arrival to the last, also those in which nobody came."""
    units: tuple[UnitCount, ...]
    """By the session's groups, then by name; units of which nobody is due or present are left out."""
    desks: tuple[DeskCount, ...]
    """The busiest first."""

    @property
    def awaited(self) -> int:
        """Who is due, has no excuse and is not there."""
        return max(0, self.board.due - self.board.present - self.excused)


def board_of(session: Session, arrivals: Arrivals, places: Places) -> Board:
    """The session's counters; people of other groups and walk-ins stand beside them."""
    keys = [(name, group_key(name)) for name in session.groups]
    groups = tuple(GroupCount(name, arrivals.groups[key], places.due_of[key]) for name, key in keys)
    visitors = arrivals.groups.total() - sum(g.present for g in groups)
    return Board(groups, visitors=visitors, walk_ins=arrivals.walk_ins)


def figures_of(session: Session, tally: SessionTally, checkpoint: Checkpoint, now: datetime, ends: datetime) -> Figures:
    """Everything that is shown of a checkpoint at `now`, on the event's clock; `ends` is when the session does."""
    arrivals, places = tally.at[checkpoint], tally.places
    board = board_of(session, arrivals, places)
    away = sum(person not in arrivals for person in tally.excused(session))
    return Figures(
        board=board,
        excused=away,
        a_minute=a_minute(arrivals.times, now),
        forecast=_forecast(arrivals.times, board.due - board.present - away, now, ends),
        curve=_curve(arrivals, now),
        units=_units(session, arrivals, places),
        desks=_desks(arrivals),
    )


def a_minute(times: Sequence[datetime], now: datetime) -> float:
    """People a minute over the last five, or since the first if that was later; `times` in order."""
    recent = _recent(times, now)
    if not recent:
        return 0.0
    since_first = (now - times[0]) / _MINUTE
    return recent / min(WINDOW / _MINUTE, max(1.0, since_first))


def _curve(arrivals: Arrivals, now: datetime) -> tuple[MinuteCount, ...]:
    counts = +arrivals.minutes
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    minutes = range(int((last - first) / _MINUTE) + 1)
    return tuple(MinuteCount(at.astimezone(now.tzinfo), counts[at]) for at in (first + _MINUTE * n for n in minutes))


def _forecast(times: Sequence[datetime], awaited: int, now: datetime, ends: datetime) -> Forecast | None:
    if awaited <= 0 or _recent(times, now) < FEWEST_FOR_FORECAST:
        return None
    at = now + _MINUTE * ceil(awaited / a_minute(times, now))
    return Forecast(at, at <= ends)


def _recent(times: Sequence[datetime], now: datetime) -> int:
    return bisect_right(times, now) - bisect_right(times, now - WINDOW)


def _units(session: Session, arrivals: Arrivals, places: Places) -> tuple[UnitCount, ...]:
    order = {group_key(name): (place, name) for place, name in enumerate(session.groups)}
    here = [key for key in {*(+arrivals.units), *places.due} if key[0] in order]
    here.sort(key=lambda key: (order[key[0]][0], key[1].casefold()))
    return tuple(UnitCount(order[g][1], unit, arrivals.units[g, unit], places.due[g, unit]) for g, unit in here)


def _desks(arrivals: Arrivals) -> tuple[DeskCount, ...]:
    busiest = sorted(arrivals.of_device.items(), key=lambda entry: -len(entry[1]))
    return tuple(DeskCount(device, len(times), times[-1]) for device, times in busiest if times)
