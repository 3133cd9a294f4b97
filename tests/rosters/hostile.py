"""Files that mean harm, or look like it: made small here, large where they are unpacked."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZipFile

from tests.rosters.workbooks import ods, ods_table, with_part, workbook

HEADER = ("NO", "NAMA", "NIP", "UNIT KERJA")
ANI = (1, "Ani Lestari", "198001012005012001", "SDN Jetis 1")
WHOLE = workbook({"Jetis": [HEADER, ANI]})
SHEET = "xl/worksheets/sheet1.xml"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_MEGABYTE = 1 << 20


def in_sheet(pieces: Iterator[bytes]) -> bytes:
    return with_part(SHEET, pieces, WHOLE)


def sheet_xml(rows: Iterator[str], before: str = "") -> Iterator[bytes]:
    yield f'<?xml version="1.0" encoding="UTF-8"?>{before}<worksheet {MAIN}><sheetData>'.encode()
    batch: list[str] = []
    for row in rows:
        batch.append(row)
        if len(batch) == 5000:
            yield "".join(batch).encode()
            batch.clear()
    yield "".join(batch).encode() + b"</sheetData></worksheet>"


def row_xml(at: int, texts: tuple[object, ...]) -> str:
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{at}">{cells}</row>'


def _spaces(megabytes: int) -> Iterator[bytes]:
    for _ in range(megabytes):
        yield b" " * _MEGABYTE


def zip_bomb() -> bytes:
    """A sheet of one gigabyte of nothing."""
    return in_sheet(_spaces(1000))


def blank_sheet() -> bytes:
    """Below the limit on sizes, and yet nothing but blanks."""
    return in_sheet(_spaces(500))


def huge_styles() -> bytes:
    return with_part("xl/styles.xml", _spaces(200), WHOLE)


def huge_strings() -> bytes:
    """A hundred megabytes of shared strings."""

    def strings() -> Iterator[bytes]:
        yield f"<sst {MAIN}>".encode()
        for _ in range(140):
            yield b"<si><t>x</t></si>" * (_MEGABYTE // 18)
        yield b"</sst>"

    types = ZipFile(BytesIO(WHOLE)).read("[Content_Types].xml")
    if b"sharedStrings" not in types:
        kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + kind + b'"/></Types>'
        types = types.replace(b"</Types>", override)
    return with_part("xl/sharedStrings.xml", strings(), with_part("[Content_Types].xml", types, WHOLE))


def nested_zip() -> bytes:
    return with_part("xl/media/inner.zip", in_sheet(_spaces(50)), WHOLE)


def many_cells() -> bytes:
    """Two million rows that each hold something."""
    return in_sheet(sheet_xml(row_xml(at, ("a", "b", "c")) for at in range(1, 1_900_000)))


def wide_rows() -> bytes:
    """One cell at the right end of each of a million rows."""
    return in_sheet(sheet_xml(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(1, 1_000_000)))


def deep_xml() -> bytes:
    return in_sheet(b"<a>" * 100_000 for _ in range(150))


def endless_attribute() -> bytes:
    return in_sheet(piece for piece in (b'<worksheet a="', b"x" * 400_000_000, b'"/>'))


def entities() -> bytes:
    """A billion laughs."""
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    declared = f'<!DOCTYPE w [<!ENTITY l0 "ha">{layers}]>'
    return in_sheet(sheet_xml(iter([row_xml(1, ("&l9;",))]), declared))


def outside_entity() -> bytes:
    declared = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return in_sheet(sheet_xml(iter([row_xml(1, ("&x;",))]), declared))


def workbook_entities() -> bytes:
    part = ZipFile(BytesIO(WHOLE)).read("xl/workbook.xml")
    return with_part("xl/workbook.xml", b'<!DOCTYPE w [<!ENTITY l0 "ha">]>' + part, WHOLE)


def ods_entities() -> bytes:
    """A billion laughs in an OpenDocument."""
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    content = ods(ods_table("A", [("NAMA", "NIP"), ("Ani", "&l9;")]))
    part = ZipFile(BytesIO(content)).read("content.xml").replace(b"&amp;", b"&")
    return with_part("content.xml", f'<!DOCTYPE w [<!ENTITY l0 "ha">{layers}]>'.encode() + part, content)


def many_sheets() -> bytes:
    """Twenty thousand sheets that are all the same part."""
    part = ZipFile(BytesIO(WHOLE)).read("xl/workbook.xml")
    (sheet,) = re.findall(rb"<sheet [^>]*/>", part)
    return with_part("xl/workbook.xml", part.replace(sheet, sheet * 20_000), WHOLE)


def many_tables() -> bytes:
    return b"<html>" + b"<table><tr><td>NAMA</td></tr></table>" * 20_000 + b"</html>"


def row_beyond() -> bytes:
    return in_sheet(sheet_xml(iter(['<row r="4000000000"><c t="n"><v>1</v></c></row>'])))


def column_beyond() -> bytes:
    return in_sheet(sheet_xml(iter(['<row r="1"><c r="ZZZZ1" t="n"><v>1</v></c></row>'])))


def repeated_ods() -> bytes:
    text = "<text:p>x</text:p></table:table-cell>"
    cell = f'<table:table-cell office:value-type="string" table:number-columns-repeated="16384">{text}'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    return ods(f'<table:table table:name="A">{row}</table:table>')


def far_ods() -> bytes:
    """Two cells at opposite corners of the largest sheet."""
    gap = '<table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>'
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    last = f'<table:table-row><table:table-cell table:number-columns-repeated="16383"/>{cell}</table:table-row>'
    return ods(f'<table:table table:name="A"><table:table-row>{cell}</table:table-row>{gap}{last}</table:table>')


def html_spans() -> bytes:
    row = b"<tr><td rowspan=1048576 colspan=1000>x</td></tr>"
    return b"<table>" + row * 20_000 + b"</table>"


def open_tags() -> bytes:
    return b"<table><tr><td>" + b"<td " * 3_000_000


def open_quotes() -> bytes:
    return b"NAMA;NIP\n" + b'"Ani;1\n' * 1_000_000


def long_line() -> bytes:
    return b"NAMA;NIP\n" + b"x" * 50_000_000


def separators() -> bytes:
    return b"NAMA;NIP\n" + b";" * 50_000_000


TRAPS: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        zip_bomb,
        blank_sheet,
        huge_styles,
        huge_strings,
        nested_zip,
        many_cells,
        wide_rows,
        deep_xml,
        endless_attribute,
        entities,
        outside_entity,
        workbook_entities,
        ods_entities,
        many_sheets,
        many_tables,
        row_beyond,
        column_beyond,
        repeated_ods,
        far_ods,
        html_spans,
        open_tags,
        open_quotes,
        long_line,
        separators,
    )
}
