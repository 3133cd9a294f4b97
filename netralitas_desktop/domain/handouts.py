"""What is printed before an event, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from netralitas_desktop.domain.paper import EventPaper
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Event, Schedule, Session

HoldersTold: TypeAlias = Callable[[int], None]
"""Told how many people's papers are drawn; what it raises ends the drawing."""


def nobody_counts(done: int) -> None:
    """For papers that nobody waits for."""


class Handout(StrEnum):
    """What can be printed."""

    CARDS = "cards"
    CARD = "card"
    """The same cards, each on a page of its own size."""
    LABELS = "labels"
    PACT = "pact"
    SIGN_LIST = "attendance"
    """The attendance list with boxes for signatures, for when no laptop works."""


class CodeKind(StrEnum):
    QR = "qr"
    CODE128 = "code128"


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who gets a paper, when they are due, and what its code says unless it is signed."""

    person: Participant
    session: Session | None
    payload: str
    code: CodeKind


@dataclass(frozen=True, slots=True)
class Handouts:
    """All that a print needs."""

    what: Handout
    event: Event
    paper: EventPaper
    schedule: Schedule
    holders: tuple[Holder, ...]
    sign: Callable[[str], str] | None = field(default=None, repr=False, compare=False)
    """Id of a participant → their signed code, in an event that has such; 30 µs each, so only for whom is printed."""

    @property
    def has_signed_codes(self) -> bool:
        return self.sign is not None

    def signed(self) -> Handouts:
        """The same with signed codes, where the event has them: all in QR, since bars would be half a metre long."""
        if self.sign is None:
            return self
        holders = tuple(replace(h, payload=self.sign(h.person.id), code=CodeKind.QR) for h in self.holders)
        return replace(self, holders=holders, sign=None)
