"""Archives: what they hold is read, and what could do harm is refused with a sentence."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from netralitas_desktop.rosters.formats import limits
from netralitas_desktop.rosters.formats.bundle import files_in
from netralitas_desktop.rosters.formats.faults import Fault, Unreadable
from netralitas_desktop.rosters.workbook import WorkbookUnreadable, unpack
from tests.rosters.workbooks import ods, ods_table, workbook

ENDINGS = (".xlsx", ".csv")
BOOK = workbook({"JETIS": [("NAMA", "NIP")]})


def archive(**files: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream.getvalue()


def names(content: bytes) -> list[str]:
    return [name for name, _ in unpack("arsip.zip", content, ENDINGS)]


def test_the_wanted_files_come_in_the_order_of_their_paths():
    content = archive(**{"b/guru.CSV": b"NAMA", "a.xlsx": BOOK, "foto.jpg": b"x", "b/": b""})
    assert unpack("arsip.zip", content, ENDINGS) == (("a.xlsx", BOOK), ("b/guru.CSV", b"NAMA"))


@pytest.mark.parametrize("content", [BOOK, ods(ods_table("a", [])), b"NAMA;NIP"], ids=["xlsx", "ods", "csv"])
def test_a_workbook_is_no_archive(content):
    assert names(content) == []


def test_what_programs_leave_beside_the_files_is_passed_over():
    assert names(archive(**{"__MACOSX/._a.xlsx": b"", "~$a.xlsx": b"", ".b.csv": b"", "a.xlsx": BOOK})) == ["a.xlsx"]


def test_a_path_leads_nowhere_outside():
    assert names(archive(**{"../../etc/a.csv": b"x", "/b.csv": b"x"})) == ["b.csv", "etc/a.csv"]


def with_lock(content: bytes) -> bytes:
    """The archive with the mark that its first file is encrypted."""
    at = content.index(b"PK\x01\x02") + 8
    return content[:at] + b"\x01" + content[at + 1 :]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (archive(**{"dalam.zip": archive(**{"a.xlsx": BOOK}), "b.xlsx": BOOK}), "berisi arsip lain"),
        (archive(**{"foto.jpg": b"x"}), "tidak berisi berkas"),
        (with_lock(archive(**{"a.xlsx": BOOK})), "terkunci kata sandi"),
        (archive(**{"a.xlsx": BOOK})[:-80], "terpotong"),
        (archive(**{"a.csv": b"x" * 1000}).replace(b"a.csv", b"b.csv", 1), "rusak"),
    ],
    ids=["nested", "empty", "locked", "cut", "broken"],
)
def test_an_archive_that_can_not_be_read_says_what_to_do(content, words):
    with pytest.raises(WorkbookUnreadable, match=words) as refused:
        names(content)
    assert "arsip.zip" in str(refused.value)


@pytest.mark.parametrize(("limit", "most"), [("FILES", 1), ("FILES_BYTES", 100)])
def test_an_archive_of_a_size_that_no_roster_has_is_refused(monkeypatch, limit, most):
    monkeypatch.setattr(limits, limit, most)
    with pytest.raises(Unreadable) as refused:
        list(files_in(archive(**{"a.csv": b"x" * 60, "b.csv": b"x" * 60}), ENDINGS))
    assert refused.value.fault is Fault.TOO_LARGE
