"""Numbers that identify people: NIP and NI PPPK (18 digits), NIK (16 digits), and what Excel leaves of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite
from typing import ClassVar, Self

NIP_LENGTH = 18
NIK_LENGTH = 16
EXCEL_DIGITS = 15
"""Excel stores numbers as IEEE doubles and keeps 15 significant digits; what follows becomes zeros."""

PPPK_CODES = range(21, 30)
"""Digits 13-14 of an NI PPPK: the letter 2 and a digit 1-9; a PNS has a month 01-12 there (Perka BKN 22/2007)."""

_LABEL = re.compile(r"^[\s'’‘`\u200b\ufeff]*(?:NI\s*PPPK|N\.?\s?I\.?\s?P|N\.?\s?I\.?\s?K)[\s.:]*", re.IGNORECASE)
_FILLING = re.compile(r"[\s.\-'’‘`\u00a0\u200b\u200e\u200f\ufeff]")
_NOTHING = re.compile(r"[\s\-–—_.'0]*|tidak ada|belum ada|n/?a|nihil|null|none", re.IGNORECASE)


class NotANumber(ValueError):
    """The text is no sound number of a person; `part` names what is impossible."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class NumberKind(StrEnum):
    """Which register a number belongs to."""

    NIP = "nip"
    NIK = "nik"


def _birth(year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2099:
        raise NotANumber("birth_year")
    if not 1 <= month <= 12:
        raise NotANumber("birth_month")
    try:
        return date(year, month, day)
    except ValueError:
        raise NotANumber("birth_day") from None


@dataclass(frozen=True, slots=True)
class Nip:
    """An 18-digit civil servant's number: birth 8, appointment 6 (PPPK: year 4 and a code 21-29), sex 1, sequence 3."""

    digits: str
    kind: ClassVar[NumberKind] = NumberKind.NIP

    @classmethod
    def parse(cls, text: str) -> Self:
        """Accepts spaces, dots, NBSP, a leading apostrophe or 'NIP.'; raises NotANumber, naming the impossible part."""
        return cls.of(bare_digits(text))

    @classmethod
    def of(cls, digits: str) -> Self:
        """From bare digits."""
        if len(digits) != NIP_LENGTH:
            raise NotANumber("length")
        _birth(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        code = int(digits[12:14])
        if not (1 <= code <= 12 or code in PPPK_CODES):
            raise NotANumber("appointment")
        if digits[14] not in "12":
            raise NotANumber("sex")
        if digits[15:] == "000":
            raise NotANumber("sequence")
        return cls(digits)

    @property
    def born(self) -> date:
        return date(int(self.digits[:4]), int(self.digits[4:6]), int(self.digits[6:8]))

    @property
    def is_woman(self) -> bool:
        return self.digits[14] == "2"

    @property
    def written(self) -> str:
        """As people write it: `19800101 200501 1 001`."""
        d = self.digits
        return f"{d[:8]} {d[8:14]} {d[14]} {d[15:]}"


@dataclass(frozen=True, slots=True)
class Nik:
    """A 16-digit resident's number: area 6, birth DDMMYY (day + 40 for women), sequence 4."""

    digits: str
    kind: ClassVar[NumberKind] = NumberKind.NIK

    @classmethod
    def parse(cls, text: str) -> Self:
        """Accepts the same writing as Nip.parse; raises NotANumber, naming the impossible part."""
        return cls.of(bare_digits(text))

    @classmethod
    def of(cls, digits: str) -> Self:
        """From bare digits."""
        if len(digits) != NIK_LENGTH:
            raise NotANumber("length")
        day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
        day -= 40 if day > 40 else 0
        _birth(2000 + year if year % 4 == 0 else 1900 + year, month, day)  # the century is not written: allow 29 Feb 00
        if digits[12:] == "0000":
            raise NotANumber("sequence")
        return cls(digits)

    @property
    def is_woman(self) -> bool:
        return int(self.digits[6:8]) > 40

    @property
    def written(self) -> str:
        d = self.digits
        return f"{d[:6]} {d[6:12]} {d[12:]}"

    def may_belong_with(self, nip: Nip) -> bool:
        """Whether this NIK and that NIP tell the same birth date and sex, so that one card can carry both."""
        day = int(self.digits[6:8]) - (40 if self.is_woman else 0)
        return (day, self.digits[8:10], self.digits[10:12], self.is_woman) == (
            nip.born.day,
            nip.digits[4:6],
            nip.digits[2:4],
            nip.is_woman,
        )


PersonNumber = Nip | Nik


def bare_digits(text: str) -> str:
    """The digits of a written number without its label and filling; raises NotANumber where anything else stands."""
    if text.isdigit() and text.isascii():
        return text
    digits = _FILLING.sub("", _LABEL.sub("", text))
    if not (digits.isascii() and digits.isdigit()):
        raise NotANumber("letters")
    return digits


def parse_number(text: str) -> PersonNumber:
    """A sound NIP or NIK; raises NotANumber otherwise."""
    digits = bare_digits(text)
    return Nik.of(digits) if len(digits) == NIK_LENGTH else Nip.of(digits)


SHOWN_OF_MASKED = 4
"""Enough for the owner to know their number again; a NIP's birth date stays covered."""


def masked(digits: str) -> str:
    """The number as strangers may see it: `•••••••• •••••• 1 001`; too short to be covered, none of it shows."""
    try:
        written = parse_number(digits).written
    except NotANumber:
        written = digits
    shown = SHOWN_OF_MASKED if len(digits) >= 2 * SHOWN_OF_MASKED else 0
    places = [at for at, letter in enumerate(written) if letter != " "]
    covered = frozenset(places[: len(places) - shown])
    return "".join("•" if at in covered else letter for at, letter in enumerate(written))


def is_sound(digits: str) -> bool:
    """Whether the text is a sound number of a person."""
    try:
        parse_number(digits)
    except NotANumber:
        return False
    return True


class NumberState(StrEnum):
    """What became of the number in a roster's cell."""

    SOUND = "sound"
    MISSING = "missing"
    INVALID = "nip_invalid"
    DAMAGED = "nip_precision_lost"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A roster cell, read as a person's number: `number` is sound or nothing, `raw` is what stood there."""

    state: NumberState
    number: PersonNumber | None = None
    raw: str = ""
    damaged_prefix: str = ""
    """The 15 digits that Excel kept of a damaged number, also where it was saved as text; else empty."""
    why: str = ""
    """For an invalid number: the impossible part, as in NotANumber."""


def read_number(cell: str | int | float | None) -> NumberReading:
    """What a roster's cell says about a person's number; never turns a float into a number.

    An integer is exact in the file's XML (PHP exporters write those) and good unless Excel's rounding shows:
    18 digits that end in 000, or 16 that end in 0.
    """
    match cell:
        case None:
            return NumberReading(NumberState.MISSING)
        case bool():
            return NumberReading(NumberState.INVALID, raw=str(cell), why="letters")
        case int():
            return _read_integer(cell)
        case float():
            return _read_float(cell)
        case str():
            return _read_text(cell)


def _read_integer(value: int) -> NumberReading:
    digits = str(value)
    lost = len(digits) - EXCEL_DIGITS
    if len(digits) in (NIP_LENGTH, NIK_LENGTH) and digits.endswith("0" * lost):
        return _damaged(digits, f"{digits[0]}.{digits[1:EXCEL_DIGITS]}E+{len(digits) - 1}")
    return _read_text(digits)


def _read_float(value: float) -> NumberReading:
    if not isfinite(value):
        return NumberReading(NumberState.INVALID, raw=str(value), why="letters")
    if value == 0:
        return NumberReading(NumberState.MISSING)
    digits = f"{value:.0f}"
    raw = f"{value:.14E}"
    if len(digits) not in (NIP_LENGTH, NIK_LENGTH):
        return NumberReading(NumberState.INVALID, raw=f"{value:.15g}", why="length")
    return _damaged(f"{value:.{EXCEL_DIGITS - 1}e}".replace(".", "").partition("e")[0], raw)


def _damaged(digits: str, raw: str) -> NumberReading:
    return NumberReading(NumberState.DAMAGED, raw=raw, damaged_prefix=digits[:EXCEL_DIGITS])


_EXPONENT = re.compile(r"\s*(\d)[.,](\d+)E\+?(1[57])\s*", re.IGNORECASE)


def _read_text(text: str) -> NumberReading:
    if _NOTHING.fullmatch(_LABEL.sub("", text).strip()):
        return NumberReading(NumberState.MISSING, raw=text.strip(" -'"))
    if exponent := _EXPONENT.fullmatch(text):
        kept = exponent[1] + exponent[2]
        prefix = kept.ljust(EXCEL_DIGITS, "0")[:EXCEL_DIGITS] if len(kept) >= EXCEL_DIGITS - 1 else ""
        return NumberReading(NumberState.DAMAGED, raw=text.strip(), damaged_prefix=prefix)
    try:
        number = parse_number(text)
    except NotANumber as unsound:
        # zeros as a sequence are what Excel leaves when a destroyed number is saved as text: the desk may repair it
        prefix = bare_digits(text)[:EXCEL_DIGITS] if unsound.part == "sequence" else ""
        return NumberReading(NumberState.INVALID, raw=text.strip(), damaged_prefix=prefix, why=unsound.part)
    return NumberReading(NumberState.SOUND, number=number, raw=text.strip())


def damaged_length(raw: str) -> int:
    """How many digits a damaged number had; 0 where the file does not tell."""
    if raw.isdigit():
        return len(raw)
    _, _, exponent = raw.upper().partition("E")
    return int(exponent) + 1 if exponent.lstrip("+").isdigit() else 0
