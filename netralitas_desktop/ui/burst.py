"""Telling a scanner from fingers: a keyboard wedge types faster than anybody."""

from __future__ import annotations

LONGEST_GAP_MS = 35
"""Wedges send keys 1 to 20 ms apart; a fast typist needs 80, and only now and then less."""
SHORTEST = 6
FASTEST_REPEAT_MS = 20
"""A key that is held down repeats every 25 to 40 ms; what comes sooner are two of a kind (Qt on X11 can't tell)."""
LONG_PAUSE_MS = 1000
"""What was typed longer ago than this has nothing to do with the code that follows it."""
LATEST_END_MS = 250
"""Enter or Tab that comes later after the last character is somebody's own; wedges send it as fast as the rest."""


class Burst:
    """Follows the keys: a run of six characters or more without a pause is a code."""

    def __init__(self) -> None:
        self._text = ""
        self._last_ms = 0
        self._ended_ms = 0
        """When the last code ended; 0 before any."""
        self.follows_a_code = False
        """Whether the run began so soon after a code that it is the same scan: its next line."""
        self.follows_a_pause = True
        """Whether the run began long after the key before it."""

    def add(self, text: str, at_ms: int) -> bool:
        """Goes on with a run or begins one; says whether it began. A key that tells no time (0) belongs to no run."""
        gap_ms, is_next = at_ms - self._last_ms, self.goes_on(at_ms)
        self._text = self._text + text if is_next else text
        self._last_ms = at_ms
        if not is_next:
            self.follows_a_pause = not 0 <= gap_ms <= LONG_PAUSE_MS
            self.follows_a_code = self.just_ended(at_ms)
        return not is_next

    def outruns_repeat(self, at_ms: int) -> bool:
        """Whether a key at `at_ms` comes sooner after the one before than one that is held down."""
        return bool(self._text) and at_ms > 0 and 0 <= at_ms - self._last_ms <= FASTEST_REPEAT_MS

    def goes_on(self, at_ms: int) -> bool:
        """Whether a key at `at_ms` belongs to the run."""
        return bool(self._text) and at_ms > 0 and 0 <= at_ms - self._last_ms <= LONGEST_GAP_MS

    def just_ended(self, at_ms: int) -> bool:
        """Whether a code ended so shortly before `at_ms` that no hand can have pressed a key since."""
        return self._ended_ms > 0 and 0 <= at_ms - self._ended_ms <= LONGEST_GAP_MS

    @property
    def is_empty(self) -> bool:
        """Whether no key was pressed since the last end."""
        return not self._text

    @property
    def is_alone(self) -> bool:
        """Whether the run is a single key so far."""
        return len(self._text) == 1

    @property
    def is_fast(self) -> bool:
        """Whether the run is longer than fingers ever are that fast."""
        return len(self._text) >= SHORTEST

    def forget(self) -> None:
        """Another key than a character: somebody edits by hand."""
        self._text = ""

    def take(self, at_ms: int = 0) -> str:
        """The code that ends with a key at `at_ms`, where that is told, or nothing where that was no scanner.

        The next line of a code may be short.
        """
        code, self._text = self._text, ""
        is_long = len(code) >= SHORTEST or self.follows_a_code
        if not code or not is_long or at_ms - self._last_ms > LATEST_END_MS:
            return ""
        self._ended_ms = at_ms
        return code
