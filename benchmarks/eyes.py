"""`python -m benchmarks.eyes [--count N] [--seed S]`: the decoder beside pyzbar and zxing-cpp, all in one run.

Photographs upright and turned, and synthetic webcam frames of a fresh seed, by ../shared/bench (which needs segno).
Every picture is given to all three readers before the next is touched: trust the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
OURS = "netralitas_desktop.scanning.decoder:decode"
READERS = ("yours", "pyzbar", "zxing")
TILTS = "12,33,57,78"


@dataclass(frozen=True, slots=True)
class Picture:
    """What the three readers said of one picture, and how long each took."""

    want: str | None
    got: dict[str, list[str]]
    ms: dict[str, float]


def measured(folder: Path, *options: str) -> list[Picture]:
    """Every picture of the folder's sets, through ../shared/bench/decode_bench.py."""
    with tempfile.NamedTemporaryFile(suffix=".json") as told:
        command = [sys.executable, str(SHARED / "bench" / "decode_bench.py"), str(folder), "--path", str(PROJECT)]
        command += ["--callable", OURS, "--json", told.name, *options]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=PROJECT)
        rows = json.loads(Path(told.name).read_text(encoding="utf-8"))["rows"]
    return [Picture(r["want"], {n: [t for t, _ in r["got"][n]] for n in READERS}, r["ms"]) for r in rows]


def row(title: str, pictures: list[Picture]) -> str:
    """One line of the table."""
    times = {name: sorted(picture.ms[name] for picture in pictures) for name in READERS}
    ours, pyzbar, zxing = (statistics.median(times[name]) for name in READERS)
    late = times["yours"][min(len(pictures) - 1, int(len(pictures) * 0.99))]
    said = " | ".join(_read(pictures, name) for name in READERS)
    return f"| {title} ({len(pictures)}) | {said} | {ours / pyzbar:.2f} | {late / pyzbar:.2f} | {ours / zxing:.2f} |"


def _read(pictures: list[Picture], name: str) -> str:
    """The share that was read as it should be, or how many empty pictures had something invented in them."""
    asked = [picture for picture in pictures if picture.want is not None]
    wrong = sum(any(text != picture.want for text in picture.got[name]) for picture in pictures)
    if not asked:
        return f"{wrong} invented"
    share = sum(picture.want in picture.got[name] for picture in asked) / len(asked)
    return f"{share:.1%}" + (f", {wrong} wrong" if wrong else "")


def photographs() -> Iterator[str]:
    samples = SHARED / "samples" / "barcodes"
    for name in ("code128", "code39", "qrcode", "negatives"):
        yield row(name, measured(samples / name))
    for name in ("code128", "code39"):
        yield row(f"{name}, turned by {TILTS}°", measured(samples / name, "--rotate", TILTS))


def frames(seed: int, count: int) -> Iterator[str]:
    for level in ("desk", "hard"):
        for size in ("1280x720", "1920x1080"):
            with tempfile.TemporaryDirectory() as folder:
                make = [sys.executable, str(SHARED / "bench" / "synth_frames.py"), folder, "--seed", str(seed)]
                make += ["--count", str(count), "--size", size, "--level", level]
                make += ["--scenes", str(SHARED / "samples" / "barcodes" / "negatives")]
                subprocess.run(make, check=True)
                pictures = measured(Path(folder), "--repeat", "1")
            yield row(f"{level} {size}", [picture for picture in pictures if picture.want is not None])
            yield row(f"{level} {size}, empty", [picture for picture in pictures if picture.want is None])


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--count", type=int, default=20, help="synthetic frames of each kind, level and size")
    wanted = parser.parse_args(words)
    print(f"seed {wanted.seed}\n")
    print("| set | ours | pyzbar | zxing-cpp | median of pyzbar's | p99 of pyzbar's median | median of zxing-cpp's |")
    print("|---|---|---|---|---|---|---|")
    for line in photographs():
        print(line, flush=True)
    for line in frames(wanted.seed, wanted.count):
        print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
