"""Keeps Python's own pauses out of the window: its search for garbage, and how long one thread holds up the others."""

from __future__ import annotations

import gc
import sys

_YOUNG, _MIDDLE, _OLD = 700, 10, 300
"""All objects are looked through after some two million new ones, not after 70,000: every thread stands still, half
a second with 100,000 people on the roster. What the program reads is freed without it; only circles wait."""

_SWITCH_S = 0.001
"""Python's 5 ms is what each of a scan's dozen statements could wait for, while an index is built on another thread."""


def keep_short() -> None:
    """For a process that shows the window; what was made so far stays to its end and is never looked through."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
    sys.setswitchinterval(_SWITCH_S)
