"""The example event: a real-looking roster, a day on which it is held, and the cards that come to the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Literal, Protocol

from netralitas_desktop.domain.numbers import Nip
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.services.create_event import CreateEvent, EventDetails
from netralitas_desktop.services.import_roster import ImportRoster
from netralitas_desktop.services.ports import RosterStore

NAME = "Contoh Ikrar Netralitas ASN 2023"
PLACE = "Kabupaten Mojokerto"
SEED = 2023
PICTURES = "contoh-foto"
"""The folder of the photographs, beside the database, so that they go when the data goes."""
OWN_CARDS = 18
"""Cards of people who are due; enough to see the counters move, few enough to be watched to the end."""


Symbology = Literal["code128", "code39", "qr"]


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card as somebody holds it up: what is printed on it and what its code says."""

    name: str
    number_written: str
    unit: str
    payload: str
    symbology: Symbology


class CardPhotographer(Protocol):
    def __call__(self, cards: Sequence[ShownCard], folder: Path, seed: int) -> tuple[Path, ...]:
        """Renders each card as a photograph 001.jpg, 002.jpg … in `folder`."""
        ...


@dataclass(frozen=True, slots=True)
class DemoReady:
    """The example event, the session to open, and the cards that will come."""

    event: Event
    schedule: Schedule
    session: Session
    cards: tuple[ShownCard, ...]


@dataclass(frozen=True, slots=True)
class PrepareDemo:
    """Makes the example event with its roster; each call makes a fresh one, so that a rehearsal starts empty."""

    create_event: CreateEvent
    import_roster: ImportRoster
    rosters: RosterStore
    take_photographs: CardPhotographer
    files: Path
    """The folder with the bundled schedule and roster."""

    def __call__(self, starts_on: date | None = None) -> DemoReady:
        """`starts_on` moves the first session to that day; without it the event keeps its days of 2023."""
        details = EventDetails(NAME, PLACE, starts_on=starts_on, is_demo=True)
        made = self.create_event(details, self.files / "jadwal.xlsx")
        read = self.import_roster.read(made.event, made.schedule, [self.files / "daftar-peserta.xlsx"])
        self.import_roster.apply(self.import_roster.preview(read))
        session = made.schedule.sessions[0]
        people = self.rosters.people(made.event.id)
        return DemoReady(made.event, made.schedule, session, demo_cards(people, session))

    def photographs(self, ready: DemoReady, folder: Path) -> tuple[Path, ...]:
        """The cards as photographs in `folder`; touches no database."""
        return self.take_photographs(ready.cards, folder, SEED)


def demo_cards(people: Sequence[Participant], session: Session) -> tuple[ShownCard, ...]:
    """Mostly people who are due, and one of each trouble: repeated, wrong day, unlisted, and a payment code."""
    random = Random(SEED)
    due = [p for p in people if session.expects(p.group)]
    others = [p for p in people if not session.expects(p.group)]
    cards = [_card(p, i) for i, p in enumerate(random.sample(due, OWN_CARDS))]
    cards.insert(6, _card(random.choice(others), 0))
    cards.insert(9, cards[2])
    cards.insert(12, _unlisted({p.number for p in people}))
    cards.insert(15, ShownCard("KANTIN DHARMA WANITA", "QRIS", "", QRIS, "qr"))
    return tuple(cards)


QRIS = "00020101021126610014COM.CONTOH.WWW01189360000000000000010210G0000000000303UMI5802ID5914KANTIN DW6304A1B2"
"""An invented payment code in the form of QRIS (EMVCo): long runs of digits, but nobody's number."""

_SYMBOLOGIES: tuple[Symbology, ...] = ("code128", "qr", "code128", "code39")


def _card(person: Participant, turn: int) -> ShownCard:
    number = person.number
    symbology = _SYMBOLOGIES[turn % len(_SYMBOLOGIES)]
    payload = f'{{"nip":"{number}","nama":"{person.name}"}}' if symbology == "qr" and turn % 8 == 1 else number
    return ShownCard(person.name, Nip.parse(number).written, person.unit, payload, symbology)


def _unlisted(taken: set[str]) -> ShownCard:
    sequence = next(n for n in range(1, 1000) if f"198203152009011{n:03d}" not in taken)
    number = f"198203152009011{sequence:03d}"
    return ShownCard("Bagus Wirawan, S.T.", Nip.parse(number).written, "Dinas Perhubungan", number, "code128")
