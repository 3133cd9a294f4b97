"""What the screen gets of a watch: a small RGB frame with the codes in it, not more often than it can paint."""

from __future__ import annotations

from dataclasses import dataclass, replace

from netralitas_desktop.scanning.codes import Almost, Corners, FoundCode, Look
from netralitas_desktop.scanning.frames import Frame, as_small_rgb

VIEW_WIDTH = 960
VIEWS_A_SECOND = 30


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A frame for the screen: RGB, contiguous, at most 960 wide, with the codes' corners in its own pixels."""

    frame_rgb: Frame
    width: int
    height: int
    codes: tuple[FoundCode, ...]
    almost: tuple[Almost, ...]
    """What is there but was not read for a few frames, with what would help."""
    decode_ms: float
    fps: float
    """Frames decoded a second, of late; 0 before the second one."""

    source_size: tuple[int, int] = (0, 0)
    """Width and height of the frame as the source gave it."""

    source_name: str = ""
    """What a live source calls itself."""

    source_fps: float = 0.0
    """Frames a second that a live source gives; 0 where that is not known."""

    is_easy: bool = False
    """Whether the codes were read by the first and fastest means."""

    is_resting: bool = False
    """Whether nobody has been there for a while, and fewer frames are searched."""


def view_of(frame: Frame, look: Look, decode_ms: float, fps: float) -> View:
    """The frame and what was seen in it, shrunk together."""
    small, factor = as_small_rgb(frame, VIEW_WIDTH)

    def shrunk(corners: Corners) -> Corners:
        return tuple((x * factor, y * factor) for x, y in corners)

    codes = tuple(replace(code, corners=shrunk(code.corners)) for code in look.codes)
    almost = tuple(replace(area, corners=shrunk(area.corners)) for area in look.almost)
    source_size = (frame.shape[1], frame.shape[0])
    return View(small, small.shape[1], small.shape[0], codes, almost, decode_ms, fps, source_size, is_easy=look.is_easy)


class Pace:
    """How many frames a second are decoded, and whether the next view is due."""

    def __init__(self) -> None:
        self.fps = 0.0
        self._last_s: float | None = None
        self._due_s = 0.0

    def tick(self, now_s: float) -> None:
        """A frame was decoded."""
        if self._last_s is not None and now_s > self._last_s:
            rate = 1 / (now_s - self._last_s)
            self.fps = rate if self.fps == 0 else 0.9 * self.fps + 0.1 * rate
        self._last_s = now_s

    def is_due(self, now_s: float) -> bool:
        """True at most VIEWS_A_SECOND times a second, also for a camera whose 30 frames a second come unevenly."""
        if now_s < self._due_s:
            return False
        self._due_s = max(self._due_s, now_s - 1 / VIEWS_A_SECOND) + 1 / VIEWS_A_SECOND
        return True
