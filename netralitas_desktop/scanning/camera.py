"""A webcam: live shots until it is lost, at the size and rate that it can give."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from netralitas_desktop.scanning.cameras import (
    Camera,
    ListCameras,
    Remembered,
    backends_for,
    cameras_of,
    cameras_present,
    find,
)
from netralitas_desktop.scanning.capture import Capture, CaptureSource, OpenCapture, open_capture
from netralitas_desktop.scanning.colours import as_picture
from netralitas_desktop.scanning.frame_rate import FULL_HD, FrameRate, SizeChoice
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.shots import Shot, SourceUnavailable

_MISSES_BEFORE_LOST = 10
"""A webcam that warms up or changes its exposure may fail to give a few frames."""

_PAUSE_S = 0.05


class NoCamera(SourceUnavailable):
    """The system knows no camera at all."""

    template = "Belum ada kamera di laptop ini. Pasang kamera; sementara itu ketik nomor atau pakai pemindai USB."


class CameraMissing(SourceUnavailable):
    """The chosen camera is not plugged in."""

    template = "Kamera {name} tidak terpasang. Pasang kabelnya; sementara itu ketik nomor atau pakai pemindai USB."


class CameraUnavailable(SourceUnavailable):
    """The camera is there and cannot be opened, or gives no picture from the start."""

    template = "Kamera {name} tidak dapat dibuka. Periksa kabelnya dan tutup aplikasi lain yang memakai kamera."


class CameraLost(SourceUnavailable):
    """The camera gave pictures and no longer does."""

    template = "Kamera {name} terputus. Pasang kembali kabelnya; sementara itu ketik nomor atau pakai pemindai USB."


@dataclass(frozen=True, slots=True)
class Tuning:
    """What is asked of a camera's driver; None leaves a thing as it is."""

    autofocus: bool | None = None
    exposure_s: float | None = None
    """Seconds a picture is exposed; 0 lets the camera decide."""


class Live(CaptureSource):
    """Shots as they come; raises `lost` when none come any more, `silent` where none ever came."""

    is_live = True
    has_noise = False

    def __init__(
        self,
        name: str,
        capture: Capture,
        *,
        lost: SourceUnavailable,
        silent: SourceUnavailable,
        clock: Callable[[], float] = time.monotonic,
        pause_s: float = _PAUSE_S,
    ) -> None:
        super().__init__(name, capture)
        self._lost, self._silent = lost, silent
        self._clock = clock
        self._pause_s = pause_s
        self._rate = FrameRate()

    def __iter__(self) -> Iterator[Shot]:
        opened = self._clock()
        misses, is_silent = 0, True
        while misses < _MISSES_BEFORE_LOST:
            frame = self._read()
            if frame is None:
                misses += 1
                time.sleep(self._pause_s)
                continue
            misses, is_silent = 0, False
            self._count(frame)
            yield Shot(frame, self._clock() - opened, self.name, fps=self._rate.fps)
        raise self._silent if is_silent else self._lost

    def _read(self) -> Frame | None:
        try:
            read, frame = self._capture.read()
        except cv2.error:  # a torn picture
            return None
        if not read or frame is None:
            return None
        is_packed = frame.ndim == 3 and frame.shape[2] == 2
        return as_picture(frame, int(self._capture.get(cv2.CAP_PROP_FOURCC)) if is_packed else 0)

    def _count(self, frame: Frame) -> None:  # noqa: ARG002  a webcam looks at it
        self._rate.tick(self._clock())


class Webcam(Live):
    """A camera whose sensor makes every picture a little different, and whose size can be changed."""

    has_noise = True

    def __init__(self, name: str, capture: Capture, clock: Callable[[], float] = time.monotonic, **said: float) -> None:
        lost, silent = CameraLost(name=name), CameraUnavailable(name=name)
        super().__init__(name, capture, lost=lost, silent=silent, clock=clock, **said)
        self._choice = SizeChoice()
        self._rate = self._choice.rate

    def _count(self, frame: Frame) -> None:
        wanted = self._choice.after(self._clock(), (frame.shape[1], frame.shape[0]))
        if wanted is not None:
            _ask_for_size(self._capture, wanted)


def open_camera(
    index: int,
    platform: str = sys.platform,
    opener: OpenCapture = open_capture,
    tuning: Tuning = Tuning(),
    cameras: ListCameras = cameras_of,
) -> Live:
    """The camera with that index, or for 0 the first that there is; raises CameraUnavailable or NoCamera."""
    present = cameras_present(platform, cameras)
    if index == 0 and present and all(camera.index != 0 for camera in present):
        return _open(present[0].name, [(present[0].index, present[0].backend)], opener, tuning)
    name = next((camera.name for camera in present if camera.index == index), str(index))
    try:
        return _open(name, [(index, backend) for backend in backends_for(platform)], opener, tuning)
    except CameraUnavailable:
        if present:
            raise
        raise NoCamera from None


def open_remembered(
    wanted: Remembered,
    platform: str = sys.platform,
    opener: OpenCapture = open_capture,
    tuning: Tuning = Tuning(),
    cameras: ListCameras = cameras_of,
) -> Live:
    """The camera of that name or path, whatever its index is now; raises CameraMissing or CameraUnavailable."""
    asked = (find(wanted, cameras(backend)) for backend in backends_for(platform))
    found: list[Camera] = [camera for camera in asked if camera is not None]
    if not found:
        raise CameraMissing(name=wanted.name)
    return _open(wanted.name, [(camera.index, camera.backend) for camera in found], opener, tuning)


def _open(name: str, ways: list[tuple[int, int]], opener: OpenCapture, tuning: Tuning) -> Live:
    for index, backend in ways:
        capture = opener(index, backend)
        if capture.isOpened():
            _ask_for_size(capture, FULL_HD)
            _tune(capture, backend, tuning)
            return Webcam(name, capture)
        capture.release()
    raise CameraUnavailable(name=name)


def _ask_for_size(capture: Capture, size: tuple[int, int]) -> None:
    # Uncompressed 1080p comes at 5 frames a second over USB 2: MJPG first, then the size.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, size[0])
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, size[1])
    capture.set(cv2.CAP_PROP_FPS, 30)
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)


def _tune(capture: Capture, backend: int, tuning: Tuning) -> None:
    """Asks; a driver that cannot, answers False, and the picture stays as it is."""
    if tuning.autofocus is not None:
        capture.set(cv2.CAP_PROP_AUTOFOCUS, float(tuning.autofocus))
    if tuning.exposure_s is None:
        return
    is_v4l = backend == cv2.CAP_V4L2
    automatic, manual = (3.0, 1.0) if is_v4l else (1.0, 0.0)  # V4L2's own menu; Windows' flag since OpenCV 4.7
    capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, manual if tuning.exposure_s else automatic)
    if tuning.exposure_s:  # V4L2 counts 100 µs, Windows in powers of two of a second
        value = tuning.exposure_s * 10_000 if is_v4l else math.log2(tuning.exposure_s)
        capture.set(cv2.CAP_PROP_EXPOSURE, float(round(value)))
