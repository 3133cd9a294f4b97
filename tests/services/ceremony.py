"""A small ceremony on a real database: two days, a roster of eight, desks that share one file."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import Record
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Schedule, Session
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.import_roster import RosterCount
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import Outcome
from netralitas_desktop.storage.database import FILE_NAME
from tests.fakes import FakeClock, a_nip
from tests.rosters.workbooks import workbook

HEADER = ("NO", "NAMA", "NIP", "UNIT KERJA", "KECAMATAN")
SCHEDULE_HEADER = ("Tanggal", "Sesi", "Mulai", "Selesai", "Tempat", "Kecamatan")
DAYS = (
    ("30/10/2023", "Hari 1", "08.00", "11.00", "GOR", "Jetis, Mojosari"),
    ("31/10/2023", "Hari 2", "08.00", "11.00", "GOR", "Ngoro, Pacet"),
)
DAMAGED = 8
"""Whose NIP Excel has damaged."""

Row = tuple[int, str, str | int, str, str]


def row(n: int, group: str = "Jetis", number: str | int | None = None, name: str = "") -> Row:
    return (n, name or f"Orang {n}", a_nip(n) if number is None else number, f"SDN {n}", group)


ROSTER: tuple[Row, ...] = (
    row(1),
    row(2),
    row(3, "Mojosari"),
    row(4, "Mojosari", number=""),
    row(5, "Ngoro"),
    row(6, "Pacet"),
    row(7, "Kutorejo"),
    row(DAMAGED, number=int(f"{a_nip(DAMAGED)[:15]}000")),
)


@dataclass
class Ceremony:
    """The program on one laptop, with an event in it, as its officers use it."""

    folder: Path
    program: Program
    clock: FakeClock
    event: Event
    schedule: Schedule
    officer: Officer
    files: int = field(default=0)

    @property
    def sessions(self) -> tuple[Session, ...]:
        return self.schedule.sessions

    def scan(self, payload: str, day: int = 1, pact: bool = False, officer: Officer | None = None) -> Outcome:
        who = officer or self.officer
        checkpoint = Checkpoint.PACT if pact else Checkpoint.REGISTRATION
        desk = self.program.open_desk(self.sessions[day - 1], checkpoint, who.device, who.operator)
        return self.program.record_scan(payload, desk)

    def roster_path(self, rows: Sequence[Row] = ROSTER, name: str = "") -> Path:
        """A workbook with these people."""
        self.files += 1
        path = self.folder / (name or f"daftar-{self.files}.xlsx")
        path.write_bytes(workbook({"Sheet1": [HEADER, *rows]}))
        return path

    def preview(self, *paths: Path):
        importing = self.program.import_roster
        return importing.preview(importing.read(self.event, self.schedule, paths))

    def import_roster(self, *rows: Row) -> RosterCount:
        return self.program.import_roster.apply(self.preview(self.roster_path(rows)))

    def totals(self, day: int | None = None) -> dict[str, int]:
        """The categories that somebody is in."""
        report = self.program.export_reports.report(self.event, self.sessions[day - 1] if day else None)
        return {name: count for name, count in report.reconciliation.totals.as_json().items() if count}

    def close(self, day: int = 1):
        return self.program.close_session(self.event, self.sessions[day - 1], self.officer)

    def reopen(self, day: int = 1, reason: str = "Salah tutup") -> Record:
        return self.program.close_session.reopen(self.event, self.sessions[day - 1], reason, self.officer)

    def records(self) -> tuple[Record, ...]:
        return self.program.list_records(self.event)

    def verify(self) -> tuple[str, ...]:
        return self.program.verify_database().problems

    def tamper(self, statement: str) -> None:
        """What somebody with a database browser can do, who even puts the triggers back."""
        with closing(sqlite3.connect(self.folder / FILE_NAME)) as db:
            guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for name, _ in guards:
                db.execute(f"DROP TRIGGER {name}")
            db.execute(statement)
            for _, again in guards:
                db.execute(again)
            db.commit()


def open_ceremony(folder: Path, policy: Policy = Policy.ASK) -> Ceremony:
    """The event without people."""
    clock = FakeClock()
    program = open_program(folder, clock)
    jadwal = folder / "jadwal.xlsx"
    jadwal.write_bytes(workbook({"Jadwal": [SCHEDULE_HEADER, *DAYS]}))
    made = program.create_event(EventDetails("Ikrar Netralitas", policy=policy), jadwal)
    return Ceremony(folder, program, clock, made.event, made.schedule, program.set_up_desk.officer("Rina"))
