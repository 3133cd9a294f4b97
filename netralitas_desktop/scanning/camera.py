"""A webcam, or a phone as camera by its stream: live shots until it is lost."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from netralitas_desktop.scanning.capture import Capture, CaptureSource, OpenCapture, open_capture
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.shots import Shot, SourceUnavailable

WANTED_SIZE = (1920, 1080)
_MISSES_BEFORE_LOST = 10
"""A webcam that warms up or changes its exposure may fail to give a few frames."""

_PAUSE_S = 0.05


class CameraUnavailable(SourceUnavailable):
    """The camera cannot be opened."""

    template = "Kamera {name} tidak dapat dibuka. Periksa kabelnya dan tutup aplikasi lain yang memakai kamera."


class CameraLost(SourceUnavailable):
    """The camera gave pictures and no longer does."""

    template = "Kamera {name} terputus. Pasang kembali kabelnya; sementara itu ketik nomor atau pakai pemindai USB."


class StreamUnavailable(SourceUnavailable):
    """The stream cannot be reached, or broke off."""

    template = "Kamera jaringan {name} tidak tersambung. Periksa alamatnya dan jaringan Wi-Fi."


def backends_for(platform: str) -> tuple[int, ...]:
    """The OpenCV back-ends to try on a system, the better one first."""
    if platform == "win32":
        return (cv2.CAP_MSMF, cv2.CAP_DSHOW)
    if platform == "darwin":
        return (cv2.CAP_AVFOUNDATION,)
    return (cv2.CAP_V4L2,)


class Live(CaptureSource):
    """Shots as they come; raises `lost` when none come any more."""

    is_live = True

    def __init__(
        self,
        name: str,
        capture: Capture,
        lost: SourceUnavailable,
        clock: Callable[[], float] = time.monotonic,
        pause_s: float = _PAUSE_S,
    ) -> None:
        super().__init__(name, capture)
        self._lost = lost
        self._clock = clock
        self._pause_s = pause_s

    def __iter__(self) -> Iterator[Shot]:
        opened = self._clock()
        misses = 0
        while misses < _MISSES_BEFORE_LOST:
            read, frame = self._capture.read()
            if read and frame is not None and frame.size:
                misses = 0
                yield Shot(frame, self._clock() - opened, self.name)
            else:
                misses += 1
                time.sleep(self._pause_s)
        raise self._lost


def open_camera(index: int, platform: str = sys.platform, opener: OpenCapture = open_capture) -> Live:
    """The camera with that index, at 1920×1080 or what it gives instead; raises CameraUnavailable."""
    name = str(index)
    for backend in backends_for(platform):
        capture = opener(index, backend)
        if capture.isOpened():
            _ask_for_size(capture)
            return Live(name, capture, CameraLost(name=name))
        capture.release()
    raise CameraUnavailable(name=name)


def _ask_for_size(capture: Capture) -> None:
    # Uncompressed 1080p comes at 5 frames a second over USB 2: MJPG first, then the size.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, WANTED_SIZE[0])
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, WANTED_SIZE[1])
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)


def open_stream(url: str, opener: OpenCapture = open_capture) -> Live:
    """The stream at an rtsp:// or http:// address; raises StreamUnavailable, naming only its host."""
    host = urlsplit(url).hostname or "tanpa alamat"  # the address may hold a password
    capture = opener(url, cv2.CAP_FFMPEG)
    if not capture.isOpened():
        capture.release()
        raise StreamUnavailable(name=host)
    return Live(host, capture, StreamUnavailable(name=host))
