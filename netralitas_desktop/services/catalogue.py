"""The events of this laptop and their sessions, as users name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.services.ports import EventStore, RosterStore
from netralitas_desktop.services.references import pick
from netralitas_desktop.services.steps import Steps


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Read-only; finds by id, unique beginning of an id, or name."""

    events: EventStore
    rosters: RosterStore

    def all_events(self) -> tuple[Event, ...]:
        """Newest first."""
        return self.events.events()

    def schedule(self, event: Event) -> Schedule:
        return self.events.schedule(event.id)

    def listed(self, event: Event) -> tuple[Participant, ...]:
        """The event's roster as it stands."""
        return tuple(p for p in self.rosters.people(event.id) if not p.removed)

    def pages(self, event: Event) -> Iterator[tuple[Participant, ...]]:
        """The same, some at a time."""
        return self.rosters.pages(event.id)

    def roster_version(self) -> object:
        """Equal to an earlier one only where nobody's entry was changed in between."""
        return self.rosters.version()

    def group_sizes(self, event: Event) -> Mapping[str, int]:
        """Each group of those listed, as it is written, with how many they are."""
        return self.rosters.group_sizes(event.id)

    def numbers(self, event: Event) -> Steps[frozenset[str]]:
        """Of everybody listed: a checked code that is one of them needs no second frame to be believed."""
        known: set[str] = set()
        for some in self.rosters.numbers(event.id):
            known.update(some)
            yield
        return frozenset(known)

    def person(self, participant_id: str) -> Participant:
        return self.rosters.person(participant_id)

    def event(self, text: str = "") -> Event:
        """The event meant by `text`; without it the only one there is."""
        every = self.all_events()
        if text.strip():
            return pick(every, text, what="Kegiatan", identity=lambda e: e.id, name=lambda e: e.name)
        match every:
            case []:
                raise OperatorProblem("Belum ada kegiatan. Buat dulu dari berkas jadwal.")
            case [event]:
                return event
        raise OperatorProblem("Ada {count} kegiatan. Sebutkan yang dimaksud.", count=len(every))

    def session(self, text: str, event: Event | None = None) -> Session:
        """The session meant by `text`, of one event or of all."""
        events = (event,) if event else self.all_events()
        sessions = [s for e in events for s in self.schedule(e).sessions]
        return pick(sessions, text, what="Sesi", identity=lambda s: s.id, name=lambda s: s.name)
