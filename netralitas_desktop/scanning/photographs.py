"""A card held in front of a webcam: scene, hand, perspective, optics and sensor, all from one seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.scenery import hall, hand_around, some_holder

Light = NDArray[np.float32]

TURN_LIMIT_DEGREES = 6.0
"""No engine reads a card-shaped Code 128 beyond 11 degrees (issue 4)."""

_SHARE_OF_WIDTH = (0.60, 0.68)
"""How much of the frame's width the card takes: a Code 39 of 18 digits has 279 modules and needs two pixels each."""

_OVERSAMPLING = 2


@dataclass(frozen=True, slots=True)
class _Pose:
    centre: tuple[float, float]
    scale: float
    turn: float
    yaw: float
    pitch: float


def photograph(
    card: Frame,
    seed: int | Sequence[int],
    size: tuple[int, int] = (1280, 720),
    turn_degrees: float | None = None,
) -> Frame:
    """The card as a webcam would see it, in BGR; turned by up to six degrees unless told."""
    rng = np.random.default_rng(seed)
    pose = _pose(card, size, turn_degrees, rng)
    holder = some_holder(rng)
    scene = hall(size, holder, rng)
    held, cover = hand_around(card, holder, rng)
    scene = _laid_over(scene, held, cover, _projection(held, pose, size))
    scene = cv2.GaussianBlur(scene, (0, 0), float(rng.uniform(0.35, 0.65)))
    return _sensed(_lit(scene, rng), rng)


def _pose(card: Frame, size: tuple[int, int], turn_degrees: float | None, rng: np.random.Generator) -> _Pose:
    width, height = size
    turn = float(np.clip(rng.normal(0, 2.5), -TURN_LIMIT_DEGREES, TURN_LIMIT_DEGREES))
    return _Pose(
        centre=(width * float(rng.uniform(0.46, 0.54)), height * float(rng.uniform(0.48, 0.55))),
        scale=width * float(rng.uniform(*_SHARE_OF_WIDTH)) / card.shape[1],
        turn=turn if turn_degrees is None else turn_degrees,
        yaw=float(rng.uniform(-10, 10)),
        pitch=float(rng.uniform(-10, 10)),
    )


def _projection(held: Frame, pose: _Pose, size: tuple[int, int]) -> NDArray[np.float64]:
    """From pixels of the held card to pixels of the oversampled frame; the card's middle lies at the pose's centre."""
    height, width = held.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    turn, yaw, pitch = np.deg2rad([pose.turn, pose.yaw, pose.pitch])
    about_z = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])
    flat = (corners - (width / 2, height / 2)) * pose.scale
    turned = np.c_[flat, np.zeros(4)] @ (about_z @ about_y @ about_x).T
    distance = 2.2 * size[0]  # a webcam of 60 degrees with the card at arm's length
    seen = turned[:, :2] * (distance / (distance + turned[:, 2:])) + pose.centre
    return np.asarray(
        cv2.getPerspectiveTransform(corners.astype(np.float32), (seen * _OVERSAMPLING).astype(np.float32)), np.float64
    )


def _laid_over(scene: Light, held: Frame, cover: Frame, projection: NDArray[np.float64]) -> Light:
    height, width = scene.shape[:2]
    big = (width * _OVERSAMPLING, height * _OVERSAMPLING)

    def seen(picture: Frame) -> Light:
        warped = cv2.warpPerspective(picture, projection, big, flags=cv2.INTER_LINEAR)
        return np.asarray(cv2.resize(warped, (width, height), interpolation=cv2.INTER_AREA), np.float32)

    mask = seen(cover)[:, :, None] / 255
    scene += (seen(held) - scene) * mask
    return scene


def _lit(scene: Light, rng: np.random.Generator) -> Light:
    """Light from one side, and the lens darker towards its corners."""
    height, width = scene.shape[:2]
    across, down = np.meshgrid(
        np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32)
    )
    tilt = rng.uniform(-0.07, 0.07, 2).astype(np.float32)
    light = 1 + tilt[0] * across + tilt[1] * down - 0.10 * (across**2 + down**2) / 2
    exposure = float(rng.uniform(0.86, 1.0))
    warmth = np.array([rng.uniform(0.92, 1.0), 0.985, rng.uniform(0.97, 1.03)], np.float32)
    scene *= (light * np.float32(exposure))[:, :, None] * warmth
    return scene


def _sensed(scene: Light, rng: np.random.Generator) -> Frame:
    """With the sensor's noise, in brightness alone: webcams smooth the colours and part of the rest."""
    brightness = cv2.cvtColor(np.clip(scene, 12, 255), cv2.COLOR_BGR2GRAY)
    fine = rng.standard_normal(brightness.shape, dtype=np.float32)
    coarse = cv2.GaussianBlur(rng.standard_normal(brightness.shape, dtype=np.float32), (0, 0), 0.9)
    strength = float(rng.uniform(1.2, 3.0)) * np.sqrt(brightness / 128)
    grain = strength * (0.6 * fine + 1.2 * coarse)
    return np.asarray(cv2.add(scene, cv2.merge([grain] * 3), dtype=cv2.CV_8U), np.uint8)
