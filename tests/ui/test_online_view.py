"""What a list of who attended online says of each row, and what goes back to its office."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.domain.online_plan import OnlinePlan, OnlineRow, plan_online
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import Excuse, Record, RecordKind
from netralitas_desktop.domain.sessions import Policy
from netralitas_desktop.services.online_list import OnlinePreview
from netralitas_desktop.ui.list_view import ListView
from netralitas_desktop.ui.online_view import online_to_mend, online_view
from netralitas_desktop.ui.wording import Wording
from tests.fakes import FakeHistories, at, event, online_without_time, person, record, schedule

FIRST = schedule().sessions[0]
ANI, TWIN, PACET = person(1, name="Ani Rahayu"), person(4, name="Ani Rahayu"), person(3, group="Pacet")


def a_row(row: int = 2, name: str = "", number: str | None = None, **said: str) -> OnlineRow:
    return OnlineRow("Sheet1", row, name, read_number(number), said.pop("unit", ""), said.pop("when", None), **said)


def told_of_ani(when: str | None = "07.51", said: str = "") -> OnlineRow:
    return a_row(name="Ani Rahayu", when=when, said=said)


def plan_of(*rows: OnlineRow, records=(), policy: Policy = Policy.ASK, people=(ANI, PACET), chosen=None) -> OnlinePlan:
    return plan_online(rows, people, event(policy), schedule(), FIRST, FakeHistories(records), chosen or {})


def view(*rows: OnlineRow, policy: Policy = Policy.ASK, chosen=None, **said) -> ListView:
    plan = plan_of(*rows, policy=policy, chosen=chosen, **said)
    return online_view(OnlinePreview(event(policy), FIRST, rows, plan, chosen or {}), Wording())


def said_in(shown: ListView) -> str:
    return shown.sides[0].lines[0].row.cells[-1]


def note(*rows: OnlineRow, **said) -> str:
    return said_in(view(*rows, **said))


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
    assert note(a_row(number=PACET.number, when="07.51"), policy=Policy.ACCEPT) == "dari sesi lain"


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


SCANNED = record(1, participant=ANI.id, at=at("08:30"), late=True)
ONLINE = record(1, participant=ANI.id, at=at("08:00"), mode=Mode.ONLINE)
TIMELESS = online_without_time(participant=ANI.id, at=at("10:00"))


@pytest.mark.parametrize(
    ("before", "when", "said"),
    [
        (SCANNED, "07.51", "sudah hadir luring 08.30; daring lebih awal"),
        (SCANNED, "08.40", "sudah hadir luring sejak 08.30.00"),
        (ONLINE, "07.51", "sudah hadir daring 08.00; daftar ini lebih awal"),
        (ONLINE, "08.10", "sudah hadir daring sejak 08.00.00"),
        (TIMELESS, "07.51", "sudah tercatat daring tanpa waktu; kini waktunya diketahui"),
        (TIMELESS, None, "sudah tercatat daring tanpa waktu"),
    ],
)
def test_who_is_recorded_already_is_told_with_what_counts(before: Record, when: str | None, said: str) -> None:
    assert note(told_of_ani(when), records=[before]) == said


def test_those_who_joined_before_a_desk_scanned_them_are_counted() -> None:
    assert view(told_of_ani(), records=[SCANNED]).figures[0].detail == "1 sudah hadir luring, daring lebih awal"


def test_a_row_without_a_time_says_so_and_is_never_late() -> None:
    shown = view(told_of_ani(None))
    assert (said_in(shown), shown.figures[0].detail) == ("tanpa waktu bergabung", "1 tanpa waktu")


@pytest.mark.parametrize(
    ("said", "told"),
    [("Izin", "daftarnya menulis tidak hadir: “Izin”"), ("x", "kehadirannya tidak jelas: “x”")],
)
def test_whom_the_list_does_not_call_present_is_told_with_its_word(said: str, told: str) -> None:
    shown = view(told_of_ani(said=said))
    assert (said_in(shown), shown.count) == (told, 0)


def test_the_office_reads_its_own_word_too() -> None:
    [row] = online_to_mend(plan_of(told_of_ani(said="Izin"))).rows
    assert "daftarnya menulis tidak hadir: “Izin”: Ani Rahayu" in str(row[4])
