"""S4: Kabupaten Jombang, one morning in a field: ASN and non-ASN together, numbers or none, three desks at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.services.correct_record import Officer, WalkIn
from netralitas_desktop.services.create_event import EventDetails
from netralitas_desktop.services.program import Program
from netralitas_desktop.services.record_scan import LOOKED_UP, Desk
from tests.rosters.workbooks import workbook

DESKS = ("Gerbang Barat", "Gerbang Timur", "Gerbang Utara")


@dataclass
class Clock:
    """Goes on by half a second whenever it is read: three desks record in turn."""

    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=0.5)
        return self.now


@dataclass
class Gate:
    """One of the laptops."""

    program: Program
    desk: Desk

    @property
    def officer(self) -> Officer:
        return Officer(self.desk.device, self.desk.operator)

    def scan(self, payload: str) -> Record:
        return self.program.record_scan(payload, self.desk).record

    def look_up(self, person: Participant) -> Record:
        """Types name and school, takes the person from the list and confirms."""
        typed = f"{person.name} {person.unit}"
        found = self.program.find_people.search(self.desk.event, typed, self.desk.session)
        assert person.id in [f.participant.id for f in found.first]
        assert found.first[0].participant.name == person.name
        choice = self.program.record_scan.choose(person.id, typed, self.desk)
        assert choice.participant == person
        return self.program.record_scan.confirmed(choice, self.desk).record


@dataclass
class Field:
    """The ceremony, and beside it a plain account of what its officers did."""

    gates: list[Gate]
    event: Event
    session: Session
    people: tuple[Participant, ...]
    by_desk: Counter[str] = field(default_factory=Counter)

    @property
    def program(self) -> Program:
        return self.gates[0].program


@pytest.fixture
def crowd(tmp_path: Path, data: Path) -> Iterator[Field]:
    clock = Clock(datetime.fromisoformat("2024-09-24T06:15:00+07:00"))
    with ExitStack() as opened:
        programs = [open_program(tmp_path / "data", clock) for _ in DESKS]
        for program in programs:
            opened.callback(program.close)
        first = programs[0]
        made = first.create_event(EventDetails("Ikrar Netralitas Jombang"), data / "jombang_2024.jadwal.xlsx")
        read = first.import_roster.read(made.event, made.schedule, [data / "jombang_2024.xlsx"])
        first.import_roster.apply(first.import_roster.preview(read))
        session = made.schedule.sessions[0]
        gates = []
        for number, (program, name) in enumerate(zip(programs, DESKS, strict=True), 1):
            device = program.set_up_desk(device=f"0192-gerbang-{number}", desk_name=name).device
            gates.append(
                Gate(program, program.open_desk(session, Checkpoint.REGISTRATION, device, f"Petugas {number}"))
            )
        yield Field(gates, made.event, session, first.catalogue.listed(made.event))


def arrive(crowd: Field, coming: list[Participant], random: Random) -> None:
    """Each comes to any gate, with a card, a number that the roster wrote wrongly, or nothing but a name."""
    for person in coming:
        gate = random.choice(crowd.gates)
        if person.number:
            label = "NIK" if len(person.number) == 16 else "NIP"
            record = gate.scan(random.choice((person.number, f"{label}: {person.number}")))
        elif person.entry.raw_number and not person.entry.damaged_prefix:
            record = gate.scan(person.entry.raw_number)
        else:
            record = gate.look_up(person)
            assert record.reason == LOOKED_UP
        assert (record.verdict, record.participant) == (Verdict.PRESENT, person.id)
        crowd.by_desk[gate.desk.device] += 1
        if random.random() < 0.05:
            another = random.choice(crowd.gates)
            again = another.scan(person.number) if person.number else another.look_up(person)
            assert again.verdict is Verdict.ALREADY_PRESENT


def test_one_crowd_at_three_desks_with_numbers_or_none(crowd: Field, tmp_path: Path) -> None:
    random = Random(20240924)
    people = list(crowd.people)
    random.shuffle(people)
    away, absent, coming = people[:30], people[30:100], people[100:]
    assert any(not p.entry.raw_number and not p.number for p in coming)

    excuses = tmp_path / "izin.xlsx"
    rows = [(p.name, p.number or None, p.unit, random.choice(("Izin", "S", "Dinas luar"))) for p in away]
    excuses.write_bytes(workbook({"Izin": [("NAMA", "NIP/NIK", "UNIT KERJA", "JENIS"), *rows]}))
    taking = crowd.program.excuse_list
    preview = taking.preview(crowd.event, taking.read(excuses), crowd.session)
    assert {e.person.id for e in preview.plan.planned} == {p.id for p in away}
    taking.apply(preview, crowd.gates[0].officer)

    arrive(crowd, coming, random)
    guest = WalkIn("Sumiati", "Kelompok Tani Makmur", reason="diundang camat")
    gate = crowd.gates[2]
    gate.program.correct_record.walk_in(crowd.event, crowd.session, Checkpoint.REGISTRATION, guest, gate.officer)
    crowd.by_desk[gate.desk.device] += 1

    figures = [g.program.watch_desk.figures(crowd.event, crowd.session, Checkpoint.REGISTRATION) for g in crowd.gates]
    assert len({(f.board, f.curve, f.units, f.desks) for f in figures}) == 1
    assert {d.device: d.count for d in figures[0].desks} == crowd.by_desk
    assert (figures[0].awaited, figures[0].board.walk_ins) == (len(absent), 1)
    shown = crowd.program.close_session.preview(crowd.event, crowd.session)
    assert {p.id for p in shown.pending} == {p.id for p in absent}
    totals = crowd.program.close_session(crowd.event, crowd.session, crowd.gates[0].officer).totals

    assert totals.is_identity
    assert (totals.roster, totals.counts[Category.PRESENT], totals.counts[Category.UNEXCUSED], totals.excused) == (
        1796,
        len(coming),
        len(absent),
        len(away),
    )
    assert crowd.gates[1].scan(coming[0].number or coming[0].name).verdict is Verdict.SESSION_CLOSED
    assert crowd.program.verify_database().problems == ()
