"""How spellings of names, groups and unsound numbers are compared, and what refusals say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.participants import group_key, name_key, person_key, raw_key
from tests.fakes import a_nip, schedule


@pytest.mark.parametrize("name", ["Dawarblandong", "DAWAR BLANDONG", "Kec. Dawarblandong", "kecamatan: dawar-blandong"])
def test_spellings_of_one_group_are_one(name):
    assert group_key(name) == "dawarblandong"


@pytest.mark.parametrize("name", ["Kecapi", "Keca", "Sekecamatan"])
def test_a_name_that_only_begins_like_kecamatan_keeps_its_letters(name):
    assert group_key(name) == name.casefold()


@pytest.mark.parametrize("name", ["", " ", "Kec.", "Kecamatan ", "--"])
def test_what_names_no_group_has_no_key(name):
    assert group_key(name) == ""


@given(st.text())
def test_a_key_is_its_own_key(text):
    assert name_key(name_key(text)) == name_key(text)


@pytest.mark.parametrize("name", ["Sri Wahyuni, S.Pd.", "SRI  WAHYUNI S PD", "sri wahyuni, s.pd"])
def test_spellings_of_one_name_are_one(name):
    assert name_key(name) == "sriwahyunispd"


@pytest.mark.parametrize(
    "name", ["Sri Wahyuni", "Dra. Hj. SRI WAHYUNI, M.Pd.", "hj sri wahyuni, S.E", "Dr.Sri Wahyuni"]
)
def test_a_person_is_the_same_whatever_titles_are_written(name):
    assert person_key(name) == "sriwahyuni"


@pytest.mark.parametrize("name", ["M. Yusuf", "Drajat", "Hj.", "Ir"])
def test_what_is_no_title_before_a_name_stays(name):
    assert person_key(name) == name_key(name)


@pytest.mark.parametrize("text", [f"NIP. {a_nip(1)}", f"{a_nip(1)[:8]} {a_nip(1)[8:]}", f"'{a_nip(1)}"])
def test_an_unsound_number_is_compared_by_its_digits(text):
    assert raw_key(text) == a_nip(1)


def test_an_unsound_number_with_letters_is_compared_as_text():
    assert raw_key(" HNR  17 ") == "hnr17"


def test_a_problem_is_its_sentence_with_its_values():
    problem = OperatorProblem("Berkas {name} kosong.", name="a.xlsx")
    assert (str(problem), problem.sentence, problem.values) == (
        "Berkas a.xlsx kosong.",
        "Berkas {name} kosong.",
        {"name": "a.xlsx"},
    )


def test_the_schedules_spelling_of_a_group_is_known():
    known = [schedule().known_group(name) for name in ("kec. JETIS", "Kutorejo", "")]
    assert known == ["Jetis", None, None]
