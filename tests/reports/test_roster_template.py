"""The roster that an office fills in is read as it was filled in."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.roster_template import HEADER_ROW, write_template
from netralitas_desktop.rosters.reader import RosterUnreadable, read_roster
from tests.fakes import a_nip, event, schedule


def filled(path: Path, *people: tuple[object, ...]) -> bytes:
    book = openpyxl.load_workbook(path)
    for row, person in enumerate(people, HEADER_ROW + 1):
        for column, value in enumerate(person, 1):
            book.worksheets[0].cell(row, column).value = value
    book.save(path)
    return path.read_bytes()


def test_what_an_office_fills_in_is_what_the_import_finds(tmp_path):
    path = write_template(event(), schedule(), tmp_path / "daftar.xlsx")
    content = filled(
        path,
        (1, "Siti Rahayu, S.Pd.", a_nip(1), "P", "III/a", "Guru", "SDN 1", "Jetis", "PNS"),
        (2, "Budi", None, "L", None, "Penjaga", "SDN 2", "Mojosari", "Non ASN"),
    )

    found = read_roster(path.name, content, "f1", schedule(), GroupBy.KECAMATAN)

    assert [(r.entry.name, r.entry.number, r.entry.group) for r in found.rows] == [
        ("Siti Rahayu, S.Pd.", a_nip(1), "Jetis"),
        ("Budi", "", "Mojosari"),
    ]
    assert [i.code.value for i in found.issues] == ["number_missing"]


def test_an_empty_template_lists_nobody(tmp_path):
    path = write_template(event(), schedule(), tmp_path / "daftar.xlsx")

    with pytest.raises(RosterUnreadable):
        read_roster(path.name, path.read_bytes(), "f1", schedule(), GroupBy.KECAMATAN)


def test_numbers_are_text_and_groups_are_chosen_from_the_schedule(tmp_path):
    book = openpyxl.load_workbook(write_template(event(), schedule(), tmp_path / "daftar.xlsx"))
    sheet = book.worksheets[0]

    assert sheet.cell(HEADER_ROW + 1, 3).number_format == "@"
    assert [c.value for c in book["Pilihan"]["A"]] == [g for s in schedule().sessions for g in s.groups]
    assert {str(v.sqref).rstrip("0123456789").split(":")[0][0] for v in sheet.data_validations.dataValidation} == set(
        "CDHI"
    )


def test_a_name_of_an_event_never_becomes_a_formula(tmp_path):
    hostile = replace(event(), name='=HYPERLINK("x")')
    book = openpyxl.load_workbook(write_template(hostile, schedule(), tmp_path / "daftar"))

    assert book.worksheets[0]["A2"].data_type == "s"


def test_an_existing_file_is_never_overwritten(tmp_path):
    first = write_template(event(), schedule(), tmp_path / "daftar.xlsx")
    second = write_template(event(), schedule(), tmp_path / "daftar.xlsx")

    assert (first.name, second.name) == ("daftar.xlsx", "daftar (2).xlsx")
    with pytest.raises(ExportRefused):
        write_template(event(), schedule(), first / "daftar.xlsx")
