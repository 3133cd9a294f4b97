"""Keeps Python's own pauses out of the window: its search for garbage, during which every thread stands still."""

from __future__ import annotations

import gc

_YOUNG, _MIDDLE, _OLD = 700, 10, 300
"""All objects are looked through after some two million new ones, not after 70,000: with 100,000 people on the roster
that takes half a second. What the program reads is freed without it; only circles wait."""


def keep_short() -> None:
    """For a process that shows the window; what was made so far stays to its end and is never looked through."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
