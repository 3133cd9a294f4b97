"""The desk's counters and last decisions as display values."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.board import Board
from netralitas_desktop.domain.code_faults import fault_of
from netralitas_desktop.domain.figures import Figures
from netralitas_desktop.domain.records import RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.card_people import number_label, payload_shown
from netralitas_desktop.ui.desk_words import record_tone, record_word
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording

_TELLS_TENTHS = 9.5
"""A slower pace is told with a decimal."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled bar; `share` is between 0 and 1."""

    label: str
    figures: str
    share: float


@dataclass(frozen=True, slots=True)
class Counts:
    """The bottom of the desk."""

    present: str
    of: str
    share: float
    groups: tuple[Bar, ...]
    asides: tuple[str, ...]
    """What stands beside the sum, in words; the first is the most important."""


@dataclass(frozen=True, slots=True)
class Row:
    """One of the last decisions."""

    time: str
    tone: Tone
    name: str
    word: str
    is_named: bool
    """Whether `name` is a person's."""
    record: str = ""


def counts(
    figures: Figures, wording: Wording, checkpoint: Checkpoint = Checkpoint.REGISTRATION, unexcused: int | None = None
) -> Counts:
    """What the figures say, in words; `unexcused` is told of a closed session."""
    board = figures.board
    share = _share(board.present, board.due)
    of = _of(checkpoint, wording.count(board.due), wording.percent(share), wording)
    missing = _missing(max(0, board.due - board.present), checkpoint, unexcused, wording)
    asides = [*_pace(figures, wording), *([missing] if board.due else []), *_beside(board, wording)]
    return Counts(
        present=wording.count(board.present),
        of=of if board.due else wording("belum ada peserta di sesi ini"),
        share=share,
        groups=tuple(
            Bar(g.group, f"{wording.count(g.present)} / {wording.count(g.due)}", _share(g.present, g.due))
            for g in board.groups
        ),
        asides=tuple(asides),
    )


def _pace(figures: Figures, wording: Wording) -> tuple[str, ...]:
    """How fast people come, and when the last will be in; nothing while nobody comes."""
    if not figures.a_minute:
        return ()
    rate = (
        wording.decimal(figures.a_minute)
        if figures.a_minute < _TELLS_TENTHS
        else wording.count(round(figures.a_minute))
    )
    pace = wording("{count} orang / menit", count=rate)
    if figures.forecast is None:
        return (pace,)
    at = wording.clock(figures.forecast.at)
    if figures.forecast.is_in_time:
        return (pace, wording("perkiraan selesai {at}", at=at))
    return (pace, wording("perkiraan selesai {at}, lewat jam sesi", at=at))


def _beside(board: Board, wording: Wording) -> tuple[str, ...]:
    """Who stands beside the sum, on one line."""
    said = []
    if board.visitors:
        said.append(wording("{count} dari jadwal lain", count=wording.count(board.visitors)))
    if board.walk_ins:
        said.append(wording("{count} peserta tambahan", count=wording.count(board.walk_ins)))
    return (" · ".join(said),) if said else ()


def _of(checkpoint: Checkpoint, due: str, share: str, wording: Wording) -> str:
    if checkpoint is Checkpoint.PACT:
        return wording("dari {due} menandatangani · {share}", due=due, share=share)
    return wording("dari {due} hadir · {share}", due=due, share=share)


def _missing(pending: int, checkpoint: Checkpoint, unexcused: int | None, wording: Wording) -> str:
    if checkpoint is Checkpoint.PACT:
        return wording("{count} belum tanda tangan", count=wording.count(pending))
    if unexcused is not None:
        return wording("{count} tanpa keterangan", count=wording.count(unexcused))
    return wording("{count} belum hadir", count=wording.count(pending))


def row(line: Line, wording: Wording) -> Row:
    """One of the last decisions, named as well as can be."""
    record = line.record
    return Row(
        time=wording.clock(record.at, seconds=True),
        tone=record_tone(record),
        name=row_name(line, wording),
        word=record_word(record, wording),
        is_named=bool(line.person or record.name),
        record=record.id,
    )


def row_name(line: Line, wording: Wording) -> str:
    """Whom or what a record is about."""
    person = line.person.name if line.person else line.record.name
    return person or _unnamed(line, wording)


def _unnamed(line: Line, wording: Wording) -> str:
    record = line.record
    if record.kind is RecordKind.CLOSE:
        return wording("Penutupan sesi")
    if record.kind is RecordKind.REOPEN:
        return wording("Pembukaan kembali")
    if record.kind is RecordKind.NOTE:
        return wording("Jam laptop")
    if fault_of(record):
        return wording("kode yang ditolak")
    if record.verdict is Verdict.INVALID_CODE:
        return wording("kode tanpa nomor pegawai")
    return number_label(record.number, wording) if record.number else payload_shown(record.payload)


def _share(part: int, whole: int) -> float:
    return min(1.0, part / whole) if whole else 0.0
