from dataclasses import replace
from datetime import UTC, datetime

from netralitas_desktop.domain.import_plan import ImportPlan, Issue, IssueCode, RosterRow, plan_import
from netralitas_desktop.domain.participants import Mode, Participant
from netralitas_desktop.services.import_roster import FilesRead, RosterPreview
from netralitas_desktop.services.ports import RosterFile
from netralitas_desktop.ui.plan_view import PlanView, plan_view
from netralitas_desktop.ui.wording import Wording
from tests.fakes import EVENT, FILE, a_row, event, person

WORDING = Wording()


def _view(
    have: list[Participant], want: list[RosterRow], plan: ImportPlan | None = None, issues: tuple[Issue, ...] = ()
) -> PlanView:
    file = RosterFile(FILE, EVENT, "guru.xlsx", "0" * 64, datetime(2023, 10, 1, tzinfo=UTC), b"")
    read = FilesRead(event(), (file,), (), tuple(want), issues)
    return plan_view(RosterPreview(read, plan or plan_import(have, want), len(have)), WORDING)


def _counts(view: PlanView) -> dict[str, int]:
    return {part.title: len(part.rows) for part in view.parts if part.rows}


def test_a_first_import_lists_everybody_as_new() -> None:
    assert _counts(_view([], [a_row(1), a_row(2)])) == {"Baru": 2}


def test_the_same_file_again_can_not_be_applied() -> None:
    view = _view([person(1), person(2)], [a_row(1), a_row(2)])
    assert (view.can_apply, _counts(view)) == (False, {"Tetap": 2})


def test_the_same_people_in_another_file_are_said_to_be_a_newer_file() -> None:
    view = _view([person(1)], [a_row(1, file="f2")])
    assert (view.can_apply, "Tidak ada perubahan peserta" in view.sentence) == (True, True)


def test_a_change_tells_the_old_and_the_new_value() -> None:
    view = _view([person(1)], [a_row(1, unit="SMPN 9")])
    assert view.parts[1].rows[0].cells[-1] == "Unit kerja: SDN 1 → SMPN 9"


def test_a_mode_is_told_in_words() -> None:
    view = _view([person(1, mode=Mode.ONSITE)], [a_row(1, mode=Mode.ONLINE)])
    assert view.parts[1].rows[0].cells[-1] == "Luring/daring: luring → daring"


def test_a_field_that_was_empty_is_shown_as_a_dash() -> None:
    view = _view([person(1)], [a_row(1, status="PPPK")])
    assert view.parts[1].rows[0].cells[-1] == "Status: – → PPPK"


def test_somebody_in_another_group_stands_among_the_moved_only() -> None:
    assert _counts(_view([person(1)], [a_row(1, group="Pacet")])) == {"Pindah kelompok": 1}


def test_who_is_listed_again_counts_as_new() -> None:
    gone = replace(person(1), removed=True)
    assert _counts(_view([gone], [a_row(1)])) == {"Baru": 1}


def test_somebody_no_longer_listed_is_told_not_to_be_deleted() -> None:
    have = [person(1), person(2), person(3)]
    view = _view(have, [a_row(1), a_row(2)])
    assert (_counts(view)["Tidak lagi terdaftar"], "tidak dihapus" in view.sentence) == (1, True)


def test_people_of_other_rosters_are_told_to_be_left_alone() -> None:
    view = _view([person(1)], [a_row(2)], ImportPlan(added=(a_row(2),), kept=(person(1),)))
    assert "1 peserta dari daftar lain tidak disentuh." in view.sentence


def test_people_whose_group_is_not_scheduled_are_told_before_anything_is_saved() -> None:
    unknown = Issue(IssueCode.GROUP_UNKNOWN, FILE, "Sheet1", 2, "kalimat")
    view = _view([], [a_row(1, group="Antah"), a_row(2)], issues=(unknown,))
    assert "1 peserta tidak punya sesi" in view.sentence
