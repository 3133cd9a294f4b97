"""What helps a code that is seen but not read, in words."""

from __future__ import annotations

from netralitas_desktop.scanning.codes import Hint
from netralitas_desktop.ui.wording import Wording


def hint_words(hint: Hint, wording: Wording) -> str:
    """One short sentence for whoever holds the card."""
    match hint:
        case Hint.CLOSER:
            return wording("Dekatkan kartu ke kamera.")
        case Hint.WHOLE:
            return wording("Geser kartu ke tengah gambar.")
        case Hint.STRAIGHT:
            return wording("Hadapkan kartu lurus ke kamera.")
        case Hint.LIGHT:
            return wording("Tambah cahaya.")
        case Hint.GLARE:
            return wording("Kurangi silau: miringkan kartu sedikit.")
        case Hint.STILL:
            return wording("Tahan kartu diam, atau lap lensanya.")
