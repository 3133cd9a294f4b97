"""`python -m benchmarks [NAME …]`: runs the measurements and prints a table of ratios."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterable

from benchmarks import durable_decision, papers, returned_workbook, roster_import, search
from benchmarks.ratio import Measured

MEASUREMENTS: dict[str, Callable[[], Iterable[Measured]]] = {
    "durable_decision": durable_decision.measure,
    "roster_import": roster_import.measure,
    "returned_workbook": returned_workbook.measure,
    "papers": papers.measure,
    "search": search.measure,
}


def main(names: list[str]) -> int:
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores\n")
    print("| measurement | ours, median | baseline, median | ratio (runs) | goal |")
    print("|---|---|---|---|---|")
    slow = False
    for name in names or MEASUREMENTS:
        for measured in MEASUREMENTS[name]():
            print(measured.row(), flush=True)
            slow = slow or not measured.is_met
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
