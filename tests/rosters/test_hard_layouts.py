"""Layouts as offices improvise them: each says who is in it, and nobody else is found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.reader import read_roster
from tests.fakes import a_nik, a_nip
from tests.rosters.workbooks import read, schedule_of

A, B, C, D = (a_nip(n) for n in range(1, 5))
OFFICIAL = a_nip(99)

Rows = list[tuple[object, ...]]


@dataclass(frozen=True)
class Roster:
    """Sheets, and the people in them: name, number, and what the test looks at beside."""

    sheets: dict[str, Rows]
    people: Sequence[tuple[str, ...]]
    looked_at: tuple[str, ...] = ("name", "number", "group")
    group_by: GroupBy = GroupBy.KECAMATAN
    groups: tuple[str, ...] = ("Jetis", "Mojosari")
    hidden: tuple[str, ...] = ()
    issues: Sequence[str] = field(default=())


def spaced(nip: str, mark: str) -> str:
    return mark.join((nip[:8], nip[8:14], nip[14:15], nip[15:]))


TWO_LEVELS = Roster(
    {
        "Lampiran": [
            ("LAMPIRAN SURAT KEPALA DINAS", None),
            ("NOMOR : 800/123/2023", None),
            (),
            ("NO.", "IDENTITAS", None, None, "KEPEGAWAIAN", None, "KECAMATAN", "TANDA TANGAN"),
            (None, "NAMA", "NIP", "L/P", "GOL/RUANG", "JABATAN", None, None),
            (1, 2, 3, 4, 5, 6, 7, 8),
            (1, "Ani", A, "P", "III/a", "Guru", "JETIS", "1. ......"),
            (2, "Budi", B, "L", "III/b", "Guru", "MOJOSARI", "        2. ......"),
        ]
    },
    [("Ani", A, "Jetis", "III/a", "Guru"), ("Budi", B, "Mojosari", "III/b", "Guru")],
    ("name", "number", "group", "rank", "position"),
)

NIP_BELOW_IDENTITY = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "IDENTITAS", None, "UNIT KERJA"),
            (None, None, "NIP", "NIK", None),
            (1, "Ani", A, a_nik(1), "SDN 1"),
            (2, "Budi", None, a_nik(2), "SDN 2"),
        ]
    },
    [("Ani", A, "SDN 1"), ("Budi", a_nik(2), "SDN 2")],
    ("name", "number", "unit"),
)

PRINTED_PAGES = Roster(
    {
        "JETIS": [
            ("DAFTAR HADIR",),
            ("No. Urut", "NAMA / GELAR", "N I P", "PARAF"),
            ("1", "Ani", A, None),
            ("2", "Budi", B, None),
            ("Halaman 1 dari 2",),
            ("DAFTAR HADIR",),
            ("No. Urut", "NAMA / GELAR", "N I P", "PARAF"),
            ("3", "Cici", C, None),
            ("Halaman 2 dari 2",),
        ]
    },
    [("Ani", A), ("Budi", B), ("Cici", C)],
    ("name", "number"),
)

BANNERS_WITH_COUNTS = Roster(
    {
        "Rekap": [
            ("NO", "NAMA", "NIP", "GOL"),
            ("A. KECAMATAN JETIS (2 ORANG)",),
            (1, "Ani", A, "III/a"),
            (2, "Budi", B, "III/a"),
            ("JUMLAH", None, 2),
            ("B. KECAMATAN MOJOSARI : 1 ORANG",),
            (1, "Cici", C, "III/a"),
            ("JUMLAH", None, 1),
            ("JUMLAH SELURUHNYA", None, 3),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Jetis"), ("Cici", C, "Mojosari")],
)

SHEETS_BY_UNIT = Roster(
    {
        "Bagian Umum": [("NO", "NAMA", "NIP", "JABATAN"), (1, "Ani", A, "Staf")],
        "BAG. HUKUM": [("BAGIAN HUKUM SETDA",), ("NO", "NAMA", "NIP", "JABATAN"), (1, "Budi", B, "Staf")],
    },
    [("Ani", A, "Bagian Umum"), ("Budi", B, "Bagian Hukum")],
    group_by=GroupBy.UNIT,
    groups=("Bagian Umum", "Bagian Hukum"),
)

TITLES_APART = Roster(
    {
        "JETIS": [
            ("NO", "GELAR DEPAN", "NAMA", "GELAR BELAKANG", "NIP"),
            (1, "Drs.", "Ani", "M.Pd.", A),
            (2, "-", "Budi", "-", B),
            (3, None, "Cici", "S.Pd.SD", C),
        ]
    },
    [("Drs. Ani, M.Pd.", A), ("Budi", B), ("Cici, S.Pd.SD", C)],
    ("name", "number"),
)

NUMBERS_IN_PIECES = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "NIP"),
            (1, "Ani", spaced(A, "\n")),
            (2, "Budi", spaced(B, "\u00a0")),
            (3, "Cici", spaced(C, ".")),
            (4, "Dodi", f"'{spaced(D, ' ')}"),
        ]
    },
    [("Ani", A), ("Budi", B), ("Cici", C), ("Dodi", D)],
    ("name", "number"),
)

OLD_AND_NEW_NIP = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "NIP", None),
            (None, None, "LAMA", "BARU"),
            (1, "Ani", "131234567", A),
            (2, "Budi", "131234568", B),
        ]
    },
    [("Ani", A), ("Budi", B)],
    ("name", "number"),
)

SIGNED = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            (1, "Ani", A, "SDN 1"),
            (2, None, None, None),
            (3, None, None, None),
            ("HADIR = 1", None, "TIDAK HADIR = 0", None),
            (),
            (None, None, None, "Mojokerto, 30 Oktober 2023"),
            ("Mengetahui,", None, None, "Koordinator Wilayah Kecamatan Jetis"),
            ("Kepala Dinas Pendidikan", None, None, None),
            (),
            ("Dr. SUTRISNO, M.M.", None, None, "BAMBANG, S.Pd."),
            ("Pembina Utama Muda", None, None, "Penata"),
            (f"NIP. {spaced(OFFICIAL, ' ')}", None, None, f"NIP {a_nip(98)}"),
        ]
    },
    [("Ani", A)],
    ("name", "number"),
)

NAMES_WITH_FIGURES = Roster(
    {"JETIS": [("NO", "NAMA", "NIP"), (1, "Ani 2", A), (2, "M. Budi III", B), (3, "Nur'aini (2)", C)]},
    [("Ani 2", A), ("M. Budi III", B), ("Nur'aini (2)", C)],
    ("name", "number"),
)

LOOK_UP_SHEETS = Roster(
    {
        "Cover": [("DAFTAR PESERTA",), ("Tahun 2023",)],
        "JETIS": [("NO", "NAMA", "NIP"), (1, "Ani", A)],
        "ref": [("KODE", "NIP"), ("1", B), ("2", C)],
        "ref2": [("NIP", "NAMA"), (D, "Dodi")],
    },
    [("Ani", A)],
    ("name", "number"),
    hidden=("ref2",),
)

STATUS_BANNERS = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            ("PNS",),
            (1, "Ani", A, "SDN 1"),
            ("PPPK",),
            (1, "Budi", B, "SDN 2"),
            ("NON ASN",),
            (1, "Cici", a_nik(3), "SDN 2"),
        ]
    },
    [("Ani", A, "PNS"), ("Budi", B, "PPPK"), ("Cici", a_nik(3), "NON ASN")],
    ("name", "number", "status"),
)

GROUP_MERGED_DOWN = Roster(
    {
        "Sheet1": [
            ("KECAMATAN", "NO", "NAMA", "NIP"),
            ("JETIS", 1, "Ani", A),
            (None, 2, "Budi", B),
            ("MOJOSARI", 1, "Cici", C),
            (None, 2, "Dodi", D),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Jetis"), ("Cici", C, "Mojosari"), ("Dodi", D, "Mojosari")],
)

SIASN_FULL = Roster(
    {
        "PNS": [
            ("PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "JENIS KELAMIN", "NIK",
             "STATUS CPNS PNS", "GOL AKHIR NAMA", "JABATAN NAMA", "UNOR ID", "UNOR NAMA", "UNOR INDUK NAMA",
             "INSTANSI KERJA NAMA"),
            ("A8ACA7", A, "131234567", "ANI", None, "S.Pd.", "F", a_nik(1), "P", "III/a", "Guru", "8ae4", "SDN Jetis 1",
             "Dinas Pendidikan", "Pemerintah Kab. Mojokerto"),
        ]
    },
    [("ANI, S.Pd.", A, "SDN Jetis 1", "III/a")],
    ("name", "number", "unit", "rank"),
)  # fmt: skip

NIP_IN_THE_ROW_BELOW = Roster(
    {
        "JETIS": [
            ("NO", "NAMA / NIP", "PANGKAT / GOL", "UNIT KERJA", "TANDA TANGAN"),
            (1, "Ani Lestari, S.Pd.", "Penata, III/c", "SDN 1", "1."),
            (None, f"NIP. {spaced(A, ' ')}", None, None, None),
            (2, "Budi", "Penata Muda, III/a", "SDN 2", "2."),
            (None, f"NIP. {B}", None, None, None),
        ]
    },
    [("Ani Lestari, S.Pd.", A, "SDN 1"), ("Budi", B, "SDN 2")],
    ("name", "number", "unit"),
)

DAPODIK_OTHER_TITLES = Roster(
    {
        "Daftar Tendik": [
            ("Daftar Tenaga Kependidikan",),
            ("SMP NEGERI 2 MOJOSARI",),
            ("Kecamatan Kec. Mojosari, Kabupaten Kab. Mojokerto, Provinsi Prov. Jawa Timur",),
            ("Tanggal Unduh: 2024-01-05 10:00:00", None, "Pengunduh: admin@sekolah.id"),
            (),
            ("No", "Nama", "NUPTK", "JK", "NIP", "Status Kepegawaian", "Alamat Jalan", "Kecamatan", "NIK"),
            (1, "Ani", None, "P", A, "PNS", "Jl. A", "Kec. Jetis", a_nik(1)),
            (2, "Budi", None, "L", None, "Tenaga Honor Sekolah", "Jl. B", "Kec. Puri", a_nik(2)),
        ]
    },
    [("Ani", A, "Mojosari", "SMP NEGERI 2 MOJOSARI"), ("Budi", a_nik(2), "Mojosari", "SMP NEGERI 2 MOJOSARI")],
    ("name", "number", "group", "unit"),
)

SEVERAL_BLOCKS_SIDE_LABELS = Roster(
    {
        "Sheet1": [
            ("DAFTAR NAMA PESERTA IKRAR NETRALITAS",),
            ("HARI/TANGGAL", ": Senin, 30 Oktober 2023"),
            ("TEMPAT", ": GOR"),
            ("KECAMATAN", ": JETIS"),
            ("NO", "NAMA", "NIP"),
            (1, "Ani", A),
            (),
            ("HARI/TANGGAL", ": Senin, 30 Oktober 2023"),
            ("KECAMATAN", ": MOJOSARI"),
            ("NO", "NAMA", "NIP"),
            (1, "Budi", B),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Mojosari")],
)

UNIT_BANNERS = Roster(
    {
        "JETIS": [
            ("NO", "NAMA", "NIP", "GOL"),
            ("I.", "SDN JETIS 1"),
            (1, "Ani", A, "III/a"),
            ("II.", "SDN JETIS 2"),
            (1, "Budi", B, "III/a"),
        ]
    },
    [("Ani", A, "SDN JETIS 1"), ("Budi", B, "SDN JETIS 2")],
    ("name", "number", "unit"),
)

NUMBERED_TEXTS = Roster(
    {
        "JETIS": [
            ("No. Urut", "No. Absen", "NAMA LENGKAP (DENGAN GELAR)", "NIP/NI PPPK", "KETERANGAN"),
            ("1.", "001", "Ani", A, "Hadir"),
            ("2.", "002", "Budi", f"NIP {B}", None),
            ("3.", "003", "Cici", "-", "Belum punya NIP"),
        ]
    },
    [("Ani", A), ("Budi", B), ("Cici", "")],
    ("name", "number"),
    issues=("number_missing",),
)

TITLED_BLOCKS = Roster(
    {
        "Sheet1": [
            ("DAFTAR GURU SE-KECAMATAN JETIS",),
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            (1, "Ani", A, "SDN 1"),
            (None, None, None, "Mojokerto, 30 Oktober 2023"),
            (None, None, None, "Koordinator Wilayah Kecamatan Jetis"),
            (None, None, None, f"NIP. {spaced(OFFICIAL, ' ')}"),
            (),
            ("DAFTAR GURU SE-KECAMATAN MOJOSARI",),
            ("TAHUN PELAJARAN 2023/2024",),
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            (1, "Budi", B, "SDN 2"),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Mojosari")],
)

SIGNED_PAGES = Roster(
    {
        "Sheet1": [
            ("KECAMATAN JETIS",),
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            (1, "Ani", A, "SDN 1"),
            (None, None, None, "Mojokerto, 30 Oktober 2023"),
            (None, None, None, "Camat Kecamatan Mojosari"),
            (None, None, None, f"NIP. {spaced(OFFICIAL, ' ')}"),
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            (2, "Budi", B, "SDN 2"),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Jetis")],
)

WORDY_BANNERS = Roster(
    {
        "Sheet1": [
            ("NO", "NAMA", "NIP", "UNIT KERJA"),
            ("KORWIL KECAMATAN JETIS",),
            (1, "Ani", A, "SDN 1"),
            ("JUMLAH", None, None, 1),
            ("KOORDINATOR WILAYAH KECAMATAN MOJOSARI",),
            (1, "Budi", B, "SDN 2"),
        ]
    },
    [("Ani", A, "Jetis"), ("Budi", B, "Mojosari")],
)

OFFICES_OF_KECAMATAN = Roster(
    {
        "Sheet1": [
            ("NO", "NAMA", "NIP", "JABATAN"),
            ("BAGIAN UMUM",),
            (1, "Ani", A, "Staf"),
            ("KECAMATAN SOOKO",),
            (1, "Budi", B, "Staf"),
        ]
    },
    [("Ani", A, "Bagian Umum"), ("Budi", B, "Kecamatan Sooko")],
    group_by=GroupBy.UNIT,
    groups=("Bagian Umum", "Kecamatan Sooko"),
)

NOTE_AS_LONG_AS_A_CELL = Roster(
    {
        "Sheet1": [
            ("KECAMATAN JETIS",),
            ("NO", "NAMA", "NIP"),
            ("KECAMATAN MOJOSARI " + "1" * 32000,),
            (1, "Ani", A),
        ]
    },
    [("Ani", A, "Jetis")],
    issues=("row_skipped",),
)

DASHED_GROUPS = Roster(
    {"JETIS": [("NO", "NAMA", "NIP", "UNIT KERJA", "KECAMATAN"), (1, "Ani", A, "-", "-"), (2, "Budi", B, "...", "")]},
    [("Ani", A, "Jetis", ""), ("Budi", B, "Jetis", "")],
    ("name", "number", "group", "unit"),
)

ROSTERS = {name: made for name, made in list(globals().items()) if isinstance(made, Roster)}


@pytest.mark.parametrize("name", ROSTERS)
def test_exactly_these_people_are_found(name):
    roster = ROSTERS[name]
    found = read(roster.sheets, *roster.groups, group_by=roster.group_by, hidden=roster.hidden)
    people = [tuple(getattr(row.entry, looked_at) for looked_at in roster.looked_at) for row in found.rows]
    assert people == list(roster.people)


@pytest.mark.parametrize("name", ROSTERS)
def test_only_what_is_wrong_is_told(name):
    roster = ROSTERS[name]
    found = read(roster.sheets, *roster.groups, group_by=roster.group_by, hidden=roster.hidden)
    assert [issue.code for issue in found.issues if issue.code != "group_unknown"] == list(roster.issues)


def test_a_separated_text_of_an_old_program_is_read():
    lines = ["sep=;", "NO;NAMA;NIP;KECAMATAN", f'1;"Andr\xe9; S.Pd";="{A}";JETIS', f'2;Budi;="{B}";"MOJOSARI"', ";;;"]
    schedule = schedule_of("Jetis", "Mojosari")
    found = read_roster("x.csv", "\r\n".join(lines).encode("cp1252"), "f", schedule, GroupBy.KECAMATAN)
    people = [(row.entry.name, row.entry.number, row.entry.group) for row in found.rows]
    assert (people, found.issues) == ([("Andr\xe9; S.Pd", A, "Jetis"), ("Budi", B, "Mojosari")], ())
