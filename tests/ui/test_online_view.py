"""What a list of who attended online says of each row, and what goes back to its office."""

from __future__ import annotations

from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.domain.online_plan import OnlineRow, plan_online
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.domain.sessions import Policy
from netralitas_desktop.services.online_list import OnlinePreview
from netralitas_desktop.ui.list_view import ListView
from netralitas_desktop.ui.online_view import online_view
from netralitas_desktop.ui.wording import Wording
from tests.fakes import FakeHistories, at, event, person, record, schedule

FIRST = schedule().sessions[0]
ANI, TWIN, PACET = person(1, name="Ani Rahayu"), person(4, name="Ani Rahayu"), person(3, group="Pacet")


def a_row(row: int = 2, name: str = "", number: str | None = None, **said: str) -> OnlineRow:
    return OnlineRow("Sheet1", row, name, read_number(number), said.pop("unit", ""), said.pop("when", None), **said)


def view(*rows: OnlineRow, records=(), policy: Policy = Policy.ASK, people=(ANI, PACET), chosen=None) -> ListView:
    happens = event(policy)
    plan = plan_online(rows, people, happens, schedule(), FIRST, FakeHistories(records), chosen or {})
    return online_view(OnlinePreview(happens, FIRST, rows, plan, chosen or {}), Wording())


def note(*rows: OnlineRow, **said) -> str:
    return view(*rows, **said).sides[0].lines[0].row.cells[-1]


def test_an_excuse_is_told_with_its_kind() -> None:
    sick = record(1, RecordKind.EXCUSE, participant=ANI.id, excuse=Excuse.SICK)
    assert note(a_row(number=ANI.number), records=[sick]) == "sudah dicatat berhalangan: Sakit"


def test_the_owner_of_a_number_under_another_name_is_told() -> None:
    assert note(a_row(name="Budi", number=ANI.number)) == "nomor itu milik nama lain (Ani Rahayu)"


def test_of_several_the_note_says_how_many_and_the_question_offers_them() -> None:
    [line] = view(a_row(name="Ani Rahayu"), people=(ANI, TWIN)).sides[1].lines
    assert (line.row.cells[-1], {one.id for one in line.candidates}) == (
        "beberapa peserta cocok (2)",
        {ANI.id, TWIN.id},
    )


def test_what_no_choice_can_mend_asks_nothing() -> None:
    [line] = view(a_row(number=PACET.number)).sides[1].lines
    assert (line.asks, line.candidates) == ("", ())


def test_who_joined_late_is_told() -> None:
    assert note(a_row(number=ANI.number, when="08.59")) == "terlambat"


def test_another_sessions_person_is_told_where_the_event_accepts_them() -> None:
    assert note(a_row(number=PACET.number), policy=Policy.ACCEPT) == "dari sesi lain"


def test_since_when_and_how_somebody_is_present_is_told() -> None:
    there = record(1, participant=ANI.id, at=at("07:40"), mode=Mode.ONSITE)
    assert note(a_row(number=ANI.number), records=[there]) == "sudah hadir luring sejak 07.40.00"


def test_several_files_are_told_apart() -> None:
    columns = view(a_row(file="a.csv"), a_row(file="b.csv")).columns
    assert [column.title for column in columns[:2]] == ["Berkas", "Baris"]


def test_an_office_is_told_whom_a_row_may_mean() -> None:
    rows = view(a_row(7, "Ani Rahayu", when="07.50", file="zoom.csv"), people=(ANI, TWIN)).to_mend
    line = dict(zip(rows.headings, rows.rows[0], strict=True))
    assert (line["Nama"], line["Waktu"], line["Berkas"], line["Baris"]) == ("Ani Rahayu", "07.50", "zoom.csv", 7)
    assert str(line["Belum tercatat karena"]).count("Ani Rahayu") == 2


def test_every_row_stands_on_the_first_side_once() -> None:
    rows = [
        a_row(2, number=ANI.number),
        a_row(3, number=ANI.number),
        a_row(4, "Samsung"),
        a_row(5, number=PACET.number),
    ]
    shown = view(*rows)
    assert sorted(line.place[2] for line in shown.sides[0].lines) == [2, 3, 4, 5]
    assert sum(len(side.lines) for side in shown.sides[1:]) == 4
