"""Builders of invented people, events and records, and in-memory stand-ins for what decide() looks up."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256, sha512
from itertools import count
from zoneinfo import ZoneInfo

from netralitas_desktop.domain.import_plan import RosterRow
from netralitas_desktop.domain.participants import Entry, Mode, Participant, Place, raw_key, spoken_key
from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.records import FIRST_HASH, WITHOUT_TIME, Record, RecordKind, Verdict, sealed
from netralitas_desktop.domain.sessions import Checkpoint, Event, GroupBy, Policy, Schedule, Session
from netralitas_desktop.domain.signed_codes import SignedCodes, Signing
from netralitas_desktop.domain.verdicts import Decision, History, Post, Scan, decide
from netralitas_desktop.services.proof_ports import KeyPair

EVENT, DEVICE, FILE = "e1", "d1", "f1"
MONDAY = date(2023, 10, 30)


def at(clock: str, day: int = 1, zone: str = "+07:00") -> datetime:
    """`at("08:05", day=2)`: that time on the event's second day."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    when = datetime.combine(MONDAY + timedelta(day - 1), time(hours, minutes, *seconds))
    return datetime.fromisoformat(f"{when.isoformat()}{zone}")


def a_nip(n: int, pppk: bool = False) -> str:
    """The n-th sound NIP: each of another birth date, so that no two look like one person corrected."""
    born = date(1965, 1, 1) + timedelta(n * 3)
    code = f"{21 + n % 9}" if pppk else f"{1 + n % 12:02d}"
    return f"{born:%Y%m%d}{born.year + 25}{code}{1 + n % 2}{1 + n % 999:03d}"


def a_nik(n: int) -> str:
    """The n-th sound NIK; of the same birth date and sex as the n-th NIP."""
    born = date(1965, 1, 1) + timedelta(n * 3)
    return f"351601{born.day + 40 * (n % 2):02d}{born:%m%y}{1 + n % 9999:04d}"


def damaged(n: int) -> dict[str, str]:
    """What Excel leaves of the n-th NIP, as the fields of an Entry."""
    prefix = a_nip(n)[:15]
    return {"raw_number": f"{prefix[0]}.{prefix[1:]}E+17", "damaged_prefix": prefix}


def person(n: int = 1, group: str = "Jetis", removed: bool = False, row: int = 0, **said: object) -> Participant:
    """The n-th participant; with the n-th NIP unless something else is said of their number."""
    number = "" if "raw_number" in said else a_nip(n)
    entry = Entry(**{"name": f"Orang {n}", "number": number, "group": group, "unit": f"SDN {n}"} | said)  # type: ignore[arg-type]
    return Participant(f"p{n:04d}", EVENT, entry, Place(FILE, "Sheet1", row or n + 1), removed)


def a_row(n: int = 1, file: str = FILE, row: int = 0, **said: object) -> RosterRow:
    """The n-th person as a roster file lists them."""
    return RosterRow(person(n, **said).entry, Place(file, "Sheet1", row or n + 1))  # type: ignore[arg-type]


def listed(rows: Iterable[RosterRow]) -> list[Participant]:
    """The rows as participants of an event that had nobody before."""
    return [Participant(f"p{i:04d}", EVENT, row.entry, row.place) for i, row in enumerate(rows, 1)]


def event(
    policy: Policy = Policy.ASK,
    timezone: str = "Asia/Jakarta",
    tolerance_minutes: int = 15,
    group_by: GroupBy = GroupBy.KECAMATAN,
) -> Event:
    return Event(
        EVENT,
        "Ikrar Netralitas",
        policy=policy,
        timezone=timezone,
        tolerance_minutes=tolerance_minutes,
        group_by=group_by,
    )


def schedule(*groups: Sequence[str]) -> Schedule:
    """One session a day from Monday on, 08.00 to 11.00, for each of the lists of groups."""
    days = groups or (("Jetis", "Mojosari"), ("Ngoro", "Pacet"))
    return Schedule(
        tuple(
            Session(f"s{n}", EVENT, f"Hari {n}", MONDAY + timedelta(n - 1), time(8), time(11), "GOR", tuple(names))
            for n, names in enumerate(days, 1)
        )
    )


def record(n: int = 1, kind: RecordKind = RecordKind.SCAN, session: str = "s1", **said: object) -> Record:
    """The n-th record of one desk, not chained; a scan is a presence unless its verdict is said."""
    counts = kind in (RecordKind.SCAN, RecordKind.ACCEPT, RecordKind.WALK_IN)
    fields = {
        "id": f"r{n:04d}",
        "event": EVENT,
        "session": session,
        "checkpoint": Checkpoint.REGISTRATION,
        "kind": kind,
        "verdict": Verdict.PRESENT if counts else None,
        "at": at("07:30") + timedelta(seconds=n),
        "device": DEVICE,
        "seq": n,
        "operator": "Rina",
    }
    return Record(**fields | said)  # type: ignore[arg-type]


def online_without_time(n: int = 1, **said: object) -> Record:
    """Of a list of who attended online that does not tell when."""
    return record(n, mode=Mode.ONLINE, reason=f"zoom.csv, baris {n + 1}; {WITHOUT_TIME}", **said)


def chained(drafts: Iterable[Record]) -> list[Record]:
    """The drafts as one device would have written them."""
    log: list[Record] = []
    for seq, draft in enumerate(drafts, 1):
        log.append(sealed(draft, seq, log[-1].hash if log else FIRST_HASH))
    return log


@dataclass
class FakeClock:
    """A clock that stands where it was set; it tells the time in UTC, as a badly set laptop does."""

    now: datetime = field(default_factory=lambda: at("08:00"))

    def __call__(self) -> datetime:
        return self.now.astimezone(ZoneInfo("UTC"))

    def set(self, clock: str, day: int = 1) -> None:
        self.now = at(clock, day)


class CountingIds:
    """Makes ids that sort by the order in which they were made, as UUIDv7 do."""

    def __init__(self, prefix: str = "id") -> None:
        self._prefix, self._turn = prefix, count(1)

    def __call__(self) -> str:
        return f"{self._prefix}{next(self._turn):06d}"


class FakeListing:
    """The people of one event in memory; as strict as the one on SQLite."""

    def __init__(self, people: Iterable[Participant] = ()) -> None:
        everybody = sorted(people, key=lambda p: p.id)
        self._people = [p for p in everybody if not p.removed]
        self._removed = [p for p in everybody if p.removed]

    def with_id(self, participant_id: str) -> Participant | None:
        return next((p for p in self._people if p.id == participant_id), None)

    def with_number(self, text: str) -> tuple[Participant, ...]:
        if not text:
            return ()
        exact = tuple(p for p in self._people if p.number == text)
        return exact or tuple(p for p in self._people if _is_raw(p.entry, text))

    def with_name(self, text: str) -> tuple[Participant, ...]:
        key = spoken_key(text)
        return tuple(p for p in self._people if len(key) >= 3 and spoken_key(p.name) == key)

    def damaged_like(self, digits: str) -> tuple[Participant, ...]:
        alike = (p for p in self._people if p.entry.damaged_prefix and not p.number)
        return tuple(
            p
            for p in alike
            if len(digits) > 15 and digits.startswith(p.entry.damaged_prefix) and _fits(p.entry.raw_number, digits)
        )

    def removed_with(self, number: str) -> tuple[Participant, ...]:
        return tuple(p for p in self._removed if number and p.number == number)


def _is_raw(entry: Entry, text: str) -> bool:
    is_unsound = bool(entry.raw_number) and not entry.number
    return is_unsound and raw_key(entry.raw_number) == raw_key(text)


def _fits(raw: str, digits: str) -> bool:
    if raw.isdigit():
        return len(raw) == len(digits)
    _, _, exponent = raw.upper().partition("E")
    return not exponent or int(exponent) + 1 == len(digits)


class FakeHistories:
    """The past of people and numbers, from a list of records."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records = tuple(records)

    def of_person(self, participant: Participant) -> History:
        mine = [r for r in self._records if r.participant == participant.id]
        walk_ins = [
            r for r in self._records if participant.number and r.number == participant.number and not r.participant
        ]
        return History.of((*mine, *walk_ins), self._records)

    def of_number(self, digits: str) -> History:
        return History.of(r for r in self._records if r.number == digits and not r.participant)


class FakeSigningStore:
    """Which codes events carry, and their keys, in memory."""

    def __init__(self) -> None:
        self._known: dict[str, Signing] = {}
        self._private: dict[str, bytes] = {}

    def signing(self, event_id: str) -> Signing:
        return self._known.get(event_id, Signing())

    def save(self, event_id: str, signing: Signing) -> None:
        self._known[event_id] = signing

    def private_key(self, event_id: str) -> bytes:
        return self._private.get(event_id, b"")

    def keep_private_key(self, event_id: str, private: bytes) -> None:
        if event_id not in self._known or event_id in self._private:
            raise sqlite3.IntegrityError
        self._private[event_id] = private


class FakeSignatures:
    """Signatures that anybody could make who knows the public key; numbered keys."""

    def __init__(self) -> None:
        self._turn = count(1)

    def new_pair(self) -> KeyPair:
        private = next(self._turn).to_bytes(32, "big")
        return KeyPair(sha256(private).digest(), private)

    def sign(self, private: bytes, message: bytes) -> bytes:
        return sha512(sha256(private).digest() + message).digest()

    def is_signed(self, public: bytes, message: bytes, signature: bytes) -> bool:
        return len(public) == 32 and signature == sha512(public + message).digest()


@dataclass
class FakeDesk:
    """A desk at one post that answers and remembers nothing: each scan is judged against what it was given."""

    people: Sequence[Participant] = ()
    records: Sequence[Record] = ()
    event: Event = field(default_factory=event)
    schedule: Schedule = field(default_factory=schedule)
    session: int = 1
    checkpoint: Checkpoint = Checkpoint.REGISTRATION
    closed: frozenset[str] = frozenset()
    codes: SignedCodes = SignedCodes.OFF

    @property
    def post(self) -> Post:
        here = self.schedule.sessions[self.session - 1]
        return Post(self.event, self.schedule, here, self.checkpoint, self.closed, self.codes)

    def scan(self, payload: str, when: datetime | None = None, is_genuine: bool = False) -> Decision:
        scan = Scan(read_payload(payload), when or at("08:05", self.session), is_genuine)
        return decide(scan, FakeListing(self.people), FakeHistories(self.records), self.post)

    def at_pact(self) -> FakeDesk:
        return replace(self, checkpoint=Checkpoint.PACT)
