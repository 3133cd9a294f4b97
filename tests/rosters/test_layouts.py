"""Exports of Dapodik, several layouts at once, spellings of groups, and what an admin says of columns."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.participants import Sex
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.headings import Field
from netralitas_desktop.rosters.reader import SAMPLE_ROWS, NobodyFound
from netralitas_desktop.services.roster_ports import COLUMN_FIELDS, ReadOptions
from tests.fakes import a_nik, a_nip
from tests.rosters.workbooks import names, read, told

DAPODIK = (
    """
No,Nama,NUPTK,JK,Tempat Lahir,Tanggal Lahir,NIP,Status Kepegawaian,Jenis PTK,Agama,Alamat Jalan,RT,RW,Nama Dusun
Desa/Kelurahan,Kecamatan,Kode Pos,Telepon,HP,Email,Tugas Tambahan,SK CPNS,Tanggal CPNS,SK Pengangkatan,TMT Pengangkatan
Lembaga Pengangkatan,Pangkat Golongan,Sumber Gaji,Nama Ibu Kandung,Status Perkawinan,Nama Suami/Istri,NIP Suami/Istri
Pekerjaan Suami/Istri,TMT PNS,NPWP,Nama Wajib Pajak,Kewarganegaraan,Bank,Rekening Atas Nama,NIK,No KK
""".strip()
    .replace("\n", ",")
    .split(",")
)


def teacher(n: int, **said: object) -> tuple[object, ...]:
    cells = {"No": n, "Nama": f"Orang {chr(64 + n)}", "NUPTK": "7384306533520665", "JK": "P", "NIP": a_nip(n)}
    cells |= {"Kecamatan": "Kec. Mojosari", "Alamat Jalan": "Jl. Raya", "NIP Suami/Istri": a_nip(900 + n)}
    cells |= {"Lembaga Pengangkatan": "Pemerintah Kab/Kota", "NIK": a_nik(n), "Nama Ibu Kandung": "Ibu Sri"} | said
    return tuple(cells.get(name) for name in DAPODIK)


def export(*teachers: tuple[object, ...], school: str = "SD NEGERI JETIS 1", kecamatan: str = "Jetis"):
    place = f"Kecamatan Kec. {kecamatan}, Kabupaten Kab. Mojokerto, Provinsi Prov. Jawa Timur"
    return [("Daftar Guru",), (school,), (place,), ("Tanggal Unduh: 2023-10-20 09:12:44",), tuple(DAPODIK), *teachers]


def places(found) -> list[tuple[str, str]]:
    return [(row.entry.group, row.entry.unit) for row in found.rows]


def test_a_dapodik_export_lists_the_schools_people_in_the_schools_kecamatan():
    found = read({"Daftar Guru": export(teacher(1), teacher(2, NIP=None))})
    assert places(found) == [("Jetis", "SD NEGERI JETIS 1")] * 2
    assert [row.entry.number for row in found.rows] == [a_nip(1), a_nik(2)]
    assert ([row.entry.sex for row in found.rows], found.issues) == ([Sex.WOMAN] * 2, ())


def test_where_teachers_live_is_never_their_group_even_apart_from_the_address():
    header = ("No", "Nama", "NIP", "Kecamatan")
    rows = [*export()[:4], header, (1, "Ani", a_nip(1), "Kec. Mojosari")]
    assert places(read({"Daftar Guru": rows})) == [("Jetis", "SD NEGERI JETIS 1")]


def test_a_place_that_a_csv_split_at_its_commas_is_read_all_the_same():
    rows = export(teacher(1))
    rows[2] = ("Kecamatan Kec. Jetis", " Kabupaten Kab. Mojokerto", " Provinsi Prov. Jawa Timur")
    assert places(read({"Daftar Guru": rows})) == [("Jetis", "SD NEGERI JETIS 1")]


def test_a_schools_kecamatan_outside_the_schedule_is_told():
    found = read({"Daftar Guru": export(teacher(1), kecamatan="Wonosalam")})
    assert (places(found)[0][0], [issue.detail for issue in found.issues]) == ("Wonosalam", ["unknown"])


def test_several_schools_in_one_sheet_keep_their_own():
    second = export(teacher(2), school="TK PERTIWI", kecamatan="Mojosari")
    found = read({"Gabungan": [*export(teacher(1)), (), *second]})
    assert places(found) == [("Jetis", "SD NEGERI JETIS 1"), ("Mojosari", "TK PERTIWI")]
    assert found.issues == ()


def test_schools_can_be_the_groups():
    found = read({"Daftar Guru": export(teacher(1))}, "SD Negeri Jetis 1", group_by=GroupBy.UNIT)
    assert (places(found), found.issues) == ([("SD Negeri Jetis 1", "SD NEGERI JETIS 1")], ())


def test_each_sheet_and_each_table_of_a_sheet_has_its_own_layout():
    first = [("NO", "NAMA", "NIP"), (1, "Ani", a_nip(1)), (), ("NIP", "NAMA GURU", "GOL"), (a_nip(2), "Budi", "III/a")]
    second = [("KECAMATAN MOJOSARI",), ("NIK", "STATUS", "NAMA LENGKAP"), (a_nik(3), "NON ASN", "Cici")]
    found = read({"JETIS": first, "MOJOSARI": second})
    entries = [(row.entry.name, row.entry.number, row.entry.group, row.entry.rank) for row in found.rows]
    assert entries == [
        ("Ani", a_nip(1), "Jetis", ""),
        ("Budi", a_nip(2), "Jetis", "III/a"),
        ("Cici", a_nik(3), "Mojosari", ""),
    ]


def test_a_title_that_already_stands_in_the_name_is_not_written_twice():
    rows = [("NAMA", "GELAR BELAKANG", "NIP"), ("Ani, S.Pd.", "S.Pd.", a_nip(1)), ("Budi", "M.Pd.", a_nip(2))]
    assert names(read({"JETIS": rows})) == ["Ani, S.Pd.", "Budi, M.Pd."]


HEADER = ("NAMA", "NIP", "KECAMATAN")


@pytest.mark.parametrize(
    "spelling", ["Mojosri", "MOJOSARRI", "mojo-sori", "Mojosari (Kota)", "Mojosari, Kab. Mojokerto"]
)
def test_a_close_spelling_suggests_the_scheduled_group(spelling):
    found = read({"Sheet1": [HEADER, ("Ani", a_nip(1), spelling)]})
    (issue,) = found.issues
    assert (issue.detail, "mungkin maksudnya Mojosari" in issue.text) == ("close:Mojosari", True)
    assert found.rows[0].entry.group == spelling


def test_spellings_of_one_group_that_is_not_scheduled_are_one_without_its_label():
    spellings = ("Kec. Prambon", "Kecamatan  Prambon", "Prambon")
    rows = [(f"Orang {n}", a_nip(n), spelling) for n, spelling in enumerate(spellings)]
    assert {row.entry.group for row in read({"S": [HEADER, *rows]}).rows} == {"Prambon"}


@pytest.mark.parametrize("ditto", ["sda", "s.d.a.", "idem", '"', '-"-', "〃"])
def test_a_ditto_mark_is_what_stands_above(ditto):
    rows = [(f"Orang {n}", a_nip(n), said) for n, said in enumerate(("Jetis", ditto, "Mojosari", ditto))]
    found = read({"S": [HEADER, *rows]})
    assert [row.entry.group for row in found.rows] == ["Jetis", "Jetis", "Mojosari", "Mojosari"]


def test_people_of_a_second_table_beside_the_first_are_told():
    header = ("NO", "NAMA", "NIP")
    rows = [(1, "Ani", a_nip(1), None, 3, "Cici", a_nip(3)), (2, "Budi", a_nip(2), None, None, None, None)]
    found = read({"JETIS": [(*header, None, *header), *rows]})
    assert (names(found), told(found)) == (["Ani", "Budi"], {("row_skipped", 2)})


def test_whoever_is_over_somebody_is_not_a_second_table():
    header = [("NO", "NAMA", "NIP", "ATASAN", None), (None, None, None, "NAMA", "NIP")]
    found = read({"JETIS": [*header, (1, "Ani", a_nip(1), "Cici", a_nip(3))]})
    assert (names(found), told(found)) == (["Ani"], set())


@pytest.mark.parametrize("spelling", ["Magersari", "Prambon", "X", "Mojokerto"])
def test_another_name_suggests_nothing(spelling):
    assert [issue.detail for issue in read({"S": [HEADER, ("Ani", a_nip(1), spelling)]}).issues] == ["unknown"]


def test_an_alias_that_the_admin_confirmed_is_the_group():
    options = ReadOptions(groups={"Kec. MOJOSRI": "mojosari"})
    rows = [HEADER, ("Ani", a_nip(1), "mojo sri"), ("KECAMATAN : MOJOSRI",), ("Budi", a_nip(2), None)]
    found = read({"S": rows}, options=options)
    assert ([row.entry.group for row in found.rows], found.issues) == (["Mojosari", "Mojosari"], ())


def test_an_alias_of_a_group_that_is_no_longer_scheduled_is_none():
    found = read({"S": [HEADER, ("Ani", a_nip(1), "Mojosri")]}, options=ReadOptions(groups={"Mojosri": "Ngoro"}))
    assert told(found) == {("group_unknown", 2)}


STRANGE = ("Urutan", "Peserta Kegiatan", "Kode Diri", "Asal")
PERSON = (1, "Ani Lestari", a_nip(1), "Jetis")


def test_a_header_that_nobody_knows_can_be_explained():
    beside = [("NAMA", "NIP"), ("Budi", a_nip(2))]
    before = read({"JETIS": beside, "Lain": [("DAFTAR",), STRANGE, PERSON]}).sheets[1]
    assert (before.header_row, before.headings, before.fields) == (2, STRANGE, ("", "", "", ""))

    options = ReadOptions(columns={before.shape: {1: "name", 2: "number", 3: "group"}})
    found = read({"JETIS": beside, "Lain": [("DAFTAR",), STRANGE, PERSON]}, options=options)
    assert [(row.entry.name, row.entry.number, row.entry.group) for row in found.rows][1:] == [
        ("Ani Lestari", a_nip(1), "Jetis")
    ]
    assert (found.sheets[1].shape, found.sheets[1].fields) == (before.shape, ("", "name", "number", "group"))


def test_a_file_of_which_nothing_is_known_still_tells_its_columns():
    with pytest.raises(NobodyFound) as refused:
        read({"Lain": [("DAFTAR",), STRANGE, PERSON]})
    assert [(sheet.header_row, sheet.headings) for sheet in refused.value.sheets] == [(2, STRANGE)]


def test_a_sheet_shows_the_rows_below_its_header_as_they_stand():
    rows = [("NAMA", "NIP", "LAHIR", "NILAI"), (), ("Ani", a_nip(1), datetime(1980, 1, 1), 1.5)]
    found = read({"JETIS": rows})
    assert found.sheets[0].sample == (("Ani", a_nip(1), "1980-01-01", "1.5"),)


def test_a_long_sheet_shows_only_its_first_rows():
    rows = [("NAMA", "NIP"), *((f"Orang {chr(65 + n)}", a_nip(n)) for n in range(20))]
    assert len(read({"JETIS": rows}).sheets[0].sample) == SAMPLE_ROWS


def test_what_is_said_of_a_column_wins_over_what_was_recognised():
    rows = [("NAMA", "NIP", "NO KARTU", "INSTANSI", "KET"), ("Ani", a_nip(1), a_nip(2), "Dinas", "SDN 1")]
    shape = read({"JETIS": rows}).sheets[0].shape
    found = read({"JETIS": rows}, options=ReadOptions(columns={shape: {2: "number", 4: "unit"}}))
    assert [(row.entry.number, row.entry.unit) for row in found.rows] == [(a_nip(2), "SDN 1")]
    assert found.sheets[0].fields == ("name", "", "number", "", "unit")


def test_a_column_can_be_left_out():
    rows = [("NAMA", "NIP", "KECAMATAN"), ("Ani", a_nip(1), "Ngoro")]
    shape = read({"JETIS": rows}).sheets[0].shape
    found = read({"JETIS": rows}, options=ReadOptions(columns={shape: {2: ""}}))
    assert [row.entry.group for row in found.rows] == ["Jetis"]


def test_a_kecamatan_that_looks_like_a_home_can_be_said_to_be_the_group():
    rows = [("NAMA", "NIP", "ALAMAT", "KECAMATAN"), ("Ani", a_nip(1), "Jl. A", "Mojosari")]
    shape = read({"JETIS": rows}).sheets[0].shape
    found = read({"JETIS": rows}, options=ReadOptions(columns={shape: {3: "group"}}))
    assert [row.entry.group for row in found.rows] == ["Mojosari"]


def test_a_correction_of_another_shape_changes_nothing():
    options = ReadOptions(columns={"0" * 16: {0: "unit"}})
    assert names(read({"JETIS": [("NAMA", "NIP"), ("Ani", a_nip(1))]}, options=options)) == ["Ani"]


def test_the_same_header_has_one_shape_wherever_it_stands():
    first = read({"JETIS": [("NAMA", "NIP", "Unit  Kerja"), ("Ani", a_nip(1), "SDN")]}).sheets[0]
    other = read({"X": [("JUDUL",), (), ("Nama", "N I P", "UNIT KERJA", None), ("Budi", a_nip(2), "SDN")]}).sheets[0]
    assert (first.shape, first.headings) == (other.shape, ("NAMA", "NIP", "Unit Kerja"))


def test_every_word_for_a_column_is_a_field():
    assert set(COLUMN_FIELDS) < {str(field) for field in Field}


PLACES = {"SDN 1": "Jetis", "SMPN 2": "Mojosari", "TK Melati": "Ngoro"}
WAYS = ("banner", "column", "unit", "sheet", "merged")


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(WAYS),
    st.permutations(["name", "number", "unit", "status"]),
    st.lists(
        st.tuples(st.sampled_from(list(PLACES)), st.integers(3, 5)), min_size=1, max_size=3, unique_by=lambda p: p[0]
    ),
    st.sampled_from(["{}", "Kec. {}", "KECAMATAN {}", "kec {}"]),
)
def test_however_the_group_is_told_everybody_is_in_theirs(way, order, blocks, written):
    words = {"name": "Nama", "number": "NIP", "unit": "UNOR NAMA", "status": "Status"}
    header = tuple(words[field] for field in order) + (("KECAMATAN",) if way in ("column", "merged") else ())
    sheets: dict[str, list[tuple[object, ...]]] = {}
    expected = []
    for unit, count in blocks:
        group = written.format(PLACES[unit].upper())
        block: list[tuple[object, ...]] = [(f"KECAMATAN : {PLACES[unit]}",), header] if way == "banner" else []
        for n in range(count):
            who = len(expected) + 1
            cells = {"name": f"Orang {chr(64 + who)}", "number": a_nip(who), "unit": unit, "status": "PNS"}
            told_here = (group,) if way == "column" or (way == "merged" and n == 0) else ()
            block.append(tuple(cells[field] for field in order) + told_here)
            expected.append((a_nip(who), PLACES[unit]))
        sheets.setdefault(PLACES[unit] if way == "sheet" else "Sheet1", []).extend(block)
    if way != "banner":
        sheets = {name: [header, *rows] for name, rows in sheets.items()}
    units = {"sdn1": "Jetis", "smpn2": "Mojosari", "tkmelati": "Ngoro"} if way == "unit" else {}
    found = read(sheets, *PLACES.values(), options=ReadOptions(units=units))
    assert [(row.entry.number, row.entry.group) for row in found.rows] == expected
    assert found.issues == ()


def test_somebody_called_total_is_no_sum():
    rows = [
        ("No", "Nama", "NIP", "Jabatan", "Unit Kerja", "Kecamatan"),
        (1, "Orang A", a_nip(1), "Guru", "SDN 1", "Jetis"),
        (2, "Total Wibowo", None, "Penjaga", "SDN 2", "Jetis"),
        (3, "Orang B", a_nip(3), "Guru", "SDN 3", "Jetis"),
        (None, "Total", 3),
    ]
    assert names(read({"Daftar": rows})) == ["Orang A", "Total Wibowo", "Orang B"]
