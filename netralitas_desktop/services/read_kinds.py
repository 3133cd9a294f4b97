"""Which kinds of codes an event's cards are read for, changed while the event goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.services.ports import EventStore, Transactions


@dataclass(frozen=True, slots=True)
class ReadKinds:
    """Cards that turn up at the door may carry what nobody thought of when the event was made."""

    events: EventStore
    transactions: Transactions

    def __call__(self, event: Event, kinds: Iterable[str]) -> Event:
        """Reads these kinds beside the usual ones and no others; returns the event as it is then."""
        with self.transactions.transaction():
            self.events.set_codes(event.id, tuple(dict.fromkeys(kinds)))
            return self.events.event(event.id)
