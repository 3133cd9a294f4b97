"""People on the roster, and how their names and groups are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Protocol

from netralitas_desktop.domain.numbers import NotANumber, bare_digits

_GROUP_PREFIX = re.compile(r"^\s*(?:kecamatan|kec)\b[\s.:]*", re.IGNORECASE)
_STATE_SCHOOL = re.compile(r"\b(tk|sd|smp|sma|smk|slb|mi|mts|ma)\s*(?:negeri\b|n\.)", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


class Sex(StrEnum):
    MAN = "L"
    WOMAN = "P"


class Mode(StrEnum):
    """How somebody attends."""

    ONSITE = "onsite"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a roster says of one person; `number` is sound or empty, `raw_number` is what else stood in the file."""

    name: str
    number: str = ""
    raw_number: str = ""
    damaged_prefix: str = ""
    group: str = ""
    unit: str = ""
    position: str = ""
    rank: str = ""
    status: str = ""
    sex: Sex | None = None
    mode: Mode | None = None
    """How the roster says that they will attend; None where it does not say."""

    @property
    def told_sex(self) -> Sex | None:
        """What the roster says, else what a sound number tells (DESIGN §3); None where neither does."""
        if self.sex is not None or not self.number:
            return self.sex
        is_woman = self.number[14] == "2" if len(self.number) == 18 else int(self.number[6:8]) > 40
        return Sex.WOMAN if is_woman else Sex.MAN


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which roster file a person's row stands; `row` counts from 1 as Excel does."""

    roster_file: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Participant:
    """A person of an event, the same at every desk."""

    id: str
    event: str
    entry: Entry
    place: Place | None = None
    removed: bool = False
    """Whether a later roster no longer lists them; their records stay."""

    @property
    def name(self) -> str:
        return self.entry.name

    @property
    def number(self) -> str:
        return self.entry.number

    @property
    def group(self) -> str:
        return self.entry.group

    @property
    def unit(self) -> str:
        return self.entry.unit


class Listing(Protocol):
    """The people of one event as the desk looks them up; removed ones are found only where they are asked for."""

    def with_id(self, participant_id: str) -> Participant | None: ...

    def with_number(self, text: str) -> Sequence[Participant]:
        """Those whose number, or whose unsound raw number, is exactly this one."""
        ...

    def with_name(self, text: str) -> Sequence[Participant]:
        """Those who are called exactly this, titles aside."""
        ...

    def damaged_like(self, digits: str) -> Sequence[Participant]:
        """Those whose damaged number shares its 15 digits with this one."""
        ...

    def removed_with(self, number: str) -> Sequence[Participant]:
        """Those with this number whom a later roster no longer lists."""
        ...


def bare_group(name: str) -> str:
    """A group's name without the label `Kec.` or `Kecamatan`; a label alone stays."""
    return _GROUP_PREFIX.sub("", name).strip() or name


@lru_cache(maxsize=4096)
def group_key(name: str) -> str:
    """What two spellings of one group have in common: no `Kec.`, case, spaces or marks."""
    return _NOT_WORD.sub("", _GROUP_PREFIX.sub("", name)).casefold()


def short_unit(name: str) -> str:
    """A unit with `SDN` for `SD Negeri`."""
    return _STATE_SCHOOL.sub(r"\1n", name)


def unit_key(name: str) -> str:
    """What two spellings of one unit have in common: no case, spaces or marks, and `SDN` for `SD Negeri`."""
    return _NOT_WORD.sub("", short_unit(name)).casefold()


def name_key(name: str) -> str:
    """What two spellings of one name have in common: no case, spaces or marks."""
    return _NOT_WORD.sub("", name).casefold()


_RANKED = re.compile(r"^(?:(?:prof|drs|dra|drg|dr|ir|hj|h|kh|apt|ns)(?:\.\s*|\s+))+", re.IGNORECASE)


def person_key(name: str) -> str:
    """What two writings of one person's name have in common: as name_key, and no titles before or behind it.

    Initials stay, so that `M. Yusuf` and `A. Yusuf` are two.
    """
    return name_key(_RANKED.sub("", name.partition(",")[0].strip())) or name_key(name)


_TITLE = re.compile(r"^(?:\w{1,5}\.\s*)+")


def spoken_key(name: str) -> str:
    """What a name is without its titles: nothing behind a comma, no `Drs.` or `Hj.` before it, no case or marks."""
    return name_key(_TITLE.sub("", name.partition(",")[0].strip()))


def raw_key(text: str) -> str:
    """How an unsound number is looked up: its digits if it has nothing else, or its text without case and spaces."""
    try:
        return bare_digits(text)
    except NotANumber:
        return "".join(text.split()).casefold()
