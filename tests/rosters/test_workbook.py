"""Bytes that are no workbook are refused with a sentence, never with another exception."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.rosters.reader import RosterUnreadable, read_roster
from tests.rosters.workbooks import FILE_ID, schedule_of, workbook

WHOLE = workbook({"Sheet1": [("NAMA", "NIP"), ("Lala Yulianti", "197512021996122069")]})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refusal(content: bytes) -> str:
    with pytest.raises(RosterUnreadable) as refused:
        read_roster("daftar.xlsx", content, FILE_ID, schedule_of("Jetis"), GroupBy.KECAMATAN)
    return str(refused.value)


def archive(**parts: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "kosong"),
        (bytes(100), "kosong"),
        (b"NAMA;NIP\n", "tidak ada satu pun peserta"),
        (b"%PDF-1.7 ...", "simpan sebagai .xlsx"),
        (bytes(range(256)), "simpan sebagai .xlsx"),
        (b"<html><body>Silakan masuk</body></html>", "simpan sebagai .xlsx"),
        (b"<Workbook/>", "simpan sebagai .xlsx"),
        (OLE, "simpan sebagai .xlsx"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "rusak"),
        (WHOLE[: len(WHOLE) // 2], "terpotong"),
        (archive(**{"word/document.xml": "<x/>"}), "simpan sebagai .xlsx"),
        (archive(**{"[Content_Types].xml": "<x", "xl/workbook.xml": "<x"}), "rusak"),
    ],
)
def test_a_bad_file_is_named_and_what_to_do_is_said(content, words):
    sentence = refusal(content)
    assert "daftar.xlsx" in sentence
    assert words in sentence


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40))
def test_damage_anywhere_is_a_refusal_or_a_reading(at, damage):
    content = WHOLE[:at] + damage + WHOLE[at + len(damage) :]
    outcome = "daftar.xlsx"
    try:
        read_roster("daftar.xlsx", content, FILE_ID, schedule_of("Jetis"), GroupBy.KECAMATAN)
    except RosterUnreadable as refused:
        outcome = str(refused)
    assert "daftar.xlsx" in outcome


def test_a_workbook_without_people_is_refused():
    assert "tidak ada satu pun peserta" in refusal(workbook({"Sheet1": [("NO", "NAMA", "NIP"), (1, None, None)]}))


def test_a_workbook_without_a_table_is_refused():
    assert "judul kolom NAMA dan NIP" in refusal(workbook({"Sheet1": [("Surat pengantar",)]}))
