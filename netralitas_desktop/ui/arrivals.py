"""Arrivals counted into bars: minutes of one session, or the sessions of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from netralitas_desktop.domain.reconcile import Reconciliation
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it, how high it is, and what it says when it is asked."""

    label: str
    count: int
    told: str


@dataclass(frozen=True, slots=True)
class Arrivals:
    title: str
    bars: tuple[Bar, ...]


_STEPS = (5, 10, 15, 30, 60)
_MOST_BARS = 36
"""More bars than these are no longer told apart on a small laptop; the step grows instead."""


def arrivals_of_session(event: Event, found: Reconciliation, wording: Wording) -> Arrivals:
    """Everybody who came in at this session, also those beside its roster, by the time they came if it is told."""
    told = (record.told_at for record in found.arrivals)
    times = sorted(event.local(at) for at in told if at is not None)
    step = _step(times)
    title = wording("Kedatangan per {minutes} menit", minutes=step)
    if not times:
        return Arrivals(title, ())
    counts = Counter(_floor(at, step) for at in times)
    first, last = _floor(times[0], step), _floor(times[-1], step)
    slots = [first + timedelta(minutes=step * n) for n in range((last - first) // timedelta(minutes=step) + 1)]
    return Arrivals(title, tuple(_bar(slot, counts[slot], step, wording) for slot in slots))


def arrivals_of_event(sessions: Sequence[tuple[Session, Reconciliation]], wording: Wording) -> Arrivals:
    """How many came in at each session, those beside its roster too."""
    names = Schedule(tuple(session for session, _ in sessions))
    bars = tuple(
        Bar(
            names.name_of(session.id),
            len(found.arrivals),
            wording(
                "{session}: {count} orang",
                session=names.name_of(session.id),
                count=wording.count(len(found.arrivals)),
            ),
        )
        for session, found in sessions
    )
    return Arrivals(wording("Kedatangan per sesi"), bars)


def _bar(slot: datetime, count: int, step: int, wording: Wording) -> Bar:
    start, end = wording.clock(slot), wording.clock(slot + timedelta(minutes=step))
    told = wording("{start}–{end}: {count} orang", start=start, end=end, count=wording.count(count))
    return Bar(start, count, told)


def _step(times: Sequence[datetime]) -> int:
    if not times:
        return _STEPS[0]
    minutes = (times[-1] - times[0]) / timedelta(minutes=1)
    return next((step for step in _STEPS if minutes / step < _MOST_BARS), _STEPS[-1])


def _floor(at: datetime, step: int) -> datetime:
    minutes = (at.hour * 60 + at.minute) // step * step
    return datetime.combine(at.date(), time(minutes // 60, minutes % 60), at.tzinfo)
