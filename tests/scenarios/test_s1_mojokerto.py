"""S1: Kabupaten Mojokerto, five days, 4,731 people, each day its kecamatan; ikrar and pakta integritas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import openpyxl
import pytest

from netralitas_desktop import paths
from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Policy, Schedule, Session
from netralitas_desktop.services.correct_record import Officer, WalkIn
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.program import Program

DUE = {"Hari 1": 970, "Hari 2": 931, "Hari 3": 937, "Hari 4": 932, "Hari 5": 961}
DEMO = paths.resources() / "demo"


@dataclass
class Clock:
    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Ceremony:
    """The event as its officers run it, and beside it a plain account of what they did."""

    program: Program
    clock: Clock
    event: Event
    schedule: Schedule
    officer: Officer
    came: dict[str, str] = field(default_factory=dict)
    """Person → the session that counts them."""
    excused: dict[str, Excuse] = field(default_factory=dict)
    signed: set[str] = field(default_factory=set)
    verdicts: Counter[Verdict] = field(default_factory=Counter)

    def scan(self, payload: str, session: Session, checkpoint: Checkpoint = Checkpoint.REGISTRATION):
        desk = self.program.open_desk(session, checkpoint, self.officer.device, self.officer.operator)
        outcome = self.program.record_scan(payload, desk)
        self.verdicts[outcome.decision.verdict] += 1
        return outcome

    def due(self, session: Session) -> list[Participant]:
        return [p for p in self.program.catalogue.listed(self.event) if session.expects(p.group)]

    def expected(self, session: Session) -> Counter[Category]:
        found: Counter[Category] = Counter()
        for person in self.due(session):
            where = self.came.get(person.id)
            if where is not None:
                found[Category.PRESENT if where == session.id else Category.OTHER_SESSION] += 1
            elif person.id in self.excused:
                found[Category(self.excused[person.id].value)] += 1
            else:
                found[Category.UNEXCUSED] += 1
        return found


@pytest.fixture
def ceremony(tmp_path: Path) -> Iterator[Ceremony]:
    clock = Clock(datetime.fromisoformat("2023-10-29T19:00:00+07:00"))
    program = open_program(tmp_path / "data", clock)
    details = EventDetails("Ikrar Netralitas ASN 2023", "Kabupaten Mojokerto", policy=Policy.ASK)
    made = program.create_event(details, DEMO / "jadwal.xlsx")
    read = program.import_roster.read(made.event, made.schedule, [DEMO / "daftar-peserta.xlsx"])
    program.import_roster.apply(program.import_roster.preview(read))
    yield Ceremony(program, clock, made.event, made.schedule, program.set_up_desk.officer("Sari", "Meja 1"))
    program.close()


def run_day(ceremony: Ceremony, session: Session, random: Random) -> None:
    """One morning: excuses, arrivals with every kind of trouble, the signing, the end."""
    ceremony.clock.now = datetime.combine(session.day, session.starts, ceremony.event.zone) - timedelta(minutes=45)
    due = [p for p in ceremony.due(session) if p.id not in ceremony.came]
    random.shuffle(due)
    away, absent, coming = due[:20], due[20:45], due[45:]
    for person in away:
        kind = random.choice(list(Excuse))
        ceremony.program.correct_record.excuse(ceremony.event, session, person.number, kind, ceremony.officer)
        ceremony.excused[person.id] = kind
    arrive(ceremony, session, coming, random)
    visit_from_other_days(ceremony, session, random)
    trouble(ceremony, session, coming, random)
    sign(ceremony, session, coming[: len(coming) - 7])
    assert len(absent) == 25
    closed = ceremony.program.close_session(ceremony.event, session, ceremony.officer)
    assert closed.totals.is_identity
    assert ceremony.scan(coming[0].number, session).decision.verdict is Verdict.SESSION_CLOSED


def arrive(ceremony: Ceremony, session: Session, coming: list[Participant], random: Random) -> None:
    for person in coming:
        written = random.choice((person.number, f"NIP. {person.number}", f'{{"nip": "{person.number}"}}'))
        assert ceremony.scan(written, session).decision.verdict is Verdict.PRESENT
        ceremony.came[person.id] = session.id


def visit_from_other_days(ceremony: Ceremony, session: Session, random: Random) -> None:
    """Six come on the wrong day: three are turned away with their own day named, three are accepted."""
    others = [p for p in ceremony.program.catalogue.listed(ceremony.event) if not session.expects(p.group)]
    strangers = random.sample([p for p in others if p.id not in ceremony.came and p.id not in ceremony.excused], 6)
    for i, person in enumerate(strangers):
        outcome = ceremony.scan(person.number, session)
        assert outcome.decision.verdict is Verdict.WRONG_SESSION
        assert outcome.decision.belongs_to == ceremony.schedule.session_of(person.group)
        if i < 3:
            ceremony.program.correct_record.accept(outcome.record.id, "dinas di kota", ceremony.officer)
            ceremony.came[person.id] = session.id
            assert ceremony.scan(person.number, session).decision.verdict is Verdict.ALREADY_PRESENT


def trouble(ceremony: Ceremony, session: Session, coming: list[Participant], random: Random) -> None:
    for person in random.sample(coming, 12):
        assert ceremony.scan(person.number, session).decision.verdict is Verdict.ALREADY_PRESENT
    for junk in ("", "KANTIN-0012", "00020101021126ID.CO.QRIS0118936009110000000000", "1980010120050110011"):
        assert ceremony.scan(junk, session).decision.verdict is Verdict.INVALID_CODE
    stranger = ceremony.scan("198203152009011001", session)
    assert stranger.decision.verdict is Verdict.NOT_LISTED
    guest = WalkIn("Bagus Wirawan", "Dinas Perhubungan", stranger.decision.number, "diundang camat")
    if session.name == "Hari 1":
        ceremony.program.correct_record.walk_in(
            ceremony.event, session, Checkpoint.REGISTRATION, guest, ceremony.officer, stranger.record.id
        )
    mistaken = random.choice(coming)
    counted = ceremony.scan(mistaken.number, session).decision.since
    assert counted is not None
    ceremony.program.correct_record.void(counted.id, "kartu tertukar", ceremony.officer)
    assert ceremony.scan(mistaken.number, session).decision.verdict is Verdict.PRESENT


def sign(ceremony: Ceremony, session: Session, signing: list[Participant]) -> None:
    for person in signing[::3]:
        assert ceremony.scan(person.number, session, Checkpoint.PACT).decision.verdict is Verdict.PRESENT
        ceremony.signed.add(person.id)


def rows_with_status(path: Path) -> Counter[str]:
    """How often each status stands in the returned workbook's own sheets."""
    found: Counter[str] = Counter()
    with closing(openpyxl.load_workbook(path, read_only=True)) as workbook:
        for sheet in workbook.worksheets:
            column = None
            for row in sheet.iter_rows(values_only=True):
                if column is None and "Kehadiran" in row and "Terdaftar" not in row:
                    column = row.index("Kehadiran")
                elif column is not None and len(row) > column and row[column] and isinstance(row[0], int):
                    found[row[column]] += 1
    return found


def test_five_days_from_the_first_card_to_the_last_report(ceremony: Ceremony, tmp_path: Path) -> None:
    random = Random(20231030)
    sessions = ceremony.schedule.sessions
    assert {s.name: len(ceremony.due(s)) for s in sessions} == DUE

    for session in sessions:
        run_day(ceremony, session, random)
        exporter = ceremony.program.export_reports
        done = exporter.write(exporter.collect(ceremony.event, session), tmp_path / session.name)
        totals = done.report.reconciliation.totals
        assert totals.roster == DUE[session.name] == sum(totals.counts.values())
        assert +Counter(totals.counts) == ceremony.expected(session)
        present = totals.counts[Category.PRESENT]
        assert rows_with_status(done.files[0])["Hadir"] == present

    whole = exporter.write(exporter.collect(ceremony.event), tmp_path / "kegiatan")
    totals = whole.report.reconciliation.totals
    assert totals.roster == 4731 == sum(totals.counts.values())
    assert +Counter(totals.counts) == sum((ceremony.expected(s) for s in sessions), Counter())
    assert totals.pact == len(ceremony.signed)
    assert len(whole.report.reconciliation.beside.walk_ins) == 1
    assert sum(rows_with_status(whole.files[0]).values()) == 4731
    found = ceremony.program.verify_database()
    assert found.problems == ()
    assert found.records == len(ceremony.program.list_records(ceremony.event))
    assert ceremony.verdicts[Verdict.PRESENT] > 4500
