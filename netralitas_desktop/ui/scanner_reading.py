"""What a keyboard scanner adds to a code, and the keys that it means."""

from __future__ import annotations

from dataclasses import dataclass

US = "us"
_ROWS = ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl;'`"), (43, "\\zxcvbnm,./"), (57, " "))
"""The scan code of a row's first key, and what the keys from there on type."""
_SHIFTED = dict(zip("1234567890-=[];'`\\,./", '!@#$%^&*()_+{}:"~|<>?', strict=True))
XKB_OFFSET = 8
"""X11 and Wayland count the keys 8 higher than Windows does."""


@dataclass(frozen=True, slots=True)
class ScannerReading:
    """How this laptop's scanner is set up."""

    prefix: str = ""
    suffix: str = ""
    keys: str = "system"

    def code(self, typed: str) -> str:
        """The code without what the scanner puts around it; a text that is nothing else stays whole."""
        bare = typed.removeprefix(self.prefix).removesuffix(self.suffix)
        return bare or typed


def us_letter(scan_code: int, is_shifted: bool) -> str:
    """What the key with that code, as Windows counts, types on a US keyboard; nothing where it types nothing."""
    for first, letters in _ROWS:
        place = scan_code - first
        if 0 <= place < len(letters):
            letter = letters[place]
            return _SHIFTED.get(letter, letter.upper()) if is_shifted else letter
    return ""
