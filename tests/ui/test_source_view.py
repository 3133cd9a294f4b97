"""Sources are named as people name them, and a chosen camera stays chosen though it is away."""

from __future__ import annotations

import pytest

from netralitas_desktop.scanning.cameras import Camera
from netralitas_desktop.scanning.sources import Tuning
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.source_view import desk_sources, is_repeatable, source_choices, source_label, tuning_of
from netralitas_desktop.ui.wording import Wording

HD, LOGI = Camera(0, "HD Webcam", "usb-1", 0), Camera(1, "Logi C270", "usb-2", 0)


def texts(chosen: str, *cameras: Camera, is_second: bool = False) -> list[str]:
    return [choice.text for choice in source_choices(chosen, cameras, Wording(), is_second=is_second)]


def test_cameras_are_offered_by_name() -> None:
    assert texts("0", HD, LOGI) == ["Kamera pertama", "HD Webcam", "Logi C270", "Tanpa kamera"]


def test_two_cameras_of_one_name_are_told_apart() -> None:
    assert texts("0", HD, Camera(2, "HD Webcam", "usb-3", 0))[1:3] == ["HD Webcam (0)", "HD Webcam (2)"]


def test_a_chosen_camera_that_is_away_stays_in_the_list() -> None:
    assert texts(LOGI.source, HD)[0] == "Logi C270 (tidak terpasang)"


def test_a_chosen_camera_in_another_port_is_the_one_in_the_list() -> None:
    moved = Camera(4, "Logi C270", "usb-9", 0)
    assert texts(LOGI.source, HD, moved) == ["Kamera pertama", "HD Webcam", "Logi C270", "Tanpa kamera"]


def test_a_chosen_folder_is_offered_by_its_name() -> None:
    assert texts("/data/contoh-foto", HD)[0] == "contoh-foto"


def test_a_second_camera_may_be_none() -> None:
    assert texts("off", HD, is_second=True) == ["HD Webcam", "Tidak ada"]


@pytest.mark.parametrize(
    ("source", "label"),
    [("0", "Kamera pertama"), ("2", "Kamera 2"), ("off", "Tanpa kamera"), ("rtsp://u:p@a/b", "Kamera jaringan"),
     (LOGI.source, "Logi C270"), ("/x/y/hari-1.mp4", "hari-1.mp4")],
)  # fmt: skip
def test_a_source_has_a_name(source: str, label: str) -> None:
    assert source_label(source, Wording()) == label


def test_only_files_can_be_shown_again() -> None:
    assert [is_repeatable(source) for source in ("0", "off", "http://a/b", LOGI.source, "a.mp4")] == [False] * 4 + [
        True
    ]


@pytest.mark.parametrize(
    ("settings", "sources"),
    [
        (Settings(), ("0",)),
        (Settings(source="off"), ()),
        (Settings(source="0", second_source=LOGI.source), ("0", LOGI.source)),
        (Settings(source=LOGI.source, second_source=LOGI.source), (LOGI.source,)),
        (Settings(source="off", second_source="1"), ("1",)),
    ],
)
def test_a_desk_has_no_source_one_or_two_different_ones(settings: Settings, sources: tuple[str, ...]) -> None:
    assert desk_sources(settings, None) == sources


@pytest.mark.parametrize(
    ("settings", "tuning"),
    [
        (Settings(), Tuning()),
        (Settings(autofocus="on", exposure="auto"), Tuning(True, 0.0)),
        (Settings(autofocus="off", exposure="0.008"), Tuning(False, 0.008)),
        (Settings(autofocus="?", exposure="?"), Tuning()),
    ],
)
def test_the_driver_is_asked_for_what_was_chosen(settings: Settings, tuning: Tuning) -> None:
    assert tuning_of(settings) == tuning
