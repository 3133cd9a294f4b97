"""The sheet of a returned roster for those whom it no longer lists, or never did."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.workbook.workbook import Workbook

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import CAME
from netralitas_desktop.domain.records import Record
from netralitas_desktop.reports.beside_words import (
    REMOVED,
    REMOVED_AFTER_CLOSING,
    REMOVED_AFTER_COMING,
    VISITORS,
    counted_though_removed,
    rows_and_removed,
)
from netralitas_desktop.reports.cells import free_title
from netralitas_desktop.reports.recap_lists import Column, ListPage, Value, where
from netralitas_desktop.reports.row_status import session_name
from netralitas_desktop.reports.wording import CATEGORY, SIGNED, count_text
from netralitas_desktop.services.report_ports import Report

TITLE = "Di luar daftar"
_COLUMNS = (
    Column("No", 6),
    Column("Nama", 34),
    Column("NIP / NIK", 22),
    Column("Unit kerja", 30),
    Column("Kelompok", 18),
    Column("Waktu", 21),
    Column("Meja", 14),
    Column("Sesi", 16),
    Column("Keterangan", 34),
)
_NOWHERE = ("", "", "")
_Line = tuple[Value, ...]


def write_outsiders(book: Workbook, report: Report) -> None:
    """Adds the sheet where there is anybody to tell of."""
    lines = [*_removed(report), *_never_came(report), *_visitors(report), *_never_listed(report)]
    if lines:
        title = f"{TITLE}: {count_text(len(lines))} baris"
        _write(ListPage(book.create_sheet(free_title(book, TITLE)), report, title, _COLUMNS, _note(report)), lines)


def write_removed(book: Workbook, report: Report) -> None:
    """The sheet of the recap with those whom a later roster dropped though they came, or were counted."""
    lines = list(_removed(report))
    title = f"{REMOVED}: {count_text(len(lines))} orang"
    _write(ListPage(book.create_sheet(REMOVED), report, title, _COLUMNS, _note(report)), lines)


def _write(page: ListPage, lines: list[_Line]) -> None:
    for number, values in enumerate(lines, 1):
        page.line((number, *values))
    page.close("Tidak ada yang dihapus dari daftar setelah datang.")


def _note(report: Report) -> str:
    return rows_and_removed(report) or "Tidak ikut dijumlahkan."


def _removed(report: Report) -> Iterator[_Line]:
    """Those whom a closing has counted, with how they ended; then those who had only come or signed."""
    for one in counted_though_removed(report):
        when = f"{REMOVED_AFTER_CLOSING}{f' ({session_name(report, one.session.id)})' if one.session else ''}"
        said: tuple[str, ...] = (f"{when}, tetap dihitung: {CATEGORY[one.category]}", _signed(one.pact))
        yield _line(report, one.participant, one.record if one.category in CAME else None, *said)
    for gone in report.reconciliation.beside.removed:
        said = (REMOVED_AFTER_COMING, "" if gone.record else "tanpa registrasi", _signed(gone.pact))
        yield _line(report, gone.participant, gone.record or gone.pact, *said)


def _never_came(report: Report) -> Iterator[_Line]:
    """Whom a later roster dropped and nobody recorded."""
    told = {a.participant.id for a in report.reconciliation.attendances}
    told |= report.reconciliation.session_of.keys()
    told |= {gone.participant.id for gone in report.reconciliation.beside.removed}
    for person in report.people.values():
        is_theirs = report.session is None or report.session.expects(person.group)
        if person.removed and person.id not in told and is_theirs:
            yield _line(report, person, None, "Tidak ada lagi di daftar yang terakhir diimpor")


def _visitors(report: Report) -> Iterator[_Line]:
    """Of a session; in an event everybody listed has their row."""
    beside = report.reconciliation.beside
    signed = {r.participant: r for r in beside.visiting_signers}
    for record in beside.visitors if report.session is not None else ():
        person = report.people[record.participant]
        yield _line(report, person, record, VISITORS, _signed(signed.get(person.id)))


def _never_listed(report: Report) -> Iterator[_Line]:
    beside = report.reconciliation.beside
    for record in beside.walk_ins:
        said = ": ".join(filter(None, ("Peserta tambahan", record.reason)))
        yield record.name, record.number, record.unit, "", *where(report, record), said
    for record in beside.unlisted:
        yield "", record.number or record.payload, "", "", *where(report, record), "Nomor tidak terdaftar"


def _line(report: Report, person: Participant, record: Record | None, *said: str) -> _Line:
    entry = person.entry
    who = (entry.name, entry.number or entry.raw_number, entry.unit, entry.group)
    there = where(report, record) if record is not None else _NOWHERE
    return (*who, *there, "; ".join(filter(None, said)))


def _signed(pact: Record | None) -> str:
    return f"pakta: {SIGNED.lower()}" if pact is not None else ""
