"""What participants see: their name and what to do, and nothing that isn't for everybody's eyes."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from netralitas_desktop.domain.board import Board, GroupCount
from netralitas_desktop.domain.code_faults import CodeFault
from netralitas_desktop.domain.paper import DEFAULT_PLEDGE
from netralitas_desktop.domain.records import Excuse, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.verdicts import Decision, Review
from netralitas_desktop.services.record_scan import Outcome
from netralitas_desktop.services.watch_desk import Line
from netralitas_desktop.ui.participant_view import Scene, answer_scene, live_count, slides, welcome_scene
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip, event, person, record, schedule

ORANG = person(1)


def scene_of(verdict: Verdict, **said: object) -> Scene:
    decision = Decision(verdict, a_nip(1), **said)  # type: ignore[arg-type]
    scene = answer_scene(Outcome(decision, record(1, verdict=verdict, number=a_nip(1))), Wording())
    assert scene is not None
    return scene


def everything(scene: Scene) -> str:
    return " ".join(str(part) for part in astuple(scene))


def test_somebody_present_reads_their_name_and_unit() -> None:
    scene = scene_of(Verdict.PRESENT, person=ORANG)
    assert (scene.tone, scene.word, scene.name, scene.unit) == (Tone.PRESENT, "Hadir", "Orang 1", "SDN 1")


@pytest.mark.parametrize("verdict", Verdict)
def test_no_answer_shows_a_whole_number(verdict: Verdict) -> None:
    shown = everything(scene_of(verdict, person=ORANG)).replace(" ", "")
    assert a_nip(1) not in shown
    assert a_nip(1)[:8] not in shown


def test_of_a_number_its_owner_sees_the_end() -> None:
    assert scene_of(Verdict.PRESENT, person=ORANG).number.replace(" ", "").endswith(a_nip(1)[-4:])


@pytest.mark.parametrize("excuse", Excuse)
def test_an_excuse_is_between_the_person_and_the_officer(excuse: Excuse) -> None:
    scene = scene_of(Verdict.NEEDS_REVIEW, person=ORANG, review=Review.EXCUSED, excuse=excuse)
    assert (scene.word, scene.hint) == ("Perlu diperiksa", "Silakan bertanya kepada petugas")


def test_a_wrong_day_names_the_right_one() -> None:
    pacet = schedule().sessions[1]
    scene = scene_of(Verdict.WRONG_SESSION, person=ORANG, belongs_to=pacet)
    assert scene.hint == "Jadwal Anda: Selasa 31 Oktober 2023, 08.00 — GOR"


def test_whom_the_desk_only_guesses_is_not_named() -> None:
    scene = scene_of(Verdict.NEEDS_REVIEW, candidates=(ORANG, person(2)), review=Review.SEVERAL_PEOPLE)
    assert scene.name == "Silakan bertanya kepada petugas"


def test_a_code_that_is_none_shows_nothing_of_itself() -> None:
    scan = record(1, verdict=Verdict.INVALID_CODE, payload="KANTIN-0012")
    scene = answer_scene(Outcome(Decision(Verdict.INVALID_CODE), scan), Wording())
    assert scene is not None
    assert "KANTIN" not in everything(scene)


def test_a_walk_in_reads_their_own_name() -> None:
    line = Line(record(1, RecordKind.WALK_IN, name="Bu Tamu", unit="Dinas Perhubungan"), None)
    scene = answer_scene(line, Wording())
    assert scene is not None
    assert (scene.name, scene.unit) == ("Bu Tamu", "Dinas Perhubungan")


@pytest.mark.parametrize("kind", [RecordKind.VOID, RecordKind.EXCUSE])
def test_what_the_officers_put_right_is_not_shown(kind: RecordKind) -> None:
    assert answer_scene(Line(record(1, kind), ORANG), Wording()) is None


def test_a_pact_is_told_apart_from_a_registration() -> None:
    signed = record(1, verdict=Verdict.PRESENT, checkpoint=Checkpoint.PACT)
    scene = answer_scene(Outcome(Decision(Verdict.PRESENT, person=ORANG), signed), Wording())
    assert scene is not None
    assert scene.hint == "Pakta integritas Anda tercatat."


def test_the_welcome_names_event_and_session() -> None:
    scene = welcome_scene(event(), schedule().sessions[0], Wording())
    assert (scene.name, scene.unit.startswith("Hari 1 · Senin 30 Okt")) == ("Ikrar Netralitas", True)


def test_the_pledge_is_shown_whole_and_then_point_by_point() -> None:
    made = slides(DEFAULT_PLEDGE, Wording())
    assert [slide.points for slide in made] == [DEFAULT_PLEDGE, *((point,) for point in DEFAULT_PLEDGE)]
    assert [slide.first for slide in made] == [1, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("checkpoint", "said"),
    [(Checkpoint.REGISTRATION, "611 dari 970 sudah hadir"), (Checkpoint.PACT, "611 dari 970 sudah menandatangani")],
)
def test_the_count_says_what_it_counts(checkpoint: Checkpoint, said: str) -> None:
    assert live_count(Board((GroupCount("Jetis", 611, 970),)), checkpoint, Wording()) == said


@pytest.mark.parametrize("fault", CodeFault)
def test_nobody_is_accused_in_public(fault: CodeFault) -> None:
    scene = scene_of(Verdict.INVALID_CODE, fault=fault)
    assert (scene.word, scene.name, scene.hint) == ("Kode tidak diterima", "Silakan bertanya kepada petugas", "")


def test_a_repaired_number_welcomes_nobody_anew() -> None:
    repair = record(1, RecordKind.ACCEPT, verdict=Verdict.ALREADY_PRESENT)
    assert answer_scene(Line(repair, ORANG), Wording()) is None
