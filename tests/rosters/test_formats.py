"""Every format that offices send, told by its bytes and read cell by cell."""

import json
from collections import Counter
from datetime import date, datetime, time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook

from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.reader import read_roster
from netralitas_desktop.rosters.schedule_workbook import read_schedule
from netralitas_desktop.rosters.workbook import PasswordNeeded, Sheet, WorkbookUnreadable, read_sheets
from tests.rosters.locked_books import locked_xls
from tests.rosters.workbooks import (
    FILE_ID,
    ods,
    ods_table,
    schedule_of,
    with_part,
    with_text_replaced,
    workbook,
    xlsb,
)

NIP = "198001012005012001"
DAMAGED = 198102022006041002.0
HEADER = ("NAMA", "NIP")
ROWS = [HEADER, ("Ani Lestari", NIP)]


def only(content: bytes, name: str = "daftar.xlsx") -> Sheet:
    (sheet,) = read_sheets(name, content)
    return sheet


def locked(content: bytes, password: str) -> bytes:
    stream = BytesIO()
    OOXMLFile(BytesIO(content)).encrypt(password, stream)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["daftar.xlsx", "daftar.xls", "daftar.csv", "daftar"])
@pytest.mark.parametrize(
    "content",
    [
        workbook({"daftar": ROWS}),
        xlsb("daftar", ROWS),
        ods(ods_table("daftar", ROWS)),
        f"NAMA;NIP\nAni Lestari;{NIP}\n".encode(),
        f"<table><tr><th>NAMA<th>NIP<tr><td>Ani Lestari<td>{NIP}</table>".encode(),
    ],
    ids=["xlsx", "xlsb", "ods", "csv", "html"],
)
def test_the_bytes_tell_the_format_and_not_the_ending(content, name):
    assert only(content, name) == Sheet("daftar", False, tuple(ROWS))


def test_an_old_workbook_is_read_with_its_hidden_sheet(data):
    assert read_sheets("lama.xls", (data / "lama.xls").read_bytes()) == (
        Sheet(
            "JETIS",
            False,
            (
                ("DAFTAR PESERTA",),
                (),
                ("NO", "NAMA", "NIP", "TANGGAL"),
                (1, "Ani Lestari", NIP, date(2023, 10, 30)),
                (2, "Budi Santoso", DAMAGED, 2.5),
            ),
        ),
        Sheet("Referensi", True, (("x",),)),
    )


@pytest.mark.parametrize("made", [lambda rows: xlsb("a", rows), lambda rows: ods(ods_table("a", rows))])
def test_a_short_number_is_whole_and_a_long_one_stays_a_float(made):
    cells = only(made([(7.0, 2.5, DAMAGED)])).rows[0]
    assert [(type(cell), cell) for cell in cells] == [(int, 7), (float, 2.5), (float, DAMAGED)]


def test_a_table_that_begins_further_down_keeps_its_place():
    blank = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    cell = '<table:table-cell office:value-type="string"><text:p>NAMA</text:p></table:table-cell>'
    row = f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{cell}</table:table-row>'
    sheet = only(ods(f'<table:table table:name="A">{blank}{row}</table:table>'))
    assert sheet.rows == ((), (), (), (None, None, "NAMA"))


def test_an_integer_of_a_new_workbook_is_exact():
    content = with_text_replaced(workbook({"a": [(77,)]}), b"<v>77</v>", f"<v>{NIP}</v>".encode())
    assert only(content).rows == ((int(NIP),),)


def test_dates_and_times_cross_from_the_child():
    row = (datetime(2023, 10, 30, 8, 5), time(8, 30), "x", None, True)
    assert only(workbook({"a": [row]})).rows == (row,)


def test_formulas_give_their_last_value_and_macros_are_left_alone():
    book = with_text_replaced(workbook({"a": [(1, "=1+1")]}), b"<v />", b"<v>2</v>")
    assert only(with_part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Shell rm", book)).rows == ((1, 2),)


def test_a_strict_workbook_is_read_as_exactly_as_any_other():
    ordinary = "http://schemas.openxmlformats.org"
    content = with_text_replaced(workbook({"a": [*ROWS, (77,)]}), b"<v>77</v>", f"<v>{NIP}</v>".encode())
    for usual, strict in (
        ("spreadsheetml/2006/main", "spreadsheetml/main"),
        ("officeDocument/2006/relationships", "officeDocument/relationships"),
    ):
        content = with_text_replaced(
            content, f"{ordinary}/{usual}".encode(), f"http://purl.oclc.org/ooxml/{strict}".encode()
        )
    assert only(content).rows == (*ROWS, (int(NIP),))


def test_texts_in_runs_are_joined():
    runs = b"<is><r><t>Ani </t></r><r><t>Lestari</t></r></is>"
    content = with_text_replaced(
        workbook({"a": [(77,)]}), b'<c r="A1" t="n"><v>77</v>', b'<c r="A1" t="inlineStr">' + runs
    )
    assert only(content).rows == (("Ani Lestari",),)


def test_cells_without_addresses_and_rows_that_are_left_out_keep_their_places():
    content = with_text_replaced(workbook({"a": [(77,)]}), b'<row r="1"><c r="A1"', b'<row r="3"><c/><c')
    assert only(content).rows == ((), (), (None, 77))


def test_broken_styles_do_not_lose_a_roster():
    content = with_part(
        "xl/styles.xml", b"<styleSheet><cellXfs><xf numFmtId='x'/></cellXfs></styleSheet>", workbook({"a": ROWS})
    )
    assert only(content).rows == tuple(ROWS)


def test_a_template_and_a_macro_workbook_are_workbooks():
    book = Workbook(write_only=True)
    book.template = True
    book.create_sheet("a").append(HEADER)
    stream = BytesIO()
    book.save(stream)
    assert only(stream.getvalue(), "templat.xltx").rows == (HEADER,)


def test_a_locked_workbook_opens_with_its_password():
    (sheet,) = read_sheets("daftar.xlsx", locked(workbook({"a": ROWS}), "rahasia"), ("lain", "rahasia"))
    assert sheet.rows == tuple(ROWS)


def test_a_locked_old_workbook_opens_with_its_password(data):
    content = (data / "lama.xls").read_bytes()
    opened = read_sheets("lama.xls", locked_xls(content, "rahasia"), ("lain", "rahasia"))
    assert opened == read_sheets("lama.xls", content)


@pytest.mark.parametrize(("passwords", "words"), [((), "Tulis kata sandinya"), (("salah",), "tidak terbuka dengan")])
def test_a_locked_old_workbook_asks_for_its_password(data, passwords, words):
    with pytest.raises(PasswordNeeded, match=words):
        read_sheets("lama.xls", locked_xls((data / "lama.xls").read_bytes(), "rahasia"), passwords)


def test_a_locked_opendocument_workbook_says_that_its_lock_must_go_first():
    manifest = ZipFile(BytesIO(ods(ods_table("a", ROWS)))).read("META-INF/manifest.xml")
    content = with_part(
        "META-INF/manifest.xml",
        manifest.replace(
            b"/></manifest:manifest>", b"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        ),
        ods(ods_table("a", ROWS)),
    )
    with pytest.raises(WorkbookUnreadable, match="hapus kata sandinya"):
        read_sheets("daftar.ods", content, ("rahasia",))


@pytest.mark.parametrize(
    ("passwords", "words"), [((), "Tulis kata sandinya"), (("salah", "lain"), "tidak terbuka dengan")]
)
def test_a_locked_workbook_asks_for_its_password(passwords, words):
    with pytest.raises(PasswordNeeded, match=words) as refused:
        read_sheets("daftar.xlsx", locked(workbook({"a": ROWS}), "rahasia"), passwords)
    assert "daftar.xlsx" in str(refused.value)


def test_a_workbook_that_is_only_protected_against_changes_opens_without_asking():
    assert only(locked(workbook({"a": ROWS}), "VelvetSweatshop")).rows == tuple(ROWS)


def _groups(path: Path) -> tuple[str, ...]:
    return tuple(name.strip() for row in read_schedule(path) for name in str(row.groups).split(","))


@pytest.mark.parametrize("name", ["klaten_2020.xls", "ekspor_titik_koma.csv"])
def test_a_shared_sample_is_read_exactly(samples, name):
    folder = samples / "rosters"
    path, schedule = folder / name, folder / f"{Path(name).stem}.jadwal.xlsx"
    wanted = json.loads((folder / f"{path.stem}.expected.json").read_text(encoding="utf-8"))
    groups = _groups(schedule) if schedule.exists() else tuple(wanted["by_kecamatan"])
    found = read_roster(name, path.read_bytes(), FILE_ID, schedule_of(*groups), GroupBy.KECAMATAN)
    numbers = sorted(row.entry.number for row in found.rows if row.entry.number)
    assert wanted == {
        "participants": len(found.rows),
        "with_number": len(numbers),
        "numbers_sha256": sha256("\n".join(numbers).encode()).hexdigest(),
        "by_kecamatan": Counter(row.entry.group.upper().replace(" ", "") for row in found.rows),
        "issues": {str(issue.code): issue.row for issue in found.issues},
    }
