"""What a laptop is and shows: its settings, its counters, its reports and the example event."""

from contextlib import closing

import pytest

from netralitas_desktop.bootstrap import open_program
from netralitas_desktop.domain.operator_problem import OperatorProblem
from netralitas_desktop.domain.records import Verdict
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.services.steps import at_once
from netralitas_desktop.storage import roster_store
from tests.fakes import FakeClock, a_nip
from tests.services.ceremony import ROSTER, row


def test_a_laptop_keeps_its_id(empty):
    first = empty.program.set_up_desk()
    renamed = empty.program.set_up_desk(desk_name=" Meja 7 ", operator="Dewi", language="en")
    assert (renamed.device, renamed.desk_name, empty.program.set_up_desk()) == (first.device, "Meja 7", renamed)


def test_a_laptop_keeps_its_id_after_a_restart(empty):
    device = empty.program.set_up_desk().device
    with closing(open_program(empty.folder)) as again:
        assert again.set_up_desk().device == device


def test_an_emptied_name_is_the_usual_one(empty):
    empty.program.set_up_desk(desk_name="Meja 7")
    assert empty.program.set_up_desk(desk_name=" ").desk_name == "Meja 1"


def test_an_unknown_setting_is_a_bug(empty):
    with pytest.raises(TypeError):
        empty.program.set_up_desk(colour="blue")


def test_an_officer_signs_with_the_laptops_id(empty):
    settings = empty.program.set_up_desk(operator="Dewi")
    signs = [empty.program.set_up_desk.officer(name) for name in ("", " Sri ")]
    assert [(o.device, o.operator) for o in signs] == [(settings.device, "Dewi"), (settings.device, "Sri")]


def test_the_counters_agree_with_the_report(ceremony):
    for n in (1, 3, 5):
        ceremony.scan(a_nip(n))
    board = ceremony.program.watch_desk.board(ceremony.event, ceremony.sessions[0], Checkpoint.REGISTRATION)
    assert (board.present, board.due) == (ceremony.totals(1)["present"], 5)


def test_the_last_decisions_come_newest_first_with_their_people(ceremony):
    for n in (1, 20, 3):
        ceremony.scan(a_nip(n))
    lines = ceremony.program.watch_desk.latest(ceremony.sessions[0], 2)
    assert [(line.record.number, line.person.name if line.person else None) for line in lines] == [
        (a_nip(3), "Orang 3"),
        (a_nip(20), None),
    ]


def test_records_are_listed_oldest_first_by_session(ceremony):
    ceremony.scan(a_nip(1))
    ceremony.clock.set("08:00", day=2)
    later = ceremony.scan(a_nip(5), day=2).record
    assert ceremony.program.list_records(ceremony.event, ceremony.sessions[1]) == (later,)


def test_an_empty_event_is_not_exported(empty):
    with pytest.raises(OperatorProblem, match="belum punya daftar"):
        empty.program.export_reports.collect(empty.event)


def test_an_export_gives_files_and_the_figures_in_them(ceremony, tmp_path):
    ceremony.scan(a_nip(1))
    ready = ceremony.program.export_reports.collect(ceremony.event)
    exported = ceremony.program.export_reports.write(ready, tmp_path / "hasil")
    assert exported.files
    assert all(path.is_file() for path in exported.files)
    assert exported.report.reconciliation.totals.came == 1


def test_an_export_gives_back_the_very_files(ceremony):
    ready = ceremony.program.export_reports.collect(ceremony.event)
    assert [f.content for f in ready.files] == [(ceremony.folder / "daftar-1.xlsx").read_bytes()]


def test_a_report_of_one_session_is_part_of_the_events(ceremony):
    whole = ceremony.program.export_reports.report(ceremony.event)
    parts = [ceremony.program.export_reports.report(ceremony.event, s) for s in ceremony.sessions]
    assert [r.totals for _, r in whole.sessions] == [p.reconciliation.totals for p in parts]


def test_an_event_is_exported_with_the_reports_of_its_sessions(ceremony):
    each = ceremony.program.export_reports.collect(ceremony.event, each_session=True).each
    alone = [ceremony.program.export_reports.report(ceremony.event, s) for s in ceremony.sessions]
    assert [(r.session, r.reconciliation, r.sessions, r.visitors) for r in each] == [
        (r.session, r.reconciliation, r.sessions, r.visitors) for r in alone
    ]


def test_a_session_is_exported_without_others(ceremony):
    ready = ceremony.program.export_reports.collect(ceremony.event, ceremony.sessions[0], each_session=True)
    assert ready.each == ()


def test_a_moved_person_is_counted_in_their_new_session(ceremony):
    ceremony.import_roster(row(1, "Pacet"), *ROSTER[1:])
    assert ceremony.scan(a_nip(1)).decision.verdict is Verdict.WRONG_SESSION


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The example event, and what the desk answered to its cards."""
    clock = FakeClock()
    with closing(open_program(tmp_path_factory.mktemp("demo"), clock)) as program:
        ready = program.prepare_demo(starts_on=clock().date())
        officer = program.set_up_desk.officer()
        desk = program.open_desk(ready.session, Checkpoint.REGISTRATION, officer.device, officer.operator)
        yield ready, [program.record_scan(card.payload, desk).decision.verdict for card in ready.cards]


def test_the_examples_cards_show_every_trouble_once(demo):
    _, verdicts = demo
    troubles = (Verdict.WRONG_SESSION, Verdict.ALREADY_PRESENT, Verdict.NOT_LISTED, Verdict.INVALID_CODE)
    assert [verdicts.count(v) for v in (Verdict.PRESENT, *troubles)] == [18, 1, 1, 1, 1]


def test_the_example_is_told_as_one(demo):
    ready, _ = demo
    assert ready.event.is_demo


def test_the_numbers_of_an_event_are_read_a_page_at_a_time(ceremony, monkeypatch):
    monkeypatch.setattr(roster_store, "_NUMBERS", roster_store._NUMBERS.replace(str(roster_store._PAGE), "3"))
    pages = list(ceremony.program.catalogue.rosters.numbers(ceremony.event.id))
    assert [len(page) for page in pages] == [3, 3]


def test_the_numbers_of_an_event_are_those_listed_now(ceremony):
    listed = ceremony.program.catalogue.listed(ceremony.event)
    assert at_once(ceremony.program.catalogue.numbers(ceremony.event)) == {p.number for p in listed if p.number}
