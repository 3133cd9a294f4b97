"""A new event with its sessions, from a schedule workbook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.schedule import sessions_from
from netralitas_desktop.domain.sessions import (
    DEFAULT_TIMEZONE,
    DEFAULT_TOLERANCE_MINUTES,
    Event,
    GroupBy,
    Policy,
    Schedule,
    Session,
)
from netralitas_desktop.domain.signed_codes import SignedCodes
from netralitas_desktop.services.ports import Clock, EventStore, NewId, Transactions
from netralitas_desktop.services.roster_ports import ScheduleReader
from netralitas_desktop.services.sign_codes import SignCodes

ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
LONGEST_TOLERANCE_MINUTES = 240


@dataclass(frozen=True, slots=True)
class EventDetails:
    """What an admin says of a new event; the schedule workbook says the rest."""

    name: str
    place: str = ""
    group_by: GroupBy = GroupBy.KECAMATAN
    policy: Policy = Policy.ASK
    timezone: str = DEFAULT_TIMEZONE
    tolerance_minutes: int = DEFAULT_TOLERANCE_MINUTES
    """How long after a session's start nobody is late."""
    starts_on: date | None = None
    """Moves the whole schedule so that its first day is this one: for rehearsals."""
    is_demo: bool = False
    codes: tuple[str, ...] = ()
    """Kinds of codes to be read beside the usual ones; each costs time, and some invent reads."""
    signed_codes: SignedCodes = SignedCodes.OFF


@dataclass(frozen=True, slots=True)
class EventCreated:
    event: Event
    schedule: Schedule
    past: tuple[Session, ...]
    """Sessions whose day is over already: fine for a rehearsal, else a slip."""


@dataclass(frozen=True, slots=True)
class CreateEvent:
    """Makes an event and its sessions, or nothing."""

    events: EventStore
    sign_codes: SignCodes
    transactions: Transactions
    read_schedule: ScheduleReader
    new_id: NewId
    clock: Clock

    def __call__(self, details: EventDetails, schedule: Path) -> EventCreated:
        name = " ".join(details.name.split())
        if not name:
            raise OperatorProblem("Nama kegiatan kosong. Tulis namanya.")
        event = Event(
            id=self.new_id(),
            name=name,
            place=details.place.strip(),
            timezone=_zone(details.timezone),
            group_by=details.group_by,
            policy=details.policy,
            tolerance_minutes=_tolerance(details.tolerance_minutes),
            is_demo=details.is_demo,
            codes=details.codes,
        )
        sessions = sessions_from(self.read_schedule(schedule), event.id, self.new_id)
        if details.starts_on is not None:
            sessions = _moved(sessions, details.starts_on - sessions[0].day)
        with self.transactions.transaction():
            self.events.add(event, sessions)
            self.sign_codes(event, details.signed_codes)
        today = event.local(self.clock()).date()
        return EventCreated(event, Schedule(sessions), tuple(s for s in sessions if s.day < today))


def _tolerance(minutes: int) -> int:
    if not 0 <= minutes <= LONGEST_TOLERANCE_MINUTES:
        raise OperatorProblem("Toleransi terlambat harus 0 sampai {most} menit.", most=LONGEST_TOLERANCE_MINUTES)
    return minutes


def _zone(text: str) -> str:
    name = ZONES.get(text.strip().upper(), text.strip())
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: a region such as “Asia” is a folder
        raise OperatorProblem("Zona waktu “{name}” tidak dikenal. Tulis WIB, WITA, atau WIT.", name=text) from error
    return name


def _moved(sessions: tuple[Session, ...], by: timedelta) -> tuple[Session, ...]:
    return tuple(Session(s.id, s.event, s.name, s.day + by, s.starts, s.ends, s.place, s.groups) for s in sessions)
