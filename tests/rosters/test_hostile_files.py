"""Files that mean harm, or are broken: one sentence, in time, and the desk stays up."""

import re
import struct
import time
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.rosters.formats.limits import ROWS
from netralitas_desktop.rosters.workbook import WorkbookUnreadable, read_sheets
from tests.fuzz.mutants import mutant
from tests.rosters import hostile
from tests.rosters.seeds import everything_in, seeds
from tests.rosters.workbooks import with_part, with_text_replaced, xlsb

LONGEST_S = 10.0
HARMLESS = {"nested_zip", "open_quotes"}
SLOW = {"zip_bomb", "many_cells", "huge_strings", "blank_sheet", "wide_rows", "deep_xml", "endless_attribute"}
SEEDS = seeds()


@pytest.mark.parametrize("trap", sorted(hostile.TRAPS.keys() - HARMLESS - SLOW))
def test_a_trap_is_refused(trap):
    refuse(hostile.TRAPS[trap]())


@pytest.mark.parametrize("trap", ["many_cells", "huge_strings", "deep_xml", "zip_bomb"])
def test_a_large_trap_is_refused_in_time(trap):
    content = hostile.TRAPS[trap]()
    started = time.monotonic()
    refuse(content)
    assert time.monotonic() - started < LONGEST_S


def refuse(content: bytes) -> None:
    with pytest.raises(WorkbookUnreadable, match=r"daftar\.xlsx"):
        read_sheets("daftar.xlsx", content)


def test_packages_inside_a_workbook_are_left_alone():
    (sheet,) = read_sheets("daftar.xlsx", hostile.nested_zip())
    assert sheet.rows == (hostile.HEADER, hostile.ANI)


def test_dimensions_are_not_believed():
    lie = b'<dimension ref="A1:XFD1048576"/>'
    content = with_text_replaced(hostile.WHOLE, b'<dimension ref="A1:D2" />', lie)
    (sheet,) = read_sheets("daftar.xlsx", content)
    assert sheet.rows == (hostile.HEADER, hostile.ANI)


def test_an_old_workbook_that_lies_about_its_dimensions_is_refused(data):
    whole = (data / "lama.xls").read_bytes()
    lie = struct.pack("<HHIIHHH", 0x200, 14, 0, ROWS, 0, 16_384, 0)
    refuse(re.sub(rb"\x00\x02\x0e\x00.{14}", lambda _: lie, whole, flags=re.DOTALL))


def test_dimensions_of_a_binary_workbook_are_not_believed():
    whole = xlsb("A", [hostile.HEADER, hostile.ANI])
    part = "xl/worksheets/sheet1.bin"
    lie = ZipFile(BytesIO(whole)).read(part).replace(struct.pack("<I", 99), struct.pack("<I", ROWS - 1))
    (sheet,) = read_sheets("daftar.xlsb", with_part(part, lie, whole))
    assert sheet.rows == (hostile.HEADER, hostile.ANI)


def test_a_million_empty_rows_are_nothing():
    head = [hostile.row_xml(1, hostile.HEADER), hostile.row_xml(2, ("1", "Ani Lestari"))]
    rows = (*head, *(f'<row r="{at}" s="1"><c s="1"/><c s="1"/></row>' for at in range(3, ROWS)))
    (sheet,) = read_sheets("daftar.xlsx", hostile.in_sheet(hostile.sheet_xml(iter(rows))))
    assert sheet.rows == (hostile.HEADER, ("1", "Ani Lestari"))


def test_a_person_below_a_gap_is_not_lost():
    rows = iter((hostile.row_xml(1, ("NAMA",)), hostile.row_xml(500_000, ("Ani",))))
    (sheet,) = read_sheets("daftar.xlsx", hostile.in_sheet(hostile.sheet_xml(rows)))
    assert (len(sheet.rows), sheet.rows[-1]) == (500_000, ("Ani",))


@pytest.mark.parametrize("twentieth", [1, 10, 19])
def test_an_old_workbook_that_is_cut_is_refused(data, twentieth):
    whole = (data / "lama.xls").read_bytes()
    refuse(whole[: len(whole) * twentieth // 20])


def test_an_old_workbook_that_is_shorter_than_it_says_is_refused(data):
    whole = bytearray((data / "lama.xls").read_bytes())
    size_at = whole.index("Workbook".encode("utf-16-le")) + 120
    whole[size_at : size_at + 4] = struct.pack("<I", len(whole) * 2)
    refuse(bytes(whole))


def test_links_to_other_files_are_not_followed():
    part = b'<externalLink xmlns="x"><externalBook/></externalLink>'
    linked = hostile.with_part("xl/externalLinks/externalLink1.xml", part, hostile.WHOLE)
    (sheet,) = read_sheets("daftar.xlsx", linked)
    assert sheet.rows == (hostile.HEADER, hostile.ANI)


@pytest.mark.parametrize("number", range(48))
def test_a_mutant_is_read_or_refused(number):
    dice = Random(number)
    name = sorted(SEEDS)[number % len(SEEDS)]
    _, content = mutant(SEEDS[name], dice)
    outcome = name
    try:
        everything_in(name, content)
    except OperatorProblem as problem:
        outcome = str(problem)
    assert name in outcome
