"""Trying a card looks through the desk's camera or at a photograph, and records nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from pytestqt.qtbot import QtBot

from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.scanning.cards import Card, photograph, render_card
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.pictures import read_picture
from netralitas_desktop.scanning.view import view_of
from netralitas_desktop.ui.banner import Banner
from netralitas_desktop.ui.camera_view import CameraView
from netralitas_desktop.ui.card_trial_screen import CardTrialScreen
from netralitas_desktop.ui.theme import Tone
from tests.fakes import a_nip
from tests.ui.rig import DUE, FakeCameras, Rig

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the offscreen platform says so of every window


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kartu") / "kartu é.jpg"
    shown = Card("Orang 1", a_nip(DUE), "SDN 1", a_nip(DUE))
    path.write_bytes(bytes(cv2.imencode(".jpg", photograph(render_card(shown), 3, turn_degrees=0.0))[1]))
    return path


@pytest.fixture
def screen(rig: Rig, qtbot: QtBot, cameras: FakeCameras) -> Iterator[CardTrialScreen]:
    rig.context.current.change_settings(rig.ask(lambda program: program.set_up_desk(source="0")))
    made = CardTrialScreen(rig.context, cameras)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    qtbot.waitUntil(lambda: bool(cameras.made) and cameras.made[-1].is_running)
    yield made
    made.shut()


def test_a_photograph_is_read_and_nothing_is_recorded(
    rig: Rig, screen: CardTrialScreen, photo: Path, qtbot: QtBot
) -> None:
    screen.try_picture(photo)
    qtbot.waitUntil(lambda: screen.card.tone is Tone.PRESENT, timeout=10_000)
    assert dict(screen.card.facts)["Isi"] == a_nip(DUE)
    assert rig.records() == ()


def test_a_photograph_without_a_code_says_what_helps(screen: CardTrialScreen, tmp_path: Path, qtbot: QtBot) -> None:
    empty = tmp_path / "kosong.png"
    empty.write_bytes(bytes(cv2.imencode(".png", photograph(render_card(Card("", "", "", "1")), 1)[:200])[1]))
    screen.try_picture(empty)
    qtbot.waitUntil(lambda: screen.card.tone is Tone.REFUSED, timeout=10_000)
    assert screen.card.facts == ()


def test_a_photograph_is_read_for_the_kinds_of_codes_that_the_event_has(
    rig: Rig, screen: CardTrialScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    opened, photo = rig.context.current.opened, tmp_path / "itf.png"
    assert opened is not None
    rig.context.current.keep_event(replace(opened, codes=("itf",)))
    itf = zxingcpp.create_barcode(a_nip(DUE), zxingcpp.BarcodeFormat.ITF).to_image(scale=3)
    cv2.imwrite(str(photo), cv2.copyMakeBorder(np.array(itf), 60, 60, 60, 60, cv2.BORDER_CONSTANT, value=255))
    screen.try_picture(photo)
    qtbot.waitUntil(lambda: dict(screen.card.facts).get("Isi") == a_nip(DUE), timeout=10_000)


def test_the_camera_is_asked_for_the_kinds_of_codes_that_the_event_has(
    rig: Rig, screen: CardTrialScreen, cameras: FakeCameras, qtbot: QtBot
) -> None:
    opened = rig.context.current.opened
    assert opened is not None
    rig.context.current.keep_event(replace(opened, codes=("itf",)))
    screen.look()
    qtbot.waitUntil(lambda: cameras.made[-1].seen.codes == ("itf",))


def test_nobody_is_told_to_type_where_nothing_can_be_typed(
    screen: CardTrialScreen, cameras: FakeCameras, qtbot: QtBot
) -> None:
    view = screen.findChild(CameraView)
    assert view is not None
    said = [view.accessibleDescription()]
    cameras.made[-1].seen.trouble(OperatorProblem("Kabelnya lepas."))
    qtbot.waitUntil(lambda: "lepas" in view.accessibleDescription())
    assert not any("etik" in text for text in (*said, view.accessibleDescription()))


def test_a_file_that_is_no_picture_is_told_in_place(screen: CardTrialScreen, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "daftar.jpg").write_text("bukan gambar")
    screen.try_picture(tmp_path / "daftar.jpg")
    banner = screen.findChild(Banner)
    assert banner is not None
    qtbot.waitUntil(lambda: "daftar.jpg" in banner.text)


def test_a_card_before_the_camera_is_told_live(
    screen: CardTrialScreen, cameras: FakeCameras, photo: Path, qtbot: QtBot
) -> None:
    frame = read_picture(photo)
    cameras.made[-1].seen.frame(view_of(frame, open_decoder()(frame), 4.0, 30.0))
    qtbot.waitUntil(lambda: bool(screen.card.facts))
    assert dict(screen.card.facts)["Terbaca"] == "100 % dari gambar"


def test_a_hidden_trial_lets_go_of_the_camera(screen: CardTrialScreen, cameras: FakeCameras, qtbot: QtBot) -> None:
    screen.hide()
    qtbot.waitUntil(lambda: not cameras.made[-1].is_running)


def test_after_a_photograph_the_camera_is_one_press_away(
    screen: CardTrialScreen, cameras: FakeCameras, photo: Path, qtbot: QtBot
) -> None:
    screen.try_picture(photo)
    qtbot.waitUntil(lambda: not cameras.made[-1].is_running)
    screen._live.click()
    qtbot.waitUntil(lambda: cameras.made[-1].is_running)
    assert screen.card.tone is Tone.IDLE


def test_a_photograph_that_is_read_too_late_is_not_shown(
    rig: Rig, screen: CardTrialScreen, photo: Path, qtbot: QtBot
) -> None:
    screen.try_picture(photo)
    screen.look()
    done: list[None] = []
    rig.jobs.run_aside(screen, lambda: None, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    assert (screen.card.tone, screen.card.facts) == (Tone.IDLE, ())
