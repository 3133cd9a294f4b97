"""Lines of the command line about one answer of the desk."""

from __future__ import annotations

import pytest

from netralitas_desktop.cli.words import decision_line
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.services.record_scan import Outcome
from tests.fakes import a_nip, at, online_without_time, person, record

ANI = person(1)
CAME = record(1, participant=ANI.id, at=at("08:05"))
LISTED_WITHOUT_TIME = online_without_time(1, participant=ANI.id, at=at("16:30"))
TIMES = [(CAME, "sejak 08.05.00"), (LISTED_WITHOUT_TIME, "tanpa waktu bergabung")]


def note(decision: Decision) -> str:
    line = decision_line(Outcome(decision, record(2, verdict=decision.verdict)))
    return line.partition(" — ")[2]


@pytest.mark.parametrize(("since", "told"), TIMES)
def test_since_when_somebody_is_here_is_told_where_it_is_known(since: Record, told: str) -> None:
    assert note(Decision(Verdict.ALREADY_PRESENT, person=ANI, since=since)) == told


@pytest.mark.parametrize(("since", "told"), TIMES)
def test_a_damaged_number_is_told_with_or_without_a_time(since: Record, told: str) -> None:
    here = Decision(Verdict.ALREADY_PRESENT, person=ANI, since=since, review=Review.DAMAGED_NUMBER)
    assert note(here) == f"{told}; nomornya rusak di daftar, perbaiki dengan record accept"


@pytest.mark.parametrize(("since", "told"), TIMES)
def test_a_removed_person_is_told_with_the_time_of_their_record(since: Record, told: str) -> None:
    gone = Decision(Verdict.NOT_LISTED, a_nip(1), removed=ANI, since=since)
    assert note(gone) == f"dihapus dari daftar, tercatat {told}"


@pytest.mark.parametrize(("since", "told"), TIMES)
def test_one_of_several_who_is_here_is_told_with_their_time(since: Record, told: str) -> None:
    here = Decision(Verdict.ALREADY_PRESENT, person=ANI, since=since)
    asked = Decision(Verdict.NEEDS_REVIEW, candidates=(ANI,), answers=(here,), review=Review.DAMAGED_NUMBER)
    assert note(asked) == f"nomornya rusak di daftar; cocokkan namanya; sudah hadir {told}"
