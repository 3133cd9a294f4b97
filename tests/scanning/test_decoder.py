"""One decoder over two engines, of which either may be missing."""

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.codes import FoundCode
from netralitas_desktop.scanning.decoder import (
    FallbackDecoder,
    NoDecoder,
    available_engines,
    decode,
    open_decoder,
)

NIP = "198503172010012004"
GREY = np.full((40, 60), 128, np.uint8)


class ScriptedEngine:
    """Reads what it is told, and like a real engine refuses anything but a contiguous grey frame with pixels."""

    def __init__(self, name: str, *texts: str) -> None:
        self.name = name
        self.texts = texts
        self.asked = 0

    def __call__(self, frame):
        assert frame.ndim == 2
        assert frame.dtype == np.uint8
        assert frame.flags.c_contiguous
        assert frame.size
        self.asked += 1
        return tuple(FoundCode(text, "code128", self.name, ((0.0, 0.0),)) for text in self.texts)


def missing(error: Exception):
    def load():
        raise error

    return load


@pytest.mark.parametrize("symbology", ["code128", "code39", "qr"])
@pytest.mark.parametrize("engine", [state.name for state in available_engines()])
def test_every_engine_reads_every_symbology(engine, symbology):
    read = next(state.engine for state in available_engines() if state.name == engine)
    (found,) = read(render_symbol(NIP, symbology, 4))
    assert (found.text, found.format, found.engine) == (NIP, symbology, engine)


@pytest.mark.parametrize("engine", [state.name for state in available_engines()])
def test_every_engine_tells_corners_inside_the_frame(engine):
    read = next(state.engine for state in available_engines() if state.name == engine)
    picture = render_symbol(NIP, "qr", 4)
    (found,) = read(picture)
    assert len(found.corners) == 4
    assert all(0 <= x <= picture.shape[1] and 0 <= y <= picture.shape[0] for x, y in found.corners)


@pytest.mark.parametrize("engine", [state.name for state in available_engines()])
def test_every_engine_finds_nothing_in_an_empty_frame(engine):
    read = next(state.engine for state in available_engines() if state.name == engine)
    assert read(np.zeros((0, 0, 3), np.uint8)) == ()


def test_pyzbar_reads_a_code_that_is_invisible_in_the_blue_channel():
    pyzbar_engine = pytest.importorskip("netralitas_desktop.scanning.pyzbar_engine")
    symbol = render_symbol(NIP, "code128", 3)
    yellow_paper = np.dstack([np.zeros_like(symbol), symbol, symbol])
    assert [code.text for code in pyzbar_engine.PyzbarEngine()(yellow_paper)] == [NIP]


def test_zbar_of_windows_is_never_asked_for_qr():
    pyzbar_engine = pytest.importorskip("netralitas_desktop.scanning.pyzbar_engine")
    on_windows = pyzbar_engine.PyzbarEngine(platform="win32")
    assert on_windows(render_symbol(NIP, "qr", 4)) == ()


def test_a_code_39_of_three_characters_is_not_believed_to_pyzbar():
    pyzbar_engine = pytest.importorskip("netralitas_desktop.scanning.pyzbar_engine")
    assert pyzbar_engine.PyzbarEngine()(render_symbol("T12", "code39", 4)) == ()


def test_other_symbologies_are_not_read():
    zxingcpp = pytest.importorskip("zxingcpp")
    itf = zxingcpp.create_barcode("12345678901234", zxingcpp.BarcodeFormat.ITF)
    assert decode(np.array(itf.to_image(scale=4), np.uint8)) == []


def test_the_second_engine_is_not_asked_when_the_first_finds_something():
    first, second = ScriptedEngine("first", NIP), ScriptedEngine("second", "other")
    found = FallbackDecoder([first, second])(GREY)
    assert ([code.text for code in found], second.asked) == ([NIP], 0)


def test_the_second_engine_reads_what_the_first_misses():
    found = FallbackDecoder([ScriptedEngine("first"), ScriptedEngine("second", NIP)])(GREY)
    assert [code.engine for code in found] == ["second"]


def test_engines_get_grey_of_a_colour_frame():
    engine = ScriptedEngine("first", NIP)
    FallbackDecoder([engine])(np.zeros((10, 10, 3), np.uint8)[:, ::2])
    assert engine.asked == 1


def test_an_empty_frame_is_shown_to_no_engine():
    engine = ScriptedEngine("first", NIP)
    assert FallbackDecoder([engine])(np.zeros((0, 7, 3), np.uint8)) == ()


def test_one_code_read_twice_is_told_once_and_the_order_stays():
    found = FallbackDecoder([ScriptedEngine("first", "b", "a", "b")])(GREY)
    assert [code.text for code in found] == ["b", "a"]


@pytest.mark.parametrize("error", [ImportError("no module"), OSError("libzbar-64.dll"), FileNotFoundError("iconv")])
def test_a_missing_engine_is_named_with_its_reason(error):
    (state,) = available_engines([("pyzbar", missing(error))])
    assert (state.engine, state.why_missing) == (None, str(error))


@pytest.mark.parametrize("lost", ["first", "second"])
def test_either_engine_works_alone(lost):
    loaders = [(name, lambda name=name: ScriptedEngine(name, NIP)) for name in ("first", "second") if name != lost]
    decoder = open_decoder([*loaders, (lost, missing(ImportError("gone")))])
    assert [code.text for code in decoder(GREY)] == [NIP]


def test_without_any_engine_the_operator_is_told_why():
    with pytest.raises(NoDecoder, match=r"zxing-cpp: gone; pyzbar: libzbar.*pemindai USB"):
        open_decoder([("zxing-cpp", missing(ImportError("gone"))), ("pyzbar", missing(OSError("libzbar")))])


def test_a_bug_in_an_engine_is_not_taken_for_a_missing_one():
    with pytest.raises(AttributeError):
        available_engines([("pyzbar", missing(AttributeError("a bug")))])


def test_decode_tells_text_and_format():
    assert decode(render_symbol(NIP, "code39", 3)) == [(NIP, "code39")]
