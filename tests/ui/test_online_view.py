"""What the preview of an online list says of each row."""

from __future__ import annotations

import pytest

from netralitas_desktop.domain.numbers import read_number
from netralitas_desktop.domain.online_plan import OnlineRow, plan_online
from netralitas_desktop.domain.participants import Mode
from netralitas_desktop.domain.records import Record
from netralitas_desktop.services.online_list import OnlinePreview
from netralitas_desktop.ui.list_view import ListView
from netralitas_desktop.ui.online_view import online_to_mend, online_view
from netralitas_desktop.ui.wording import Wording
from tests.fakes import FakeHistories, at, event, online_without_time, person, record, schedule

ANI = person(1, name="Ani Rahayu")
SCHEDULE = schedule()


def preview(when: str | None = "07.51", said: str = "", records: tuple[Record, ...] = ()) -> OnlinePreview:
    row = OnlineRow("Sheet1", 2, "Ani Rahayu", read_number(None), when=when, said=said)
    session = SCHEDULE.sessions[0]
    plan = plan_online([row], [ANI], event(), SCHEDULE, session, FakeHistories(records))
    return OnlinePreview(event(), session, (row,), plan)


def view(when: str | None = "07.51", said: str = "", records: tuple[Record, ...] = ()) -> ListView:
    return online_view(preview(when, said, records), Wording())


def note(shown: ListView) -> str:
    [line] = shown.sides[0].lines
    return line.row.cells[-1]


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
    assert note(view(when, records=(before,))) == said


def test_those_who_joined_before_a_desk_scanned_them_are_counted() -> None:
    assert view(records=(SCANNED,)).figures[0].detail == "1 sudah hadir luring, daring lebih awal"


def test_a_row_without_a_time_says_so_and_is_never_late() -> None:
    shown = view(None)
    assert (note(shown), shown.figures[0].detail) == ("tanpa waktu bergabung", "1 tanpa waktu")


@pytest.mark.parametrize(
    ("said", "told"),
    [("Izin", "daftarnya menulis tidak hadir: “Izin”"), ("x", "kehadirannya tidak jelas: “x”")],
)
def test_whom_the_list_does_not_call_present_is_told_with_its_word(said: str, told: str) -> None:
    shown = view(said=said)
    assert (note(shown), shown.count) == (told, 0)


def test_the_office_reads_its_own_word_too() -> None:
    [row] = online_to_mend(preview(said="Izin").plan).rows
    assert "daftarnya menulis tidak hadir: “Izin”: Ani Rahayu" in str(row[4])
