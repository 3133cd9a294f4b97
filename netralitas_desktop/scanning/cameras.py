"""Which cameras are plugged in, by name, and how a remembered one is found again when the system counts them anew."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from netralitas_desktop.scanning.opencv import cv2

if TYPE_CHECKING:
    from cv2_enumerate_cameras.camera_info import CameraInfo

_PREFIX = "camera:"
_LINKS = (Path("/dev/v4l/by-id"), Path("/dev/v4l/by-path"))


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera as one back-end of OpenCV numbers it now; `path` is the system's own name for it, or empty."""

    index: int
    name: str
    path: str
    backend: int

    @property
    def source(self) -> str:
        """The text by which it is remembered; `open_source` finds the camera again by it."""
        return f"{_PREFIX}{self.name}|{self.path}"


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a source text says of a camera."""

    name: str
    path: str = ""


ListCameras = Callable[[int], tuple[Camera, ...]]
"""The cameras that a back-end can open now, by their index."""


def backends_for(platform: str = sys.platform) -> tuple[int, ...]:
    """The OpenCV back-ends to try on a system, the better one first."""
    if platform == "win32":
        return (cv2.CAP_MSMF, cv2.CAP_DSHOW)
    if platform == "darwin":
        return (cv2.CAP_AVFOUNDATION,)
    return (cv2.CAP_V4L2,)


def remembered(source: str) -> Remembered | None:
    """The camera that a source text names, or None where it names something else."""
    if not source.startswith(_PREFIX):
        return None
    name, bar, path = source.removeprefix(_PREFIX).rpartition("|")
    return Remembered(name, path) if bar else Remembered(path)


def cameras_of(backend: int) -> tuple[Camera, ...]:
    """The cameras of one back-end, in the order of their index; asks the system, so never on the Qt thread."""
    links = _lasting_links()
    found = (
        Camera(c.index, c.name or f"{c.index}", links.get(c.path or "", c.path or ""), backend)
        for c in _enumerated(backend)
    )
    return tuple(sorted(found, key=lambda camera: camera.index))


def _enumerated(backend: int) -> Iterable[CameraInfo]:
    try:
        from cv2_enumerate_cameras import enumerate_cameras  # noqa: PLC0415  its native part may be missing, as on Windows N
    except (ImportError, OSError):
        return ()  # cameras still open by their number
    return enumerate_cameras(backend)


def cameras_present(platform: str = sys.platform, cameras: ListCameras = cameras_of) -> tuple[Camera, ...]:
    """Every camera of the system once; one that only the second back-end knows, such as a virtual one, comes last."""
    found: dict[str, Camera] = {}
    for backend in backends_for(platform):
        for camera in cameras(backend):
            found.setdefault(_key(camera.path) or f"{camera.name}|{camera.index}", camera)
    return tuple(found.values())


def find(wanted: Remembered, among: Iterable[Camera]) -> Camera | None:
    """The same device, else one of the same name: it was plugged in elsewhere, or the system has no lasting path."""
    present = tuple(among)
    same_device = (c for c in present if wanted.path and _key(c.path) == _key(wanted.path))
    same_name = (c for c in present if c.name == wanted.name)
    return next(same_device, None) or next(same_name, None)


def _key(path: str) -> str:
    """Media Foundation and DirectShow end one device's path with different interface classes: `…#{65e8773d-…}`."""
    return path.casefold().partition("#{")[0]


def _lasting_links(folders: Iterable[Path] = _LINKS) -> dict[str, str]:
    """On Linux: /dev/video2 → the link that follows the device from port to port, where udev made one."""
    links = (link for folder in folders if folder.is_dir() for link in sorted(folder.iterdir()))
    named: dict[str, str] = {}
    for link in links:
        named.setdefault(str(link.resolve()), str(link))
    return named
