"""What somebody should look at before a report leaves the house, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netralitas_desktop.domain.code_faults import CodeFault, fault_of
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.records import Record
from netralitas_desktop.services.report_ports import Report
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know; `tone` tells how grave it is."""

    text: str
    tone: Tone = Tone.CLOSED
    opens_conflicts: bool = False
    """Whether there is a list behind it."""

    @property
    def sign(self) -> str:
        """The same without colour."""
        return "•" if self.tone is Tone.CLOSED else "!"


_MOST_TOLD = 6
"""Of one kind, so that a stormy day still leaves room for the other kinds; the export has them all."""


def report_notes(report: Report, wording: Wording) -> tuple[Note, ...]:
    """What can still change or be wrong, then what only wants to be known."""
    graver = (*_wrong(report, wording), *_open(report, wording), *_doubtful(report, wording))
    return (*graver, *_lost(report, wording), *_known(report, wording))


def chain_notes(found: Verification, wording: Wording) -> tuple[Note, ...]:
    """The faults of the record itself, if there are any."""
    if found.is_ok:
        return ()
    more = len(found.problems) - _MOST_TOLD
    told = found.problems[:_MOST_TOLD]
    if more > 0:
        told = (*told, wording("dan {count} masalah lagi", count=wording.count(more)))
    return tuple(Note(problem, Tone.REFUSED) for problem in told)


def file_notes(lost: Sequence[str], wording: Wording) -> tuple[Note, ...]:
    """What of the office's own files an export can't give back."""
    return tuple(Note(wording("Tidak ikut kembali: {what}", what=sentence)) for sentence in lost)


def _wrong(report: Report, wording: Wording) -> Iterator[Note]:
    if not report.reconciliation.totals.is_identity:
        yield Note(wording("Jumlah kategori tidak sama dengan daftar"), Tone.REFUSED)


def _open(report: Report, wording: Wording) -> Iterator[Note]:
    schedule = report.schedule
    still_open = [schedule.name_of(session.id) for session, _ in report.sessions if session.id not in report.closed]
    if not still_open:
        return
    pending = wording.count(report.reconciliation.totals.counts[Category.PENDING])
    if report.session is not None:
        yield Note(wording("Sesi belum ditutup: {count} orang belum hadir", count=pending), Tone.REVIEW)
        return
    names = _first(still_open, wording)
    yield Note(wording("Belum ditutup: {names}; {count} orang belum hadir", names=names, count=pending), Tone.REVIEW)


def _doubtful(report: Report, wording: Wording) -> Iterator[Note]:
    beside = report.reconciliation.beside
    homeless = [a.participant.group for a in report.reconciliation.attendances if a.session is None]
    if homeless:
        groups = _first([group or wording("(tanpa kelompok)") for group in dict.fromkeys(homeless)], wording)
        said = wording(
            "{count} peserta tidak ada di jadwal: {groups}", count=wording.count(len(homeless)), groups=groups
        )
        yield Note(said, Tone.REVIEW)
    if strays := _other_days(report):
        places = _places(strays, report, wording, dated=True)
        said = wording("{count} orang dicatat di luar hari sesinya, {places}", count=len(strays), places=places)
        yield Note(said, Tone.REVIEW)
    if conflicts := report.reconciliation.conflicts:
        said = wording("{count} catatan bertentangan", count=wording.count(len(conflicts)))
        yield Note(said, Tone.REVIEW, opens_conflicts=True)
    if beside.unlisted:
        places, count = _places(beside.unlisted, report, wording), wording.count(len(beside.unlisted))
        yield Note(wording("{count} nomor tidak terdaftar, dipindai {places}", count=count, places=places), Tone.REVIEW)
    if beside.unreadable:
        places, count = _places(beside.unreadable, report, wording), wording.count(len(beside.unreadable))
        yield Note(wording("{count} kode tidak terbaca, dipindai {places}", count=count, places=places), Tone.REVIEW)
    if beside.refused:
        places, count = _places(beside.refused, report, wording), wording.count(len(beside.refused))
        yield Note(wording("{count} kode tidak diterima, dipindai {places}", count=count, places=places), Tone.REVIEW)
    if forged := tuple(r for r in beside.refused if fault_of(r) is CodeFault.FORGED):
        places, count = _places(forged, report, wording), wording.count(len(forged))
        yield Note(wording("{count} di antaranya kode tidak asli, {places}", count=count, places=places), Tone.REVIEW)


def _other_days(report: Report) -> tuple[Record, ...]:
    """Arrivals whose clock shows another day than their session's: a laptop was set wrongly, or a session was."""
    days = {session.id: session.day for session in report.schedule.sessions}
    came = (r for r in report.reconciliation.arrivals if r.told_at is not None)
    return tuple(r for r in came if days.get(r.session) not in (None, report.event.local(r.at).date()))


def _lost(report: Report, wording: Wording) -> Iterator[Note]:
    """Whoever came and may be told as absent, or not at all."""
    beside = report.reconciliation.beside
    if beside.unanswered:
        places = _places(tuple(one.record for one in beside.unanswered), report, wording)
        count = wording.count(len(beside.unanswered))
        said = wording(
            "{count} pindaian belum dijawab, {places}; lihat rekap, lembar Belum dijawab", count=count, places=places
        )
        yield Note(said, Tone.REVIEW)
    gone = [one.participant for one in beside.removed]
    gone += [a.participant for a in report.reconciliation.attendances if a.participant.removed]
    if gone:
        names = _first([person.name for person in gone], wording)
        said = wording(
            "{count} orang dihapus dari daftar setelah datang atau dihitung: {names}",
            count=wording.count(len(gone)),
            names=names,
        )
        yield Note(said, Tone.REVIEW)


def _known(report: Report, wording: Wording) -> Iterator[Note]:
    people = [a.participant for a in report.reconciliation.attendances]
    repaired = sum(bool(p.entry.damaged_prefix and p.number) for p in people)
    damaged = sum(bool(p.entry.damaged_prefix and not p.number) for p in people)
    visitors, late = len(report.reconciliation.beside.visitors), report.reconciliation.totals.late
    said = (
        (visitors, wording("{count} orang hadir di luar jadwalnya", count=wording.count(visitors))),
        (repaired, wording("{count} NIP rusak telah diperbaiki di meja", count=wording.count(repaired))),
        (damaged, wording("{count} NIP rusak oleh Excel belum diperbaiki", count=wording.count(damaged))),
        (late, wording("{count} orang terlambat", count=wording.count(late))),
    )
    yield from (Note(text) for count, text in said if count)


def _first(names: list[str], wording: Wording) -> str:
    """`Jetis, Pacet`, and how many more."""
    more, said = len(names) - _MOST_TOLD, ", ".join(names[:_MOST_TOLD])
    return said if more <= 0 else wording("{places} dan {count} lagi", places=said, count=more)


def _places(records: tuple[Record, ...], report: Report, wording: Wording, *, dated: bool = False) -> str:
    """`07.41 di Meja 1, 07.58 di Meja 3`, and how many more."""
    is_dated = dated or report.session is None
    return _first(list(dict.fromkeys(_place(r, report, is_dated, wording) for r in records)), wording)


def _place(record: Record, report: Report, is_dated: bool, wording: Wording) -> str:
    at = report.event.local(record.at)
    clock = wording.clock(at)
    if is_dated:
        clock = f"{wording.day(at.date(), weekday=False, short=True, year=False)} {clock}"
    desk = report.desk_names.get(record.device, "")
    return wording("{clock} di {desk}", clock=clock, desk=desk) if desk else clock
