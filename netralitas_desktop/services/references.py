"""How users name things: by an id, a unique beginning of it, or a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, TypeVar

from netralitas_desktop.domain.numbers import NotANumber, parse_number
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.services.ports import RosterStore

T = TypeVar("T")


class NotFound(OperatorProblem):
    """Nothing has that id or name."""

    template: ClassVar[str] = "{what} “{text}” tidak ditemukan. Periksa tulisannya."

    def __init__(self, *, what: str, text: str) -> None:
        super().__init__(what=what, text=text)


class Ambiguous(OperatorProblem):
    """Several things have that beginning or name."""

    template: ClassVar[str] = "{what} “{text}” cocok dengan {count} pilihan. Tulis lebih lengkap."

    def __init__(self, *, what: str, text: str, count: int) -> None:
        super().__init__(what=what, text=text, count=count)


SHORTEST_PREFIX = 4
"""UUIDv7 of one minute share their first characters: shorter beginnings would only ever be ambiguous by accident."""


def pick(things: Iterable[T], text: str, *, what: str, identity: Callable[[T], str], name: Callable[[T], str]) -> T:
    """The one thing whose id, name or unique beginning of an id is `text`; raises NotFound, Ambiguous."""
    every = list(things)
    wanted = text.strip().casefold()
    for found in (
        [t for t in every if identity(t) == wanted],
        [t for t in every if name(t).casefold() == wanted],
        [t for t in every if len(wanted) >= SHORTEST_PREFIX and identity(t).startswith(wanted)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            raise Ambiguous(what=what, text=text, count=len(found))
    raise NotFound(what=what, text=text)


def person_meant(rosters: RosterStore, event_id: str, who: str) -> Participant:
    """The listed person with that number, id, unique beginning of an id, or name; raises NotFound, Ambiguous."""
    try:
        wanted = parse_number(who).digits
    except NotANumber:
        wanted = who.strip()
    found = rosters.listing(event_id).with_number(wanted)
    if len(found) == 1:
        return found[0]
    listed = [p for p in found or rosters.people(event_id) if not p.removed]
    return pick(listed, who, what="Peserta", identity=lambda p: p.id, name=lambda p: p.name)
