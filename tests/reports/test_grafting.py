"""What an office draws around its list comes back with it, or is told by name."""

from __future__ import annotations

import posixpath
import re
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from netralitas_desktop.domain.import_plan import IssueCode
from netralitas_desktop.domain.participants import Entry, Participant, Place
from netralitas_desktop.reports.cells import undisturbed
from netralitas_desktop.reports.marked_workbook import WriteMarked
from netralitas_desktop.reports.opened_roster import COPIED, left_out
from netralitas_desktop.reports.package import Package
from netralitas_desktop.reports.rebuilt_roster import REBUILT
from netralitas_desktop.reports.row_status import row_statuses
from netralitas_desktop.reports.sheet_xml import ORDER, Piece, sheet_xml
from netralitas_desktop.reports.workbook_returned import workbook_returned
from netralitas_desktop.rosters.workbook import read_sheets
from netralitas_desktop.services.roster_ports import CellMark, MarkedRoster
from tests.reports.office_package import BARS, DROP_DOWN, NIP, TEXT_BOX, office_package
from tests.reports.report_builder import EVENT, ReportBuilder, roster_file
from tests.rosters.workbooks import workbook

SLICER = "pemotong data (slicer) di lembar “Daftar”"


def given_back(content: bytes) -> Package:
    person = Participant("p1", EVENT, Entry("Lala", number=NIP, group="Pacet"), Place("f1", "Daftar", 2))
    builder = ReportBuilder([person], [["Pacet"]])
    builder.scan(person)
    report = builder.report()
    written = workbook_returned(roster_file(content), report, row_statuses(report), read_sheets)
    return Package(written.content)


def pieces(package: Package) -> dict[str, Piece]:
    return {p.name: p for p in sheet_xml(package.read("xl/worksheets/sheet1.xml")).pieces}


def related(package: Package, part: str, kind: str) -> list[str]:
    return [r.target for r in package.relations(part) if r.kind == kind]


def test_text_boxes_shapes_and_cropped_pictures_come_back_as_they_were():
    before, after = Package(office_package()), given_back(office_package())
    [drawing] = related(after, "xl/worksheets/sheet1.xml", "drawing")
    assert COLUMN.sub(b"", after.read(drawing)) == COLUMN.sub(b"", before.read("xl/drawings/drawing1.xml"))
    assert TEXT_BOX.encode() in after.read(drawing)


def test_a_text_box_beside_the_list_makes_room_for_our_columns():
    after = given_back(office_package())
    [drawing] = related(after, "xl/worksheets/sheet1.xml", "drawing")
    box, arrow, *_ = after.read(drawing).split(b"<xdr:twoCellAnchor>")[1:]
    assert [int(found) for found in COLUMN.findall(box)] == [5 + 6, 8 + 6]
    assert [int(found) for found in COLUMN.findall(arrow)] == [5, 8]  # below the last person


COLUMN = re.compile(rb"<xdr:col>(\d+)")


@pytest.mark.parametrize("kind", ["chart", "image"])
def test_what_a_drawing_shows_comes_with_it(kind):
    before, after = Package(office_package()), given_back(office_package())
    [drawing] = related(after, "xl/worksheets/sheet1.xml", "drawing")
    [shown] = related(after, drawing, kind)
    [own] = related(before, "xl/drawings/drawing1.xml", kind)
    assert (after.read(shown), after.content_type(shown)) == (before.read(own), before.content_type(own))


def test_drop_down_lists_and_bars_of_extensions_come_back():
    extensions = pieces(given_back(office_package()))["extLst"].text.decode()
    assert DROP_DOWN in extensions
    assert BARS in extensions


def test_a_picture_in_the_page_header_comes_back():
    after = given_back(office_package())
    kept = pieces(after)
    drawn = {r.id: r.target for r in after.relations("xl/worksheets/sheet1.xml")}
    [picture] = related(after, drawn[kept["legacyDrawingHF"].references[0]], "image")
    assert picture in after
    assert b"&amp;G" in kept["headerFooter"].text


def test_an_offices_note_comes_back_with_its_shape():
    before, after = Package(office_package()), given_back(office_package())
    [notes] = related(after, "xl/worksheets/sheet1.xml", "comments")
    [own] = related(before, "xl/worksheets/sheet1.xml", "comments")
    assert after.read(notes) == before.read(own)


def test_the_pieces_stand_in_the_order_that_excel_insists_on():
    names = [p.name for p in sheet_xml(given_back(office_package()).read("xl/worksheets/sheet1.xml")).pieces]
    assert names == sorted(names, key=ORDER.index)


def test_every_part_exists_once_and_every_reference_leads_to_one():
    content = given_back(office_package())
    for part in content.names:
        if not part.endswith(".rels"):
            assert all(not r.is_part or r.target in content for r in content.relations(part)), part
    described = {posixpath.basename(name) for name in content.names if name.endswith(".xml")}
    assert "drawing1.xml" not in described  # openpyxl's poorer copy


def test_the_attendance_stands_beside_the_list_all_the_same():
    sheet = opened(given_back(office_package())).worksheets[0]
    assert [sheet.cell(r, 5).value for r in (1, 2, 3)] == ["Kehadiran", "Hadir", None]


def opened(package: Package) -> Workbook:
    output = BytesIO()
    with ZipFile(output, "w") as target:
        for name in package.names:
            target.writestr(name, package.read(name))
    with undisturbed():
        return load_workbook(output)


def test_the_xml_of_every_part_is_sound():
    after = given_back(office_package(has_slicer=True))
    for part in after.names:
        if part.endswith((".xml", ".rels", ".vml")):
            fromstring(after.read(part))


def test_slicers_are_left_out_and_told():
    content = office_package(has_slicer=True)
    after = given_back(content)
    [drawing] = related(after, "xl/worksheets/sheet1.xml", "drawing")
    assert b"slicer" not in after.read(drawing) + after.read("xl/worksheets/sheet1.xml")
    assert SLICER in left_out(roster_file(content))


def test_the_recap_sheet_tells_what_was_left_out():
    recap = opened(given_back(office_package(has_slicer=True))).worksheets[-1]
    told = [str(row[0].value) for row in recap.iter_rows(max_col=1) if row[0].value]
    assert any(SLICER in line for line in told)


def test_nothing_is_told_where_everything_comes_back():
    assert left_out(roster_file(office_package())) == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"NO;NAMA;NIP\n", COPIED),
        (b"PK\x03\x04rusak", COPIED),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), REBUILT),
        (workbook({"Daftar": [("NO", "NAMA", "NIP")]}), ""),
    ],
)
def test_what_other_formats_lose_is_told_too(content, told):
    assert left_out(roster_file(content)) == told


def test_a_sheet_in_utf_16_with_its_own_prefix_is_understood():
    text = '<?xml version="1.0" encoding="utf-16"?><x:worksheet xmlns:x="u"><x:sheetData/><x:extLst/></x:worksheet>'
    [extensions] = sheet_xml(text.encode("utf-16")).pieces
    assert extensions == Piece("extLst", b"<x:extLst/>")


def test_alternatives_are_named_for_what_they_stand_for():
    text = (
        b'<worksheet xmlns:mc="m"><sheetData></sheetData>'
        b"<mc:AlternateContent><mc:Choice><controls><control/></controls></mc:Choice></mc:AlternateContent></worksheet>"
    )
    assert [p.name for p in sheet_xml(text).pieces] == ["controls"]


@pytest.fixture
def marked(tmp_path) -> Package:
    file = roster_file(office_package())
    mark = CellMark("Daftar", 2, (3,), IssueCode.NIP_INVALID, "Nomor tidak sah.", must_mend=True)
    builder = ReportBuilder([], [["Pacet"]])
    roster = MarkedRoster(builder.event, file, (mark,), {"Daftar": (2,)})
    [path] = WriteMarked(read_sheets)((roster,), tmp_path)
    return Package(path.read_bytes())


def test_a_marked_copy_keeps_the_drawings_too(marked):
    sheet = marked.sheets["Daftar"].target
    [drawing] = related(marked, sheet, "drawing")
    assert TEXT_BOX.encode() in marked.read(drawing)


def test_a_marked_copy_has_the_offices_note_and_ours(marked):
    sheet = marked.sheets["Daftar"].target
    [notes] = related(marked, sheet, "comments")
    assert [text in marked.read(notes).decode() for text in ("Pindah unit", "Nomor tidak sah.")] == [True, True]
