"""Frames that no engine reads by itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netralitas_desktop.scanning.attempts import MATCHED
from netralitas_desktop.scanning.codes import FoundCode, Way
from netralitas_desktop.scanning.decoder import open_decoder
from netralitas_desktop.scanning.opencv import cv2
from netralitas_desktop.scanning.reader import Reader

NIP = "198503172010012004"


@pytest.fixture(scope="module")
def reader():
    return open_decoder()._reader


@pytest.mark.parametrize("turn", [12, 33, 57, 78, 90, 200])
@pytest.mark.parametrize("symbology", ["code128", "code39"])
def test_a_tilted_card_is_read_at_once(reader, laid, symbology, turn):
    reading = reader.read(laid(NIP, symbology, turn=turn, blur=0.4, noise=2))
    assert ([code.text for code in reading.codes], reading.is_easy) == ([NIP], True)


@pytest.mark.parametrize("symbology", ["code128", "code39"])
def test_a_card_too_blurred_for_the_engines_is_read_by_pattern(reader, laid, symbology):
    (code,) = reader.read(laid(NIP, symbology, turn=10, blur=1.5)).codes
    assert (code.text, code.format, code.engine) == (NIP, symbology, MATCHED)


def test_a_small_qr_code_is_read(reader, laid):
    frame = laid(NIP, "qr", module=8, shrink=0.24, turn=25, blur=0.9, noise=3)
    assert [code.text for code in reader.read(frame).codes] == [NIP]


def test_a_qr_code_on_a_dark_screen_is_read(reader, laid):
    assert [code.text for code in reader.read(255 - laid(NIP, "qr", module=5)).codes] == [NIP]


def test_a_small_code_is_told_where_it_lies(reader, laid):
    (code,) = reader.read(laid(NIP, "qr", module=8, shrink=0.24, turn=25, blur=0.9, noise=3)).codes
    assert np.mean(code.corners, 0) == pytest.approx((480, 360), abs=4)


def test_a_tilted_code_is_told_where_it_lies(reader, laid):
    (code,) = reader.read(laid(NIP, turn=40)).codes
    assert np.mean(code.corners, 0) == pytest.approx((480, 360), abs=4)


def test_a_symbology_that_is_off_is_not_read_by_pattern(laid):
    engines = open_decoder()._reader._engines
    assert Reader(engines, frozenset({"qr", "code39"})).read(laid(NIP, turn=10, blur=1.5)).codes == ()


@pytest.mark.parametrize("seed", range(4))
def test_cloth_is_not_read(reader, seed):
    rng = np.random.default_rng(seed)
    threads = cv2.GaussianBlur(rng.uniform(0, 255, (1, 1280)), (0, 0), 2, sigmaY=0.01)
    cloth = np.clip(np.repeat(threads, 720, 0) + rng.normal(0, 12, (720, 1280)), 0, 255).astype(np.uint8)
    assert reader.read(cloth).codes == ()


def test_what_is_like_bars_but_unread_is_told(reader, laid):
    unread = reader.read(laid(NIP, "code39", module=3, blur=3)).unread
    assert any(seen.area.centre == pytest.approx((480, 360), abs=6) for seen in unread)


class Counting:
    """An engine that reads nothing and counts how often it is asked for what."""

    name = "counting"
    formats = frozenset({"code128", "code39", "qr"})

    def __init__(self):
        self.whole = 0

    def __call__(self, grey, formats, way=Way.PLAIN):  # noqa: ARG002  as engines are called
        self.whole += grey.shape == (720, 1280)
        return ()


def test_frames_of_a_video_take_turns_with_the_slowest_means():
    counting = Counting()
    reader = Reader([counting])
    asked = []
    for turn in (0, 1, None):
        counting.whole = 0
        reader.read(np.full((720, 1280), 90, np.uint8), turn)
        asked.append(counting.whole)
    assert asked == [2, 3, 3]


def test_an_engine_alone_reads_tilted_codes(laid):
    for engine in open_decoder()._reader._engines:
        assert [code.text for code in Reader([engine]).read(laid(NIP, turn=33)).codes] == [NIP]


@pytest.mark.parametrize(("engine", "symbology"), [("zxing-cpp", "code128"), ("pyzbar", "code39"), (MATCHED, "code39")])
def test_another_way_of_reading_seconds_a_linear_code(reader, laid, engine, symbology):
    frame = laid(NIP, symbology, turn=20, module=3)
    (second,) = reader.seconded((FoundCode(NIP, symbology, engine, ((480.0, 360.0),) * 4),), frame)
    assert second.seconded_by not in {"", engine}


def test_a_wrong_read_is_seconded_by_nobody(reader, laid):
    wrong = FoundCode("198503172010012005", "code39", "zxing-cpp", ((480.0, 360.0),) * 4)
    assert reader.seconded((wrong,), laid(NIP, "code39", turn=20)) == (wrong,)


@given(st.integers(0, 90), st.integers(0, 90), st.integers(0, 10**6), st.sampled_from([1, 3, 9]))
@settings(max_examples=60, deadline=None)
def test_a_frame_of_any_size_is_looked_at(height, width, seed, coarse):
    grain = np.random.default_rng(seed).integers(0, 256, (height, width), dtype=np.uint8)
    frame = np.repeat(np.repeat(grain, coarse, 0), coarse, 1)
    assert open_decoder()(frame, alone=True).codes == ()
