"""A roster's copy with the cells marked that an import stumbled over."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.sessions import Event
from netralitas_desktop.reports.cells import storable
from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.looks import MARK_GROUNDS
from netralitas_desktop.reports.marked_workbook import WriteMarked
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.services.roster_ports import CellMark, MarkedRoster
from tests.reports.hostile_texts import hostile_texts
from tests.reports.report_builder import EVENT, roster_file

IKRAR = Event(EVENT, "Ikrar Netralitas ASN 2023")
NIP = "198001012005011001"
ROWS = (("No", "Nama", "NIP"), (1, "Lala", "19800"), (2, None, NIP))
SENTENCE = "Nomor tidak sah. Perbaiki di berkas."

write_marked = WriteMarked(read_sheets)


def nothing_more(_: Worksheet) -> None:
    """Leaves the sheet as it is."""


def workbook(rows: Sequence[Sequence[object]] = ROWS, touch: Callable[[Worksheet], None] = nothing_more) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Daftar"
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    touch(sheet)
    return content_of(book)


def content_of(book: Workbook) -> bytes:
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def mark(row: int = 2, *columns: int, text: str = SENTENCE, must_mend: bool = True, sheet: str = "Daftar") -> CellMark:
    return CellMark(sheet, row, columns, IssueCode.NIP_INVALID, text, must_mend)


def roster(
    file: RosterFile,
    *marks: CellMark,
    passwords: tuple[str, ...] = (),
    people: Mapping[str, Sequence[int]] | None = None,
) -> MarkedRoster:
    return MarkedRoster(IKRAR, file, marks, {"Daftar": (2,)} if people is None else people, tuple(passwords))


@pytest.fixture
def marked(tmp_path: Path) -> Callable[..., Workbook]:
    def made(content: bytes, *marks: CellMark, name: str = "daftar.xlsx", **said: object) -> Workbook:
        [path] = write_marked([roster(roster_file(content, name), *marks, **said)], tmp_path / "out")
        return load_workbook(path)

    return made


def listed(book: Workbook) -> list[list[object]]:
    """The lines of the list, without what stands above them."""
    rows = [list(row) for row in book["Masalah"].iter_rows(values_only=True)]
    return rows[rows.index(["Lembar", "Baris", "Masalah", "Nilai", "Penjelasan"]) + 1 :]


def ground(cell: Cell) -> str:
    return str(cell.fill.fgColor.rgb)[-6:]


def test_the_cell_is_coloured_and_explained(marked):
    cell = marked(workbook(), mark(2, 3))["Daftar"]["C2"]
    assert (cell.value, ground(cell), cell.comment.text) == ("19800", MARK_GROUNDS[True], SENTENCE)


def test_what_needs_only_a_look_has_another_colour(marked):
    assert ground(marked(workbook(), mark(2, 3, must_mend=False))["Daftar"]["C2"]) == MARK_GROUNDS[False]


def test_several_marks_of_a_cell_stand_in_one_note_under_the_graver_colour(marked):
    cell = marked(workbook(), mark(2, 3, text="Satu.", must_mend=False), mark(2, 3, text="Dua."))["Daftar"]["C2"]
    assert (cell.comment.text, ground(cell)) == ("Satu.\nDua.", MARK_GROUNDS[True])


def test_of_several_columns_the_one_that_says_something_is_meant(marked):
    rows = (("Nama", "NIP", "NIK"), ("Lala", "-", "3578"))
    assert marked(workbook(rows), mark(2, 2, 3))["Daftar"]["C2"].comment.text == SENTENCE


def test_where_all_columns_are_empty_the_first_is_meant(marked):
    assert marked(workbook(), mark(3, 2))["Daftar"]["B3"].comment.text == SENTENCE


def test_without_a_column_the_first_filled_cell_is_meant(marked):
    rows = (("Nama", "NIP", "Unit"), (None, "Catatan", "x"))
    assert marked(workbook(rows), mark(2))["Daftar"]["B2"].comment.text == SENTENCE


def test_of_a_merged_cell_the_corner_is_marked_and_the_note_names_the_row(marked):
    content = workbook(touch=lambda sheet: sheet.merge_cells("A2:A3"))
    assert marked(content, mark(3, 1))["Daftar"]["A2"].comment.text == f"Baris 3: {SENTENCE}"


def test_what_the_office_noted_stays_above(marked):
    def noted(sheet: Worksheet) -> None:
        sheet["C2"].comment = Comment("Sudah ditanyakan", "Dinas")

    cell = marked(workbook(touch=noted), mark(2, 3))["Daftar"]["C2"]
    assert cell.comment.text == f"Sudah ditanyakan\n{SENTENCE}"


def test_a_long_sentence_gets_a_higher_note(tmp_path):
    marks = (mark(2, 3), mark(3, 3, text=SENTENCE * 12))
    [path] = write_marked([roster(roster_file(workbook()), *marks)], tmp_path)
    with ZipFile(path) as copy:
        drawn = next(copy.read(name).decode() for name in copy.namelist() if name.endswith(".vml"))
    short, long = (float(height) for height in re.findall(r"height:([\d.]+)px", drawn))
    assert long > 5 * short


def test_the_rest_of_the_cells_dress_stays(marked):
    def bold(sheet: Worksheet) -> None:
        sheet["C2"].font = Font(bold=True, name="Arial", size=9)
        sheet["C2"].number_format = "@"

    cell = marked(workbook(touch=bold), mark(2, 3))["Daftar"]["C2"]
    assert (cell.font.bold, cell.font.name, cell.font.size, cell.number_format) == (True, "Arial", 9, "@")


def test_unmarked_cells_stay_as_they_were(marked, data: Path):
    content = (data / "spanduk.xlsx").read_bytes()
    before = load_workbook(BytesIO(content))
    after = marked(content, mark(14, 3, sheet="Sheet1"), people={"Sheet1": [14]})
    assert after.sheetnames == ["Masalah", *before.sheetnames]
    cells = [cell.coordinate for cell in before["Sheet1"]._cells.values()]
    changed = [at for at in cells if _all_of(before["Sheet1"][at]) != _all_of(after["Sheet1"][at])]
    assert changed == ["C14"]


def _all_of(cell: Cell) -> tuple[object, str]:
    parts = (cell.font, cell.fill, cell.border, cell.alignment, cell.number_format)
    return cell.value, repr(parts)


def test_an_exact_number_keeps_its_digits(marked):
    content = workbook((("No", "Nama", "NIP"), (1, "Lala", 198001012005011234)))
    exact = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(exact, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"<v>1.980010120050112e+17</v>", b"<v>198001012005011234</v>"))
    assert marked(exact.getvalue(), mark(2, 2))["Daftar"]["C2"].value == 198001012005011234


def test_the_list_has_every_mark_with_its_value(marked):
    assert listed(marked(workbook(), mark(2, 3), mark(3, 2, text="Isi namanya."))) == [
        ["Daftar", 2, "Nomor tidak sah", "19800", SENTENCE],
        ["Daftar", 3, "Nomor tidak sah", None, "Isi namanya."],
    ]


def test_the_list_opens_first_and_alone(marked):
    book = marked(workbook(), mark(2, 3))
    assert book.active.title == "Masalah"
    assert [sheet.sheet_view.tabSelected for sheet in book.worksheets] == [True, False]


def test_the_list_filters_and_keeps_its_heading(marked):
    sheet = marked(workbook(), mark(2, 3))["Masalah"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A6:E7", "A7")


def test_a_line_of_the_list_leads_to_its_cell(marked):
    def quoted(sheet: Worksheet) -> None:
        sheet.title = "Jum'at"

    book = marked(workbook(touch=quoted), mark(2, 3, sheet="Jum'at"), people={"Jum'at": [2]})
    link = book["Masalah"]["B7"].hyperlink
    assert (link.location, link.target) == ("'Jum''at'!C2", None)


def test_a_workbook_that_has_such_a_sheet_keeps_it(marked):
    content = workbook(touch=lambda sheet: sheet.parent.create_sheet("MASALAH"))
    assert marked(content, mark(2, 3)).sheetnames == ["Masalah (2)", "Daftar", "MASALAH"]


def test_a_damaged_number_is_listed_with_the_digits_that_excel_keeps(marked):
    rows = (("No", "Nama", "NIP"), (1, "Lala", 1.98001012005011232e17))
    assert listed(marked(workbook(rows), mark(2, 3)))[0][3] == "198001012005011000"


def test_a_row_of_a_sheet_that_is_not_there_is_listed_all_the_same(marked):
    assert listed(marked(workbook(), mark(2, 3, sheet="Lain")))[0][:2] == ["Lain", 2]


@pytest.mark.parametrize("name", ["daftar.csv", "daftar.txt"])
def test_a_text_roster_becomes_a_clean_workbook_and_is_marked_too(marked, name):
    content = f"No;Nama;NIP\n1;Lala;19800\n2;Budi;{NIP}\n".encode()
    sheet = marked(content, mark(2, 3, sheet="daftar"), name=name, people={"daftar": [2, 3]})["daftar"]
    assert [cell.value for cell in sheet[3]] == ["2", "Budi", NIP]
    assert (ground(sheet["C2"]), sheet["A1"].font.bold) == (MARK_GROUNDS[True], True)


def test_an_old_workbook_is_copied_with_a_word(marked, data: Path):
    content = (data / "lama.xls").read_bytes()
    names = [sheet.name for sheet in read_sheets("lama.xls", content)]
    book = marked(content, mark(2, sheet=names[0]), name="lama.xls", people={names[0]: [2]})
    assert book.sheetnames == ["Masalah", *names]
    assert "disalin ke buku kerja baru" in str(book["Masalah"]["A3"].value)


def test_a_locked_workbook_is_copied_with_its_password(marked):
    locked = BytesIO()
    OOXMLFile(BytesIO(workbook())).encrypt("rahasia", locked)
    book = marked(locked.getvalue(), mark(2, 3), passwords=("rahasia",))
    assert book["Daftar"]["C2"].value == "19800"
    assert "salinan ini tidak" in str(book["Masalah"]["A4"].value)


def test_a_workbook_that_cannot_be_opened_is_refused(tmp_path):
    locked = BytesIO()
    OOXMLFile(BytesIO(workbook())).encrypt("rahasia", locked)
    with pytest.raises(OperatorProblem, match="terkunci"):
        write_marked([roster(roster_file(locked.getvalue()), mark(2, 3))], tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["makro.xlsm", "pola.xltx"])
def test_macros_and_templates_come_as_plain_workbooks(tmp_path, name):
    kind = {"makro.xlsm": b"sheet.macroEnabled.main", "pola.xltx": b"template.main"}[name]
    typed = BytesIO()
    with ZipFile(BytesIO(workbook())) as old, ZipFile(typed, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"sheet.main", kind) if "Types" in part else old.read(part))
        new.writestr("xl/vbaProject.bin", b"makro")
    [path] = write_marked([roster(roster_file(typed.getvalue(), name), mark(2, 3))], tmp_path)
    with ZipFile(path) as copy:
        assert path.suffix == ".xlsx"
        assert "xl/vbaProject.bin" not in copy.namelist()
        assert b"sheet.main+xml" in copy.read("[Content_Types].xml")


def test_hostile_texts_stay_inert_in_cells_notes_and_list(tmp_path):
    texts = [text for text in hostile_texts() if storable(text) == text]

    def hostile(sheet: Worksheet) -> None:
        for row, text in enumerate(texts, 2):
            sheet.cell(row, 2).value = text[:32_767]
            sheet.cell(row, 2).data_type = "s"

    content = workbook((("No", "Nama", "NIP"),), hostile)
    marks = [mark(row, 2, text=f"Kelompok “{text}”.") for row, text in enumerate(texts, 2)]
    [path] = write_marked([roster(roster_file(content), *marks)], tmp_path)
    book = load_workbook(path)
    assert [book["Daftar"].cell(row, 2).value for row in range(2, len(texts) + 2)] == [t[:32_767] for t in texts]
    assert {cell.data_type for sheet in book.worksheets for cell in sheet._cells.values()} <= {"s", "n"}
    with ZipFile(path) as copy:
        assert not [name for name in copy.namelist() if b'TargetMode="External"' in copy.read(name)]
        assert not [name for name in copy.namelist() if b"<f>" in copy.read(name)]


def test_the_copy_says_what_it_is_and_never_replaces_another(tmp_path):
    one = roster(roster_file(workbook()), mark(2, 3))
    paths = [write_marked([one], tmp_path)[0] for _ in range(2)]
    assert [path.name for path in paths] == [
        "Ikrar Netralitas ASN 2023 - daftar-peserta - Masalah.xlsx",
        "Ikrar Netralitas ASN 2023 - daftar-peserta - Masalah (2).xlsx",
    ]


def test_a_folder_that_cannot_be_written_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused):
        write_marked([roster(roster_file(workbook()), mark(2, 3))], tmp_path / "berkas")
