"""Numbers and dates in Indonesian words."""

from datetime import date

import pytest

from netralitas_desktop.reports.paper.number_words import day_in_words, in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (9, "sembilan"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (970, "sembilan ratus tujuh puluh"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2023, "dua ribu dua puluh tiga"),
        (4731, "empat ribu tujuh ratus tiga puluh satu"),
        (10_000, "sepuluh ribu"),
        (11_011, "sebelas ribu sebelas"),
        (100_000, "seratus ribu"),
        (1_001_000, "satu juta seribu"),
        (2_000_000_001, "dua miliar satu"),
    ],
)
def test_a_number_in_words(number, words):
    assert in_words(number) == words


def test_a_day_as_minutes_write_it():
    wanted = "Senin tanggal tiga puluh bulan Oktober tahun dua ribu dua puluh tiga"
    assert day_in_words(date(2023, 10, 30)) == wanted
