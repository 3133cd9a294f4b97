"""Work in steps, between which others may have their turn, and the same work at once."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[None, None, T]
"""Yields after each step; its return value is the answer."""


def at_once(steps: Steps[T]) -> T:
    """The answer, for whom nobody else is waiting."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            answer: T = end.value
            return answer
