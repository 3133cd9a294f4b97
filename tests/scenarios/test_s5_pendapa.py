"""S5: Kabupaten Mojokerto, an apel in the pendapa's yard: by unit, one desk, set up in three commands of a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal
from tests.fakes import a_nip
from tests.rosters.workbooks import workbook

UNITS = ("Bagian Umum", "Bagian Hukum", "Bagian Organisasi", "Bagian Protokol")
EACH = 12
VISITOR = 90
"""Of a unit that has no session."""


def number(unit: int, place: int) -> str:
    return a_nip(unit * EACH + place + 1)


@pytest.fixture
def pendapa(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The event on one laptop, from two workbooks as the regent's office has them."""
    schedule, roster = tmp_path / "jadwal.xlsx", tmp_path / "pegawai setda.xlsx"
    header = ("Tanggal", "Sesi", "Mulai", "Selesai", "Tempat", "Unit Kerja")
    day = ("26/10/2020", "Apel", "07.00", "08.30", "Halaman Pendapa", ", ".join(UNITS))
    schedule.write_bytes(workbook({"Jadwal": [header, day]}))
    rows = [
        (f"Pegawai {unit[7:]} {place}", number(u, place), unit.upper() if place % 2 else unit)
        for u, unit in enumerate(UNITS)
        for place in range(EACH)
    ]
    rows.append(("Tamu Kecamatan", a_nip(VISITOR), "Kecamatan Sooko"))
    roster.write_bytes(workbook({"Setda": [("NAMA", "NIP", "UNIT KERJA"), *rows]}))
    terminal = Terminal(tmp_path / "data", capsys, monkeypatch)
    assert terminal("event", "create", "Apel Netralitas", "--schedule", str(schedule), "--group-by", "unit").status == 0
    imported = terminal("roster", "import", str(roster)).value
    assert (imported["participants"], imported["by_group"]["Bagian Umum"]) == (len(UNITS) * EACH + 1, EACH)
    monkeypatch.setenv("NETRALITAS_PIN_NEW", "271020")
    assert terminal("user", "add", "Kabag Umum").status == 0
    return terminal


def supervised(pendapa: Terminal, monkeypatch: pytest.MonkeyPatch, *words: str) -> dict:
    with monkeypatch.context() as known:
        known.setenv("NETRALITAS_PIN", "271020")
        return pendapa(*words, "--user", "Kabag Umum").value


def scan(pendapa: Terminal, *payloads: str, at: str = "06:50", pact: bool = False) -> list[dict]:
    more = ("--checkpoint", "pact") if pact else ()
    return pendapa.scan(*payloads, session="Apel", at=at, more=more)


def test_an_apel_by_units_from_the_first_scan_to_the_report(
    pendapa: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = [number(u, place) for u in range(len(UNITS)) for place in range(EACH - 2)]
    early, late = coming[:36], coming[36:]
    assert {a["verdict"] for a in scan(pendapa, *early)} == {"present"}
    assert {(a["verdict"], a["late"]) for a in scan(pendapa, *late, at="07:20")} == {("present", True)}

    [signed_first] = scan(pendapa, number(0, EACH - 2), pact=True)
    assert (signed_first["verdict"], signed_first["review"]) == ("needs_review", "pact_before_registration")
    assert {a["verdict"] for a in scan(pendapa, *early, at="07:40", pact=True)} == {"present"}

    found = pendapa("roster", "find", "pegawai hukum", "--session", "Apel").value
    assert (found["total"], {p["unit"].casefold() for p in found["people"]}) == (EACH, {"bagian hukum"})

    [visitor] = scan(pendapa, a_nip(VISITOR), at="07:05")
    assert (visitor["verdict"], "belongs_to" in visitor) == ("wrong_session", False)
    alone = pendapa("record", "accept", visitor["record"], "--reason", "mewakili camat")
    assert (alone.status, "pengawas" in alone.err) == (2, True)
    accepted = supervised(
        pendapa, monkeypatch, "record", "accept", visitor["record"], "--reason", "mewakili camat", "--operator", "Rina"
    )
    assert (accepted["verdict"], accepted["operator"]) == ("present", "Rina, disetujui Kabag Umum")

    excuses = tmp_path / "izin.xlsx"
    excuses.write_bytes(workbook({"Izin": [("NIP", "KETERANGAN"), (number(3, EACH - 1), "DL ke Surabaya")]}))
    assert len(pendapa("record", "excuses", str(excuses), "--at", "2020-10-26T07:00").value["records"]) == 1

    closed = supervised(pendapa, monkeypatch, "session", "close", "Apel", "--at", "08:30")
    assert (closed["roster"], closed["totals"]["present"], closed["totals"]["official_duty"]) == (48, 40, 1)
    assert (closed["totals"]["unexcused"], sum(closed["totals"].values())) == (7, 48)
    done = supervised(pendapa, monkeypatch, "export", "--out", str(tmp_path / "hasil"))
    assert (done["roster"], sum(done["totals"].values())) == (49, 49)
    assert all(Path(f).is_file() for f in done["files"])
    assert pendapa("verify").value["ok"]
