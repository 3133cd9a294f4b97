"""Who is printed for, and what their codes say when they come back to the desk."""

import pytest

from netralitas_desktop.domain.handouts import CodeKind, Handout
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.payloads import own_code
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.services.references import Ambiguous, NotFound
from tests.fakes import a_nip
from tests.services.ceremony import DAMAGED, row


def holders(ceremony, code=CodeKind.QR, **whose):
    return ceremony.program.print_papers.collect(ceremony.event, Handout.CARDS, code, **whose).holders


def test_everybody_is_printed_group_by_group(ceremony):
    names = [h.person.name for h in holders(ceremony)]
    assert names == [f"Orang {n}" for n in (1, 2, 8, 3, 4, 5, 6, 7)]


def test_one_group_is_found_in_any_spelling(ceremony):
    assert [h.person.name for h in holders(ceremony, group="kec. MOJOSARI")] == ["Orang 3", "Orang 4"]


@pytest.mark.parametrize("who", [a_nip(2), "Orang 2", f"NIP. {a_nip(2)}"])
def test_one_person_is_found_by_number_or_name(ceremony, who):
    assert [h.person.name for h in holders(ceremony, who=who)] == ["Orang 2"]


def test_everybody_knows_their_session(ceremony):
    assert [h.session.name if h.session else "" for h in holders(ceremony)] == ["Hari 1"] * 5 + ["Hari 2"] * 2 + [""]


def test_a_sound_number_is_its_own_code(ceremony):
    [ani] = holders(ceremony, CodeKind.CODE128, who=a_nip(1))
    assert (ani.payload, ani.code) == (a_nip(1), CodeKind.CODE128)


@pytest.mark.parametrize("name", ["Orang 4", f"Orang {DAMAGED}"])
def test_who_has_no_sound_number_gets_a_qr_of_their_own(ceremony, name):
    [person] = holders(ceremony, CodeKind.CODE128, who=name)
    assert (person.payload, person.code) == (own_code(person.person.id), CodeKind.QR)


def test_two_people_with_one_number_get_codes_of_their_own(empty):
    empty.import_roster(row(1), row(2, number=a_nip(1)), row(3))
    own = [h.payload.startswith("NETRALITAS:P:") for h in holders(empty)]
    assert own == [True, True, False]


def test_every_printed_code_finds_its_person_at_the_desk(ceremony):
    for printed in holders(ceremony, group="Jetis"):
        outcome = ceremony.scan(printed.payload)
        assert (outcome.decision.verdict, outcome.decision.person) == (Verdict.PRESENT, printed.person)


@pytest.mark.parametrize(
    ("whose", "refusal"),
    [({"group": "Trowulan"}, OperatorProblem), ({"who": "Siapa"}, NotFound), ({"who": a_nip(44)}, NotFound)],
)
def test_nobody_is_refused(ceremony, whose, refusal):
    with pytest.raises(refusal):
        holders(ceremony, **whose)


def test_each_hundredth_of_the_people_is_told(ceremony, tmp_path):
    heard = []
    handouts = ceremony.program.print_papers.collect(ceremony.event, Handout.LABELS)
    ceremony.program.print_papers.write(handouts, tmp_path / "label.pdf", heard.append)
    assert [(step.number, step.of) for step in heard] == [(n, 8) for n in range(1, 9)]


def test_two_people_of_one_name_are_refused(empty):
    empty.import_roster(row(1, name="Ani"), row(2, name="Ani"))
    with pytest.raises(Ambiguous):
        holders(empty, who="Ani")


def test_an_event_without_people_is_refused(empty):
    with pytest.raises(OperatorProblem, match="belum punya daftar"):
        holders(empty)
