"""The sheet of a returned roster for those whom none of its rows shows; rows and sheet make the sum."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from openpyxl import Workbook, load_workbook

from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.domain.reconcile import Closing, reconcile
from netralitas_desktop.domain.sessions import Schedule
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.report_ports import Report
from tests.fakes import a_nip
from tests.reports.report_builder import EVENT, ReportBuilder, roster_file
from tests.rosters.workbooks import workbook

FILE = roster_file(workbook({"Daftar": [("NO", "NAMA", "NIP"), (1, "Ani", a_nip(1)), (2, "Budi", a_nip(2))]}))
REMARK = 8


def listed(n: int, name: str, group: str = "Jetis") -> Participant:
    return Participant(f"p{n}", EVENT, Entry(name, number=a_nip(n), group=group), Place("f1", "Daftar", n + 1))


ANI, BUDI = listed(1, "Ani"), listed(2, "Budi")
GONE = replace(listed(3, "Cici"), removed=True, place=Place("f0", "Daftar", 4))


def returned(report: Report) -> Workbook:
    return load_workbook(BytesIO(workbook_returned(FILE, report, row_statuses(report), read_sheets).content))


def outsiders(report: Report) -> list[tuple[object, ...]]:
    return list(returned(report)["Di luar daftar"].iter_rows(min_row=5, values_only=True))


def counted_before_removal(builder: ReportBuilder) -> Report:
    """The report of the first session, closed while everybody was still listed."""
    schedule, report = Schedule(builder.sessions), builder.report("s1")
    closing = Closing("s1", frozenset(p.id for p in builder.people))
    found = reconcile(builder.people, schedule, builder.records, [closing], builder.sessions[0])
    return replace(report, reconciliation=found, sessions=((builder.sessions[0], found),), closed=frozenset({"s1"}))


def test_who_was_removed_after_they_came_is_named_with_time_and_signature():
    builder = ReportBuilder([ANI, BUDI, GONE], [["Jetis"]])
    builder.scan(GONE)
    builder.scan(GONE, pact=True)
    [cici] = outsiders(builder.report("s1"))
    assert (cici[1], cici[6], cici[REMARK]) == (
        "Cici",
        "Meja 1",
        "Dihapus dari daftar setelah datang; pakta: ditandatangani",
    )


def test_who_was_removed_after_the_closing_makes_the_sum_with_the_rows():
    report = counted_before_removal(ReportBuilder([ANI, BUDI, GONE], [["Jetis"]]))
    [cici] = outsiders(report)
    assert "tetap dihitung: Tanpa keterangan" in str(cici[REMARK])
    told = {str(row[0].value) for row in returned(report)["Rekap"].iter_rows(max_row=10)}
    assert "2 di daftar + 1 dihapus setelah sesi ditutup = 3 terdaftar." in told


def test_a_visitor_whose_row_tells_nothing_of_this_session_is_named():
    visitor = listed(2, "Budi", "Ngoro")
    builder = ReportBuilder([ANI, visitor], [["Jetis"], ["Ngoro"]])
    builder.scan(visitor)
    assert [(row[1], row[REMARK]) for row in outsiders(builder.report("s1"))] == [("Budi", "Tamu dari sesi lain")]


def test_who_was_removed_and_never_came_is_named_without_a_time():
    builder = ReportBuilder([ANI, BUDI, GONE], [["Jetis"]])
    [cici] = outsiders(builder.report())
    assert (cici[1], cici[5], cici[REMARK]) == ("Cici", None, "Tidak ada lagi di daftar yang terakhir diimpor")
