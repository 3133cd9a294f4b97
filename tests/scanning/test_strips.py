"""Rows of bars averaged, sharpened and evened out."""

import numpy as np
import pytest

from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.strips import bands, crossings, sharpened, stretched, stretched_square, tall

BARS = np.repeat(np.tile(np.repeat(np.array([30, 220], np.uint8), 6), 20)[None], 48, 0)


def test_averaging_along_the_bars_takes_the_noise_away():
    noisy = np.clip(BARS + np.random.default_rng(1).normal(0, 25, BARS.shape), 0, 255).astype(np.uint8)
    assert np.abs(bands(noisy, 3).astype(int) - BARS[:3]).mean() < 0.3 * np.abs(noisy.astype(int) - BARS).mean()


def test_no_more_bands_than_rows_are_made():
    assert bands(BARS[:2], 6).shape == (2, BARS.shape[1])


def test_sharpening_gives_blurred_bars_their_contrast_back():
    blurred = cv2.GaussianBlur(BARS[:3], (0, 0), 4, sigmaY=0.01)
    assert np.ptp(sharpened(blurred, 4)) > 2 * np.ptp(blurred[:, 30:-30])


def test_sharpening_leaves_the_rows_apart():
    rows = np.vstack([BARS[:1], np.full_like(BARS[:1], 128)])
    assert (sharpened(rows, 3)[1] == 128).all()


@pytest.mark.parametrize("stretch", [stretched, stretched_square])
def test_bars_in_the_shade_become_as_black_and_white_as_those_in_the_light(stretch):
    light = np.linspace(0.2, 1, BARS.shape[1])
    even = stretch((BARS * light).astype(np.uint8), 31)
    assert even[:, :60].max() > 200
    assert even[:, -60:].min() < 30


def test_faint_noise_is_not_stretched_to_bars():
    faint = (128 + np.random.default_rng(1).integers(0, 3, (3, 240))).astype(np.uint8)
    assert np.ptp(stretched(faint, 31)) < 100


def test_every_row_is_repeated_for_the_engines():
    assert (tall(BARS[:2])[::4] == BARS[:2]).all()


def test_changes_from_dark_to_light_are_counted():
    assert crossings(BARS[:1]) == pytest.approx(39, abs=2)
