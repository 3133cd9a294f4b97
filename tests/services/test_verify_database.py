"""Whether the record can be trusted: what was changed from outside is found and named."""

import sqlite3
from contextlib import closing

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.records import FIRST_HASH
from netralitas_desktop.services.correct_record import Officer
from netralitas_desktop.storage.database import FILE_NAME
from tests.fakes import a_nip


@pytest.fixture
def recorded(ceremony):
    """A ceremony with four scans."""
    for n in (1, 2, 3, 5):
        ceremony.scan(a_nip(n))
    return ceremony


def test_a_ceremony_as_it_was_recorded_is_sound(recorded):
    found = recorded.program.verify_database()
    assert (found.is_ok, found.records) == (True, 4)


def test_an_empty_database_is_sound(tmp_path):
    with closing(open_program(tmp_path)) as program:
        assert program.verify_database().is_ok


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE record SET number = 'x' WHERE seq = 2", "urutan 2: isi catatan berubah"),
        ("UPDATE record SET verdict = 'present' WHERE seq = 4", "urutan 4: isi catatan berubah"),
        ("UPDATE record SET verdict = 'hadir' WHERE seq = 4", "urutan 4: isi catatan berubah"),
        ("UPDATE record SET at = '2023-10-30T08:00:00' WHERE seq = 4", "urutan 4: isi catatan berubah"),
        ("UPDATE record SET late = 1 WHERE seq = 1", "urutan 1: isi catatan berubah"),
        ("DELETE FROM record WHERE seq = 4", "urutan 4: ada catatan yang hilang"),
        ("DELETE FROM record WHERE seq > 2", "urutan 3: ada catatan yang hilang"),
        ("DELETE FROM record WHERE seq = 2", "urutan 2: ada catatan yang hilang"),
        ("DELETE FROM record WHERE seq = 1", "urutan 1: ada catatan yang hilang"),
        ("DELETE FROM record", "urutan 1: ada catatan yang hilang"),
        ("UPDATE record SET participant = 'p9' WHERE seq = 1", "merujuk peserta yang tidak ada"),
        ("UPDATE record SET refers_to = 'r9' WHERE seq = 1", "merujuk catatan yang tidak ada"),
        ("UPDATE record SET session = 'nowhere' WHERE seq = 1", "basis data"),
    ],
)
def test_a_change_from_outside_is_found(recorded, statement, problem):
    recorded.tamper(statement)
    assert any(problem in told for told in recorded.verify())


def test_what_is_wrong_with_each_desks_log_is_told(recorded):
    recorded.tamper("INSERT INTO device VALUES ('d2', 'Meja 2', 0, '" + FIRST_HASH + "')")
    for n in (1, 2):
        recorded.scan(a_nip(n), officer=Officer("d2", "Dewi"))
    first = recorded.officer.device
    recorded.tamper(f"DELETE FROM record WHERE (device, seq) IN (('d2', 2), ('{first}', 1))")
    told = [problem for problem in recorded.verify() if "rantai" in problem]
    assert (len(told), first in told[0], "d2 pada urutan 2" in told[1]) == (2, True, True)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DELETE FROM session_roster WHERE participant NOT IN (SELECT participant FROM record)", "penutupan"),
        (
            "INSERT INTO session_roster SELECT record, (SELECT id FROM participant WHERE name = 'Orang 6')"
            " FROM session_roster LIMIT 1",
            "penutupan",
        ),
        ("UPDATE session SET day = 'xx'", "tabel session"),
        ("UPDATE participant SET sex = 'Q'", "tabel participant"),
        ("UPDATE event SET policy = 'mungkin'", "tabel event"),
        ("UPDATE roster_file SET content = x'00'", "isi berkas daftar"),
    ],
)
def test_a_change_beside_the_log_is_found(recorded, statement, problem):
    recorded.close()
    assert recorded.verify() == ()
    recorded.tamper(statement)
    assert any(problem in told for told in recorded.verify())


def test_a_guard_that_is_gone_is_told(recorded):
    with closing(sqlite3.connect(recorded.folder / FILE_NAME)) as db:
        db.execute("DROP TRIGGER record_no_update")
    assert recorded.verify() == ("basis data: pengaman record_no_update hilang",)
