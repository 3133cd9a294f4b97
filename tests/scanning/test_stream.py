"""A phone as camera: opened by its address, told by its host alone, and never behind what it sees."""

import time

import pytest

from netralitas_desktop.scanning.stream import (
    NotAnAddress,
    StreamUnavailable,
    checked_address,
    is_address,
    open_stream,
)
from tests.scanning.phone import Phone
from tests.scanning.scripted_capture import ScriptedCapture, scene


@pytest.fixture
def phone():
    phone = Phone()
    phone.switch_on()
    yield phone
    phone.switch_off()


def answering(_host, _port):
    return True


def test_a_stream_that_is_away_is_told_without_its_password():
    with pytest.raises(StreamUnavailable) as told:
        open_stream("rtsp://petugas:rahasia@192.0.2.7/live", lambda *_: ScriptedCapture(opens=False), answering)
    assert "192.0.2.7" in str(told.value)
    assert "rahasia" not in str(told.value)


def test_a_stream_that_breaks_off_is_told_as_a_stream():
    with open_stream("http://192.0.2.7:8080/video", lambda *_: ScriptedCapture(scene()), answering) as stream:
        stream._pause_s = 0
        shots = iter(stream)
        next(shots)
        with pytest.raises(StreamUnavailable):
            next(shots)


def test_a_host_that_does_not_answer_is_not_waited_for():
    opened = []
    with pytest.raises(StreamUnavailable):
        open_stream("rtsp://192.0.2.7/live", lambda *asked: opened.append(asked), lambda _host, _port: False)
    assert opened == []


@pytest.mark.parametrize(
    ("url", "port"), [("rtsp://a/live", 554), ("http://a:8080/video", 8080), ("HTTPS://a/video", 443)]
)
def test_the_host_is_asked_at_the_port_of_the_stream(url, port):
    asked = []

    def knock(_host, at):
        asked.append(at)
        return False

    with pytest.raises(StreamUnavailable):
        open_stream(url, knock=knock)
    assert asked == [port]


@pytest.mark.parametrize("text", [" rtsp://192.0.2.7/live ", "http://telepon.local:8080/video"])
def test_a_typed_address_is_taken_without_its_blanks(text):
    assert checked_address(text) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "192.168.1.20:8080", "http://", "rtsp:/a/b", "http://a b/video", "http://a:port/video", "ftp://a/b"]
)
def test_what_is_no_address_is_refused_with_an_example(text):
    with pytest.raises(NotAnAddress, match="http://192"):
        checked_address(text)


def test_files_and_numbers_are_no_addresses():
    assert not any(is_address(text) for text in ("0", "off", "/video/rtsp.mp4", "camera:rtsp"))


def test_a_real_stream_gives_its_pictures(phone):
    with open_stream(phone.url) as stream:
        shots = iter(stream)
        assert [next(shots).frame.shape for _ in range(3)] == [(240, 320, 3)] * 3


def test_reading_a_real_stream_late_catches_up_at_once(phone):
    with open_stream(phone.url) as stream:
        shots = iter(stream)
        next(shots)
        time.sleep(0.5)
        behind = []
        for _ in range(30):
            brightness = float(next(shots).frame.mean())
            behind.append(phone.sent - (round(brightness) - 30))
    assert behind[-1] <= 4


def test_a_phone_that_is_switched_off_is_a_stream_that_is_away(phone):
    with open_stream(phone.url) as stream:
        shots = iter(stream)
        next(shots)
        phone.switch_off()
        with pytest.raises(StreamUnavailable):
            list(shots)
