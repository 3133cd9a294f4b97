"""Writing the files of one export: all of them or none, and never over an existing one."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from netralitas_desktop.reports.export_refused import ExportRefused, refusal
from netralitas_desktop.reports.file_names import numbered


def write_all(folder: Path, contents: Sequence[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Writes each (name, bytes) under that name or the next free one; raises ExportRefused, leaving none behind."""
    waiting: list[Path] = []
    done: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _, content in contents:
            waiting.append(_temporary(folder))
            _write(waiting[-1], content)
        for (name, _), temporary in zip(contents, tuple(waiting), strict=True):
            free = _free(folder, name)
            os.replace(temporary, free)
            waiting.remove(temporary)
            done.append(free)
    except OSError as problem:
        _remove([*waiting, *done])
        raise refusal(folder, problem) from problem
    return tuple(done)


def _temporary(folder: Path) -> Path:
    return folder / f".ekspor-{secrets.token_hex(8)}.tmp"


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _free(folder: Path, name: str) -> Path:
    candidates = (folder / numbered(name, count) for count in range(1, 10_000))
    return next(path for path in candidates if not path.exists())


def _remove(paths: Sequence[Path]) -> None:
    """Removes what can be removed, then tells of the first that could not."""
    failures: list[ExportRefused] = []
    for path in paths:
        try:
            if path.exists():  # a read-only disk refuses even what there is not
                path.unlink()
        except OSError as problem:
            failures.append(refusal(path, problem))
    if failures:
        raise failures[0]
