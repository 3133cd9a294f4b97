"""One decoder over two engines, of which either may be missing."""

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import render_symbol
from netralitas_desktop.scanning.codes import FoundCode, Hint, Way
from netralitas_desktop.scanning.decoder import (
    NoDecoder,
    UnknownSymbology,
    available_engines,
    decode,
    open_decoder,
)
from netralitas_desktop.scanning.opencv import cv2

NIP = "198503172010012004"
GREY = np.full((40, 60), 128, np.uint8)


class ScriptedEngine:
    """Reads what it is told, and like a real engine refuses anything but a contiguous grey frame with pixels."""

    def __init__(self, name: str, *texts: str) -> None:
        self.name = name
        self.formats = frozenset({"code128"})
        self.texts = texts
        self.asked = 0

    def __call__(self, frame, formats, way=Way.PLAIN):  # noqa: ARG002  as engines are called
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


def alone(name, *texts):
    """Loaders of one scripted engine, and the engine."""
    engine = ScriptedEngine(name, *texts)
    return [(name, lambda: engine)], engine


@pytest.mark.parametrize("engine", [state.engine for state in available_engines()], ids=lambda engine: engine.name)
@pytest.mark.parametrize("symbology", ["code128", "code39", "qr"])
def test_every_engine_reads_what_it_says_it_can(engine, symbology):
    found = engine(render_symbol(NIP, symbology, 4), frozenset({symbology}))
    read = [(code.text, code.format, code.engine) for code in found]
    assert read == ([(NIP, symbology, engine.name)] if symbology in engine.formats else [])


@pytest.mark.parametrize("engine", [state.engine for state in available_engines()], ids=lambda engine: engine.name)
def test_every_engine_tells_corners_inside_the_frame(engine):
    picture = render_symbol(NIP, "code128", 4)
    (found,) = engine(picture, frozenset({"code128"}))
    assert len(found.corners) == 4
    assert all(0 <= x <= picture.shape[1] and 0 <= y <= picture.shape[0] for x, y in found.corners)


@pytest.mark.parametrize("engine", [state.engine for state in available_engines()], ids=lambda engine: engine.name)
def test_every_engine_finds_nothing_in_an_empty_frame(engine):
    assert engine(np.zeros((0, 0), np.uint8), frozenset({"code128", "qr"})) == ()


def test_zbar_is_never_asked_for_qr_because_that_of_windows_aborts():
    pyzbar_engine = pytest.importorskip("netralitas_desktop.scanning.pyzbar_engine")
    assert pyzbar_engine.PyzbarEngine()(render_symbol(NIP, "qr", 4), frozenset({"qr"})) == ()


@pytest.mark.parametrize("engine", [state.engine for state in available_engines()], ids=lambda engine: engine.name)
def test_a_code_39_of_three_characters_is_believed_to_no_engine(engine):
    assert engine(render_symbol("T12", "code39", 4), frozenset({"code39"})) == ()


def test_other_symbologies_are_not_read():
    zxingcpp = pytest.importorskip("zxingcpp")
    itf = zxingcpp.create_barcode("12345678901234", zxingcpp.BarcodeFormat.ITF)
    assert decode(np.array(itf.to_image(scale=4), np.uint8)) == []


@pytest.mark.parametrize("name", ["itf", "codabar", "code93", "ean", "datamatrix", "pdf417"])
def test_another_symbology_is_read_when_an_event_asks_for_it(name):
    zxingcpp = pytest.importorskip("zxingcpp")
    engine = pytest.importorskip("netralitas_desktop.scanning.zxing_engine")
    text = {"codabar": "A123456B", "ean": "4006381333931"}.get(name, "12345678")
    kind = zxingcpp.BarcodeFormat.EAN13 if name == "ean" else engine._FORMATS[name]
    picture = np.array(zxingcpp.create_barcode(text, kind).to_image(scale=4), np.uint8)
    assert [code.format for code in open_decoder(symbologies={name})(picture).codes] == [name]


def test_an_unknown_symbology_is_refused_with_those_that_are_known():
    with pytest.raises(UnknownSymbology, match=r"aztec.*code128, code39"):
        open_decoder(symbologies={"code128", "aztec"})


def test_engines_get_grey_of_a_colour_frame():
    loaders, engine = alone("first", NIP)
    open_decoder(loaders)(np.zeros((10, 10, 3), np.uint8)[:, ::2])
    assert engine.asked == 1


def test_an_empty_frame_is_shown_to_no_engine():
    loaders, engine = alone("first", NIP)
    assert open_decoder(loaders)(np.zeros((0, 7, 3), np.uint8)).codes == ()
    assert engine.asked == 0


def test_one_code_read_twice_is_told_once_and_the_order_stays():
    loaders, _ = alone("first", "b", "a", "b")
    assert [code.text for code in open_decoder(loaders)(GREY).codes] == ["b", "a"]


def test_a_code_is_told_with_its_condition(laid):
    (code,) = open_decoder()(laid(NIP, turn=30, module=3)).codes
    assert code.condition.module_px == pytest.approx(3, rel=0.12)
    assert abs(code.condition.tilt_degrees) == pytest.approx(30, abs=2)
    assert code.condition.contrast > 0.9


def test_a_picture_alone_is_read_twice(laid):
    (code,) = open_decoder()(laid(NIP, turn=20), alone=True).codes
    assert code.seconded_by not in {"", code.engine}


def test_an_unread_card_gets_a_hint_only_after_three_frames(laid):
    decoder = open_decoder()
    frame = laid(NIP, "code39", module=3, blur=3)
    assert [len(decoder(frame).almost) for _ in range(4)] == [0, 0, 1, 1]


def test_a_picture_alone_gets_its_hint_at_once(laid):
    (almost,) = open_decoder()(laid(NIP, "code39", module=3, blur=3), alone=True).almost
    assert almost.hint is Hint.STILL


@pytest.mark.parametrize("error", [ImportError("no module"), OSError("libzbar-64.dll"), FileNotFoundError("iconv")])
def test_a_missing_engine_is_named_with_its_reason(error):
    (state,) = available_engines([("pyzbar", missing(error))])
    assert (state.engine, state.why_missing) == (None, str(error))


@pytest.mark.parametrize("lost", ["first", "second"])
def test_either_engine_works_alone(lost):
    loaders = [(name, lambda name=name: ScriptedEngine(name, NIP)) for name in ("first", "second") if name != lost]
    decoder = open_decoder([*loaders, (lost, missing(ImportError("gone")))])
    assert [code.text for code in decoder(GREY).codes] == [NIP]


def test_without_any_engine_the_operator_is_told_why():
    with pytest.raises(NoDecoder, match=r"zxing-cpp: gone; pyzbar: libzbar.*pemindai USB"):
        open_decoder([("zxing-cpp", missing(ImportError("gone"))), ("pyzbar", missing(OSError("libzbar")))])


def test_a_bug_in_an_engine_is_not_taken_for_a_missing_one():
    with pytest.raises(AttributeError):
        available_engines([("pyzbar", missing(AttributeError("a bug")))])


def test_decode_tells_text_and_format():
    assert decode(render_symbol(NIP, "code39", 3)) == [(NIP, "code39")]


def test_a_tilted_card_with_a_qr_code_beside_its_barcode_gives_both():
    card = np.full((420, 760), 250, np.uint8)
    bars, square = render_symbol(NIP, "code128", 4, 90), render_symbol("https://contoh.go.id", "qr", 6)
    card[310 : 310 + bars.shape[0], 20 : 20 + bars.shape[1]] = bars
    card[60 : 60 + square.shape[0], 540 : 540 + square.shape[1]] = square
    turned = cv2.getRotationMatrix2D((380, 210), 25, 1)
    turned[:, 2] += (260, 150)
    frame = cv2.warpAffine(card, turned, (1280, 720), borderValue=120)
    assert {code.format for code in open_decoder()(frame).codes} == {"qr", "code128"}
