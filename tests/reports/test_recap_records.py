"""The lists, breakdowns and charts of the recap workbook, and the log beside it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from netralitas_desktop.domain.participants import Entry, Mode, Participant, Place
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.reports.arrivals import arrivals_of
from netralitas_desktop.reports.export import recap_workbook
from netralitas_desktop.reports.log_table import COLUMNS, inert, log_csv
from netralitas_desktop.rosters.formats.text import text_of
from netralitas_desktop.rosters.workbook import read_sheets
from tests.reports.hostile_texts import hostile_texts
from tests.reports.report_builder import EVENT, ReportBuilder


def person(n: int, group: str = "Jetis", status: str = "PNS") -> Participant:
    entry = Entry(f"Orang {n}", number=f"19800101200501{1 + n % 2}{n:03}", group=group, unit="SDN 1", status=status)
    return Participant(f"p{n}", EVENT, entry, Place("f1", "Daftar", n + 1))


ANI, BUDI, CICI = person(1), person(2, status="PPPK"), person(3, "Puri")


@pytest.fixture
def builder() -> ReportBuilder:
    return ReportBuilder([ANI, BUDI, CICI], [["Jetis"], ["Puri"]])


def sheet(builder: ReportBuilder, title: str) -> list[list[object]]:
    book = load_workbook(BytesIO(recap_workbook(builder.report())))
    return [list(row) for row in book[title].iter_rows(values_only=True)]


def lines(builder: ReportBuilder, title: str) -> list[list[object]]:
    return [row[1:] for row in sheet(builder, title)[4:]]


def logged(builder: ReportBuilder) -> list[dict[str, str]]:
    text = log_csv(builder.report()).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), delimiter=";"))


def turned_away(builder: ReportBuilder, who: Participant, session: str = "s1") -> None:
    refused = builder.refused(Verdict.WRONG_SESSION, who.number, session=session)
    builder.records[-1] = replace(refused, participant=who.id)


def test_a_conflict_is_told_with_what_was_decided(builder):
    first = builder.scan(ANI)
    builder.records.append(replace(first, id="x", device="d2", at=first.at + timedelta(minutes=2)))
    [line] = lines(builder, "Perlu diketahui")
    assert line[:3] == ["Orang 1", ANI.number, "Tercatat di beberapa meja"]
    assert "Meja 1" in line[3]
    assert line[4].startswith("Dihitung sekali")


def test_who_came_late_is_listed_with_the_time(builder):
    builder.scan(ANI, late=True)
    builder.scan(BUDI)
    assert [line[0] for line in lines(builder, "Terlambat")] == ["Orang 1"]


def test_a_wrong_day_is_listed_with_the_right_one_and_the_outcome(builder):
    turned_away(builder, CICI)
    turned_away(builder, BUDI, "s2")
    taken = builder.scan(CICI)
    builder.records[-1] = replace(taken, kind=RecordKind.ACCEPT, reason="tugas di hari lain")
    cici, budi = lines(builder, "Salah jadwal")
    assert cici[-2:] == ["Hari 2, 31/10/2023", "Diterima: tugas di hari lain"]
    assert budi[-1] == "Tidak diterima di sesi ini"


def test_who_was_let_in_by_the_policy_is_listed_among_the_wrong_days(builder):
    builder.scan(CICI)
    [cici] = lines(builder, "Salah jadwal")
    assert cici[-1] == "Diterima: kegiatan ini menerima peserta dari jadwal lain"


def test_who_was_refused_before_the_roster_was_mended_is_not_told_as_refused(builder):
    turned_away(builder, BUDI)
    builder.scan(BUDI)
    [budi] = lines(builder, "Salah jadwal")
    assert budi[-1] == "Hadir; menurut daftar sekarang ini jadwalnya"


def test_who_was_removed_after_they_came_is_named_in_the_recap(builder):
    builder.scan(ANI)
    builder.scan(ANI, pact=True)
    builder.people = [replace(ANI, removed=True), BUDI]
    [ani] = lines(builder, "Dihapus dari daftar")
    assert ani[:2] == ["Orang 1", ANI.number]
    assert ani[-1] == "Dihapus dari daftar setelah datang; pakta: ditandatangani"


def test_a_scan_without_an_answer_is_listed_with_how_its_person_ended(builder):
    asked = builder.refused(Verdict.NEEDS_REVIEW, BUDI.number)
    builder.records[-1] = replace(asked, participant=BUDI.id)
    builder.close("s1")
    [budi] = lines(builder, "Belum dijawab")
    assert (budi[0], budi[2], budi[-1]) == ("Orang 2", "Perlu diperiksa, belum diputuskan", "Tanpa keterangan")


def test_the_log_tells_sessions_of_one_name_apart(builder):
    builder.scan(ANI)
    [line] = logged(builder)
    assert (line["sesi"], line["hari"], line["id_sesi"]) == ("Hari 1", "2023-10-30", "s1")


def test_corrections_have_who_and_why(builder):
    wrong = builder.scan(ANI)
    void = builder.refused(Verdict.PRESENT, ANI.number)
    builder.records[-1] = replace(
        void, kind=RecordKind.VOID, verdict=None, participant=ANI.id, refers_to=wrong.id, reason="kartu orang lain"
    )
    [line] = lines(builder, "Koreksi")
    assert (line[2], line[-2:]) == ("Pembatalan", ["Rina", "kartu orang lain"])


def test_a_repaired_number_is_told_as_such(builder):
    asked = builder.scan(ANI)
    repair = builder.refused(Verdict.ALREADY_PRESENT, ANI.number)
    builder.records[-1] = replace(repair, kind=RecordKind.ACCEPT, participant=ANI.id, refers_to=asked.id, reason="KTP")
    [line] = lines(builder, "Koreksi")
    assert (line[2], line[-2:]) == ("Nomor diperbaiki", ["Rina", "KTP"])


def test_illness_stays_a_category_in_the_corrections_and_the_log(builder):
    builder.excuse(ANI, Excuse.SICK, "tifus")
    assert "tifus" not in str(lines(builder, "Koreksi")) + str(logged(builder))


def test_online_and_onsite_are_counted(builder):
    for who in (ANI, BUDI):
        builder.scan(who)
    builder.records[-1] = replace(builder.records[-1], mode=Mode.ONLINE)
    rows = {row[0]: row[1:3] for row in sheet(builder, "Rincian")}
    assert (rows["Luring"], rows["Daring"]) == ([1, 0.5], [1, 0.5])


@pytest.mark.parametrize(("line", "roster"), [("PNS", 2), ("PPPK", 1), ("Laki-laki", 1), ("Perempuan", 2)])
def test_the_breakdown_counts_status_and_sex(builder, line, roster):
    rows = {row[0]: row[1] for row in sheet(builder, "Rincian")}
    assert rows[line] == roster


def test_units_stand_in_the_order_of_their_numbers(builder):
    builder.people = [replace_unit(person(n), unit) for n, unit in enumerate(("SDN 10", "SDN 2", "SDN 1"))]
    told = [row[0] for row in sheet(builder, "Rincian")]
    assert told[told.index("Unit kerja") + 1 :][:3] == ["SDN 1 · Jetis", "SDN 2 · Jetis", "SDN 10 · Jetis"]


def replace_unit(one: Participant, unit: str) -> Participant:
    return replace(one, entry=replace(one.entry, unit=unit))


def test_an_event_by_units_counts_them_once(builder):
    builder.event = replace(builder.event, group_by=GroupBy.UNIT)
    assert "Unit kerja" not in [row[0] for row in sheet(builder, "Rincian")]


@pytest.mark.parametrize(("title", "first"), [("Rekap", "Kecamatan"), ("Rincian", "Unit kerja")])
def test_the_heads_of_the_last_table_stand_on_each_page(builder, title, first):
    book = load_workbook(BytesIO(recap_workbook(builder.report())))
    row = int(book[title].print_title_rows.rpartition("$")[2])
    assert book[title].cell(row, 1).value == first


def test_a_long_reason_widens_its_column_and_wraps(builder):
    builder.excuse(ANI, Excuse.PERMISSION, "mewakili kepala dinas pada rapat koordinasi " * 3)
    book = load_workbook(BytesIO(recap_workbook(builder.report())))
    cell = next(c for row in book["Koreksi"].iter_rows(min_row=5) for c in row if "mewakili" in str(c.value))
    assert cell.alignment.wrap_text
    assert book["Koreksi"].row_dimensions[5].height >= 3 * 18


def test_a_long_morning_begins_a_page_of_paper(builder):
    builder.scan(ANI)
    last = builder.scan(BUDI)
    builder.records[-1] = replace(last, at=last.at + timedelta(hours=4))
    charts = load_workbook(BytesIO(recap_workbook(builder.report())))["Grafik"]
    arrivals = charts._charts[-1].anchor._from.row
    assert [mark.id for mark in charts.row_breaks.brk] == [arrivals]


def test_excel_draws_the_charts_itself(builder):
    builder.scan(ANI)
    book = load_workbook(BytesIO(recap_workbook(builder.report())))
    kinds = [type(chart).__name__ for chart in book["Grafik"]._charts]
    assert kinds == ["DoughnutChart", "BarChart", "BarChart"]


def test_minutes_in_which_nobody_came_stand_in_the_chart_too(builder):
    early, late = builder.scan(ANI), builder.scan(BUDI)
    builder.records[-1] = replace(late, at=early.at + timedelta(minutes=10))
    rows = [row[:2] for row in sheet(builder, "Grafik") if str(row[0]).startswith("07.")]
    assert rows == [["07.40", 1], ["07.45", 0], ["07.50", 1]]


def test_the_log_has_a_line_for_each_record_with_who_and_whether_it_counts(builder):
    wrong = builder.scan(ANI)
    void = builder.refused(Verdict.PRESENT)
    builder.records[-1] = replace(void, kind=RecordKind.VOID, verdict=None, refers_to=wrong.id)
    scan, taken_back = logged(builder)
    assert tuple(scan) == COLUMNS
    assert (scan["nama"], scan["nomor"], scan["berlaku"]) == ("Orang 1", f"'{ANI.number}", "tidak")
    assert (taken_back["jenis"], taken_back["merujuk"]) == ("void", wrong.id)


def test_the_log_is_read_as_utf_8(builder):
    builder.walk_in("Ibu Só")
    assert "Ibu Só" in text_of(log_csv(builder.report()))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_no_program_finds_a_formula_in_the_log_whatever_its_delimiter(builder, delimiter):
    for text in hostile_texts():
        builder.walk_in(text, text, reason=text)
    text = log_csv(builder.report()).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter) for cell in row]
    assert [cell for cell in cells if cell.strip().strip('"').lstrip().startswith(("=", "+", "-", "@"))] == []


@pytest.mark.parametrize(
    ("text", "written"), [("198001012005011001", "'198001012005011001"), ("00\n123", "'00 123"), ("SDN 1", "SDN 1")]
)
def test_numbers_of_people_stay_texts(text, written):
    assert inert(text) == written


def test_what_the_log_itself_counts_bears_no_mark(builder):
    builder.scan(ANI)
    [line] = logged(builder)
    assert [line[c] for c in ("waktu", "id", "urutan")] == ["2023-10-30T07:40:07.012+07:00", "r1", "1"]


@pytest.mark.parametrize("text", ["08.30", "00123", "1E5", "12-1", "Mei 2023"])
def test_what_a_spreadsheet_would_change_is_marked_in_the_log_and_read_back_bare(builder, text):
    builder.walk_in("Tamu", text)
    content = log_csv(builder.report())
    [sheet] = read_sheets("Log.csv", content)
    head, line = sheet.rows[:2]
    assert f";'{text};" in text_of(content)
    assert dict(zip(head, line, strict=False))["unit"] == text


def test_who_attended_online_by_a_list_without_times_is_no_arrival(builder):
    builder.scan(ANI)
    builder.online_without_time(BUDI)
    assert sum(arrivals_of(builder.report()).values()) == 1


def test_a_conflict_with_a_list_without_times_tells_no_time(builder):
    builder.scan(ANI)
    builder.online_without_time(ANI)
    [line] = lines(builder, "Perlu diketahui")
    assert line[3].endswith("; tanpa waktu bergabung daring, dicatat di Meja 1 (Hari 1)")
