"""Lines that fit, and texts that the faces can print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.reports.paper.typefaces import Face, printable, shortened, width, wrapped


@given(st.text(max_size=200), st.sampled_from(Face), st.floats(20, 300))
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text, face, room):
    lines = wrapped(text, face, 8, room)
    assert all(width(line, face, 8) <= room + 1e-6 for line in lines)
    assert "".join(lines).replace(" ", "") == printable(text, face).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x00b\nc\u202ed", "a b c d"), ("张", "□"), ("Ñandú é", "Ñandú é"), ("=SUM(A1)", "=SUM(A1)"), ("امل", "امل")],
)
def test_a_letter_that_the_faces_have_no_shape_for_is_a_box(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize("text", ["Siti 😀 Aminah", "Siti 👩‍👩‍👧‍👦👍🏽 Aminah", "Siti ✌️ Aminah"])
def test_emoji_leave_no_box_behind(text):
    assert wrapped(text, Face.REGULAR, 8, 300) == ["Siti Aminah"]


def test_only_a_line_that_is_too_long_is_shortened():
    assert shortened("Hari 1", Face.REGULAR, 8, 100) == "Hari 1"
    assert shortened("Hari " * 40, Face.REGULAR, 8, 60) == "Hari Hari Hari…"
