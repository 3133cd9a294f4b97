"""The empty roster that an office fills in, from both places that offer it."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from netralitas_desktop.ui.import_screen import ImportScreen
from netralitas_desktop.ui.people_screen import PeopleScreen
from tests.ui.admin_stage import Stage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of windows and menus


def _choose(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> list[str]:
    """The admin saves under that name; what was proposed is told."""
    proposed: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *said: (proposed.append(said[2]), (str(path), ""))[1])
    return proposed


def test_the_empty_screen_of_people_saves_an_empty_roster(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = _choose(monkeypatch, tmp_path / "kosong.xlsx")
    screen = stage.show(PeopleScreen(stage.context))
    screen.template.button.click()
    stage.settle()
    assert (Path(proposed[0]).name, "kosong.xlsx" in screen.banner.text) == ("Contoh daftar peserta.xlsx", True)
    assert load_workbook(tmp_path / "kosong.xlsx").worksheets


def test_the_start_of_an_import_saves_one_too(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _choose(monkeypatch, tmp_path / "kosong.xlsx")
    screen = stage.show(ImportScreen(stage.context))
    screen.files.template.button.click()
    stage.settle()
    assert ((tmp_path / "kosong.xlsx").is_file(), "kosong.xlsx" in screen.banner.text) == (True, True)


def test_a_name_without_an_ending_gets_one(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _choose(monkeypatch, tmp_path / "daftar v1.2")
    screen = stage.show(ImportScreen(stage.context))
    screen.files.template.button.click()
    stage.settle()
    assert (tmp_path / "daftar v1.2.xlsx").is_file()


def test_a_place_that_cannot_be_written_is_refused_in_place(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "berkas").touch()
    _choose(monkeypatch, tmp_path / "berkas" / "kosong.xlsx")
    screen = stage.show(ImportScreen(stage.context))
    screen.files.template.button.click()
    stage.settle()
    assert "disimpan di" not in screen.banner.text
    assert "kosong.xlsx" in screen.banner.text or "berkas" in screen.banner.text


def test_a_closed_dialog_saves_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    _choose(monkeypatch, "")
    screen = stage.show(ImportScreen(stage.context))
    screen.files.template.button.click()
    stage.settle()
    assert screen.banner.text == ""
