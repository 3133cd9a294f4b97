"""What is asked before a session is closed."""

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import totals_of
from netralitas_desktop.domain.records import Record, Verdict
from netralitas_desktop.domain.sessions import GroupBy
from netralitas_desktop.services.close_session import ClosePreview
from netralitas_desktop.ui.day_end_view import DayEnd, day_end
from netralitas_desktop.ui.wording import Wording
from tests.fakes import event, person, record, schedule


def _asked(*pending: Participant, undecided: tuple[Record, ...] = (), **said: object) -> DayEnd:
    found = ClosePreview(totals_of(()), pending, undecided)
    return day_end(event(**said), schedule().sessions[0], found, Wording())


def test_the_question_tells_how_many_become_unexcused() -> None:
    assert _asked(person(1), person(2)).question.startswith("2 orang belum hadir di Hari 1")


def test_a_session_that_everybody_came_to_says_so() -> None:
    assert _asked().question.startswith("Semua peserta sesi ini sudah tercatat.")


def test_scans_without_a_decision_are_told() -> None:
    doubtful = record(1, verdict=Verdict.NEEDS_REVIEW)
    assert _asked(undecided=(doubtful,)).undecided.startswith("Belum diputuskan: Perlu diperiksa 1.")


def test_lines_have_as_many_cells_as_columns_whatever_the_groups_are() -> None:
    asked = [_asked(person(1), group_by=group_by) for group_by in GroupBy]
    assert all(len(view.rows[0].cells) == len(view.columns) for view in asked)
