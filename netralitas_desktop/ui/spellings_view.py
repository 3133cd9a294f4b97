"""The groups in a roster that its schedule does not have, and which of the schedule's may be meant, as plain values."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.sessions import Schedule
from netralitas_desktop.services.import_roster import FilesRead
from netralitas_desktop.ui.wording import Wording

_CLOSE = "close:"


@dataclass(frozen=True, slots=True)
class UnknownSpelling:
    """A group as the files write it, how many people it has, and the scheduled group that it most likely is."""

    spelling: str
    people: int
    counted: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class SpellingsView:
    """What is to be said of groups; most people first."""

    unknown: tuple[UnknownSpelling, ...]
    meant: tuple[tuple[str, str], ...]
    """(spelling, the schedule's group that an admin said it is), now or at an earlier import of this event."""
    choices: tuple[str, ...]
    """The schedule's groups."""
    without: str
    """What to know of people for whom the files name no group."""

    @property
    def suggested(self) -> dict[str, str]:
        """Every spelling that has a suggestion, and what it is."""
        return {one.spelling: one.suggestion for one in self.unknown if one.suggestion}


def spellings_view(read: FilesRead, schedule: Schedule, wording: Wording) -> SpellingsView:
    details = {(i.file, i.sheet, i.row): i.detail for i in read.issues if i.code is IssueCode.GROUP_UNKNOWN}
    counts: Counter[str] = Counter()
    suggestions: dict[str, str] = {}
    for row in read.rows:
        detail = details.get((row.place.roster_file, row.place.sheet, row.place.row))
        if detail is None:
            continue
        counts[row.entry.group] += 1
        suggestions.setdefault(row.entry.group, detail.removeprefix(_CLOSE) if detail.startswith(_CLOSE) else "")
    empty = counts.pop("", 0)
    return SpellingsView(
        tuple(_unknown(name, count, suggestions[name], wording) for name, count in counts.most_common()),
        tuple(sorted((spelling, group) for spelling, group in read.options.groups.items() if group)),
        tuple(dict.fromkeys(group for session in schedule.sessions for group in session.groups)),
        wording("{count} peserta tanpa kelompok di berkas.", count=wording.count(empty)) if empty else "",
    )


def _unknown(spelling: str, people: int, suggestion: str, wording: Wording) -> UnknownSpelling:
    return UnknownSpelling(spelling, people, wording("{count} peserta", count=wording.count(people)), suggestion)
