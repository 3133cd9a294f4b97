"""The recap: the identity, its tables, and the lists beside it."""

from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from netralitas_desktop.domain.code_faults import FAULTS, CodeFault
from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.domain.reconcile import Category, Totals
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.reports.export import recap_workbook
from netralitas_desktop.reports.recap import identity_numbers, identity_words
from netralitas_desktop.services.report_ports import Report
from tests.reports.report_builder import EVENT, ReportBuilder

HEADS = [
    "Terdaftar",
    "Hadir",
    "Sesi lain",
    "Izin",
    "Sakit",
    "Dinas luar",
    "Cuti",
    "Tugas belajar",
    "Tanpa keterangan",
    "Belum hadir",
    "Pakta integritas",
    "Kehadiran %",
]
HOSTILE = ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1:A9)", "\t=HYPERLINK(0)", "-1"]


def person(number: int, group: str) -> Participant:
    entry = Entry(f"Orang {number}", number=f"1980010120050110{number:02}", group=group, unit="SDN 1", position="Guru")
    return Participant(f"p{number}", EVENT, entry, Place("f1", "Daftar", number + 1))


@pytest.fixture
def builder() -> ReportBuilder:
    people = [person(n, "Jetis") for n in range(1, 5)] + [person(n, "Puri") for n in range(5, 8)] + [person(9, "Lain")]
    return ReportBuilder(people, [["Jetis"], ["Puri"]])


def opened(report: Report) -> Workbook:
    return load_workbook(BytesIO(recap_workbook(report)))


def rows_of(book: Workbook, title: str) -> list[list[object]]:
    return [list(row) for row in book[title].iter_rows(values_only=True)]


def table_under(book: Workbook, first: str) -> dict[object, list[object]]:
    """The table whose first heading is this: first cell of a line → the rest."""
    rows = rows_of(book, "Rekap")
    start = next(i for i, row in enumerate(rows) if row[0] == first)
    assert rows[start][1:] == HEADS
    end = next(i for i, row in enumerate(rows) if i > start and row[0] == "Jumlah") + 1
    return {row[0]: row[1:] for row in rows[start + 1 : end]}


def test_the_identity_is_told_in_numbers():
    counts = dict.fromkeys(Category, 0) | {Category.PRESENT: 909, Category.OTHER_SESSION: 9, Category.UNEXCUSED: 17}
    totals = Totals(counts | {Category.SICK: 30, Category.LEAVE: 5}, roster=970, pact=0, late=0)
    assert identity_numbers(totals) == "909 + 9 + 35 + 17 = 970"


def test_large_numbers_of_the_identity_are_told_with_their_dots():
    totals = Totals(dict.fromkeys(Category, 0) | {Category.PRESENT: 4731}, roster=4731, pact=0, late=0)
    assert identity_numbers(totals) == "4.731 + 0 + 0 + 0 = 4.731"


def test_the_identity_is_told_in_words():
    counts = dict.fromkeys(Category, 0) | {Category.PRESENT: 4000, Category.PENDING: 731}
    totals = Totals(counts, roster=4731, pact=0, late=0)
    assert identity_words(totals) == (
        "4.000 hadir + 0 hadir di sesi lain + 0 berhalangan + 731 belum hadir = 4.731 terdaftar"
    )


def test_an_identity_that_does_not_hold_says_so():
    totals = Totals(dict.fromkeys(Category, 0), roster=3, pact=0, late=0)
    assert identity_numbers(totals) == "0 + 0 + 0 + 0 ≠ 3"


def test_each_group_has_its_line_and_they_add_up(builder):
    builder.scan(builder.people[0])
    builder.scan(builder.people[0], pact=True)
    builder.scan(builder.people[1], session="s2")
    builder.excuse(builder.people[2], Excuse.STUDY)
    builder.close("s1")
    table = table_under(opened(builder.report("s1")), "Kecamatan")
    assert table["Jetis"] == [4, 1, 1, 0, 0, 0, 0, 1, 1, 0, 1, 0.5]
    assert table["Jumlah"] == table["Jetis"]


def test_an_events_lines_by_session_add_up_with_those_whom_no_session_expects(builder):
    builder.scan(builder.people[0])
    table = table_under(opened(builder.report()), "Sesi")
    assert {name: line[0] for name, line in table.items()} == {
        "Hari 1 · 30/10/2023": 4,
        "Hari 2 · 31/10/2023": 3,
        "Tanpa jadwal": 1,
        "Jumlah": 8,
    }


def test_what_is_beside_the_roster_is_counted_apart(builder):
    builder.walk_in("Tamu")
    builder.refused(Verdict.NOT_LISTED, number="197001011990031004")
    builder.refused(Verdict.INVALID_CODE, payload="00020101")
    builder.refused(Verdict.INVALID_CODE, payload="NS1", reason=FAULTS[CodeFault.FORGED])
    builder.scan(builder.people[5])
    counts = {row[0]: row[1] for row in rows_of(opened(builder.report("s1")), "Rekap")}
    codes = ["Nomor tidak terdaftar", "Kode tidak terbaca", "Kode tidak diterima"]
    assert [counts[name] for name in ("Peserta tambahan", *codes, "Tamu dari sesi lain")] == [1, 1, 1, 1, 1]


def test_the_absent_stand_under_their_groups(builder):
    builder.scan(builder.people[0])
    builder.excuse(builder.people[1], Excuse.SICK)
    rows = rows_of(opened(builder.report("s1")), "Tidak hadir")
    assert [row[0] for row in rows[4:]] == ["Jetis · 2 orang", 1, 2]
    assert rows[5][1:] == ["Orang 3", "198001012005011003", "SDN 1", "Guru", "Hari 1", "Belum hadir"]


def test_nobody_absent_is_said(builder):
    builder.people = builder.people[:1]
    builder.scan(builder.people[0])
    rows = rows_of(opened(builder.report("s1")), "Tidak hadir")
    assert rows[4][0] == "Tidak ada: semua peserta hadir atau berhalangan."


def test_a_walk_in_is_told_with_time_desk_and_reason(builder):
    builder.walk_in("Sari", "SMPN 2", "197001011990031009", "pindah tugas")
    row = rows_of(opened(builder.report()), "Peserta tambahan")[4]
    at = datetime(2023, 10, 30, 7, 40, 7)
    assert row == [1, "Sari", "SMPN 2", "197001011990031009", at, "Meja 1", "Hari 1", "pindah tugas"]


def test_an_unlisted_number_stays_text(builder):
    builder.refused(Verdict.NOT_LISTED, number="197001011990031004")
    cell = opened(builder.report())["Tidak terdaftar"]["B5"]
    assert (cell.value, cell.data_type, cell.number_format) == ("197001011990031004", "s", "@")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_the_desk_typed_never_becomes_a_formula(builder, text):
    builder.walk_in(text, unit=text, reason=text)
    builder.event = type(builder.event)(EVENT, text, place=text)
    book = opened(builder.report())
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type in "fe"]
    assert book["Peserta tambahan"]["B5"].quotePrefix


def test_every_sheet_prints_on_a4_across_with_page_numbers(builder):
    for sheet in opened(builder.report()):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "Halaman &P dari &N"


def test_lists_repeat_their_heading_on_each_page(builder):
    book = opened(builder.report())
    assert [sheet.print_title_rows for sheet in book.worksheets[3:]] == ["$4:$4"] * 9
