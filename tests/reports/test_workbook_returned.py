"""The office's workbook comes back as it was, with the attendance beside its table."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Font
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.import_plan import Issue, IssueCode
from netralitas_desktop.domain.participants import Entry, Participant, Place, Sex
from netralitas_desktop.domain.reconcile import Category
from netralitas_desktop.domain.records import Excuse, Verdict
from netralitas_desktop.reports.looks import TONES
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.wording import CATEGORY, STATUS_HEADINGS
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.report_ports import Report
from tests.reports.report_builder import EVENT, ReportBuilder, people_in, roster_file
from tests.rosters.workbooks import ods, ods_table, with_text_replaced, workbook, xlsb

DEMO = Path(__file__).parents[2] / "resources" / "demo" / "daftar-peserta.xlsx"
NIP = "198001012005011001"


@pytest.fixture(scope="module")
def demo() -> Workbook:
    """The demo's roster of 4,731 people, given back for the session of Jetis."""
    file = roster_file(DEMO.read_bytes())
    people = people_in(file, 8, 2, 3, str)
    builder = ReportBuilder(people, [["JETIS"], sorted({p.group for p in people} - {"JETIS"})])
    return returned(builder, file, session="s1")


@pytest.fixture
def banners(data: Path) -> RosterFile:
    return roster_file((data / "spanduk.xlsx").read_bytes(), "spanduk.xlsx")


def returned(builder: ReportBuilder, file: RosterFile, session: str | None = None) -> Workbook:
    report = builder.report(session)
    return load_workbook(BytesIO(written(file, report)))


def written(file: RosterFile, report: Report) -> bytes:
    return workbook_returned(file, report, row_statuses(report), read_sheets).content


def small_roster(
    rows: Mapping[int, tuple[object, ...]], touch: Callable[[Worksheet], None] = lambda _: None
) -> RosterFile:
    """A workbook of one sheet `Daftar` with these rows, and whatever else `touch` puts there."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Daftar"
    for row, values in rows.items():
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    touch(sheet)
    output = BytesIO()
    book.save(output)
    return roster_file(output.getvalue())


def one_person(row: int = 2, name: str = "Lala") -> ReportBuilder:
    person = Participant("p1", EVENT, Entry(name, number=NIP, group="Pacet"), Place("f1", "Daftar", row))
    return ReportBuilder([person], [["Pacet"]])


HEADED = {1: ("No", "Nama", "NIP"), 2: (1, "Lala", NIP)}


def beside(sheet: Worksheet, row: int, first: int) -> list[object]:
    return [sheet.cell(row, first + offset).value for offset in range(len(STATUS_HEADINGS))]


def dress(cell: Cell) -> str:
    """All of a cell's style in words; openpyxl's own comparison of proxies is never true."""
    parts = (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format, cell.protection, cell.quotePrefix)
    return repr(parts)


def test_a_list_without_times_leaves_the_time_empty():
    builder = one_person()
    builder.online_without_time(builder.people[0])
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4)[:3] == ["Hadir", None, "Meja 1"]


class Dresses:
    """What the style indexes of one workbook mean, each put in words once."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, cell: Cell) -> str:
        if cell.style_id not in self._known:
            self._known[cell.style_id] = dress(cell)
        return self._known[cell.style_id]


def differences(before: Workbook, after: Workbook) -> Iterator[str]:
    old_dresses, new_dresses = Dresses(), Dresses()
    for old, new in zip(before.worksheets, after.worksheets[:-1], strict=True):
        if (
            old.title != new.title
            or old.freeze_panes != new.freeze_panes
            or old.print_title_rows != new.print_title_rows
        ):
            yield f"sheet {old.title}"
        if not {str(area) for area in old.merged_cells.ranges} <= {str(area) for area in new.merged_cells.ranges}:
            yield f"merges {old.title}"
        for letter, dimension in old.column_dimensions.items():
            if dimension.width != new.column_dimensions[letter].width:
                yield f"width {old.title}!{letter}"
        for (row, column), cell in old._cells.items():
            other = new.cell(row, column)
            if cell.value != other.value or (cell.value is not None and cell.data_type != other.data_type):
                yield f"cell {old.title}!{cell.coordinate}"
            if old_dresses.of(cell) != new_dresses.of(other):
                yield f"style {old.title}!{cell.coordinate}"


def test_every_cell_style_merge_and_width_of_the_office_stays(banners):
    builder = ReportBuilder(people_in(banners, 6, 2, 3, lambda _: "Mojosari"), [["Mojosari"]])
    builder.scan(builder.people[0])
    after = returned(builder, banners)
    assert list(differences(load_workbook(BytesIO(banners.content)), after)) == []


def test_a_workbook_of_many_sheets_keeps_their_order_and_cells(demo):
    assert list(differences(load_workbook(DEMO), demo)) == []


def test_headings_stand_at_every_repeated_heading(banners):
    builder = ReportBuilder(people_in(banners, 6, 2, 3, lambda _: "Mojosari"), [["Mojosari"]])
    sheet = returned(builder, banners).worksheets[0]
    repeated = [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == "Nama Guru"]
    headed = [row for row in range(1, sheet.max_row + 1) if beside(sheet, row, 7) == list(STATUS_HEADINGS)]
    assert headed == repeated
    assert len(headed) == 4


def test_headings_span_the_rows_of_a_heading_two_rows_high(demo):
    sheet = demo["JETIS"]
    assert beside(sheet, 6, 10) == list(STATUS_HEADINGS)
    assert {f"{letter}6:{letter}7" for letter in "JKLMNO"} <= {str(area) for area in sheet.merged_cells.ranges}


def test_new_headings_wear_the_last_headings_dress():
    def bold_heading(sheet: Worksheet) -> None:
        sheet["C1"].font = Font(bold=True, color="FF00AA00")

    sheet = returned(one_person(), small_roster(HEADED, bold_heading))["Daftar"]
    assert dress(sheet["D1"]) == dress(sheet["C1"])


def test_a_row_without_record_among_the_listed_is_no_heading():
    rows = {1: ("No", "Nama", "NIP", "Unit"), 2: ("1", "Budi", "-", "SDN Puri 1"), 3: ("2", "Lala", NIP, "SDN Puri 1")}
    sheet = returned(one_person(row=3), small_roster(rows))["Daftar"]
    assert beside(sheet, 1, 5) == list(STATUS_HEADINGS)
    assert beside(sheet, 2, 5) == [None] * 6


def test_a_list_without_any_heading_keeps_its_first_row():
    file = small_roster({1: (1, "Lala", NIP)})
    sheet = returned(one_person(row=1), file)["Daftar"]
    assert beside(sheet, 1, 4)[0] == "Belum hadir"


def test_a_present_person_has_word_time_desk_session_and_pact():
    builder = one_person()
    builder.scan(builder.people[0], late=True)
    builder.scan(builder.people[0], pact=True)
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4) == [
        "Hadir",
        datetime(2023, 10, 30, 7, 40, 7),
        "Meja 1",
        "Hari 1",
        "Ditandatangani",
        "Terlambat",
    ]
    assert sheet["E2"].number_format == "dd/mm/yyyy hh.mm.ss"


def test_the_time_is_the_events_whatever_the_offset_of_the_record():
    builder = one_person()
    builder.event = type(builder.event)(EVENT, "Ikrar", timezone="Asia/Jayapura")
    builder.scan(builder.people[0])
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert sheet["E2"].value == datetime(2023, 10, 30, 9, 40, 7)


@pytest.mark.parametrize(
    ("excuse", "word"),
    [
        (Excuse.PERMISSION, "Izin"),
        (Excuse.SICK, "Sakit"),
        (Excuse.OFFICIAL_DUTY, "Dinas luar"),
        (Excuse.LEAVE, "Cuti"),
        (Excuse.STUDY, "Tugas belajar"),
    ],
)
def test_an_excused_person_has_the_word_and_no_time(excuse, word):
    builder = one_person()
    builder.excuse(builder.people[0], excuse)
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4) == [word, None, None, "Hari 1", None, None]


def test_illness_is_a_category_never_a_diagnosis():
    builder = one_person()
    builder.excuse(builder.people[0], Excuse.SICK, reason="tifus")
    parts = ZipFile(BytesIO(written(small_roster(HEADED), builder.report())))
    assert all(b"tifus" not in parts.read(name) for name in parts.namelist())


def test_whoever_came_to_another_session_is_told_where_they_belonged():
    builder = one_person()
    builder.groups = [["Jetis"], ["Pacet"]]
    builder.scan(builder.people[0], session="s1")
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4)[0] == "Hadir di sesi lain"
    assert beside(sheet, 2, 4)[3] == "Hari 1"
    assert beside(sheet, 2, 4)[5] == "Jadwalnya Hari 2, Selasa, 31 Oktober 2023"


def test_closing_turns_pending_into_unexcused():
    builder = one_person()
    builder.close("s1")
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4)[0] == "Tanpa keterangan"


def test_a_sessions_report_leaves_other_sessions_people_blank(demo):
    assert beside(demo["JETIS"], 8, 10)[0] == "Belum hadir"
    assert beside(demo["PACET"], 8, 10) == [None] * 6


def test_a_repeated_row_says_where_it_is_counted():
    rows = HEADED | {3: (2, "Lala", NIP)}
    builder = one_person()
    builder.issues = (Issue(IssueCode.DUPLICATE, "f1", "Daftar", 3, "Ganda: dihitung di baris 2."),)
    sheet = returned(builder, small_roster(rows))["Daftar"]
    assert beside(sheet, 3, 4) == [None, None, None, None, None, "Ganda: dihitung di baris 2"]


def test_a_persons_remarks_stand_together():
    builder = one_person()
    builder.issues = (Issue(IssueCode.NIP_PRECISION_LOST, "f1", "Daftar", 2, "NIP rusak oleh Excel."),)
    builder.scan(builder.people[0], late=True)
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4)[5] == "Terlambat; NIP rusak oleh Excel"


def test_issues_of_another_file_are_not_told_here():
    builder = one_person()
    builder.issues = (Issue(IssueCode.DUPLICATE, "f2", "Daftar", 2, "Ganda."),)
    sheet = returned(builder, small_roster(HEADED))["Daftar"]
    assert beside(sheet, 2, 4)[5] is None


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "#N/A", "+62 812", "-", "@SUM(A1)"])
def test_a_text_of_the_office_never_becomes_a_formula(text):
    def hostile(sheet: Worksheet) -> None:
        sheet["B2"].value = text
        sheet["B2"].data_type = "s"

    sheet = returned(one_person(), small_roster(HEADED, hostile))["Daftar"]
    assert (sheet["B2"].value, sheet["B2"].data_type) == (text, "s")


def test_a_formula_of_the_office_stays_one():
    file = small_roster(HEADED | {4: ("Jumlah", None, "=COUNTA(C2:C2)")})
    sheet = returned(one_person(), file)["Daftar"]
    assert (sheet["C4"].value, sheet["C4"].data_type) == ("=COUNTA(C2:C2)", "f")


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", "#REF!", "\x00=1"])
def test_a_text_of_ours_never_becomes_a_formula(text):
    builder = one_person()
    builder.issues = (Issue(IssueCode.NIP_INVALID, "f1", "Daftar", 2, text),)
    cell = returned(builder, small_roster(HEADED))["Daftar"]["I2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix == (text != "#REF!")


@pytest.mark.parametrize("number", [198001012005011234, 197306082019211200, 1234567890123456789, 0.1 + 0.2, 19800101.5])
def test_a_number_of_the_office_keeps_all_its_digits(number):
    file = small_roster(HEADED | {2: (1, "Lala", None)})
    exact = file.content
    source = BytesIO()
    with ZipFile(BytesIO(exact)) as old, ZipFile(source, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b'<c r="A2" t="n"><v>1</v>', f'<c r="A2" t="n"><v>{number!r}</v>'.encode()))
    sheet = returned(one_person(), roster_file(source.getvalue()))["Daftar"]
    assert sheet["A2"].value == number
    assert type(sheet["A2"].value) is type(number)


def test_a_run_of_columns_of_one_width_makes_room_for_ours():
    def widths(sheet: Worksheet) -> None:
        sheet.column_dimensions["B"] = ColumnDimension(sheet, index="B", min=2, max=20, width=7, hidden=True)

    sheet = returned(one_person(), small_roster(HEADED, widths))["Daftar"]
    runs = sorted((d.min, d.max, d.width, d.hidden) for d in sheet.column_dimensions.values())
    assert [run for run in runs if run[2] == 7] == [(2, 3, 7, True), (10, 20, 7, True)]
    assert [(low, high, hidden) for low, high, width, hidden in runs if width != 7] == [
        (c, c, False) for c in range(4, 10)
    ]


def test_a_note_right_of_the_table_is_not_overwritten():
    file = small_roster(HEADED | {2: (1, "Lala", NIP, None, "catatan")})
    sheet = returned(one_person(), file)["Daftar"]
    assert sheet["E2"].value == "catatan"
    assert sheet["F1"].value == "Kehadiran"


def test_nobody_loses_their_status_to_a_box_merged_beside_their_row():
    file = small_roster(HEADED, lambda sheet: sheet.merge_cells("D2:F4"))
    sheet = returned(one_person(), file)["Daftar"]
    assert (beside(sheet, 1, 7), beside(sheet, 2, 7)[0]) == (list(STATUS_HEADINGS), "Belum hadir")


def test_the_columns_stand_alike_in_the_exports_of_all_sessions():
    rows = HEADED | {3: (2, "Siti", "198203152009012002", "sudah pensiun")}
    builder = ReportBuilder([*one_person().people, listed_in_row(3, "Siti", "Ngoro")], [["Pacet"], ["Ngoro"]])
    places = [
        next(cell.coordinate for cell in returned(builder, small_roster(rows), session)["Daftar"][1] if is_ours(cell))
        for session in ("s1", "s2", None)
    ]
    assert places == ["E1", "E1", "E1"]


def listed_in_row(row: int, name: str, group: str) -> Participant:
    return Participant(f"p{row}", EVENT, Entry(name, group=group), Place("f1", "Daftar", row))


def is_ours(cell: Cell) -> bool:
    return cell.value == STATUS_HEADINGS[0]


def test_a_roster_without_any_room_beside_its_table_comes_back_as_a_copy():
    file = small_roster(HEADED, lambda sheet: sheet.merge_cells("D2:XFD2"))
    book = returned(one_person(), file)
    assert beside(book["Daftar"], 2, 4)[0] == "Belum hadir"
    assert any("disalin ke buku kerja baru" in note for note in recap_notes(book))


def recap_notes(book: Workbook) -> list[str]:
    return [str(row[0].value) for row in book["Rekap"].iter_rows(max_row=8)]


def test_what_is_not_printed_is_told_on_the_recap():
    def print_two_columns(sheet: Worksheet) -> None:
        sheet.print_area = "A1:B2"

    notes = recap_notes(returned(one_person(), small_roster(HEADED, print_two_columns)))
    assert any(note.startswith("Area cetak di lembar “Daftar” tidak memuat") for note in notes)


def test_a_filter_and_a_print_area_come_back_wide_enough_for_our_columns():
    def filtered(sheet: Worksheet) -> None:
        sheet.auto_filter.ref, sheet.print_area = "A1:C2", "A1:C9"

    sheet = returned(one_person(), small_roster(HEADED, filtered))["Daftar"]
    assert (sheet.auto_filter.ref, sheet.print_area) == ("A1:I2", "'Daftar'!$A$1:$I$9")


def test_a_table_of_excel_comes_back_with_our_headings():
    def as_table(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="Pegawai", ref="A1:C2"))

    table = returned(one_person(), small_roster(HEADED, as_table))["Daftar"].tables["Pegawai"]
    assert (table.ref, [column.name for column in table.tableColumns][3:]) == ("A1:I2", list(STATUS_HEADINGS))


def test_the_recap_is_the_last_sheet_under_a_free_name():
    file = small_roster(HEADED, lambda sheet: sheet.parent.create_sheet("REKAP"))
    assert returned(one_person(), file).sheetnames == ["Daftar", "REKAP", "Rekap (2)"]


def test_a_text_roster_comes_back_as_a_clean_workbook():
    file = roster_file(f"No;Nama;NIP\n1;Lala;{NIP}\n".encode(), "Daftar.csv")
    book = returned(one_person(), file)
    assert book.sheetnames == ["Daftar", "Rekap"]
    assert [cell.value for cell in book["Daftar"][1]] == ["No", "Nama", "NIP", *STATUS_HEADINGS]
    assert [cell.value for cell in book["Daftar"][2]][:4] == ["1", "Lala", NIP, "Belum hadir"]


def test_a_clean_workbook_says_that_it_is_a_copy():
    file = roster_file(f"No;Nama;NIP\n1;Lala;{NIP}\n".encode(), "Daftar.csv")
    notes = [str(row[0].value) for row in returned(one_person(), file)["Rekap"].iter_rows(max_row=8)]
    assert any("disalin ke buku kerja baru" in note for note in notes)


def test_an_old_workbook_comes_back_with_all_its_sheets(data: Path):
    file = roster_file((data / "lama.xls").read_bytes(), "lama.xls")
    sheets = read_sheets(file.name, file.content)
    people = [Participant("p1", EVENT, Entry("Lala", number=NIP, group="Pacet"), Place("f1", sheets[0].name, 8))]
    assert returned(ReportBuilder(people, [["Pacet"]]), file).sheetnames == [*(s.name for s in sheets), "Rekap"]


@pytest.fixture
def locked() -> RosterFile:
    content = BytesIO()
    OOXMLFile(BytesIO(small_roster(HEADED).content)).encrypt("rahasia", content)
    return roster_file(content.getvalue(), "terkunci.xlsx")


def test_a_locked_roster_is_set_up_anew_from_its_people(locked):
    person = Entry("Lala", number=NIP, group="Pacet", unit="SDN Pacet 1", sex=Sex.WOMAN)
    sheet = returned(ReportBuilder([Participant("p1", EVENT, person, Place("f1", "Daftar", 9))], [["Pacet"]]), locked)[
        "Daftar"
    ]
    assert [cell.value for cell in sheet[3]][:6] == ["No", "Nama", "NIP / NIK", "L/P", "Kelompok", "Unit kerja"]
    assert [cell.value for cell in sheet[4]][:7] == [1, "Lala", NIP, "P", "Pacet", "SDN Pacet 1", "Belum hadir"]


def test_people_of_a_locked_roster_stand_in_the_files_order(locked):
    rows = {"Siti": 7, "Budi": 3, "Ani": 5}
    people = [Participant(n, EVENT, Entry(n, group="Pacet"), Place("f1", "Daftar", row)) for n, row in rows.items()]
    sheet = returned(ReportBuilder(people, [["Pacet"]]), locked)["Daftar"]
    assert [sheet.cell(row, 2).value for row in range(4, 7)] == ["Budi", "Ani", "Siti"]


def test_a_locked_roster_says_that_it_was_set_up_anew(locked):
    book = returned(one_person(), locked)
    assert "terkunci" in str(book["Daftar"]["A2"].value)
    assert any("terkunci" in str(row[0].value) for row in book["Rekap"].iter_rows(max_row=8))


def test_a_locked_roster_without_people_in_the_report_says_so(locked):
    book = returned(ReportBuilder([], [["Pacet"]]), locked)
    assert book["Daftar peserta"]["A2"].value == "Tidak ada peserta dari berkas ini di laporan ini."


def test_a_workbook_that_openpyxl_cannot_read_comes_back_as_a_copy():
    content = BytesIO()
    with ZipFile(BytesIO(small_roster(HEADED).content)) as old, ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<patternFill />", b'<patternFill patternType="aneh" />'))
    book = returned(one_person(), roster_file(content.getvalue()))
    assert beside(book["Daftar"], 2, 4)[0] == "Belum hadir"
    assert any("disalin" in str(row[0].value) for row in book["Rekap"].iter_rows(max_row=8))


STRICT = with_text_replaced(
    workbook({"Daftar": [("Nama", "NIP"), ("Lala", NIP)]}),
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"http://purl.oclc.org/ooxml/spreadsheetml/main",
)
OPEN_DOCUMENT = ods(ods_table("Daftar", [("Nama", "NIP"), ("Lala", NIP)]))
BINARY = xlsb("Daftar", [("Nama", "NIP"), ("Lala", NIP)])


@pytest.mark.parametrize("content", [STRICT, OPEN_DOCUMENT, BINARY], ids=["strict", "ods", "xlsb"])
def test_packages_that_openpyxl_does_not_read_come_back_as_copies(content):
    sheet = returned(one_person(), roster_file(content))["Daftar"]
    assert [cell.value for cell in sheet[2]][:3] == ["Lala", NIP, "Belum hadir"]


def returned_of(builder: ReportBuilder) -> Workbook:
    file = roster_file(workbook({"Daftar": [("NO", "NAMA", "NIP"), (1, "Lala", NIP)]}))
    report = builder.report()
    return load_workbook(BytesIO(workbook_returned(file, report, row_statuses(report), read_sheets).content))


def listed(**said: object) -> Participant:
    return Participant("p1", EVENT, Entry("Lala", number=NIP, group="Pacet"), Place("f1", "Daftar", 2), **said)


def test_removed_people_walk_ins_and_unlisted_numbers_stand_on_a_sheet_of_their_own():
    gone = replace(listed(removed=True), id="p2", entry=Entry("Pindah", number="198001012005012002", group="Pacet"))
    builder = ReportBuilder([listed(), gone], [["Pacet"]])
    builder.walk_in("Tamu", "Dinas Perhubungan", reason="diundang")
    builder.refused(Verdict.NOT_LISTED, number="198203152009011001")
    rows = list(returned_of(builder)["Di luar daftar"].iter_rows(min_row=5, values_only=True))
    assert [(row[1], row[2], row[8]) for row in rows] == [
        ("Pindah", "198001012005012002", "Tidak ada lagi di daftar yang terakhir diimpor"),
        ("Tamu", None, "Peserta tambahan: diundang"),
        (None, "198203152009011001", "Nomor tidak terdaftar"),
    ]


def test_a_roster_that_says_all_gets_no_sheet_for_others():
    assert returned_of(ReportBuilder([listed()], [["Pacet"]])).sheetnames == ["Daftar", "Rekap"]


def test_the_colours_of_the_column_are_explained():
    recap = returned_of(ReportBuilder([listed()], [["Pacet"]]))["Rekap"]
    [legend] = [row for row in recap.iter_rows() if row[0].value == "Warna di kolom Kehadiran"]
    assert {cell.value: cell.fill.fgColor.rgb[2:] for cell in legend[1:10]} == {
        CATEGORY[category]: TONES[category][1] for category in Category
    }


def test_a_number_that_the_desk_repaired_is_told_beside_its_row():
    entry = Entry("Lala", number=NIP, raw_number="1,98001E+17", damaged_prefix=NIP[:15], group="Pacet")
    mended = replace(listed(), entry=entry)
    cells = returned_of(ReportBuilder([mended], [["Pacet"]]))["Daftar"][2]
    assert f"Nomor diperbaiki: {NIP}" in [cell.value for cell in cells]
