"""Bars too blurred for the engines are read by what characters look like, and nothing is made up."""

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.matched import Demands, read
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.row_ends import Profile

NIP = "198503172010012004"
MODULE = 6


def profile(symbology, blur_modules, noise=0.0, text=NIP):
    """Darkness across a symbol whose modules are six samples; one pixel of the frame is three of them."""
    row = 255.0 - render_symbol(text, symbology, MODULE)[20:21].astype(np.float32)
    row = cv2.GaussianBlur(row, (0, 0), blur_modules * MODULE, sigmaY=0.01)[0].astype(float)
    row += noise * np.random.default_rng(3).standard_normal(len(row))
    return Profile(row, 10.0 * MODULE, len(row) - 10.0 * MODULE, 3.0)


@pytest.mark.parametrize("blur_modules", [0.3, 0.8])
@pytest.mark.parametrize("symbology", ["code128", "code39"])
def test_a_blurred_row_is_read(symbology, blur_modules):
    match = read(profile(symbology, blur_modules, noise=2), Demands())
    assert (match.text, match.format) == (NIP, symbology)


@pytest.mark.parametrize("symbology", ["code128", "code39"])
def test_a_row_upside_down_is_read(symbology):
    seen = profile(symbology, 0.8)
    assert read(Profile(seen.dark[::-1], seen.begin, seen.end, seen.scale), Demands()).text == NIP


def test_a_row_without_blank_margins_is_read():
    seen = profile("code128", 0.8)
    cut = Profile(seen.dark[int(seen.begin) : int(seen.end)], 0.0, seen.end - seen.begin, seen.scale)
    assert read(cut, Demands()).text == NIP


def test_a_row_whose_far_end_is_smaller_is_read():
    seen = profile("code128", 0.6)
    share = np.linspace(0, 1, len(seen.dark))
    turned_away = np.interp((share + 0.1 * share * (1 - share)) * (len(share) - 1), np.arange(len(share)), seen.dark)
    assert read(Profile(turned_away, seen.begin, seen.end, seen.scale), Demands()).text == NIP


@pytest.mark.parametrize("symbology", ["code128", "code39"])
def test_half_of_a_row_is_not_read(symbology):
    seen = profile(symbology, 0.6)
    middle = (seen.begin + seen.end) / 2
    assert read(Profile(seen.dark[: int(middle)], seen.begin, middle, seen.scale), Demands()) is None


def test_a_row_that_is_blurred_beyond_telling_is_not_read():
    assert read(profile("code39", 2.2, noise=6), Demands()) is None


@pytest.mark.parametrize("seed", range(10))
def test_noise_is_not_read(seed):
    rng = np.random.default_rng(seed)
    row = cv2.GaussianBlur(rng.uniform(0, 255, (1, 900)), (0, 0), 4, sigmaY=0.01)[0]
    assert read(Profile(row, 60.0, 840.0, 3.0), Demands()) is None


def test_an_even_grating_is_not_read():
    assert read(Profile(127 + 120 * np.sin(np.arange(900) / 3), 60.0, 840.0, 3.0), Demands()) is None


@pytest.mark.parametrize("text", ["40" * 9, "404033" * 6])
def test_a_few_characters_again_and_again_are_cloth_and_not_read(text):
    assert read(profile("code128", 0.8, text=text), Demands()) is None
