"""Numbers and dates in Indonesian words, as minutes write them."""

from __future__ import annotations

from datetime import date

from netralitas_desktop.domain.schedule import MONTHS
from netralitas_desktop.reports.wording import WEEKDAYS

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_SCALES = ((1_000_000_000, "miliar"), (1_000_000, "juta"), (1_000, "ribu"), (100, "ratus"), (10, "puluh"))


def in_words(number: int) -> str:
    """`2023` is `dua ribu dua puluh tiga`; from 0 to 999 miliar."""
    if number < 10:
        return _DIGITS[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number) or f"{_DIGITS[number - 10]} belas"
    scale, name = next((scale, name) for scale, name in _SCALES if number >= scale)
    many, rest = divmod(number, scale)
    head = f"se{name}" if many == 1 and scale in (100, 1_000) else f"{in_words(many)} {name}"
    return f"{head} {in_words(rest)}" if rest else head


def day_in_words(day: date) -> str:
    """`Senin tanggal tiga puluh bulan Oktober tahun dua ribu dua puluh tiga`."""
    month = MONTHS[day.month - 1].capitalize()
    return f"{WEEKDAYS[day.weekday()]} tanggal {in_words(day.day)} bulan {month} tahun {in_words(day.year)}"
