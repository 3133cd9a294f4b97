"""Whose hand is at the command line: the clock it sets, the session it means, the officer it is."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from datetime import datetime, time

from netralitas_desktop.cli.tools import SettableClock
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.domain.users import User
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.program import Program


@dataclass(frozen=True, slots=True)
class Hand:
    """An open program and the words of one command."""

    program: Program
    clock: SettableClock
    words: argparse.Namespace
    user: User | None = None
    """Who stands behind the command with their PIN."""

    def event(self) -> Event:
        return self.program.catalogue.event(self.words.event)

    def event_if_named(self) -> Event | None:
        return self.program.catalogue.event(self.words.event) if self.words.event else None

    def session(self, text: str) -> tuple[Event, Session]:
        """The session meant by `text`, and its event."""
        session = self.program.catalogue.session(text, self.event_if_named())
        return self.program.catalogue.event(session.event), session

    def session_of_today(self) -> tuple[Event, Session]:
        """The only session of the event's day; raises OperatorProblem where there is none, or several."""
        event = self.event()
        self.set_clock(event, None)
        today = self.program.catalogue.schedule(event).on(event.local(self.clock()).date())
        if len(today) != 1:
            raise OperatorProblem("Hari ini ada {count} sesi. Sebutkan sesinya dengan --session.", count=len(today))
        return event, today[0]

    def officer(self) -> Officer:
        """Who signs what the command records; a user signs alone unless an operator is named beside them."""
        if self.user is None:
            return self.program.set_up_desk.officer(self.words.operator, self.words.desk)
        officer = self.program.set_up_desk.officer(self.words.operator or self.user.name, self.words.desk)
        return replace(officer, approved_by=self.user.name)

    def set_clock(self, event: Event, session: Session | None) -> None:
        """Stands the clock at `--at`; a time without a day means the session's day, without an offset the event's."""
        if getattr(self.words, "at", None) is not None:
            self.clock.stand_at(_moment(self.words.at, event, session))


def _moment(text: str, event: Event, session: Session | None) -> datetime:
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        at = datetime.combine(_day(event, session, text), _time(text))
    return at if at.tzinfo else at.replace(tzinfo=event.zone)


def _time(text: str) -> time:
    try:
        hour, _, rest = text.strip().replace(".", ":").partition(":")
        return time.fromisoformat(f"{hour.zfill(2)}:{rest}")
    except ValueError as error:
        raise OperatorProblem("Waktu “{text}” tidak terbaca. Tulis seperti 2023-10-30T08:05.", text=text) from error


def _day(event: Event, session: Session | None, text: str) -> datetime:
    if session is None:
        raise OperatorProblem("Waktu “{text}” tanpa tanggal. Tulis seperti 2023-10-30T08:05.", text=text)
    return datetime.combine(session.day, time(), event.zone)
