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
    CONFIRM = "confirm"
    """Record the person who was found by a search."""
    EXCUSE = "excuse"
    REOPEN = "reopen"
    """Open the desk's session again."""
    AGAIN = "again"
    """Try once more to record what was not."""
    OPEN = "open"
    """Look once more for the session of a desk that could not be opened."""
    HISTORY = "history"
    """Look at everything that was recorded about the person; changes nothing."""


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
    are_choices_across: bool = False
    """Whether the choices are short words that stand side by side."""
    record: str = ""
    """The record that it is about, where that is not the card's."""
    word: str = ""
    """Stands in the card's head while it is open, where the card's own word and hint ask for something else."""

    @property
    def asks_nothing(self) -> bool:
        """Whether its button does it at once."""
        return not self.fields and not self.choices


@dataclass(frozen=True, slots=True)
class Approval:
    """A supervisor's name and PIN as they were filled in."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """A form as it was filled in."""

    kind: Correction
    record: str
    """The id of the record that the card is about."""
    values: Mapping[str, str]
    who: str = ""
    """The choice; the kind of an excuse."""
    person: str = ""
    """The id of the participant whom the card shows."""
    approval: Approval | None = None


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
    person: str = ""
    """The participant's id."""
    forms: tuple[Form, ...] = field(default=())
    is_passing: bool = False
    """Whether it was only looked up: nothing was decided just now, and Esc takes it away."""
