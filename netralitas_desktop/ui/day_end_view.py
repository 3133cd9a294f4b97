"""What is asked before a session is closed: who would become unexcused, and which scans nobody decided."""

from __future__ import annotations

from dataclasses import dataclass

from netralitas_desktop.domain.sessions import Event, GroupBy, Session
from netralitas_desktop.services.close_session import ClosePreview
from netralitas_desktop.ui.closing_words import awaited, undecided
from netralitas_desktop.ui.number_words import written_number
from netralitas_desktop.ui.table_rows import Column, TableRow
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class DayEnd:
    title: str
    question: str
    undecided: str
    """A warning, or empty."""
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


def day_end(event: Event, session: Session, found: ClosePreview, wording: Wording) -> DayEnd:
    return DayEnd(
        title=wording("Tutup {session}", session=session.name),
        question=f"{_question(session, len(found.pending), wording)} {awaited(found, session, wording)}".strip(),
        undecided=undecided(found, wording),
        columns=_columns(event, wording),
        rows=tuple(
            TableRow((p.name, written_number(p.entry), *(() if _by_unit(event) else (p.group,)), p.entry.unit))
            for p in found.pending
        ),
    )


def _question(session: Session, pending: int, wording: Wording) -> str:
    after = wording("Sesudah ditutup, pemindaian di sesi ini tidak dihitung.")
    if not pending:
        return f"{wording('Semua peserta sesi ini sudah tercatat.')} {after}"
    said = wording(
        "{count} orang belum hadir di {session} dan akan menjadi tanpa keterangan.",
        count=wording.count(pending),
        session=session.name,
    )
    return f"{said} {after}"


def _by_unit(event: Event) -> bool:
    return event.group_by is GroupBy.UNIT


def _columns(event: Event, wording: Wording) -> tuple[Column, ...]:
    group = () if _by_unit(event) else (Column(wording("Kelompok"), 124, 1, least=80),)
    return (
        Column(wording("Nama"), 220, 3, least=150),
        Column(wording("NIP / NIK"), 184),
        *group,
        Column(wording("Unit kerja"), 180, 3, least=120),
    )
