"""What a search at the desk shows: when a text is one, and each person found as a line."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.payloads import read_payload
from netralitas_desktop.domain.search import FEWEST_DIGITS, Matched
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.find_people import FoundPeople, FoundPerson
from netralitas_desktop.services.record_scan import Desk
from netralitas_desktop.ui.card_people import group_label, number_label, unit_beside
from netralitas_desktop.ui.desk_words import excuse_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_FEWEST_LETTERS = 2
_SHORTEST_NUMBER = 16
"""From here on digits are a whole number, which Enter records as it stands."""
_CODE_MARKS = ("{", "[", "<")


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One person found: who they are, and where they stand at this desk."""

    person: str
    name: str
    about: str
    state: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Results:
    """What stands under a search."""

    typed: str
    lines: tuple[ResultLine, ...]
    told: str
    """How many were found, or that nobody was and what to do."""


def is_search(text: str) -> bool:
    """Whether somebody is being looked up: letters or a part of a number, and no code that says its number."""
    plain = text.strip()
    if plain.startswith(_CODE_MARKS) or "://" in plain:
        return False
    reading = read_payload(plain)
    if reading.is_signed or reading.participant or any(c.certain and c.is_sound for c in reading.candidates):
        return False
    letters, digits = sum(map(str.isalpha, plain)), sum(map(str.isdigit, plain))
    return letters >= _FEWEST_LETTERS or (not letters and FEWEST_DIGITS <= digits < _SHORTEST_NUMBER)


def may_be_a_code(text: str) -> bool:
    """Whether a text that finds nobody is worth recording: names have no digits."""
    return any(map(str.isdigit, text))


def results_of(typed: str, found: FoundPeople, desk: Desk, wording: Wording) -> Results:
    lines = tuple(_line(one, desk, wording) for one in found.first)
    return Results(typed, lines, _told(typed, len(lines), found.total, wording))


def _told(typed: str, shown: int, total: int, wording: Wording) -> str:
    if not total and may_be_a_code(typed):
        return wording("Tidak ada yang cocok. Enter mencatatnya sebagai kode.")
    if not total:
        return wording("Tidak ada yang cocok. Kurangi hurufnya, atau catat sebagai peserta tambahan (F7).")
    if shown == total:
        return wording("{count} cocok", count=wording.count(total))
    return wording("{count} cocok, {shown} teratas tampil", count=wording.count(total), shown=wording.count(shown))


def _line(found: FoundPerson, desk: Desk, wording: Wording) -> ResultLine:
    person = found.participant
    group = group_label(person.group, desk.event.group_by, wording)
    number = number_label(person.number or person.entry.raw_number, wording)
    parts = (
        (number, unit_beside(person), group)
        if Matched.NUMBER in found.matched
        else (unit_beside(person), group, number)
    )
    state, tone = _state(found, desk, wording)
    return ResultLine(person.id, person.name, " · ".join(part for part in parts if part), state, tone)


def _state(found: FoundPerson, desk: Desk, wording: Wording) -> tuple[str, Tone]:
    if found.here is not None and found.here.told_at is None:
        return wording("Sudah hadir"), Tone.ALREADY
    if found.here is not None:
        at = wording.clock(desk.event.local(found.here.at))
        if desk.checkpoint is Checkpoint.PACT:
            return wording("Sudah tanda tangan {at}", at=at), Tone.ALREADY
        return wording("Sudah hadir {at}", at=at), Tone.ALREADY
    if found.excuse is not None:
        return excuse_word(found.excuse, wording), Tone.REVIEW
    if desk.session.expects(found.participant.group):
        return wording("Belum hadir"), Tone.IDLE
    theirs = desk.schedule.session_of(found.participant.group)
    if theirs is None:
        return wording("Tanpa jadwal"), Tone.WRONG
    return wording("Jadwal lain: {day}", day=wording.day(theirs.day, short=True, year=False)), Tone.WRONG
