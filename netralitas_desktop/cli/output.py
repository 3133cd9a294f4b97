"""How the command line speaks: JSON for machines, sentences and plain tables for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

Json = Mapping[str, object] | Sequence[object]


class Output:
    """Standard output and error of one command; every line is flushed, so that a reader sees it when it is true."""

    def __init__(self, is_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.is_json = is_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    def answer(self, value: Json, *lines: str) -> None:
        """The value as JSON, or the lines for a person."""
        if self.is_json:
            self._print(json.dumps(value, ensure_ascii=False))
            return
        for line in lines:
            self._print(line)

    def note(self, line: str) -> None:
        """Something beside the answer, on standard error."""
        print(line, file=self._err, flush=True)

    def _print(self, line: str) -> None:
        print(line, file=self._out, flush=True)


def table(rows: Sequence[Sequence[object]], headings: Sequence[str]) -> tuple[str, ...]:
    """Lines of left-aligned columns under their headings."""
    cells = [tuple(headings), *(tuple(str(cell) for cell in row) for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(headings))]
    return tuple(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
