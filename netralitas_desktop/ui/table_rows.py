"""What a table shows, as plain values: columns, and rows of texts with a tone."""

from __future__ import annotations

from dataclasses import dataclass

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
    strong: bool = False
    toned: bool = False
    """Whether a row's tone colours this column's text."""

    @property
    def has_heading_below(self) -> bool:
        """Whether a second line names the heading of a file; such a line does not widen the column."""
        return "\n" in self.title


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
