"""Events, their sessions and the sessions' groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, time
from typing import Any

from netralitas_desktop.domain.sessions import Event, GroupBy, Policy, Schedule, Session
from netralitas_desktop.services.references import NotFound
from netralitas_desktop.storage.database import Database, unreadable_if_altered


class SqliteEventStore:
    def __init__(self, database: Database) -> None:
        self._db = database
        self._event = database.tables.event
        self._session = database.tables.session
        self._group = database.tables.session_group

    def add(self, event: Event, sessions: Sequence[Session]) -> None:
        with self._db.transaction():
            self._event.insert(_event_row(event)).execute()
            self._session.insert([_session_row(s) for s in sessions]).execute()
            self._group.insert(
                [{"session": s.id, "position": i, "name": name} for s in sessions for i, name in enumerate(s.groups)]
            ).execute()

    def events(self) -> tuple[Event, ...]:
        """Newest first: their ids are UUIDv7, which sort by the time they were made."""
        return tuple(_event(row) for row in self._event.select().order_by(self._event.id.desc()).dicts())

    def event(self, event_id: str) -> Event:
        row = self._event.select().where(self._event.id == event_id).dicts().first()
        if row is None:
            raise NotFound(what="Kegiatan", text=event_id)
        return _event(row)

    def set_codes(self, event_id: str, codes: Sequence[str]) -> None:
        self._event.update(codes=" ".join(codes)).where(self._event.id == event_id).execute()

    def schedule(self, event_id: str) -> Schedule:
        rows = list(
            self._session.select()
            .where(self._session.event == event_id)
            .order_by(self._session.day, self._session.starts, self._session.id)
            .dicts()
        )
        groups: defaultdict[str, list[str]] = defaultdict(list)
        for session, name in (
            self._group.select(self._group.session, self._group.name)
            .where(self._group.session.in_([row["id"] for row in rows]))
            .order_by(self._group.session, self._group.position)
            .tuples()
        ):
            groups[session].append(name)
        return Schedule(tuple(_session(row, tuple(groups[row["id"]])) for row in rows))


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "name": event.name,
        "place": event.place,
        "organiser": event.organiser,
        "timezone": event.timezone,
        "group_by": event.group_by.value,
        "policy": event.policy.value,
        "tolerance_minutes": event.tolerance_minutes,
        "is_demo": event.is_demo,
        "codes": " ".join(event.codes),
    }


@unreadable_if_altered("event")
def _event(row: dict[str, Any]) -> Event:
    return Event(
        id=row["id"],
        name=row["name"],
        place=row["place"],
        organiser=row["organiser"],
        timezone=row["timezone"],
        group_by=GroupBy(row["group_by"]),
        policy=Policy(row["policy"]),
        tolerance_minutes=row["tolerance_minutes"],
        is_demo=bool(row["is_demo"]),
        codes=tuple(row["codes"].split()),
    )


def _session_row(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "event": session.event,
        "name": session.name,
        "day": session.day.isoformat(),
        "starts": session.starts.isoformat(),
        "ends": session.ends.isoformat(),
        "place": session.place,
    }


@unreadable_if_altered("session")
def _session(row: dict[str, Any], groups: tuple[str, ...]) -> Session:
    return Session(
        id=row["id"],
        event=row["event"],
        name=row["name"],
        day=date.fromisoformat(row["day"]),
        starts=time.fromisoformat(row["starts"]),
        ends=time.fromisoformat(row["ends"]),
        place=row["place"],
        groups=groups,
    )
