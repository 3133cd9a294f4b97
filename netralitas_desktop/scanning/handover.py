"""Where one thread lays what another takes: a newer frame replaces an older one, other things wait to be taken."""

from __future__ import annotations

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Handover(Generic[T]):
    """Room for one thing between two threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._thing: T | None = None
        self._is_replaceable = False
        self._is_closed = False

    def put(self, thing: T, *, replaceable: bool) -> None:
        """Lays it down, waiting while something lies there that it must not replace; after `close` it is dropped."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_free_for(replaceable))
            if self._is_closed:
                return
            self._thing, self._is_replaceable = thing, replaceable
            self._changed.notify_all()

    def _is_free_for(self, replaceable: bool) -> bool:
        return self._is_closed or self._thing is None or (self._is_replaceable and replaceable)

    def take(self) -> T | None:
        """What lies there, waiting for it; None after `close`."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._thing is not None)
            if self._is_closed:
                return None
            thing, self._thing = self._thing, None
            self._changed.notify_all()
            return thing

    def close(self) -> None:
        """Frees whoever waits."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
