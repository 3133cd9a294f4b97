"""Who is meant by what somebody types: the best matches of an event's roster, with where they stand today."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Excuse, Record
from netralitas_desktop.domain.search import Findable, Hit, Matched, PeopleIndex
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.ports import RecordLog, RosterStore
from netralitas_desktop.services.steps import Steps


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One person found; `here` and `excuse` are of the session that was asked about."""

    participant: Participant
    matched: tuple[Matched, ...]
    here: Record | None = None
    """What records them at the checkpoint already."""
    excuse: Excuse | None = None


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """The best matches, best first, and how many there are in all."""

    first: tuple[FoundPerson, ...]
    total: int


@dataclass(frozen=True, slots=True)
class RosterSnapshot:
    """An event's people as an index is built of them, and the roster's version that they are."""

    event: str
    version: object
    people: tuple[Findable, ...]

    def indexed(self) -> PeopleIndex:
        """Touches no database and may run in any thread: about two seconds for 100,000 people, 0.1 for 5,000."""
        return PeopleIndex(self.people)


@dataclass(frozen=True, slots=True)
class FindPeople:
    """Keeps an index of each event's people in memory, and brings it up to date when the roster has changed."""

    rosters: RosterStore
    log: RecordLog
    _kept: dict[str, tuple[object, PeopleIndex]] = field(default_factory=dict, repr=False)

    def search(
        self,
        event: Event,
        text: str,
        session: Session | None = None,
        checkpoint: Checkpoint = Checkpoint.REGISTRATION,
        limit: int = 20,
    ) -> FoundPeople:
        """The people meant by `text`; of equals those due in `session` first."""
        due: Iterable[str] = session.groups if session else ()
        hits = self._index(event).search(text, limit, due)
        return FoundPeople(tuple(self._found(event, hit, session, checkpoint) for hit in hits.first), hits.total)

    def everybody(self, event: Event, text: str) -> frozenset[str]:
        """The ids of all who fit `text`."""
        return self._index(event).everybody(text)

    def snapshot(self, event: Event) -> Steps[RosterSnapshot | None]:
        """What to index aside before the first search of a large event, in steps; nothing where that was done."""
        version = self.rosters.version()
        if event.id in self._kept:
            return None
        people: list[Findable] = []
        for page in self.rosters.findable(event.id):
            people += page
            yield
        return RosterSnapshot(event.id, version, tuple(people))

    def keep(self, snapshot: RosterSnapshot, index: PeopleIndex) -> None:
        """Takes the index that was built aside; the next search brings it up to date if it has to."""
        self._kept.setdefault(snapshot.event, (snapshot.version, index))

    def _index(self, event: Event) -> PeopleIndex:
        version = self.rosters.version()
        kept_version, index = self._kept.get(event.id, (None, PeopleIndex()))
        if kept_version == version:
            return index
        if (changed := self.rosters.changed_since(kept_version)) is not None:
            index.change(changed, self.rosters.findable_among(event.id, changed))
        else:
            index.bring_up_to(chain.from_iterable(self.rosters.findable(event.id)))
        self._kept[event.id] = (version, index.renewed() if index.is_worn else index)
        return self._kept[event.id][1]

    def _found(self, event: Event, hit: Hit, session: Session | None, checkpoint: Checkpoint) -> FoundPerson:
        person = self.rosters.person(hit.id)
        if session is None:
            return FoundPerson(person, hit.matched)
        history = self.log.histories(event.id).of_person(person)
        return FoundPerson(person, hit.matched, history.presence(session, checkpoint), history.excuse(session))
