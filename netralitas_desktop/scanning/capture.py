"""What cameras, videos and streams have in common: an OpenCV capture that is always released."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, Self

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2


class Capture(Protocol):
    """The part of cv2.VideoCapture that is used here."""

    def isOpened(self) -> bool: ...  # noqa: N802  OpenCV's name

    def read(self) -> tuple[bool, Frame | None]: ...

    def get(self, prop: int) -> float: ...

    def set(self, prop: int, value: float) -> bool: ...

    def release(self) -> None: ...


OpenCapture = Callable[[int | str, int], Capture]
"""Opens a device index, path or URL with a back-end."""

_STREAM_TIMEOUTS = {cv2.CAP_PROP_OPEN_TIMEOUT_MSEC: 5000, cv2.CAP_PROP_READ_TIMEOUT_MSEC: 3000}


def open_capture(target: int | str, backend: int) -> Capture:
    """OpenCV's own capture; a stream gives up after seconds, not after FFmpeg's half minute."""
    is_stream = isinstance(target, str) and "://" in target
    settings = [number for pair in _STREAM_TIMEOUTS.items() for number in pair] if is_stream else []
    capture: Capture = cv2.VideoCapture(target, backend, settings)
    return capture


class CaptureSource:
    """A continuous source over a capture that is open."""

    is_continuous = True

    def __init__(self, name: str, capture: Capture) -> None:
        self.name = name
        self._capture = capture

    def close(self) -> None:
        self._capture.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
