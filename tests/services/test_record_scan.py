"""Every scan is recorded, whatever the answer, in a chain without gaps."""

from contextlib import closing

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.correct_record import WalkIn
from netralitas_desktop.services.prepare_demo import QRIS
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED


@pytest.mark.parametrize(
    ("payload", "verdict"),
    [
        (a_nip(1), Verdict.PRESENT),
        (a_nip(5), Verdict.WRONG_SESSION),
        (a_nip(7), Verdict.WRONG_SESSION),
        (a_nip(20), Verdict.NOT_LISTED),
        (a_nip(DAMAGED), Verdict.NEEDS_REVIEW),
        (QRIS, Verdict.INVALID_CODE),
        ("", Verdict.INVALID_CODE),
    ],
)
def test_each_answer_is_recorded(ceremony, payload, verdict):
    outcome = ceremony.scan(payload)
    assert (outcome.record.verdict, outcome.record.kind, ceremony.records()) == (
        verdict,
        RecordKind.SCAN,
        (outcome.record,),
    )


def test_a_repeat_is_recorded_too(ceremony):
    first, again = ceremony.scan(a_nip(1)), ceremony.scan(a_nip(1))
    assert (again.record.verdict, again.decision.since) == (Verdict.ALREADY_PRESENT, first.record)


def test_a_scan_at_a_closed_session_is_recorded(ceremony):
    ceremony.close()
    assert ceremony.scan(a_nip(1)).record.verdict is Verdict.SESSION_CLOSED


def test_a_scan_before_the_day_is_recorded_as_closed(ceremony):
    assert ceremony.scan(a_nip(5), day=2).record.verdict is Verdict.SESSION_CLOSED


def test_a_record_says_who_where_when_and_what(ceremony):
    ceremony.clock.set("08:20")
    record = ceremony.scan(f"\x02NIP {a_nip(1)}\n", pact=False).record
    [ani] = [p for p in ceremony.program.catalogue.listed(ceremony.event) if p.number == a_nip(1)]
    assert (record.participant, record.number, record.payload, record.operator, record.late) == (
        ani.id,
        a_nip(1),
        f"NIP {a_nip(1)}",
        "Rina",
        True,
    )


def test_a_record_carries_the_events_own_time(ceremony):
    assert ceremony.scan(a_nip(1)).record.at.isoformat() == "2023-10-30T08:00:00+07:00"


def test_a_huge_code_is_recorded_cut(ceremony):
    assert len(ceremony.scan("x" * 100_000).record.payload) == 4096


def test_a_walk_ins_pact_carries_their_name(ceremony):
    guest = WalkIn("Tamu Agung", number=a_nip(20))
    desk = ceremony.program.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, "", "")
    ceremony.program.correct_record.walk_in(desk.event, desk.session, desk.checkpoint, guest, ceremony.officer)
    assert ceremony.scan(a_nip(20), pact=True).record.name == "Tamu Agung"


def test_two_programs_on_one_database_share_one_chain_without_gaps(ceremony):
    with closing(open_program(ceremony.folder, ceremony.clock)) as other:
        desk = other.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, ceremony.officer.device, "Dewi")
        records = []
        for n in range(1, 5):
            records.append(ceremony.scan(a_nip(n)).record)
            records.append(other.record_scan(a_nip(n), desk).record)
        assert ([r.seq for r in records], other.verify_database().is_ok) == (list(range(1, 9)), True)


def test_what_one_program_recorded_the_other_knows_at_once(ceremony):
    with closing(open_program(ceremony.folder, ceremony.clock)) as other:
        desk = other.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, ceremony.officer.device, "Dewi")
        other.record_scan(a_nip(1), desk)
        assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.ALREADY_PRESENT


def test_an_answer_is_durable_when_it_is_given(ceremony):
    record = ceremony.scan(a_nip(1)).record
    with closing(open_program(ceremony.folder)) as after_the_power_cut:
        assert after_the_power_cut.list_records.one(record.id) == record
