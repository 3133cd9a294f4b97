"""The commands of paper: settings of letters, and prints before the event."""

from __future__ import annotations

import json

import pytest
from PIL import Image

from tests.cli.test_commands import Terminal


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
