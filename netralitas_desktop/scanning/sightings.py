"""When a code in front of a camera is a new scan, and when it is the card that is still being held there."""

from __future__ import annotations

GAP_S = 3.0
"""The same code within three seconds is one scan (DESIGN.md, section 4)."""


class Sightings:
    """Remembers the codes that are in view; a code is new again once it was away for longer than the gap."""

    def __init__(self, gap_s: float = GAP_S) -> None:
        self._gap_s = gap_s
        self._last_seen: dict[str, float] = {}

    def is_new(self, text: str, at_s: float) -> bool:
        """Whether this sighting is a scan of its own; times must not go back."""
        self._forget_before(at_s - self._gap_s)
        is_new = text not in self._last_seen
        self._last_seen.pop(text, None)
        self._last_seen[text] = at_s  # at the end: the codes stay in the order in which they were last seen
        return is_new

    def __len__(self) -> int:
        return len(self._last_seen)

    def _forget_before(self, at_s: float) -> None:
        for text, seen_s in tuple(self._last_seen.items()):
            if seen_s >= at_s:
                return
            del self._last_seen[text]
