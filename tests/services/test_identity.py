"""The identity of the totals, whatever the desks record, correct, import and hear of each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeAlias

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Reconciliation, reconcile
from netralitas_desktop.domain.records import Excuse, Record, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint, Session
from netralitas_desktop.services.correct_record import Officer, WalkIn
from tests.fakes import a_nip, at, record
from tests.services.ceremony import Ceremony, open_ceremony, row

GROUPS = ("Jetis", "Mojosari", "Ngoro", "Pacet", "Kutorejo")
Step: TypeAlias = Callable[["Desks"], object]


@dataclass
class Desks:
    """Two desks on one database, and a third whose records come later."""

    ceremony: Ceremony
    officers: tuple[Officer, ...]

    def officer(self, desk: int) -> Officer:
        return self.officers[desk]

    def nth(self, place: int) -> Record:
        """One of the records; raises OperatorProblem where there is none."""
        records = self.ceremony.records()
        if not records:
            raise OperatorProblem("Belum ada catatan.")
        return records[place % len(records)]


people = st.integers(1, 7)
desks, days = st.integers(0, 1), st.integers(1, 2)


def _scan(who: int, day: int, desk: int, pact: bool, minutes: int) -> Step:
    def step(on: Desks) -> object:
        on.ceremony.clock.now += timedelta(minutes=minutes)
        return on.ceremony.scan(a_nip(who), day, pact, on.officer(desk))

    return step


def _excuse(who: int, day: int, desk: int, kind: Excuse) -> Step:
    def step(on: Desks) -> object:
        correct, session = on.ceremony.program.correct_record, on.ceremony.sessions[day - 1]
        return correct.excuse(on.ceremony.event, session, a_nip(who), kind, on.officer(desk), "surat")

    return step


def _walk_in(who: int, day: int, desk: int) -> Step:
    def step(on: Desks) -> object:
        correct, session = on.ceremony.program.correct_record, on.ceremony.sessions[day - 1]
        guest = WalkIn(f"Tamu {who}", number=a_nip(who), reason="diundang")
        return correct.walk_in(on.ceremony.event, session, Checkpoint.REGISTRATION, guest, on.officer(desk))

    return step


def _void(place: int, desk: int) -> Step:
    return lambda on: on.ceremony.program.correct_record.void(on.nth(place).id, "keliru", on.officer(desk))


def _accept(place: int, desk: int) -> Step:
    return lambda on: on.ceremony.program.correct_record.accept(on.nth(place).id, "boleh", on.officer(desk))


def _import(listed: dict[int, str]) -> Step:
    """Another version of the same file: people added, moved to another group, or no longer there."""

    def step(on: Desks) -> object:
        rows = [row(who, group) for who, group in sorted(listed.items())]
        path = on.ceremony.roster_path(rows, "daftar.xlsx")
        return on.ceremony.program.import_roster.apply(on.ceremony.preview(path))

    return step


rosters = st.dictionaries(people, st.sampled_from(GROUPS), min_size=1)
imports = rosters.map(_import)
steps = st.one_of(
    st.builds(_scan, people, days, desks, st.booleans(), st.integers(-30, 30)),
    st.builds(_excuse, people, days, desks, st.sampled_from(Excuse)),
    st.builds(_walk_in, people, days, desks),
    st.builds(_void, st.integers(0, 50), desks),
    st.builds(_accept, st.integers(0, 50), desks),
    imports,
    days.map(lambda day: lambda on: on.ceremony.close(day)),
    days.map(lambda day: lambda on: on.ceremony.reopen(day)),
)
few = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@contextmanager
def after(first: Step, sequence: list[Step]) -> Iterator[Ceremony]:
    """The ceremony after all of it; what the program refuses has not happened."""
    with TemporaryDirectory() as folder, closing((ceremony := open_ceremony(Path(folder))).program):
        second = ceremony.program.set_up_desk(device="0192-meja-2", desk_name="Meja 2").device
        on = Desks(ceremony, (ceremony.officer, Officer(second, "Sari")))
        for step in (first, *sequence):
            with suppress(OperatorProblem):
                step(on)
        yield ceremony


def assert_identity(whole: Reconciliation, parts: list[Reconciliation]) -> None:
    for found in (whole, *parts):
        assert found.totals.is_identity
        assert sum(found.totals.counts.values()) == found.totals.roster == len(found.attendances)
        assert max(Counter(a.participant.id for a in found.attendances).values(), default=1) == 1
    homeless = Counter(a.category for a in whole.attendances if a.session is None)
    assert sum((Counter(p.totals.counts) for p in parts), homeless) == Counter(whole.totals.counts)


@few
@given(imports, st.lists(steps, min_size=5, max_size=22))
def test_totals_obey_the_identity_after_any_sequence_of_what_desks_do(first, sequence):
    with after(first, sequence) as ceremony:
        report = ceremony.program.export_reports.report(ceremony.event)
        listed = {p.id for p in report.people.values() if not p.removed}
        assert_identity(report.reconciliation, [found for _, found in report.sessions])
        assert listed <= {a.participant.id for a in report.reconciliation.attendances}


@st.composite
def foreign(draw: st.DrawFn, known: tuple[Participant, ...], sessions: tuple[Session, ...]) -> list[Record]:
    """What a desk on another laptop recorded: its own clock, its own numbering, people of another roster too."""
    records: list[Record] = []
    for seq in range(1, draw(st.integers(0, 8)) + 1):
        kind = draw(st.sampled_from((RecordKind.SCAN, RecordKind.EXCUSE, RecordKind.WALK_IN, RecordKind.VOID)))
        who = draw(st.sampled_from([*(p.id for p in known), "orang-lain"]))
        said = {
            "id": f"jauh-{seq:03d}",
            "device": "0192-satelit",
            "participant": "" if kind is RecordKind.WALK_IN else who,
            "number": a_nip(draw(people)),
            "excuse": draw(st.sampled_from(Excuse)) if kind is RecordKind.EXCUSE else None,
            "refers_to": draw(st.sampled_from([r.id for r in records] or [""])) if kind is RecordKind.VOID else "",
            "at": at("08:00") + timedelta(minutes=draw(st.integers(-600, 600))),
        }
        records.append(record(seq, kind, draw(st.sampled_from(sessions)).id, **said))
    return records


@few
@given(st.data(), imports, st.lists(steps, min_size=3, max_size=14), st.integers())
def test_totals_obey_the_identity_with_the_records_of_other_desks_in_any_order(data, first, sequence, seed):
    with after(first, sequence) as ceremony:
        exporting = ceremony.program.export_reports
        report = exporting.report(ceremony.event)
        listed, closings = tuple(report.people.values()), exporting.log.closings(ceremony.event.id)
        merged = [*report.records, *data.draw(foreign(listed, ceremony.sessions))]
        shuffled = Random(seed).sample(merged, len(merged))
        found = [reconcile(listed, report.schedule, shuffled, closings, s) for s in (None, *ceremony.sessions)]
        assert_identity(found[0], found[1:])
        assert found[0] == reconcile(listed, report.schedule, merged, closings)
