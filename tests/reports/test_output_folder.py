"""All files of an export or none, and never over an existing one."""

import errno
import os
import re
from pathlib import Path

import pytest

from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.output_folder import write_all

TWO = [("a.xlsx", b"satu"), ("b.xlsx", b"dua")]


def test_a_missing_folder_is_made(tmp_path):
    paths = write_all(tmp_path / "2023" / "Hari 1", TWO)
    assert [path.read_bytes() for path in paths] == [b"satu", b"dua"]


def test_an_existing_file_is_never_overwritten(tmp_path):
    write_all(tmp_path, TWO)
    again = write_all(tmp_path, [("a.xlsx", b"baru")])
    assert again == (tmp_path / "a (2).xlsx",)
    assert (tmp_path / "a.xlsx").read_bytes() == b"satu"


def test_two_files_of_one_name_both_stay(tmp_path):
    paths = write_all(tmp_path, [("a.xlsx", b"satu"), ("a.xlsx", b"dua")])
    assert [path.name for path in paths] == ["a.xlsx", "a (2).xlsx"]


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused, match="bukan folder"):
        write_all(tmp_path / "berkas", TWO)


def test_a_folder_inside_a_file_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused, match="bukan folder"):
        write_all(tmp_path / "berkas" / "laporan", TWO)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (errno.ENOSPC, "penuh"),
        (errno.EACCES, "sedang dipakai"),
        (errno.EIO, "Pasang lagi"),
        (errno.ELOOP, "Periksa diska"),
    ],
)
def test_a_failure_in_the_middle_leaves_nothing_behind(tmp_path, monkeypatch, code, word):
    def refuse_second(source: Path, target: Path) -> None:
        if Path(target).name == "b.xlsx":
            raise OSError(code, os.strerror(code))
        source.rename(target)

    monkeypatch.setattr(os, "replace", refuse_second)
    with pytest.raises(ExportRefused, match=word):
        write_all(tmp_path, TWO)
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_disk_is_told_by_the_folder_that_was_chosen(tmp_path, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(ExportRefused, match=re.escape(f"“{tmp_path}” tidak bisa ditulisi")):
        write_all(tmp_path, [("rekap.xlsx", b"isi")])
