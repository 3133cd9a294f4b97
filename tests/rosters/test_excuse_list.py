"""Lists of excuses as offices write them."""

from datetime import date, datetime

import pytest

from netralitas_desktop.rosters.excuse_list import ExcusesUnreadable, read_excuses
from tests.fakes import a_nip
from tests.rosters.workbooks import workbook


@pytest.fixture
def excuses(tmp_path):
    def read(*rows, hidden=()):
        path = tmp_path / "izin.xlsx"
        path.write_bytes(workbook({"Izin": rows}, hidden))
        return read_excuses(path)

    return read


def test_the_columns_are_found_by_their_headings(excuses):
    [row] = excuses(
        ("DAFTAR PEGAWAI YANG TIDAK HADIR",),
        (),
        ("No", "Nama", "NIP", "Unit Kerja", "Jenis", "Keterangan", "Tanggal"),
        (1, "Siti", a_nip(1), "SDN 1", "Sakit", "opname", "30/10/2023"),
    )
    assert (row.name, row.number.number.digits, row.unit, row.kind, row.reason, row.first, row.row) == (
        "Siti",
        a_nip(1),
        "SDN 1",
        "Sakit",
        "opname",
        date(2023, 10, 30),
        4,
    )


@pytest.mark.parametrize(
    "header",
    [
        ("NIP", "KETERANGAN"),
        ("NAMA LENGKAP", "ALASAN"),
        ("NIP/NIK", "JENIS IZIN"),
        ("NIK", "Ket."),
        ("Nama", "Status Kehadiran"),
    ],
)
def test_number_or_name_and_one_word_of_why_are_enough(excuses, header):
    assert len(excuses(header, (a_nip(1) if "NI" in header[0] else "Siti", "izin"))) == 1


def test_a_remark_beside_a_kind_is_a_remark(excuses):
    [row] = excuses(("NIP", "ALASAN", "JENIS"), (a_nip(1), "menikah", "izin"))
    assert (row.kind, row.reason) == ("izin", "menikah")


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        (datetime(2023, 10, 30), (30, 30)),
        ("30/10/2023", (30, 30)),
        ("Senin, 30 Oktober 2023", (30, 30)),
        ("28 s.d. 30 Oktober 2023", (28, 30)),
        ("28/10/2023 s/d 30/10/2023", (28, 30)),
        ("28 Oktober - 30 Oktober 2023", (28, 30)),
        ("28-30 Oktober 2023", (28, 30)),
        ("28 sampai dengan 30 Okt 2023", (28, 30)),
    ],
)
def test_a_day_or_a_span_of_days_is_read(excuses, cell, days):
    [row] = excuses(("NIP", "JENIS", "TANGGAL"), (a_nip(1), "izin", cell))
    assert ((row.first.day, row.last.day), row.is_day_readable) == (days, True)


def test_two_columns_make_a_span(excuses):
    [row] = excuses(("NIP", "JENIS", "TGL MULAI", "TGL SELESAI"), (a_nip(1), "cuti", "28/10/2023", "03/11/2023"))
    assert (row.first, row.last) == (date(2023, 10, 28), date(2023, 11, 3))


@pytest.mark.parametrize("cell", ["besok", "32/10/2023", "30 s.d. 28 Oktober 2023", 45])
def test_a_day_that_is_none_is_told(excuses, cell):
    [row] = excuses(("NIP", "JENIS", "TANGGAL"), (a_nip(1), "izin", cell))
    assert not row.is_day_readable


def test_without_a_day_none_is_asked(excuses):
    [row] = excuses(("NIP", "JENIS"), (a_nip(1), "izin"))
    assert (row.first, row.is_day_readable) == (None, True)


def test_a_number_that_excel_damaged_is_never_taken_for_one(excuses):
    [row] = excuses(("NIP", "NAMA", "JENIS"), (float(a_nip(1)), "Siti", "izin"))
    assert (row.number.number, row.number.damaged_prefix) == (None, a_nip(1)[:15])


def test_lines_that_list_nobody_are_left_out(excuses):
    rows = excuses(
        ("NO", "NAMA", "NIP", "JENIS"),
        (1, "Siti", a_nip(1), "izin"),
        (2, None, None, None),
        (3, "Ani", a_nip(2), None),
        (None, "JUMLAH", None, 2),
        (None, None, None, "Mojokerto, 30 Oktober 2023"),
    )
    assert [r.row for r in rows] == [2]


@pytest.mark.parametrize(
    "rows", [[("NAMA", "NIP"), ("Siti", a_nip(1))], [("NIP", "JENIS")], [("x", "y"), ("izin", "z")]]
)
def test_a_file_without_such_a_list_is_refused(excuses, rows):
    with pytest.raises(ExcusesUnreadable, match=r"Berkas izin izin\.xlsx: tidak ada judul kolom"):
        excuses(*rows)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ExcusesUnreadable, match="tidak dapat dibuka"):
        read_excuses(tmp_path / "lain.xlsx")
