"""Gaps that a vertical merge leaves are filled; gaps that are merely gaps stay."""

from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.reader import read_roster
from tests.fakes import a_nip
from tests.rosters.workbooks import FILE_ID, read, schedule_of, told

HEADER = ("NO", "NAMA", "NIP", "UNIT KERJA", "KECAMATAN")


def people(*cells: tuple[str | None, str | None]) -> list[tuple[object, ...]]:
    return [(n, f"Orang {chr(64 + n)}", a_nip(n), unit, group) for n, (unit, group) in enumerate(cells, 1)]


def places(found) -> list[tuple[str, str]]:
    return [(row.entry.unit, row.entry.group) for row in found.rows]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["Jetis", "Mojosari", "Ngoro"]), st.integers(2, 5)), min_size=1, max_size=5))
def test_merged_kecamatan_and_unit_cells_reach_everybody_below_them(runs):
    runs = [run for n, run in enumerate(runs) if n == 0 or run[0] != runs[n - 1][0]]
    runs[0] = (runs[0][0], runs[0][1] + 1)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(HEADER))
    expected = []
    for serial, (group, length) in enumerate(runs):
        for n in range(length):
            who = len(expected) + 1
            sheet.append([who, f"Orang {chr(64 + who)}", a_nip(who), f"SDN {serial}" if not n else None, group])
            expected.append((f"SDN {serial}", group))
        sheet.merge_cells(f"D{sheet.max_row - length + 1}:D{sheet.max_row}")
        sheet.merge_cells(f"E{sheet.max_row - length + 1}:E{sheet.max_row}")
    stream = BytesIO()
    book.save(stream)
    schedule = schedule_of("Jetis", "Mojosari", "Ngoro")
    assert places(read_roster("x.xlsx", stream.getvalue(), FILE_ID, schedule, GroupBy.KECAMATAN)) == expected


@pytest.mark.parametrize(
    "units",
    [
        ("SDN 1", None),  # two people: the gap may be an omission
        ("SDN 1", "SDN 2", None, "SDN 3"),  # few gaps
        (None, "SDN 1", None, None),  # nothing above the first
        ("SDN 1", None, "SDN 1", None, None),  # the same again: nobody merges that
    ],
)
def test_gaps_of_another_kind_stay(units):
    found = read({"JETIS": [HEADER, *people(*((unit, "Jetis") for unit in units))]})
    assert [row.entry.unit for row in found.rows] == [unit or "" for unit in units]


def test_a_merge_ends_at_a_banner():
    rows = people(("SDN 1", None), (None, None), (None, None), (None, None))
    found = read({"Sheet1": [("KECAMATAN JETIS",), HEADER, *rows[:3], ("KECAMATAN : MOJOSARI",), rows[3]]})
    assert places(found) == [*[("SDN 1", "Jetis")] * 3, ("", "Mojosari")]


def test_a_repeated_header_begins_anew():
    rows = people(("SDN 1", "Jetis"), (None, None), (None, None), (None, None))
    found = read({"Sheet1": [HEADER, *rows[:3], HEADER, rows[3]]})
    assert places(found)[2:] == [("SDN 1", "Jetis"), ("", "")]
    assert told(found) == {("group_unknown", 6)}
