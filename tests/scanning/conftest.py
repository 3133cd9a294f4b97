"""Codes laid on a grey table, turned and blurred, for the tests of what finds and reads them."""

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.opencv import cv2


@pytest.fixture
def laid():
    """A frame of 960×720 with a code in its middle, turned by so many degrees, blurred by so many pixels."""

    def lay(payload, symbology="code128", *, turn=0.0, module=2, blur=0.0, noise=0.0, shrink=1.0):
        symbol = render_symbol(payload, symbology, module)
        height, width = symbol.shape
        shape = cv2.getRotationMatrix2D((width / 2, height / 2), turn, shrink)
        shape[:, 2] += 480 - width / 2, 360 - height / 2
        flags = cv2.INTER_AREA if shrink < 1 else cv2.INTER_CUBIC
        frame = cv2.warpAffine(symbol, shape, (960, 720), flags=flags, borderValue=255).astype(np.float32)
        if blur:
            frame = cv2.GaussianBlur(frame, (0, 0), blur)
        frame += noise * np.random.default_rng(7).standard_normal(frame.shape, dtype=np.float32)
        return np.clip(frame, 0, 255).astype(np.uint8)

    return lay
