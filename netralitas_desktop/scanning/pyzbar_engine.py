"""pyzbar (zbar) as an engine; importing this module fails where the library or its DLL is missing."""

from __future__ import annotations

import sys

from pyzbar import pyzbar

from netralitas_desktop.scanning.codes import FoundCode
from netralitas_desktop.scanning.frames import Frame, as_grey

_NAMES = {"CODE128": "code128", "CODE39": "code39", "QRCODE": "qr"}
_SHORTEST = {"CODE128": 1, "CODE39": 4, "QRCODE": 1}
"""Code 39 has no checksum: zbar sees codes of one to three characters in textiles."""
_LINEAR = (pyzbar.ZBarSymbol.CODE128, pyzbar.ZBarSymbol.CODE39)


def symbols_for(platform: str) -> tuple[pyzbar.ZBarSymbol, ...]:
    """What zbar may look for: the Windows wheel carries zbar 0.10, which aborts the process on some QR codes."""
    return _LINEAR if platform == "win32" else (*_LINEAR, pyzbar.ZBarSymbol.QRCODE)


class PyzbarEngine:
    """Reads Code 128 and Code 39, and QR where its zbar is sound."""

    name = "pyzbar"

    def __init__(self, platform: str = sys.platform) -> None:
        self._symbols = symbols_for(platform)

    def __call__(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes in the frame; pyzbar divides by zero on an empty one, so it never gets one."""
        if frame.size == 0:
            return ()
        try:
            found = pyzbar.decode(as_grey(frame), symbols=self._symbols)
        except (
            ValueError
        ):  # a QR code in parts (structured append) has a type that pyzbar does not know; no card has one
            return ()
        return tuple(
            FoundCode(code.data.decode("utf-8", "replace"), _NAMES[code.type], self.name, _corners(code.polygon))
            for code in found
            if len(code.data) >= _SHORTEST[code.type]
        )


def _corners(polygon: list[pyzbar.Point]) -> tuple[tuple[float, float], ...]:
    return tuple((float(point.x), float(point.y)) for point in polygon)
