"""A person's past holds everything that was recorded about them, also refusals and what was taken back."""

from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.domain.records import RecordKind as Kind
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED, ROSTER, row


def past(ceremony, who):
    _, found = ceremony.program.history.of(ceremony.event, who)
    return found


def test_a_past_is_told_from_the_first_scan_to_the_last_correction(ceremony):
    correct = ceremony.program.correct_record
    correct.excuse(ceremony.event, ceremony.sessions[0], a_nip(1), Excuse.LEAVE, ceremony.officer)
    asked = ceremony.scan(a_nip(1)).record
    accepted = correct.accept(asked.id, "datang", ceremony.officer)
    correct.void(accepted.id, "salah orang", ceremony.officer)
    ceremony.scan(a_nip(2))
    told = past(ceremony, a_nip(1))
    assert [p.record.kind for p in told] == [Kind.EXCUSE, Kind.SCAN, Kind.ACCEPT, Kind.VOID]
    assert (told[2].voided_by, told[0].desk) == (told[3].record, "Meja 1")


def test_a_refused_scan_is_in_it(ceremony):
    ceremony.scan(a_nip(5))
    assert [p.record.verdict for p in past(ceremony, "Orang 5")] == [Verdict.WRONG_SESSION]


def test_the_scans_of_a_number_from_before_it_was_listed_are_in_it(ceremony):
    refused = ceremony.scan(a_nip(20)).record
    ceremony.import_roster(*ROSTER, row(20))
    ceremony.scan(a_nip(20))
    told = past(ceremony, a_nip(20))
    assert (told[0].record, len(told)) == (refused, 2)


def test_the_scan_that_a_repair_answered_is_in_it(ceremony):
    asked = ceremony.scan(a_nip(DAMAGED)).record
    ceremony.program.correct_record.accept(asked.id, "KTP cocok", ceremony.officer)
    assert [p.record.kind for p in past(ceremony, a_nip(DAMAGED))] == [Kind.SCAN, Kind.ACCEPT]


def test_the_scan_of_a_name_that_was_accepted_is_in_it(ceremony):
    asked = ceremony.scan("Orang 4").record
    ceremony.program.correct_record.accept(asked.id, "KTP cocok", ceremony.officer)
    assert past(ceremony, "Orang 4")[0].record == asked


def test_somebody_who_never_came_has_none(ceremony):
    assert past(ceremony, "Orang 3") == ()
