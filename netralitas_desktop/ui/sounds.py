"""A sound for each answer of the desk, beside its colour, sign and word."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.card import Card
from netralitas_desktop.ui.context import Context
from netralitas_desktop.ui.theme import Tone

NAMES = {
    Tone.PRESENT: "present",
    Tone.ALREADY: "already",
    Tone.WRONG: "wrong",
    Tone.REFUSED: "refused",
    Tone.REVIEW: "review",
    Tone.CLOSED: "refused",
}
"""The file in `resources/sounds` that a tone is heard as; what has no tone is silent."""


class Speaker(Protocol):
    """Plays the sounds of a folder."""

    @property
    def why_silent(self) -> str:
        """Why nothing can be heard on this machine, for whoever looks after it; empty where it can."""
        ...

    def play(self, name: str, volume: float) -> None:
        """Begins the sound and returns at once; `volume` is between 0 and 1. Silent machines do nothing."""
        ...


def loudness(settings: Settings) -> float:
    """Between 0 and 1."""
    if settings.muted or not settings.volume.isdecimal():
        return 0.0
    return min(100, int(settings.volume)) / 100


class Sounds(QObject):
    """Lets each answer be heard as loud as the settings say."""

    troubled = Signal(object)
    """An OperatorProblem: the setting was not saved."""

    def __init__(self, context: Context, speaker: Speaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._speaker = context, speaker

    def answer(self, card: Card) -> None:
        """The sound of that card; the one before it ends."""
        volume = loudness(self._context.current.settings)
        if volume and card.tone in NAMES:
            self._speaker.play(NAMES[card.tone], volume)

    def refuse(self) -> None:
        """As a refused card sounds, where there is no card."""
        self.answer(Card(Tone.REFUSED, ""))

    def toggle(self) -> None:
        """Silent, or to be heard again; the laptop remembers."""
        current = self._context.current
        muted = "" if current.settings.muted else "yes"
        self._context.jobs.run(
            self,
            lambda program: program.set_up_desk(muted=muted),
            then=current.change_settings,
            refused=self.troubled.emit,
        )
