"""Pictures from files: one, or a folder of them in the order in which people number them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame, as_bytes
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.shots import PictureUnreadable, Shot, SourceUnavailable

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff", ".gif"})
_JPEG = b"\xff\xd8"
_NO_FRAME: Frame = np.zeros((0, 0, 3), np.uint8)


class FolderEmpty(SourceUnavailable):
    """The folder holds no pictures."""

    template = "Folder {name} tidak berisi gambar. Pilih folder dengan berkas JPG atau PNG."


def natural_key(path: Path) -> tuple[tuple[int, str], ...]:
    """Sorts 2.jpg before 10.jpg."""
    parts = re.split(r"([0-9]+)", path.name.casefold())
    return tuple((int(part), "") if part.isascii() and part.isdecimal() else (0, part) for part in parts)


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """The pictures of a folder in natural order; raises FolderEmpty."""
    found = [p for p in folder.iterdir() if p.suffix.lower() in SUFFIXES and not p.name.startswith(".") and p.is_file()]
    if not found:
        raise FolderEmpty(name=folder.name)
    return tuple(sorted(found, key=natural_key))


def read_picture(path: Path) -> Frame:
    """The picture in BGR, upright, transparency laid on white; raises PictureUnreadable.

    np.fromfile and imdecode, because cv2.imread cannot open paths outside the code page on Windows.
    """
    try:
        content = np.fromfile(path, np.uint8)
        picture = _decoded(content)
    except (OSError, cv2.error):
        raise PictureUnreadable(name=path.name) from None
    if picture is None or picture.size == 0:
        raise PictureUnreadable(name=path.name)
    return as_bytes(picture)


def _decoded(content: Frame) -> NDArray[Any] | None:
    if content.size == 0:
        return None
    if content[:2].tobytes() != _JPEG:  # JPEG has no transparency: one decoding is enough
        picture: NDArray[Any] | None = cv2.imdecode(content, cv2.IMREAD_UNCHANGED)
        if picture is None:
            return None
        if picture.ndim == 3 and picture.shape[2] == 4:
            return _on_white(picture)
    upright: NDArray[Any] | None = cv2.imdecode(content, cv2.IMREAD_COLOR)
    return upright


def _on_white(picture: NDArray[Any]) -> NDArray[Any]:
    """What a screen would show; a picture whose every pixel is transparent only has an unused fourth channel."""
    if picture.dtype == np.uint16:
        picture = (picture // 257).astype(np.uint8)
    cover = picture[:, :, 3:].astype(np.float32) / 255
    if not cover.any():
        return picture[:, :, :3]
    return np.rint(picture[:, :, :3] * cover + 255 * (1 - cover)).astype(np.uint8)


class Pictures:
    """Each picture is a scan of its own; one that cannot be read is told by name."""

    is_continuous = False
    is_live = False
    has_noise = False

    def __init__(self, name: str, paths: tuple[Path, ...], seconds_each: float = 1.0) -> None:
        self.name = name
        self._paths = paths
        self._seconds_each = seconds_each

    def __iter__(self) -> Iterator[Shot]:
        for place, path in enumerate(self._paths):
            at_s = place * self._seconds_each
            try:
                yield Shot(read_picture(path), at_s, path.name)
            except PictureUnreadable as problem:
                yield Shot(_NO_FRAME, at_s, path.name, problem)

    def close(self) -> None:
        """Holds nothing open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
