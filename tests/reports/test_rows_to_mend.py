"""Rows that were not recorded: written for an office, inert, and read again as they stood."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from openpyxl import load_workbook

from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.rows_to_mend import write_rows_to_mend
from netralitas_desktop.rosters.online_list import read_online
from netralitas_desktop.services.roster_ports import RowsToMend
from tests.fakes import a_nip
from tests.reports.hostile_texts import hostile_texts

HEADINGS = ("Nama", "NIP", "Waktu", "Belum tercatat karena", "Berkas", "Lembar", "Baris")


def rows(*lines: tuple[object, ...]) -> RowsToMend:
    return RowsToMend("Hadir daring yang belum tercatat", HEADINGS, lines)


def line(name: object = "Siti", number: object = "", when: object = "") -> tuple[object, ...]:
    return (name, number, when, "tidak ada di daftar peserta", "zoom.csv", "zoom", 7)


@pytest.mark.parametrize("when", ["10/30/2023 07:41:12 AM", "07.41", time(7, 41), datetime(2023, 10, 30, 7, 41, 12)])
def test_what_is_written_is_read_again(tmp_path, when):
    path = write_rows_to_mend(rows(line("Siti Aminah", a_nip(1), when)), tmp_path / "sisa.xlsx")
    [row] = read_online(path)
    assert (row.name, row.number.number.digits, row.when) == ("Siti Aminah", a_nip(1), when)


def test_a_time_with_a_zone_is_a_text(tmp_path):
    path = write_rows_to_mend(rows(line(when=datetime(2023, 10, 30, 0, 41, tzinfo=UTC))), tmp_path / "sisa.xlsx")
    assert read_online(path)[0].when == "2023-10-30 00:41:00+00:00"


def test_a_day_is_a_day(tmp_path):
    path = write_rows_to_mend(rows(line(when=date(2023, 10, 30))), tmp_path / "sisa.xlsx")
    assert load_workbook(path).worksheets[0]["C5"].is_date


@pytest.mark.parametrize("name", ["=1+1", "+62812", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\tx", "#N/A"])
def test_nothing_of_a_list_becomes_a_formula(tmp_path, name):
    cell = load_workbook(write_rows_to_mend(rows(line(name)), tmp_path / "sisa.xlsx")).worksheets[0]["A5"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)


def test_a_number_stays_a_text(tmp_path):
    cell = load_workbook(write_rows_to_mend(rows(line(number=a_nip(1))), tmp_path / "sisa.xlsx")).worksheets[0]["B5"]
    assert (cell.value, cell.number_format) == (a_nip(1), "@")


def test_an_existing_file_stays(tmp_path):
    first, second = (write_rows_to_mend(rows(line()), tmp_path / "sisa.xlsx") for _ in range(2))
    assert (first.name, second.name) == ("sisa.xlsx", "sisa (2).xlsx")


def test_a_place_that_is_none_is_refused(tmp_path):
    (tmp_path / "berkas").touch()
    with pytest.raises(ExportRefused):
        write_rows_to_mend(rows(line()), tmp_path / "berkas" / "sisa.xlsx")


def test_two_hundred_hostile_texts_are_written_inert(tmp_path):
    texts = tuple(hostile_texts())
    path = write_rows_to_mend(rows(*(line(text) for text in texts)), tmp_path / "sisa.xlsx")
    cells = [cell for row in load_workbook(path).worksheets[0].iter_rows(min_row=5) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    assert [cell for cell in cells if cell.hyperlink] == []
