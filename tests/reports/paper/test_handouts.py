"""What is printed before an event, read back by the desk's own decoder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from hashlib import sha512

import numpy as np
import pytest

from netralitas_desktop.domain.handouts import CodeKind, Handout, Handouts, Holder
from netralitas_desktop.domain.paper import DEFAULT_PLEDGE, EventPaper
from netralitas_desktop.domain.participants import Entry, Participant
from netralitas_desktop.domain.payloads import own_code
from netralitas_desktop.domain.sessions import Event, Schedule, Session
from netralitas_desktop.domain.signed_codes import SignedClaim, signed_code
from netralitas_desktop.reports.export_refused import ExportRefused
from netralitas_desktop.reports.paper.cards import CARD, card_sheets
from netralitas_desktop.reports.paper.handouts import PRINTERS, handouts_pdf, write_handouts
from netralitas_desktop.reports.paper.labels import LABEL, label_sheets
from netralitas_desktop.reports.paper.pact_forms import pact_forms
from netralitas_desktop.reports.paper.sign_list import sign_list
from netralitas_desktop.scanning.cards import photograph
from netralitas_desktop.scanning.decoder import decode
from netralitas_desktop.scanning.frames import as_grey
from tests.fakes import a_nip
from tests.reports.paper.pdf_reading import pages, picture, sizes_mm, text

SESSION = Session("s1", "e1", "Hari 1", date(2023, 10, 30), time(8), time(11), "GOR", ("Jetis",))
ID = "0192a3b4-c5d6-7e8f-9a0b-c1d2e3f4a5b6"
SIGNED = signed_code(SignedClaim(ID, sha512(b"tanda tangan").digest()))
"""As long as any: what is in a signature looks like chance."""
ARMS_LENGTH_MM = 520
"""What a webcam of 55 degrees sees across at half a metre."""
CLOSE_MM = 230
"""What it sees at 22 cm, where bars of this kind are held."""
SHARE = 0.64
"""How much of the frame `photograph` gives to what is held up, about."""


def holder(n: int = 1, code: CodeKind = CodeKind.QR, payload: str = "", **said: str) -> Holder:
    fields = {"name": f"Orang {n}", "number": a_nip(n), "group": "Jetis", "unit": f"SDN {n}"} | said
    person = Participant(f"p{n}", "e1", Entry(**fields))
    return Holder(person, SESSION, payload or person.number, code)


def handouts(*holders: Holder, what: Handout = Handout.CARDS) -> Handouts:
    event = Event("e1", "Ikrar Netralitas ASN 2023", place="Mojokerto")
    return Handouts(what, event, EventPaper(("Pemerintah Kabupaten Mojokerto",)), Schedule((SESSION,)), holders)


def held_up(sheet: np.ndarray, dpi: int, box_mm: tuple[float, float, float, float], across_mm: float) -> np.ndarray:
    """A part of a printed page before a desk, as far away as the camera then sees `across_mm`."""
    left, top, width, height = (round(v / 25.4 * dpi) for v in box_mm)
    piece = sheet[top : top + height, left : left + width]
    canvas = round(across_mm * SHARE / 25.4 * dpi)
    low = max(0, (canvas - width) // 2)
    tall = max(height, round(canvas * 0.5))
    return np.pad(piece, (((tall - height) // 2,) * 2, (low, low)), constant_values=225)[:, :, None].repeat(3, 2)


def read(content: bytes, box_mm: tuple[float, float, float, float], across_mm: float, seed: int) -> list[str]:
    shown = held_up(picture(content, dpi=300), 300, box_mm, across_mm)
    return [text for text, _ in decode(as_grey(photograph(shown, seed)))]


CARD_MM = (0.0, 0.5, CARD[0] / 72 * 25.4, CARD[1] / 72 * 25.4)
LABEL_MM = (0.0, 0.5, LABEL[0] / 72 * 25.4, LABEL[1] / 72 * 25.4)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("payload", [a_nip(7), own_code(ID), SIGNED])
@pytest.mark.parametrize(("made", "box"), [(card_sheets, CARD_MM), (label_sheets, LABEL_MM)])
def test_a_qr_is_read_at_arms_length(made, box, payload, seed):
    content = made(handouts(holder(payload=payload)))
    assert read(content, box, ARMS_LENGTH_MM, seed) == [payload]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("made", "box"), [(card_sheets, CARD_MM), (label_sheets, LABEL_MM)])
def test_a_code_128_is_read_from_close(made, box, seed):
    content = made(handouts(holder(7, CodeKind.CODE128)))
    assert read(content, box, CLOSE_MM, seed) == [a_nip(7)]


@pytest.mark.parametrize("code", CodeKind)
def test_the_code_of_a_pact_form_is_read_where_the_form_lies(code):
    content = pact_forms(handouts(holder(7, code)))
    assert [text for text, _ in decode(picture(content, dpi=110))] == [a_nip(7)]


def test_the_signed_code_of_a_pact_form_is_read_where_the_form_lies():
    content = pact_forms(handouts(holder(payload=SIGNED)))
    assert [text for text, _ in decode(picture(content, dpi=110))] == [SIGNED]


@pytest.mark.parametrize("what", [what for what in Handout if what is not Handout.SIGN_LIST])
def test_in_an_event_with_signed_codes_every_paper_carries_them_in_qr(what):
    asked = replace(handouts(holder(7, CodeKind.CODE128), what=what), sign={"p7": SIGNED}.__getitem__)
    content = handouts_pdf(asked)
    assert decode(picture(content, dpi=150)) == [(SIGNED, "qr")]
    assert a_nip(7) in text(content)


def test_a_page_of_cards_carries_eight_codes_that_are_all_read():
    content = card_sheets(handouts(*(holder(n) for n in range(1, 9))))
    assert {text for text, _ in decode(picture(content, dpi=150))} == {a_nip(n) for n in range(1, 9)}


@pytest.mark.parametrize(
    ("what", "people", "count", "size"),
    [
        (Handout.CARDS, 9, 2, (210, 297)),
        (Handout.CARD, 3, 3, (105, 74)),
        (Handout.LABELS, 25, 2, (210, 297)),
        (Handout.PACT, 3, 3, (210, 297)),
        (Handout.SIGN_LIST, 3, 1, (210, 297)),
    ],
)
def test_so_many_stand_on_a_page(what, people, count, size):
    content = PRINTERS[what](handouts(*(holder(n) for n in range(1, people + 1)), what=what))
    assert (len(pages(content)), sizes_mm(content)) == (count, {size})


def test_a_pact_form_has_the_pledge_the_person_and_room_to_sign():
    found = text(pact_forms(handouts(holder(3, name="Hj. Lala, S.Pd.", position="Guru"))))
    assert all(point in found for point in DEFAULT_PLEDGE)
    assert all(f": {said}" in found for said in ("Hj. Lala, S.Pd.", a_nip(3), "Guru", "SDN 3", "Jetis"))
    assert "Mojokerto, 30 Oktober 2023 Yang menyatakan, Hj. Lala, S.Pd." in found


def test_the_list_to_sign_alternates_its_boxes_and_gives_each_group_a_page():
    people = [holder(1), holder(2), holder(3, group="Pacet")]
    found = pages(sign_list(handouts(*people)))
    assert [page.count("Tanda tangan") for page in found] == [1, 1]
    assert f"1 Orang 1 {a_nip(1)} SDN 1 1. 2 Orang 2 {a_nip(2)} SDN 2 2." in found[0]


@pytest.mark.parametrize("payload", ["", SIGNED])
@pytest.mark.parametrize("what", Handout)
def test_texts_of_any_length_are_all_there(what, payload):
    name = " ".join(f"Kata{n}" for n in range(60))
    long = holder(payload=payload, name=name, unit="U" * 300, group="=cmd|'!A0")
    content = PRINTERS[what](handouts(long, what=what))
    squeezed = text(content).replace(" ", "")
    assert name.replace(" ", "") in squeezed
    assert squeezed.count("U") >= 300


def test_an_existing_file_is_kept(tmp_path):
    for _ in range(2):
        write_handouts(handouts(holder()), tmp_path / "kartu")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["kartu (2).pdf", "kartu.pdf"]


def test_a_target_that_is_no_folder_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("isi")
    with pytest.raises(ExportRefused):
        write_handouts(replace(handouts(holder()), what=Handout.LABELS), tmp_path / "berkas" / "label.pdf")
