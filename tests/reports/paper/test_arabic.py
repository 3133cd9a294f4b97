"""Right-to-left names stand on paper as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.paper import PaperSize
from netralitas_desktop.reports.paper.arabic import as_seen
from netralitas_desktop.reports.paper.sheets import Sheets, layout_of
from netralitas_desktop.reports.paper.typefaces import Face, load_faces
from tests.reports.paper.pdf_reading import text

EVERYTHING = frozenset(range(0x10FFFF))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("\u0645\u062d\u0645\u062f", "\ufeaa\ufee4\ufea4\ufee3"),
        ("\u0644\u0627", "\ufefb"),
        ("\u05e9\u05dc \u05e2", "\u05e2 \u05dc\u05e9"),
        ("Hj. \u05e9\u05dc SDN 2", "Hj. \u05dc\u05e9 SDN 2"),
        ("\u05e9 12/2023 \u05dc", "\u05dc 12/2023 \u05e9"),
        ("\u05e9 (\u05dc) \u05e2", "\u05e2 (\u05dc) \u05e9"),
        ("Lala, S.Pd.", "Lala, S.Pd."),
    ],
)
def test_letters_are_joined_and_stand_from_right_to_left(written, seen):
    assert as_seen(written, EVERYTHING) == seen


def test_a_mark_stays_with_its_letter():
    assert as_seen("\u05e9\u05b8\u05dc", EVERYTHING) == "\u05dc\u05e9\u05b8"


@given(st.text(st.sampled_from("\u0645\u062d\u0644\u0627\u064f 1(a"), max_size=30))
def test_a_face_without_the_forms_loses_no_letter(written):
    assert sorted(as_seen(written, frozenset()).translate(UNMIRRORED)) == sorted(written.translate(UNMIRRORED))


UNMIRRORED = str.maketrans(")", "(")


def test_a_reader_of_the_pdf_finds_the_name_as_it_was_written():
    name = "\u0645\u062d\u0645\u062f \u0639\u0628\u062f \u0627\u0644\u0644\u0647"
    sheets = Sheets(layout_of(PaperSize.A4), "Uji")
    sheets.write(50, 700, name)
    assert text(sheets.finish()) == name


def test_the_faces_have_the_forms_of_ordinary_letters():
    known = load_faces()[Face.REGULAR]
    shaped = as_seen("\u0645\u062d\u0645\u062f", known)
    assert not set(shaped) & set("\u0645\u062d\u062f")
