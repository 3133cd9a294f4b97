"""Schedules from workbooks, together with what the domain makes of their cells."""

from datetime import date, datetime, time
from itertools import count

import pytest

from netralitas_desktop.domain.schedule import ScheduleProblem, sessions_from
from netralitas_desktop.rosters.schedule_workbook import ScheduleUnreadable, read_schedule
from tests.rosters.workbooks import workbook

TITLES = ("Tanggal", "Sesi", "Mulai", "Selesai", "Tempat", "Kecamatan")


@pytest.fixture
def sessions(tmp_path):
    def read(*rows):
        path = tmp_path / "jadwal.xlsx"
        path.write_bytes(workbook({"Jadwal": rows}))
        ids = count()
        return sessions_from(read_schedule(path), "event", lambda: f"id-{next(ids)}")

    return read


def test_each_row_is_a_session(sessions):
    first, second = sessions(
        TITLES,
        (datetime(2023, 10, 30), "Hari 1", "08:00", "11:00", "GOR", "Jetis, Kutorejo"),
        (datetime(2023, 10, 31), "Hari 2", time(8), time(11), "GOR", "Ngoro"),
    )
    assert (first.day, first.starts, first.groups) == (date(2023, 10, 30), time(8), ("Jetis", "Kutorejo"))
    assert (second.day, second.ends, second.groups) == (date(2023, 10, 31), time(11), ("Ngoro",))


@pytest.mark.parametrize("day", [datetime(2023, 10, 30), "30/10/2023", "Senin, 30 Oktober 2023", "2023-10-30"])
def test_a_day_may_be_written_in_these_ways(sessions, day):
    (session,) = sessions(TITLES, (day, "Hari 1", "08:00", "11:00", "GOR", "Jetis"))
    assert session.day == date(2023, 10, 30)


def test_titles_blank_rows_and_other_headings_are_understood(sessions):
    (session,) = sessions(
        ("JADWAL IKRAR NETRALITAS",),
        (),
        ("No", "Unit Kerja", "Hari/Tanggal", "Jam Mulai", "Jam Selesai", "Sesi", "Lokasi"),
        (None, None, None, None, None, None, None),
        (1, "Bagian Umum; Bagian Hukum", "26-10-2020", "07.30 WIB", "09.00 WIB", "Apel", "Pendapa"),
        ("", " ", None, None, None, None, None),
    )
    assert session.groups == ("Bagian Umum", "Bagian Hukum")
    assert (session.starts, session.place) == (time(7, 30), "Pendapa")


def test_the_place_may_be_missing(sessions):
    (session,) = sessions(
        ("Tanggal", "Sesi", "Mulai", "Selesai", "Kelompok"), ("30/10/2023", "I", "8:00", "9:00", "Jetis")
    )
    assert session.place == ""


@pytest.mark.parametrize(
    ("change", "cell"),
    [
        ({0: "kapan-kapan"}, "A3"),
        ({0: None}, "A3"),
        ({1: None}, "B3"),
        ({2: "pagi"}, "C3"),
        ({3: "07:00"}, "D3"),
        ({5: "Ngoro, Jetis"}, "F3"),
        ({5: None}, "F3"),
    ],
)
def test_a_refusal_names_the_cell(sessions, change, cell):
    row = {0: "31/10/2023", 1: "Hari 2", 2: "08:00", 3: "11:00", 4: "GOR", 5: "Ngoro"} | change
    with pytest.raises(ScheduleProblem, match=rf"Sel {cell}\b"):
        sessions(TITLES, ("30/10/2023", "Hari 1", "08:00", "11:00", "GOR", "Jetis"), tuple(row.values()))


@pytest.mark.parametrize("missing", ["Tanggal", "Sesi", "Mulai", "Selesai", "Kecamatan"])
def test_a_missing_column_is_named_with_the_header_row(sessions, missing):
    with pytest.raises(ScheduleUnreadable, match=rf"sel A2: kolom {missing} tidak ada"):
        sessions(("JADWAL",), tuple(title for title in TITLES if title != missing), ("30/10/2023", "x", "8:00", "9:00"))


def test_a_workbook_without_titles_is_refused(sessions):
    with pytest.raises(ScheduleUnreadable, match="judul kolom tidak ditemukan"):
        sessions(("30/10/2023", "Hari 1", "08:00", "11:00", "GOR", "Jetis"))


def test_titles_without_rows_are_refused(sessions):
    with pytest.raises(ScheduleProblem, match="tidak berisi satu sesi pun"):
        sessions(TITLES)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 potong", b"bukan excel"])
def test_a_file_that_is_no_workbook_is_refused_by_name(tmp_path, content):
    path = tmp_path / "jadwal.xlsx"
    path.write_bytes(content)
    with pytest.raises(ScheduleUnreadable, match=r"jadwal\.xlsx"):
        read_schedule(path)


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path):
    with pytest.raises(ScheduleUnreadable, match=r"hilang\.xlsx"):
        read_schedule(tmp_path / "hilang.xlsx")
