"""What a desk's screen shows beside the verdict: counters, last decisions, closed sessions, names of desks."""

from __future__ import annotations

from dataclasses import dataclass, field

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.figures import Figures, board_of, figures_of
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, RecordKind, valid
from netralitas_desktop.domain.session_sizes import SessionSizes, session_sizes
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.domain.tally import Places, SessionTally
from netralitas_desktop.services.ports import Clock, RecordLog, RosterStore, SettingStore
from netralitas_desktop.services.signatures import signatures_on
from netralitas_desktop.services.steps import Steps, at_once

_AT_A_TIME = 500
"""So many records are counted in some 20 ms."""


@dataclass(frozen=True, slots=True)
class Line:
    """One recent decision with the person it was about."""

    record: Record
    person: Participant | None


@dataclass(frozen=True, slots=True)
class Recalled:
    """A decision of before, and the correction of it that stands: a void, an acceptance, a walk-in."""

    line: Line
    answer: Record | None
    signed: Record | None = None
    """The signature that rests on it, where it is a registration."""


@dataclass(slots=True)
class _Counted:
    """A session's tally, and how far each device's log is in it."""

    tally: SessionTally
    heads: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WatchDesk:
    """Read-only views of a session. Counting goes on where it stopped: only what was recorded since is read."""

    rosters: RosterStore
    log: RecordLog
    settings: SettingStore
    clock: Clock
    _counted: dict[str, _Counted] = field(default_factory=dict, repr=False)
    _places: dict[str, tuple[object, Places]] = field(default_factory=dict, repr=False)

    def board(self, event: Event, session: Session, checkpoint: Checkpoint) -> Board:
        """The counters of one checkpoint."""
        tally = at_once(self._up_to_date(event, session))
        return board_of(session, tally.at[checkpoint], tally.places)

    def figures(self, event: Event, session: Session, checkpoint: Checkpoint) -> Figures:
        """The counters with pace, forecast, curve, units and desks, as things stand now."""
        return at_once(self.figures_in_steps(event, session, checkpoint))

    def figures_in_steps(self, event: Event, session: Session, checkpoint: Checkpoint) -> Steps[Figures]:
        """The same; the first of a large roster or a full day take a second, those after it a millisecond."""
        tally = yield from self._up_to_date(event, session)
        return figures_of(session, tally, checkpoint, event.local(self.clock()), event.end_of(session))

    def latest(self, session: Session, count: int = 10) -> tuple[Line, ...]:
        return tuple(self.line(record) for record in self.log.latest(session.id, count))

    def recall(self, record_id: str) -> Recalled:
        """A record with what became of it; raises NotFound, Ambiguous."""
        record = self.log.find(record_id)
        answers = self.log.answers(record.id)
        voided = {r.refers_to for answer in answers for r in self.log.answers(answer.id) if r.kind is RecordKind.VOID}
        answer = next((r for r in reversed(answers) if r.id not in voided and _corrects(r, record)), None)
        resting = () if answer else signatures_on(record, self.rosters, self.log)
        return Recalled(self.line(record), answer, next(iter(resting), None))

    def closed_sessions(self, event: Event) -> frozenset[str]:
        """The ids of the event's sessions that are closed now."""
        return self.log.closed_sessions(event.id)

    def sizes(self, event: Event, schedule: Schedule) -> SessionSizes:
        """How many are due at each of the event's sessions, and which are closed; reads nobody."""
        return session_sizes(schedule, self.rosters.group_sizes(event.id), self.log.closed_sizes(event.id))

    def desk_names(self) -> dict[str, str]:
        """Device id → the name of its desk."""
        return self.settings.desk_names()

    def _up_to_date(self, event: Event, session: Session) -> Steps[SessionTally]:
        """Needs no transaction: a record that comes in between is taken now and again next time, and counts once."""
        places = yield from self._places_of(event)
        heads = self.log.heads()
        counted = self._counted.get(session.id)
        if counted is None or any(heads.get(device, 0) < seq for device, seq in counted.heads.items()):
            # the first time, or an older backup was put in the database's place
            counted = self._counted[session.id] = _Counted(SessionTally(places))
        if counted.tally.places is not places:
            counted.tally = counted.tally.placed_anew(places)
        for device, head in heads.items():
            while counted.heads.get(device, 0) < head:
                self._take_some(counted, session, device, head)
                yield
        if (returned := self._returned(event, counted.tally)) != counted.tally.returned:
            counted.tally = counted.tally.placed_anew(places, returned)
        return counted.tally

    def _returned(self, event: Event, tally: SessionTally) -> dict[str, str]:
        """Guests' numbers → the one removed person with it whom the event has recorded or still counts (ADR 27)."""
        gone = {number: tally.places.removed_with(number) for number in tally.numbers & tally.places.removed.keys()}
        if not any(gone.values()):
            return {}
        counted = {who for closing in self.log.closings(event.id) for who in closing.due}
        known = {number: [p for p in people if p in counted or self._is_recorded(p)] for number, people in gone.items()}
        return {number: people[0] for number, people in known.items() if len(people) == 1}

    def _is_recorded(self, participant_id: str) -> bool:
        past = valid(self.log.about(self.rosters.person(participant_id)))
        return any(r.participant == participant_id and r.counts_as_present for r in past)

    def _take_some(self, counted: _Counted, session: Session, device: str, head: int) -> None:
        some = self.log.of_session_after(session.id, device, counted.heads.get(device, 0), _AT_A_TIME)
        for record in some:
            counted.tally.take(record)
        counted.heads[device] = some[-1].seq if len(some) == _AT_A_TIME else max(head, some[-1].seq if some else 0)

    def _places_of(self, event: Event) -> Steps[Places]:
        version = self.rosters.version()
        kept, places = self._places.get(event.id, (None, Places()))
        if kept != version:
            places = Places()
            for some in self.rosters.placed(event.id):
                places.take(some)
                yield
            self._places[event.id] = (version, places)
        return places

    def line(self, record: Record) -> Line:
        return Line(record, self.rosters.person(record.participant) if record.participant else None)


def _corrects(answer: Record, record: Record) -> bool:
    """Whether it settles the record: a guest's signature names their registration and leaves it as it is."""
    return answer.kind is not RecordKind.WALK_IN or not record.counts_as_present
