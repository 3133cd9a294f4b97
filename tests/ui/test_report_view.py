from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.report_view import ReportView, chain_badge, report_view, session_choices
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import person, record, schedule
from tests.ui.reports import a_report, here

WORDING = Wording()


def _view(*args: object, **said: object) -> ReportView:
    return report_view(a_report(*args, **said), WORDING)  # type: ignore[arg-type]


def test_the_five_cards_add_up_to_the_identity() -> None:
    people = [person(n) for n in range(1, 5)]
    excuse = record(2, RecordKind.EXCUSE, participant="p0002", excuse=Excuse.SICK)
    elsewhere = here(3, session="s2")
    view = _view(people, [here(1), excuse, elsewhere], closed=["s1"])
    assert ([card.figure for card in view.cards], view.identity) == (["4", "1", "1", "1", "1"], "1 + 1 + 1 + 1 = 4")


def test_before_closing_the_last_card_says_who_has_not_come() -> None:
    assert _view([person(1)]).cards[-1].words == "belum hadir"


def test_after_closing_the_last_card_says_unexcused() -> None:
    assert _view([person(1)], closed=["s1"]).cards[-1].words == "tanpa keterangan"


def test_an_event_partly_closed_tells_both() -> None:
    view = _view([person(1), person(2, group="Pacet")], session=None, closed=["s1"])
    assert (view.cards[-1].words, view.identity) == ("1 tanpa keterangan, 1 belum hadir", "0 + 0 + 0 + 1 + 1 = 2")


def test_the_share_of_those_present_is_told() -> None:
    assert _view([person(1), person(2)], [here(1)]).cards[1].words == "hadir · 50,0 %"


def test_signed_pacts_are_counted() -> None:
    signed = here(2, checkpoint=Checkpoint.PACT)
    view = _view([person(2)], [here(2), signed])
    assert "pakta integritas: 1 ditandatangani" in view.beside


def test_signatures_outside_the_roster_are_told_apart() -> None:
    signed = here(1, checkpoint=Checkpoint.PACT)
    view = _view([person(1, removed=True)], [here(1), signed])
    assert "di luar daftar: 1 dihapus dari daftar" in view.beside
    assert "pakta integritas: 0 ditandatangani, 1 di luar daftar" in view.beside


def test_the_share_is_rounded_as_spreadsheets_round_it() -> None:
    people = [person(n) for n in range(1, 81)]
    assert _view(people, [here(n) for n in range(1, 38)]).cards[1].words == "hadir · 46,3 %"


def test_a_session_has_a_line_for_each_group_and_a_sum() -> None:
    view = _view([person(1, group="Jetis"), person(2, group="Mojosari")])
    assert [row.cells[0] for row in view.rows] == ["Jetis", "Mojosari", "Jumlah"]


def test_an_event_has_a_line_for_each_session_and_group() -> None:
    view = _view([person(1, group="Jetis"), person(2, group="Pacet")], session=None)
    assert [row.cells[:2] for row in view.rows] == [("Hari 1", "Jetis"), ("Hari 2", "Pacet"), ("", "Jumlah")]


def test_people_whom_no_session_counts_have_a_line_of_their_own() -> None:
    view = _view([person(1), person(2, group="Antah")], session=None)
    assert view.rows[1].cells[:3] == ("–", "Antah", "1")


def test_lines_have_as_many_cells_as_columns() -> None:
    views = [_view([person(1)], session=session) for session in (1, None)]
    assert all(len(row.cells) == len(view.columns) for view in views for row in view.rows)


def test_an_event_without_people_is_empty() -> None:
    assert _view([]).is_empty


def test_an_event_of_walk_ins_alone_is_not_empty() -> None:
    assert not _view([], [record(1, RecordKind.WALK_IN, name="Bagus", unit="Dishub")]).is_empty


def test_the_whole_event_stands_last_among_the_choices() -> None:
    assert [text for text, _ in session_choices(schedule().sessions, WORDING)][-1] == "Seluruh kegiatan"


def test_a_sound_chain_is_green_and_a_broken_one_red() -> None:
    tones = [chain_badge(Verification(5, problems), WORDING).tone for problems in ((), ("rusak",))]
    assert tones == [Tone.PRESENT, Tone.REFUSED]
