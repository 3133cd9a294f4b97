"""What is heard of an answer, and how silence is chosen."""

from __future__ import annotations

import runpy
import wave
from array import array
from pathlib import Path

import pytest

from netralitas_desktop.paths import resources
from netralitas_desktop.services.ports import Settings
from netralitas_desktop.ui.card import Card
from netralitas_desktop.ui.sounds import NAMES, Sounds, loudness
from netralitas_desktop.ui.theme import Tone
from tests.ui.rig import FakeSpeaker, Rig

SOUNDS = resources() / "sounds"
SCRIPT = Path(__file__).parents[2] / "scripts" / "render_sounds.py"


def heard(rig: Rig, tone: Tone) -> list[tuple[str, float]]:
    speaker = FakeSpeaker()
    Sounds(rig.context, speaker).answer(Card(tone, ""))
    return speaker.heard


def test_present_already_wrong_refused_and_review_sound_different(rig: Rig) -> None:
    tones = (Tone.PRESENT, Tone.ALREADY, Tone.WRONG, Tone.REFUSED, Tone.REVIEW)
    assert len({heard(rig, tone)[0][0] for tone in tones}) == 5


def test_an_idle_card_is_not_heard(rig: Rig) -> None:
    assert heard(rig, Tone.IDLE) == []


def test_it_is_as_loud_as_the_settings_say(rig: Rig) -> None:
    rig.context.current.settings = Settings(volume="30")
    assert heard(rig, Tone.PRESENT) == [("present", 0.3)]


def test_a_muted_desk_plays_nothing(rig: Rig) -> None:
    rig.context.current.settings = Settings(muted="yes")
    assert heard(rig, Tone.PRESENT) == []


def test_the_key_mutes_and_the_laptop_remembers(rig: Rig) -> None:
    sounds = Sounds(rig.context, FakeSpeaker())
    with rig.qtbot.waitSignal(rig.context.current.settings_changed):
        sounds.toggle()
    assert rig.ask(lambda program: program.set_up_desk()).muted == "yes"


def test_the_key_again_lets_it_be_heard(rig: Rig) -> None:
    sounds = Sounds(rig.context, FakeSpeaker())
    for _ in range(2):
        with rig.qtbot.waitSignal(rig.context.current.settings_changed):
            sounds.toggle()
    assert loudness(rig.context.current.settings) > 0


@pytest.mark.parametrize("volume", ["", "loud", "-5"])
def test_a_volume_that_is_no_number_is_silence(volume: str) -> None:
    assert loudness(Settings(volume=volume)) == 0


@pytest.mark.parametrize("name", sorted(set(NAMES.values())))
def test_every_sound_is_there_and_over_before_the_next_scan(name: str) -> None:
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        assert 0.1 < file.getnframes() / file.getframerate() < 1.0


@pytest.mark.parametrize("name", sorted(set(NAMES.values())))
def test_a_sound_is_what_the_script_renders(name: str) -> None:
    script = runpy.run_path(str(SCRIPT), run_name="render_sounds")
    rendered = array("h", script["rendered"](script["SOUNDS"][name]))
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        kept = array("h", file.readframes(file.getnframes()))
    assert max(abs(a - b) for a, b in zip(kept, rendered, strict=True)) <= 1
