"""The text that the operator gives decides what kind of source is opened."""

import numpy as np
import pytest

from netralitas_desktop.scanning import sources
from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.sources import SourceUnavailable, open_source
from netralitas_desktop.scanning.video import VideoUnreadable


@pytest.fixture
def card(tmp_path):
    _, content = cv2.imencode(".png", render_symbol("198503172010012004", "qr", 4))
    path = tmp_path / "kartu" / "1.png"
    path.parent.mkdir()
    path.write_bytes(content.tobytes())
    return path


@pytest.fixture
def video(tmp_path):
    path = tmp_path / "meja é.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10, (64, 48))
    assert writer.isOpened()
    for tone in range(5):
        writer.write(np.full((48, 64, 3), tone * 50, np.uint8))
    writer.release()
    return path


def test_a_folder_gives_each_picture_as_a_scan_of_its_own(card):
    with open_source(str(card.parent)) as source:
        assert [shot.name for shot in source] == ["1.png"]
        assert not source.is_continuous


def test_one_picture_is_a_source_too(card):
    with open_source(str(card)) as source:
        assert [shot.name for shot in source] == ["1.png"]


def test_a_video_gives_every_frame_with_its_time(video):
    with open_source(str(video)) as source:
        assert [round(shot.at_s, 3) for shot in source] == [0.0, 0.1, 0.2, 0.3, 0.4]


def test_a_video_is_continuous_but_not_live(video):
    with open_source(str(video)) as source:
        assert (source.is_continuous, source.is_live) == (True, False)


def test_a_closed_video_gives_nothing_more(video):
    source = open_source(str(video))
    source.close()
    source.close()
    assert list(source) == []


def test_a_file_that_is_no_video_is_told_by_name(tmp_path):
    (tmp_path / "daftar.mp4").write_text("not a video")
    with pytest.raises(VideoUnreadable, match=r"daftar\.mp4"):
        open_source(str(tmp_path / "daftar.mp4"))


@pytest.mark.parametrize("text", ["tidak-ada", "", "x" * 5000])
def test_a_name_of_nothing_is_refused(tmp_path, monkeypatch, text):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceUnavailable):
        open_source(text or str(tmp_path / "kosong"))


@pytest.mark.parametrize(
    ("text", "opener", "given"),
    [
        ("0", "open_camera", 0),
        (" 2 ", "open_camera", 2),
        ("rtsp://192.0.2.1/live", "open_stream", "rtsp://192.0.2.1/live"),
        ("HTTP://192.0.2.1:8080/video", "open_stream", "HTTP://192.0.2.1:8080/video"),
    ],
)
def test_an_index_is_a_camera_and_an_address_a_stream(monkeypatch, text, opener, given):
    asked = []
    monkeypatch.setattr(sources, opener, lambda target, **_: asked.append(target))
    open_source(text)
    assert asked == [given]
