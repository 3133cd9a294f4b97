"""Lists of meetings and forms as they are downloaded."""

from __future__ import annotations

from datetime import time

import pytest

from netralitas_desktop.rosters.online_list import OnlineListUnreadable, read_online
from netralitas_desktop.rosters.workbook import PasswordNeeded
from tests.fakes import a_nip
from tests.rosters.locked_books import locked_xls
from tests.rosters.workbooks import workbook


@pytest.fixture
def written(tmp_path):
    def read(content: str | bytes, name: str = "peserta.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return [
            (row.name, row.number.number.digits if row.number.number else "", row.when) for row in read_online(path)
        ]

    return read


def test_a_report_of_zoom_has_its_own_lines_above(written):
    zoom = (
        "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n"
        "812 3456 7890,Ikrar Netralitas,10/19/2020 07:10:00 AM,10/19/2020 10:10:00 AM,bkpsdm@contoh.example,180,2\n"
        "\n"
        "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
        "Siti Aminah,,10/19/2020 07:41:12 AM,10/19/2020 10:01:00 AM,140,Yes\n"
        f"{a_nip(1)}_Budi Santoso,,10/19/2020 07:45:00 AM,10/19/2020 10:01:00 AM,136,Yes\n"
    )
    assert written(zoom) == [
        ("Siti Aminah", "", "10/19/2020 07:41:12 AM"),
        ("Budi Santoso", a_nip(1), "10/19/2020 07:45:00 AM"),
    ]


def test_a_report_of_meet_has_two_columns_of_names(written):
    meet = (
        "First name,Last name,Email,Duration,Time joined,Time exited\n"
        "Siti,Aminah,s@contoh.example,1 hr,7:41 AM,9:00 AM\n"
    )
    assert written(meet) == [("Siti Aminah", "", "7:41 AM")]


def test_a_report_of_teams_is_utf_16_with_tabs(written):
    teams = "Full Name\tUser Action\tTimestamp\nSiti Aminah\tJoined\t10/19/2020, 7:41:12 AM\n"
    assert written(teams.encode("utf-16")) == [("Siti Aminah", "", "10/19/2020, 7:41:12 AM")]


@pytest.mark.parametrize("heading", ["Timestamp", "Cap waktu", "Stempel waktu", "Waktu Hadir"])
def test_answers_of_a_form_have_numbers(written, heading):
    form = (
        f'"{heading}","Nama Lengkap","NIP/NIK","Unit Kerja"\n"19/10/2020 7:41:12","Siti Aminah","{a_nip(1)}","SDN 1"\n'
    )
    assert written(form) == [("Siti Aminah", a_nip(1), "19/10/2020 7:41:12")]


def test_an_offices_own_workbook_keeps_its_times(written):
    content = workbook(
        {"Daring": [("DAFTAR HADIR DARING",), ("No", "Nama", "NIP", "Jam"), (1, "Siti", a_nip(1), time(7, 41))]}
    )
    assert written(content, "daring.xlsx") == [("Siti", a_nip(1), time(7, 41))]


def test_a_list_of_numbers_alone_is_enough(written):
    assert written(f"NIP\n{a_nip(1)}\n") == [("", a_nip(1), None)]


@pytest.mark.parametrize("content", ["ID;KODE\n1;2\n", "NAMA;JAM\n"])
def test_a_file_without_people_is_refused(written, content):
    with pytest.raises(OnlineListUnreadable, match=r"peserta\.csv"):
        written(content)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(OnlineListUnreadable, match="tidak dapat dibuka"):
        read_online(tmp_path / "hilang.csv")


def test_a_locked_list_opens_with_its_password(tmp_path, data):
    path = tmp_path / "daring.xls"
    path.write_bytes(locked_xls((data / "lama.xls").read_bytes(), "rahasia"))
    assert len(read_online(path, ("rahasia",))) > 1
    with pytest.raises(PasswordNeeded):
        read_online(path)
