"""The table of a list of people: who they are in columns as wide as their texts want, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportlab.lib.units import mm

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.reports.paper.people_rows import number_of, unit_of
from netralitas_desktop.reports.paper.sheets import Sheets
from netralitas_desktop.reports.paper.tables import Column, Table, width_wanted
from netralitas_desktop.reports.paper.typefaces import Face

_SIZE = 8.5
_TAIL = 3
"""So many rows stand above the signatures: nobody signs a page without any."""
_RUNNING, _NUMBER = 9.5 * mm, 35 * mm
_LEAST = 22 * mm


class PeopleTable:
    """Numbered people under their groups; where the groups are units, no column says them again."""

    def __init__(
        self, sheets: Sheets, group_by: GroupBy, people: Iterable[Participant], more: Sequence[Column], *, posts: bool
    ) -> None:
        """`more` are columns of their own width; with `posts` there is one for positions, where anybody has one."""
        listed = list(people)
        self._tells_units = group_by is not GroupBy.UNIT
        self._tells_posts = posts and any(p.entry.position for p in listed)
        texts = {"Nama": [p.name for p in listed]}
        if self._tells_units:
            texts["Unit kerja"] = [unit_of(p) for p in listed]
        if self._tells_posts:
            texts["Jabatan"] = [p.entry.position for p in listed]
        room = sheets.layout.room - _RUNNING - _NUMBER - sum(c.width for c in more)
        wanted = [max(_LEAST, width_wanted(head, told, _SIZE)) for head, told in texts.items()]
        name, *others = (Column(head, w) for head, w in zip(texts, _portions(room, wanted), strict=True))
        number = Column("NIP / NIK", _NUMBER, face=Face.MONO)
        self._table = Table(sheets, (Column("No", _RUNNING, "right"), name, number, *others, *more), _SIZE, tail=_TAIL)

    @property
    def tells_units(self) -> bool:
        """Whether a column says them."""
        return self._tells_units

    @property
    def count(self) -> int:
        return self._table.count

    def band(self, text: str) -> None:
        self._table.band(text)

    def person(self, person: Participant, more: Sequence[str], color: str = "") -> None:
        """Somebody of the roster; `color` is that of the last cell."""
        self.other(person.name, number_of(person), unit_of(person), more, person.entry.position, color)

    def other(
        self, name: str, number: str, unit: str, more: Sequence[str], position: str = "", color: str = ""
    ) -> None:
        """Somebody who may be on no roster."""
        told = (*([unit] if self._tells_units else ()), *([position] if self._tells_posts else ()), *more)
        self._table.numbered((name, number, *told), color)

    def end(self, after: float) -> None:
        """Writes what waits; something of that height stands below."""
        self._table.end(after)


def _portions(room: float, wanted: Sequence[float]) -> list[float]:
    """What each gets: as much as it wants while none has less than it could; what is left goes to the first."""
    given, left = [0.0] * len(wanted), room
    for turn, index in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[index] = min(wanted[index], left / (len(wanted) - turn))
        left -= given[index]
    given[0] += left
    return given
