"""Who may approve what an officer alone may not: supervisors, their PINs, and the pause after wrong tries."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self

from netralitas_desktop.domain.operator_problem import OperatorProblem

_PIN = re.compile(r"[0-9]{4,8}")
FREE_TRIES = 3
LONGEST_PAUSE = timedelta(minutes=5)


class Role(StrEnum):
    """What somebody with a PIN may do."""

    SUPERVISOR = "supervisor"
    RETIRED = "retired"
    """Approves nothing any more; what they approved keeps their name."""


class NotAPin(OperatorProblem):
    """The text can't be a PIN; it is not repeated."""

    template = "PIN harus 4 sampai 8 angka."


@dataclass(frozen=True, slots=True)
class Pin:
    """Four to eight digits; shown nowhere, not even in a traceback."""

    digits: str = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Spaces around it are nothing; raises NotAPin."""
        digits = text.strip()
        if not _PIN.fullmatch(digits):
            raise NotAPin
        return cls(digits)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a PIN on this database, and how often it was mistaken since it was last right."""

    id: str
    name: str
    role: Role
    added_at: datetime
    wrong_tries: int = 0
    last_wrong: datetime | None = None

    @property
    def is_active(self) -> bool:
        return self.role is not Role.RETIRED

    def pause(self, now: datetime) -> timedelta:
        """How long no PIN of theirs is looked at; a clock that was set back makes it no longer than it was."""
        if self.last_wrong is None:
            return timedelta(0)
        whole = pause_after(self.wrong_tries)
        return min(whole, max(timedelta(0), self.last_wrong + whole - now))


def pause_after(wrong_tries: int) -> timedelta:
    """Nothing for the first slips, then twice as long each time, up to five minutes."""
    if wrong_tries < FREE_TRIES:
        return timedelta(0)
    return min(LONGEST_PAUSE, timedelta(seconds=2 ** min(wrong_tries - FREE_TRIES + 1, 16)))


def user_key(name: str) -> str:
    """What makes two names one user's."""
    return " ".join(name.split()).casefold()
