"""The figures of a ceremony counted anew, as simply as can be: what every output is held against."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Closing
from netralitas_desktop.domain.records import Record, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint, Schedule

CAME = ("present", "other_session")


@dataclass(frozen=True)
class Plain:
    """What a report of one session, or of the whole event, has to say."""

    categories: Counter[str]
    late: int
    rows: Counter[str]
    """The categories of those whom the roster still lists."""
    signed: int
    walk_ins: int
    visitors: int
    removed_there: int
    """Removed people who came; `removed` also those who only signed."""
    removed: int
    signed_beside: int
    arrivals: int
    guests_at: dict[Checkpoint, int]
    """Walk-ins and signers of no roster, as the board has them."""

    @property
    def roster(self) -> int:
        return self.categories.total()

    @property
    def came(self) -> int:
        return sum(self.categories[c] for c in CAME)

    @property
    def on_the_list(self) -> int:
        """How many the list of those who came names."""
        return self.came + self.walk_ins + self.visitors + self.removed_there


class PlainCount:
    """Whose each record is, worked out once; then counted for one session or all."""

    def __init__(
        self, people: Iterable[Participant], schedule: Schedule, records: Iterable[Record], closings: Iterable[Closing]
    ) -> None:
        self.people = {p.id: p for p in people}
        self.closed = {c.session for c in closings}
        self.sessions = [s.id for s in schedule.sessions]
        log = list(records)
        scans = {r.id: r.at for r in log if r.kind is RecordKind.SCAN}
        voided = {r.refers_to for r in log if r.kind is RecordKind.VOID}
        self.log = [r for r in log if r.id not in voided]
        self.at = {r.id: scans.get(r.refers_to, r.at) if r.kind is RecordKind.ACCEPT else r.at for r in self.log}
        self.own = {p.id: self._own(p, schedule) for p in self.people.values() if not p.removed}
        self.own |= {who: c.session for c in closings for who in c.due}
        self.who = {r.id: self._whose(r) for r in self.log if r.counts_as_present}
        self.there: defaultdict[tuple[str, Checkpoint], list[Record]] = defaultdict(list)
        for record in sorted((r for r in self.log if r.counts_as_present), key=lambda r: self.at[r.id]):
            self.there[self.who[record.id], record.checkpoint].append(record)

    def _own(self, person: Participant, schedule: Schedule) -> str:
        theirs = schedule.session_of(person.group)
        return theirs.id if theirs and theirs.id not in self.closed else ""

    def _whose(self, record: Record) -> str:
        if record.participant:
            return record.participant
        if not record.number:
            return f"{record.name.casefold()}|{record.unit.casefold()}"
        same = [p for p in self.people.values() if p.number == record.number]
        recorded = {r.participant for r in self.log if r.counts_as_present} | self.own.keys()
        owners = [p.id for p in same if not p.removed] or [p.id for p in same if p.id in recorded]
        return owners[0] if owners else record.number

    def of(self, session: str | None) -> Plain:
        here = [r for r in self.log if r.counts_as_present and session in (None, r.session)]
        registered = [r for r in here if r.checkpoint is Checkpoint.REGISTRATION]
        mine = [p for p, own in self.own.items() if session in (None, own)]
        category = {p: self._category(p) for p in mine}
        guests = {self.who[r.id] for r in here if r.kind is RecordKind.WALK_IN} - self.people.keys()
        came_here = {self.who[r.id] for r in registered}
        signed_here = {self.who[r.id] for r in here if r.checkpoint is Checkpoint.PACT}
        gone = {p.id for p in self.people.values() if p.removed} - self.own.keys()
        elsewhere = {p for p in self.own if session is not None and self.own[p] != session}
        return Plain(
            categories=Counter(category.values()),
            late=sum(self._counted(p).late for p in mine if category[p] in CAME),
            rows=Counter(category[p] for p in mine if not self.people[p].removed),
            signed=sum((p, Checkpoint.PACT) in self.there for p in mine),
            walk_ins=len(guests),
            visitors=len(came_here & elsewhere),
            removed_there=len(came_here & gone),
            removed=len((came_here | signed_here) & gone),
            signed_beside=len(signed_here - set(mine)),
            arrivals=len({(r.session, self.who[r.id]) for r in here if self._comes_in(r, guests)}),
            guests_at={
                c: len({self.who[r.id] for r in here if r.checkpoint is c} - self.people.keys()) for c in Checkpoint
            },
        )

    def _comes_in(self, record: Record, guests: set[str]) -> bool:
        who = self.who[record.id]
        is_arrival = record.checkpoint is Checkpoint.REGISTRATION or record.kind is RecordKind.WALK_IN
        return is_arrival and (who in self.people or who in guests)

    def _counted(self, who: str) -> Record:
        came = self.there[who, Checkpoint.REGISTRATION]
        return next((r for r in came if r.session == self.own[who]), came[0])

    def _category(self, who: str) -> str:
        own, came = self.own[who], self.there.get((who, Checkpoint.REGISTRATION), [])
        if came:
            return "present" if own in {r.session for r in came} else "other_session"
        excuses = [r for r in self.log if r.kind is RecordKind.EXCUSE and r.participant == who]
        said = [r.excuse for r in excuses if r.session == own or not own]
        if said:
            return str(said[-1])
        is_over = own in self.closed if own else len(self.closed) == len(self.sessions)
        return "unexcused" if is_over else "pending"
