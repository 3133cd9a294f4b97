"""What stands beside the sum of a roster: whom the desks recorded and the roster does not count, and open questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.code_faults import fault_of
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Session
from netralitas_desktop.domain.unanswered import Unanswered, unanswered_in
from netralitas_desktop.domain.walk_ins import guests_of


@dataclass(frozen=True, slots=True)
class Removed:
    """Somebody who came or signed and whom a later roster no longer lists; never in the sum."""

    participant: Participant
    record: Record | None = None
    """Their earliest registration."""
    pact: Record | None = None

    @property
    def first(self) -> Record | None:
        return self.record or self.pact


@dataclass(frozen=True, slots=True)
class Beside:
    """Records that stand beside the roster, never in its sum."""

    walk_ins: tuple[Record, ...] = ()
    """The first record of each."""
    unlisted: tuple[Record, ...] = ()
    """Scans of numbers that no roster has and that are of no walk-in, the first of each number."""
    unreadable: tuple[Record, ...] = ()
    refused: tuple[Record, ...] = ()
    """Codes that were read and not accepted: imitated, of nobody listed, or without the signature that is asked."""
    signers: tuple[Record, ...] = ()
    """Signatures under the pact of people who are on no roster, the first of each."""
    visitors: tuple[Record, ...] = ()
    """Registrations of people whom another session counts, or none, the first of each person."""
    removed: tuple[Removed, ...] = ()
    visiting_signers: tuple[Record, ...] = ()
    """Signatures in this session of people whom another one counts; of a whole event none, for it counts them all."""
    unanswered: tuple[Unanswered, ...] = ()
    """Scans that nobody decided and that may be of somebody who came."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing happened beside the roster."""
        people = (self.walk_ins, self.visitors, self.removed, self.signers, self.visiting_signers)
        return not any((*people, self.unlisted, self.unreadable, self.refused, self.unanswered))

    @property
    def signatures(self) -> int:
        """How many signed whom the sum does not count."""
        of_removed = sum(one.pact is not None for one in self.removed)
        return len(self.signers) + len(self.visiting_signers) + of_removed


@dataclass(frozen=True, slots=True)
class Recorded:
    """The valid records of an event in the order of their times, and who counts whom."""

    records: Sequence[Record]
    people: Sequence[Participant]
    session_of: Mapping[str, str]
    """Of everybody in the event's sum: the session that counts them; empty where none does."""
    only: Session | None = None

    def __iter__(self) -> Iterator[Record]:
        """The records of the session, or of all of them."""
        return (r for r in self.records if self.only is None or r.session == self.only.id)


def beside_of(recorded: Recorded) -> Beside:
    here = list(recorded)
    guests = guests_of(recorded.records)
    walk_ins = _first(here, lambda r: guests[r.id] if r.kind is RecordKind.WALK_IN and r.id in guests else "")
    removed = _removed(here, recorded)
    return Beside(
        walk_ins=walk_ins,
        unlisted=_unlisted(here, recorded, {guests[r.id] for r in walk_ins}, guests, removed),
        unreadable=tuple(r for r in here if r.verdict is Verdict.INVALID_CODE and not fault_of(r)),
        refused=tuple(r for r in here if fault_of(r)),
        signers=_first(here, lambda r: guests.get(r.id, "") if r.checkpoint is Checkpoint.PACT else ""),
        visitors=_first(here, lambda r: _visitor(r, Checkpoint.REGISTRATION, recorded)),
        removed=removed,
        visiting_signers=()
        if recorded.only is None
        else _first(here, lambda r: _visitor(r, Checkpoint.PACT, recorded)),
        unanswered=unanswered_in(here, recorded.records, recorded.people),
    )


def arrivals_in(recorded: Recorded, walk_ins: Iterable[Record]) -> tuple[Record, ...]:
    """Everybody who came in at a door, once a session: the roster's people, visitors, removed people and walk-ins."""
    guests = guests_of(recorded.records)
    added = {guests[r.id] for r in walk_ins}

    def who(record: Record) -> str:
        is_arrival = record.checkpoint is Checkpoint.REGISTRATION or record.kind is RecordKind.WALK_IN
        if not (is_arrival and record.counts_as_present):
            return ""
        person = record.participant or (guests[record.id] if guests[record.id] in added else "")
        return person and f"{record.session} {person}"

    return _first(recorded, who)


def _first(records: Iterable[Record], who: Callable[[Record], str]) -> tuple[Record, ...]:
    """The first record of everybody whom `who` names."""
    first: dict[str, Record] = {}
    for record in records:
        if someone := who(record):
            first.setdefault(someone, record)
    return tuple(first.values())


def _visitor(record: Record, checkpoint: Checkpoint, recorded: Recorded) -> str:
    """Whoever was at this checkpoint of a session that does not count them."""
    if not record.counts_as_present or record.checkpoint is not checkpoint:
        return ""
    return record.participant if recorded.session_of.get(record.participant, record.session) != record.session else ""


def _removed(here: Iterable[Record], recorded: Recorded) -> tuple[Removed, ...]:
    """In the order in which they came or signed."""
    gone = {p.id: p for p in recorded.people if p.removed and p.id not in recorded.session_of}
    there: dict[str, dict[Checkpoint, Record]] = {}
    for record in here:
        if record.participant in gone and record.counts_as_present:
            there.setdefault(record.participant, {}).setdefault(record.checkpoint, record)
    return tuple(
        Removed(gone[who], first.get(Checkpoint.REGISTRATION), first.get(Checkpoint.PACT))
        for who, first in there.items()
    )


def _unlisted(
    here: Iterable[Record],
    recorded: Recorded,
    walk_ins: set[str],
    guests: Mapping[str, str],
    removed: Sequence[Removed],
) -> tuple[Record, ...]:
    """Also registrations, made where another roster was, of people whom no roster here has."""
    named = {p.number for p in recorded.people if not p.removed or p.id in recorded.session_of}
    named |= {one.participant.number for one in removed}
    named |= {r.number for r in recorded.records if guests.get(r.id) in walk_ins}
    named -= {""}
    told = {"", *walk_ins}

    def number(record: Record) -> str:
        is_registration = record.counts_as_present and record.checkpoint is Checkpoint.REGISTRATION
        is_stranger = is_registration and guests.get(record.id, "") not in told
        if not is_stranger and record.verdict is not Verdict.NOT_LISTED:
            return ""
        return "" if record.number in named else record.number or record.id

    return _first(here, number)
