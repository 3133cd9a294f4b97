"""Whether a live picture is alive: a frozen one never changes, a black one shows nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.shots import SourceUnavailable

_STEP = 16
"""Every sixteenth pixel both ways: 8,160 of 1920×1080, 60 µs, and sensor noise changes hundreds of them."""

_BLACK = 24
"""Of 255; a covered webcam with its gain at the limit shows noise up to about 15, a dark hall far more."""

_REOPEN_LIMIT_S = 60.0


class Ailment(StrEnum):
    """What is wrong with a picture that comes."""

    FROZEN = "frozen"
    BLACK = "black"


class PictureFrozen(SourceUnavailable):
    """The same picture, to the bit, for seconds: the driver repeats its last one."""

    template = "Gambar kamera {name} membeku. Program menyambung lagi; bila tidak pulih, cabut dan pasang kabelnya."


class PictureBlack(SourceUnavailable):
    """Pictures come, and nothing is to be seen on them."""

    template = "Gambar kamera {name} hitam. Buka penutup lensa atau nyalakan lampu."


@dataclass(frozen=True, slots=True)
class Limits:
    """After how many seconds a picture counts as frozen or black, and after how many more the camera is opened anew."""

    ailing_s: float = 2.5
    reopen_frozen_s: float = 2.0
    reopen_black_s: float = 20.0


class VitalSigns:
    """Watches one camera's pictures, also from one opening to the next."""

    def __init__(self, limits: Limits = Limits()) -> None:
        self._limits = limits
        self._last: bytes = b""
        self._same_since_s: float | None = None
        self._black_since_s: float | None = None
        self._reopen_at_s = 0.0
        self._reopen_after_s = 0.0
        self.ailment: Ailment | None = None

    def begin(self) -> None:
        """The camera was opened anew: the time without pictures counts for nothing, but what ailed it still does."""
        if self.ailment is None:
            self._same_since_s = self._black_since_s = None

    def look(self, frame: Frame, now_s: float, *, has_noise: bool) -> Ailment | None:
        """What ails the pictures up to this one; without sensor noise, as in a stream, standing still is no ailment."""
        sample = np.ascontiguousarray(frame[::_STEP, ::_STEP])
        same_s = self._seconds_same(sample.tobytes(), now_s) if has_noise else 0.0
        black_s = self._seconds_black(sample, now_s)
        before = self.ailment
        self.ailment = self._judged(same_s, black_s)
        if self.ailment is not None and self.ailment is not before:
            is_frozen = self.ailment is Ailment.FROZEN
            self._reopen_after_s = self._limits.reopen_frozen_s if is_frozen else self._limits.reopen_black_s
            self._reopen_at_s = now_s + self._reopen_after_s
        return self.ailment

    def should_reopen(self, now_s: float) -> bool:
        """Whether it is time to open the ailing camera anew; each time it takes twice as long until the next."""
        if self.ailment is None or now_s < self._reopen_at_s:
            return False
        self._reopen_after_s = min(2 * self._reopen_after_s, _REOPEN_LIMIT_S)
        self._reopen_at_s = now_s + self._reopen_after_s
        return True

    def _judged(self, same_s: float, black_s: float) -> Ailment | None:
        if black_s >= self._limits.ailing_s:
            return Ailment.BLACK
        is_dark = self._black_since_s is not None  # a dark picture may stand still: its noise is cut off at 0
        return Ailment.FROZEN if same_s >= self._limits.ailing_s and not is_dark else None

    def _seconds_same(self, sample: bytes, now_s: float) -> float:
        if sample != self._last or self._same_since_s is None:
            self._last, self._same_since_s = sample, now_s
        return now_s - self._same_since_s

    def _seconds_black(self, sample: Frame, now_s: float) -> float:
        if np.percentile(sample, 99) >= _BLACK:
            self._black_since_s = None
            return 0.0
        if self._black_since_s is None:
            self._black_since_s = now_s
        return now_s - self._black_since_s


def problem_of(ailment: Ailment, name: str) -> SourceUnavailable:
    """The sentence for the desk."""
    return PictureFrozen(name=name) if ailment is Ailment.FROZEN else PictureBlack(name=name)
