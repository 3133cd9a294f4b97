"""The commands of paper: settings of letters, and prints before the event."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from netralitas_desktop.scanning.decoder import decode
from tests.cli.terminal import DEMO
from tests.cli.test_commands import Terminal
from tests.reports.paper.pdf_reading import picture


def test_the_settings_of_letters_are_changed_and_shown(desk: Terminal, tmp_path) -> None:
    Image.new("RGB", (30, 30)).save(tmp_path / "logo.png")
    (tmp_path / "surat.json").write_text(json.dumps({"size": "f4", "place": "Mojokerto"}), encoding="utf-8")
    person = "Dr. Lala|197203151998031007|Kepala Dinas"
    changed = desk(
        "event", "paper", "Ikrar 2023", "--file", str(tmp_path / "surat.json"), "--kop", "Pemerintah", "--kop", "Dinas",
        "--logo", str(tmp_path / "logo.png"), "--signatory", person,
    )  # fmt: skip
    shown = desk("event", "paper", "--show").value
    assert shown == changed.value
    assert (shown["size"], shown["letterhead"], shown["logo"]) == ("f4", ["Pemerintah", "Dinas"], True)
    assert shown["signatories"] == [{"name": "Dr. Lala", "number": "197203151998031007", "position": "Kepala Dinas"}]


def test_each_session_has_a_number_of_its_own(desk: Terminal) -> None:
    desk("event", "paper", "--number", "800/1")
    shown = desk("event", "paper", "--session", "Hari 2", "--number", "800/1-2").value
    assert (shown["number"], list(shown["session_numbers"].values())) == ("800/1", ["800/1-2"])


@pytest.mark.parametrize(
    "words", [("--size", "a3"), ("--logo", "tidak-ada.png"), ("--file", "tidak-ada.json"), ("--kop", "x" * 501)]
)
def test_settings_that_make_no_sense_are_refused_in_one_sentence(desk: Terminal, words) -> None:
    before = desk("event", "paper").value
    refused = desk("event", "paper", *words)
    assert (refused.status, len(refused.err.strip().splitlines()), desk("event", "paper").value) == (2, 1, before)


@pytest.mark.parametrize("what", ["cards", "card", "labels", "pact", "attendance"])
def test_one_person_is_printed(desk: Terminal, numbers, tmp_path, what) -> None:
    printed = desk("print", what, "--person", numbers["Jetis"][0], "--out", str(tmp_path / "cetak.pdf"))
    assert printed.value == {"file": str(tmp_path / "cetak.pdf"), "people": 1}
    assert (tmp_path / "cetak.pdf").read_bytes().startswith(b"%PDF-")


def test_a_group_that_is_not_there_is_refused_and_leaves_no_file(desk: Terminal, tmp_path) -> None:
    refused = desk("print", "labels", "--group", "Surabaya", "--out", str(tmp_path / "label.pdf"))
    assert (refused.status, refused.err.strip()) == (
        2,
        "Kelompok “Surabaya” tidak ada di daftar peserta. Periksa tulisannya.",
    )
    assert not (tmp_path / "label.pdf").exists()


def test_an_event_is_exported_with_the_papers_of_each_session(desk: Terminal, tmp_path) -> None:
    files = desk("export", "--out", str(tmp_path / "keluar"), "--each-session").value["files"]
    minutes = [name for name in files if name.endswith("Berita acara.pdf")]
    assert [f" - Hari {n} - " in name for n, name in enumerate(minutes)] == [False, True, True, True, True, True]


def printed_code(desk: Terminal, folder, number: str) -> str:
    """What the card of that person says."""
    file = desk("print", "card", "--person", number, "--out", str(folder / "kartu.pdf")).value["file"]
    [(payload, _)] = decode(picture(Path(file).read_bytes(), dpi=150))
    return payload


def test_signed_codes_are_switched_on_only_and_off(desk: Terminal) -> None:
    flags = ((), ("--signed",), (), ("--signed-only",), ("--plain",))
    assert [desk("event", "codes", "Ikrar 2023", *flag).value["signed_codes"] for flag in flags] == [
        "off", "also", "also", "only", "off",
    ]  # fmt: skip


def test_further_kinds_of_codes_are_read_and_no_longer_read(desk: Terminal) -> None:
    flags = ((), ("--read", "itf", "--read", "pdf417"), ("--signed",), ("--read", "ean"), ("--read-usual",))
    assert [desk("event", "codes", "Ikrar 2023", *flag).value["codes"] for flag in flags] == [
        [], ["itf", "pdf417"], ["itf", "pdf417"], ["ean"], [],
    ]  # fmt: skip


def test_which_kinds_of_codes_are_read_is_said_to_people(desk: Terminal) -> None:
    told = desk("event", "codes", "--read", "itf", json_too=False).out
    assert "dibaca di kartu: code128, code39, qr, itf" in told


@pytest.mark.parametrize(("flag", "codes"), [((), "off"), (("--signed",), "also"), (("--signed-only",), "only")])
def test_an_event_is_made_with_signed_codes(terminal: Terminal, flag, codes) -> None:
    terminal("event", "create", "Apel", "--schedule", str(DEMO / "jadwal.xlsx"), *flag)
    assert terminal("event", "codes").value["signed_codes"] == codes


def test_a_printed_signed_code_is_scanned_and_an_altered_one_is_told(desk: Terminal, numbers, tmp_path) -> None:
    desk("event", "codes", "--signed-only")
    number = numbers["Jetis"][0]
    code = printed_code(desk, tmp_path, number)
    altered = f"{code[:-1]}{(int(code[-1]) + 1) % 10}"
    answers = desk.scan(code, code.lower(), altered, number)
    assert [(a["verdict"], a.get("fault"), a.get("reason")) for a in answers] == [
        ("present", None, None),
        ("already_present", None, None),
        ("invalid_code", "forged", "kode tidak asli"),
        ("invalid_code", "unsigned", "kode tanpa tanda tangan"),
    ]


def test_a_person_reads_what_is_wrong_and_what_to_do(desk: Terminal) -> None:
    told = desk(
        "scan", "--session", "Hari 1", "--source", "-", "--at", "08:05", typed=f"NS{'1' * 193}\n", json_too=False
    ).out
    assert "KODE TIDAK ASLI" in told
    assert "minta kartu pegawainya" in told
    assert "KODE TIDAK ASLI" in desk("record", "list", json_too=False).out


def test_bars_are_not_printed_in_an_event_with_signed_codes(desk: Terminal, numbers, tmp_path) -> None:
    desk("event", "codes", "--signed")
    answer = desk(
        "print", "card", "--code", "code128", "--person", numbers["Jetis"][0], "--out", str(tmp_path / "k.pdf")
    )
    assert "hanya muat di QR" in answer.err
