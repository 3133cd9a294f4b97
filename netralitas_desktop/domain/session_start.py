"""What a desk should know before it starts a session: another day, another place, a session that is over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from netralitas_desktop.domain.participants import name_key
from netralitas_desktop.domain.sessions import Schedule, Session


class StartWarning(StrEnum):
    """Why the session may not be the one that is meant; none of them forbids it."""

    OTHER_DAY = "other_day"
    ANOTHER_IS_ON = "another_is_on"
    """Another session of today is on or next, and this one isn't."""
    OTHER_PLACE = "other_place"
    """This laptop recorded at another place earlier today."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class StartAdvice:
    """The session that somebody is about to start, and what speaks against it."""

    session: Session
    proposed: Session | None
    """The session that clock and schedule propose."""
    warnings: tuple[StartWarning, ...] = ()
    earlier_place: str = ""
    """For OTHER_PLACE: where this laptop recorded earlier today."""


def advise(
    session: Session, schedule: Schedule, at: datetime, closed: Collection[str] = (), last: Session | None = None
) -> StartAdvice:
    """What to say before `session` starts; `at` on the event's clock, `last` where this laptop recorded last today."""
    proposed = schedule.proposed(at, closed)
    is_today = session.day == at.date()
    moved = last is not None and bool(last.place) and name_key(last.place) != name_key(session.place)
    found = (
        (StartWarning.OTHER_DAY, not is_today),
        (StartWarning.ANOTHER_IS_ON, is_today and proposed is not None and _is_elsewhen(session, proposed)),
        (StartWarning.OTHER_PLACE, moved),
        (StartWarning.CLOSED, session.id in closed),
    )
    place = last.place if last is not None and moved else ""
    return StartAdvice(session, proposed, tuple(w for w, speaks in found if speaks), place)


def opening(
    schedule: Schedule, at: datetime, closed: Collection[str] = (), stood: Session | None = None
) -> Session | None:
    """The session that a desk opens at `at`: where it `stood` before, unless that is over and today has another.

    A desk that stood nowhere opens the proposed one; nothing without sessions.
    """
    proposed = schedule.proposed(at, closed)
    if stood is None or proposed is None or stood.id not in {s.id for s in schedule.sessions}:
        return proposed
    is_over = stood.id in closed or stood.day < at.date()
    goes_on = proposed.day == at.date() and proposed.id not in closed
    return proposed if is_over and goes_on else stood


def _is_elsewhen(session: Session, proposed: Session) -> bool:
    """Whether the proposed session of the same day has other hours; of two at once either may be meant."""
    return (session.day, session.starts) != (proposed.day, proposed.starts)
