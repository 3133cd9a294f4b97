"""ID cards as pictures, for rehearsals, the self-test and tests; who stands on them is the caller's business."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp

from netralitas_desktop.scanning.codes import Symbology
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.lettering import Type, fitted, write
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.photographs import photograph

__all__ = ["Card", "photograph", "render_card", "render_symbol", "save_photographs"]

CARD_SIZE = (1012, 638)
"""ISO/IEC 7810 ID-1 at 300 dots an inch: 85.6 × 54 mm."""

_QUIET_MODULES = {"code128": 10, "code39": 10, "qr": 4}
"""Blank modules around a symbol: ISO/IEC 15417, 16388 and 18004."""
_FORMATS = {
    "code128": zxingcpp.BarcodeFormat.Code128,
    "code39": zxingcpp.BarcodeFormat.Code39,
    "qr": zxingcpp.BarcodeFormat.QRCode,
}

_PAPER = (250, 250, 248)
_INK = (52, 38, 30)
_GREY_INK = (120, 104, 92)
_NAVY = (96, 52, 22)
_NAVY_LIGHT = (146, 92, 40)
_GOLD = (70, 176, 232)
_MARGIN = 44
_HEADER = 128
_PORTRAIT = (200, 250)
_JPEG_QUALITY = 90


@dataclass(frozen=True, slots=True)
class Card:
    """What is printed on one card."""

    name: str
    number_written: str
    unit: str
    payload: str
    symbology: Symbology = "code128"
    organisation: str = "PEMERINTAH KABUPATEN"


def render_symbol(payload: str, symbology: Symbology, module_px: int, height_px: int = 0) -> Frame:
    """The symbol in grey with its quiet zone, each module `module_px` wide; a linear one is `height_px` tall."""
    modules = _modules(payload, symbology)
    quiet = _QUIET_MODULES[symbology] * module_px
    if symbology == "qr":
        sharp = modules.repeat(module_px, 0).repeat(module_px, 1)
        return np.pad(sharp, quiet, constant_values=255)
    row = modules[:1].repeat(module_px, 1)
    bars = row.repeat(max(1, height_px or row.shape[1] // 5), 0)
    return np.pad(bars, ((2 * module_px, 2 * module_px), (quiet, quiet)), constant_values=255)


def _modules(payload: str, symbology: Symbology) -> Frame:
    """One pixel a module, without quiet zone."""
    level = {"ec_level": "M"} if symbology == "qr" else {}
    code = zxingcpp.create_barcode(payload, _FORMATS[symbology], **level)
    return np.array(code.to_image(scale=1, add_quiet_zones=False), np.uint8)


def render_card(card: Card) -> Frame:
    """The card as printed, sharp and flat, in BGR."""
    width, height = CARD_SIZE
    picture: Frame = np.full((height, width, 3), _PAPER, np.uint8)
    _print_header(picture, card.organisation)
    if card.symbology == "qr":
        symbol = _fitting_symbol(card, 300, 0)
        top, left = height - symbol.shape[0] - 96, width - symbol.shape[1] - _MARGIN
    else:
        symbol = _fitting_symbol(card, width - 24, 140)
        top, left = height - symbol.shape[0] - 22, (width - symbol.shape[1]) // 2
    picture[top : top + symbol.shape[0], left : left + symbol.shape[1]] = symbol[:, :, None]
    portrait_top = _HEADER + (64 if card.symbology == "qr" else 30)
    _print_portrait(picture, _MARGIN, portrait_top)
    text_left = _MARGIN + _PORTRAIT[0] + 36
    text_right = left if card.symbology == "qr" else width - _MARGIN
    _print_person(picture, card, (text_left, portrait_top), text_right - text_left)
    return picture


def _fitting_symbol(card: Card, width: int, height: int) -> Frame:
    """The symbol at the largest whole number of pixels a module that fits."""
    across = _modules(card.payload, card.symbology).shape[1] + 2 * _QUIET_MODULES[card.symbology]
    return render_symbol(card.payload, card.symbology, max(1, width // across), height)


def _print_header(picture: Frame, organisation: str) -> None:
    width = picture.shape[1]
    blend = np.linspace(0, 1, width)[:, None]
    shade = np.array(_NAVY) * (1 - blend) + np.array(_NAVY_LIGHT) * blend
    picture[:_HEADER] = np.rint(shade).astype(np.uint8)
    picture[_HEADER : _HEADER + 8] = _GOLD
    centre = (_MARGIN + 38, _HEADER // 2)
    cv2.circle(picture, centre, 38, _GOLD, -1, cv2.LINE_AA)
    cv2.circle(picture, centre, 30, _NAVY, -1, cv2.LINE_AA)
    star = [_on_circle(centre, 24 if corner % 2 == 0 else 10, corner * 36 - 90) for corner in range(10)]
    cv2.fillPoly(picture, [np.array(star, np.int32)], _GOLD, cv2.LINE_AA)
    room = width - 2 * _MARGIN - 104
    line, kind = fitted(organisation, Type(44, (255, 255, 255), 700), room)
    write(picture, line, (_MARGIN + 104, 66), kind)
    write(picture, "KARTU PEGAWAI", (_MARGIN + 104, 104), Type(26, (236, 220, 200), 500))


def _on_circle(centre: tuple[int, int], radius: float, degrees: float) -> tuple[int, int]:
    angle = np.deg2rad(degrees)
    return round(centre[0] + radius * float(np.cos(angle))), round(centre[1] + radius * float(np.sin(angle)))


def _print_portrait(picture: Frame, left: int, top: int) -> None:
    """A figure without a face: no card shows anybody real."""
    width, height = _PORTRAIT
    photo: Frame = np.full((height, width, 3), (78, 60, 196), np.uint8)
    middle = width // 2
    cv2.ellipse(photo, (middle, height + 24), (92, 118), 0, 0, 360, (108, 146, 168), -1, cv2.LINE_AA)
    cv2.ellipse(photo, (middle, height - 74), (26, 40), 0, 0, 360, (120, 158, 204), -1, cv2.LINE_AA)
    cv2.ellipse(photo, (middle, 88), (48, 58), 0, 0, 360, (52, 44, 42), -1, cv2.LINE_AA)
    cv2.ellipse(photo, (middle, 108), (42, 54), 0, 0, 360, (138, 176, 220), -1, cv2.LINE_AA)
    picture[top : top + height, left : left + width] = photo
    cv2.rectangle(picture, (left - 1, top - 1), (left + width, top + height), _GREY_INK, 2, cv2.LINE_AA)


def _print_person(picture: Frame, card: Card, at: tuple[int, int], room: int) -> None:
    left, top = at
    name, kind = fitted(card.name, Type(46, _INK, 700), room, smallest=26)
    write(picture, name, (left, top + 52), kind)
    cv2.line(picture, (left, top + 74), (left + room, top + 74), _GOLD, 3, cv2.LINE_AA)
    for place, (label, text) in enumerate((("NIP", card.number_written), ("Unit kerja", card.unit))):
        if text:
            line, kind = fitted(text, Type(34, _INK, 500), room, smallest=20)
            write(picture, label, (left, top + 112 + 82 * place), Type(22, _GREY_INK, 500))
            write(picture, line, (left, top + 148 + 82 * place), kind)


def save_photographs(cards: Iterable[Card], folder: Path, seed: int = 1) -> tuple[Path, ...]:
    """Photographs of the cards as 001.jpg, 002.jpg …; the same cards and seed give the same pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for number, card in enumerate(cards, start=1):
        shot = photograph(render_card(card), (seed, number))
        _, content = cv2.imencode(".jpg", shot, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
        path = folder / f"{number:03d}.jpg"
        path.write_bytes(content.tobytes())  # cv2.imwrite cannot open every path on Windows
        written.append(path)
    return tuple(written)
