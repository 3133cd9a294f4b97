"""What participants see of the desk: nothing that isn't theirs to see, as display values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.numbers import masked
from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.records import Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint, Event, Session
from netralitas_desktop.domain.verdicts import Decision
from netralitas_desktop.services.record_scan import Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card_people import cut, session_line, session_when, unit_beside
from netralitas_desktop.ui.desk_words import verdict_tone, verdict_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_UNIT_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the participants' display, readable from eight metres."""

    tone: Tone
    word: str
    """In the head, beside the sign."""
    name: str
    """As large as it fits."""
    unit: str = ""
    number: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """A part of the pledge, for those who say it together."""

    title: str
    points: tuple[str, ...]
    first: int
    """The number of its first point."""
    place: str
    """`2 / 5`."""


def welcome_scene(event: Event, session: Session, wording: Wording) -> Scene:
    """While nobody is at the desk."""
    return Scene(
        Tone.IDLE,
        wording("Selamat datang"),
        event.name,
        unit=session_line(session, wording),
        hint=wording("Siapkan kartu pegawai Anda."),
    )


def answer_scene(answer: Outcome | Line, wording: Wording) -> Scene | None:
    """What the participant is told; nothing where the answer is the officers' own affair."""
    match answer:
        case Outcome(decision, record):
            return _of_scan(decision, record, wording)
        case Line(record, person) if record.counts_as_present and record.kind is not RecordKind.SCAN:
            return _present(person, record, wording)
        case _:
            return None


def stalled_scene(tone: Tone, wording: Wording) -> Scene:
    """A card was read and nothing is recorded: a moment, or the officer says how it goes on."""
    if tone is Tone.REFUSED:
        return Scene(tone, wording("Belum tercatat"), wording("Silakan bertanya kepada petugas"))
    return Scene(Tone.IDLE, wording("Sebentar"), wording("Menunggu kartu Anda tercatat"))


def slides(pledge: Sequence[str], wording: Wording) -> tuple[Slide, ...]:
    """The whole pledge first, then a point at a time."""
    title = wording("Ikrar netralitas ASN")
    parts = [(tuple(pledge), 1), *(((point,), number) for number, point in enumerate(pledge, 1))]
    return tuple(
        Slide(title, points, first, f"{place} / {len(parts)}") for place, (points, first) in enumerate(parts, 1)
    )


def live_count(board: Board, checkpoint: Checkpoint, wording: Wording) -> str:
    """`611 dari 970 sudah hadir`."""
    present, due = wording.count(board.present), wording.count(board.due)
    if checkpoint is Checkpoint.PACT:
        return wording("{present} dari {due} sudah menandatangani", present=present, due=due)
    return wording("{present} dari {due} sudah hadir", present=present, due=due)


def _of_scan(decision: Decision, record: Record, wording: Wording) -> Scene:
    if decision.verdict is Verdict.PRESENT:
        return _present(decision.person, record, wording)
    if decision.fault:
        return Scene(Tone.REFUSED, wording("Kode tidak diterima"), wording("Silakan bertanya kepada petugas"))
    person = decision.person
    return Scene(
        verdict_tone(decision.verdict),
        verdict_word(decision.verdict, wording),
        person.name if person else _unnamed(decision.verdict, wording),
        unit=_unit(person),
        number=masked(decision.number) if person else "",
        hint=_advice(decision, wording) if person else "",
    )


def _present(person: Participant | None, record: Record, wording: Wording) -> Scene:
    is_pact = record.checkpoint is Checkpoint.PACT
    return Scene(
        Tone.PRESENT,
        verdict_word(Verdict.PRESENT, wording),
        person.name if person else record.name or wording("Peserta tambahan"),
        unit=_unit(person) or cut(record.unit, _UNIT_SHOWN),
        number=masked(record.number),
        hint=wording("Pakta integritas Anda tercatat.") if is_pact else wording("Selamat datang. Silakan masuk."),
    )


def _unit(person: Participant | None) -> str:
    return cut(unit_beside(person) or person.group, _UNIT_SHOWN) if person else ""


def _unnamed(verdict: Verdict, wording: Wording) -> str:
    """Nobody is named whom the desk isn't sure of."""
    if verdict is Verdict.INVALID_CODE:
        return wording("Coba sekali lagi")
    return wording("Silakan bertanya kepada petugas")


def _advice(decision: Decision, wording: Wording) -> str:
    """Why there is something to check stays between the person and the officer."""
    if decision.verdict is Verdict.ALREADY_PRESENT:
        return wording("Anda sudah tercatat. Silakan masuk.")
    if decision.verdict is Verdict.WRONG_SESSION and decision.belongs_to is not None:
        return wording("Jadwal Anda: {when}", when=session_when(decision.belongs_to, wording))
    return wording("Silakan bertanya kepada petugas")
