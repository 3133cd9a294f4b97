"""The desk's sounds, computed: `scripts/render_sounds.py [resources/sounds]`. Short soft tones, so nobody's recordings.

Each differs from the others in rhythm and direction too, not in pitch alone: halls are loud and speakers small.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

RATE = 44_100
_ATTACK_S, _RELEASE_S = 0.008, 0.06
_LOUDEST = 0.5
_OVERTONES = ((1, 1.0), (2, 0.22), (3, 0.08))
"""(multiple of the pitch, how loud): a soft bell, which small speakers still carry."""


@dataclass(frozen=True, slots=True)
class Note:
    """A tone of `hertz` from `at_s` on, for `for_s` seconds."""

    hertz: float
    at_s: float
    for_s: float


SOUNDS: dict[str, tuple[Note, ...]] = {
    "present": (Note(659.3, 0.0, 0.13), Note(987.8, 0.09, 0.22)),  # up a fifth: welcome
    "already": (Note(784.0, 0.0, 0.09), Note(784.0, 0.15, 0.12)),  # the same twice: again
    "wrong": (Note(587.3, 0.0, 0.16), Note(440.0, 0.14, 0.26)),  # down a fourth: not here
    "refused": (Note(233.1, 0.0, 0.14), Note(233.1, 0.19, 0.14), Note(196.0, 0.38, 0.28)),  # low, three times: no
    "review": (
        Note(523.3, 0.0, 0.12),
        Note(659.3, 0.13, 0.12),
        Note(587.3, 0.26, 0.26),
    ),  # up, half down: a question
}


def rendered(notes: tuple[Note, ...]) -> bytes:
    """16-bit mono samples of the notes laid over one another."""
    length = max(note.at_s + note.for_s for note in notes)
    mixed = [0.0] * (round(length * RATE) + 1)
    for note in notes:
        first = round(note.at_s * RATE)
        for n in range(round(note.for_s * RATE)):
            mixed[first + n] += _sample(note, n / RATE)
    loudest = max(map(abs, mixed))
    return array("h", (round(sample / loudest * _LOUDEST * 32_767) for sample in mixed)).tobytes()


def _sample(note: Note, at_s: float) -> float:
    rise = min(1.0, at_s / _ATTACK_S)
    fall = min(1.0, (note.for_s - at_s) / _RELEASE_S)
    wave_now = sum(share * math.sin(math.tau * note.hertz * multiple * at_s) for multiple, share in _OVERTONES)
    return wave_now * rise * fall * math.exp(-3 * at_s / note.for_s)


def render(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(rendered(notes))


if __name__ == "__main__":
    render(Path(sys.argv[1] if len(sys.argv) > 1 else "resources/sounds"))
