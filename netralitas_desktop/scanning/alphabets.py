"""The characters of Code 128 (ISO/IEC 15417) and Code 39 (ISO/IEC 16388) as widths of bars and spaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_CODE128_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221"
    "223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321"
    "112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131"
    "311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114"
    "122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214211232233111"
)
_CODE128 = tuple(_CODE128_WIDTHS[at : at + 6] for at in range(0, len(_CODE128_WIDTHS), 6))
"""Values 0 to 105, then the stop character without its last bar; six widths in modules each."""

_CODE39_CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. *$/+%"
_CODE39_WIDE = (
    "000110100100100001001100001101100000000110001100110000001110000000100101100100100001100100100001001001001001"
    "101001000000011001100011000001011000000001101100001100001001100000011100100000011001000011101000010000010011"
    "100010010001010010000000111100000110001000110000010110110000001011000001111000000010010001110010000011010000"
    "010000101110000100011000100010010100010101000010100010010001010000101010"
)
_CODE39 = tuple(_CODE39_WIDE[at : at + 9] for at in range(0, len(_CODE39_WIDE), 9))
"""Bar and space in turn, a bar first; 1 is a wide one."""

Widths = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Alphabet:
    """A linear symbology whose characters are equally long; widths are in modules, a bar first, a space last."""

    name: str
    characters: tuple[Widths, ...]
    starts: tuple[int, ...]
    stop: int
    tail: float
    """Modules from the end of the last character to the end of the last bar."""
    is_dark_after: bool
    """Whether a bar follows the last character's space."""
    is_checked: bool

    @property
    def period(self) -> float:
        """Modules a character."""
        return sum(self.characters[0])

    def text_of(self, values: Sequence[int]) -> str | None:
        """The text of a whole symbol with start and stop; None where it says nothing or its check does not hold."""
        if len(values) < 3 or values[0] not in self.starts or values[-1] != self.stop:
            return None
        return _code128_text(values[:-1]) if self.name == "code128" else _code39_text(values[1:-1])


def code128() -> Alphabet:
    """With all three code sets."""
    characters = tuple(tuple(float(width) for width in pattern) for pattern in _CODE128)
    return Alphabet("code128", characters, (103, 104, 105), 106, 2.0, is_dark_after=True, is_checked=True)


def code39(wide: float) -> Alphabet:
    """With wide elements of that many modules: 2 to 3."""
    characters = tuple((*(wide if element == "1" else 1.0 for element in pattern), 1.0) for pattern in _CODE39)
    star = _CODE39_CHARACTERS.index("*")
    return Alphabet("code39", characters, (star,), star, -1.0, is_dark_after=False, is_checked=False)


def _code39_text(values: Sequence[int]) -> str | None:
    text = "".join(_CODE39_CHARACTERS[value] for value in values)
    return None if "*" in text else text


_SHIFT, _SET_C, _SET_B, _SET_A, _FNC1 = 98, 99, 100, 101, 102


def _code128_text(values: Sequence[int]) -> str | None:
    """Of start, data and check character; None also for FNC2, FNC3 and FNC4, which no card carries."""
    start, *content, check = values
    if (start + sum(place * value for place, value in enumerate(content, 1))) % 103 != check:
        return None
    text, code_set = "", {103: "A", 104: "B", 105: "C"}[start]
    for before, value in pairwise([-1, *content]):
        switched = _switched(code_set, value)
        if switched is not None:
            code_set = switched
            continue
        if value == _FNC1 or (value == _SHIFT and code_set != "C"):
            continue
        shown = {"A": "B", "B": "A"}.get(code_set, code_set) if before == _SHIFT else code_set
        char = _character(shown, value)
        if char is None:
            return None
        text += char
    return text or None


def _switched(code_set: str, value: int) -> str | None:
    """The code set that a character switches to."""
    switches = {"A": {_SET_C: "C", _SET_B: "B"}, "B": {_SET_C: "C", _SET_A: "A"}, "C": {_SET_B: "B", _SET_A: "A"}}
    return switches[code_set].get(value)


def _character(code_set: str, value: int) -> str | None:
    if code_set == "C":
        return f"{value:02d}" if value < 100 else None
    if value >= 96:
        return None
    return chr(value + 32) if code_set == "B" or value < 64 else chr(value - 64)
