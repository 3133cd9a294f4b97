"""Rosters of the kinds that offices send, read as people, groups and remarks."""

import json
from collections import Counter, defaultdict
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.participants import Sex
from netralitas_desktop.domain.sessions import GroupBy, Schedule
from netralitas_desktop.rosters.groups import Groups
from netralitas_desktop.rosters.people import read_people
from netralitas_desktop.rosters.reader import read_roster
from netralitas_desktop.rosters.schedule_workbook import read_schedule
from netralitas_desktop.rosters.units_workbook import read_units
from netralitas_desktop.rosters.workbook import Sheet
from netralitas_desktop.services.roster_ports import ReadOptions
from tests.fakes import a_nip
from tests.rosters.workbooks import FILE_ID, names, read, schedule_of, told, with_text_replaced, workbook

DATA = Path(__file__).parents[1] / "data"
DEMO = Path(__file__).parents[2] / "resources" / "demo"
HEADER = ("NO", "NAMA", "NIP", "L/P", "UNIT KERJA", "STATUS")
ANI = (1, "Ani Lestari", "19800101 200501 2 001", "P", "SDN Jetis 1", "PNS")
BUDI = (2, "Budi Santoso, S.Pd.", "198102022006041002", "L", "SDN Jetis 2", "PNS")
CICI = (3, "Cici Paramida", "199003032022212003", "P", "SDN Jetis 3", "PPPK")


def scheduled(path: Path) -> Schedule:
    groups = [name.strip() for row in read_schedule(path) for name in str(row.groups).split(",")]
    return schedule_of(*groups)


JOMBANG = DATA / "jombang_2024.jadwal.xlsx"
UNITS = ReadOptions(units=read_units(DATA / "siasn.units.xlsx"))


@pytest.mark.parametrize(
    ("name", "rosters", "schedule", "options"),
    [
        ("mojokerto_2023", [DEMO / "daftar-peserta.xlsx"], DEMO / "jadwal.xlsx", ReadOptions()),
        ("jombang_2024", [DATA / "jombang_2024.xlsx"], JOMBANG, ReadOptions()),
        ("spanduk", [DATA / "spanduk.xlsx"], DEMO / "jadwal.xlsx", ReadOptions()),
        ("dapodik", sorted((DATA / "dapodik").iterdir()), DEMO / "jadwal.xlsx", ReadOptions()),
        ("siasn", [DATA / "siasn.xlsx"], JOMBANG, UNITS),
    ],
)
def test_a_sample_is_read_exactly(name, rosters, schedule, options):
    known = scheduled(schedule)
    found = [read_roster(f.name, f.read_bytes(), f.name, known, GroupBy.KECAMATAN, options) for f in rosters]
    entries = [row.entry for roster in found for row in roster.rows]
    numbers = sorted(entry.number for entry in entries if entry.number)
    issues = defaultdict(list)
    for issue in (issue for roster in found for issue in roster.issues):
        issues[str(issue.code)].append(f"{issue.sheet}!{issue.row}")
    assert json.loads((DATA / f"{name}.expected.json").read_text()) == {
        "participants": len(entries),
        "with_number": len(numbers),
        "numbers_sha256": sha256("\n".join(numbers).encode()).hexdigest(),
        "by_kecamatan": Counter(entry.group.upper().replace(" ", "") for entry in entries),
        "issues": {code: sorted(places) for code, places in issues.items()},
    }


def test_every_column_reaches_its_field():
    header = (
        "NO",
        "NAMA PEGAWAI\n(GELAR)",
        "NIP / NI PPPK",
        "JK",
        "GOL. RUANG",
        "JABATAN",
        "OPD",
        "JENIS ASN",
        "KECAMATAN",
    )
    row = (
        1,
        "  Ani   Lestari ",
        "NIP. 19800101 200501 2 001",
        "Perempuan",
        "III/a",
        "Guru",
        "SDN 1",
        "PNS",
        "Kec. MOJO SARI",
    )
    (person,) = read({"Sheet1": [header, row]}).rows
    entry, place = person.entry, person.place
    assert (entry.name, entry.number, entry.raw_number, entry.sex) == (
        "Ani Lestari",
        "198001012005012001",
        "",
        Sex.WOMAN,
    )
    assert (entry.rank, entry.position, entry.unit, entry.status) == ("III/a", "Guru", "SDN 1", "PNS")
    assert (entry.group, place.roster_file, place.sheet, place.row) == ("Mojosari", FILE_ID, "Sheet1", 2)


@pytest.mark.parametrize(
    "levels",
    [
        [("NO", "NAMA", "NIP", "PANGKAT / JABATAN", None, "UNIT"), (None, None, None, "GOL", "JABATAN", None)],
        [("NO", "IDENTITAS", None, "PANGKAT / JABATAN", None, "UNIT"), (None, "NAMA", "NIP", "GOL", "JABATAN", None)],
        [("NO", "NAMA", "NOMOR", "PANGKAT", None, "UNIT"), (None, None, "NIP", "TERAKHIR", "JABATAN", None)],
    ],
)
def test_a_header_may_have_two_levels(levels):
    numbering = tuple(range(1, 7))
    person = (1, "Ani Lestari", "198001012005012001", "III/a", "Guru", "SDN 1")
    found = read({"JETIS": [("KECAMATAN JETIS",), (), *levels, numbering, person]})
    (entry,) = (row.entry for row in found.rows)
    assert (entry.rank, entry.position, entry.unit, entry.group) == ("III/a", "Guru", "SDN 1", "Jetis")
    assert found.issues == ()


def test_a_group_column_wins_over_banner_and_sheet():
    header = ("NAMA", "NIP", "KECAMATAN")
    rows = [("KECAMATAN : JETIS",), header, ("Ani", ANI[2], "Mojosari"), ("Budi", BUDI[2], None)]
    found = read({"JETIS": rows})
    assert [row.entry.group for row in found.rows] == ["Mojosari", "Jetis"]


@pytest.mark.parametrize(
    "banner", [("KECAMATAN : MOJOSARI",), ("B. Kec. Mojosari",), (None, "KECAMATAN", ":", "MOJOSARI"), ("Mojosari",)]
)
@pytest.mark.parametrize("again", [(HEADER,), ()])
def test_a_banner_applies_until_the_next(banner, again):
    found = read({"Sheet1": [("KECAMATAN JETIS",), HEADER, ANI, ("JUMLAH", None, 1), (), banner, *again, BUDI, CICI]})
    assert [row.entry.group for row in found.rows] == ["Jetis", "Mojosari", "Mojosari"]
    assert found.issues == ()


@pytest.mark.parametrize(
    "title", ["KECAMATAN JETIS", "DAFTAR GURU KECAMATAN JETIS TAHUN 2023", "Kec. Jetis, Kab. Mojokerto", "JETIS"]
)
def test_a_title_tells_the_group_of_its_sheet(title):
    assert [row.entry.group for row in read({"Sheet1": [(title,), HEADER, ANI]}).rows] == ["Jetis"]


@pytest.mark.parametrize("sheet", ["JETIS", "Kec. Jetis", "01 Jetis", "KEC_JETIS", "Jetis (2)"])
def test_a_sheet_can_be_called_after_its_group(sheet):
    assert [row.entry.group for row in read({sheet: [HEADER, ANI]}).rows] == ["Jetis"]


def test_a_sheet_beside_known_ones_is_called_after_an_unknown_group():
    found = read({"JETIS": [HEADER, ANI], "MAGERSARI": [HEADER, BUDI]})
    assert [row.entry.group for row in found.rows] == ["Jetis", "MAGERSARI"]
    assert [(i.code, i.sheet, i.row, i.detail) for i in found.issues] == [("group_unknown", "MAGERSARI", 2, "unknown")]


def test_an_unwritten_group_is_told_of_each_row():
    assert told(read({"Sheet1": [HEADER, ANI, BUDI]})) == {("group_unknown", 2), ("group_unknown", 3)}


def test_groups_can_be_units():
    found = read({"Lampiran": [HEADER, ANI, BUDI]}, "SDN JETIS 1", "SD Lain", group_by=GroupBy.UNIT)
    assert [row.entry.group for row in found.rows] == ["SDN JETIS 1", "SDN Jetis 2"]
    assert told(found) == {("group_unknown", 3)}


def test_a_banner_can_name_the_unit():
    rows = [("UNIT KERJA : BAGIAN UMUM",), ("NAMA", "NIP"), ("Ani", ANI[2]), ("Bagian Hukum",), ("Budi", BUDI[2])]
    found = read({"Sheet1": rows}, "Bagian Umum", "Bagian Hukum", group_by=GroupBy.UNIT)
    assert [row.entry.group for row in found.rows] == ["Bagian Umum", "Bagian Hukum"]


def test_cover_hidden_and_lookup_sheets_are_ignored_with_a_word():
    found = read(
        {
            "Sampul": [("DAFTAR PESERTA",)],
            "JETIS": [HEADER, ANI],
            "Lama": [HEADER, BUDI],
            "Ref": [("UNIT KERJA", "KECAMATAN"), ("SDN Jetis 1", "Jetis")],
            "Kosong": [],
        },
        hidden=["Lama"],
    )
    assert names(found) == ["Ani Lestari"]
    assert [(sheet.name, sheet.people, bool(sheet.ignored_because)) for sheet in found.sheets] == [
        ("Sampul", 0, True),
        ("JETIS", 1, False),
        ("Lama", 0, True),
        ("Ref", 0, True),
        ("Kosong", 0, True),
    ]


def test_what_is_wrong_with_numbers_is_told():
    cells = ("-", "198313242010011247", 1.98401032023212e17, None, "belum punya")
    rows = [(n, f"Orang {chr(64 + n)}", cell, "L", "SDN", "PNS") for n, cell in enumerate(cells, 1)]
    found = read({"JETIS": [HEADER, *rows]})
    assert [(row.entry.number, row.entry.raw_number, row.entry.damaged_prefix) for row in found.rows] == [
        ("", "", ""),
        ("", "198313242010011247", ""),
        ("", "1.98401032023212E+17", "198401032023212"),
        ("", "", ""),
        ("", "belum punya", ""),
    ]
    assert told(found) == {
        ("number_missing", 2),
        ("nip_invalid", 3),
        ("nip_precision_lost", 4),
        ("number_missing", 5),
        ("nip_invalid", 6),
    }


@pytest.mark.parametrize(
    ("integer", "number", "damaged_prefix"),
    [
        ("198401032023211234", "198401032023211234", ""),
        ("198401032023211000", "", "198401032023211"),
        ("1.98401032023211E+17", "", "198401032023211"),
    ],
)
def test_an_exact_integer_in_the_file_is_a_number_unless_rounding_shows(integer, number, damaged_prefix):
    made = workbook({"JETIS": [HEADER, (1, "Orang A", 777, "L", "SDN", "PNS")]})
    content = with_text_replaced(made, b"<v>777</v>", f"<v>{integer}</v>".encode())
    (person,) = read_roster("x.xlsx", content, FILE_ID, schedule_of("Jetis"), GroupBy.KECAMATAN).rows
    assert (person.entry.number, person.entry.damaged_prefix) == (number, damaged_prefix)


def test_untrue_dimensions_hide_nobody():
    made = workbook({"JETIS": [HEADER, ANI, BUDI]})
    content = with_text_replaced(made, b'<dimension ref="A1:F3"', b'<dimension ref="A1:A1"')
    assert len(read_roster("x.xlsx", content, FILE_ID, schedule_of("Jetis"), GroupBy.KECAMATAN).rows) == 2


def test_a_nik_stands_in_for_a_missing_nip():
    rows = [
        ("NAMA", "NIK", "NIP LAMA", "NIP BARU"),
        ("Ani", "3517012807930921", "131234567", None),
        ("Budi", "3517012807930922", None, BUDI[2]),
    ]
    assert [row.entry.number for row in read({"JETIS": rows}).rows] == ["3517012807930921", BUDI[2]]


def test_titles_in_their_own_columns_join_the_name():
    rows = [
        ("GELAR DEPAN", "NAMA", "GELAR BELAKANG", "NIP"),
        ("Drs.", "Budi", "M.Pd.", BUDI[2]),
        (None, "Ani", "-", ANI[2]),
    ]
    assert names(read({"JETIS": rows})) == ["Drs. Budi, M.Pd.", "Ani"]


def test_a_home_address_is_no_group():
    header = ("NAMA", "NIP", "Alamat Jalan", "RT", "Desa/Kelurahan", "Kecamatan", "Kode Pos")
    found = read(
        {
            "Daftar": [
                ("Kecamatan Kec. Jetis, Kab. X",),
                header,
                ("Ani", ANI[2], "Jl. A", "1", "Desa", "Kec. Mojosari", "61"),
            ]
        }
    )
    assert [row.entry.group for row in found.rows] == ["Jetis"]


def test_a_repeated_person_is_told_and_counted_once():
    again = (3, "ANI LESTARI", "'198001012005012001", "P", "SDN X", "PNS")
    found = read({"JETIS": [HEADER, ANI, BUDI], "MOJOSARI": [HEADER, again]})
    (issue,) = found.issues
    assert names(found) == ["Ani Lestari", "Budi Santoso, S.Pd."]
    assert (issue.code, issue.sheet, issue.row) == ("duplicate", "MOJOSARI", 2)
    assert "lembar JETIS baris 2" in issue.text


def test_one_number_under_two_names_keeps_both():
    found = read({"JETIS": [HEADER, ANI, (2, "Orang Lain", ANI[2], "P", "SDN X", "PNS")]})
    assert names(found) == ["Ani Lestari", "Orang Lain"]
    assert told(found) == {("duplicate_conflict", 3)}


def test_a_number_without_a_name_is_told():
    found = read({"JETIS": [HEADER, ANI, (2, None, BUDI[2], None, None, None), CICI]})
    assert names(found) == ["Ani Lestari", "Cici Paramida"]
    assert told(found) == {("name_missing", 3)}


def test_a_row_between_people_that_is_no_person_is_told():
    assert told(read({"JETIS": [HEADER, ANI, (None, "lanjutan dari halaman satu"), BUDI]})) == {("row_skipped", 3)}


NOISE = [
    (None, "JUMLAH", 283),
    ("Jumlah", None, None),
    ("TOTAL", None, 12.0),
    (None, "HADIR = 12", None, "TIDAK HADIR = 3"),
    (4, None, None, None, None, None),
    ("5.", " ", None, None, None, None, "5. ......"),
    (1, 2, 3, 4, 5, 6),
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
    HEADER,
    (),
    (None, "....................", "......"),
]


@pytest.mark.parametrize("noise", NOISE, ids=str)
def test_noise_between_people_is_silent(noise):
    found = read({"JETIS": [HEADER, ANI, noise, BUDI, CICI]})
    assert len(found.rows) == 3
    assert found.issues == ()


OFFICIAL = "19650101 199003 1 001"
SIGNATURES = {
    "right": [
        (None,) * 4 + (text,)
        for text in ("Mojokerto, 27 Oktober 2023", "KEPALA DINAS", "( ........ )", f"NIP. {OFFICIAL}")
    ],
    "name column": [
        (None, "KEPALA DINAS PENDIDIKAN"),
        (),
        (),
        (None, "Drs. H. Slamet, M.Si"),
        (None, f"NIP. {OFFICIAL}"),
    ],
    "number column": [
        (None, None, "Jombang, ...... 2024"),
        (None, None, "Kepala"),
        (None, None, "SLAMET"),
        (None, None, OFFICIAL),
    ],
    "name and number": [(None, "Mengetahui,"), (None, "Drs. H. Slamet, M.Si", OFFICIAL)],
    "after a sum": [("JUMLAH", None, 3), (), (None, "Drs. H. Slamet, M.Si", OFFICIAL)],
    "two officials": [
        (None, "Mengetahui,", None, None, "Mojokerto, 27 Oktober 2023"),
        (None, "Kepala Dinas", None, None, "Camat Jetis"),
        (None, "Drs. H. Slamet, M.Si", None, None, "Dra. Wati"),
        (None, f"NIP. {OFFICIAL}", None, None, "NIP 19700101 199503 2 002"),
    ],
    "copies": [(None, "Mengetahui,"), (None, "SLAMET"), ("Tembusan:",), (1, "Yth. Bupati Mojokerto"), (2, "Arsip")],
}


@pytest.mark.parametrize("block", SIGNATURES.values(), ids=SIGNATURES)
@pytest.mark.parametrize("gap", [[], [()]])
def test_a_signature_block_lists_nobody(block, gap):
    found = read({"JETIS": [HEADER, ANI, BUDI, *gap, *block], "MOJOSARI": [HEADER, CICI, *gap, *block]})
    assert names(found) == ["Ani Lestari", "Budi Santoso, S.Pd.", "Cici Paramida"]
    assert found.issues == ()


def test_people_below_a_signature_block_are_found_again():
    block = [(), *SIGNATURES["two officials"], ()]
    found = read({"Sheet1": [("KECAMATAN JETIS",), HEADER, ANI, *block, ("KECAMATAN MOJOSARI",), HEADER, BUDI]})
    assert [row.entry.group for row in found.rows] == ["Jetis", "Mojosari"]


FIELDS = {
    "name": ["NAMA", "Nama Lengkap", "NAMA GURU", "NAMA PEGAWAI (GELAR)"],
    "number": ["NIP", "N I P", "NIP BARU", "NIP/NIK", "NIP / NI PPPK", "Nomor Induk Pegawai"],
    "unit": ["UNIT KERJA", "UNOR NAMA", "Perangkat Daerah", "Tempat Tugas", "SATUAN PENDIDIKAN"],
    "status": ["STATUS", "Status Kepegawaian", "PNS/PPPK", "JENIS PEGAWAI"],
    "no": ["NO", "No.", "NOMOR"],
}
GROUPS = ("Jetis", "Mojosari", "Ngoro")
WRITTEN = ("{0}{1}{2}{3}", "{0} {1} {2} {3}", "NIP. {0} {1} {2} {3}", "'{0}{1}{2}{3}", "\u00a0{0}.{1}.{2}.{3} ")
people = st.lists(
    st.tuples(
        st.integers(0, 998),
        st.sampled_from(GROUPS),
        st.sampled_from(WRITTEN),
        st.sampled_from(("Ani", "Ja'far S.", "I Made")),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda person: person[0],
)


@settings(max_examples=40, deadline=None)
@given(st.data(), people)
def test_whatever_the_layout_exactly_the_people_are_found(data, people):
    order = data.draw(st.permutations(list(FIELDS)))
    header = tuple(data.draw(st.sampled_from(FIELDS[field])) for field in order)
    titles = data.draw(st.lists(st.sampled_from([("DAFTAR PESERTA IKRAR",), (), ("TAHUN 2024",)]), max_size=4))
    signature = data.draw(st.sampled_from(list(SIGNATURES.values())))
    noise = st.lists(st.sampled_from([(), ("JUMLAH", None, 3)]), max_size=1)
    blocks, expected = {}, []
    for group in GROUPS:
        block = []
        for n, (serial, _, written, name) in enumerate((p for p in people if p[1] == group), 1):
            parts = ("19800101", "200501", "1", f"{serial + 1:03}")
            cells = {"no": n, "name": name, "number": written.format(*parts), "unit": f"SDN {n}", "status": "PNS"}
            block += [tuple(cells[field] for field in order), *data.draw(noise)]
            expected.append((name, "".join(parts), group))
        blocks[group] = block
    if data.draw(st.booleans()):
        sheets = {group.upper(): [*titles, header, *block, (), *signature] for group, block in blocks.items()}
    else:
        rows = [
            row for group, block in blocks.items() for row in ((f"KECAMATAN : {group.upper()}",), header, *block, ())
        ]
        sheets = {"Sheet1": [*titles, *rows, *signature]}
    found = read(sheets, *GROUPS)
    entries = [(row.entry.name, row.entry.number, row.entry.group) for row in found.rows]
    assert sorted(entries) == sorted(expected)


def test_understanding_many_rows_can_be_stopped():
    rows = [("NAMA", "NIP"), *(("Ani", a_nip(1)) for _ in range(2500))]
    breaths: list[int] = []
    groups = Groups(schedule_of("Jetis"), GroupBy.KECAMATAN, ReadOptions())
    read_people(Sheet("JETIS", False, tuple(rows)), FILE_ID, groups, "", {}, lambda: breaths.append(1))
    assert len(breaths) == 3
