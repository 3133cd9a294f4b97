"""Rows of bars averaged along the bars and sharpened across them, and pictures made of them for the engines."""

from __future__ import annotations

import numpy as np

from netralitas_desktop.scanning.frames import Frame, as_bytes
from netralitas_desktop.scanning.opencv import cv2

ROWS_EACH = 4
"""An engine wants to see a code in at least two lines of pixels."""

_FAINT = 12.0
"""Contrast in grey levels under which a place is left as it is: noise would become bars."""


def bands(picture: Frame, count: int) -> Frame:
    """So many rows, each the mean of as many of the picture's."""
    size = (picture.shape[1], min(count, picture.shape[0]))
    return as_bytes(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))


def tall(strip: Frame) -> Frame:
    """Each row several times, for engines to look at."""
    return as_bytes(np.repeat(strip, ROWS_EACH, 0))


def sharpened(strip: Frame, sigma: float, amount: float = 3.0) -> Frame:
    """Undoes blur across the bars, by unsharp masking; rows stay apart."""
    sharp = strip.astype(np.float32)
    sharp += amount * (sharp - cv2.GaussianBlur(sharp, (0, 0), sigma, sigmaY=0.01))
    return as_bytes(np.clip(sharp, 0, 255).astype(np.uint8))


def stretched(strip: Frame, window: int) -> Frame:
    """Black and white everywhere, whatever the light: between the darkest and the lightest within the window."""
    return _stretched(strip, (window, 1))


def stretched_square(picture: Frame, window: int) -> Frame:
    """The same within a square window."""
    return _stretched(picture, (window, window))


def _stretched(picture: Frame, window: tuple[int, int]) -> Frame:
    around = np.ones(window[::-1], np.uint8)
    low = cv2.blur(cv2.erode(picture, around), window).astype(np.float32)
    high = cv2.blur(cv2.dilate(picture, around), window).astype(np.float32)
    return as_bytes(np.clip((picture - low) * 255 / np.maximum(high - low, _FAINT), 0, 255).astype(np.uint8))


def sharpened_square(picture: Frame, sigma: float, amount: float = 2.0) -> Frame:
    """Unsharp masking in both directions."""
    soft = cv2.GaussianBlur(picture, (0, 0), sigma)
    return as_bytes(cv2.addWeighted(picture, 1 + amount, soft, -amount, 0))


def crossings(profile: Frame) -> int:
    """How often a row goes from darker than its surroundings to lighter or back."""
    row = profile.reshape(1, -1).astype(np.float32)
    away = (row - cv2.blur(row, (31, 1)))[0]
    return int(np.count_nonzero(np.diff(away > 0)))
