"""How fast people come, when the last will be in, and who is where."""

from datetime import timedelta

import pytest

from netralitas_desktop.domain.figures import Forecast, MinuteCount, a_minute, figures_of
from netralitas_desktop.domain.records import Excuse, RecordKind
from netralitas_desktop.domain.sessions import Checkpoint
from netralitas_desktop.domain.tally import Placed, Places, SessionTally
from tests.fakes import at, record, schedule

FIRST = schedule().sessions[0]
ENDS = at("11:00")


def people(count: int, group: str = "Jetis") -> list[Placed]:
    return [Placed(f"{group}{n}", "", group, f"SDN {n % 2}", False) for n in range(count)]


def every(seconds: int, count: int, start: str = "08:00") -> list:
    return [at(start) + timedelta(seconds=seconds * n) for n in range(count)]


def figures(listed, times, now: str, excused=(), devices=("d1",)):
    tally = SessionTally(Places(listed))
    for n, (p, when) in enumerate(zip(listed, times, strict=False)):
        tally.take(record(n, participant=p.id, at=when, device=devices[n % len(devices)]))
    for n, who in enumerate(excused, len(times)):
        tally.take(record(n, RecordKind.EXCUSE, participant=who, excuse=Excuse.LEAVE))
    return figures_of(FIRST, tally, Checkpoint.REGISTRATION, at(now), ENDS)


@pytest.mark.parametrize(
    ("times", "now", "pace"),
    [
        ([], "08:00", 0),
        (every(10, 60), "08:10", 6),
        (every(10, 60), "08:30", 0),
        (every(10, 12), "08:02", 6),
        (every(1, 10), "08:00:10", 10),
        (every(60, 3), "08:00:30", 1),
    ],
)
def test_the_pace_is_of_the_last_five_minutes_or_since_the_first(times, now, pace):
    assert a_minute(times, at(now)) == pytest.approx(pace, rel=0.05)


def test_the_forecast_divides_who_is_awaited_by_the_pace():
    assert figures(people(120), every(10, 60, "08:00:05"), "08:10").forecast == Forecast(at("08:20"), True)


def test_a_forecast_behind_the_end_says_so():
    found = figures(people(2000), every(10, 60), "08:10").forecast
    assert found is not None
    assert not found.is_in_time


@pytest.mark.parametrize(
    ("listed", "times", "now"),
    [(50, every(60, 4), "08:05"), (50, every(10, 30), "09:00"), (10, every(10, 10), "08:02"), (0, [], "08:00")],
)
def test_too_little_tells_no_forecast(listed, times, now):
    assert figures(people(listed), times, now).forecast is None


def test_the_excused_are_not_awaited():
    listed = people(100)
    found = figures(listed, every(10, 60), "08:10", excused=[p.id for p in listed[50:90]])
    assert (found.excused, found.awaited, found.forecast) == (30, 10, Forecast(at("08:12"), True))


def test_the_curve_has_every_minute_from_the_first_to_the_last():
    assert figures(people(3), [at("08:00:05"), at("08:00:59"), at("08:03")], "08:05").curve == (
        MinuteCount(at("08:00"), 2),
        MinuteCount(at("08:01"), 0),
        MinuteCount(at("08:02"), 0),
        MinuteCount(at("08:03"), 1),
    )


def test_a_curve_across_offsets_is_one():
    curve = figures(people(2), [at("08:00"), at("01:01", zone="+00:00")], "08:05").curve
    assert [(m.at.isoformat(), m.count) for m in curve] == [
        ("2023-10-30T08:00:00+07:00", 1),
        ("2023-10-30T08:01:00+07:00", 1),
    ]


def test_units_stand_by_group_with_who_is_due():
    listed = [*people(3), *people(2, "Mojosari"), *people(1, "Pacet")]
    found = figures(listed, every(1, 2), "08:01").units
    assert [(u.group, u.unit, u.present, u.due) for u in found] == [
        ("Jetis", "SDN 0", 1, 2),
        ("Jetis", "SDN 1", 1, 1),
        ("Mojosari", "SDN 0", 0, 1),
        ("Mojosari", "SDN 1", 0, 1),
    ]


def test_the_busiest_desk_comes_first_with_its_last_arrival():
    found = figures(people(5), every(60, 5), "08:05", devices=("d1", "d2")).desks
    assert [(d.device, d.count, d.last) for d in found] == [("d1", 3, at("08:04")), ("d2", 2, at("08:03"))]


def test_somebody_of_another_group_stands_beside_the_due():
    listed = [*people(1, "Pacet"), *people(1)]
    found = figures(listed, every(1, 1), "08:01")
    assert (found.board.visitors, found.board.present, found.units[0].due) == (1, 0, 1)
