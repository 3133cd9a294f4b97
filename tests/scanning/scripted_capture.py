"""A stand-in for cv2.VideoCapture that follows a script, as strict as the real one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.cameras import Camera
from netralitas_desktop.scanning.opencv import cv2

Step = NDArray[Any] | Callable[[], None] | None
"""A frame, something to wait for before the next step, or a failed read."""


class ScriptedCapture:
    """Gives the frames of its script, then fails. As with cv2, nothing is read once it is released."""

    def __init__(self, *script: Step, opens: bool = True, endless: Iterable[Step] = ()) -> None:
        self._steps: Iterator[Step] = iter([*script])
        self._endless = iter(endless)
        self.settings: dict[int, float] = {}
        self.asked: list[tuple[int, float]] = []
        self.is_released = not opens

    def isOpened(self) -> bool:  # noqa: N802  OpenCV's name
        return not self.is_released

    def read(self) -> tuple[bool, NDArray[Any] | None]:
        if self.is_released:
            return False, None
        step = self._next()
        while callable(step):
            step()
            step = self._next()
        return step is not None, step

    def _next(self) -> Step:
        for step in self._steps:
            return step
        return next(self._endless, None)

    def get(self, prop: int) -> float:
        return float(self.settings.get(prop, 0))

    def set(self, prop: int, value: float) -> bool:
        self.asked.append((prop, value))
        self.settings[prop] = value
        return not self.is_released

    def release(self) -> None:
        self.is_released = True

    @property
    def sizes_asked(self) -> list[float]:
        """The widths that were asked for, in order."""
        return [value for prop, value in self.asked if prop == cv2.CAP_PROP_FRAME_WIDTH]


@dataclass
class Port:
    """A USB port: what is opened there now, and who is listed; counts the openings."""

    captures: list[ScriptedCapture]
    name: str = "HD Webcam"
    index: int = 0
    opened: int = 0
    is_plugged: bool = True
    opening: threading.Event = field(default_factory=threading.Event)

    def cameras(self, backend: int) -> tuple[Camera, ...]:
        return (Camera(self.index, self.name, "usb-1", backend),) if self.is_plugged else ()

    def open(self, _target: int | str, _backend: int) -> ScriptedCapture:
        """The next capture; the last one stays."""
        self.opened += 1
        self.opening.set()
        if not self.is_plugged:
            return ScriptedCapture(opens=False)
        return self.captures.pop(0) if len(self.captures) > 1 else self.captures[0]


def scene(value: int = 120, seed: int = 0, size: tuple[int, int] = (64, 48), noise: int = 4) -> NDArray[np.uint8]:
    """A picture of about that brightness with a sensor's noise, another for each seed."""
    rng = np.random.default_rng(seed)
    grain = rng.integers(-noise, noise + 1, (size[1], size[0], 3)) if noise else 0
    return np.clip(np.full((size[1], size[0], 3), value) + grain, 0, 255).astype(np.uint8)
