"""Schedules from cells: what is read in which form, and that every fault names its cell."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.domain.schedule import MONTHS, ScheduleProblem, ScheduleRow, read_day, read_time, sessions_from
from tests.fakes import CountingIds

COLUMNS = {"day": "A", "name": "B", "starts": "C", "ends": "D", "place": "E", "groups": "F"}


def a_row(number=2, **cells):
    said = {"day": date(2023, 10, 30), "name": f"Hari {number}", "starts": time(8), "ends": time(11), "place": "GOR"}
    said |= {"groups": f"Kecamatan {number}"} | cells
    return ScheduleRow(**said, where={field: f"{column}{number}" for field, column in COLUMNS.items()})


def sessions(*rows):
    return sessions_from(rows, "e1", CountingIds("s"))


@pytest.mark.parametrize(
    "cell",
    [
        date(2023, 10, 30),
        datetime(2023, 10, 30, 8, 0),
        "2023-10-30",
        "2023-10-30 00:00:00",
        "30/10/2023",
        "30-10-2023",
        "30.10.2023",
        "30 Oktober 2023",
        "30 okt 2023",
        "Senin, 30 Oktober 2023",
        "Senin,30 Oktober 2023",
        "SENIN 30 OKTOBER 2023",
        " Senin,  30  Oktober  2023 ",
    ],
)
def test_a_day_is_read_in_every_form(cell):
    assert read_day(cell, "A2") == date(2023, 10, 30)


@pytest.mark.parametrize("friday", ["Jumat", "Jum'at", "Jum’at"])
def test_friday_is_read_in_every_spelling(friday):
    assert read_day(f"{friday}, 3 November 2023", "A2") == date(2023, 11, 3)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_every_day_is_read_with_its_month_in_indonesian(day):
    assert read_day(f"{day.day} {MONTHS[day.month - 1].title()} {day.year}", "A2") == day


@pytest.mark.parametrize(
    "cell", [None, "", "besok", "31/02/2023", "30/13/2023", "30/10/23", 45229, 45229.0, True, "30 Xober 2023", "2023"]
)
def test_what_is_no_day_names_its_cell(cell):
    with pytest.raises(ScheduleProblem, match="A7"):
        read_day(cell, "A7")


@pytest.mark.parametrize(
    "cell",
    [
        time(8, 5),
        time(8, 5, 30),
        datetime(1899, 12, 31, 8, 5),
        timedelta(hours=8, minutes=5),
        (8 * 60 + 5) / 1440,
        "08:05",
        "8.05",
        "08.05 WIB",
        "08:05:00",
        "pukul 08.05",
        "Jam 8.05 wita",
        " 08.05 ",
    ],
)
def test_a_time_is_read_in_every_form(cell):
    assert read_time(cell, "C2") == time(8, 5)


@given(st.integers(0, 1439))
def test_every_minute_is_read_from_the_fraction_of_a_day(minute):
    assert read_time(minute / 1440, "C2") == time(minute // 60, minute % 60)


@pytest.mark.parametrize("cell", [None, "", "pagi", "24.00", "08.60", "8", 8, 1.5, -0.1, True, timedelta(days=1)])
def test_what_is_no_time_names_its_cell(cell):
    with pytest.raises(ScheduleProblem, match="C7"):
        read_time(cell, "C7")


@pytest.mark.parametrize(
    "cell", ["Jetis, Dawar Blandong", "Jetis;Dawar Blandong", "Jetis\nDawar  Blandong", "Jetis,, Dawar Blandong,"]
)
def test_groups_are_separated_by_commas_semicolons_or_lines(cell):
    [session] = sessions(a_row(groups=cell))
    assert session.groups == ("Jetis", "Dawar Blandong")


def test_a_session_has_what_its_row_says():
    [session] = sessions(a_row(name=" Hari  1 ", place=None))
    assert (session.id, session.event, session.name, session.place) == ("s000001", "e1", "Hari 1", "")


def test_sessions_stand_in_the_order_of_their_days_and_hours():
    late = a_row(2, day="31/10/2023")
    noon = a_row(3, starts="13.00", ends="15.00")
    assert [s.name for s in sessions(late, noon, a_row(4))] == ["Hari 4", "Hari 3", "Hari 2"]


def test_a_number_can_be_a_name():
    assert sessions(a_row(name=1))[0].name == "1"


@pytest.mark.parametrize(
    ("cells", "cell"),
    [
        ({"day": "entah"}, "A3"),
        ({"name": " "}, "B3"),
        ({"name": "hari 2"}, "B3"),
        ({"starts": "pagi"}, "C3"),
        ({"ends": None}, "D3"),
        ({"ends": "07.00"}, "D3"),
        ({"ends": "08.00"}, "D3"),
        ({"groups": None}, "F3"),
        ({"groups": " , "}, "F3"),
        ({"groups": "Jetis, Kec. "}, "F3"),
        ({"groups": "Jetis, JETIS"}, "F3"),
        ({"groups": "kec. kecamatan-2"}, "F3"),
        ({"groups": "Sooko, KECAMATAN 2"}, "F3"),
    ],
)
def test_a_refusal_names_its_cell(cells, cell):
    with pytest.raises(ScheduleProblem, match=cell):
        sessions(a_row(2, groups="Kec. Kecamatan 2, 2"), a_row(3, **cells))


def test_a_group_in_two_sessions_names_both_cells():
    with pytest.raises(ScheduleProblem, match=r"F3.*F2"):
        sessions(a_row(2, groups="Jetis"), a_row(3, groups="Kec. Jetis"))


def test_a_name_that_stands_twice_names_both_cells():
    with pytest.raises(ScheduleProblem, match=r"B3.*B2"):
        sessions(a_row(2), a_row(3, name="HARI 2"))


def test_a_schedule_without_rows_is_refused():
    with pytest.raises(ScheduleProblem, match="tidak berisi"):
        sessions()
