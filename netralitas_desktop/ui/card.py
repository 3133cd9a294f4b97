"""What a verdict card shows, and the small forms in it: display values without Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from netralitas_desktop.ui.theme import Tone


class Correction(StrEnum):
    """What an officer can do about a card."""

    ACCEPT = "accept"
    WALK_IN = "walk_in"
    VOID = "void"


REASON = "reason"
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Field:
    """One line to fill in; `name` is one of CorrectRecord's words."""

    name: str
    label: str
    text: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One person among several; `who` is what the service understands."""

    who: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Form:
    """A button on the card, and what it asks for in place before anything is recorded."""

    kind: Correction
    button: str
    key: str
    question: str
    submit: str
    fields: tuple[Field, ...]
    choices: tuple[Choice, ...] = ()
    is_main: bool = False
    """Whether it is the likely next step, so that its button carries the card's colour."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A form as it was filled in."""

    kind: Correction
    record: str
    """The id of the record that the card is about."""
    values: Mapping[str, str]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One answer of the desk, readable from three metres."""

    tone: Tone
    word: str
    time: str = ""
    name: str = ""
    unit: str = ""
    group: str = ""
    number: str = ""
    hint: str = ""
    note: str = ""
    record: str = ""
    forms: tuple[Form, ...] = field(default=())
