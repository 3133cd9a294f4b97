"""A whole import (read, compare, store) against a bare openpyxl read-only pass over the same file."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path

import openpyxl

from benchmarks.ratio import Ratio, timed
from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.services.create_event import EventDetails

RUNS = 7
DEMO = paths.resources() / "demo"
ROSTER = DEMO / "daftar-peserta.xlsx"


def measure() -> Ratio:
    ours, bare = [], []
    for run in range(RUNS):
        if run % 2:
            bare.append(timed(_pass))
        ours.append(_import())
        if not run % 2:
            bare.append(timed(_pass))
    return Ratio("import of 4,731 people", "openpyxl read-only pass", tuple(ours), tuple(bare), 1.5)


def _pass() -> None:
    with closing(openpyxl.load_workbook(ROSTER, read_only=True)) as workbook:
        for sheet in workbook.worksheets:
            for _ in sheet.iter_rows(values_only=True):
                pass


def _import() -> float:
    with tempfile.TemporaryDirectory() as folder:
        program = open_program(Path(folder))
        made = program.create_event(EventDetails("x"), DEMO / "jadwal.xlsx")

        def work() -> None:
            importer = program.import_roster
            importer.apply(importer.preview(importer.read(made.event, made.schedule, [ROSTER])))

        seconds = timed(work)
        program.close()
    return seconds
