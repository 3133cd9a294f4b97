"""How well a code that was read stands in its picture: the width of its modules, its tilt and its contrast."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import zxingcpp

from netralitas_desktop.scanning.codes import FoundCode
from netralitas_desktop.scanning.frames import Frame, as_grey
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.view import View

_FORMATS = {"code128": zxingcpp.BarcodeFormat.Code128, "qr": zxingcpp.BarcodeFormat.QRCode}
_CODE39_PER_CHARACTER = 14.5
"""Six narrow and three wide elements, these 2 to 3 modules wide, and a gap: ISO/IEC 16388."""

_LEAST_BAND_PX = 6.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One code and how it stands in the picture that the source gave."""

    code: FoundCode
    module_px: float
    """Pixels of the source's own picture that one module is wide; 0 where that cannot be known."""
    tilt_degrees: float
    """How far it is turned away from the nearer of upright and lying, 0 to 45."""
    contrast: float
    """Between its dark and its light, as a share of all that a picture can show, 0 to 1."""


def measured(view: View) -> tuple[Measured, ...]:
    """Every code of a view that has corners."""
    grey = as_grey(view.frame_rgb)
    factor = view.source_size[0] / view.width if view.width else 1.0
    return tuple(_measured(code, grey, factor) for code in view.codes if len(code.corners) > 2)


def _measured(code: FoundCode, grey: Frame, factor: float) -> Measured:
    corners = np.array(code.corners, np.float32)
    centre, (first, second), angle = cv2.minAreaRect(corners)
    across, down = max(first, second), min(first, second)
    modules = _modules_across(code)
    side = (first + second) / 2 if code.format == "qr" else across
    turned = angle % 90
    return Measured(
        code,
        module_px=side * factor / modules if modules else 0.0,
        tilt_degrees=min(turned, 90 - turned),
        contrast=_contrast(grey, centre, (across, max(down, _LEAST_BAND_PX)), angle if first >= second else angle + 90),
    )


def _modules_across(code: FoundCode) -> float:
    """Modules from the first to the last, as a printer would have set the text."""
    if code.format == "code39":
        return (len(code.text) + 2) * _CODE39_PER_CHARACTER - 1
    if code.format not in _FORMATS:
        return 0.0
    try:
        printed = zxingcpp.create_barcode(code.text, _FORMATS[code.format])
    except ValueError:  # characters that the writer cannot set, though a reader knows them
        return 0.0
    return float(np.asarray(printed.to_image(scale=1, add_quiet_zones=False)).shape[1])


def _contrast(grey: Frame, centre: tuple[float, float], size: tuple[float, float], angle: float) -> float:
    width, height = (max(2, math.ceil(side)) for side in size)
    turn = cv2.getRotationMatrix2D(centre, angle, 1.0)
    turn[:, 2] += np.array([width / 2 - centre[0], height / 2 - centre[1]])
    upright = cv2.warpAffine(grey, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)
    dark, light = np.percentile(upright, (5, 95))
    return float(light - dark) / 255
