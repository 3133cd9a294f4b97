"""Cards are printed sharply, photographed the same way for the same seed, and read by the desk's decoder."""

import threading
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from netralitas_desktop.scanning.cards import CARD_SIZE, Card, photograph, render_card, render_symbol, save_photographs
from netralitas_desktop.scanning.decoder import decode, open_decoder
from netralitas_desktop.scanning.frames import as_grey
from netralitas_desktop.scanning.pictures import read_picture
from netralitas_desktop.scanning.sources import open_source
from netralitas_desktop.scanning.watch import Watch

NIP = "198503172010012004"
BUNDLED = Path(__file__).parents[2] / "resources" / "barcodes"
SYMBOLOGIES = ("code128", "code39", "qr")


def card(symbology="code128", name="SITI RAHAYU NINGTYAS, S.Pd.", payload=NIP):
    return Card(name, "19850317 201001 2 004", "SD Negeri Gedeg 2", payload, symbology)


def read(picture):
    return decode(as_grey(picture))


@pytest.mark.parametrize("symbology", SYMBOLOGIES)
def test_a_card_carries_its_payload(symbology):
    assert read(render_card(card(symbology))) == [(NIP, symbology)]


@pytest.mark.parametrize("symbology", SYMBOLOGIES)
@pytest.mark.parametrize("module_px", [2, 5])
def test_a_symbol_has_modules_of_whole_pixels_and_a_blank_margin(symbology, module_px):
    symbol = render_symbol(NIP, symbology, module_px)
    changes = np.flatnonzero(np.diff(symbol[symbol.shape[0] // 2].astype(int))) + 1
    assert (np.diff(changes) % module_px == 0).all()
    assert changes[0] >= (4 if symbology == "qr" else 10) * module_px


def test_a_long_payload_still_fits_on_the_card():
    payload = f'{{"nip": "{NIP}", "nama": "Siti Rahayu Ningtyas", "unit": "SD Negeri Gedeg 2"}}'
    assert read(render_card(card("qr", payload=payload))) == [(payload, "qr")]


def test_a_name_of_a_hundred_letters_stays_on_the_card():
    long, longer = (render_card(card(name="RADEN AJENG " * times)) for times in (9, 12))
    assert long.shape == (CARD_SIZE[1], CARD_SIZE[0], 3)
    assert (long[:, -10:] == longer[:, -10:]).all()


@pytest.mark.parametrize("symbology", SYMBOLOGIES)
def test_at_least_95_of_100_photographs_are_read(symbology):
    printed = render_card(card(symbology))
    unread = [seed for seed in range(60) if read(photograph(printed, seed)) != [(NIP, symbology)]]
    assert len(unread) <= 3, unread


def test_a_photograph_has_the_size_that_was_asked_for():
    assert photograph(render_card(card()), 1, size=(640, 480)).shape == (480, 640, 3)


def test_the_same_seed_gives_the_same_photograph():
    printed = render_card(card())
    assert (photograph(printed, 5) == photograph(printed, 5)).all()


def test_another_seed_gives_another_photograph():
    printed = render_card(card())
    assert (photograph(printed, 5) != photograph(printed, 6)).any()


def test_a_card_can_be_turned_as_told():
    printed = render_card(card())
    upright, turned = photograph(printed, 5, turn_degrees=0), photograph(printed, 5, turn_degrees=30)
    assert np.abs(upright.astype(int) - turned).mean() > 5


def test_photographs_are_saved_under_numbers_and_read_as_their_cards(tmp_path):
    paths = save_photographs([card("code128"), card("qr")], tmp_path / "kartu", seed=3)
    assert [path.name for path in paths] == ["001.jpg", "002.jpg"]
    assert [read(read_picture(path)) for path in paths] == [[(NIP, "code128")], [(NIP, "qr")]]


@pytest.mark.parametrize("symbology", SYMBOLOGIES)
def test_the_bundled_pictures_read_as_the_text_beside_them(symbology):
    text = (BUNDLED / f"{symbology}.txt").read_text(encoding="utf-8").strip()
    assert read(read_picture(BUNDLED / f"{symbology}.png")) == [(text, symbology)]


def test_photographs_shown_to_a_watch_are_told_card_by_card(tmp_path):
    cards = [card(payload=payload) for payload in (NIP, "199101052022211012", NIP)]
    save_photographs(cards, tmp_path)
    codes, ended = [], threading.Event()
    watch = Watch(
        partial(open_source, str(tmp_path)),
        open_decoder(),
        on_frame=lambda _: None,
        on_code=codes.append,
        on_trouble=codes.append,
        on_end=ended.set,
        seconds_per_picture=0,
    )
    watch.start()
    assert ended.wait(20)
    watch.stop()
    assert codes == [one.payload for one in cards]
