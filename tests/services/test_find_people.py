"""People are looked up by what is typed, and recorded when the officer confirms who they are."""

from contextlib import closing

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.record_scan import LOOKED_UP
from netralitas_desktop.services.steps import at_once
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED, ROSTER, row


def search(ceremony, text, day=None):
    return ceremony.program.find_people.search(ceremony.event, text, ceremony.sessions[day - 1] if day else None)


def names(found):
    return [f.participant.name for f in found.first]


def desk(ceremony, day=1):
    officer = ceremony.officer
    session = ceremony.sessions[day - 1]
    return ceremony.program.open_desk(session, Checkpoint.REGISTRATION, officer.device, officer.operator)


def chosen(ceremony, text, day=1):
    [found, *_] = search(ceremony, text).first
    return ceremony.program.record_scan.choose(found.participant.id, text, desk(ceremony, day))


def test_a_search_tells_who_is_here_already(ceremony):
    came = ceremony.scan(a_nip(1)).record
    [found] = search(ceremony, a_nip(1), day=1).first
    assert (found.here, search(ceremony, a_nip(1), day=2).first[0].here) == (came, None)


def test_a_search_tells_who_is_excused(ceremony):
    ceremony.program.correct_record.excuse(
        ceremony.event, ceremony.sessions[0], a_nip(2), Excuse.SICK, ceremony.officer
    )
    assert search(ceremony, a_nip(2), day=1).first[0].excuse is Excuse.SICK


def test_a_session_puts_its_own_people_first(ceremony):
    assert set(names(search(ceremony, "orang", day=2))[:2]) == {"Orang 5", "Orang 6"}


def test_an_import_shows_in_the_next_search(ceremony):
    assert search(ceremony, "zubaidah").total == 0
    ceremony.import_roster(*ROSTER, row(20, name="Zubaidah"))
    assert names(search(ceremony, "zubaidah")) == ["Zubaidah"]


def test_an_import_of_another_program_shows_in_the_next_search(ceremony):
    assert search(ceremony, "zubaidah").total == 0
    with closing(open_program(ceremony.folder, ceremony.clock)) as other:
        read = other.import_roster.read(
            ceremony.event, ceremony.schedule, [ceremony.roster_path([*ROSTER, row(20, name="Zubaidah")])]
        )
        other.import_roster.apply(other.import_roster.preview(read))
    assert names(search(ceremony, "zubaidah")) == ["Zubaidah"]


def test_an_import_that_is_taken_back_is_forgotten(ceremony):
    ceremony.import_roster(*ROSTER, row(20, name="Zubaidah"))
    search(ceremony, "zubaidah")
    ceremony.program.import_roster.undo(ceremony.event)
    assert search(ceremony, "zubaidah").total == 0


def test_a_repaired_number_is_found(ceremony):
    tail = a_nip(DAMAGED)[15:]
    asked = ceremony.scan(a_nip(DAMAGED)).record
    assert search(ceremony, f"{a_nip(DAMAGED)[8:15]}{tail}").total == 0
    ceremony.program.correct_record.accept(asked.id, "cocok", ceremony.officer)
    assert search(ceremony, f"{a_nip(DAMAGED)[8:15]}{tail}").total == 1


def test_a_roster_that_was_replaced_is_found_anew(ceremony):
    for name in ("Ani", "Budi"):
        ceremony.import_roster(*(row(n, name=f"{name} {n}") for n in range(1, 8)))
        search(ceremony, name)
    assert (search(ceremony, "ani").total, search(ceremony, "budi").total) == (0, 7)


def test_an_index_that_was_built_aside_is_brought_up_to_date(ceremony):
    finder = ceremony.program.find_people
    snapshot = at_once(finder.snapshot(ceremony.event))
    ceremony.import_roster(*ROSTER, row(20, name="Zubaidah"))
    finder.keep(snapshot, snapshot.indexed())
    assert (names(search(ceremony, "zubaidah")), at_once(finder.snapshot(ceremony.event))) == (["Zubaidah"], None)


def test_choosing_somebody_shows_them_and_records_nothing(ceremony):
    choice = chosen(ceremony, "orang 1")
    assert (choice.participant.name, choice.decision.verdict, ceremony.records()) == ("Orang 1", Verdict.PRESENT, ())


def test_a_confirmed_choice_is_recorded_with_what_was_typed(ceremony):
    outcome = ceremony.program.record_scan.confirmed(chosen(ceremony, "orang 1"), desk(ceremony))
    record = outcome.record
    assert (record.verdict, record.payload, record.number, record.reason) == (
        Verdict.PRESENT,
        "orang 1",
        a_nip(1),
        LOOKED_UP,
    )
    assert ceremony.scan(a_nip(1)).decision.since == record


def test_somebody_without_a_number_is_recorded_by_choice(ceremony):
    choice = chosen(ceremony, "orang 4")
    ceremony.program.record_scan.confirmed(choice, desk(ceremony))
    assert ceremony.totals(1) == {"present": 1, "pending": 4}


def test_a_choice_is_judged_again_when_it_is_confirmed(ceremony):
    choice = chosen(ceremony, "orang 1")
    ceremony.scan(a_nip(1))
    assert ceremony.program.record_scan.confirmed(choice, desk(ceremony)).decision.verdict is Verdict.ALREADY_PRESENT


@pytest.mark.parametrize(("day", "verdict"), [(1, Verdict.WRONG_SESSION), (2, Verdict.SESSION_CLOSED)])
def test_a_choice_is_judged_as_a_scan_is(ceremony, day, verdict):
    assert chosen(ceremony, "orang 5", day).decision.verdict is verdict


def test_a_wrong_session_by_choice_can_be_accepted(ceremony):
    asked = ceremony.program.record_scan.confirmed(chosen(ceremony, "orang 5"), desk(ceremony)).record
    ceremony.program.correct_record.accept(asked.id, "dinas di kota", ceremony.officer)
    assert ceremony.totals(2) == {"other_session": 1, "pending": 1}


def test_somebody_who_is_listed_no_longer_is_not_recorded(ceremony):
    choice = chosen(ceremony, "orang 1")
    ceremony.import_roster(*ROSTER[1:])
    with pytest.raises(OperatorProblem, match="tidak terdaftar lagi"):
        ceremony.program.record_scan.confirmed(choice, desk(ceremony))
