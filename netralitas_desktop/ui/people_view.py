"""What the roster's screen shows, as plain values: lines, and a search that answers while one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.domain.search import Findable, PeopleIndex
from netralitas_desktop.domain.sessions import Event, GroupBy, Schedule
from netralitas_desktop.ui.number_words import number_note, written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Roster:
    """An event's people, ready to be searched: each line with its person's id and group."""

    rows: tuple[TableRow, ...] = ()
    ids: tuple[str, ...] = ()
    index: PeopleIndex = field(default_factory=PeopleIndex, compare=False)
    groups: tuple[str, ...] = ()
    with_number: int = 0

    def matching(self, words: str, group: str | None = None) -> tuple[TableRow, ...]:
        """The lines of those who fit every word, of one group or of all, in the roster's order."""
        if not words.strip() and group is None:
            return self.rows
        wanted = self.index.everybody(words) if words.strip() else frozenset(self.ids)
        return tuple(
            row
            for row, person, of in zip(self.rows, self.ids, self.groups, strict=True)
            if (group is None or of == group) and person in wanted
        )

    @property
    def group_names(self) -> tuple[str, ...]:
        """Each group once, in the order of their names; the empty one last."""
        return tuple(sorted(set(self.groups), key=lambda name: (not name, name.casefold())))


def roster_of(people: Sequence[Participant], event: Event, schedule: Schedule, wording: Wording) -> Roster:
    known = {group: schedule.known_group(group) is not None for group in {p.group for p in people}}
    return Roster(
        rows=tuple(_row(p, event.group_by, known[p.group], wording) for p in people),
        ids=tuple(p.id for p in people),
        index=PeopleIndex(_findable(p) for p in people),
        groups=tuple(p.group for p in people),
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


def _findable(person: Participant) -> Findable:
    entry = person.entry
    return Findable(
        person.id, entry.name, entry.number, entry.raw_number, entry.damaged_prefix, entry.unit, entry.group
    )
