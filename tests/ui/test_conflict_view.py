"""Records that contradict each other, as they are listed for an admin."""

from datetime import timedelta

from netralitas_desktop.domain.conflicts import ConflictKind
from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.ui.conflict_view import ConflictView, _words, conflict_views
from netralitas_desktop.ui.wording import Wording
from tests.fakes import a_nip, at, person, record
from tests.ui.reports import a_report, here

WORDING = Wording()


def _listed(*records) -> list[ConflictView]:
    return list(conflict_views(a_report([person(1), person(2)], records), WORDING))


def test_a_line_says_who_what_which_was_taken_and_why() -> None:
    first = here(1, at=at("07:41"))
    again = record(2, participant="p0001", number=a_nip(1), device="d2", at=at("07:41") + timedelta(minutes=2))
    [view] = _listed(first, again)
    assert view.row.cells == (
        person(1).name,
        "Tercatat di beberapa meja",
        "Hadir · 30 Okt 07.41.00 · Meja 1 · Hari 1",
        "Dihitung sekali: catatan sah yang paling awal berlaku.",
    )


def test_every_record_is_told_and_the_one_that_counts_says_so() -> None:
    excused = record(1, RecordKind.EXCUSE, participant="p0001", excuse=Excuse.SICK, at=at("07:00"))
    [view] = _listed(excused, here(1, seq=2, id="r2", at=at("07:41")))
    assert view.records == (
        "Sakit · 30 Okt 07.00.00 · Meja 1 · Hari 1",
        "Hadir · 30 Okt 07.41.00 · Meja 1 · Hari 1 (yang dipakai)",
    )


def test_illness_is_a_category_here_too() -> None:
    excused = record(1, RecordKind.EXCUSE, participant="p0001", excuse=Excuse.SICK, reason="demam", at=at("07:00"))
    [view] = _listed(excused, here(1, seq=2, id="r2", at=at("07:41")))
    assert "demam" not in f"{view}"


def test_every_kind_has_its_words() -> None:
    said = [_words(kind, WORDING) for kind in ConflictKind]
    assert all(what and why for what, why in said)
