"""What characters of linear codes look like when blurred, as unit vectors to compare samples with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.alphabets import Alphabet, Widths, code39, code128

Samples = NDArray[np.floating[Any]]

PER_MODULE = 4
"""Samples a module: a quarter of a module is as fine as a character has to be placed."""

CONTEXT = 1.0
"""Modules before and after a character that are compared too: blur lets the neighbours in."""

_FINE = 16
"""Steps a module in which the blurring is done."""

_PAD = 4

ALPHABETS = (code128(), code39(2.1), code39(2.7))
"""Printers make the wide elements of Code 39 two to three modules wide; a third of a module off is still alike."""


@dataclass(frozen=True, slots=True, eq=False)
class Templates:
    """One row a character, `reach` samples long; the stop character also as the last one."""

    alphabet: Alphabet
    characters: Samples
    last: Samples

    @property
    def starts(self) -> Samples:
        return self.characters[list(self.alphabet.starts)]


@cache
def templates_of(alphabet: Alphabet, blur: float) -> Templates:
    """Blurred by that many modules (one standard deviation)."""
    characters = np.array([_look(widths, blur, after=1.0) for widths in alphabet.characters])
    after = 1.0 if alphabet.is_dark_after else 0.0
    last = _look(alphabet.characters[alphabet.stop], blur, after)
    return Templates(alphabet, np.array([_unit(row) for row in characters]), _unit(last))


def offsets(alphabet: Alphabet) -> Samples:
    """Where a character is sampled, in modules from its first bar."""
    return np.arange(-CONTEXT, alphabet.period + CONTEXT, 1 / PER_MODULE)


def alike(windows: Samples, looks: Samples) -> Samples:
    """Correlation (-1 to 1) of each window, along the last axis, with each look; light and contrast do not count."""
    size = windows.shape[-1]
    total = windows.sum(-1)
    spread = np.einsum("...k,...k->...", windows, windows) - total * total / size
    return np.asarray(windows @ looks.T / np.sqrt(np.maximum(spread, 1.0))[..., None])


def alike_along(samples: Samples, looks: Samples) -> Samples:
    """The same for every window of successive samples: one row a window, one column a look."""
    size = looks.shape[1]
    total = np.convolve(samples, np.ones(size), "valid")
    spread = np.convolve(samples * samples, np.ones(size), "valid") - total * total / size
    products = np.array([np.correlate(samples, look, "valid") for look in looks])
    return np.asarray((products / np.sqrt(np.maximum(spread, 1.0))).T)


def _unit(row: Samples) -> Samples:
    """With mean 0 and length 1."""
    row = row - row.mean()
    return np.asarray(row / np.sqrt((row * row).sum()), np.float32)


def _look(widths: Widths, blur: float, after: float) -> Samples:
    """Darkness of a character after a space; `after` is what follows it."""
    levels = np.array([0.0, *((place + 1) % 2 for place in range(len(widths))), after])
    edges = np.cumsum([_PAD, *widths])
    at = np.arange(0, edges[-1] + _PAD, 1 / _FINE)
    dark = levels[np.searchsorted(edges, at + 0.5 / _FINE, side="right")]
    reach = np.arange(-3 * _FINE, 3 * _FINE + 1) / _FINE
    kernel = np.exp(-0.5 * (reach / blur) ** 2)
    dark = np.convolve(dark, kernel / kernel.sum(), mode="same")
    wanted = np.arange(_PAD - CONTEXT, edges[-1] + CONTEXT, 1 / PER_MODULE)
    return np.asarray(np.interp(wanted, at, dark), np.float64)
