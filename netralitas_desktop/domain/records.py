"""The append-only log: what one record holds, how records are chained, and which of them still count."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.sessions import Checkpoint

FIRST_HASH = "0" * 64
"""What the first record of a device names as the hash before it."""


WITHOUT_TIME = "tanpa waktu bergabung"
"""How the reason of a record ends that was made of a list without times: it bears the moment of its import.

Written into records and read back by told_at; never change it, or older records are told at another time.
"""


class Verdict(StrEnum):
    """What the desk answers to a scan."""

    PRESENT = "present"
    ALREADY_PRESENT = "already_present"
    WRONG_SESSION = "wrong_session"
    NOT_LISTED = "not_listed"
    NEEDS_REVIEW = "needs_review"
    INVALID_CODE = "invalid_code"
    SESSION_CLOSED = "session_closed"


class RecordKind(StrEnum):
    """Why a record was written; every kind but SCAN, WALK_IN, CLOSE and NOTE answers something before it."""

    SCAN = "scan"
    ACCEPT = "accept"
    WALK_IN = "walk_in"
    VOID = "void"
    EXCUSE = "excuse"
    CLOSE = "close"
    REOPEN = "reopen"
    NOTE = "note"
    """Something about the desk itself: its clock was set."""


class Excuse(StrEnum):
    """Why somebody who is due does not come; a category, never a diagnosis."""

    PERMISSION = "permission"
    SICK = "sick"
    OFFICIAL_DUTY = "official_duty"
    LEAVE = "leave"
    STUDY = "study"


@dataclass(frozen=True, slots=True)
class Record:
    """One line of a device's log. `seq` has no gaps; `hash` covers every other field and the hash before it."""

    id: str
    event: str
    session: str
    checkpoint: Checkpoint
    kind: RecordKind
    verdict: Verdict | None
    at: datetime
    device: str
    seq: int
    operator: str
    participant: str = ""
    number: str = ""
    payload: str = ""
    name: str = ""
    """For a walk-in: who they are."""
    unit: str = ""
    """For a walk-in: where they work."""
    mode: Mode = Mode.ONSITE
    late: bool = False
    excuse: Excuse | None = None
    reason: str = ""
    refers_to: str = ""
    previous_hash: str = FIRST_HASH
    hash: str = ""

    @property
    def counts_as_present(self) -> bool:
        """Whether this record, unless it is voided, puts its person in the hall."""
        return self.verdict is Verdict.PRESENT

    @property
    def told_at(self) -> datetime | None:
        """When its person came; nothing where a list of who attended online does not tell."""
        is_import = self.mode is Mode.ONLINE and self.reason.endswith(WITHOUT_TIME)
        return None if is_import else self.at


def fingerprint(record: Record) -> str:
    """SHA-256 over every field but the hash itself, in a form that is the same on every machine."""
    return _digest([_plain(getattr(record, name)) for name in _FINGERPRINTED])


_FINGERPRINTED = tuple(f.name for f in fields(Record) if f.name != "hash")
_SEQ, _PREVIOUS = _FINGERPRINTED.index("seq"), _FINGERPRINTED.index("previous_hash")
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _digest(parts: list[object]) -> str:
    return hashlib.sha256(_encode(parts).encode()).hexdigest()


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat()
        case StrEnum():
            return value.value
        case _:
            return value


def sealed(record: Record, seq: int, previous_hash: str) -> Record:
    """The record in its place in the device's chain."""
    parts = [_plain(getattr(record, name)) for name in _FINGERPRINTED]
    parts[_SEQ], parts[_PREVIOUS] = seq, previous_hash
    return replace(record, seq=seq, previous_hash=previous_hash, hash=_digest(parts))


def due_digest(due: Iterable[str]) -> str:
    """What a closing record says of the people who were due, so that the chain covers them too."""
    return hashlib.sha256("\n".join(sorted(due)).encode()).hexdigest()


class ChainFault(StrEnum):
    """How a device's log can be broken."""

    GAP = "gap"
    UNLINKED = "unlinked"
    ALTERED = "altered"


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first place where a device's log is not what was written."""

    device: str
    seq: int
    fault: ChainFault


def broken_links(records: Iterable[Record]) -> Iterator[BrokenLink]:
    """The first fault of each device's chain; `records` in the order of device, then sequence."""
    for device, log in groupby(records, key=lambda r: r.device):
        previous = FIRST_HASH
        for seq, record in enumerate(log, 1):
            fault = _fault(record, seq, previous)
            if fault:
                yield BrokenLink(device, seq, fault)
                break
            previous = record.hash


def _fault(record: Record, seq: int, previous: str) -> ChainFault | None:
    if record.seq != seq:
        return ChainFault.GAP
    if record.previous_hash != previous:
        return ChainFault.UNLINKED
    return None if record.hash == fingerprint(record) else ChainFault.ALTERED


def valid(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records that still count: without voids, and without what was voided."""
    every = tuple(records)
    voided = {r.refers_to for r in every if r.kind is RecordKind.VOID}
    return tuple(r for r in every if r.kind is not RecordKind.VOID and r.id not in voided)


def arrived(written: Iterable[Record], every: Iterable[Record]) -> Iterator[Record]:
    """The records, acceptances at the moment of the scan that they accept: so long their person has been there.

    `every` has those scans; one that is not among them leaves its acceptance as it was written.
    """
    scans = {r.id: r for r in every if r.kind is RecordKind.SCAN}
    for record in written:
        scan = scans.get(record.refers_to) if record.kind is RecordKind.ACCEPT else None
        yield record if scan is None or scan.session != record.session else replace(record, at=scan.at)
