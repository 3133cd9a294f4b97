"""What the desk says of a card that is hard to read."""

import numpy as np
import pytest

from netralitas_desktop.scanning.codes import FoundCode, Hint
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.measure import condition_of

NIP = "198503172010012004"


@pytest.fixture
def hint_of():
    def told(frame):
        (almost,) = open_decoder()(frame, alone=True).almost
        return almost.hint

    return told


@pytest.mark.parametrize("symbology", ["code128", "code39", "qr"])
@pytest.mark.parametrize("module", [2, 3])
def test_the_width_of_a_module_is_told(laid, symbology, module):
    frame = laid(NIP, symbology, module=module)
    (code,) = open_decoder()(frame).codes
    assert code.condition.module_px == pytest.approx(module, rel=0.15)


@pytest.mark.parametrize("turn", [-30, 0, 60])
def test_the_tilt_is_told(laid, turn):
    (code,) = open_decoder()(laid(NIP, turn=turn)).codes
    assert code.condition.tilt_degrees == pytest.approx(-turn, abs=2)


def test_a_pale_code_has_little_contrast(laid):
    pale = (150 + laid(NIP) * 0.2).astype(np.uint8)
    (code,) = open_decoder()(pale).codes
    assert code.condition.contrast == pytest.approx(0.2, abs=0.05)


def test_a_code_without_corners_has_no_condition_to_tell():
    assert condition_of(FoundCode(NIP, "qr", "zxing-cpp"), np.zeros((9, 9), np.uint8)).module_px == 0


def test_a_blurred_card_should_be_held_still(laid, hint_of):
    assert hint_of(laid(NIP, "code39", module=3, blur=3)) is Hint.STILL


def test_a_card_with_its_end_outside_belongs_into_the_picture(laid, hint_of):
    assert hint_of(np.ascontiguousarray(laid(NIP, module=3)[:, 380:])) is Hint.WHOLE


def test_a_card_that_is_dark_and_blurred_needs_light(laid, hint_of):
    assert hint_of((60 + laid(NIP, "code39", module=3, blur=2) * 0.3).astype(np.uint8)) is Hint.LIGHT
