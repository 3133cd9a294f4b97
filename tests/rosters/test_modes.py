"""Who will attend on site and who online, and columns that only look as if they told it."""

import pytest

from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.rosters.modes import mode_of
from netralitas_desktop.services.roster_ports import ReadOptions
from tests.fakes import a_nip
from tests.rosters.workbooks import read

HEADINGS = ["MODE", "Kehadiran", "LURING/DARING", "Offline / Online", "CARA HADIR", "Mode Kehadiran"]


def modes(*told: object, heading: str = "KEHADIRAN") -> list[Mode | None]:
    people = [(n, f"Orang {chr(64 + n)}", a_nip(n), text) for n, text in enumerate(told, 1)]
    return [row.entry.mode for row in read({"JETIS": [("NO", "NAMA", "NIP", heading), *people]}).rows]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_column_tells_how_each_person_attends(heading):
    assert modes("LURING", "Daring", None, heading=heading) == [Mode.ONSITE, Mode.ONLINE, None]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Hadir langsung di pendapa", Mode.ONSITE),
        ("tatap muka", Mode.ONSITE),
        ("off line", Mode.ONSITE),
        ("On-line (Zoom Meeting)", Mode.ONLINE),
        ("virtual", Mode.ONLINE),
        ("Luring/Daring", None),
        ("Hadir", None),
        ("Darmo", None),
    ],
)
def test_offices_words_for_a_mode_are_known(text, mode):
    assert mode_of(text) is mode


@pytest.mark.parametrize(
    "marks", [("v", "v"), ("Hadir", "Izin"), (None, None), ("1. ....", "2. ...."), ("Hadir", "Hadir", "daring")]
)
def test_a_column_of_attendance_tells_no_mode(marks):
    found = read({"JETIS": [("NAMA", "NIP", "KEHADIRAN"), *(("Ani", a_nip(n), m) for n, m in enumerate(marks, 1))]})
    assert ({row.entry.mode for row in found.rows}, found.sheets[0].fields) == ({None}, ("name", "number", ""))


def test_a_line_of_sums_below_the_modes_is_none():
    rows = [("NAMA", "NIP", "KEHADIRAN"), ("Ani", a_nip(1), "Daring"), (None, None, "HADIR = 1")]
    assert [row.entry.mode for row in read({"JETIS": rows}).rows] == [Mode.ONLINE]


def test_an_admin_can_say_which_column_tells_the_mode():
    rows = [
        ("NAMA", "NIP", "CATATAN"),
        ("Ani", a_nip(1), "hadir"),
        ("Budi", a_nip(2), "hadir"),
        ("Ci", a_nip(3), "zoom"),
    ]
    shape = read({"JETIS": rows}).sheets[0].shape
    found = read({"JETIS": rows}, options=ReadOptions(columns={shape: {2: "mode"}}))
    assert [row.entry.mode for row in found.rows] == [None, None, Mode.ONLINE]
