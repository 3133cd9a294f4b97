"""`python -m benchmarks.trust [FRAMES]`: how often a marginal frame would mark a wrong person (docs/adr/0017)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.codes import FoundCode, Symbology
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.frames import Frame
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.trust import Trust

PEOPLE = 5000
FRAMES_A_CARD = 4
SIZE = (640, 240)


@dataclass(frozen=True, slots=True)
class Pose:
    """A card that is hard to read, as it stands in a few frames."""

    module_px: float
    turn: float
    blur: float
    noise: float
    contrast: float


def a_number(rng: np.random.Generator) -> str:
    """A possible NIP; those of a roster lie close together, so that a wrong digit meets somebody more easily."""
    born, sex = int(rng.integers(1964, 2001)), int(rng.integers(1, 3))
    joined = born + int(rng.integers(20, 34))
    birth = f"{born}{rng.integers(1, 13):02d}{rng.integers(1, 29):02d}"
    return f"{birth}{joined}{rng.integers(1, 13):02d}{sex}{rng.integers(1, 31):03d}"


def a_pose(rng: np.random.Generator) -> Pose:
    """At the border of what is read: about every second frame of these is."""
    return Pose(
        module_px=float(rng.uniform(1.0, 1.7)),
        turn=float(rng.normal(0, 8)),
        blur=float(rng.uniform(0.5, 1.5)),
        noise=float(rng.uniform(4, 26)),
        contrast=float(rng.uniform(0.25, 1.0)),
    )


def a_frame(symbol: Frame, pose: Pose, rng: np.random.Generator) -> Frame:
    """The symbol, rendered at 4 pixels a module, as a camera would see it."""
    scale = pose.module_px / 4
    height, width = symbol.shape
    shape = cv2.getRotationMatrix2D((width / 2, height / 2), pose.turn + float(rng.normal(0, 0.5)), scale)
    shape[:, 2] += SIZE[0] / 2 - width / 2 + rng.uniform(-1, 1), SIZE[1] / 2 - height / 2 + rng.uniform(-1, 1)
    soft = cv2.GaussianBlur(symbol, (0, 0), 0.45 / scale)  # pixels integrate the light
    frame = cv2.warpAffine(soft, shape, SIZE, flags=cv2.INTER_LINEAR, borderValue=255).astype(np.float32)
    frame = 40 + pose.contrast * 0.7 * cv2.GaussianBlur(frame, (0, 0), pose.blur)
    frame += pose.noise * cv2.GaussianBlur(rng.standard_normal(frame.shape, dtype=np.float32), (0, 0), 0.6)
    return np.asarray(np.clip(frame, 0, 255), np.uint8)


def cards(count: int, rng: np.random.Generator) -> Iterator[tuple[str, list[Frame]]]:
    """So many cards, Code 128 and Code 39 in turn, each in a few frames."""
    for place in range(count):
        number, pose = a_number(rng), a_pose(rng)
        symbology: Symbology = "code39" if place % 2 else "code128"
        symbol = render_symbol(number, symbology, 4, height_px=int(rng.uniform(60, 140)))
        yield number, [a_frame(symbol, pose, rng) for _ in range(FRAMES_A_CARD)]


def listed_after(wrong: list[tuple[str, str]], roster: list[str]) -> tuple[int, int]:
    """How often the errors that were seen, made in everybody's number, give somebody else's; and of how many."""
    people, hits, trials = frozenset(roster), 0, 0
    for truth, said in wrong:
        if len(said) != len(truth):
            trials += len(roster)
            continue
        changes = [(at, b) for at, (a, b) in enumerate(zip(truth, said, strict=True)) if a != b]
        for number in roster:
            digits = list(number)
            for at, digit in changes:
                digits[at] = digit
            mistaken = "".join(digits)
            hits += mistaken != number and mistaken in people
            trials += 1
    return hits, trials


def main(frames: int) -> None:
    rng = np.random.default_rng(2026)
    roster = [a_number(rng) for _ in range(PEOPLE)]
    decoder = open_decoder()
    reads: Counter[tuple[str, str]] = Counter()
    wrong: list[tuple[str, str, FoundCode]] = []
    believed_wrong = believed = seen = 0
    for number, shown in cards(frames // FRAMES_A_CARD, rng):
        trust = Trust(frozenset([*roster, number]).__contains__)
        for place, frame in enumerate(shown):
            seen += 1
            codes = decoder(frame).codes
            reads.update((code.format, code.engine) for code in codes)
            wrong += [(number, code.text, code) for code in codes if code.text != number]
            texts = trust.believed(codes, place / 30)
            believed += number in texts
            believed_wrong += any(text != number for text in texts)
    hits, trials = listed_after([(truth, said) for truth, said, _ in wrong], roster)
    print(f"frames {seen}, reads {sum(reads.values())}, believed {believed}; by format and engine: {dict(reads)}")
    print(f"wrong reads {len(wrong)}: {Counter((code.format, code.engine) for _, _, code in wrong)}")
    print(f"wrong and believed: {believed_wrong}; 95 % of such series have a rate below {3 / seen:.1e} if it is 0")
    share = hits / trials if trials else 0.0
    print(f"errors transplanted: {hits} of {trials} give the number of somebody on a roster of {PEOPLE} ({share:.1e})")
    for truth, said, code in wrong[:20]:
        print(f"  {code.format} {code.engine}: {truth} read as {said}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
