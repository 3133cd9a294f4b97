"""How many pictures a second a camera really gives, and whether a smaller picture would come faster."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

FULL_HD, HD = (1920, 1080), (1280, 720)
LEAST_FPS = 15.0
"""Below this a card must be held still for longer than people do."""

_WINDOW_S = 2.0
_WARM_UP_S = 1.0
"""Exposure and white balance settle; the first pictures come late."""

_WORTH_IT = 1.3
"""In a dark hall the exposure slows every size alike: then the larger picture stays."""


@dataclass(slots=True)
class FrameRate:
    """Pictures a second over the last two seconds."""

    fps: float = 0.0
    _since_s: float | None = None
    _count: int = 0

    def tick(self, now_s: float) -> bool:
        """A picture came; True when `fps` was measured anew."""
        if self._since_s is None:
            self._since_s = now_s
            return False
        self._count += 1
        span = now_s - self._since_s
        if span < _WINDOW_S:
            return False
        self.fps, self._since_s, self._count = self._count / span, now_s, 0
        return True

    def restart(self) -> None:
        """What comes from now on has another rate."""
        self._since_s, self._count = None, 0


class _Step(Enum):
    WARMING = auto()
    MEASURING = auto()
    WARMING_SMALLER = auto()
    MEASURING_SMALLER = auto()
    SETTLED = auto()


class SizeChoice:
    """Tries 1280×720 where 1920×1080 comes too slowly, and goes back where that gains nothing."""

    def __init__(self) -> None:
        self._step = _Step.WARMING
        self._began_s: float | None = None
        self._full_fps = 0.0
        self.rate = FrameRate()

    def after(self, now_s: float, size: tuple[int, int]) -> tuple[int, int] | None:
        """The size to ask the camera for after this picture of `size` (width, height), or None to leave it."""
        if self._step in (_Step.WARMING, _Step.WARMING_SMALLER):
            self._warm_up(now_s)
            return None
        if not self.rate.tick(now_s) or self._step is _Step.SETTLED:
            return None
        return self._judge(size)

    def _warm_up(self, now_s: float) -> None:
        if self._began_s is None:
            self._began_s = now_s
        if now_s - self._began_s >= _WARM_UP_S:
            is_first = self._step is _Step.WARMING
            self._step = _Step.MEASURING if is_first else _Step.MEASURING_SMALLER
            self.rate.restart()

    def _judge(self, size: tuple[int, int]) -> tuple[int, int] | None:
        if self._step is _Step.MEASURING and self.rate.fps < LEAST_FPS and size[0] > HD[0]:
            self._full_fps, self._began_s, self._step = self.rate.fps, None, _Step.WARMING_SMALLER
            return HD
        was_trial = self._step is _Step.MEASURING_SMALLER
        self._step = _Step.SETTLED
        return FULL_HD if was_trial and self.rate.fps < _WORTH_IT * self._full_fps else None
