"""What is said before a session is closed, and before one is started that may be the wrong one."""

from __future__ import annotations

from collections.abc import Iterable

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Totals
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.domain.session_start import StartAdvice, StartWarning
from netralitas_desktop.services.close_session import ClosePreview
from netralitas_desktop.ui.closing_words import awaited, undecided
from netralitas_desktop.ui.desk_hints import start_doubt
from netralitas_desktop.ui.wording import Wording
from tests.fakes import person, record, schedule

WORDING = Wording()
FIRST, SECOND = schedule().sessions


def preview(people: Iterable[Participant] = (), scans: Iterable[Record] = ()) -> ClosePreview:
    return ClosePreview(Totals({}, 0, 0, 0), tuple(people), tuple(scans))


def test_who_is_awaited_is_counted_by_group_the_largest_first() -> None:
    people = [person(1, "Jetis"), person(2, "Kec. Mojosari"), person(3, "Mojosari")]
    assert awaited(preview(people), FIRST, WORDING) == "Belum hadir: Mojosari 2, Jetis 1."


def test_scans_that_nobody_decided_are_told_with_where_to_open_them() -> None:
    asked = [record(1, verdict=Verdict.WRONG_SESSION), record(2, verdict=Verdict.NEEDS_REVIEW)]
    assert undecided(preview(scans=asked), WORDING).startswith("Belum diputuskan: Salah jadwal 1, Perlu diperiksa 1.")


def test_where_nothing_is_open_nothing_is_said() -> None:
    assert (awaited(preview(), FIRST, WORDING), undecided(preview(), WORDING)) == ("", "")


def test_another_session_that_is_on_and_another_place_are_told_before_the_first_scan() -> None:
    warnings = (StartWarning.ANOTHER_IS_ON, StartWarning.OTHER_PLACE)
    assert start_doubt(StartAdvice(FIRST, SECOND, warnings, "Pendapa"), WORDING) == (
        "Menurut jadwal sekarang Hari 2 (08.00). Hari ini laptop ini tadi mencatat di Pendapa. Pastikan sesinya benar."
    )


def test_a_session_that_all_speaks_for_raises_no_doubt() -> None:
    assert start_doubt(StartAdvice(FIRST, FIRST), WORDING) == ""
