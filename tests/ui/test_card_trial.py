"""A tried card is told whether it will be read quickly, and what would help."""

from __future__ import annotations

import numpy as np
import pytest

from netralitas_desktop.scanning.codes import Almost, Condition, FoundCode, Hint, Look
from netralitas_desktop.scanning.view import view_of
from netralitas_desktop.ui.card_trial import TrialCard, trial_card, typed_card
from netralitas_desktop.ui.hint_words import hint_words
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip

FRAME = np.zeros((48, 64, 3), np.uint8)


def tried(
    share: float = 1.0,
    format_: str = "code128",
    text: str = "",
    px: float = 2.6,
    contrast: float = 0.7,
    is_easy: bool = True,
) -> TrialCard:
    code = FoundCode(text or a_nip(1), format_, "zxing-cpp", condition=Condition(px, -12.4, contrast))
    return trial_card(view_of(FRAME, Look((code,), is_easy=is_easy), 4.0, 30.0), share, Wording())


def test_a_good_card_is_read_quickly() -> None:
    assert (tried().tone, tried().title) == (Tone.PRESENT, "Terbaca cepat di meja")


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ({"px": 1.4}, "Dekatkan"),
        ({"px": 2.4, "format_": "qr"}, "Dekatkan"),
        ({"contrast": 0.2}, "cahaya"),
        ({"share": 0.4}, "lap lensanya"),
        ({"is_easy": False}, "Tahan kartu diam"),
    ],
)
def test_a_card_that_may_be_slow_says_what_helps(said: dict[str, float], advice: str) -> None:
    shown = tried(**said)  # type: ignore[arg-type]
    assert (shown.tone, advice in shown.advice) == (Tone.REVIEW, True)


def test_a_module_that_cannot_be_known_is_no_fault() -> None:
    shown = tried(px=0.0, format_="codabar")
    assert (shown.tone, dict(shown.facts)["Lebar modul"]) == (Tone.PRESENT, "tidak diketahui")


def test_the_facts_are_written_as_indonesians_do() -> None:
    facts = dict(tried().facts)
    assert (facts["Lebar modul"], facts["Kemiringan"], facts["Kontras"]) == ("2,6 piksel", "12°", "70 %")
    assert (facts["Jenis kode"], facts["Pembaca"]) == ("Code 128", "zxing-cpp")


@pytest.mark.parametrize(
    ("text", "said"), [(a_nip(1), "ada"), ("INV-2023-0001", "tidak ada"), (f"NS{'1' * 193}", "kode bertanda tangan")]
)
def test_a_card_without_a_persons_number_says_so(text: str, said: str) -> None:
    assert dict(tried(text=text).facts)["Nomor pegawai"] == said


@pytest.mark.parametrize("hint", Hint)
def test_an_unread_code_gets_its_hint(hint: Hint) -> None:
    shown = trial_card(view_of(FRAME, Look(almost=(Almost((), hint),)), 4.0, 30.0), 0.0, Wording())
    assert (shown.tone, shown.advice) == (Tone.REFUSED, hint_words(hint, Wording()))


def test_a_picture_without_any_code_gets_all_that_usually_helps() -> None:
    assert "lap lensanya" in trial_card(view_of(FRAME, Look(), 4.0, 30.0), 0.0, Wording()).advice


@pytest.mark.parametrize(("code", "tone"), [(a_nip(1), Tone.PRESENT), ("KANTIN-0012", Tone.REVIEW)])
def test_what_a_scanner_typed_is_told_with_its_number(code: str, tone: Tone) -> None:
    card = typed_card(code, Wording())
    assert (card.tone, dict(card.facts)["Isi"]) == (tone, code)
