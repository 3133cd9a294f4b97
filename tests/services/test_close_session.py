"""A closed session is fixed, whatever comes after, until it is opened again."""

import pytest

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import RecordKind, Verdict
from tests.fakes import a_nip
from tests.services.ceremony import ROSTER, row


def test_closing_tells_how_the_session_ended(ceremony):
    ceremony.scan(a_nip(1))
    totals = ceremony.close().totals
    assert (totals.roster, totals.came, totals.as_json()["unexcused"], totals.as_json()["pending"]) == (5, 1, 4, 0)


def test_closing_is_a_record(ceremony):
    closed = ceremony.close().record
    assert (closed.kind, closed.verdict, ceremony.records()) == (RecordKind.CLOSE, None, (closed,))


def test_a_closed_session_is_not_closed_twice(ceremony):
    ceremony.close()
    with pytest.raises(OperatorProblem, match="sudah ditutup"):
        ceremony.close()


def test_a_closed_session_answers_so(ceremony):
    ceremony.close()
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.SESSION_CLOSED


def test_a_reopened_session_answers_again(ceremony):
    ceremony.close()
    ceremony.reopen()
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.PRESENT


def test_an_open_session_cannot_be_reopened(ceremony):
    with pytest.raises(OperatorProblem, match="belum ditutup"):
        ceremony.reopen()


def test_reopening_needs_a_reason(ceremony):
    ceremony.close()
    with pytest.raises(OperatorProblem, match="Alasan kosong"):
        ceremony.reopen(reason="  ")


def test_reopening_works_after_the_clock_was_set_back(ceremony):
    ceremony.clock.set("11:00")
    ceremony.close()
    ceremony.clock.set("09:00")
    ceremony.reopen()
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.PRESENT


def test_closing_again_works_after_the_clock_was_set_back(ceremony):
    ceremony.close()
    ceremony.reopen()
    ceremony.clock.set("07:00")
    ceremony.close()
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.SESSION_CLOSED


@pytest.mark.parametrize(
    "rows",
    [
        ROSTER[1:],
        (*ROSTER, row(30), row(31)),
        tuple(row(int(r[0]), "Ngoro", r[2]) for r in ROSTER),
        (row(1, name="Nama Lain"), *ROSTER[1:]),
    ],
    ids=["removed", "added", "moved", "renamed"],
)
def test_an_import_does_not_change_a_closed_session(ceremony, rows):
    ceremony.scan(a_nip(1))
    ceremony.close()
    before = ceremony.totals(1)
    ceremony.import_roster(*rows)
    assert (ceremony.totals(1), ceremony.verify()) == (before, ())


def test_closing_the_next_session_does_not_change_a_closed_one(ceremony):
    ceremony.close(1)
    before = ceremony.totals(1)
    ceremony.import_roster(*(row(int(r[0]), "Ngoro", r[2]) for r in ROSTER))
    ceremony.close(2)
    assert (ceremony.totals(1), ceremony.verify()) == (before, ())


def test_an_import_changes_a_reopened_session(ceremony):
    ceremony.close()
    ceremony.import_roster(*ROSTER, row(30))
    ceremony.reopen()
    assert ceremony.close().totals.roster == 6


def test_the_event_sums_up_after_all_of_this(ceremony):
    ceremony.close(1)
    ceremony.import_roster(row(1, "Pacet"), *ROSTER[2:], row(30), row(31, "Ngoro"))
    ceremony.close(2)
    assert (sum(ceremony.totals().values()), ceremony.verify()) == (10, ())
