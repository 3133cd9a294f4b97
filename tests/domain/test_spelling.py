"""What the spellings of one name have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.spelling import asked_words, folded, one_edit_apart, words_of_name, words_of_place


@pytest.mark.parametrize(
    "spellings",
    [
        "Muhammad Mohammad Mohamad Muhamad Mochamad Mokhamad Moh. Muh. Moch. Mohd. Muhammed",
        "Achmad Ahmad Akhmad Ach.",
        "Syaiful Saiful Sjaiful",
        "Soetjipto Sutjipto Soecipto Sucipto",
        "Djoko Joko",
        "Supriyanto Supriianto Suprianto",
        "Annisa Anisa",
        "Taufiq Taufik",
        "Arief Arif",
        "Zaenal Zainal",
        "Choerul Khoirul Choirul",
        "Abdul Abdoel Abd.",
        "Noer Nur",
    ],
)
def test_spellings_of_one_name_are_one(spellings):
    assert len({words_of_name(name) for name in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("Budi", "Rudi"), ("Ani", "Ana"), ("Siti", "Sita"), ("Jaya", "Yaya")])
def test_other_names_stay_apart(one, other):
    assert words_of_name(one) != words_of_name(other)


@pytest.mark.parametrize(
    "name",
    ["Drs. H. Ahmad Fauzi, M.Pd.", "AHMAD FAUZI S.Pd.", "Hj Ahmad Fauzi SH", "ahmad  fauzi", "Prof.Dr.Ahmad Fauzi"],
)
def test_titles_are_no_part_of_a_name(name):
    assert words_of_name(name) == ("ahmad", "fauzi")


def test_somebody_who_is_called_like_a_title_keeps_their_name():
    assert words_of_name("Gus") == ("gus",)


@pytest.mark.parametrize("name", ["St. Aminah", "Siti Aminah", "ST AMINAH"])
def test_st_before_a_name_is_siti(name):
    assert words_of_name(name) == ("siti", "aminah")


@pytest.mark.parametrize("name", ["Nur'aini", "Nur’aini", "NURAINI"])
def test_an_apostrophe_is_no_letter(name):
    assert words_of_name(name) == ("nuraini",)


def test_initials_that_stand_together_are_words():
    assert words_of_name("M.Yusuf") == words_of_name("M. Yusuf")


def test_the_spellings_of_a_state_school_are_one():
    assert words_of_place("SD Negeri 1 Pacet") == words_of_place("SDN 1 PACET") == words_of_place("SDN. 1 Pacet")


def test_titles_are_looked_for_where_nothing_else_is_typed():
    assert (asked_words("Drs."), asked_words("Drs. Budi, S.Pd"), asked_words("Kec. Pacet")) == (
        ("drs",),
        ("budi",),
        ("pacet",),
    )


@pytest.mark.parametrize("other", ["wbowo", "wibowoo", "wibiwo", "wiobwo", "ibowo", "wibow", "iwbowo"])
def test_one_slip_of_the_hand_is_one_edit(other):
    assert one_edit_apart("wibowo", other)
    assert one_edit_apart(other, "wibowo")


@pytest.mark.parametrize("other", ["wibowo", "wbwo", "wibowoaa", "bowiwo", "sibawo", "owibwo"])
def test_more_or_nothing_is_not(other):
    assert not one_edit_apart("wibowo", other)


@given(st.text(st.characters(categories=["Ll"]), max_size=12))
def test_folding_ends(word):
    assert len(folded(word)) <= len(word) + 8
