"""What a desk's counters say: how many of a session came, by group."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many people of one group are recorded at a checkpoint."""

    group: str
    present: int
    due: int


@dataclass(frozen=True, slots=True)
class Board:
    """The counters of one session at one checkpoint."""

    groups: tuple[GroupCount, ...]
    visitors: int = 0
    """Present people whose group belongs to another session, or whom the roster lists no longer."""
    walk_ins: int = 0

    @property
    def present(self) -> int:
        return sum(g.present for g in self.groups)

    @property
    def due(self) -> int:
        return sum(g.due for g in self.groups)
