"""The sheet of a returned roster for those whom it no longer lists, or never did."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.workbook.workbook import Workbook

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.reports.cells import free_title
from netralitas_desktop.reports.recap_lists import Column, ListPage, Value, where
from netralitas_desktop.reports.wording import count_text
from netralitas_desktop.services.ports import Report

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


def write_outsiders(book: Workbook, report: Report) -> None:
    """Adds the sheet where there is anybody to tell of."""
    lines = list(_lines(report))
    if not lines:
        return
    title = f"{TITLE}: {count_text(len(lines))} baris"
    page = ListPage(book.create_sheet(free_title(book, TITLE)), report, title, _COLUMNS)
    for number, values in enumerate(lines, 1):
        page.line((number, *values))
    page.close("")


def _lines(report: Report) -> Iterator[tuple[Value, ...]]:
    counted = {a.participant.id for a in report.reconciliation.attendances}
    for person in report.people.values():
        if person.removed and person.id not in counted and _concerns(person, report):
            told = (person.name, person.number or person.entry.raw_number, person.unit, person.group)
            yield *told, "", "", "", "Tidak ada lagi di daftar yang terakhir diimpor"
    beside = report.reconciliation.beside
    for record in beside.walk_ins:
        said = ": ".join(filter(None, ("Peserta tambahan", record.reason)))
        yield record.name, record.number, record.unit, "", *where(report, record), said
    for record in beside.unlisted:
        yield "", record.number or record.payload, "", "", *where(report, record), "Nomor tidak terdaftar"


def _concerns(person: Participant, report: Report) -> bool:
    return report.session is None or report.session.expects(person.group)
