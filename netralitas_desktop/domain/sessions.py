"""Events, their sessions, and what a desk is set to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from netralitas_desktop.domain.participants import group_key

DEFAULT_TIMEZONE = "Asia/Jakarta"
DEFAULT_TOLERANCE_MINUTES = 15


class GroupBy(StrEnum):
    """What a session's groups are."""

    KECAMATAN = "kecamatan"
    UNIT = "unit"


class Policy(StrEnum):
    """What becomes of somebody who comes to another group's session."""

    REFUSE = "refuse"
    ASK = "ask"
    ACCEPT = "accept"


class Checkpoint(StrEnum):
    """The two places where a person is recorded in a session."""

    REGISTRATION = "registration"
    PACT = "pact"


@dataclass(frozen=True, slots=True)
class Session:
    """One gathering of an event: a day, its hours and the groups that are due then."""

    id: str
    event: str
    name: str
    day: date
    starts: time
    ends: time
    place: str
    groups: tuple[str, ...]

    def expects(self, group: str) -> bool:
        """Whether this is the session of that group."""
        key = group_key(group)
        return bool(key) and any(group_key(name) == key for name in self.groups)


@dataclass(frozen=True, slots=True)
class Event:
    """A ceremony of one or more sessions under one policy."""

    id: str
    name: str
    place: str = ""
    organiser: str = ""
    timezone: str = DEFAULT_TIMEZONE
    group_by: GroupBy = GroupBy.KECAMATAN
    policy: Policy = Policy.ASK
    tolerance_minutes: int = DEFAULT_TOLERANCE_MINUTES
    is_demo: bool = False
    codes: tuple[str, ...] = ()
    """Kinds of codes that cards of this event carry beside Code 128, Code 39 and QR, by name, as `itf` or `pdf417`."""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    def is_late(self, session: Session, at: datetime) -> bool:
        """Whether `at` is after the session's start plus the event's tolerance."""
        start = datetime.combine(session.day, session.starts, self.zone)
        return at > start + timedelta(minutes=self.tolerance_minutes)

    def end_of(self, session: Session) -> datetime:
        """When the session ends, with its offset."""
        return datetime.combine(session.day, session.ends, self.zone)

    def local(self, at: datetime) -> datetime:
        """`at` on the event's clock."""
        return at.astimezone(self.zone)


@dataclass(frozen=True, slots=True)
class Schedule:
    """An event's sessions in the order of their days and hours."""

    sessions: tuple[Session, ...]

    def session_of(self, group: str) -> Session | None:
        """The session in which that group is due."""
        return next((s for s in self.sessions if s.expects(group)), None)

    def name_of(self, session_id: str) -> str:
        """The session's name; with its day where another has that name too, and its hour where they are of one day."""
        session = next((s for s in self.sessions if s.id == session_id), None)
        if session is None:
            return ""
        alike = [s for s in self.sessions if s.name == session.name and s.id != session.id]
        if not alike:
            return session.name
        hour = f" {session.starts:%H.%M}" if any(s.day == session.day for s in alike) else ""
        return f"{session.name} {session.day:%d/%m/%Y}{hour}"

    def on(self, day: date) -> tuple[Session, ...]:
        return tuple(s for s in self.sessions if s.day == day)

    def proposed(self, at: datetime, closed: Collection[str] = ()) -> Session | None:
        """The session that a desk would open at `at`: today's, on or next; else the next day's; else the last.

        Those whose ids are `closed` only where there is no other.
        """
        today = [s for s in self.on(at.date()) if s.ends >= at.time()] or list(self.on(at.date()))
        later = [s for s in self.sessions if s.day > at.date()]
        coming = [*today, *later]
        still = [s for s in coming if s.id not in closed] or coming
        return next(iter(still), self.sessions[-1] if self.sessions else None)

    def begun(self, at: datetime) -> Session | None:
        """The session of which a list of who attended would tell at `at`: the last that began; else the first."""
        begun = [s for s in self.sessions if (s.day, s.starts) <= (at.date(), at.time())]
        latest = max(((s.day, s.starts) for s in begun), default=None)
        return next((s for s in begun if (s.day, s.starts) == latest), next(iter(self.sessions), None))

    def known_group(self, name: str) -> str | None:
        """The schedule's spelling of a group."""
        key = group_key(name)
        return next((g for s in self.sessions for g in s.groups if group_key(g) == key), None) if key else None
