"""Whatever a camera's driver hands over, as a grey or BGR picture."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame, as_bytes
from netralitas_desktop.scanning.opencv import cv2

_UYVY = {cv2.VideoWriter.fourcc(*"UYVY"), cv2.VideoWriter.fourcc(*"2vuy")}
_LEAST_SIDE = 32
"""A picture that is lower or narrower is none: some drivers hand over one row of packed bytes."""


def as_picture(raw: NDArray[Any] | None, fourcc: int = 0) -> Frame | None:
    """The picture in grey (H×W) or BGR (H×W×3) bytes; None where there is none in it.

    Takes grey of 8 or 16 bits, BGR, BGRA, packed YUYV or UYVY (two channels; `fourcc` tells which), and JPEG bytes.
    """
    if raw is None or raw.size == 0 or raw.dtype not in (np.uint8, np.uint16):
        return None
    if raw.dtype == np.uint16:
        raw = (raw >> _depth_beyond_bytes(raw)).astype(np.uint8)
    if min(raw.shape[:2]) < _LEAST_SIDE:
        return _from_jpeg(raw)
    if raw.ndim == 2:
        return as_bytes(raw)
    match raw.shape[2]:
        case 1:
            return as_bytes(raw[:, :, 0])
        case 2:
            return _converted(raw, cv2.COLOR_YUV2BGR_UYVY if fourcc in _UYVY else cv2.COLOR_YUV2BGR_YUY2)
        case 3:
            return as_bytes(raw)
        case 4:
            return _converted(raw, cv2.COLOR_BGRA2BGR)
        case _:
            return None


def _converted(raw: NDArray[Any], code: int) -> Frame:
    return as_bytes(cv2.cvtColor(as_bytes(raw), code))


def _from_jpeg(raw: NDArray[Any]) -> Frame | None:
    content = np.ascontiguousarray(raw).reshape(-1)
    if content[:2].tobytes() != b"\xff\xd8":
        return None
    picture: Frame | None = cv2.imdecode(content, cv2.IMREAD_COLOR)
    return picture


def _depth_beyond_bytes(raw: NDArray[Any]) -> int:
    """Infrared and depth cameras fill 10, 12 or 16 of the bits."""
    return max(0, int(raw.max()).bit_length() - 8)
