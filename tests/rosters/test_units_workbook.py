"""Units and their kecamatan from a workbook of two columns."""

import pytest

from netralitas_desktop.domain.participants import unit_key
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.units_workbook import UnitsUnreadable, read_units
from netralitas_desktop.services.roster_ports import ReadOptions
from tests.fakes import a_nip
from tests.rosters.workbooks import read, told, workbook

SIASN = ("NIP BARU", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "JENIS KELAMIN", "UNOR NAMA")


@pytest.fixture
def units_file(tmp_path):
    def made(*rows, sheet="Sheet1", **sheets):
        path = tmp_path / "unit.xlsx"
        path.write_bytes(workbook({sheet: rows, **sheets}))
        return path

    return made


def siasn(*units: str) -> list[tuple[object, ...]]:
    return [SIASN, *((a_nip(n), f"Orang {chr(64 + n)}", None, "S.Pd.", "F", unit) for n, unit in enumerate(units, 1))]


@pytest.mark.parametrize("header", [("UNIT KERJA", "KECAMATAN"), ("UNOR", "Kec."), ("Nama Sekolah", "Nama Kecamatan")])
@pytest.mark.parametrize("above", [(), (("DAFTAR UNIT",), ())])
def test_the_columns_are_found_by_their_headings(units_file, header, above):
    path = units_file(*above, ("NO", *header), (1, "SDN Jetis 1", "Jetis"), (2, None, "Ngoro"), (3, "SDN X", None))
    assert read_units(path) == {"sdnjetis1": "Jetis"}


def test_a_kecamatan_may_be_merged_over_its_units(units_file):
    rows = (("Jetis", "SDN 1"), (None, "SDN 2"), (None, "SDN 3"), ("Ngoro", "SDN 4"), (None, "SDN 5"))
    path = units_file(("KECAMATAN", "NAMA SEKOLAH"), *rows)
    assert list(read_units(path).values()) == ["Jetis"] * 3 + ["Ngoro"] * 2


def test_a_kecamatan_may_stand_above_its_units(units_file):
    first = (("DAFTAR SEKOLAH KECAMATAN JETIS",), ("NO", "NAMA SEKOLAH"), (1, "SDN 1"), ("JUMLAH", 1))
    path = units_file(*first, ("KECAMATAN NGORO",), ("NO", "NAMA SEKOLAH"), (1, "SDN 2"))
    assert read_units(path) == {"sdn1": "JETIS", "sdn2": "NGORO"}


def test_each_kecamatan_may_have_a_sheet_of_its_name(units_file):
    sheets = {
        name: [("NO", "UNIT KERJA"), (1, unit)] for name, unit in (("1. JETIS", "SDN 1"), ("Kec. Ngoro", "SDN 2"))
    }
    assert read_units(units_file(("CATATAN",), **sheets)) == {"sdn1": "JETIS", "sdn2": "Ngoro"}


@pytest.mark.parametrize(
    "unit", ["SDN Jetis 1", "SD Negeri Jetis 1", "sd negeri  JETIS 1", "SDN. Jetis 1", "SD N. Jetis 1"]
)
def test_a_unit_is_found_however_it_is_written(unit):
    assert unit_key(unit) == "sdnjetis1"


def test_a_unit_of_two_kecamatan_is_refused(units_file):
    path = units_file(("UNIT KERJA", "KECAMATAN"), ("SDN 1", "Jetis"), ("SDN 1", "Kec. Jetis"), ("sdn 1", "Ngoro"))
    with pytest.raises(UnitsUnreadable, match="baris 4: sdn 1 tertulis di dua kecamatan, Jetis dan Ngoro"):
        read_units(path)


@pytest.mark.parametrize("rows", [[("NAMA", "NIP")], [("UNIT KERJA", "KECAMATAN")]])
def test_a_file_without_units_is_refused(units_file, rows):
    with pytest.raises(UnitsUnreadable, match="UNIT KERJA dan KECAMATAN"):
        read_units(units_file(*rows))


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnitsUnreadable, match=r"tidak-ada\.xlsx"):
        read_units(tmp_path / "tidak-ada.xlsx")


def test_a_damaged_file_is_refused(tmp_path):
    path = tmp_path / "unit.xlsx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UnitsUnreadable, match=r"unit\.xlsx"):
        read_units(path)


def test_a_unit_tells_the_group_of_its_people():
    options = ReadOptions(units={"sdnjetis1": "Kec. JETIS"})
    (row,) = read({"Sheet1": siasn("SD Negeri Jetis 1")}, options=options).rows
    assert (row.entry.group, row.entry.name, row.entry.unit) == ("Jetis", "Orang A, S.Pd.", "SD Negeri Jetis 1")


def test_a_unit_that_is_not_in_the_file_is_named():
    found = read({"Sheet1": siasn("SDN Jetis 1", "SDN Baru")}, options=ReadOptions(units={"sdnjetis1": "Jetis"}))
    (issue,) = found.issues
    assert (issue.code, issue.row, issue.detail, "“SDN Baru”" in issue.text) == ("group_unknown", 3, "unit", True)


def test_the_kecamatan_in_a_row_wins_over_its_units():
    rows = [("NAMA", "NIP", "UNIT KERJA", "KECAMATAN"), ("Ani", a_nip(1), "SDN Jetis 1", "Mojosari")]
    found = read({"Sheet1": rows}, options=ReadOptions(units={"sdnjetis1": "Jetis"}))
    assert [row.entry.group for row in found.rows] == ["Mojosari"]


def test_groups_that_are_units_need_no_kecamatan():
    options = ReadOptions(units={"sdnjetis1": "Jetis"})
    found = read({"Sheet1": siasn("SDN Jetis 1")}, "SDN Jetis 1", group_by=GroupBy.UNIT, options=options)
    assert ([row.entry.group for row in found.rows], told(found)) == (["SDN Jetis 1"], set())
