"""What the spellings of one Indonesian name or word have in common, and which words of a name are titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from netralitas_desktop.domain.participants import short_unit

_RULES = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"(?<=[ck]h)oe", "oi"),  # Choerul, Khoirul; before the old spelling of u
        (r"oe", "u"),
        (r"^nj", "ny"),
        (r"tj", "c"),
        (r"dj", "j"),
        (r"sj", "sy"),
        (r"dz", "z"),
        (r"^ts", "s"),
        (r"s[yh]", "s"),
        (r"[ck]h", "h"),
        (r"ph|v", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"([tdbg])h", r"\1"),
        (r"ie", "i"),
        (r"ae", "ai"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
"""In this order: the spelling before 1947 and 1972 first, then Arabic sounds, then what offices mix up."""

_NOT_DOUBLED = re.compile(r"(\D)\1+")

MUHAMMAD, AHMAD, ABDUL, SITI = "muhamad", "ahmad", "abdul", "siti"
_SHORT_FOR = {
    **dict.fromkeys(
        ("moh", "muh", "mohd", "muhd", "mhd", "mohm", "mohamad", "mohamed", "muhamed", "mokamad", "mukamad", "muhamd"),
        MUHAMMAD,
    ),
    **dict.fromkeys(("ah", "ahm", "ahd"), AHMAD),
    **dict.fromkeys(("abd", "abdl"), ABDUL),
}
"""Folded abbreviations and variants that no rule of letters tells."""

_TITLE_WORDS = """
prof dr drs dra drg drh ir h hj hjh kh ki nyi ust gus raden rd rr r tb apt ners ns
spd spdi spdsd spdaud mpd mpdi sag mag ssos sh mh mhum shum se mm msi ssi msc skm mkes skep mkep st mt sip mip sap map
skom mkom amd amapd amdpd amdkeb amdkep amak amk amkeb strkeb sst sstp sp mp spt spi sptr shut sik mik sfarm spsi
sthi sei spog sppd phd mba gr cht ma ba
"""
TITLES = frozenset(_TITLE_WORDS.split())
"""Without dots and in small letters; nobody is looked up by these alone."""

_PART = re.compile(r"[^\s,;/()_-]+")
_DOTTED = re.compile(r"\S+\.\S*")
_APOSTROPHES = re.compile(r"['’‘`´ʻ]")


def words_of_name(name: str) -> tuple[str, ...]:
    """The folded words by which somebody is called: no titles, nothing behind a comma."""
    parts = _parts(name.partition(",")[0]) or _parts(name)
    if len(parts) > 1 and parts[0] == "st":
        parts[0] = SITI
    return tuple(folded(p) for p in parts if p not in TITLES) or tuple(folded(p) for p in parts)


def words_of_place(name: str) -> tuple[str, ...]:
    """The folded words of a unit or group."""
    return tuple(folded(p) for p in _parts(short_unit(name)))


def asked_words(text: str) -> tuple[str, ...]:
    """The plain words of a search; titles and `Kec.` are nothing to look for where anything else stands."""
    called, comma, behind = short_unit(text).partition(",")
    # behind a comma stand titles, `A.Ma.Pd.` too, and then perhaps a unit
    parts = _parts(f"{called} {_DOTTED.sub(' ', behind)}" if comma else called)
    return tuple(p for p in parts if p not in TITLES and p not in ("kec", "kecamatan")) or tuple(parts)


@lru_cache(maxsize=65_536)
def folded(word: str) -> str:
    """What the spellings of one word have in common: `Soetjipto` and `Sucipto`, `Moh` and `Muhammad`."""
    if word.isdigit():
        return word
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return _SHORT_FOR.get(word, word)


def meant_by_beginning(word: str) -> str:
    """The name that is begun in another spelling than the folded one: `moha` begins Muhammad; else nothing."""
    if len(word) < 3:
        return ""
    return next((name for spelling, name in _SHORT_FOR.items() if spelling.startswith(word)), "")


def run_together(words: tuple[str, ...]) -> str:
    """Folded words as one: `nur aini` as `nuraini`."""
    return _NOT_DOUBLED.sub(r"\1", "".join(words))


def meant_by_slip(word: str) -> Iterator[str]:
    """What was meant if two neighbours were swapped or a letter is too many."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def one_edit_apart(a: str, b: str) -> bool:
    """Whether one letter was left out, added or mistaken, or two neighbours were swapped."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) != len(b):
        return a[at + 1 :] == b[at:] if len(a) > len(b) else a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1]
    return a[at + 1 :] == b[at + 1 :] or (swapped and a[at + 2 :] == b[at + 2 :])


def _parts(text: str) -> list[str]:
    """The plain words of a text; `S.Pd.` is one, `M.Yusuf` two."""
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", text)).casefold()
    found: list[str] = []
    for part in _PART.findall(plain):
        whole = _letters(part)
        found += [whole] if whole in TITLES else [letters for p in part.split(".") if (letters := _letters(p))]
    return found


def _letters(text: str) -> str:
    return text if text.isalnum() else "".join(mark for mark in text if mark.isalnum())
