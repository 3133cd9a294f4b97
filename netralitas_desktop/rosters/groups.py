"""Which group a row belongs to, in the schedule's spelling where the schedule or the admin knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from netralitas_desktop.domain.participants import bare_group, group_key, unit_key
from netralitas_desktop.domain.sessions import GroupBy, Schedule
from netralitas_desktop.rosters.marks import without_tail
from netralitas_desktop.services.roster_ports import ReadOptions

CLOSE_ENOUGH = 76
"""A wrong letter in a short name (`Gedek`, 80) is close; kecamatan that end alike (Magersari, Mojosari: 59) are not."""

MOST_WORDS = 12
"""Units' names are the longest, as `Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB`."""

_SHEET_ORDER = re.compile(r"^\s*\d{1,3}\s*[.)_\-]?\s*(?=[^\W\d])|\s*\(\d+\)\s*$")
_KECAMATAN_SHEET = re.compile(r"\s*(?:kecamatan|kec)[\s._:\-]+(?P<name>.+)", re.IGNORECASE)


class Groups:
    """The groups of one schedule, with what the admin says of spellings and units; remembers what it has looked up."""

    def __init__(self, schedule: Schedule, group_by: GroupBy, options: ReadOptions) -> None:
        self.by_unit = group_by is GroupBy.UNIT
        self.has_units = bool(options.units) and not self.by_unit
        self._units: Mapping[str, str] = options.units if self.has_units else {}
        self._known = {group_key(name): name for session in schedule.sessions for name in session.groups}
        self._aliases = {
            group_key(spelling): self._known[group_key(meant)]
            for spelling, meant in options.groups.items()
            if group_key(meant) in self._known
        }
        self._spelled: dict[str, tuple[str, bool]] = {"": ("", False)}
        self._suggested: dict[str, str] = {"": ""}

    def spelled(self, text: str) -> tuple[str, bool]:
        """The group's name as the schedule writes it, else as the file does, and whether the schedule knows it.

        A kecamatan that the schedule does not know stands without its label, so that all its people are together.
        """
        found = self._spelled.get(text)
        if found is None:
            known = self.known(text)
            found = self._spelled[text] = (known or (text if self.by_unit else bare_group(text)), known is not None)
        return found

    def known(self, text: str) -> str | None:
        """The schedule's spelling of a group that it has."""
        key = group_key(text) or "-"
        return self._known.get(key) or self._aliases.get(key)

    def of_unit(self, unit: str) -> str:
        """The kecamatan that the admin's list has for a unit, or nothing."""
        return self._units.get(unit_key(unit), "") if self._units and unit else ""

    def suggestion(self, text: str) -> str:
        """The scheduled group that an unknown spelling most likely means, or nothing; the admin decides."""
        found = self._suggested.get(text)
        if found is None:
            key = group_key(without_tail(text) or text)
            best = process.extractOne(key, list(self._known), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH)
            found = self._suggested[text] = self._known[best[0]] if best else ""
        return found

    def titled(self, text: str) -> str | None:
        """The scheduled group that a title names, alone or with more behind it."""
        return self.known(text) or self.known_at_start(text)

    def known_at_start(self, text: str) -> str | None:
        """The scheduled group that the text begins with: titles go on behind it."""
        words = text.split(maxsplit=MOST_WORDS)[:MOST_WORDS]
        found = (self.known(" ".join(words[:count])) for count in range(len(words), 0, -1))
        return next((name for name in found if name is not None), None)

    def of_sheets(self, names: Iterable[str]) -> dict[str, str]:
        """Sheet name → the group it stands for; empty where sheets are not called after groups.

        As soon as one sheet bears a scheduled group's name, the others bear names of groups too, known or not.
        """
        titles = {name: self._sheet_title(name) for name in names}
        if any(self.known(title) for title in titles.values()):
            return titles
        return {name: title for name, title in titles.items() if _KECAMATAN_SHEET.fullmatch(name)}

    def _sheet_title(self, name: str) -> str:
        return name if self.known(name) else sheet_title(name)


def sheet_title(name: str) -> str:
    """What a sheet is called without its order and the label `Kec.`."""
    bare = _SHEET_ORDER.sub("", name).replace("_", " ").strip()
    labelled = _KECAMATAN_SHEET.fullmatch(bare)
    return labelled["name"].strip() if labelled else bare
