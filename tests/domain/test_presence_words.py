"""Words, letters and marks that say who was there."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.presence_words import SaidPresence, is_ambiguous, presence_in


@pytest.mark.parametrize(
    "word",
    [
        "Hadir",
        "H",
        "ya",
        "✓",
        "√",
        "1",
        "1.0",
        "v",
        "HADIR (Zoom)",
        "Hadir terlambat",
        "TRUE",
        "Daring",
        "Ikut",
        "Sudah absen",
        "sudah Absen jam 08.00",
        "Telah mengisi daftar hadir",
        "Hadir, absen jam 08.00",
    ],
)
def test_these_were_there(word: str) -> None:
    assert presence_in(word) is SaidPresence.PRESENT


@pytest.mark.parametrize(
    "word",
    [
        "Tidak hadir",
        "tdk. hadir",
        "Tidak",
        "Belum bergabung",
        "Tidak bisa ikut",
        "Izin",
        "ijin",
        "Sakit (surat dokter)",
        "S",
        "I",
        "A",
        "Alpa",
        "Belum absen",
        "Belum mengisi daftar hadir",
        "Absen (sakit)",
        "Absen tanpa keterangan",
        "Tidak hadir, sudah absen",
        "Dinas luar",
        "DL",
        "Cuti",
        "Tanpa keterangan",
        "Berhalangan",
        "0",
        "✗",
        "False",
        "Absent",
        "Not attended",
    ],
)
def test_these_were_not(word: str) -> None:
    assert presence_in(word) is SaidPresence.ABSENT


@pytest.mark.parametrize(
    "word",
    ["luring dan daring", "x", "mungkin", "Guru", "Dinas Pendidikan", "Hadir, izin pulang awal", "Adam", "tidak ada"],
)
def test_these_say_nothing_certain(word: str) -> None:
    assert presence_in(word) is None


@pytest.mark.parametrize("word", ["Absen", "Absen jam 08.00", "ABSEN ZOOM", "Lupa absen"])
def test_signing_the_list_and_being_away_are_one_word(word: str) -> None:
    assert (presence_in(word), is_ambiguous(word)) == (None, True)


@pytest.mark.parametrize("word", ["Sudah absen", "Absen (sakit)", "Guru", "Absensi", ""])
def test_a_word_that_is_clear_or_about_something_else_is_not_ambiguous(word: str) -> None:
    assert not is_ambiguous(word)


@pytest.mark.parametrize("word", ["Luring", "Hadir di tempat", "Offline", "Tatap muka"])
def test_these_were_there_and_not_online(word: str) -> None:
    assert presence_in(word) is SaidPresence.ONSITE
