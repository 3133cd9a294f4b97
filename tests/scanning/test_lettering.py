"""Lines of text are made to fit."""

from netralitas_desktop.scanning.lettering import Type, fitted, width_of

INK = Type(40, (0, 0, 0), 600)


def test_a_line_that_fits_stays_as_it_is():
    assert fitted("Siti", INK, 500) == ("Siti", INK)


def test_a_longer_line_is_set_smaller():
    text, kind = fitted("SITI RAHAYU NINGTYAS", INK, 300)
    assert text == "SITI RAHAYU NINGTYAS"
    assert kind.size < INK.size
    assert width_of(text, kind) <= 300


def test_a_line_that_is_too_long_for_the_smallest_type_is_cut():
    text, kind = fitted("SITI RAHAYU " * 9, INK, 300)
    assert text.endswith("...")
    assert width_of(text, kind) <= 300
