"""The reconciled workbook of a day and its recap against a bare openpyxl load and save of the same file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import openpyxl

from benchmarks.ratio import Ratio, timed
from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.prepare_demo import DemoReady
from netralitas_desktop.services.program import Program

RUNS = 5
ROSTER = paths.resources() / "demo" / "daftar-peserta.xlsx"


def measure() -> Iterator[Ratio]:
    ours, bare = [], []
    clock = datetime.fromisoformat("2023-10-30T07:50:00+07:00")
    with tempfile.TemporaryDirectory() as folder:
        program = open_program(Path(folder), lambda: clock)
        ready = program.prepare_demo()
        officer = program.set_up_desk.officer()
        desk = program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        for person in program.catalogue.listed(ready.event)[:900]:
            program.record_scan(person.number, desk)
        for run in range(RUNS):
            out = Path(folder) / str(run)
            ours.append(timed(partial(_export, program, ready, out)))
            bare.append(timed(partial(_resave, out / "bare.xlsx")))
        program.close()
    yield Ratio("reconciled workbook of a day", "openpyxl load + save", tuple(ours), tuple(bare), 1.5)


def _export(program: Program, ready: DemoReady, out: Path) -> None:
    exporter = program.export_reports
    exporter.write(exporter.collect(ready.event, ready.session), out)


def _resave(target: Path) -> None:
    openpyxl.load_workbook(ROSTER).save(target)
