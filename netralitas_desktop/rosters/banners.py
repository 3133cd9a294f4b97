"""What rows between people say of those below them: the group, unit and status of a block, a school or a sheet."""

from __future__ import annotations

from netralitas_desktop.domain.schedule import Cell
from netralitas_desktop.rosters import marks
from netralitas_desktop.rosters.groups import Groups
from netralitas_desktop.rosters.person_cells import text_in


class Banners:
    """What holds for the next person, row by row down a sheet."""

    def __init__(self, groups: Groups, sheet_group: str) -> None:
        self.group = self.sheet_group = sheet_group
        self.unit = ""
        self.status = ""
        """What the last row that holds nothing but a status says of those below."""
        self.is_of_school = False
        """Whether the table is a school's own, where the kecamatan column tells where people live."""
        self._groups = groups
        self._lone_above = ""
        """The last row that held a single text: above the line of where a school stands, its name."""
        self._titled = ("", 0)
        """The group that a title since the last person names, and its row's index: the next table's."""

    def begin_table(self) -> None:
        """A header follows: a title above it is the table's."""
        self._enter(self._titled[0])

    def begin_person(self, index: int) -> None:
        """Somebody stands in that row; a title counts only right above them."""
        titled, at = self._titled
        self._enter(titled if at == index - 1 else "")

    def forget_title(self) -> None:
        """A signature follows: what stood above it was none."""
        self._titled = ("", 0)

    def take(self, filled: list[Cell], *, in_title: bool, is_signed: bool) -> bool:
        """Whether the row is one; `in_title` where no table has begun, `is_signed` in a signature block."""
        above, self._lone_above = self._lone_above, text_in(filled[0]) if len(filled) == 1 else ""
        if status := marks.status_in(filled):
            self.status = status
            return True
        banner = marks.banner_in(filled, in_title=in_title) or self._bare(filled, in_title=in_title)
        if banner is None:
            return False
        if len(filled) <= 3 and marks.is_school_place(", ".join(text_in(cell) for cell in filled)):
            self.group, self.unit = self._groups.known(banner.name) or banner.name, above
            self.is_of_school = True
            return True
        if banner.is_unit:
            self.unit = banner.name if banner.certain or not is_signed else self.unit
            return True
        known = self._groups.known(banner.name)
        if in_title:
            known = self._groups.titled(banner.name)
            is_told = known is not None or (banner.certain and self._groups.known(self.sheet_group) is None)
        else:
            is_told = banner.certain
        if is_told:
            self._enter(known or banner.name)
        return True

    def take_title(self, index: int, filled: list[Cell]) -> bool:
        """A title between tables, as `DAFTAR GURU SE-KECAMATAN PACET`, tells the group of those below it.

        What stands above a signature may read alike; a table or a person must follow, and no signature in between.
        """
        banner = marks.banner_in(filled, in_title=True)
        group = self._groups.titled(banner.name) if banner is not None else None
        if group is None:
            return False
        self._titled = (group, index)
        return not any(marks.names_official(text_in(cell)) for cell in filled)

    def _enter(self, group: str) -> None:
        """Whoever follows is of that group, if one is told: a kecamatan, or its office where units are the groups."""
        if group:
            self.group, self.unit = ("", group) if self._groups.by_unit else (group, "")
            self.is_of_school, self.status = False, ""
        self._titled = ("", 0)

    def _bare(self, filled: list[Cell], *, in_title: bool) -> marks.Banner | None:
        """A row that holds nothing but a scheduled group's name, or a title that begins with the unit of its sheet."""
        lone = filled[0] if len(filled) == 1 else None
        if not isinstance(lone, str):
            return None
        if self._groups.known(lone) is not None:
            return marks.Banner(text_in(lone), is_unit=self._groups.by_unit)
        is_sheets_title = in_title and self._groups.known(self.sheet_group) is None
        unit = self._groups.known_at_start(lone) if self._groups.by_unit and is_sheets_title else None
        return marks.Banner(unit, is_unit=True) if unit else None
