"""From a payload to its committed record, against a bare sqlite3 insert of the same row with the same durability."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random

from benchmarks.ratio import Ratio, timed
from netralitas_desktop.bootstrap import new_id, open_program
from netralitas_desktop.domain.sessions import Checkpoint

RUNS = 9
SCANS = 200
COLUMNS = 22


def measure() -> Iterator[Ratio]:
    clock = datetime.fromisoformat("2023-10-30T07:50:00+07:00")
    with tempfile.TemporaryDirectory() as folder:
        program = open_program(Path(folder), lambda: clock)
        ready = program.prepare_demo()
        officer = program.set_up_desk.officer()
        desk = program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        numbers = [p.number for p in program.catalogue.listed(ready.event)]
        Random(1).shuffle(numbers)
        ours, bare = [], []
        with closing(_bare(Path(folder) / "bare.db")) as connection:
            for run in range(RUNS):
                batch = numbers[run * SCANS : (run + 1) * SCANS]

                def decide(batch: list[str] = batch) -> None:
                    for number in batch:
                        program.record_scan(number, desk)

                def insert(batch: list[str] = batch) -> None:
                    for number in batch:
                        connection.execute(_INSERT, (new_id(), *[number] * (COLUMNS - 1)))

                order = (decide, insert) if run % 2 else (insert, decide)
                seconds = {work: timed(work) / SCANS for work in order}
                ours.append(seconds[decide])
                bare.append(seconds[insert])
        program.close()
    yield Ratio("durable decision, 4,731 people", "bare sqlite3 insert, FULL", tuple(ours), tuple(bare), 3.0)


_INSERT = f"INSERT INTO record VALUES ({', '.join('?' * COLUMNS)})"


def _bare(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    connection.execute(f"CREATE TABLE record (id TEXT PRIMARY KEY, {', '.join(f'c{i}' for i in range(1, COLUMNS))})")
    return connection
