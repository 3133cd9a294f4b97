"""The session that a desk starts: proposed by clock and schedule, with what speaks against another; and its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from netralitas_desktop.domain.clock_watch import ClockReading, ClockWarning, clock_warning
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.session_start import StartAdvice, advise, opening
from netralitas_desktop.domain.sessions import Event, Session
from netralitas_desktop.services.ports import Clock, EventStore, NewId, RecordLog, Transactions
from netralitas_desktop.services.record_scan import Desk


@dataclass(frozen=True, slots=True)
class StartSession:
    """Read-only."""

    events: EventStore
    log: RecordLog
    clock: Clock

    def proposed(self, event: Event, stood: Session | None = None) -> Session | None:
        """The session that is on or next, of those not closed; nothing without sessions.

        A desk that `stood` somewhere before stays there, unless that is over and another of today goes on.
        """
        closed = self.log.closed_sessions(event.id)
        return opening(self.events.schedule(event.id), event.local(self.clock()), closed, stood)

    def advice(self, event: Event, session: Session, device: str) -> StartAdvice:
        """What to tell before this laptop starts `session`."""
        now, schedule = event.local(self.clock()), self.events.schedule(event.id)
        last = self.log.last_of(device)
        earlier = next((s for s in schedule.sessions if last and s.id == last.session), None)
        is_today = last is not None and event.local(last.at).date() == now.date()
        closed = self.log.closed_sessions(event.id)
        return advise(session, schedule, now, closed, earlier if is_today else None)


@dataclass(frozen=True, slots=True)
class WatchClock:
    """Compares the clock with this laptop's last record and with how long the program runs; a fault is recorded."""

    log: RecordLog
    transactions: Transactions
    new_id: NewId
    clock: Clock
    running_s: Callable[[], float]
    """Seconds on a counter that nobody can set."""
    _before: list[ClockReading] = field(default_factory=list, repr=False)

    def __call__(self, desk: Desk) -> ClockWarning | None:
        """What is wrong since it was asked last; told and recorded once. To be asked every few seconds."""
        now = ClockReading(desk.event.local(self.clock()), self.running_s())
        before = self._before[-1] if self._before else None
        last = self.log.last_of(desk.device)
        warning = clock_warning(now, before, last.at if last else None)
        if warning is not None:  # only then: while another program writes, a transaction would hold up scans
            with self.transactions.transaction():
                self.log.append(self._note(warning, desk))
        self._before[:] = [now]  # what could not be recorded is found again
        return warning

    def _note(self, warning: ClockWarning, desk: Desk) -> Record:
        return Record(
            id=self.new_id(),
            event=desk.event.id,
            session=desk.session.id,
            checkpoint=desk.checkpoint,
            kind=RecordKind.NOTE,
            verdict=None,
            at=warning.now,
            device=desk.device,
            seq=0,
            operator=desk.operator,
            reason=warning.sentence,
        )
