"""`python -m benchmarks.import_run import|pass FILE`: one run in a process of its own; prints the seconds that it took.

`pass` is the least that reading the file can be: openpyxl's read-only pass over all rows, or for a .csv csv.reader and
one bare INSERT a row, calamine for what openpyxl can't read.
"""

from __future__ import annotations

import csv
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from benchmarks.ratio import timed
from netralitas_desktop import paths

SCHEDULE = paths.resources() / "demo" / "jadwal.xlsx"


def bare_pass(roster: Path) -> float:
    """Seconds of the baseline of the file's kind."""
    passes: dict[str, Callable[[Path], None]] = {".xlsx": _by_openpyxl, ".csv": _by_csv_reader}
    return timed(lambda: passes.get(roster.suffix, _by_calamine)(roster))


def _by_openpyxl(roster: Path) -> None:
    with closing(openpyxl.load_workbook(roster, read_only=True)) as workbook:
        for sheet in workbook.worksheets:
            for _ in sheet.iter_rows(values_only=True):
                pass


def _by_calamine(roster: Path) -> None:
    book = CalamineWorkbook.from_path(str(roster))
    for name in book.sheet_names:
        for _ in book.get_sheet_by_name(name).iter_rows():
            pass


def _by_csv_reader(roster: Path) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder) / "bare.db")) as connection,
        roster.open(newline="", encoding="utf-8-sig") as stream,
    ):
        rows = csv.reader(stream, delimiter=";")
        header = next(rows)
        connection.execute(f"CREATE TABLE bare ({', '.join(f'c{i}' for i in range(len(header)))})")
        with connection:
            connection.executemany(f"INSERT INTO bare VALUES ({', '.join('?' * len(header))})", rows)


def whole_import(roster: Path) -> float:
    """Seconds from the file to the stored roster of an empty event; the reading child is up, as it is at the desk."""
    from netralitas_desktop.bootstrap import open_program  # noqa: PLC0415 - the baseline's memory is without it
    from netralitas_desktop.services.create_event import EventDetails  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        program = open_program(Path(folder))
        made = program.create_event(EventDetails("x"), SCHEDULE)
        importer = program.import_roster
        seconds = timed(lambda: importer.apply(importer.preview(importer.read(made.event, made.schedule, [roster]))))
        program.close()
    return seconds


if __name__ == "__main__":
    print({"import": whole_import, "pass": bare_pass}[sys.argv[1]](Path(sys.argv[2])))
