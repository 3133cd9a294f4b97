"""Name and number in one cell come apart, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netralitas_desktop.rosters.joined import name_and_number
from tests.rosters.workbooks import read, told

NIP = "198001012005012001"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"Ani Lestari, S.Pd.\n{NIP}", ("Ani Lestari, S.Pd.", NIP)),
        (f"Ani Lestari / {NIP}", ("Ani Lestari", NIP)),
        (f"Ani Lestari/NIP. {NIP}", ("Ani Lestari", NIP)),
        (f"Ani Lestari NIP {NIP}", ("Ani Lestari", NIP)),
        ("Ani Lestari\r\nNIP. 19800101 200501 2 001", ("Ani Lestari", "19800101 200501 2 001")),
        (f"Ani Lestari (NIP: {NIP})", ("Ani Lestari", NIP)),
        (f"Ani Lestari\nNIP. {NIP}\nPembina, IV/a", ("Ani Lestari", NIP)),
        (f"Ani Lestari - {NIP}", ("Ani Lestari", NIP)),
        (f"Ani Lestari (Almh.) / {NIP}", ("Ani Lestari (Almh.)", NIP)),
        (f"{NIP} / Ani Lestari", ("Ani Lestari", NIP)),
        (f"NIP. {NIP}\nAni Lestari", ("Ani Lestari", NIP)),
        (f"NIP. {NIP} Ani Lestari", ("Ani Lestari", NIP)),
        (f"Ani Lestari\nNI PPPK {NIP}", ("Ani Lestari", NIP)),
        ("Ani Lestari\nNIK 3517012807930921", ("Ani Lestari", "3517012807930921")),
        ("Ani Lestari\nNIP. -", ("Ani Lestari", "")),
        ("Ani Lestari / -", ("Ani Lestari", "")),
        ("Ani Lestari", ("Ani Lestari", "")),
        ("Ani Lestari / 19801", ("Ani Lestari", "19801")),
        ("Ani Lestari / Bu Ani", ("Ani Lestari / Bu Ani", "")),
        ("Dewi Unipa\n19800101200501200", ("Dewi Unipa", "19800101200501200")),
        (f"Nipah Wati / {NIP}", ("Nipah Wati", NIP)),
        ("Ani Lestari\nNIP. 19800101 2OO501 2 001", ("Ani Lestari", "19800101 2OO501 2 001")),
        ("", ("", "")),
    ],
)
def test_a_cell_comes_apart(text, parts):
    assert name_and_number(text) == parts


@given(
    st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z']{2,8}(, S\.Pd\.)?", fullmatch=True),
    st.sampled_from(["\n", " / ", "/", " - ", "\nNIP. ", " NIP ", "\nNIP : ", " (NIP. "]),
    st.sampled_from(["{}{}{}{}", "{} {} {} {}", "{}.{}.{}.{}"]),
)
def test_whatever_stands_between_them_both_are_found(name, between, written):
    number = written.format("19800101", "200501", "2", "001")
    assert name_and_number(f"{name}{between}{number}") == (name, number)


def test_a_joined_column_lists_people():
    rows = [
        ("NO", "NAMA / NIP", "GOL", "UNIT KERJA"),
        (1, "Ani Lestari\nNIP. 19800101 200501 2 001", "III/a", "SDN 1"),
        (2, "Budi Santoso", "II/c", "SDN 1"),
        (3, "Cici\nNIP. 198001", "II/c", "SDN 1"),
    ]
    found = read({"JETIS": rows})
    entries = [(row.entry.name, row.entry.number, row.entry.raw_number) for row in found.rows]
    assert entries == [("Ani Lestari", NIP, ""), ("Budi Santoso", "", ""), ("Cici", "", "198001")]
    assert told(found) == {("number_missing", 3), ("nip_invalid", 4)}


def test_a_nik_column_stands_in_where_the_joined_cell_has_no_number():
    rows = [("NAMA/NIP", "NIK", "STATUS"), ("Ani", "3517012807930921", "NON ASN"), (f"Budi\n{NIP}", None, "PNS")]
    assert [row.entry.number for row in read({"JETIS": rows}).rows] == ["3517012807930921", NIP]
