"""Lists of meetings and forms as they are downloaded."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from netralitas_desktop.domain.presence_words import SaidPresence, presence_in
from netralitas_desktop.rosters.online_list import OnlineListUnreadable, read_online
from netralitas_desktop.rosters.online_times import TimeColumns, when_in
from netralitas_desktop.rosters.workbook import PasswordNeeded
from tests.fakes import a_nip
from tests.rosters.locked_books import locked_xls
from tests.rosters.workbooks import workbook


@pytest.fixture
def rows_of(tmp_path):
    def read(content: str | bytes, name: str = "peserta.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_online(path)

    return read


@pytest.fixture
def written(rows_of):
    def read(content: str | bytes, name: str = "peserta.csv"):
        rows = rows_of(content, name)
        return [(row.name, row.number.number.digits if row.number.number else "", row.when) for row in rows]

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


def test_a_report_of_zoom_in_indonesian_is_understood(written):
    zoom = (
        "Topik,ID,Nama tuan rumah,Durasi (menit),Waktu mulai,Waktu selesai,Peserta\n"
        "Ikrar Netralitas,812 3456 7890,BKPSDM,180,10/19/2020 07:10:00 AM,10/19/2020 10:10:00 AM,2\n"
        "\n"
        "Nama (nama asli),Email,Waktu bergabung,Waktu keluar,Durasi (menit),Tamu,Di ruang tunggu\n"
        "Siti Aminah (iPhone),,10/19/2020 07:41:12 AM,10/19/2020 10:01:00 AM,140,Ya,Tidak\n"
    )
    assert written(zoom) == [("Siti Aminah (iPhone)", "", "10/19/2020 07:41:12 AM")]


def test_a_report_of_zoom_without_times_names_people(written):
    zoom = "Name (Original Name),User Email,Total Duration (Minutes),Guest\nSiti Aminah,,140,Yes\n"
    assert written(zoom) == [("Siti Aminah", "", None)]


WAITING = "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room\n"


def test_minutes_in_zooms_waiting_room_are_no_attendance(written):
    rows = "Siti,,10/19/2020 07:20:00 AM,10/19/2020 07:41:00 AM,21,Yes,Yes\nSiti,,10/19/2020 07:41:00 AM,,140,Yes,No\n"
    assert written(WAITING + rows) == [("Siti", "", "10/19/2020 07:41:00 AM")]


def test_who_stayed_in_the_waiting_room_is_told(rows_of):
    [row] = rows_of(WAITING + "Siti,,10/19/2020 07:20:00 AM,10/19/2020 07:41:00 AM,21,Yes,Yes\n")
    assert row.said == "hanya di ruang tunggu"


def test_a_report_of_meet_in_indonesian_has_two_columns_of_names(written):
    meet = (
        "Nama depan,Nama belakang,Email,Durasi,Waktu bergabung,Waktu keluar\n"
        "Siti,Aminah,s@contoh.example,1 jam,07.41 WIB,09.00 WIB\n"
        "Sukarno,,k@contoh.example,1 jam,07.42 WIB,09.00 WIB\n"
    )
    assert written(meet) == [("Siti Aminah", "", "07.41 WIB"), ("Sukarno", "", "07.42 WIB")]


def test_an_old_report_of_teams_tells_when_they_came_and_not_when_they_left(written):
    teams = (
        "Full Name\tUser Action\tTimestamp\n"
        "Siti Aminah\tJoined\t10/19/2020, 7:41:12 AM\nSiti Aminah\tLeft\t10/19/2020, 9:02:00 AM\n"
    )
    assert written(teams.encode("utf-16")) == [
        ("Siti Aminah", "", "10/19/2020, 7:41:12 AM"),
        ("Siti Aminah", "", None),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_report_of_teams_has_three_parts(written, encoding):
    teams = (
        "1. Summary\r\n"
        "Meeting title\tIkrar Netralitas\r\n"
        "Attended participants\t2\r\n"
        "Start time\t10/19/20, 7:10:02 AM\r\n"
        "End time\t10/19/20, 10:12:45 AM\r\n"
        "Meeting duration\t3h 2m 43s\r\n"
        "Average attendance time\t2h 20m 1s\r\n"
        "\r\n"
        "2. Participants\r\n"
        "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n"
        "Siti Aminah\t10/19/20, 7:41:12 AM\t10/19/20, 10:01:00 AM\t2h 19m 48s\ts@contoh.example\t\tOrganizer\r\n"
        "Budi Santoso (Guest)\t10/19/20, 7:45:00 AM\t10/19/20, 10:01:00 AM\t2h 16m\t\t\tAttendee\r\n"
        "\r\n"
        "3. In-Meeting Activities\r\n"
        "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n"
        "Siti Aminah\t10/19/20, 7:41:12 AM\t10/19/20, 10:01:00 AM\t2h 19m 48s\ts@contoh.example\tOrganizer\r\n"
    )
    assert written(teams.encode(encoding)) == [
        ("Siti Aminah", "", "10/19/20, 7:41:12 AM"),
        ("Budi Santoso (Guest)", "", "10/19/20, 7:45:00 AM"),
        ("Siti Aminah", "", "10/19/20, 7:41:12 AM"),
    ]


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


@pytest.mark.parametrize("number", ["19650104 199002 2 002", "'196501041990022002", "196501041990022002"])
def test_a_number_is_read_as_in_a_roster(rows_of, number):
    [row] = rows_of(f"NIP;Waktu\n{number};07.55\n")
    assert row.number.number is not None
    assert row.number.number.digits == a_nip(1)


@pytest.mark.parametrize("number", ["1,96501041990022E+17", "196501041990022000"])
def test_a_number_that_excel_damaged_keeps_its_beginning(rows_of, number):
    [row] = rows_of(f"Nama;NIP;Waktu\nSiti;{number};07.55\n")
    assert (row.number.number, row.number.damaged_prefix) == (None, a_nip(1)[:15])


def said(rows_of, *rows: str) -> list[str]:
    return [row.said for row in rows_of("\n".join(rows))]


@pytest.mark.parametrize("heading", ["Keterangan", "Status Kehadiran", "Kehadiran", "Presensi", "Apakah Anda hadir?"])
def test_what_a_list_says_of_each_is_read(rows_of, heading):
    assert said(rows_of, f"Nama;{heading}", "Ani;Hadir", "Budi;Tidak hadir", "Cici;Izin") == [
        "Hadir",
        "Tidak hadir",
        "Izin",
    ]


def test_remarks_about_anything_say_nothing(rows_of):
    assert said(rows_of, "Nama;Keterangan", "Ani;Guru kelas", "Budi;Kepala sekolah", "Cici;") == ["", "", ""]


def test_an_absence_among_remarks_is_read(rows_of):
    assert said(rows_of, "Nama;Keterangan", "Ani;Guru kelas", "Budi;Kepala sekolah", "Cici;Sakit") == ["", "", "Sakit"]


def test_a_remark_that_can_be_read_both_ways_is_kept_for_somebody_to_judge(rows_of):
    remarks = ["Ani;Guru kelas", "Budi;Kepala sekolah", "Cici;Absen jam 08.00"]
    assert said(rows_of, "Nama;Keterangan", *remarks) == ["", "", "Absen jam 08.00"]


def test_a_mark_under_absen_alone_is_kept_for_somebody_to_judge(rows_of):
    assert said(rows_of, "Nama;Absen", "Ani;✓") == ["Absen"]


def test_a_mark_under_absen_beside_hadir_is_an_absence(rows_of):
    [_, away] = said(rows_of, "Nama;Hadir;Absen", "Ani;✓;", "Budi;;✓")
    assert presence_in(away) is SaidPresence.ABSENT


def test_a_remark_of_absence_beside_the_status_is_read_with_it(rows_of):
    assert said(rows_of, "Nama;Kehadiran;Keterangan", "Ani;Tidak;Sakit", "Budi;Hadir;Izin") == [
        "Tidak; Sakit",
        "Hadir; Izin",
    ]


@pytest.mark.parametrize("heading", ["Luring/Daring", "Mode Kehadiran", "Cara hadir"])
def test_who_came_to_the_place_is_told_apart(rows_of, heading):
    assert said(rows_of, f"Nama;{heading}", "Ani;Daring", "Budi;Luring", "Cici;Luring") == [
        "Daring",
        "Luring",
        "Luring",
    ]


def test_nothing_in_a_column_of_attendance_is_told(rows_of):
    assert said(rows_of, "Nama;Kehadiran", "Ani;Hadir", "Budi;") == ["Hadir", "(kosong)"]


def test_nothing_beside_an_hour_is_an_attendance(rows_of):
    assert said(rows_of, "Nama;Jam;Kehadiran", "Ani;07.55;Hadir", "Budi;07.56;") == ["Hadir", ""]


@pytest.mark.parametrize("heads", ["Hadir;Izin;Sakit;Alpa", "H;I;S;A"])
def test_a_mark_under_a_heading_is_its_word(rows_of, heads):
    rows = [f"Nama;{heads}", "Ani;✓;;;", "Budi;;✓;;", "Cici;;;v;", "Dedi;;;;1", "Edi;;;;"]
    assert said(rows_of, *rows) == ["✓", "Izin", "Sakit", "Alpa", "(kosong)"]


def test_an_hour_in_the_column_of_attendance_is_when_they_joined(rows_of):
    [row] = rows_of("Nama;Hadir\nAni;07.55\n")
    assert (row.said, row.when) == ("", "07.55")


@pytest.mark.parametrize("heading", ["Waktu (WITA)", "Jam Hadir WITA", "Join Time (WITA)"])
def test_the_zone_of_a_heading_is_that_of_its_hours(written, heading):
    assert written(f"Nama;{heading}\nAni;08.20\nBudi;07.20 WIB\n") == [
        ("Ani", "", "08.20 WITA"),
        ("Budi", "", "07.20 WIB"),
    ]


def test_a_day_of_its_own_column_belongs_to_the_hour(written):
    assert written("Nama;Tanggal;Jam\nAni;30/10/2023;07.55\n") == [("Ani", "", "30/10/2023 07.55")]


def test_a_day_without_an_hour_is_kept(written):
    assert written("Nama;Tanggal;Jam\nAni;30/10/2023;\n") == [("Ani", "", "30/10/2023")]


@pytest.mark.parametrize(
    ("cell", "when"),
    [
        (time(7, 55), time(7, 55)),
        (datetime(2023, 10, 30, 7, 55), datetime(2023, 10, 30, 7, 55)),
        (timedelta(hours=7, minutes=55), "7:55:00"),
        (0.3298611, time(7, 55)),
        (45229.3298611, datetime(2023, 10, 30, 7, 55)),
        (7.5, "7.50"),
    ],
)
def test_excels_cells_of_time_are_times(written, cell, when):
    content = workbook({"Daring": [("Nama", "Waktu"), ("Ani", cell)]})
    assert written(content, "daring.xlsx") == [("Ani", "", when)]


@pytest.mark.parametrize("cell", [float("nan"), float("inf"), -1.0, 0, 1e300, True, date(1, 1, 1)])
def test_a_cell_that_is_no_time_stays_what_it_was(cell):
    assert isinstance(when_in((cell,), TimeColumns(when=0)), str)


def test_days_and_hours_of_excel_with_a_zone_are_one_moment(written):
    content = workbook({"Daring": [("Nama", "Tanggal", "Jam (WITA)"), ("Ani", date(2023, 10, 30), time(8, 55))]})
    assert written(content, "daring.xlsx") == [("Ani", "", "30/10/2023 08:55:00 WITA")]
