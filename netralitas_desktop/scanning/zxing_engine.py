"""zxing-cpp as an engine; importing this module fails where the library is missing."""

from __future__ import annotations

from functools import cache

import zxingcpp

from netralitas_desktop.scanning.codes import SHORTEST, Corners, FoundCode, Way
from netralitas_desktop.scanning.frames import Frame, as_grey

_FORMATS = {
    "code128": zxingcpp.BarcodeFormat.Code128,
    "code39": zxingcpp.BarcodeFormat.Code39,
    "qr": zxingcpp.BarcodeFormat.QRCode,
    "itf": zxingcpp.BarcodeFormat.ITF,
    "codabar": zxingcpp.BarcodeFormat.Codabar,
    "code93": zxingcpp.BarcodeFormat.Code93,
    "databar": zxingcpp.BarcodeFormat.DataBar,
    "ean": zxingcpp.BarcodeFormat.EANUPC,
    "datamatrix": zxingcpp.BarcodeFormat.DataMatrix,
    "pdf417": zxingcpp.BarcodeFormat.PDF417,
}
_NAMES = {symbology: name for name, symbology in _FORMATS.items()}

_BINARIZERS = {
    Way.PLAIN: zxingcpp.Binarizer.LocalAverage,
    Way.GLOBAL: zxingcpp.Binarizer.GlobalHistogram,
    Way.INVERTED: zxingcpp.Binarizer.LocalAverage,
    Way.FIXED: zxingcpp.Binarizer.FixedThreshold,
}


class ZxingEngine:
    """Never rotates or shrinks by itself: the reader does both where it helps, and here they cost half of the time."""

    name = "zxing-cpp"
    formats = frozenset(_FORMATS)

    def __call__(self, grey: Frame, formats: frozenset[str], way: Way = Way.PLAIN) -> tuple[FoundCode, ...]:
        """All valid codes in the frame."""
        wanted = formats & self.formats
        if grey.size == 0 or not wanted:
            return ()
        found = zxingcpp.read_barcodes(
            as_grey(grey),
            formats=_asked(wanted),
            text_mode=zxingcpp.TextMode.Plain,
            binarizer=_BINARIZERS[way],
            try_rotate=False,
            try_downscale=False,
            try_invert=way is Way.INVERTED,
        )
        named = ((_NAMES[code.symbology], code) for code in found)
        return tuple(
            FoundCode(code.text, name, self.name, _corners(code.position), _modules(code))
            for name, code in named
            if len(code.text) >= SHORTEST.get(name, 1)
        )


@cache
def _asked(names: frozenset[str]) -> list[zxingcpp.BarcodeFormat]:
    return [_FORMATS[name] for name in sorted(names)]


def _corners(position: zxingcpp.Position) -> Corners:
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    return tuple((float(point.x), float(point.y)) for point in points)


def _modules(code: zxingcpp.Barcode) -> int:
    """A QR code of version 1 has 21 modules a side, each further version four more (ISO/IEC 18004)."""
    version = str((code.extra or {}).get("Version", ""))
    is_qr = code.symbology == zxingcpp.BarcodeFormat.QRCode
    return 17 + 4 * int(version) if is_qr and version.isdecimal() else 0
