import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from netralitas_desktop.ui.file_drop import FileDrop, dropped_paths, roster_drop, roster_kinds
from netralitas_desktop.ui.wording import Wording

FIRST, SECOND = Path("/a/satu.xlsx"), Path("/a/dua.xlsx")


def _dropped(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


@pytest.mark.parametrize(("many", "taken"), [(True, [FIRST, SECOND]), (False, [FIRST])])
def test_as_many_files_are_taken_as_the_place_holds(qtbot: QtBot, many: bool, taken: list[Path]) -> None:
    place = FileDrop("Seret ke sini", "Pilih…", many=many)
    qtbot.addWidget(place)
    mime = _dropped(FIRST, SECOND)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none)
    with qtbot.waitSignal(place.chosen) as told:
        place.dropEvent(event)
    assert told.args == [taken]


def test_an_address_on_the_web_is_no_file() -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://contoh.invalid/guru.xlsx")])
    assert dropped_paths(mime) == []


@pytest.mark.parametrize("ending", [".xlsx", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt", ".html"])
def test_rosters_of_every_kind_can_be_chosen(ending: str) -> None:
    assert f"*{ending}" in re.findall(r"[*.\w]+", roster_kinds(Wording()))


def test_the_place_for_rosters_offers_every_kind(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    place, asked = roster_drop(Wording()), []
    qtbot.addWidget(place)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *given: (asked.append(given[-1]), ([], ""))[1])
    place.ask()
    assert asked == [roster_kinds(Wording())]


def test_a_folder_of_rosters_can_be_chosen_without_dragging(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    place = roster_drop(Wording())
    qtbot.addWidget(place)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/a/dapodik")
    with qtbot.waitSignal(place.chosen) as told:
        place.folder.click()
    assert told.args == [[Path("/a/dapodik")]]


def test_a_schedule_stays_a_workbook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    place, asked = FileDrop("Seret ke sini", "Pilih…"), []
    qtbot.addWidget(place)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: (asked.append(given[-1]), ("", ""))[1])
    place.ask()
    assert asked == ["Excel (*.xlsx *.xlsm)"]
