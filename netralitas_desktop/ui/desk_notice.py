"""What the officer should know about the laptop itself: one calm line that stays until it is read."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netralitas_desktop.domain.clock_watch import ClockFault, ClockWarning
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.parts import button, row
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


class DeskNotice(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._banner = Banner()
        self.read = button(wording("Mengerti"), self.hide)
        inside = row(self._banner, self.read)
        inside.setContentsMargins(18, 10, 18, 0)
        inside.setStretch(0, 1)
        self.setLayout(inside)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty while hidden."""
        return "" if self.isHidden() else self._banner.text

    def tell_clock(self, warning: ClockWarning) -> None:
        self.tell(clock_sentence(warning, self._wording), Tone.REVIEW)

    def tell_bug(self) -> None:
        self.tell(
            self._wording(
                "Terjadi kesalahan yang tidak terduga; pastikan kartu terakhir sudah dijawab. "
                "Rinciannya ada di netralitas.log di folder data."
            ),
            Tone.REFUSED,
        )

    def tell(self, text: str, tone: Tone) -> None:
        """In place of what was said before."""
        self._banner.tell(text, tone)
        self.show()


def clock_sentence(warning: ClockWarning, wording: Wording) -> str:
    """What happened to the clock, and what to do."""
    expected, now = (wording.clock(at, seconds=True) for at in (warning.expected, warning.now))
    if warning.expected.date() != warning.now.date():
        expected = f"{wording.day(warning.expected.date())} {expected}"
        now = f"{wording.day(warning.now.date())} {now}"
    if warning.fault is ClockFault.BEHIND_LAST_RECORD:
        return wording(
            "Jam laptop {now}, padahal catatan terakhir {expected}. Betulkan jamnya; ini sudah dicatat.",
            now=now,
            expected=expected,
        )
    return wording(
        "Jam laptop melompat: {now}, seharusnya sekitar {expected}. Periksa jamnya; ini sudah dicatat.",
        now=now,
        expected=expected,
    )
