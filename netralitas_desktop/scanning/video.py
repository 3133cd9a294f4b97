"""A video file, frame by frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from netralitas_desktop.scanning.capture import Capture, CaptureSource, OpenCapture, open_capture
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.shots import Shot, SourceUnavailable

_USUAL_FPS = 25.0
"""For files that do not say theirs."""


class VideoUnreadable(SourceUnavailable):
    """The file holds no video that can be read."""

    template = "Berkas {name} tidak dapat dibuka sebagai video atau gambar. Pilih berkas MP4, AVI, JPG atau PNG."


class Video(CaptureSource):
    """The frames of a video file with their time in it."""

    is_live = False
    has_noise = False

    def __init__(self, name: str, capture: Capture) -> None:
        super().__init__(name, capture)
        fps = capture.get(cv2.CAP_PROP_FPS)
        self._fps = fps if 1 <= fps <= 240 else _USUAL_FPS

    def __iter__(self) -> Iterator[Shot]:
        count = 0
        while True:
            read, frame = self._capture.read()
            if not read or frame is None:
                return
            yield Shot(frame, count / self._fps, f"{self.name}#{count + 1}")
            count += 1


def open_video(path: Path, opener: OpenCapture = open_capture) -> Video:
    """The video in a file; raises VideoUnreadable."""
    capture = opener(str(path), cv2.CAP_ANY)
    if not capture.isOpened():
        capture.release()
        raise VideoUnreadable(name=path.name)
    return Video(path.name, capture)
