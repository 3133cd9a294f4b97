"""Arrivals counted into bars: minutes of one session, or the sessions of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from netralitas_desktop.domain.reconcile import CAME, Reconciliation
from netralitas_desktop.domain.sessions import Event, Session
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


def arrivals_of_session(event: Event, session: Session, found: Reconciliation, wording: Wording) -> Arrivals:
    """Everybody who registered at this session, also those beside its roster, by the time they came if it is told."""
    came = [a.record for a in found.attendances if a.category in CAME and a.record is not None]
    here = [r for r in (*came, *found.beside.visitors, *found.beside.walk_ins) if r.session == session.id]
    times = sorted(event.local(at) for at in {r.id: r.told_at for r in here}.values() if at is not None)
    step = _step(times)
    title = wording("Kedatangan per {minutes} menit", minutes=step)
    if not times:
        return Arrivals(title, ())
    counts = Counter(_floor(at, step) for at in times)
    first, last = _floor(times[0], step), _floor(times[-1], step)
    slots = [first + timedelta(minutes=step * n) for n in range((last - first) // timedelta(minutes=step) + 1)]
    return Arrivals(title, tuple(_bar(slot, counts[slot], step, wording) for slot in slots))


def arrivals_of_event(sessions: Sequence[tuple[Session, Reconciliation]], wording: Wording) -> Arrivals:
    """How many of each session's roster came, whenever they came."""
    bars = tuple(
        Bar(
            session.name,
            found.totals.came,
            wording("{session}: {count} orang", session=session.name, count=wording.count(found.totals.came)),
        )
        for session, found in sessions
    )
    return Arrivals(wording("Kehadiran per sesi"), bars)


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
