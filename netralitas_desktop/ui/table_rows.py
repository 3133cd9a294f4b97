"""What a table shows, as plain values: columns, and rows of texts with a tone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from netralitas_desktop.ui.theme import Tone


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how the texts under it stand; `weight` is its share of the room that is left."""

    title: str
    width: int = 120
    weight: int = 0
    right: bool = False
    muted: bool = False
    wraps: bool = False
    """Whether its texts may take the two lines of a tall row."""
    cuts_start: bool = False
    """Whether what does not fit is left out at the start: names of files often differ only at their ends."""
    strong: bool = False
    toned: bool = False
    """Whether a row's tone colours this column's text."""
    least: int = 0
    """How narrow it may become where room is short; 0 for not at all."""
    detail: str = ""
    """A second line under the title; it does not widen the column."""
    field: str = ""
    """What its heading is about when it is chosen; empty for a heading that is only read."""
    is_idle: bool = False
    """Whether what stands in it is not used."""

    def times(self, scale: float) -> Column:
        """The same column where texts are so much larger."""
        return replace(self, width=round(self.width * scale), least=round(self.least * scale))


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table; a tone tints it."""

    cells: tuple[str, ...]
    tone: Tone | None = None
    across: str = ""
    """A sentence in place of the cells that a row does not have; it begins at the first empty cell."""
    tip: str = ""
    """What the row says at length, where a cell says it short."""
    strong: bool = False
    """Whether it is a line of sums."""
    quiet: bool = False
    """Whether there is nothing in it to look at."""

    @property
    def across_from(self) -> int:
        return len(self.cells)


def shared_room(columns: Sequence[Column], titles: Sequence[int], room: int) -> list[int]:
    """The columns' widths: what is left of the room goes by weight; what is missing is taken where it can be spared.

    `titles` are the widths at which the headings can be read whole; they are cut only where nothing else helps.
    """
    widths = [max(c.width, title) for c, title in zip(columns, titles, strict=True)]
    left = room - sum(widths)
    if left >= 0:
        weights = sum(c.weight for c in columns)
        return [w + left * c.weight // weights if weights else w for c, w in zip(columns, widths, strict=True)]
    firm = [max(c.least, title) if c.least else w for c, title, w in zip(columns, titles, widths, strict=True)]
    least = [min(c.least, w) if c.least else w for c, w in zip(columns, firm, strict=True)]
    return _narrowed(_narrowed(widths, firm, room), least, room)


def _narrowed(widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths made to fit the room, or as narrow as `least`: each gives in proportion to what it can spare."""
    spare, missing = sum(widths) - sum(least), sum(widths) - room
    if spare <= 0 or missing <= 0:
        return list(widths)
    return [w - min(w - low, -(-missing * (w - low) // spare)) for w, low in zip(widths, least, strict=True)]
