"""Module width, tilt and contrast of a code are those with which it was drawn."""

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.codes import FoundCode
from netralitas_desktop.scanning.legibility import measured
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.view import view_of

NIP = "198507192010012023"


def photographed(symbology, module_px, degrees=0.0, dark=0, light=255, size=(1600, 1600)):
    """A view of a symbol, and the corners of its bars, turned about its middle."""
    symbol = render_symbol(NIP, symbology, module_px, 120)
    scaled = (dark + (light - dark) * (symbol / 255)).astype(np.uint8)
    frame = np.full((size[1], size[0]), light, np.uint8)
    top, left = (size[1] - scaled.shape[0]) // 2, (size[0] - scaled.shape[1]) // 2
    frame[top : top + scaled.shape[0], left : left + scaled.shape[1]] = scaled
    rows, columns = np.nonzero(frame < (dark + light) / 2)
    box = [(columns.min(), rows.min()), (columns.max(), rows.min()), (columns.max(), rows.max()),
           (columns.min(), rows.max())]  # fmt: skip
    turn = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), degrees, 1.0)
    frame = cv2.warpAffine(frame, turn, size, borderValue=light)
    corners = tuple(tuple(turn @ (x, y, 1)) for x, y in box)
    return view_of(frame, (FoundCode(NIP, symbology, "zxing-cpp", corners),), 1.0, 0.0)


@pytest.mark.parametrize(("symbology", "within"), [("code128", 0.03), ("qr", 0.05), ("code39", 0.15)])
@pytest.mark.parametrize("module_px", [2, 4])
def test_a_module_is_as_wide_as_it_was_drawn(symbology, within, module_px):
    (tried,) = measured(photographed(symbology, module_px))
    assert tried.module_px == pytest.approx(module_px, rel=within)


@pytest.mark.parametrize(("degrees", "tilt"), [(0, 0), (12, 12), (-20, 20), (90, 0), (57, 33)])
def test_the_tilt_is_told_from_the_nearer_axis(degrees, tilt):
    (tried,) = measured(photographed("code128", 3, degrees))
    assert tried.tilt_degrees == pytest.approx(tilt, abs=1)


def test_a_turned_code_keeps_its_module_width():
    (tried,) = measured(photographed("code128", 3, 33))
    assert tried.module_px == pytest.approx(3, rel=0.05)


@pytest.mark.parametrize("degrees", [0, 33])
def test_the_contrast_is_that_of_its_bars(degrees):
    (tried,) = measured(photographed("code128", 3, degrees, dark=90, light=150))
    assert tried.contrast == pytest.approx(60 / 255, abs=0.04)


def test_a_code_of_another_kind_has_no_known_module():
    view = view_of(
        np.zeros((40, 40), np.uint8), (FoundCode("A123B", "codabar", "x", ((1, 1), (30, 1), (30, 9))),), 1, 0
    )
    assert measured(view)[0].module_px == 0


def test_a_code_without_corners_is_not_measured():
    assert measured(view_of(np.zeros((40, 40), np.uint8), (FoundCode(NIP, "qr", "x"),), 1, 0)) == ()
