"""What the roster's screen shows, as plain values: a line for everybody, or for some."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.sessions import Event, GroupBy, Schedule
from netralitas_desktop.ui.number_words import number_note, written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


def _nothing(_person: Participant) -> TableRow:
    return TableRow(())


class Lines(Sequence[TableRow]):
    """A line for each of these people, made when it is looked at: a hundred thousand cost nothing."""

    def __init__(self, people: Sequence[Participant] = (), line: Callable[[Participant], TableRow] = _nothing) -> None:
        self._people, self._line = people, line

    def __len__(self) -> int:
        return len(self._people)

    @overload
    def __getitem__(self, at: int) -> TableRow: ...

    @overload
    def __getitem__(self, at: slice) -> Lines: ...

    def __getitem__(self, at: int | slice) -> TableRow | Lines:
        return Lines(self._people[at], self._line) if isinstance(at, slice) else self._line(self._people[at])

    def only(self, is_wanted: Callable[[Participant], bool]) -> Lines:
        """The lines of some of them."""
        return Lines(tuple(filter(is_wanted, self._people)), self._line)


@dataclass(frozen=True, slots=True)
class Roster:
    """An event's people as the screen shows them, in the roster's order."""

    rows: Lines = field(default_factory=Lines)
    group_names: tuple[str, ...] = ()
    """Each group once, in the order of their names; the empty one last."""
    with_number: int = 0

    def matching(self, ids: Collection[str] | None, group: str | None = None) -> Lines:
        """The lines of those who are one of `ids` or of all, and of one group or of all."""
        if ids is None and group is None:
            return self.rows
        return self.rows.only(lambda p: (group is None or p.group == group) and (ids is None or p.id in ids))


def roster_of(people: Sequence[Participant], event: Event, schedule: Schedule, wording: Wording) -> Roster:
    known = {group: schedule.known_group(group) is not None for group in {p.group for p in people}}
    return Roster(
        rows=Lines(people, lambda person: _row(person, event.group_by, known[person.group], wording)),
        group_names=tuple(sorted(known, key=lambda name: (not name, name.casefold()))),
        with_number=sum(bool(p.number) for p in people),
    )


def roster_columns(event: Event, wording: Wording) -> tuple[Column, ...]:
    """The columns of an event: where units are the groups, they are shown once."""
    group = () if event.group_by is GroupBy.UNIT else (Column(wording("Kelompok"), 124, 1, least=80),)
    return (
        Column(wording("Nama"), 220, 3, least=150),
        Column(wording("NIP / NIK"), 184),
        *group,
        Column(wording("Unit kerja"), 180, 3, least=120),
        Column(wording("Status"), 84, least=56),
        Column(wording("Catatan"), 190, 2, toned=True, least=84),
    )


def mode_words(wording: Wording) -> Mapping[Mode, str]:
    return {Mode.ONSITE: wording("luring"), Mode.ONLINE: wording("daring")}


def counted(roster: Roster, shown: int, wording: Wording) -> str:
    """How many people there are, how many have a number, and how many the search shows."""
    total = wording(
        "{people} peserta · {numbered} bernomor",
        people=wording.count(len(roster.rows)),
        numbered=wording.count(roster.with_number),
    )
    if shown == len(roster.rows):
        return total
    return wording("{shown} tampil dari {total}", shown=wording.count(shown), total=total)


def _row(person: Participant, group_by: GroupBy, group_is_known: bool, wording: Wording) -> TableRow:
    entry = person.entry
    note = number_note(entry, wording)
    tone = Tone.REVIEW if note and entry.raw_number else None
    if entry.mode is not None:
        note = " · ".join(filter(None, (note, mode_words(wording)[entry.mode])))
    if not group_is_known:
        note = " · ".join(filter(None, (note, wording("kelompok tidak ada di jadwal"))))
        tone = Tone.REVIEW
    group = () if group_by is GroupBy.UNIT else (entry.group or "–",)
    return TableRow((entry.name, written_number(entry), *group, entry.unit, entry.status, note), tone)
