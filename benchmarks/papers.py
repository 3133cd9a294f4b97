"""The recap workbook and all PDFs of 10,000 people in one session, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

import psutil

from benchmarks.budget import Budget
from benchmarks.memory import PeakMemory
from netralitas_desktop.domain.paper import EventPaper, Signatory
from netralitas_desktop.domain.participants import Entry, Participant
from netralitas_desktop.domain.reconcile import Closing, reconcile
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule, Session
from netralitas_desktop.reports.export import WriteReports
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.report_ports import Report

PEOPLE, GROUPS = 10_000, 26
GOAL_S, GOAL_MB = 20, 500


def measure() -> Iterator[Budget]:
    command = [sys.executable, "-m", "benchmarks.papers"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    yield Budget(f"recap and PDFs of {PEOPLE:,} people", float(said[0]), float(said[1]), GOAL_S, GOAL_MB)


def main() -> None:
    memory = PeakMemory(psutil.Process())
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        WriteReports(read_sheets)([_report()], (), Path(folder))
    took = time.perf_counter() - started
    print(took, memory.stop() / 1e6)


def _report() -> Report:
    """Nine of ten came, half of them signed."""
    names = tuple(f"Kecamatan {n}" for n in range(GROUPS))
    event = Event("e", "Ikrar Netralitas ASN Kabupaten Klaten", organiser="Pemerintah Kabupaten Klaten")
    session = Session("s", "e", "Sesi 1", date(2020, 10, 19), clock(8), clock(11), "Pendapa", names)
    people = [_person(n, names[n % GROUPS]) for n in range(PEOPLE)]
    came = [p for n, p in enumerate(people) if n % 10]
    records = [_record(n, p, Checkpoint.REGISTRATION) for n, p in enumerate(came)]
    records += [_record(len(came) + n, p, Checkpoint.PACT) for n, p in enumerate(came[::2])]
    schedule = Schedule((session,))
    closings = [Closing("s", frozenset(p.id for p in people))]
    found = reconcile(people, schedule, records, closings, session)
    paper = EventPaper(("Pemerintah Kabupaten Klaten",), signatories=(Signatory("Lala"), Signatory("Lulu")))
    made_at = records[-1].at + timedelta(hours=4)
    closed = frozenset({"s"})
    return Report(event, schedule, session, found, ((session, found),), (), {"d": "Meja 1"}, made_at, closed, paper)


def _person(n: int, group: str) -> Participant:
    number = f"{19600101 + n}200901{1 + n % 2}{1 + n % 999:03d}"
    entry = Entry(
        name=f"Hj. Siti Nurhaliza Ramadhani Kusumawardani {n}, S.Pd., M.Pd.",
        number=number,
        group=group,
        unit=f"SD Negeri {1 + n % 40} {group}",
        position="Guru Ahli Madya",
    )
    return Participant(f"p{n:05d}", "e", entry)


def _record(n: int, person: Participant, checkpoint: Checkpoint) -> Record:
    at = datetime.fromisoformat("2020-10-19T07:00:00+07:00") + timedelta(seconds=n)
    kind, verdict = RecordKind.SCAN, Verdict.PRESENT
    return Record(f"r{n}", "e", "s", checkpoint, kind, verdict, at, "d", n + 1, "Rina", person.id, person.number)


if __name__ == "__main__":
    main()
