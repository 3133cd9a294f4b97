"""The figures go on where they stopped, whoever recorded."""

from contextlib import closing

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services import watch_desk
from netralitas_desktop.services.correct_record import WalkIn
from netralitas_desktop.services.steps import at_once
from netralitas_desktop.storage import roster_store
from tests.fakes import a_nip
from tests.services.ceremony import ROSTER, row


def figures(ceremony, checkpoint=Checkpoint.REGISTRATION):
    return ceremony.program.watch_desk.figures(ceremony.event, ceremony.sessions[0], checkpoint)


@pytest.mark.parametrize("at_a_time", [1, 2, 500])
def test_who_is_recorded_between_two_steps_of_counting_counts_once(ceremony, monkeypatch, at_a_time):
    monkeypatch.setattr(watch_desk, "_AT_A_TIME", at_a_time)
    for n in (1, 2):
        ceremony.scan(a_nip(n))
    steps = ceremony.program.watch_desk.figures_in_steps(ceremony.event, ceremony.sessions[0], Checkpoint.REGISTRATION)
    for _places_then_records in range(2):
        next(steps)
    ceremony.scan(a_nip(3))
    at_once(steps)
    assert figures(ceremony).board.present == 3


def test_people_are_placed_a_page_at_a_time(ceremony, monkeypatch):
    whole = figures(ceremony).board
    paged = roster_store._PAGED_EVER.replace(f"LIMIT {roster_store._PAGE}", "LIMIT 3")
    monkeypatch.setattr(roster_store, "_PAGED_EVER", paged)
    with closing(open_program(ceremony.folder, ceremony.clock)) as again:
        steps = again.watch_desk.figures_in_steps(ceremony.event, ceremony.sessions[0], Checkpoint.REGISTRATION)
        for _page in range(3):
            next(steps)
        assert at_once(steps).board == whole


def test_what_was_recorded_since_is_counted(ceremony):
    seen = []
    for n in (1, 2, 3):
        ceremony.scan(a_nip(n))
        seen.append(figures(ceremony).board.present)
    assert seen == [1, 2, 3]


def test_what_another_program_recorded_is_counted(ceremony):
    before = figures(ceremony).board.present
    with closing(open_program(ceremony.folder, ceremony.clock)) as other:
        desk = other.open_desk(ceremony.sessions[0], Checkpoint.REGISTRATION, ceremony.officer.device, "Dewi")
        other.record_scan(a_nip(1), desk)
    assert (before, figures(ceremony).board.present) == (0, 1)


def test_a_void_takes_its_presence_back(ceremony):
    came = ceremony.scan(a_nip(1)).record
    figures(ceremony)
    ceremony.program.correct_record.void(came.id, "salah", ceremony.officer)
    assert figures(ceremony).board.present == 0


def test_a_person_who_was_moved_is_due_elsewhere(ceremony):
    ceremony.scan(a_nip(1))
    before = figures(ceremony).board
    ceremony.import_roster(row(1, "Pacet"), *ROSTER[1:])
    after = figures(ceremony).board
    assert [(b.present, b.due, b.visitors) for b in (before, after)] == [(1, 5, 0), (0, 4, 1)]


def test_a_walk_in_who_is_listed_later_is_no_walk_in(ceremony):
    guest = WalkIn("Orang 20", number=a_nip(20))
    ceremony.program.correct_record.walk_in(
        ceremony.event, ceremony.sessions[0], Checkpoint.REGISTRATION, guest, ceremony.officer
    )
    before = figures(ceremony).board.walk_ins
    ceremony.import_roster(*ROSTER, row(20))
    assert (before, figures(ceremony).board.walk_ins, figures(ceremony).board.present) == (1, 0, 1)


def added(ceremony, name, number="", day=1, checkpoint=Checkpoint.REGISTRATION):
    guest = WalkIn(name, "Kantor A", number)
    correct = ceremony.program.correct_record
    return correct.walk_in(ceremony.event, ceremony.sessions[day - 1], checkpoint, guest, ceremony.officer)


def test_two_walk_ins_of_one_name_and_unit_are_one_as_in_the_recap(ceremony):
    added(ceremony, "Siti Aminah")
    before = figures(ceremony).board.walk_ins
    added(ceremony, "SITI AMINAH")
    assert (before, figures(ceremony).board.walk_ins) == (1, 1)


def test_a_removed_person_who_is_added_on_another_day_is_they_while_their_record_stands(ceremony):
    came = ceremony.scan(a_nip(1)).record
    ceremony.import_roster(*ROSTER[1:])
    ceremony.clock.set("08:00", day=2)
    added(ceremony, "Orang 1", a_nip(1), day=2)

    def second():
        board = ceremony.program.watch_desk.board(ceremony.event, ceremony.sessions[1], Checkpoint.REGISTRATION)
        return board.walk_ins, board.visitors

    before = second()
    ceremony.program.correct_record.void(came.id, "keliru", ceremony.officer)
    assert (before, second()) == ((0, 1), (1, 0))


def test_both_checkpoints_have_their_figures(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.scan(a_nip(1), pact=True)
    ceremony.scan(a_nip(2), pact=True)
    assert [figures(ceremony, checkpoint).board.present for checkpoint in Checkpoint] == [1, 1]


def test_desks_are_told_by_their_names(ceremony):
    ceremony.scan(a_nip(1))
    [desk] = figures(ceremony).desks
    assert (ceremony.program.watch_desk.desk_names()[desk.device], desk.count) == ("Meja 1", 1)


def test_the_sessions_of_an_event_are_counted_apart(ceremony):
    ceremony.scan(a_nip(1))
    figures(ceremony)
    board = ceremony.program.watch_desk.board(ceremony.event, ceremony.sessions[1], Checkpoint.REGISTRATION)
    assert (board.present, board.due) == (0, 2)


def sizes_as_reported(ceremony):
    report = ceremony.program.export_reports.report(ceremony.event)
    return {session.id: found.totals.roster for session, found in report.sessions}


def sizes(ceremony):
    return ceremony.program.watch_desk.sizes(ceremony.event, ceremony.schedule)


def test_the_sizes_of_sessions_are_those_of_the_report(ceremony):
    assert sizes(ceremony).due == sizes_as_reported(ceremony)


@pytest.mark.parametrize(
    "rows",
    [ROSTER[1:], (*ROSTER, row(30), row(31, "Pacet")), tuple(row(int(r[0]), "Pacet", r[2]) for r in ROSTER)],
    ids=["removed", "added", "moved"],
)
def test_they_are_those_of_the_report_beside_a_closed_session_too(ceremony, rows):
    ceremony.close(1)
    ceremony.import_roster(*rows)
    assert sizes(ceremony).due == sizes_as_reported(ceremony)
    assert sizes(ceremony).closed == {ceremony.sessions[0].id}


def test_a_reopened_session_counts_who_is_listed_now(ceremony):
    ceremony.close(1)
    ceremony.import_roster(*ROSTER, row(30))
    ceremony.reopen(1)
    assert (sizes(ceremony).due, sizes(ceremony).closed) == (sizes_as_reported(ceremony), frozenset())
