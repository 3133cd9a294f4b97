"""A video as a webcam at the desk would take it: people hold up their cards one after the other, or nobody is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from netralitas_desktop.scanning.cards import Card, photograph, render_card
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.scenery import hall, some_holder
from netralitas_desktop.services.prepare_demo import ShownCard

SIZE = (1280, 720)
FPS = 30
CARD_FRAMES, EMPTY_FRAMES = 36, 18
_NOISES = 12


def save_video(cards: Sequence[ShownCard], path: Path, seed: int = 7) -> int:
    """Writes the video as Motion JPEG, as USB cameras send it, and says how many frames it has."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, SIZE)
    if not writer.isOpened():
        raise OSError(f"OpenCV cannot write {path.name}")
    frames = 0
    for frame in _frames(cards, np.random.default_rng(seed)):
        writer.write(frame)
        frames += 1
    writer.release()
    return frames


def _frames(cards: Sequence[ShownCard], rng: np.random.Generator) -> Iterator[Frame]:
    noises = [rng.normal(0, 3, (SIZE[1], SIZE[0], 3)).astype(np.int16) for _ in range(_NOISES)]
    empty = np.clip(hall(SIZE, some_holder(rng), rng), 0, 255).astype(np.uint8)
    for number, shown in enumerate(cards):
        card = Card(shown.name, shown.number_written, shown.unit, shown.payload, shown.symbology)
        held = photograph(render_card(card), (number, 30), SIZE)
        for moment in range(CARD_FRAMES):
            yield _sensed(_shaken(held, moment), noises, rng)
        for _ in range(EMPTY_FRAMES):
            yield _sensed(empty, noises, rng)
    if not cards:
        for _ in range(10 * FPS):
            yield _sensed(empty, noises, rng)


def _shaken(held: Frame, moment: int) -> Frame:
    """A hand is never still: some pixels to and fro."""
    move = np.array([[1, 0, 6 * np.sin(moment / 5)], [0, 1, 4 * np.cos(moment / 7)]], np.float32)
    return np.asarray(cv2.warpAffine(held, move, SIZE, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _sensed(frame: Frame, noises: Sequence[np.ndarray], rng: np.random.Generator) -> Frame:
    grain = np.roll(noises[int(rng.integers(len(noises)))], int(rng.integers(SIZE[0])), axis=1)
    return np.asarray(np.clip(frame + grain, 0, 255), np.uint8)
