"""pyzbar (zbar) as an engine; importing this module fails where the library or its DLL is missing."""

from __future__ import annotations

from pyzbar import pyzbar

from netralitas_desktop.scanning.codes import SHORTEST, Corners, FoundCode, Way
from netralitas_desktop.scanning.frames import Frame, as_grey

_NAMES = {"CODE128": "code128", "CODE39": "code39"}


class PyzbarEngine:
    """Reads Code 128 and Code 39: the Windows wheel carries zbar 0.10, which aborts the process on some QR codes."""

    name = "pyzbar"
    formats = frozenset(_NAMES.values())

    def __call__(self, grey: Frame, formats: frozenset[str], way: Way = Way.PLAIN) -> tuple[FoundCode, ...]:
        """All codes in the frame; pyzbar divides by zero on an empty one, so it never gets one."""
        symbols = [pyzbar.ZBarSymbol[name] for name, format in _NAMES.items() if format in formats]
        if grey.size == 0 or not symbols or way is not Way.PLAIN:
            return ()
        found = pyzbar.decode(as_grey(grey), symbols=symbols)
        return tuple(
            FoundCode(code.data.decode("utf-8", "replace"), _NAMES[code.type], self.name, _corners(code.polygon))
            for code in found
            if len(code.data) >= SHORTEST.get(_NAMES[code.type], 1)
        )


def _corners(polygon: list[pyzbar.Point]) -> Corners:
    return tuple((float(point.x), float(point.y)) for point in polygon)
