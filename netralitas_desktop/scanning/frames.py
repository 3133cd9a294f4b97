"""What a picture is here, and the few ways it is looked at: grey for engines, small and RGB for the screen."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.opencv import cv2

Frame = NDArray[np.uint8]
"""A grey (H×W) or BGR (H×W×3) picture."""


def as_bytes(picture: NDArray[Any]) -> Frame:
    """The same picture as contiguous uint8; raises TypeError for anything else than uint8."""
    if picture.dtype != np.uint8:
        raise TypeError(f"a frame is uint8, not {picture.dtype}")
    return np.ascontiguousarray(picture, dtype=np.uint8)


def as_grey(frame: Frame) -> Frame:
    """The frame in one channel, contiguous: pyzbar would read only the blue of a colour frame."""
    if frame.ndim == 2 or frame.size == 0:
        return as_bytes(frame.reshape(frame.shape[:2]) if frame.size == 0 else frame)
    match frame.shape[2]:
        case 1:
            return as_bytes(frame[:, :, 0])
        case 3:
            return as_bytes(cv2.cvtColor(as_bytes(frame), cv2.COLOR_BGR2GRAY))
        case 4:
            return as_bytes(cv2.cvtColor(as_bytes(frame), cv2.COLOR_BGRA2GRAY))
        case channels:
            raise TypeError(f"a frame has 1, 3 or 4 channels, not {channels}")


def as_small_rgb(frame: Frame, width_limit: int) -> tuple[Frame, float]:
    """The frame for the screen, at most `width_limit` wide, and the factor by which it was shrunk (1 if it was not)."""
    factor = min(1.0, width_limit / frame.shape[1])
    if factor < 1:
        size = (width_limit, max(1, round(frame.shape[0] * factor)))
        frame = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
    code = cv2.COLOR_GRAY2RGB if frame.ndim == 2 else cv2.COLOR_BGR2RGB
    return as_bytes(cv2.cvtColor(frame, code)), factor
