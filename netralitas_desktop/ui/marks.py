"""What is drawn over the camera's picture, held long enough to be seen: found codes, and areas that nearly were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Corners = tuple[tuple[float, float], ...]

HOLD_S = 0.7
"""A mark that comes and goes with every picture says nothing but unrest."""

_FOUND_HOLD_S = 0.35
"""An outline that stays longer lies beside the card that has moved on."""

_ALMOST_AFTER_S = 0.3
"""A card on its way into the picture is unread for some pictures; nothing needs to be said of that."""


@dataclass(frozen=True, slots=True)
class Almost:
    """An area that holds a code which could not be read, and what would help."""

    corners: Corners
    hint: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The marks of one picture; an area that was almost read is not shown beside a code that was."""

    found: tuple[Corners, ...] = ()
    almost: tuple[Corners, ...] = ()
    hint: str = ""


class Marks:
    """Steadies what comes with each picture."""

    def __init__(self) -> None:
        self._found: tuple[Corners, ...] = ()
        self._found_s = self._almost_s = self._hint_s = float("-inf")
        self._almost: tuple[Corners, ...] = ()
        self._almost_since_s: float | None = None
        self._hint = ""

    def see(self, found: Sequence[Corners], almost: Sequence[Almost], now_s: float) -> Shown:
        """What to draw now; times must not go back."""
        if found:
            self._found, self._found_s = tuple(found), now_s
            self._forget_almost()
        elif almost:
            self._approach(almost, now_s)
        if now_s - self._found_s < _FOUND_HOLD_S:
            return Shown(found=self._found)
        if now_s - self._almost_s >= HOLD_S:
            self._forget_almost()
        if self._almost_since_s is None or now_s - self._almost_since_s < _ALMOST_AFTER_S:
            return Shown()
        return Shown(almost=self._almost, hint=self._hint)

    def _approach(self, almost: Sequence[Almost], now_s: float) -> None:
        if self._almost_since_s is None:
            self._almost_since_s = now_s
        self._almost, self._almost_s = tuple(area.corners for area in almost), now_s
        if almost[0].hint != self._hint and now_s - self._hint_s >= HOLD_S:
            self._hint, self._hint_s = almost[0].hint, now_s

    def _forget_almost(self) -> None:
        self._almost, self._almost_since_s, self._hint = (), None, ""
        self._almost_s = self._hint_s = float("-inf")
