"""How many people are due at each session: as `reconcile` counts them, from sizes of groups alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netralitas_desktop.domain.sessions import Schedule


@dataclass(frozen=True, slots=True)
class ClosedSize:
    """A closed session in figures."""

    session: str
    due: int
    """How many were due when it closed; that stays."""
    still_listed: Mapping[str, int]
    """Those of them who are listed now, by the group that they have now: no other session counts them."""


@dataclass(frozen=True, slots=True)
class SessionSizes:
    """The sessions of an event as they stand."""

    due: Mapping[str, int]
    """Session's id → people."""
    closed: frozenset[str]


def session_sizes(schedule: Schedule, groups: Mapping[str, int], closed: Iterable[ClosedSize]) -> SessionSizes:
    """`groups` has everybody who is listed now, by group as it is written."""
    fixed = {size.session: size for size in closed}
    due = Counter({session.id: 0 for session in schedule.sessions})
    due.update({session: size.due for session, size in fixed.items()})
    left = Counter(groups)
    for size in fixed.values():
        left.subtract(size.still_listed)
    for group, count in left.items():
        session = schedule.session_of(group)
        if session is not None and session.id not in fixed:
            due[session.id] += count
    return SessionSizes(dict(due), frozenset(fixed))
