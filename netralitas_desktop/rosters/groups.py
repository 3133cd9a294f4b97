"""Which group a row belongs to, in the schedule's spelling where the schedule knows it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netralitas_desktop.domain.participants import group_key
from netralitas_desktop.domain.sessions import GroupBy, Schedule

_SHEET_ORDER = re.compile(r"^\s*\d{1,3}\s*[.)_\-]?\s*(?=[^\W\d])|\s*\(\d+\)\s*$")
_KECAMATAN_SHEET = re.compile(r"\s*(?:kecamatan|kec)[\s._:\-]+(?P<name>.+)", re.IGNORECASE)


class Groups:
    """The groups of one schedule; remembers each spelling that it has looked up."""

    def __init__(self, schedule: Schedule, group_by: GroupBy) -> None:
        self.by_unit = group_by is GroupBy.UNIT
        self._known = {group_key(name): name for session in schedule.sessions for name in session.groups}
        self._spelled: dict[str, tuple[str, bool]] = {"": ("", False)}

    def spelled(self, text: str) -> tuple[str, bool]:
        """The group's name as the schedule writes it, else as the file does, and whether the schedule knows it."""
        found = self._spelled.get(text)
        if found is None:
            known = self.known(text)
            found = self._spelled[text] = (known or text, known is not None)
        return found

    def known(self, text: str) -> str | None:
        """The schedule's spelling of a group that it has."""
        return self._known.get(group_key(text) or "-")

    def known_at_start(self, text: str) -> str | None:
        """The scheduled group that the text begins with: titles go on behind it."""
        words = text.split()
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
        if self.known(name):
            return name
        bare = _SHEET_ORDER.sub("", name).replace("_", " ").strip()
        labelled = _KECAMATAN_SHEET.fullmatch(bare)
        return labelled["name"].strip() if labelled else bare
