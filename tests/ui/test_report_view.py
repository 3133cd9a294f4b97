from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from netralitas_desktop.domain.participants import Participant
from netralitas_desktop.domain.reconcile import Closing, reconcile
from netralitas_desktop.domain.records import Excuse, Record, RecordKind, Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.ports import Report
from netralitas_desktop.services.verify_database import Verification
from netralitas_desktop.ui.report_view import ReportView, chain_badge, close_question, report_view, session_choices
from netralitas_desktop.ui.theme import Tone
from netralitas_desktop.ui.wording import Wording
from tests.fakes import DEVICE, a_nip, at, damaged, event, person, record, schedule

WORDING = Wording()


def _report(
    people: Sequence[Participant], records: Iterable[Record] = (), session: int | None = 1, closed: Sequence[str] = ()
) -> Report:
    plan, log = schedule(), list(records)
    only = plan.sessions[session - 1] if session else None
    over = [s for s in plan.sessions if s.id in closed]
    closings = [Closing(s.id, frozenset(p.id for p in people if s.expects(p.group))) for s in over]
    return Report(
        event=event(),
        schedule=plan,
        session=only,
        reconciliation=reconcile(people, plan, log, closings, only),
        sessions=tuple((s, reconcile(people, plan, log, closings, s)) for s in ([only] if only else plan.sessions)),
        issues=(),
        desk_names={DEVICE: "Meja 1"},
        made_at=datetime(2023, 10, 30, tzinfo=UTC),
        closed=frozenset(closed),
    )


def _view(*args: object, **said: object) -> ReportView:
    return report_view(_report(*args, **said), WORDING)  # type: ignore[arg-type]


def _here(n: int, **said: object) -> Record:
    return record(n, participant=f"p{n:04d}", number=a_nip(n), **said)  # type: ignore[arg-type]


def test_the_five_cards_add_up_to_the_identity() -> None:
    people = [person(n) for n in range(1, 5)]
    excuse = record(2, RecordKind.EXCUSE, participant="p0002", excuse=Excuse.SICK)
    elsewhere = _here(3, session="s2")
    view = _view(people, [_here(1), excuse, elsewhere], closed=["s1"])
    assert ([card.figure for card in view.cards], view.identity) == (["4", "1", "1", "1", "1"], "1 + 1 + 1 + 1 = 4")


def test_before_closing_the_last_card_says_who_has_not_come() -> None:
    assert _view([person(1)]).cards[-1].words == "belum hadir"


def test_after_closing_the_last_card_says_unexcused() -> None:
    assert _view([person(1)], closed=["s1"]).cards[-1].words == "tanpa keterangan"


def test_an_event_partly_closed_tells_both() -> None:
    view = _view([person(1), person(2, group="Pacet")], session=None, closed=["s1"])
    assert (view.cards[-1].words, view.identity) == ("1 tanpa keterangan, 1 belum hadir", "0 + 0 + 0 + 1 + 1 = 2")


def test_the_share_of_those_present_is_told() -> None:
    assert _view([person(1), person(2)], [_here(1)]).cards[1].words == "hadir · 50,0 %"


def test_signed_pacts_are_counted() -> None:
    signed = _here(2, checkpoint=Checkpoint.PACT)
    view = _view([person(2)], [_here(2), signed])
    assert "pakta integritas: 1 ditandatangani" in view.beside


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


def test_an_unlisted_scan_is_told_with_its_time_and_desk() -> None:
    scan = record(1, verdict=Verdict.NOT_LISTED, number=a_nip(99), at=at("07:41"))
    assert "1 nomor tidak terdaftar, dipindai 07.41 di Meja 1" in _view([person(1)], [scan]).to_look_at


def test_many_unreadable_codes_are_cut_short() -> None:
    scans = [record(n, verdict=Verdict.INVALID_CODE, at=at(f"08:{n:02d}")) for n in range(1, 10)]
    assert _view([person(1)], scans).to_look_at[0].endswith("08.06 di Meja 1 dan 3 lagi")


def test_a_repaired_number_is_told_and_a_damaged_one_apart() -> None:
    repaired = person(1, number=a_nip(1), **damaged(1))
    told = _view([repaired, person(2, **damaged(2))]).to_look_at
    assert told == ("1 NIP rusak telah diperbaiki di meja", "1 NIP rusak oleh Excel belum diperbaiki")


def test_an_event_without_people_is_empty() -> None:
    assert _view([]).is_empty


def test_an_event_of_walk_ins_alone_is_not_empty() -> None:
    assert not _view([], [record(1, RecordKind.WALK_IN, name="Bagus", unit="Dishub")]).is_empty


def test_the_whole_event_stands_last_among_the_choices() -> None:
    assert [text for text, _ in session_choices(schedule().sessions, WORDING)][-1] == "Seluruh kegiatan"


def test_the_question_before_closing_tells_how_many_become_unexcused() -> None:
    assert close_question(schedule().sessions[0], 1234, WORDING).startswith("1.234 orang belum hadir di Hari 1")


def test_a_sound_chain_is_green_and_a_broken_one_red() -> None:
    tones = [chain_badge(Verification(5, problems), WORDING)[1] for problems in ((), ("rusak",))]
    assert tones == [Tone.PRESENT, Tone.REFUSED]
