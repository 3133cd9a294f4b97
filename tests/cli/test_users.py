"""`--user`, its PIN in the environment, and what an officer may do without."""

from __future__ import annotations

import pytest

from netralitas_desktop.cli.arguments import parser
from netralitas_desktop.cli.main import _ACTIONS
from netralitas_desktop.cli.users import OPERATORS
from tests.cli.terminal import DEMO, Terminal


@pytest.fixture
def guarded(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """An event with one supervisor."""
    terminal("event", "create", "Ikrar 2023", "--schedule", str(DEMO / "jadwal.xlsx"))
    monkeypatch.setenv("NETRALITAS_PIN_NEW", "4711")
    assert terminal("user", "add", "Budi").status == 0
    return terminal


def test_the_first_user_is_made_by_anybody_and_listed(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    listed = guarded("user", "list", "--user", "budi")
    assert [(u["name"], u["role"]) for u in listed.value] == [("Budi", "supervisor")]


@pytest.mark.parametrize(
    "words",
    [
        ("user", "add", "Dewi"),
        ("user", "list"),
        ("event", "create", "X", "--schedule", str(DEMO / "jadwal.xlsx")),
        ("roster", "import", str(DEMO / "daftar-peserta.xlsx")),
        ("roster", "list"),
        ("session", "close", "Hari 1"),
        ("export", "--out", "x"),
        ("record", "void", "0000", "--reason", "x"),
    ],
)
def test_what_is_no_officers_needs_a_user(guarded: Terminal, words: tuple[str, ...]) -> None:
    refused = guarded(*words)
    assert (refused.status, refused.out) == (2, "")
    assert "--user" in refused.err


def test_an_officer_goes_on_without_one(guarded: Terminal) -> None:
    assert guarded.scan("198001012005011001")[0]["verdict"] == "not_listed"
    for words in (("session", "list"), ("record", "list"), ("verify",), ("roster", "find", "siti")):
        assert guarded(*words).status == 0


@pytest.mark.parametrize("pin", [None, "", "4712", "abcd"])
def test_a_wrong_pin_changes_nothing(guarded: Terminal, monkeypatch: pytest.MonkeyPatch, pin: str | None) -> None:
    if pin is not None:
        monkeypatch.setenv("NETRALITAS_PIN", pin)
    refused = guarded("session", "close", "Hari 1", "--user", "Budi")
    assert (refused.status, refused.out, guarded("record", "list").lines) == (2, "", [])
    assert len(refused.err.strip().splitlines()) == 1


def test_the_user_signs_what_is_done(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    guarded("session", "close", "Hari 1", "--user", "Budi")
    guarded("session", "reopen", "Hari 1", "--reason", "salah", "--user", "Budi", "--operator", "Rina")
    assert [r["operator"] for r in guarded("record", "list").lines] == ["Budi", "Rina, disetujui Budi"]


def test_a_pin_is_read_from_standard_input(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NETRALITAS_PIN_NEW")
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    assert guarded("user", "pin", "Budi", "--user", "Budi", typed="2468\n").status == 0
    monkeypatch.setenv("NETRALITAS_PIN", "2468")
    assert guarded("user", "list", "--user", "Budi").status == 0


def test_every_command_of_officers_is_a_command() -> None:
    assert set(_ACTIONS) > OPERATORS
    assert parser().parse_args(["--user", "x", "verify"]).user == "x"


def test_a_user_is_retired_by_another(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    guarded("user", "add", "Dewi", "--user", "budi")
    retired = guarded("user", "retire", "dewi", "--user", "budi")
    left = guarded("user", "list", "--user", "budi")
    assert (retired.value["role"], [u["name"] for u in left.value]) == ("retired", ["Budi"])


def test_the_last_user_is_not_retired(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    refused = guarded("user", "retire", "budi", "--user", "budi")
    assert (refused.status, refused.out) == (2, "")


def test_a_forgotten_pin_is_set_anew_by_another(guarded: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRALITAS_PIN", "4711")
    guarded("user", "add", "Dewi", "--user", "budi")
    monkeypatch.setenv("NETRALITAS_PIN_NEW", "1357")
    guarded("user", "pin", "dewi", "--user", "budi")
    monkeypatch.setenv("NETRALITAS_PIN", "1357")
    assert guarded("user", "list", "--user", "dewi").status == 0
