"""What surrounds a card in a photograph: a hall out of focus, somebody in uniform, and the hand that holds the card."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.lettering import Colour
from netralitas_desktop.scanning.opencv import cv2

Light = NDArray[np.float32]

_SMALL = (320, 180)
"""The hall is painted this small and enlarged: it is out of focus anyway."""

_WALLS = ((196, 206, 212), (186, 200, 196), (204, 198, 190), (178, 196, 208))
_UNIFORMS = ((96, 142, 164), (88, 132, 156), (235, 236, 238), (70, 96, 120))
"""Khaki twice, the white shirt, and batik brown: what civil servants wear from Monday to Friday."""
_SKINS = ((112, 148, 196), (96, 132, 182), (128, 164, 208), (84, 116, 164))
_HAIR = (38, 34, 34)

MARGIN = 230
"""Pixels around the card for the hand."""


def _chosen(colours: tuple[Colour, ...], rng: np.random.Generator) -> Colour:
    return colours[int(rng.integers(len(colours)))]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the card: the colours of their hand, face and clothes."""

    skin: Colour
    uniform: Colour


def some_holder(rng: np.random.Generator) -> Holder:
    return Holder(_chosen(_SKINS, rng), _chosen(_UNIFORMS, rng))


def hall(size: tuple[int, int], holder: Holder, rng: np.random.Generator) -> Light:
    """A hall out of focus: wall, windows, people far off, and the one who holds the card."""
    width, height = _SMALL
    picture = np.zeros((height, width, 3), np.float32)
    wall = np.array(_chosen(_WALLS, rng), np.float32) * float(rng.uniform(0.62, 0.9))
    picture[:] = wall * np.linspace(1.06, 0.8, height, dtype=np.float32)[:, None, None]
    _paint_room(picture, rng)
    far = np.asarray(cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(3.0, 4.5))), np.float32)
    _paint_holder(far, holder, rng)
    near = cv2.GaussianBlur(far, (0, 0), float(rng.uniform(2.0, 3.2)))
    return np.asarray(cv2.resize(near, size, interpolation=cv2.INTER_CUBIC), np.float32)


def _paint_room(picture: Light, rng: np.random.Generator) -> None:
    height, width = picture.shape[:2]
    floor = int(height * rng.uniform(0.66, 0.76))
    picture[floor:] *= np.array((0.62, 0.68, 0.74), np.float32)
    left = int(rng.integers(-20, 30))
    for pane in range(int(rng.integers(3, 6))):
        x = left + pane * int(width * 0.24)
        cv2.rectangle(picture, (x, 12), (x + int(width * 0.15), int(height * 0.42)), (250, 246, 236), -1)
        cv2.line(
            picture, (x + int(width * 0.075), 12), (x + int(width * 0.075), int(height * 0.42)), (120, 124, 130), 2
        )
    for _ in range(int(rng.integers(5, 10))):
        x, tall = int(rng.integers(0, width)), int(rng.integers(26, 44))
        _paint_figure(picture, (x, floor - int(rng.integers(-6, 10))), tall, rng)


def _paint_figure(picture: Light, feet: tuple[int, int], tall: int, rng: np.random.Generator) -> None:
    x, y = feet
    uniform, skin = _chosen(_UNIFORMS, rng), _chosen(_SKINS, rng)
    dim = float(rng.uniform(0.7, 0.95))
    cv2.ellipse(picture, (x, y - tall // 2), (tall // 4, tall // 2), 0, 0, 360, _dimmed(uniform, dim), -1, cv2.LINE_AA)
    cv2.circle(picture, (x, y - tall - tall // 8), tall // 7, _dimmed(skin, dim), -1, cv2.LINE_AA)


def _paint_holder(picture: Light, holder: Holder, rng: np.random.Generator) -> None:
    """Head and shoulders of the card's holder, behind the card."""
    height, width = picture.shape[:2]
    x = int(width * rng.uniform(0.40, 0.60))
    has_hijab = bool(rng.random() < 0.5)
    cloth = tuple(float(channel) for channel in rng.uniform(60, 150) + rng.uniform(-32, 32, 3)) if has_hijab else _HAIR
    cv2.ellipse(picture, (x, height + 14), (112, 100), 0, 0, 360, holder.uniform, -1, cv2.LINE_AA)
    if has_hijab:
        cv2.ellipse(picture, (x, 84), (50, 62), 0, 0, 360, cloth, -1, cv2.LINE_AA)
    else:
        cv2.ellipse(picture, (x, 82), (17, 30), 0, 0, 360, _dimmed(holder.skin, 0.86), -1, cv2.LINE_AA)
    cv2.ellipse(picture, (x, 36), (36, 42), 0, 0, 360, cloth, -1, cv2.LINE_AA)
    cv2.ellipse(picture, (x, 46), (28, 38), 0, 0, 360, holder.skin, -1, cv2.LINE_AA)


def hand_around(card: Frame, holder: Holder, rng: np.random.Generator) -> tuple[Frame, Frame]:
    """The card in a hand on a larger sheet, and where the sheet is covered: palm behind, thumb before the left edge."""
    height, width = card.shape[:2]
    sheet: Frame = np.zeros((height + 2 * MARGIN, width + 2 * MARGIN, 3), np.uint8)
    cover: Frame = np.zeros(sheet.shape[:2], np.uint8)
    grip = MARGIN + int(height * rng.uniform(0.44, 0.52))
    _draw_palm(sheet, cover, grip, holder)
    body = _rounded(height, width, radius=30)
    inside = (slice(MARGIN, MARGIN + height), slice(MARGIN, MARGIN + width))
    sheet[inside] = cv2.copyTo(card, body, sheet[inside])
    cover[inside] = np.maximum(cover[inside], body)
    _draw_thumb(sheet, cover, grip, holder.skin)
    return sheet, cover


def _rounded(height: int, width: int, radius: int) -> Frame:
    mask: Frame = np.zeros((height, width), np.uint8)
    cv2.rectangle(mask, (radius, 0), (width - radius - 1, height - 1), 255, -1)
    cv2.rectangle(mask, (0, radius), (width - 1, height - radius - 1), 255, -1)
    for x in (radius, width - radius - 1):
        for y in (radius, height - radius - 1):
            cv2.circle(mask, (x, y), radius, 255, -1, cv2.LINE_AA)
    return mask


def _draw_palm(sheet: Frame, cover: Frame, grip: int, holder: Holder) -> None:
    """Sleeve, wrist and palm, from the lower left to behind the card."""
    bottom = sheet.shape[0]
    sleeve = _dimmed(holder.uniform, 0.88)
    shade = _dimmed(holder.skin, 0.86)
    sheet[: grip + 280], sheet[grip + 280 :] = shade, sleeve  # also where nothing covers: else blurring darkens edges
    for layer, cloth, flesh in ((sheet, sleeve, shade), (cover, (255,), (255,))):
        cv2.line(layer, (150, bottom + 60), (132, grip + 210), flesh, 136, cv2.LINE_AA)
        cv2.ellipse(layer, (MARGIN - 40, grip + 92), (112, 150), 32, 0, 360, flesh, -1, cv2.LINE_AA)
        cuff = np.array([[24, bottom + 40], [40, grip + 262], [232, grip + 296], [262, bottom + 40]], np.int32)
        cv2.fillPoly(layer, [cuff], cloth, cv2.LINE_AA)
    hand = (slice(None), slice(0, MARGIN + 120))
    sheet[hand] = cv2.GaussianBlur(sheet[hand], (0, 0), 4)
    cover[hand] = cv2.GaussianBlur(cover[hand], (0, 0), 1.5)


def _draw_thumb(sheet: Frame, cover: Frame, grip: int, skin: Colour) -> None:
    """Thick at its root and thinner at its tip; reaches over the card's left margin and never to a barcode."""
    root, tip = np.array((MARGIN - 84.0, grip + 66.0)), np.array((MARGIN + 44.0, grip - 26.0))
    layer: Frame = np.zeros_like(sheet)
    mask: Frame = np.zeros(cover.shape, np.uint8)
    shadow: Frame = np.zeros(cover.shape, np.uint8)
    for share in np.linspace(0, 1, 40):
        x, y = (root + (tip - root) * share).astype(int).tolist()
        radius = round(62 - 18 * share + 5 * np.sin(share * np.pi * 2))
        cv2.circle(layer, (x, y), radius + 6, _dimmed(skin, 0.86 + 0.04 * share), -1, cv2.LINE_AA)
        cv2.circle(mask, (x, y), radius, (255,), -1, cv2.LINE_AA)
        cv2.circle(shadow, (x + 6, y + 12), radius, (255,), -1, cv2.LINE_AA)
    for share in np.linspace(0, 1, 40):  # the light falls from above
        x, y = (root + (tip - root) * share).astype(int).tolist()
        cv2.circle(layer, (x - 2, y - 12), round(36 - 12 * share), _dimmed(skin, 0.92 + 0.06 * share), -1, cv2.LINE_AA)
    near = (slice(grip - 140, grip + 220), slice(0, MARGIN + 160))
    _shade(sheet[near], cv2.GaussianBlur(shadow[near], (0, 0), 9))
    layer[near] = cv2.GaussianBlur(layer[near], (0, 0), 9)
    soft = cv2.GaussianBlur(mask[near], (0, 0), 1.5).astype(np.float32)[:, :, None] / 255
    sheet[near] = np.rint(sheet[near] * (1 - soft) + layer[near] * soft).astype(np.uint8)
    np.maximum(cover, mask, out=cover)


def _shade(part: Frame, shadow: Frame) -> None:
    part[:] = np.rint(part * (1 - 0.28 * shadow.astype(np.float32)[:, :, None] / 255)).astype(np.uint8)


def _dimmed(colour: Colour, share: float) -> Colour:
    blue, green, red = colour
    return min(255, round(blue * share)), min(255, round(green * share)), min(255, round(red * share))
