"""The program as a shell calls it, in the tests' own process."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from netralitas_desktop import paths
from netralitas_desktop.bootstrap import main_program

RESOURCES = paths.resources()
DEMO = RESOURCES / "demo"


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def value(self) -> dict:
        (line,) = self.lines
        return line


class Terminal:
    """The program as a shell calls it, in this process."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.data, self._capsys, self._monkeypatch = data, capsys, monkeypatch

    def __call__(self, *words: str, typed: str = "", json_too: bool = True) -> Answer:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8"))
        self._capsys.readouterr()
        status = main_program([*words, "--data", str(self.data), *(["--json"] if json_too else [])])
        out, err = self._capsys.readouterr()
        return Answer(status, out, err)

    def scan(
        self, *payloads: str, session: str = "Hari 1", at: str = "08:05", more: tuple[str, ...] = ()
    ) -> list[dict]:
        typed = "".join(f"{p}\n" for p in payloads)
        return self("scan", "--session", session, "--source", "-", "--at", at, *more, typed=typed).lines
