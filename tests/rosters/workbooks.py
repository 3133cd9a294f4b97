"""Small workbooks made in memory."""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook

from netralitas_desktop.domain.sessions import GroupBy, Schedule, Session
from netralitas_desktop.rosters.reader import read_roster
from netralitas_desktop.services.roster_ports import FoundRoster, ReadOptions

FILE_ID = "0199-file"


def workbook(sheets: Mapping[str, Iterable[Sequence[object]]], hidden: Sequence[str] = ()) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if name in hidden:
            sheet.sheet_state = "hidden"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def schedule_of(*groups: str) -> Schedule:
    return Schedule((Session("s", "e", "Hari 1", date(2023, 10, 30), time(8), time(11), "GOR", groups),))


def read(
    sheets: Mapping[str, Iterable[Sequence[object]]],
    *groups: str,
    group_by: GroupBy = GroupBy.KECAMATAN,
    hidden: Sequence[str] = (),
    options: ReadOptions = ReadOptions(),  # noqa: B008 - frozen
) -> FoundRoster:
    content = workbook(sheets, hidden)
    schedule = schedule_of(*(groups or ("Jetis", "Mojosari")))
    return read_roster("daftar.xlsx", content, FILE_ID, schedule, group_by, options)


def told(found: FoundRoster) -> set[tuple[str, int]]:
    return {(str(issue.code), issue.row) for issue in found.issues}


def names(found: FoundRoster) -> list[str]:
    return [row.entry.name for row in found.rows]


def with_text_replaced(content: bytes, old: bytes, new: bytes) -> bytes:
    """The same workbook with `old` replaced in its sheets' XML; openpyxl itself would not write such a file."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(stream, "w") as target:
        parts = {name: source.read(name) for name in source.namelist()}
        assert any(old in part for part in parts.values())
        for name, part in parts.items():
            target.writestr(name, part.replace(old, new))
    return stream.getvalue()


def with_part(name: str, pieces: Iterator[bytes] | bytes, content: bytes) -> bytes:
    """The workbook with one part written anew."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as target:
        for part in source.namelist():
            if part != name:
                target.writestr(part, source.read(part))
        with target.open(name, "w", force_zip64=True) as written:
            for piece in (pieces,) if isinstance(pieces, bytes) else pieces:
                written.write(piece)
    return stream.getvalue()


_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_ODS = " ".join(f'xmlns:{short}="{_OASIS}:{short}:1.0"' for short in ("office", "table", "text"))
_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def ods(tables: str) -> bytes:
    """An OpenDocument workbook with these tables' XML."""
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    entry = '<manifest:file-entry manifest:full-path="/" manifest:media-type="' + _ODS_TYPE + '"/>'
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        made.writestr("mimetype", _ODS_TYPE, ZIP_STORED)
        made.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0">{entry}</manifest:manifest>',
        )
        made.writestr("content.xml", f"<office:document-content {_ODS}>{body}</office:document-content>")
    return stream.getvalue()


def ods_table(name: str, rows: Iterable[Sequence[object]]) -> str:
    def cell(value: object) -> str:
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    return f'<table:table table:name="{name}">{lines}</table:table>'


def _record(kind: int, body: bytes = b"") -> bytes:
    number = bytes((kind,)) if kind < 128 else bytes((kind & 0x7F | 0x80, kind >> 7))
    size, length = len(body), b""
    while True:
        length += bytes((size & 0x7F | (0x80 if size > 127 else 0),))
        size >>= 7
        if not size:
            return number + length + body


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(name: str, rows: Iterable[Sequence[str | float]]) -> bytes:
    """A binary workbook of one sheet ([MS-XLSB] 2.1)."""
    cells = b""
    for at, row in enumerate(rows):
        cells += _record(0, struct.pack("<IIHBBBI", at, 0, 300, 0, 0, 0, 0))
        for column, value in enumerate(row):
            start = struct.pack("<II", column, 0)
            cells += (
                _record(6, start + _wide(value))
                if isinstance(value, str)
                else _record(5, start + struct.pack("<d", value))
            )
    sheet = (
        _record(129)
        + _record(148, struct.pack("<IIII", 0, 99, 0, 99))
        + _record(145)
        + cells
        + _record(146)
        + _record(130)
    )
    bundle = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide(name))
    book = _record(131) + _record(143) + bundle + _record(144) + _record(132)
    kind = "application/vnd.ms-excel."
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.bin" ContentType="{kind}sheet.binary.macroEnabled.main"/>'
        f'<Override PartName="/xl/worksheets/sheet1.bin" ContentType="{kind}worksheet"/></Types>'
    )
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{related}/{{kind}}" Target="{{target}}"/></Relationships>'
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", types)
        made.writestr("_rels/.rels", relations.format(kind="officeDocument", target="xl/workbook.bin"))
        made.writestr("xl/_rels/workbook.bin.rels", relations.format(kind="worksheet", target="worksheets/sheet1.bin"))
        made.writestr("xl/workbook.bin", book)
        made.writestr("xl/worksheets/sheet1.bin", sheet)
    return stream.getvalue()
