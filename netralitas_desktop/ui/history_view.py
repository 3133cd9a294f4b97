"""A person's past as lines: every record, also what was refused, voided or corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.sessions import Checkpoint, Event, Schedule
from netralitas_desktop.services.person_history import PastRecord
from netralitas_desktop.ui.desk_words import record_tone, record_word
from netralitas_desktop.ui.line_list import ListLine
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Everything about one person, the newest first."""

    name: str
    lines: tuple[ListLine, ...]


def history_view(
    person: Participant, past: Sequence[PastRecord], event: Event, schedule: Schedule, wording: Wording
) -> HistoryView:
    return HistoryView(person.name, tuple(_line(one, event, schedule, wording) for one in reversed(past)))


def _line(past: PastRecord, event: Event, schedule: Schedule, wording: Wording) -> ListLine:
    record = past.record
    at = event.local(record.at)
    day = wording.day(at.date(), weekday=False, short=True, year=False)
    word = record_word(record, wording)
    if past.voided_by is not None:
        word = wording("{what} (dibatalkan)", what=word)
    post = wording("Pakta") if record.checkpoint is Checkpoint.PACT else wording("Registrasi")
    where = (schedule.name_of(record.session), post, past.desk)
    return ListLine(
        key=record.id,
        title=word,
        state=" · ".join(part for part in where if part),
        tone=Tone.CLOSED if past.voided_by is not None else record_tone(record),
        about=" · ".join(part for part in (record.operator, record.reason) if part) or " ",
        before=f"{day} {wording.clock(at, seconds=True)}  ",
        is_quiet=past.voided_by is not None,
    )
