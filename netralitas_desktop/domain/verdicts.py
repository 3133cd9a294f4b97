"""What the desk answers to a scan: one pure function and the words it uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol, Self

from netralitas_desktop.domain.code_faults import CodeFault
from netralitas_desktop.domain.participants import Listing, Participant
from netralitas_desktop.domain.payloads import Candidate, Reading
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict, arrived, valid
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Schedule, Session
from netralitas_desktop.domain.signed_codes import SignedCodes


class Review(StrEnum):
    """What the officer must confirm."""

    SEVERAL_NUMBERS = "several_numbers"
    SEVERAL_PEOPLE = "several_people"
    DAMAGED_NUMBER = "damaged_number"
    EXCUSED = "excused"
    PACT_BEFORE_REGISTRATION = "pact_before_registration"
    NAMED = "named"
    """Somebody was typed by name."""


@dataclass(frozen=True, slots=True)
class Scan:
    """One reading at one moment; `at` carries its offset."""

    reading: Reading
    at: datetime
    is_genuine: bool = False
    """Whether it carries a signature of this event's key."""


@dataclass(frozen=True, slots=True)
class Post:
    """Where a scan happens: the event's rules and schedule, the desk's session and checkpoint, the closed sessions."""

    event: Event
    schedule: Schedule
    session: Session
    checkpoint: Checkpoint
    closed: frozenset[str] = frozenset()
    codes: SignedCodes = SignedCodes.OFF

    def is_open(self, session: Session, at: datetime) -> bool:
        """Whether scans count for that session at `at`: on its day, and until it is closed."""
        return self.event.local(at).date() == session.day and session.id not in self.closed

    def is_late(self, at: datetime) -> bool:
        """Whether somebody who registers at `at` is late; a signature has no hour."""
        return self.checkpoint is Checkpoint.REGISTRATION and self.event.is_late(self.session, at)

    def next_opening(self, at: datetime) -> Session | None:
        """The session that is open at `at`, else the next one to open."""
        today = self.event.local(at).date()
        coming = [s for s in self.schedule.sessions if s.day >= today and s.id not in self.closed]
        return min(coming, key=lambda s: (s.day, s.starts), default=None)


class History:
    """The valid records of one event that concern one person or number, oldest first."""

    def __init__(self, records: Sequence[Record] = ()) -> None:
        self._records = tuple(records)

    @classmethod
    def of(cls, records: Iterable[Record], scans: Iterable[Record] = ()) -> Self:
        """Of all records of somebody, voids too, and the scans that are accepted among them, in any order.

        Whom an officer accepted has been there since their scan, as in the reports (ADR 27).
        """
        every = tuple(records)
        there = arrived(valid(every), (*every, *scans))
        return cls(sorted(there, key=lambda r: (r.at, r.device, r.seq)))

    def presence(self, session: Session, checkpoint: Checkpoint) -> Record | None:
        """The first record that puts the person at this checkpoint of this session."""
        return next((r for r in self._at(session) if r.checkpoint is checkpoint and r.counts_as_present), None)

    def walk_in(self, session: Session) -> Record | None:
        """The record that made the person a walk-in of this session."""
        return next((r for r in self._at(session) if r.kind is RecordKind.WALK_IN), None)

    def excuse(self, session: Session) -> Excuse | None:
        """The last excuse recorded for this session."""
        return next((r.excuse for r in reversed(self._at(session)) if r.kind is RecordKind.EXCUSE), None)

    def signatures_on(self, registration: Record) -> tuple[Record, ...]:
        """The signatures under the pact that would stand without any registration, were this one taken back."""
        here = [r for r in self._records if r.session == registration.session and r.counts_as_present]
        remaining = any(r.checkpoint is Checkpoint.REGISTRATION and r.id != registration.id for r in here)
        if registration.checkpoint is Checkpoint.PACT or remaining:
            return ()
        return tuple(r for r in here if r.checkpoint is Checkpoint.PACT)

    def _at(self, session: Session) -> tuple[Record, ...]:
        return tuple(r for r in self._records if r.session == session.id)


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to one scan, with what the screen needs to say it."""

    verdict: Verdict
    number: str = ""
    person: Participant | None = None
    candidates: tuple[Participant, ...] = ()
    answers: tuple[Decision, ...] = ()
    """For each of the candidates of a NEEDS_REVIEW: what the desk would answer if it were certainly them."""
    review: Review | None = None
    excuse: Excuse | None = None
    since: Record | None = None
    """For ALREADY_PRESENT: the record that counts. For the pact of a walk-in: the record that made them one.

    For NEEDS_REVIEW: the signature that has lost its registration, or the walk-in who bears a damaged number. For
    `removed`: their record here, if they have one.
    """
    signed: Record | None = None
    """At the registration: the signature under the pact that rests on it."""
    belongs_to: Session | None = None
    """The session of the person's group; nothing where the schedule does not have that group."""
    opens: Session | None = None
    """For SESSION_CLOSED: the session that is open instead."""
    late: bool = False
    removed: Participant | None = None
    """For NOT_LISTED: whom an earlier roster listed with this number."""
    fault: CodeFault | None = None
    """For INVALID_CODE: what is wrong, where more is known than that nobody's number is in it."""

    @property
    def in_other_session(self) -> bool:
        """Whether a PRESENT person was accepted outside the session of their group."""
        return self.verdict is Verdict.PRESENT and self.person is not None and self.belongs_to is not None


class Histories(Protocol):
    """The past of people and numbers in one event, as decide() asks for it."""

    def of_person(self, participant: Participant) -> History: ...

    def of_number(self, digits: str) -> History:
        """The past of a number that is on no roster: its walk-in records."""
        ...


def decide(scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    """What the desk answers. Pure: the same four arguments always give the same decision."""
    if not post.is_open(post.session, scan.at):
        return Decision(Verdict.SESSION_CLOSED, opens=post.next_opening(scan.at))
    if scan.reading.is_signed and not scan.is_genuine:
        return Decision(Verdict.INVALID_CODE, fault=CodeFault.FORGED)
    if post.codes is SignedCodes.ONLY and not scan.is_genuine and _tells_somebody(scan.reading, listing):
        return Decision(Verdict.INVALID_CODE, fault=CodeFault.UNSIGNED)
    if scan.reading.participant:
        return _decide_for_own_code(scan, listing, histories, post)
    meant = _meant(scan.reading, listing)
    if not meant:
        return _decide_for_raw(scan, listing, histories, post)
    if len(meant) > 1:
        people = tuple(p for c in meant for p in listing.with_number(c.digits))
        return _ask(_each(people, "", scan.at, histories, post), "", Review.SEVERAL_NUMBERS)
    return _decide_for_number(meant[0].digits, scan, listing, histories, post)


def decide_chosen(person: Participant, at: datetime, histories: Histories, post: Post) -> Decision:
    """What the desk answers where the officer says who it is, having looked them up; as pure as decide()."""
    if not post.is_open(post.session, at):
        return Decision(Verdict.SESSION_CLOSED, opens=post.next_opening(at))
    return _decide_for_person(person, person.number, at, histories, post)


def _meant(reading: Reading, listing: Listing) -> tuple[Candidate, ...]:
    """The candidates that are somebody's number: listed exactly, or sound where a number of a person would stand."""
    meant = tuple(c for c in reading.candidates if (c.certain and c.is_sound) or listing.with_number(c.digits))
    if reading.beside and not any(listing.with_number(c.digits) for c in meant):
        return tuple(c for c in reading.beside if listing.with_number(c.digits)) or meant
    return meant


def _decide_for_own_code(scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    """A code that this program printed: of somebody listed here, or of another event and then of nobody."""
    person = listing.with_id(scan.reading.participant)
    if person is None:
        return Decision(Verdict.INVALID_CODE, fault=CodeFault.UNLISTED if scan.is_genuine else None)
    return _decide_for_person(person, person.number or person.entry.raw_number, scan.at, histories, post)


def _tells_somebody(reading: Reading, listing: Listing) -> bool:
    """Whether a code alone would find a listed person; a name doesn't, since an officer confirms it."""
    digits = [c.digits for c in (*reading.candidates, *reading.beside)]
    return bool(
        reading.participant
        or listing.with_number(reading.text)
        or any(listing.with_number(d) or listing.damaged_like(d) for d in digits)
    )


def _decide_for_raw(scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    """A code without a personal number still finds the person in whose roster row exactly this text stood."""
    match listing.with_number(scan.reading.text):
        case [person]:
            return _decide_for_person(person, person.entry.raw_number, scan.at, histories, post)
        case []:
            return _decide_without_number(scan, listing, histories, post)
        case several:
            return _ask_among(_each(several, "", scan.at, histories, post), "", Review.SEVERAL_PEOPLE)


def _decide_without_number(scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    """A card printed from a destroyed list carries the list's zeros; somebody without a number is typed by name.

    Either way the officer confirms who it is.
    """
    for candidate in scan.reading.candidates:
        if people := tuple(listing.damaged_like(candidate.digits)):
            review = Review.DAMAGED_NUMBER if len(people) == 1 else Review.SEVERAL_PEOPLE
            return _ask_among(_each(people, candidate.digits, scan.at, histories, post), candidate.digits, review)
    if named := tuple(listing.with_name(scan.reading.text)):
        return _ask_among(_each(named, "", scan.at, histories, post), "", Review.NAMED)
    return Decision(Verdict.INVALID_CODE)


def _each(
    people: Sequence[Participant], digits: str, at: datetime, histories: Histories, post: Post
) -> tuple[Decision, ...]:
    """What the desk would answer for each of those who may be meant."""
    return tuple(_decide_for_person(person, digits, at, histories, post) for person in people)


def _people(answers: Sequence[Decision]) -> tuple[Participant, ...]:
    return tuple(answer.person for answer in answers if answer.person is not None)


def _ask(answers: Sequence[Decision], digits: str, review: Review, since: Record | None = None) -> Decision:
    """The likeliest first: whom the desk would let in, then who belongs to another session, then who is here."""
    likely = tuple(sorted(answers, key=lambda answer: _UNLIKELY.get(answer.verdict, 0)))
    people = _people(likely)
    return Decision(Verdict.NEEDS_REVIEW, digits, candidates=people, answers=likely, review=review, since=since)


_UNLIKELY = {Verdict.WRONG_SESSION: 1, Verdict.ALREADY_PRESENT: 2}


def _waiting(answers: Sequence[Decision]) -> tuple[Decision, ...]:
    return tuple(a for a in answers if a.verdict is not Verdict.ALREADY_PRESENT)


def _ask_among(answers: Sequence[Decision], digits: str, review: Review) -> Decision:
    """Who of several is meant: whoever is recorded here already is not meant again."""
    waiting = _waiting(answers)
    return _ask(waiting, digits, review) if waiting else _all_here(answers, digits)


def _all_here(answers: Sequence[Decision], digits: str, review: Review | None = None) -> Decision:
    first, people = answers[0], _people(answers)
    only = first.person if len(people) == 1 else None
    return Decision(
        Verdict.ALREADY_PRESENT, digits, only, people, review=review, since=first.since, signed=first.signed
    )


def _ask_whose(answers: Sequence[Decision], digits: str, guest: Record | None) -> Decision:
    """Whose damaged number this is: of those who are here already too, for they may have been found by their name.

    Where all are here, only the number is left to be repaired. A guest who was added with it may be one of them.
    """
    if not _waiting(answers):
        return _all_here(answers, digits, Review.DAMAGED_NUMBER)
    review = Review.DAMAGED_NUMBER if len(answers) == 1 else Review.SEVERAL_PEOPLE
    return _ask(answers, digits, review, guest)


def _decide_for_number(digits: str, scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    match listing.with_number(digits):
        case [person]:
            return _decide_for_person(person, digits, scan.at, histories, post)
        case []:
            return _decide_for_unlisted(digits, scan, listing, histories, post)
        case several:
            return _ask_among(_each(several, digits, scan.at, histories, post), digits, Review.SEVERAL_PEOPLE)


def _decide_for_unlisted(digits: str, scan: Scan, listing: Listing, histories: Histories, post: Post) -> Decision:
    history = histories.of_number(digits)
    walk_in = history.walk_in(post.session)
    if damaged := listing.damaged_like(digits):
        return _ask_whose(_each(damaged, digits, scan.at, histories, post), digits, walk_in)
    if walk_in is None:
        return _not_listed(digits, listing, histories, post)
    if here := history.presence(post.session, post.checkpoint):
        return Decision(Verdict.ALREADY_PRESENT, digits, since=here, signed=_resting(history, here))
    return Decision(Verdict.PRESENT, digits, since=walk_in, late=post.is_late(scan.at))


def _not_listed(digits: str, listing: Listing, histories: Histories, post: Post) -> Decision:
    """Whoever was removed from the roster is told as such, with what was recorded of them here before."""
    gone = next(iter(listing.removed_with(digits)), None)
    history = histories.of_person(gone) if gone is not None else History()
    since = history.presence(post.session, post.checkpoint) or history.presence(post.session, Checkpoint.REGISTRATION)
    return Decision(Verdict.NOT_LISTED, digits, removed=gone, since=since)


def _decide_for_person(person: Participant, digits: str, at: datetime, histories: Histories, post: Post) -> Decision:
    history = histories.of_person(person)
    here = history.presence(post.session, post.checkpoint)
    registered = history.presence(post.session, Checkpoint.REGISTRATION)
    if here is not None and registered is not None:
        return Decision(Verdict.ALREADY_PRESENT, digits, person, since=here, signed=_resting(history, here))
    is_theirs = post.session.expects(person.group)
    belongs_to = None if is_theirs else post.schedule.session_of(person.group)
    if not (is_theirs or registered or post.event.policy is Policy.ACCEPT):
        return Decision(Verdict.WRONG_SESSION, digits, person, belongs_to=belongs_to)
    if post.checkpoint is Checkpoint.PACT and registered is None:
        return replace(_ask_about(person, digits, Review.PACT_BEFORE_REGISTRATION, belongs_to), since=here)
    excuse = history.excuse(post.session)
    if excuse is not None and registered is None:
        return _ask_about(person, digits, Review.EXCUSED, belongs_to, excuse)
    signed = history.presence(post.session, Checkpoint.PACT)
    return Decision(Verdict.PRESENT, digits, person, belongs_to=belongs_to, late=post.is_late(at), signed=signed)


def _resting(history: History, registration: Record) -> Record | None:
    return next(iter(history.signatures_on(registration)), None)


def _ask_about(
    person: Participant, digits: str, review: Review, belongs_to: Session | None, excuse: Excuse | None = None
) -> Decision:
    return Decision(
        Verdict.NEEDS_REVIEW, digits, person, candidates=(person,), review=review, belongs_to=belongs_to, excuse=excuse
    )
