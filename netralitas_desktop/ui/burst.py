"""Telling a scanner from fingers: a keyboard wedge types faster than anybody."""

from __future__ import annotations

LONGEST_GAP_MS = 35
"""Wedges send keys 1 to 20 ms apart; a fast typist needs 80, and only now and then less."""
SHORTEST = 6
LONG_PAUSE_MS = 1000
"""What was typed longer ago than this has nothing to do with the code that follows it."""


class Burst:
    """Follows the keys: a run of six characters or more without a pause is a code."""

    def __init__(self) -> None:
        self._text = ""
        self._last_ms = 0
        self.sent_before = ""
        """What the same scanner sent just before the run; empty behind a pause, and behind what fingers typed."""

    def add(self, text: str, at_ms: int) -> bool:
        """Goes on with a run or begins one; says whether it began. A key that tells no time (0) belongs to no run."""
        gap_ms = at_ms - self._last_ms
        is_next = bool(self._text) and at_ms > 0 and 0 <= gap_ms <= LONGEST_GAP_MS
        if not is_next:
            halted = len(self._text) > 1 and 0 <= gap_ms <= LONG_PAUSE_MS
            self.sent_before = self.sent_before + self._text if halted else ""
        self._text = self._text + text if is_next else text
        self._last_ms = at_ms
        return not is_next

    def forget(self) -> None:
        """Another key than a character: somebody edits by hand."""
        self._text = ""

    def take(self) -> str:
        """The code that was typed since, or nothing where that was no scanner."""
        code, self._text = self._text, ""
        return code if len(code) >= SHORTEST else ""
