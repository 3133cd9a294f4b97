"""The terminal and its rosters, for every test of a command."""

import shutil
from pathlib import Path

import pytest

from netralitas_desktop.bootstrap import main_program
from tests.cli.terminal import DEMO, Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(tmp_path / "data", capsys, monkeypatch)


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with the event and its roster, made once by the commands themselves."""
    data = tmp_path_factory.mktemp("imported")
    for words in (
        ("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx")),
        ("roster", "import", str(DEMO / "daftar-peserta.xlsx")),
    ):
        assert main_program([*words, "--data", str(data)]) == 0
    return data


@pytest.fixture
def desk(terminal: Terminal, imported: Path) -> Terminal:
    shutil.copytree(imported, terminal.data)
    return terminal


@pytest.fixture
def numbers(desk: Terminal) -> dict[str, list[str]]:
    """Group → the numbers of its people."""
    found: dict[str, list[str]] = {}
    for person in desk("roster", "list").lines:
        found.setdefault(person["group"], []).append(person["number"])
    return found
