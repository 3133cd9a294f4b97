"""Excel's XML of 2003, as PHP programs and information systems export it under the name .xls."""

from datetime import datetime

import pytest

from netralitas_desktop.rosters.formats.faults import Unreadable
from netralitas_desktop.rosters.formats.spreadsheetml import read_spreadsheetml
from netralitas_desktop.rosters.workbook import WorkbookUnreadable, read_sheets
from tests.rosters.xml2003 import HTML, XL, book, cell, sheet

NIP = "198001012005012001"


def at(column: int) -> str:
    return f'ss:Index="{column}"'


def rows_of(rows: str) -> tuple[tuple[object, ...], ...]:
    (found,) = read_sheets("daftar.xls", book(sheet(rows)))
    return found.rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_a_sheet_is_read_in_any_encoding(encoding):
    rows = f"<Row>{cell('NAMA')}{cell('NIP')}</Row><Row>{cell('André &amp; Ani')}{cell(NIP)}</Row>"
    (found,) = read_sheets("daftar.xls", book(sheet(rows), encoding=encoding))
    assert (found.name, found.hidden, found.rows) == ("JETIS", False, (("NAMA", "NIP"), ("André & Ani", NIP)))


def test_rows_and_cells_stand_where_their_index_says():
    third = f'<Row ss:Index="3">{cell("a", said=at(2))}{cell("b")}</Row>'
    rows = f'{third}<Row ss:Span="1"/><Row>{cell("c")}</Row>'
    assert rows_of(rows) == ((), (), (None, "a", "b"), (), (), ("c",))


def test_a_merged_cell_leaves_the_columns_that_it_covers_empty():
    merged = cell("IDENTITAS", said='ss:MergeAcross="1" ss:MergeDown="1"')
    assert rows_of(f"<Row>{merged}{cell('KET')}</Row>") == (("IDENTITAS", None, "KET"),)


def test_a_number_has_exactly_the_digits_of_the_file():
    values = [cell(NIP, "Number"), cell("2.5", "Number"), cell("1.98001012005012E+17", "Number")]
    assert rows_of(f"<Row>{''.join(values)}</Row>") == ((int(NIP), 2.5, 198001012005012000.0),)


def test_dates_marks_and_formatted_texts_are_values():
    formatted = f'<Cell><ss:Data ss:Type="String" xmlns="{HTML}"><B>Ani</B> Lestari</ss:Data></Cell>'
    row = cell("2023-10-30T00:00:00.000", "DateTime") + cell("1", "Boolean") + formatted + "<Cell/>"
    assert rows_of(f"<Row>{row}</Row>") == ((datetime(2023, 10, 30), True, "Ani Lestari"),)


def test_a_comment_is_no_value():
    noted = '<Cell><Comment ss:Author="x"><ss:Data ss:Type="String">catatan</ss:Data></Comment></Cell>'
    assert rows_of(f"<Row>{noted}{cell('a')}</Row>") == ((None, "a"),)


def test_hidden_sheets_are_told():
    hidden = f'<WorksheetOptions xmlns="{XL}"><Visible>SheetHidden</Visible></WorksheetOptions>'
    found = read_sheets("x.xls", book(sheet("", "Referensi", hidden), sheet(f"<Row>{cell('a')}</Row>")))
    assert [(s.name, s.hidden, len(s.rows)) for s in found] == [("Referensi", True, 0), ("JETIS", False, 1)]


@pytest.mark.parametrize(
    "content",
    [
        book(sheet(f"<Row>{cell('a')}</Row>"))[:-60],
        book(sheet(f"<Row>{cell('&l;')}</Row>"), before='<!DOCTYPE w [<!ENTITY l "ha">]>'),
        book(sheet('<Row ss:Index="4000000000"/>')),
        book(sheet(f"<Row>{cell('a', said=at(99_999))}</Row>")),
        book(sheet(f"<Row ss:Index='x'>{cell('a')}</Row>")),
    ],
    ids=["cut", "entity", "row beyond", "column beyond", "no number"],
)
def test_broken_or_harmful_xml_is_refused(content):
    with pytest.raises(WorkbookUnreadable, match="rusak atau terpotong"):
        read_sheets("daftar.xls", content)


def test_xml_of_a_size_that_no_roster_has_is_refused(monkeypatch):
    monkeypatch.setattr("netralitas_desktop.rosters.formats.limits.XML_BYTES", 10)
    with pytest.raises(Unreadable, match="too_large"):
        list(read_spreadsheetml(book(sheet(""))))
