"""Reads thousands of broken rosters: `python tests/fuzz/fuzz_rosters.py [COUNT] [SEED]`.

Ends with 1 where a rule is broken: no mutant may raise anything but an OperatorProblem, take over 10 s, or bring the
desk and its child over 1 GB.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import psutil

PROJECT = Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT))

from benchmarks.memory import PeakMemory  # noqa: E402
from netralitas_desktop.domain.operator_problem import OperatorProblem  # noqa: E402
from netralitas_desktop.rosters.workbook import warm_up  # noqa: E402
from tests.fuzz.mutants import mutant  # noqa: E402
from tests.rosters.seeds import everything_in, seeds  # noqa: E402

LONGEST_S = 10.0
MOST_BYTES = 1_000_000_000


def main(count: int, seed: int) -> int:
    files = {path.name: path.read_bytes() for path in _samples()} | seeds()
    memory, outcomes, faults = PeakMemory(psutil.Process()), Counter[str](), list[str]()
    slowest = (0.0, "")
    warm_up()
    for number in range(count):
        dice = Random(f"{seed}/{number}")
        name = dice.choice(sorted(files))
        way, content = mutant(files[name], dice)
        told = f"{number}: {name} {way}"
        started = time.monotonic()
        try:
            outcome = "read" if everything_in(name, content) is not None else ""
        except OperatorProblem as problem:
            outcome = str(problem).replace(name, "…")
        except BaseException as fault:  # noqa: BLE001 - what the script is there to find
            outcome = f"{type(fault).__name__}: {fault}"
            faults.append(f"{told}: {outcome}")
        took = time.monotonic() - started
        outcomes[outcome] += 1
        slowest = max(slowest, (took, told))
        if took > LONGEST_S:
            faults.append(f"{told}: {took:.1f} s")
    if memory.stop() > MOST_BYTES:
        faults.append(f"{memory.peak / 1e6:.0f} MB")
    print(f"{count} mutants of {len(files)} files, seed {seed}")
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]}); desk and child together at most {memory.peak / 1e6:.0f} MB")
    for outcome, times in outcomes.most_common():
        print(f"{times:6}  {outcome}")
    print("\n".join(faults) or "no crash, no hang, no file over the limits")
    return bool(faults)


def _samples() -> list[Path]:
    shared = PROJECT.parent / "shared" / "samples" / "rosters"
    folders = [shared if shared.is_dir() else Path("/work/shared/samples/rosters"), PROJECT / "tests" / "data"]
    return [p for folder in folders for p in sorted(folder.glob("*.*")) if p.suffix in (".xlsx", ".xls", ".csv")]


if __name__ == "__main__":
    words = [int(word) for word in sys.argv[1:]]
    sys.exit(main(words[0] if words else 2000, words[1] if len(words) > 1 else 1))
