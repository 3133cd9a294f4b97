"""Small workbooks made in memory."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

from netralitas_desktop.domain.sessions import GroupBy, Schedule, Session
from netralitas_desktop.rosters.reader import read_roster
from netralitas_desktop.services.ports import FoundRoster

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
) -> FoundRoster:
    content = workbook(sheets, hidden)
    return read_roster("daftar.xlsx", content, FILE_ID, schedule_of(*(groups or ("Jetis", "Mojosari"))), group_by)


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
