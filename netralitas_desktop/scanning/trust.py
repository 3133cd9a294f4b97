"""When a read is believed: the desk never decides on a code that one engine saw in one frame and nothing confirms."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from netralitas_desktop.scanning.codes import FoundCode

IsListed = Callable[[str], bool]
"""Whether a payload is exactly the number of somebody on the list. Called on the decoding thread: it must look in
something that does not change, such as `frozenset(numbers).__contains__`, and never in the database."""

AGREEMENT_S = 1.5
"""Two frames that say the same count when no more than this lies between them: a card is held for about a second."""


def nobody_is_listed(_: str) -> bool:
    """For desks without a list: every linear code must then be read twice."""
    return False


def is_sure(code: FoundCode, is_listed: IsListed) -> bool:
    """Whether this one sighting is enough.

    A QR code corrects errors, two readings do not err alike, and a check character together with an exact number of the
    list leaves one chance in 103 times one in the emptiness of all numbers (docs/adr/0017 has the estimate).
    """
    return code.is_corrected or bool(code.seconded_by) or (code.is_checked and is_listed(code.text))


class Trust:
    """Remembers what was read lately, so that a second frame can confirm the first."""

    def __init__(self, is_listed: IsListed = nobody_is_listed, agreement_s: float = AGREEMENT_S) -> None:
        self._is_listed = is_listed
        self._agreement_s = agreement_s
        self._last_read: dict[tuple[str, str], float] = {}

    def believed(self, codes: Sequence[FoundCode], at_s: float) -> tuple[str, ...]:
        """The texts of a frame that count, each once; times must not go back."""
        self._last_read = {key: read_s for key, read_s in self._last_read.items() if at_s - read_s <= self._agreement_s}
        texts: dict[str, None] = {}
        for code in codes:
            key = (code.text, code.format)
            if key in self._last_read or is_sure(code, self._is_listed):
                texts[code.text] = None
        self._last_read |= {(code.text, code.format): at_s for code in codes}
        return tuple(texts)
