"""When nobody stands before the camera: most pictures need not be searched for codes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2

REST_AFTER_S = 20.0
LOOKS_A_SECOND = 5.0
_UNEVEN_S = 0.02
"""Pictures come a little early or late; the sixth of a camera's thirty is the fifth of a second that is meant."""

_BLOCK = 16
_ROWS = 8
"""Every eighth row is enough for the mean of a block."""

_STIR = 8
"""Grey levels by which a block of 16×16 must change to count as moved; noise of 10 levels moves its mean by 1.8."""

_MOVED_SHARE = 0.004
"""Of the blocks; a card held at arm's length covers a tenth of the picture."""

_DRIFT = 0.05
"""How fast the remembered scene follows slow changes of light."""


class Rest:
    """Decides which pictures are searched: all while something stirs, five a second after twenty quiet seconds."""

    def __init__(self, rest_after_s: float = REST_AFTER_S) -> None:
        self._rest_after_s = rest_after_s
        self._scene: NDArray[np.float32] | None = None
        self._stirred_s: float | None = None
        self._looked_s = 0.0

    def wants(self, frame: Frame, now_s: float) -> bool:
        """Whether this picture is to be searched; one in which something moved always is."""
        if self._has_moved(frame) or self._stirred_s is None:
            self._stirred_s = now_s
        if now_s - self._stirred_s < self._rest_after_s or now_s - self._looked_s >= 1 / LOOKS_A_SECOND - _UNEVEN_S:
            self._looked_s = now_s
            return True
        return False

    def stir(self, now_s: float) -> None:
        """A code was seen."""
        self._stirred_s = now_s

    def is_resting(self, now_s: float) -> bool:
        return self._stirred_s is not None and now_s - self._stirred_s >= self._rest_after_s

    def _has_moved(self, frame: Frame) -> bool:
        size = (max(1, frame.shape[1] // _BLOCK), max(1, frame.shape[0] // _BLOCK))
        blocks = cv2.resize(frame[::_ROWS], size, interpolation=cv2.INTER_AREA)
        seen = (blocks if blocks.ndim == 2 else blocks[:, :, 1]).astype(np.float32)
        if self._scene is None or self._scene.shape != seen.shape:
            self._scene = seen
            return True
        change = seen - self._scene
        self._scene += _DRIFT * change
        return bool(np.mean(np.abs(change) > _STIR) > _MOVED_SHARE)
