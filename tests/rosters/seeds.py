"""One small sound file of each format, to be broken in tests."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from msoffcrypto.format.ooxml import OOXMLFile

from netralitas_desktop.rosters.workbook import Sheet, read_sheets, unpack
from tests.rosters import xml2003
from tests.rosters.workbooks import ods, ods_table, workbook, xlsb

_ROWS = [("NO", "NAMA", "NIP"), *((n, f"Ani {n}", f"19800101200501{n:04}") for n in range(2001, 2040))]


def seeds() -> dict[str, bytes]:
    """File name → content."""
    lines = "\r\n".join(";".join(map(str, row)) for row in _ROWS)
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in _ROWS)
    excel = workbook({"JETIS": _ROWS, "PACET": _ROWS})
    locked = BytesIO()
    OOXMLFile(BytesIO(excel)).encrypt("VelvetSweatshop", locked)
    bundle = BytesIO()
    with ZipFile(bundle, "w", ZIP_DEFLATED) as packed:
        packed.writestr("jetis/guru.xlsx", excel)
        packed.writestr("pacet.csv", lines)
    return {
        "bundle.zip": bundle.getvalue(),
        "small.xlsx": excel,
        "locked.xlsx": locked.getvalue(),
        "small.xlsb": xlsb("JETIS", _ROWS),
        "small.ods": ods(ods_table("JETIS", _ROWS)),
        "small.csv": lines.encode(),
        "wide.txt": lines.replace(";", "\t").encode("utf-16"),
        "xml2003.xls": xml2003.book(xml2003.sheet("".join(map(xml2003.row, _ROWS)))),
        "page.xls": f"<html><table border=1>{cells}</table></html>".encode(),
    }


def everything_in(name: str, content: bytes) -> list[Sheet]:
    """The sheets of a file, or of all files in an archive, as an import reads them."""
    inside = unpack(name, content, (".xlsx", ".csv"))
    files = [(f"{name}/{path}", member) for path, member in inside] or [(name, content)]
    return [sheet for file in files for sheet in read_sheets(*file)]
